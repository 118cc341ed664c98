"""Locking: by key, by being away, and by going to sleep.

Keys and clicks go in; out come the moment to cover the screen, a warning a minute ahead and the moment to lock.
Locking replaces the process, so that keys and case texts leave the memory of the computer.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from routekaart.paths import program_command

__all__ = ["START_VARIABLE", "IdleWatch", "Restart", "replace_process"]

START_VARIABLE = "ROUTEKAART_START"
"""Where the new process begins: `unlock` after a lock, `unlock:<case id>` when a case was on screen.

A second line is what went wrong while locking; the new window tells it.
"""
WARN_SECONDS = 60
DIM_MINUTES = 5
"""At the table the case is out of sight after these minutes, long before the vault locks."""
Restart = Callable[[str], None]
"""Begins anew; gets the id of the case that was on screen, or nothing; and on a second line what went wrong."""
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Watches keys and clicks of the whole program from `set_minutes` until `set_minutes(0)`."""

    soon = Signal(int)
    """Seconds left until the lock."""
    dim = Signal()
    """Time to cover what is on screen, while the vault stays open."""
    awake = Signal()
    """Somebody is there again after the warning or the cover."""
    expired = Signal()

    def __init__(self, parent: QObject | None = None, *, second: int = 1000) -> None:
        super().__init__(parent)
        self._second = second
        self._warned = False
        self._dims = False
        self._dim = self._timer(self._on_dim)
        self._warn = self._timer(self._on_warn)
        self._end = self._timer(self._on_end)

    def set_minutes(self, minutes: int, *, dim_after: int = 0) -> None:
        """In: minutes without a sign of life before the lock (0: no vault is open) and before the cover (0: never)."""
        for timer in (self._dim, self._warn, self._end):
            timer.stop()
        self._warned = False
        app = QCoreApplication.instance()
        assert app is not None
        if minutes <= 0:
            app.removeEventFilter(self)
        else:
            app.installEventFilter(self)
            seconds = minutes * 60
            self._end.setInterval(seconds * self._second)
            self._warn.setInterval(max(0, seconds - WARN_SECONDS) * self._second)
            self._end.start()
            self._warn.start()
            self._dims = 0 < dim_after < minutes
            self._dim.setInterval(dim_after * 60 * self._second)
            if self._dims:
                self._dim.start()

    def touch(self) -> None:
        """Somebody is there: count anew."""
        if not self._end.isActive():
            return
        self._end.start()
        self._warn.start()
        if self._dims:
            self._dim.start()
        if self._warned:
            self._warned = False
            self.awake.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # A screen reader, a voice or a switch presses no keys: it goes to things. The cover takes the focus by itself.
        went = event.type() == QEvent.Type.FocusIn and not (self._dims and self._warned)
        if went or event.type() in _SIGNS_OF_LIFE:
            self.touch()
        return False

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    def _on_dim(self) -> None:
        self._warned = True
        self.dim.emit()

    def _on_warn(self) -> None:
        self._warned = True
        self.soon.emit(WARN_SECONDS)

    def _on_end(self) -> None:
        for timer in (self._dim, self._warn):
            timer.stop()
        self.expired.emit()


def replace_process(here: str = "", environ: Mapping[str, str] = os.environ) -> None:
    """Begin anew at the unlock screen in a fresh process (see Restart for `here`); does not return."""
    command = program_command()
    fresh = {**environ, START_VARIABLE: f"unlock:{here}" if here else "unlock"}
    if os.name == "posix":
        os.execve(command[0], command, fresh)
    # Elsewhere a process cannot take the place of another: start one, then end this one without clearing up.
    from PySide6.QtCore import QProcess, QProcessEnvironment

    process = QProcess()
    settings = QProcessEnvironment()
    for name, value in fresh.items():
        settings.insert(name, value)
    process.setProcessEnvironment(settings)
    process.setProgram(command[0])
    process.setArguments(command[1:])
    process.startDetached()
    os._exit(0)
