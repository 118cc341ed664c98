"""About one case itself: who saw it, what happened, how long it is kept, and destroying it for good.

A case id goes in; two logs and the retention date come out, and after typing the code name the case is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QVBoxLayout, QWidget

from routekaart.casework import CaseRecord, Changes, LogLine, case_record
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, LineText, Link, PlainLabel, ScrollPage, announce, write_date
from routekaart.gui.log_words import event_words
from routekaart.gui.place import Place, Surroundings

__all__ = ["CaseRecordPage"]

_LINES_SHOWN = 7


class CaseRecordPage(Place):
    """Two lists and the way to destroy a case."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.case_id = ""
        self.record: CaseRecord | None = None
        self._page = ScrollPage(self.tr("Over dit dossier"), middle=True)
        self.back_link = Link(self.tr("Terug naar het dossier"))
        self.seen = _log_list(self.tr("Wie zag dit dossier?"))
        self.happened = _log_list(self.tr("Wat is er gebeurd?"))
        self.keeping = PlainLabel("").indented()
        self.copies = PlainLabel("", "hint").indented()
        self.question = PlainLabel("").indented()
        self.typed = LineText(self.tr("Codenaam van het dossier"), cap=200)
        self.destroy_button = Button(self.tr("Dossier vernietigen…"), "danger")
        self.trouble = PlainLabel("", "error").indented()
        self.result = Card(self.tr("Het dossier is vernietigd"))
        self.left = PlainLabel("").indented()
        self.done_button = Button(self.tr("Naar de dossiers"), "primary")
        self._cards: list[QWidget] = []
        self._lay_out()
        self.back_link.clicked.connect(lambda _checked=False: self.navigator.go("case", case_id=self.case_id))
        self.typed.textChanged.connect(lambda _text: self._allow())
        self.destroy_button.clicked.connect(lambda _checked=False: self.destroy_case())
        self.done_button.clicked.connect(lambda _checked=False: self.navigator.go("cases"))

    def arrive(self, **details: object) -> None:
        """In: `case_id`."""
        self.case_id = str(details.get("case_id") or self.case_id)
        self.typed.clear()
        self.refresh()
        self.back_link.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the logs anew."""
        case_id = self.case_id
        self.session.desk_run(lambda desk: case_record(desk, case_id), self._show)

    def destroy_case(self) -> None:
        """Destroy the case; only when the code name was typed."""
        case_id = self.case_id
        if not self._name_fits():
            return
        self.destroy_button.setEnabled(False)
        self.session.desk_run(lambda desk: tuple(desk.destroy(case_id)), self._destroyed, self._failed)

    def _show(self, record: CaseRecord) -> None:
        self.record = record
        self.result.hide()
        for card in self._cards:
            card.show()
        self._page.set_lead(f"{record.code_name} · {record.number}")
        _fill(self.seen, record.seen, lambda what: what)
        _fill(self.happened, record.happened, event_words)
        kept = self.tr(
            "Laatst veranderd op {last}. De wet vraagt om dit dossier {years} jaar te bewaren, tot en met {until}."
        )
        last, until = write_date(record.last_change.isoformat()), write_date(record.keep_until.isoformat())
        self.keeping.setText(kept.format(last=last, years=record.years, until=until))
        self.copies.setText(self._copies_text(record))
        ask = self.tr("Vernietigen kan niet ongedaan worden gemaakt. Typ {name} om het te bevestigen.")
        self.question.setText(ask.format(name=record.code_name))
        self.trouble.setText("")
        self.trouble.hide()
        self._allow()

    def _copies_text(self, record: CaseRecord) -> str:
        text = self.tr(
            "Daarna wordt een nieuwe reservekopie gemaakt. De oude gaan weg: {copies}. Documenten die u bewaarde, "
            "afdrukte of meegaf, blijven bestaan. Vraag die zelf terug."
        )
        labels = [info.label for info in record.backups]
        return text.format(copies=", ".join(labels) if labels else self.tr("er zijn er nu geen"))

    def _name_fits(self) -> bool:
        record = self.record
        return record is not None and self.typed.text().strip().casefold() == record.code_name.strip().casefold()

    def _allow(self) -> None:
        self.destroy_button.setEnabled(self._name_fits())

    def _destroyed(self, left: Sequence[str]) -> None:
        text = self.tr("Het staat niet meer in uw kluis en niet in de reservekopieën op deze computer.")
        if left:
            missed = self.tr("Bij deze kopieën kon Routekaart niet: {names}. Verwijder die zelf.")
            text = f"{text} {missed.format(names=', '.join(left))}"
        self._show_gone(text)

    def _show_gone(self, text: str) -> None:
        self.session.changed.emit(Changes(destroyed=frozenset({self.case_id})))
        for card in self._cards:
            card.hide()
        self._page.set_lead("")
        self.left.setText(text)
        self.result.show()
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, text, urgent=True)

    def _failed(self, error: RoutekaartError) -> None:
        if error.code == "VLT-013":
            still = self.tr("Het staat niet meer in uw kluis, nog wel in de oude reservekopieën.")
            self._show_gone(f"{still} {error.message}")
            return
        self.trouble.setText(error.message)
        self.trouble.show()
        self._allow()
        announce(self, error.message, urgent=True)

    def _lay_out(self) -> None:
        for title, hint, shown in (
            (self.tr("Wie zag dit dossier?"), self.tr("Openen, bekijken, afdrukken en bewaren."), self.seen),
            (self.tr("Wat is er gebeurd?"), self.tr("De tijdlijn, zonder de inhoud. Het laatste staat boven."),
             self.happened),
        ):  # fmt: skip
            card = Card(title, hint)
            card.add(shown)
            self._cards.append(card)
        self._cards.append(self._destroy_card())
        self.result.add(self.left)
        self.result.add(self.done_button)
        self.result.hide()
        self._page.add(self.back_link)
        for piece in (*self._cards, self.result):
            self._page.add(piece)
        self._cards.append(self.back_link)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)

    def _destroy_card(self) -> Card:
        card = Card(self.tr("Bewaren en vernietigen"))
        card.body.setSpacing(theme.px(8))
        hold = self.tr(
            "Vernietig niets zolang er een klacht, een rechtszaak, een onderzoek of een verzoek om inzage loopt, ook "
            "niet als iemand erom vraagt. Overleg eerst met wie bij u over privacy gaat."
        )
        for piece in (self.keeping, PlainLabel(hold).indented(), self.copies, self.question, self.typed,
                      self.destroy_button, self.trouble):  # fmt: skip
            card.add(piece)
        return card


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
        shown.addItem(" · ".join(part for part in (when, line.who, f"{words(line.what)}{times}") if part))
    if lines:
        shown.setCurrentRow(0)
    height = shown.sizeHintForRow(0) if lines else shown.fontMetrics().lineSpacing()
    shown.setFixedHeight(height * max(1, min(len(lines), _LINES_SHOWN)) + theme.px(8))
