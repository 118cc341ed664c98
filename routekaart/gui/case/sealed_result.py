"""After sealing: what was decided, who gets what, where the copy is, and how a new version begins.

The view and the people go in; `documents_wanted`, `continue_wanted` and `reopen_wanted(reason)` come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView, Signer, review_on
from routekaart.gui import theme
from routekaart.gui.case.seals_card import SealsCard
from routekaart.gui.kit import Button, Card, LineText, Link, PlainLabel, write_date

__all__ = ["SealedResult"]


class SealedResult(QWidget):
    """Two cards: what there is now with what can follow, and who seals besides the author."""

    documents_wanted = Signal()
    continue_wanted = Signal()
    reopen_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card(self.tr("Het document is verzegeld"))
        self.card.body.setSpacing(theme.px(8))
        self.lines = PlainLabel("").indented()
        self.documents_button = Button(self.tr("Afschriften voor het gezin en anderen"), "primary")
        self.continue_button = Button(self.tr("Verder op een andere route"))
        self.reopen_link = Link(self.tr("Er is iets veranderd: begin een nieuwe versie"), size=15)
        self._why = QWidget()
        self.reason = LineText(self.tr("Waarom begint u een nieuwe versie?"), cap=300)
        self.reopen_button = Button(self.tr("Begin een nieuwe versie"), small=True)
        why = QVBoxLayout(self._why)
        why.setContentsMargins(0, 0, 0, 0)
        hint = self.tr("Het verzegelde document blijft zoals het is. Waarom begint u een nieuwe versie?")
        why.addWidget(PlainLabel(hint, "hint").indented())
        why.addWidget(self.reason)
        why.addWidget(self.reopen_button)
        self._why.hide()
        for piece in (self.lines, self.documents_button, self.continue_button, self.reopen_link, self._why):
            self.card.add(piece)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(12))
        box.addWidget(self.card)
        self.seals = SealsCard()
        box.addWidget(self.seals)
        self.documents_button.clicked.connect(lambda _checked=False: self.documents_wanted.emit())
        self.continue_button.clicked.connect(lambda _checked=False: self.continue_wanted.emit())
        self.reopen_link.clicked.connect(lambda _checked=False: self._ask())
        self.reopen_button.clicked.connect(lambda _checked=False: self._reopen())

    def show_result(self, view: CaseView, signers: Sequence[Signer]) -> None:
        """In: the view after sealing."""
        copies = view.checklist.route.document.sheet is None
        self.documents_button.setText(
            self.tr("Afschriften voor het gezin en anderen") if copies else self.tr("Naar de documenten")
        )
        self.seals.show_seals(view.dossier.sealed)
        self.lines.setText("\n".join(self._facts(view, signers)))
        self.continue_button.setVisible(bool(view.checklist.route.continues_in))

    def _facts(self, view: CaseView, signers: Sequence[Signer]) -> Iterator[str]:
        sealed, decision = view.dossier.sealed, view.facts.decision
        if sealed is not None:
            at = datetime.fromisoformat(sealed.at)
            yield self.tr("Verzegeld: versie {version}, gemaakt op {day}.").format(
                version=sealed.version, day=write_date(at.date().isoformat())
            )
        place = str(decision.get("plek") or "")
        if place:
            yield self.tr("Besloten: {place}.").format(place=view.labels.place(place))
        marks = [signer for signer in signers if signer.stance not in (None, "tekent_niet")]
        yield self.tr("Getekend door {count} van {all} mensen.").format(
            count=len(marks), all=len([signer for signer in signers if signer.role != "opsteller"])
        )
        again = review_on(view)
        if again:
            yield self.tr("We kijken opnieuw op {day}.").format(day=write_date(again))
        leads = [row for row in view.facts.records("personen") if row.get("rol") == "regisseur"]
        if leads:
            yield self.tr("Voor vragen: {name}.").format(name=view.labels.record("personen", leads[0]))
        yield self.tr("Het verzegelde document staat in uw kluis. Hiernaast kunt u het bewaren of afdrukken.")
        if view.checklist.route.document.sheet is None:
            yield self.tr("Iedereen krijgt een eigen versie op papier: het gezin, het kind en wie een bijblad heeft.")

    def _ask(self) -> None:
        self._why.show()
        self.reason.setFocus()

    def _reopen(self) -> None:
        if self.reason.text().strip():
            self.reopen_wanted.emit(self.reason.text().strip())
            self.reason.clear()
            self._why.hide()
        else:
            self.reason.setFocus()
