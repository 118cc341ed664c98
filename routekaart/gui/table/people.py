"""The boxes of everybody at the table below one decision, the child first; without a company, how to choose one.

A `CaseView`, the company and a topic go in; what is said comes out, and whose turn it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui import theme
from routekaart.gui.kit import Button, PlainLabel
from routekaart.gui.table.person_box import PersonBox, Seat
from routekaart.gui.table.topic import Topic

__all__ = ["People"]

_BOX = 250
"""The least width of a box at 100 %."""


class People(QWidget):
    """The part of a page below the decision."""

    said = Signal(object)
    typing = Signal(str)
    turn_taken = Signal(str)
    choose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, PersonBox] = {}
        self._columns = 0
        self.title = PlainLabel(self.tr("Wie vindt wat?"), "section").as_heading(2)
        self.nobody = PlainLabel(self.tr("Kies wie er aan tafel zit. Dan krijgt ieder een eigen vak."), "hint")
        self.choose_button = Button(self.tr("Wie zit er aan tafel?"))
        self.choose_button.clicked.connect(lambda _checked=False: self.choose_wanted.emit())
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(12))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.px(6), 0, 0)
        box.setSpacing(theme.px(8))
        for piece in (self.title, self.nobody, self.choose_button):
            box.addWidget(piece)
        box.addLayout(self._grid)

    def show_people(self, view: CaseView, seats: Sequence[Seat], topic: Topic, turn: str) -> None:
        """In: who is there with what they said. A box in which somebody types stays as it is."""
        wanted = [str(seat.row["id"]) for seat in seats]
        if wanted != list(self.boxes):
            self._drop_all()
            for seat in seats:
                self.boxes[str(seat.row["id"])] = self._make(view, seat, topic)
            self._columns = 0
        for seat in seats:
            box = self.boxes[str(seat.row["id"])]
            box.show_seat(seat, topic)
            box.set_turn(box.person == turn)
        for piece in (self.nobody, self.choose_button):
            piece.setVisible(not seats)
        self._place()

    def give_turn(self, person: str, *, focus: bool = False) -> None:
        """In: whose turn it is; `focus` goes there as well."""
        for name, box in self.boxes.items():
            box.set_turn(name == person)
        if focus and person in self.boxes:
            self.boxes[person].take_turn()

    def commit(self) -> None:
        """What was typed and not left yet is told."""
        for box in self.boxes.values():
            box.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _make(self, view: CaseView, seat: Seat, topic: Topic) -> PersonBox:
        made = PersonBox(view, seat, topic)
        made.said.connect(self.said)
        made.typing.connect(self.typing)
        made.turn_taken.connect(self.turn_taken)
        return made

    def _place(self) -> None:
        """As many beside each other as there is room for, all equally wide."""
        fit = max(1, (self.width() + self._grid.spacing()) // (theme.px(_BOX) + self._grid.spacing()))
        columns = min(len(self.boxes), fit)
        if columns == self._columns or not columns:
            return
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, box in enumerate(self.boxes.values()):
            self._grid.removeWidget(box)
            self._grid.addWidget(box, place // columns, place % columns)
        self._columns = columns

    def _drop_all(self) -> None:
        for box in self.boxes.values():
            self._grid.removeWidget(box)
            box.setParent(None)
            box.deleteLater()
        self.boxes = {}
