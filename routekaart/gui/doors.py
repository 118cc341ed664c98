"""Going in and out of vaults: at most one is open, and the former one is closed before the next.

A way to open a desk goes in; `changed` tells the frame that another desk, or none, is open.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from routekaart.errors import RoutekaartError
from routekaart.gui.session import Session

if TYPE_CHECKING:
    from routekaart.casework import Desk

__all__ = ["Doors"]

T = TypeVar("T")


class Doors(QObject):
    """Opens and leaves vaults for the session."""

    changed = Signal()
    """Another desk is open now, or none."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._opening: _Opening | None = None

    @property
    def opening(self) -> bool:
        """A vault is on its way: somebody waits for it to open."""
        return self._opening is not None

    def enter(
        self,
        open_desk: Callable[[], Desk],
        done: Callable[[], None],
        failed: Callable[[RoutekaartError], None] | None = None,
        given_up: Callable[[], None] | None = None,
    ) -> None:
        """Leave the vault that is open, open another one off the main thread, then `done()`.

        Left, or overtaken by another one, before it is open, it never comes on screen: then `given_up()`.
        """
        self.bring(open_desk, lambda desk: desk, lambda _desk: done(), failed, given_up)

    def bring(
        self,
        work: Callable[[], T],
        desk_of: Callable[[T], Desk],
        done: Callable[[T], None],
        failed: Callable[[RoutekaartError], None] | None = None,
        given_up: Callable[[], None] | None = None,
    ) -> None:
        """The same for work that brings more than a desk, such as making a vault; `done` gets all of it."""
        self.leave()
        opening = self._opening = _Opening(given_up)

        def run() -> T:
            brought = work()
            opening.desk = desk_of(brought)
            return brought

        def opened(brought: T) -> None:
            if self._ends(opening):
                self.adopt(desk_of(brought))
                done(brought)

        def refused(error: RoutekaartError) -> None:
            if self._ends(opening):
                (failed or self._session.trouble.emit)(error)

        self._session.run(run, opened, refused)

    def adopt(self, desk: Desk) -> None:
        """Take over a desk that was opened elsewhere; one that was open is closed."""
        self.leave()
        self._session.desk = desk
        self.changed.emit()

    def leave(self) -> None:
        """Close the open vault after the work that was asked for; nothing happens when none is open or on its way."""
        self.give_up()
        desk, self._session.desk = self._session.desk, None
        if desk is not None:
            self._session.run(desk.close)
            self.changed.emit()

    def give_up(self) -> None:
        """Nobody waits any more for the vault that is on its way: it is closed as soon as it is open."""
        opening, self._opening = self._opening, None
        if opening is not None:
            # The worker is serial: this comes after the opening, also when that is done and only not yet told.
            self._session.run(opening.close)
            opening.given_up()

    def _ends(self, opening: _Opening) -> bool:
        """An opening is over. Out: whether somebody still waits for it."""
        if self._opening is not opening:
            return False
        self._opening = None
        return True


class _Opening:
    """A vault on its way. `desk` is for the worker alone, which sets it and may have to close it."""

    def __init__(self, given_up: Callable[[], None] | None) -> None:
        self.given_up = given_up or (lambda: None)
        self.desk: Desk | None = None

    def close(self) -> None:
        if self.desk is not None:
            self.desk.close()
