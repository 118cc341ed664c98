"""The work view of one case as a main page of the window.

A case id, and optionally a step or part, goes in; the case screen with header and footer of its own comes out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.place import Place, Surroundings

if TYPE_CHECKING:
    from routekaart.answers import TourStep
    from routekaart.gui.practice.tour import Tour

__all__ = ["CasePlace"]


class CasePlace(Place):
    """Holds the case screen."""

    own_header = True
    own_footer = True

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.case_screen = CaseScreen(self.session, self.navigator)
        self.case_id = ""
        self.tour: Tour | None = None
        """The guided tour that runs beside this case, if one does."""
        settings = self.preferences.settings
        self._looked = (settings.theme, settings.text_scale)
        self.preferences.changed.connect(lambda _settings: self._follow_looks())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.case_screen)

    def arrive(self, **details: object) -> None:
        """In: `case_id`, `step` or `part` to open there, and the steps of a `tour` to begin."""
        if self.tour is not None and details.get("case_id") not in (None, self.case_id):
            self.tour.end()
        self.case_id = str(details.get("case_id") or self.case_id)
        step, part = details.get("step"), details.get("part")
        self.case_screen.show_case(self.case_id, step=str(step) if step else None, part=str(part) if part else None)

        steps = details.get("tour")
        if isinstance(steps, tuple) and steps:
            self._begin_tour(steps)

    def _begin_tour(self, steps: tuple[TourStep, ...]) -> None:
        from routekaart.gui.practice.tour import Tour

        if self.tour is not None:
            self.tour.end()
        self.tour = Tour(steps, self.case_screen, self)
        self.tour.ended.connect(self._tour_ended)

    def _tour_ended(self) -> None:
        self.tour = None

    def _follow_looks(self) -> None:
        settings = self.preferences.settings
        looks = (settings.theme, settings.text_scale)
        if looks != self._looked:
            self._looked = looks
            self.case_screen.make_anew()

    def flush(self) -> None:
        self.case_screen.leave()
