"""Going in and out of vaults: at most one is open, and the former one is closed before the next.

A way to open a desk goes in; `changed` tells the frame that another desk, or none, is open.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from routekaart.errors import RoutekaartError
from routekaart.gui.session import Session

if TYPE_CHECKING:
    from routekaart.casework import Desk

__all__ = ["Doors"]


class Doors(QObject):
    """Opens and leaves vaults for the session."""

    changed = Signal()
    """Another desk is open now, or none."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def enter(
        self,
        open_desk: Callable[[], Desk],
        done: Callable[[], None],
        failed: Callable[[RoutekaartError], None] | None = None,
    ) -> None:
        """Leave the vault that is open, open another one off the main thread, then `done()`."""
        self.leave()

        def opened(desk: Desk) -> None:
            self.adopt(desk)
            done()

        self._session.run(open_desk, opened, failed)

    def adopt(self, desk: Desk) -> None:
        """Take over a desk that was opened elsewhere, such as a vault just made."""
        self._session.desk = desk
        self.changed.emit()

    def leave(self) -> None:
        """Close the open vault after the work that was asked for; nothing happens when none is open."""
        desk, self._session.desk = self._session.desk, None
        if desk is not None:
            self._session.run(desk.close)
            self.changed.emit()
