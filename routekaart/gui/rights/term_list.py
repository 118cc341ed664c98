"""The cases whose term is over, for the side of the list of cases: each a way to its page, never a reason to act.

Cases go in; the id of the one that was chosen comes out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.gui.kit import PlainLabel, SectionHeader, write_date
from routekaart.gui.tiles import Tile

__all__ = ["TermList"]


class TermList(QWidget):
    """Hidden while there are none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: tuple[Tile, ...] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(SectionHeader(self.tr("Bewaartermijn voorbij")))
        self._box.addWidget(PlainLabel(self.tr("Kijk of dit weg kan. Vanzelf gebeurt er niets."), "hint"))
        self.hide()

    def show_cases(self, cases: Sequence[tuple[str, str, date]]) -> None:
        """In: id, number and last day of each case."""
        for old in self.tiles:
            self._box.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self.tiles = tuple(self._tile(*case) for case in cases)
        for tile in self.tiles:
            self._box.addWidget(tile)
        self.setVisible(bool(cases))

    def _tile(self, case_id: str, number: str, until: date) -> Tile:
        tile = Tile(number, self.tr("Bewaren hoefde tot en met {day}").format(day=write_date(until.isoformat())))
        tile.clicked.connect(lambda _checked=False: self.chosen.emit(case_id))
        return tile
