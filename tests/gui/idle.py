"""Waiting for the worker of a window: the loop runs on and wakes when something happens, not at fixed times.

A session goes in; it is idle when the call returns, or the test fails.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QTimer

from routekaart.gui.session import Session

__all__ = ["until_idle"]

_WAKE = 2
"""Milliseconds after which it is looked at anyway: work that ends without telling the loop must not hold it up."""


def until_idle(session: Session, *, seconds: int = 30) -> None:
    """Run the loop until nothing is running or waiting."""
    limit, waking = QDeadlineTimer(seconds * 1000), QTimer(interval=_WAKE)
    waking.start()
    while not session.idle:
        assert not limit.hasExpired(), f"the work did not end within {seconds} seconds"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    waking.stop()
