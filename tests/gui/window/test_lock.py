"""Being away: a warning a minute ahead, then the lock; and how the program begins anew."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui.lock import START_VARIABLE, IdleWatch

CHECKOUT = Path(__file__).resolve().parents[3]


@pytest.fixture
def watch(qtbot: QtBot) -> IdleWatch:
    """A watch for which a second takes no time at all, so that waiting is no part of the test."""
    return IdleWatch(second=0)


def test_it_warns_and_then_locks(qtbot: QtBot, watch: IdleWatch) -> None:
    heard: list[str] = []
    watch.soon.connect(lambda seconds: heard.append(f"nog {seconds}"))
    with qtbot.waitSignal(watch.expired):
        watch.expired.connect(lambda: heard.append("slot"))
        watch.set_minutes(5)
    assert heard[-1] == "slot"
    assert set(heard) <= {"nog 60", "slot"}


def test_it_warns_a_minute_ahead(qtbot: QtBot) -> None:
    watch = IdleWatch(second=1)  # a second takes a millisecond here
    with qtbot.waitSignal(watch.soon) as blocker:
        watch.set_minutes(2)
    assert blocker.args == [60]
    with qtbot.waitSignal(watch.awake):
        watch.touch()


def test_no_vault_no_lock(qtbot: QtBot, watch: IdleWatch) -> None:
    with qtbot.assertNotEmitted(watch.expired, wait=30):
        watch.set_minutes(5)
        watch.set_minutes(0)


@pytest.mark.parametrize("sign", ["key", "mouse", "focus", "paint"])
def test_keys_and_mouse_are_signs_of_life_and_painting_is_not(qapp: QApplication, qtbot: QtBot, sign: str) -> None:
    watch = IdleWatch()
    touched: list[str] = []
    watch.touch = lambda: touched.append(sign)  # type: ignore[method-assign]
    widget = QWidget()
    qtbot.addWidget(widget)
    here = QPointF(1, 1)
    events = {
        "key": QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
        "mouse": QMouseEvent(
            QEvent.Type.MouseMove, here, here, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        ),
        "focus": QFocusEvent(QEvent.Type.FocusIn),
        "paint": QEvent(QEvent.Type.UpdateRequest),
    }  # fmt: skip
    QApplication.sendEvent(widget, events[sign])
    assert not touched, "before a vault is open nothing is watched"
    watch.set_minutes(5)
    QApplication.sendEvent(widget, events[sign])
    watch.set_minutes(0)
    assert bool(touched) == (sign != "paint")
    touched.clear()
    QApplication.sendEvent(widget, events[sign])
    assert not touched


def test_the_cover_that_takes_the_focus_is_no_sign_of_life(qtbot: QtBot) -> None:
    watch = IdleWatch(second=1)
    widget = QWidget()
    qtbot.addWidget(widget)
    with qtbot.waitSignal(watch.dim):
        watch.set_minutes(30, dim_after=1)
    with qtbot.assertNotEmitted(watch.awake):
        watch.eventFilter(widget, QFocusEvent(QEvent.Type.FocusIn))
    with qtbot.waitSignal(watch.awake):
        watch.eventFilter(widget, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier))
    watch.set_minutes(0)


REPLACE = """
import os, sys
from routekaart.gui import lock
lock.program_command = lambda: [
    sys.executable, "-c", "import os; print(os.getpid(), os.environ['ROUTEKAART_START'])"
]
print(os.getpid(), flush=True)
lock.replace_process()
"""


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a new process is started instead")
def test_the_process_is_replaced_by_one_at_the_unlock_screen() -> None:
    done = subprocess.run(
        [sys.executable, "-c", REPLACE], cwd=CHECKOUT, env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    before, after = done.stdout.split("\n")[:2]
    assert after == f"{before} unlock"  # the same process, so nothing of the former program is left in memory
    assert START_VARIABLE in REPLACE
