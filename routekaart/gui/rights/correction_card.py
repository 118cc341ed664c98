"""One request to correct something: what was asked, what stood there, and what is decided.

A request goes in; a decision with its reason and the own statement comes out.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework.rights.correcting import CorrectionRow, Decision
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, FlowLayout, FreeText, LineText, Link, PlainLabel, announce, write_date

__all__ = ["Answer", "CorrectionCard"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was decided."""

    id: str
    decision: Decision
    reason: str
    statement: str


class CorrectionCard(Card):
    """Open: with the ways to decide. Decided: as it stands in the file."""

    decided = Signal(object)
    """With an `Answer`."""
    field_wanted = Signal(str)

    def __init__(self, row: CorrectionRow, parent: QWidget | None = None) -> None:
        super().__init__(row.about, parent=parent)
        self.row = row
        asked = self.tr("{who} vroeg dit op {day}.").format(who=row.who, day=write_date(row.on))
        self.body.setSpacing(theme.px(6))
        self.add(PlainLabel(asked, "hint").indented())
        if row.was:
            self.add(PlainLabel(self.tr("Er stond: “{text}”").format(text=row.was)).indented())
        self.add(PlainLabel(self.tr("Moet zijn: “{text}”").format(text=row.wanted)).indented())
        self.reason = LineText(self.tr("Waarom wordt het niet veranderd?"), cap=1000)
        self.statement = FreeText(self.tr("Eigen verklaring van deze persoon"), lines=2, cap=4000)
        self.field_link = Link(self.tr("Ga naar deze plek in het dossier"))
        self.changed_button = Button(self.tr("Het is veranderd"), small=True)
        self.refuse_button = Button(self.tr("Niet veranderd, met reden"), small=True)
        self.trouble = PlainLabel("", "error").indented()
        self.add(self._open_part() if not row.decision else self._done_part())
        self.add(self.trouble)
        self.trouble.hide()
        self.field_link.clicked.connect(lambda _checked=False: self.field_wanted.emit(row.target))
        self.changed_button.clicked.connect(lambda _checked=False: self._decide("veranderd"))
        self.refuse_button.clicked.connect(lambda _checked=False: self._decide("niet_veranderd"))

    def say(self, text: str) -> None:
        """In: what went wrong."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        announce(self, text, urgent=True)

    def _decide(self, decision: Decision) -> None:
        self.decided.emit(Answer(self.row.id, decision, self.reason.text(), self.statement.text()))

    def _open_part(self) -> QWidget:
        room, box = _room()
        told = self.tr("Klopt het verzoek? Verander het dan in het dossier en kies daarna: het is veranderd.")
        if self.row.changed:
            told = self.tr("Er staat nu iets anders. Is dat wat werd gevraagd? Kies dan: het is veranderd.")
        box.addWidget(PlainLabel(told).indented())
        box.addWidget(self.field_link)
        box.addWidget(self.changed_button)
        box.addWidget(PlainLabel(self.tr("Verandert u het niet? Schrijf op waarom."), "strong").indented())
        box.addWidget(self.reason)
        own = self.tr("Deze persoon mag een eigen verklaring toevoegen. Schrijf die woord voor woord op.")
        box.addWidget(PlainLabel(own, "strong").indented())
        box.addWidget(self.statement)
        row = FlowLayout(gap=2)
        row.addWidget(self.refuse_button)
        box.addLayout(row)
        return room

    def _done_part(self) -> QWidget:
        row = self.row
        room, box = _room()
        for piece in (self.reason, self.statement, self.field_link, self.changed_button, self.refuse_button):
            piece.setParent(room)
            piece.hide()
        day = write_date(row.decided_on)
        done = self.tr("Veranderd op {day}.") if row.decision == "veranderd" else self.tr("Niet veranderd op {day}.")
        told = " ".join(part for part in (done.format(day=day), row.reason) if part)
        box.addWidget(PlainLabel(told, "strong").indented())
        if row.statement:
            own = self.tr("Eigen verklaring van {who}: “{text}”").format(who=row.who, text=row.statement)
            box.addWidget(PlainLabel(own).indented())
        return room


def _room() -> tuple[QWidget, QVBoxLayout]:
    made = QWidget()
    made.setProperty("frame", "clear")
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(theme.px(6))
    return made, box
