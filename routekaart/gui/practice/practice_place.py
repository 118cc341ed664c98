"""What pages for practising share: they say so in the bar, and go into the practice vault when work needs it.

Work on the practice desk goes in; it runs once that vault is open, after any other was closed.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import Changes, Desk, open_practice
from routekaart.errors import RoutekaartError
from routekaart.gui.kit import ScrollPage
from routekaart.gui.place import Place, Surroundings

__all__ = ["PracticePlace"]


class PracticePlace(Place):
    """A page with one column. `page` takes its pieces."""

    practising = True
    """The window shows the practice bar above it, whichever vault is open."""

    def __init__(self, around: Surroundings, page: ScrollPage, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.page = page
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(page)

    def in_practice(self, then: Callable[[], None], failed: Callable[[RoutekaartError], None] | None = None) -> None:
        """In: what to do once the practice vault is open; a vault with real cases goes on the lock first."""
        desk = self.session.desk
        if desk is not None and desk.practice:
            then()
        else:
            self.doors.enter(lambda: open_practice(self.session.env), then, failed)

    def begin(self, start: Callable[[Desk], Changes], failed: Callable[[RoutekaartError], None] | None = None) -> None:
        """In: what makes a practice case; it is opened at once."""
        self.in_practice(lambda: self.session.desk_run(start, self._go, failed), failed)

    def _go(self, changes: Changes) -> None:
        self.navigator.go("case", case_id=str(changes.created))
