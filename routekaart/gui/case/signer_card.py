"""One person on the signing page: the stance, the own words, and a signature in one of three ways, or why not.

A `Signer` goes in; `signed(stance, method, words, strokes)` and `consent_withdrawn(record)` come out.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from routekaart.casework import Signer
from routekaart.gui import theme
from routekaart.gui.case.consent_question import ConsentQuestion
from routekaart.gui.case.scan_view import ask_scan
from routekaart.gui.case.sign_form import SignForm
from routekaart.gui.kit import Button, Card, ChoiceRow, FlowLayout, Option, Pill, PlainLabel

__all__ = ["SignerCard"]


class SignerCard(Card):
    """Closed it says how it stands; a chosen stance opens it. Only one card of a page is open at a time."""

    opened = Signal()
    signed = Signal(str, str, str, str)
    consent_withdrawn = Signal(str)
    words_edited = Signal()
    scan_chosen = Signal(object)
    """Path of a scan of the paper this person signed."""
    scan_opened = Signal(str)
    """SHA-256 of the scan to look at."""

    def __init__(
        self,
        signer: Signer,
        parent: QWidget | None = None,
        *,
        choose_scan: Callable[[QWidget], Path | None] = ask_scan,
    ) -> None:
        super().__init__(parent=parent)
        self.signer, self._choose_scan = signer, choose_scan
        self._consent: str | None = None
        self._waiting: tuple[str, str, str, str] | None = None
        self.name = PlainLabel(signer.name, "card").as_heading(3).indented()
        self.stances = ChoiceRow(self._options(), name=signer.name, show_keys=False)
        self.pill = Pill("")
        self.said = PlainLabel("", "hint").indented()
        may = self.tr("Mag tekenen, hoeft niet. Wat dit kind zei en mag worden gedeeld, staat op blad 1.")
        self.may = PlainLabel(may, "hint").indented()
        self.want_button = Button(self.tr("{name} wil tekenen").format(name=signer.name.split(" · ")[0]), small=True)
        self.form = SignForm(signer.name)
        self.consent = ConsentQuestion(signer.name)
        self.scan_button = Button(self.tr("Scan toevoegen…"), small=True)
        self.look_button = Button(self.tr("Bekijk de scan"), small=True)
        for button in (self.scan_button, self.look_button):
            button.setAccessibleDescription(signer.name)
        self._lay_out()
        self._connect()

    def _options(self) -> list[Option]:
        return [
            Option("eens", self.tr("Eens")),
            Option("eens_met_opmerking", self.tr("Eens, met opmerking")),
            Option("niet_eens", self.tr("Niet eens")),
            Option("gezien", self.tr("Gezien")),
        ]

    def _lay_out(self) -> None:
        self.body.setSpacing(theme.px(8))
        head = FlowLayout(gap=8)
        head.addWidget(self.name)
        head.addWidget(self.pill)
        self.body.addLayout(head)
        for piece in (self.may, self.want_button, self.stances, self.said, self.form, self.consent):
            self.add(piece)
        scans = FlowLayout(gap=2)
        for button in (self.look_button, self.scan_button):
            scans.addWidget(button)
            button.hide()
        self.body.addLayout(scans)
        self.name.setWordWrap(False)
        self.form.hide()
        self.consent.hide()

    def _connect(self) -> None:
        self.want_button.clicked.connect(lambda _checked=False: self._show_stances())
        self.stances.changed.connect(self._on_stance)
        self.form.done.connect(self._on_done)
        self.form.edited.connect(self.words_edited)
        self.form.cancelled.connect(self.close_form)
        self.scan_button.clicked.connect(lambda _checked=False: self._choose())
        self.look_button.clicked.connect(lambda _checked=False: self.scan_opened.emit(self.signer.scan))
        self.consent.kept.connect(self._sign)
        self.consent.withdrawn.connect(self._withdraw)

    def show_signer(self, signer: Signer, consent: str | None, draft: str | None) -> None:
        """In: how it stands, the consent that this person gave, and words typed before. An open form stays open."""
        self.signer, self._consent = signer, consent
        open_ = self.is_open
        if not open_:
            self.stances.set_value(signer.stance)
            if draft and not self.form.words.text():
                self.form.words.set_text(draft)
        asleep = signer.may_sign_only and signer.stance is None and not open_
        self.may.setVisible(asleep)
        self.want_button.setVisible(asleep)
        self.stances.setVisible(not asleep)
        self.said.setText(f"“{signer.words}”" if signer.words else "")
        self.said.setVisible(bool(signer.words) and not open_)
        self._show_scan()
        self._show_pill()

    @property
    def is_open(self) -> bool:
        """Is somebody signing in this card now?"""
        return not self.form.isHidden() or not self.consent.isHidden()

    def open_form(self) -> None:
        """Show the words and the signature for the stance now chosen."""
        self.form.show_stance(str(self.stances.value() or ""))
        self.form.show()
        self.said.hide()
        self._show_scan()
        self._show_pill()
        self.opened.emit()

    def close_form(self) -> None:
        """Back to how it stands; nothing was signed."""
        self.form.hide()
        self.consent.hide()
        self.form.pad.clear()
        self.stances.set_value(self.signer.stance)
        self.show_signer(self.signer, self._consent, None)

    def _show_stances(self) -> None:
        self.may.hide()
        self.want_button.hide()
        self.stances.show()
        self.stances.focus_first()

    def _on_stance(self, value: object) -> None:
        if value is None:
            self.close_form()
        else:
            self.open_form()

    def _on_done(self, method: str, words: str, strokes: str) -> None:
        stance = "tekent_niet" if method == "geen" else str(self.stances.value() or "")
        self._waiting = (stance, method, words, strokes)
        if stance == "niet_eens" and self._consent is not None:
            self.form.hide()
            self.consent.show()
            self.consent.focus_first()
            return
        self._sign()

    def _sign(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.form.hide()
            self.consent.hide()
            self.form.pad.clear()
            self.form.words.set_text("")
            self.signed.emit(*waiting)

    def _withdraw(self) -> None:
        """Withdrawing changes what is decided, so nothing is signed now: everybody reads the new text first."""
        self._waiting = None
        self.close_form()
        if self._consent is not None:
            self.consent_withdrawn.emit(self._consent)

    def _choose(self) -> None:
        path = self._choose_scan(self)
        if path is not None:
            self.scan_chosen.emit(path)

    def _show_scan(self) -> None:
        """A scan belongs to what was signed on paper only."""
        on_paper = self.signer.method == "papier" and not self.is_open
        self.look_button.setVisible(on_paper and bool(self.signer.scan))
        self.scan_button.setVisible(on_paper)
        again = self.tr("Andere scan toevoegen…")
        self.scan_button.setText(again if self.signer.scan else self.tr("Scan toevoegen…"))

    def _show_pill(self) -> None:
        text, kind = self._state()
        self.pill.setText(text)
        self.pill.set_kind("warning" if kind else "quiet")
        self.pill.setAccessibleName(f"{self.signer.name}: {text}" if text else "")
        self.pill.setVisible(bool(text))

    def _state(self) -> tuple[str, bool]:
        if self.is_open:
            return self.tr("tekent nu"), True
        signer = self.signer
        if signer.stance is None:
            return (self.tr("opnieuw vragen"), True) if signer.voided else ("", False)
        if signer.stance == "tekent_niet":
            return self.tr("tekent niet"), False
        at = datetime.fromisoformat(signer.at).strftime("%H:%M") if signer.at else ""
        if signer.method == "papier":
            return self.tr("tekent op papier"), False
        return self.tr("✓ getekend {at}").format(at=at).strip(), False
