"""Choosing a made-up case to practise with, and starting practice over.

The practice cases that come along go in; a fresh case in the practice vault, or an empty one, comes out.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from routekaart.casework import Changes, PracticeCase, practice_cases, reset_practice, start_practice_case
from routekaart.casework.practice.cases import guided_tour
from routekaart.casework.practice.own import own_cases
from routekaart.casework.vault.vaults import has_practised
from routekaart.errors import RoutekaartError
from routekaart.gui.kit import Button, Card, PlainLabel, ScrollPage
from routekaart.gui.place import Surroundings
from routekaart.gui.practice.practice_place import PracticePlace
from routekaart.gui.start_over import StartOver
from routekaart.gui.tiles import Tile, TileGrid

__all__ = ["PracticePage"]


class PracticePage(PracticePlace):
    """The made-up cases, each a tile; opens the practice vault when another one, or none, is open."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        page = ScrollPage(
            self.tr("Kies een oefencasus"),
            self.tr("Alles is verzonnen. U kunt niets stukmaken: elke keer begint u met een verse casus."),
            width=1080,
            middle=True,
        )
        super().__init__(around, page, parent)
        self._first = TileGrid(least=330)
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
        for piece in (self._first, self._cases, self._none, self._own, self.over):
            self.page.add(piece)

    def tiles(self) -> tuple[Tile, ...]:
        """Out: one tile per made-up case."""
        return self._cases.tiles()

    def first_tiles(self) -> tuple[Tile, ...]:
        """Out: the guided tour, and the way to the trainer's tools."""
        return self._first.tiles()

    def refresh(self) -> None:
        """Read which made-up cases there are."""
        desk = self.session.desk
        if desk is not None and not desk.practice:
            self.page.set_lead(self.tr("Alles is verzonnen. Uw eigen kluis gaat op slot zodra u een oefencasus kiest."))
        env = self.session.env
        self.over.show_anew(begun=has_practised(self.session.env))

        def read() -> tuple[tuple[PracticeCase, ...], PracticeCase | None]:
            own = (one.case for one in own_cases(env) if one.case is not None)
            return (*practice_cases(env.places.checklists), *own), guided_tour(env.places.checklists)

        self.session.run(read, lambda found: self._show(*found))

    def _show(self, cases: tuple[PracticeCase, ...], tour: PracticeCase | None) -> None:
        self._first.set_tiles(self._ways(tour))
        self._cases.set_tiles([self._tile(case) for case in cases])
        self._none.setVisible(not cases)
        if self.isVisible():
            self._first.tiles()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tile(self, case: PracticeCase) -> Tile:
        tile = Tile(case.title, case.note)
        tile.clicked.connect(lambda _checked=False: self._begin(case))
        return tile

    def _ways(self, tour: PracticeCase | None) -> list[Tile]:
        trainer = Tile(
            self.tr("Voor de trainer"), self.tr("Lessen, hand-outs, gespreksvragen en groepen naast elkaar.")
        )
        trainer.clicked.connect(lambda _checked=False: self.navigator.go("trainer"))
        if tour is None:
            return [trainer]
        begin = Tile(self.tr("Rondleiding door het programma"), tour.note, strong=True)
        begin.clicked.connect(lambda _checked=False: self.begin_tour(tour))
        return [begin, trainer]

    def begin_tour(self, tour: PracticeCase) -> None:
        """A fresh case with the note of the tour beside it."""
        steps = tour.lesson.tour if tour.lesson is not None else ()

        def go(changes: Changes) -> None:
            self.navigator.go("case", case_id=str(changes.created), step="start", tour=steps)

        self.in_practice(lambda: self.session.desk_run(lambda desk: start_practice_case(desk, tour.path), go))

    def _begin(self, case: PracticeCase) -> None:
        self.begin(lambda desk: start_practice_case(desk, case.path))

    def _begin_empty(self) -> None:
        self.in_practice(lambda: self.navigator.go("new_case"))

    def start_over(self) -> None:
        """Empty practice; an open vault with real cases goes on the lock first, as for any practice case."""
        self.doors.enter(lambda: reset_practice(self.session.env), self._emptied, self._refused)

    def _emptied(self) -> None:
        self.over.tell(self.tr("Oefenen is weer leeg. Kies hierboven een oefencasus."))

    def _refused(self, error: RoutekaartError) -> None:
        self.over.tell(error.message, well=False)
