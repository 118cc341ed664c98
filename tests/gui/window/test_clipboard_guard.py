"""What is copied from a case is taken off the clipboard again; what is of somebody else never is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from routekaart.casework import unlock
from routekaart.gui.clipboard_guard import KEPT_SECONDS, ClipboardGuard
from routekaart.gui.main_window import MainWindow

from .conftest import PHRASE


@pytest.fixture
def clipboard(qapp: QGuiApplication) -> Iterator[QClipboard]:
    yield qapp.clipboard()
    qapp.clipboard().clear()


def guard_of(clipboard: QClipboard, *, guarded: bool = True, ours: Callable[[], bool] = lambda: True) -> ClipboardGuard:
    """One for which a second takes no time."""
    return ClipboardGuard(clipboard, lambda: guarded, owns=ours, second=0)


def test_it_is_taken_off_after_half_a_minute(qtbot: QtBot, clipboard: QClipboard) -> None:
    guard = guard_of(clipboard)
    clipboard.setText("van een dossier")
    assert guard.waiting
    assert clipboard.text() == "van een dossier", "there is time to paste it"
    qtbot.waitUntil(lambda: not guard.waiting)
    assert clipboard.text() == ""
    assert KEPT_SECONDS == 30


def test_it_carries_the_marks_that_keep_it_out_of_a_history(clipboard: QClipboard) -> None:
    guard = guard_of(clipboard)
    clipboard.setText("van een dossier")
    data = clipboard.mimeData()
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert any("ExcludeClipboardContentFromMonitorProcessing" in name for name in data.formats())
    guard.empty()
    assert clipboard.text() == ""


def test_what_another_program_put_there_since_stays(qtbot: QtBot, clipboard: QClipboard) -> None:
    ours = [True]
    guard = guard_of(clipboard, ours=lambda: ours[0])
    clipboard.setText("van een dossier")
    ours[0] = False
    clipboard.setText("van iemand anders")
    assert not guard.waiting
    guard.empty()
    assert clipboard.text() == "van iemand anders"


def test_without_a_vault_it_stays(clipboard: QClipboard) -> None:
    guard = guard_of(clipboard, guarded=False)
    clipboard.setText("uit de handleiding")
    assert not guard.waiting
    guard.empty()
    assert clipboard.text() == "uit de handleiding"


def test_the_lock_takes_it_off_at_once(
    window: MainWindow, vault: Path, settle: Callable[[], None], clipboard: QClipboard
) -> None:
    window.doors.enter(lambda: unlock(window.session.env, vault, PHRASE), lambda: window.go("cases"))
    settle()
    window.clipboard = ClipboardGuard(clipboard, lambda: True, window, owns=lambda: True)
    clipboard.setText("van een dossier")
    window.lock()
    assert clipboard.text() == ""
