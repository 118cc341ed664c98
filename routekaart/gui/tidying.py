"""Unused Python objects are cleared away on the main thread only, because widgets may be among them.

Nothing goes in; Python's own tidying, which runs on whichever thread happens to be busy, is taken over meanwhile.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

__all__ = ["Tidying"]

_EVERY = 250
"""Milliseconds between two looks at what has gathered."""


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
        self._timer.timeout.connect(_tidy)
        self._timer.start()
        Tidying._at_work += 1
        gc.disable()

    def stop(self) -> None:
        """Give back; the second time does nothing."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        Tidying._at_work -= 1
        if not Tidying._at_work:
            gc.enable()


def _tidy() -> None:
    """The oldest generation that is full, as Python itself would choose."""
    counts, limits = gc.get_count(), gc.get_threshold()
    full = [age for age in range(3) if counts[age] > limits[age]]
    if full:
        gc.collect(full[-1])
