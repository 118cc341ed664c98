"""Unused Python objects are cleared away on the main thread only, because widgets may be among them.

Nothing goes in; Python's own tidying, which runs on whichever thread happens to be busy, is taken over meanwhile.
When nothing has happened for a moment, memory that lies free is given back to the system.
"""

from __future__ import annotations

import ctypes
import gc
import sys

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

__all__ = ["Tidying", "let_go"]

_EVERY = 250
"""Milliseconds between two looks at what has gathered."""
_STILL = 4
"""Looks in a row at which nothing new had gathered, after which nobody is busy with the program."""
_ALL = 2
"""The oldest generation: everything there is. In a large case that takes a tenth of a second."""
_OVERDUE = 5
"""So many times as much as Python would let gather, it is looked at also while people are at work."""
_INPUT = (QEvent.Type.KeyPress, QEvent.Type.Wheel, QEvent.Type.MouseMove, QEvent.Type.TouchUpdate)
"""Who reads on makes little that is new, and would see the page stand still."""
_NEW_OBJECTS = 50
"""Fewer than this between two looks is the clock of the program itself, not a person at work."""


class Tidying(QObject):
    """Takes over on making it, and gives back with `stop`.

    A page that left the screen is an island of objects that point at each other. Cleared on the worker while Qt
    deletes its widgets on the main thread, it brought the whole program down.
    """

    _at_work = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._look)
        self._still = 0
        self._gathered = 0
        self._timer.start()
        Tidying._at_work += 1
        gc.disable()

    def stop(self) -> None:
        """Give back; the second time does nothing."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        self._listen(False)
        Tidying._at_work -= 1
        if not Tidying._at_work:
            gc.enable()

    def _look(self) -> None:
        before, self._gathered = self._gathered, gc.get_count()[0]
        if abs(self._gathered - before) >= _NEW_OBJECTS:
            self._still = 0
            self._listen(False)
            _tidy()
            self._gathered = gc.get_count()[0]
            return
        self._still += 1
        if self._still == 1:
            self._listen(True)
        elif self._still == _STILL:
            self._listen(False)
            gc.collect()
            _give_back()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in _INPUT:
            self._still = 1
        return False

    def _listen(self, on: bool) -> None:
        """Only while all seems still: every event of the program passes here."""
        app = QCoreApplication.instance()
        if app is not None and on:
            app.installEventFilter(self)
        elif app is not None:
            app.removeEventFilter(self)


def let_go(piece: QObject) -> None:
    """Delete it now: outside an event loop Qt keeps what is to be deleted, and each look would be put on it too."""
    piece.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _tidy() -> None:
    """The oldest generation that is full, as Python itself would choose; all there is waits until nobody is busy."""
    counts, limits = gc.get_count(), gc.get_threshold()
    full = [age for age in range(3) if counts[age] > limits[age] * (_OVERDUE if age == _ALL else 1)]
    if full:
        gc.collect(full[-1])


def _give_back() -> None:
    """Linux keeps what was freed for later use: after a walk through a case a tenth of all memory."""
    give_back = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if give_back is not None:
        give_back(0)
