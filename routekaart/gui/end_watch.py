"""Hears that the program has to end: asked by the system (SIGTERM, SIGHUP, Ctrl+C) or at the end of the session.

Signals of the system go in; `ending` comes out on the main thread, in time to store and to close the vault.
"""

from __future__ import annotations

import os
import signal
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication, QSessionManager

__all__ = ["EndWatch"]

_ASKED = ("SIGTERM", "SIGHUP", "SIGINT")
"""Not on Windows, which asks windows to close instead."""


class EndWatch(QObject):
    """`listen(app)` starts it. Python sees a signal only when it gets a turn; a pipe makes sure that it gets one."""

    ending = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pipe: tuple[int, int] | None = None
        self._ear: QSocketNotifier | None = None

    def listen(self, app: QGuiApplication) -> None:
        """In: the application, which hears when the session of the user ends."""
        app.commitDataRequest.connect(self._session_ends)
        if os.name != "posix":
            return
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        self._ear = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._hear)
        signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        for name in _ASKED:
            signal.signal(getattr(signal, name), self._noted)

    def stop(self) -> None:
        """Listen no more; signals do again what the system does with them."""
        if self._pipe is None or self._ear is None:
            return
        signal.set_wakeup_fd(-1)
        for name in _ASKED:
            signal.signal(getattr(signal, name), signal.SIG_DFL)
        self._ear.setEnabled(False)
        for end in self._pipe:
            os.close(end)
        self._pipe = None

    def _noted(self, _number: int, _frame: FrameType | None) -> None:
        """The signal itself; what has to be done is done when the pipe is heard."""

    def _hear(self) -> None:
        if self._pipe is not None:
            os.read(self._pipe[0], 4096)
        self.ending.emit()

    def _session_ends(self, _manager: QSessionManager) -> None:
        self.ending.emit()
