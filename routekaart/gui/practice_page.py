"""Choosing a made-up case to practise with, and starting practice over.

The practice cases that come along go in; a fresh case in the practice vault, or an empty one, comes out.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import (
    Changes,
    PracticeCase,
    open_practice,
    practice_cases,
    reset_practice,
    start_practice_case,
)
from routekaart.casework.vaults import has_practised
from routekaart.errors import RoutekaartError
from routekaart.gui.kit import Button, Card, PlainLabel, ScrollPage
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.start_over import StartOver
from routekaart.gui.tiles import Tile, TileGrid

__all__ = ["PracticePage"]


class PracticePage(Place):
    """The made-up cases, each a tile; opens the practice vault when another one, or none, is open."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._page = ScrollPage(
            self.tr("Kies een oefencasus"),
            self.tr("Alles is verzonnen. U kunt niets stukmaken: elke keer begint u met een verse casus."),
            width=1080,
            middle=True,
        )
        self._cases = TileGrid(least=330)
        self._none = PlainLabel(self.tr("Er zijn geen oefencasussen meegekomen. U kunt zelf een casus verzinnen."))
        self._own = Card(
            self.tr("Liever zelf een casus verzinnen?"),
            self.tr("Begin leeg en vul zelf in. Gebruik ook hier geen echte namen."),
        )
        new = Button(self.tr("Lege oefencasus beginnen"))
        new.clicked.connect(lambda _checked=False: self._begin_empty())
        self._own.add(new)
        self.over = StartOver()
        self.over.chosen.connect(self.start_over)
        for piece in (self._cases, self._none, self._own, self.over):
            self._page.add(piece)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)

    def tiles(self) -> tuple[Tile, ...]:
        """Out: one tile per made-up case."""
        return self._cases.tiles()

    def refresh(self) -> None:
        """Read which made-up cases there are."""
        desk = self.session.desk
        if desk is not None and not desk.practice:
            self._page.set_lead(
                self.tr("Alles is verzonnen. Uw eigen kluis gaat op slot zodra u een oefencasus kiest.")
            )
        folder = self.session.env.places.checklists
        self.over.show_anew(begun=has_practised(self.session.env))
        self.session.run(lambda: practice_cases(folder), self._show)

    def _show(self, cases: tuple[PracticeCase, ...]) -> None:
        self._cases.set_tiles([self._tile(case) for case in cases])
        self._none.setVisible(not cases)
        if cases and self.isVisible():
            self._cases.tiles()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tile(self, case: PracticeCase) -> Tile:
        tile = Tile(case.title, case.note)
        tile.clicked.connect(lambda _checked=False: self._begin(case))
        return tile

    def _begin(self, case: PracticeCase) -> None:
        self._in_practice(lambda: self.session.desk_run(lambda desk: start_practice_case(desk, case.path), self._go))

    def _begin_empty(self) -> None:
        self._in_practice(lambda: self.navigator.go("new_case"))

    def _in_practice(self, then: Callable[[], None]) -> None:
        desk = self.session.desk
        if desk is not None and desk.practice:
            then()
        else:
            self.doors.enter(lambda: open_practice(self.session.env), then)

    def start_over(self) -> None:
        """Empty practice; an open vault with real cases goes on the lock first, as for any practice case."""
        self.doors.enter(lambda: reset_practice(self.session.env), self._emptied, self._refused)

    def _emptied(self) -> None:
        self.over.tell(self.tr("Oefenen is weer leeg. Kies hierboven een oefencasus."))

    def _refused(self, error: RoutekaartError) -> None:
        self.over.tell(error.message, well=False)

    def _go(self, changes: Changes) -> None:
        self.navigator.go("case", case_id=str(changes.created))
