"""Python's own tidying is taken over while a window is there, and what nobody uses is cleared when all is still."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui.tidying import Tidying


class Island:
    """Points at itself, so that only a collection clears it."""

    def __init__(self) -> None:
        self.myself = self


@pytest.fixture
def tidying(qapp: object) -> Iterator[Tidying]:
    made = Tidying()
    yield made
    made.stop()


def test_python_leaves_it_to_us_until_we_stop(tidying: Tidying) -> None:
    assert not gc.isenabled()
    tidying.stop()
    tidying.stop()
    assert gc.isenabled()


def test_when_all_is_still_everything_unused_goes(tidying: Tidying, qtbot: QtBot) -> None:
    island = weakref.ref(Island())
    assert island() is not None
    qtbot.waitUntil(lambda: island() is None, timeout=10_000)


def test_who_scrolls_is_not_made_to_wait(tidying: Tidying, qtbot: QtBot) -> None:
    """Four looks at which nothing new had gathered are enough, unless somebody turned the wheel meanwhile."""
    piece = QWidget()
    qtbot.addWidget(piece)
    island = weakref.ref(Island())
    tidying._timer.stop()  # the looks are ours, so that no clock decides
    for _ in range(12):
        tidying._gathered = gc.get_count()[0]
        tidying._look()
        none, no = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        place = QPointF(1, 1)
        turn = QWheelEvent(place, place, QPoint(), QPoint(0, 120), none, no, Qt.ScrollPhase.NoScrollPhase, False)
        assert turn.type() == QEvent.Type.Wheel
        QApplication.sendEvent(piece, turn)
    assert island() is not None
    for _ in range(4):
        tidying._gathered = gc.get_count()[0]
        tidying._look()
    assert island() is None
    tidying._timer.start()


def test_at_work_the_whole_is_looked_at_when_it_is_long_overdue(
    tidying: Tidying, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[int] = []
    counts = [0, 0, 20]
    monkeypatch.setattr(gc, "get_count", lambda: tuple(counts))
    monkeypatch.setattr(gc, "collect", lambda age=2: collected.append(age))
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    counts[0] = 800
    tidying._look()
    assert collected == [0]
    counts[0], counts[2] = 900, 60
    tidying._look()
    assert collected == [0, 2]
