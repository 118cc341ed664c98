"""Nobody in front of the screen: each thing the system says about it locks the vault; the rest does not."""

from __future__ import annotations

import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from routekaart.casework import unlock
from routekaart.gui.away_watch import AwayWatch, session_path
from routekaart.gui.end_watch import EndWatch
from routekaart.gui.main_window import MainWindow
from tests.gui.window.buses import Buses, buses, said

from .conftest import PHRASE

pytest.importorskip("PySide6.QtDBus")
pytestmark = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None or sys.platform == "win32", reason="no dbus-daemon to make a bus with"
)
__all__ = ["buses"]

LEFT: dict[str, tuple[Any, ...]] = {
    "the session is locked": ("login1", "/org/freedesktop/login1/session/_32", "login1.Session", "Lock", []),
    "another user": said("login1", "/org/freedesktop/login1/session/_32", "login1.Session", {"Active": False}),
    "the lid is closed": said("UPower", "/org/freedesktop/UPower", "UPower", {"LidIsClosed": True}),
    "the screen saver": ("ScreenSaver", "/ScreenSaver", "ScreenSaver", "ActiveChanged", [True]),
}
STAYED: dict[str, tuple[Any, ...]] = {
    "another session is locked": ("login1", "/org/freedesktop/login1/session/_33", "login1.Session", "Lock", []),
    "this user again": said("login1", "/org/freedesktop/login1/session/_32", "login1.Session", {"Active": True}),
    "the lid is open": said("UPower", "/org/freedesktop/UPower", "UPower", {"LidIsClosed": False}),
    "the battery": said("UPower", "/org/freedesktop/UPower", "UPower", {"OnBattery": True}),
    "the screen saver ends": ("ScreenSaver", "/ScreenSaver", "ScreenSaver", "ActiveChanged", [False]),
}


@pytest.mark.parametrize("what", LEFT)
def test_it_hears_that_nobody_is_there(qtbot: QtBot, buses: Buses, what: str) -> None:
    watch = AwayWatch(session="2")
    assert watch.listen(buses.ours, buses.ours)
    with qtbot.waitSignal(watch.left, timeout=30_000):
        buses.say(*LEFT[what])


def test_the_rest_is_no_reason_to_lock(qtbot: QtBot, buses: Buses) -> None:
    watch, heard = AwayWatch(session="2"), list[str]()
    assert watch.listen(buses.ours, buses.ours)
    watch.left.connect(lambda: heard.append("weg"))
    for what in STAYED.values():
        buses.say(*what)
    # The bus keeps the order: when this one is heard, the others have been.
    buses.say(*LEFT["the session is locked"])
    qtbot.waitUntil(lambda: bool(heard), timeout=30_000)
    assert heard == ["weg"]


@pytest.mark.parametrize(("name", "path"), [("2", "_32"), ("c1", "c1"), ("12", "_312"), ("a-b", "a_2db")])
def test_where_the_bus_has_a_session(name: str, path: str) -> None:
    assert session_path(name) == f"/org/freedesktop/login1/session/{path}"
    assert session_path("") == ""


def test_the_vault_is_locked(
    qtbot: QtBot, window: MainWindow, vault: Path, settle: Callable[[], None], restarts: list[str], buses: Buses
) -> None:
    window.doors.enter(lambda: unlock(window.session.env, vault, PHRASE), lambda: window.go("cases"))
    settle()
    assert window.away.listen(buses.ours, buses.ours)
    buses.say(*LEFT["the screen saver"])
    qtbot.waitUntil(lambda: restarts == [""], timeout=30_000)
    assert window.session.desk is None


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_of_the_system_asks_for_the_end(qtbot: QtBot, qapp: Any, name: str) -> None:
    watch = EndWatch()
    before = {one: signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)}
    watch.listen(qapp)
    try:
        with qtbot.waitSignal(watch.ending):
            signal.raise_signal(getattr(signal, name))
    finally:
        watch.stop()
        for one, handler in before.items():
            signal.signal(one, handler)
