"""About one case itself: who saw it, what happened, how long it is kept, and destroying it for good.

A case id goes in; two logs and the retention date come out, and after typing the code name the case is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QVBoxLayout, QWidget

from routekaart.casework import CaseRecord, Changes, LogLine, case_record
from routekaart.casework.rights.destroying import Destroyed, save_destruction
from routekaart.gui import theme
from routekaart.gui.asked_file import ask_file
from routekaart.gui.kit import Button, Card, FlowLayout, Link, Outcome, PlainLabel, ScrollPage, announce, write_date
from routekaart.gui.log_words import clock_words, event_words
from routekaart.gui.phrasebook import said
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.rights.destroy_card import DestroyCard
from routekaart.gui.rights.erasure_card import ErasureCard
from routekaart.gui.rights.keeping_card import KeepingCard

__all__ = ["CaseRecordPage"]

_LINES_SHOWN = 7


class CaseRecordPage(Place):
    """What people may ask, two lists, how long the case is kept, and the way to destroy it."""

    def __init__(
        self,
        around: Surroundings,
        parent: QWidget | None = None,
        *,
        choose_path: Callable[[QWidget, str], Path | None] = ask_file,
    ) -> None:
        super().__init__(around, parent)
        self.case_id = ""
        self.record: CaseRecord | None = None
        self.done: Destroyed | None = None
        self._choose_path = choose_path
        self._page = ScrollPage(self.tr("Over dit dossier"), middle=True)
        self.back_link = Link(self.tr("Terug naar het dossier"))
        self.log_link = Link(self.tr("Alles wat er met dit dossier is gedaan, in het logboek"))
        self.redact_button = Button(self.tr("Tekst over iemand anders verwijderen…"), small=True)
        self.person_button = Button(self.tr("Alles over één persoon…"), small=True)
        self.correct_button = Button(self.tr("Verbeteren wat niet klopt…"), small=True)
        self.corrections = PlainLabel("", "hint").indented()
        self.seen = _log_list(self.tr("Wie zag dit dossier?"))
        self.happened = _log_list(self.tr("Wat is er gebeurd?"))
        self.keeping = KeepingCard(self.session)
        self.erasure = ErasureCard(self.session)
        self.destroying = DestroyCard(self.session)
        self.result = Card(self.tr("Het dossier is vernietigd"))
        self.left = PlainLabel("").indented()
        self.record_button = Button(self.tr("Verklaring bewaren (PDF)…"), small=True)
        self.kept = Outcome().indented()
        self.done_button = Button(self.tr("Naar de dossiers"), "primary")
        self._cards: list[QWidget] = []
        self._lay_out()
        self.back_link.clicked.connect(lambda _checked=False: self.navigator.go("case", case_id=self.case_id))
        self.log_link.clicked.connect(lambda _checked=False: self.navigator.go("log", case_id=self.case_id))
        self.redact_button.clicked.connect(lambda _checked=False: self.navigator.go("redact", case_id=self.case_id))
        self.person_button.clicked.connect(
            lambda _checked=False: self.navigator.go("about_person", case_id=self.case_id)
        )
        self.correct_button.clicked.connect(
            lambda _checked=False: self.navigator.go("corrections", case_id=self.case_id)
        )
        self.destroying.gone.connect(self._show_gone)
        self.record_button.clicked.connect(lambda _checked=False: self.save_record())
        self.done_button.clicked.connect(lambda _checked=False: self.navigator.go("cases"))

    def arrive(self, **details: object) -> None:
        """In: `case_id`."""
        self.case_id = str(details.get("case_id") or self.case_id)
        self.done = None
        self.destroying.forget()
        self.refresh()
        self.back_link.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the logs anew; nothing is left to read of a case that was destroyed here."""
        case_id = self.case_id
        if self.done is None:
            self.session.desk_run(lambda desk: case_record(desk, case_id), self._show)

    def on_changed(self, changes: Changes) -> None:
        if self.case_id in changes.dossiers:
            self.refresh()

    def save_record(self) -> None:
        """Ask where, and write the record of the destruction there."""
        done = self.done
        path = self._choose_path(self, "verklaring-van-vernietiging.pdf") if done is not None else None
        if done is not None and path is not None:
            told = self.tr("Bewaard als {name}.").format(name=path.name)
            self.session.desk_run(
                lambda desk: save_destruction(desk, done.record, path),
                lambda _changes: self.kept.tell(told),
                self.kept.refuse,
            )

    def _show(self, record: CaseRecord) -> None:
        self.record = record
        self.result.hide()
        for card in self._cards:
            card.show()
        self._page.set_lead(f"{record.code_name} · {record.number}")
        _fill(self.seen, record.seen, lambda what: what)
        _fill(self.happened, record.happened, event_words)
        self._tell_corrections(record)
        self.keeping.show_record(record)
        self.erasure.show_record(record)
        self.destroying.show_record(record)

    def _tell_corrections(self, record: CaseRecord) -> None:
        asked = record.requests.corrections
        waiting = sum(not item.decision for item in asked)
        told = self.tr("Verzoeken om verbetering: {count}, waarvan {waiting} nog open.")
        self.corrections.setText(told.format(count=len(asked), waiting=waiting))
        self.corrections.setVisible(bool(asked))

    def _show_gone(self, done: Destroyed) -> None:
        self.done = done
        self.session.changed.emit(Changes(destroyed=frozenset({self.case_id})))
        for card in self._cards:
            card.hide()
        self._page.set_lead("")
        text = self._gone_text(done)
        self.left.setText(text)
        self.kept.hide()
        self.result.show()
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, text, urgent=True)

    def _gone_text(self, done: Destroyed) -> str:
        if done.trouble:
            still = self.tr("Het staat niet meer in uw kluis, nog wel in de oude reservekopieën.")
            return f"{still} {done.trouble}"
        text = self.tr("Het staat niet meer in uw kluis en niet in de reservekopieën op deze computer.")
        if done.left:
            missed = self.tr("Bij deze kopieën kon Routekaart niet: {names}. Verwijder die zelf.")
            text = f"{text} {missed.format(names=', '.join(done.left))}"
        return text

    def _lay_out(self) -> None:
        rights = Card(
            self.tr("Wat mensen mogen vragen"),
            self.tr("Weten wat er over iemand staat, en laten verbeteren wat niet klopt."),
        )
        row = FlowLayout(gap=2)
        for button in (self.person_button, self.correct_button, self.redact_button):
            row.addWidget(button)
        rights.body.addLayout(row)
        rights.add(self.corrections)
        self._cards.append(rights)
        for title, hint, lines in (
            (self.tr("Wie zag dit dossier?"), self.tr("Openen, bekijken, afdrukken en bewaren."), self.seen),
            (self.tr("Wat is er gebeurd?"), self.tr("De tijdlijn, zonder de inhoud. Het laatste staat boven."),
             self.happened),
        ):  # fmt: skip
            card = Card(title, hint)
            card.add(lines)
            if lines is self.seen:
                card.add(self.log_link)
            self._cards.append(card)
        self._cards += [self.keeping, self.erasure, self.destroying]
        for part in (self.left, self.record_button, self.kept, self.done_button):
            self.result.add(part)
        self.result.hide()
        self._page.add(self.back_link)
        for piece in (*self._cards, self.result):
            self._page.add(piece)
        self._cards.append(self.back_link)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)


def _log_list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWordWrap(True)
    return made


def _fill(shown: QListWidget, lines: Sequence[LogLine], words: Callable[[str], str]) -> None:
    shown.clear()
    for line in lines:
        times = f" ({line.times} keer)" if line.times > 1 else ""
        when = f"{write_date(line.at[:10])}, {line.at[11:16]}"
        told = (when, line.who, f"{words(line.what)}{times}", clock_words(line.before))
        shown.addItem(" · ".join(said(part) for part in told if part))
    if lines:
        shown.setCurrentRow(0)
    height = shown.sizeHintForRow(0) if lines else shown.fontMetrics().lineSpacing()
    shown.setFixedHeight(height * max(1, min(len(lines), _LINES_SHOWN)) + theme.px(8))
