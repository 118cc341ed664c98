"""Going to sleep: the system says so over its bus, and the vault is locked before the computer sleeps."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from routekaart.casework import unlock
from routekaart.gui.main_window import MainWindow
from routekaart.gui.sleep_watch import SleepWatch

from .conftest import PHRASE

QtDBus = pytest.importorskip("PySide6.QtDBus")
DAEMON = shutil.which("dbus-daemon")
NEEDS_BUS = pytest.mark.skipif(DAEMON is None or sys.platform == "win32", reason="no dbus-daemon to make a bus with")
CONF = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""


class Bus:
    """A bus of the test alone, on which we play the part of the system."""

    def __init__(self, address: str) -> None:
        self.ours = QtDBus.QDBusConnection.connectToBus(address, "watching")
        self.system = QtDBus.QDBusConnection.connectToBus(address, "system")
        assert self.system.registerService("org.freedesktop.login1")

    def say(self, begins: bool) -> None:
        path, interface = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
        message = QtDBus.QDBusMessage.createSignal(path, interface, "PrepareForSleep")
        message.setArguments([begins])
        assert self.system.send(message)


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[Bus]:
    assert DAEMON is not None
    conf = tmp_path / "bus.conf"
    conf.write_text(CONF.format(folder=tmp_path))
    command = [DAEMON, f"--config-file={conf}", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        yield Bus(process.stdout.readline().strip())
        for name in ("watching", "system"):
            QtDBus.QDBusConnection.disconnectFromBus(name)
        process.terminate()


@NEEDS_BUS
def test_it_hears_that_sleep_begins_and_not_that_it_ends(qtbot: QtBot, bus: Bus) -> None:
    watch = SleepWatch()
    assert watch.listen(bus.ours)
    heard: list[str] = []
    watch.going.connect(lambda: heard.append("slaap"))
    bus.say(False)
    bus.say(True)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["slaap"]
    assert not watch.holds_delay


def test_without_a_bus_nothing_happens(qtbot: QtBot) -> None:
    nowhere = QtDBus.QDBusConnection("bestaat niet")
    assert not SleepWatch().listen(nowhere)


@NEEDS_BUS
def test_the_vault_is_locked_before_sleep(
    qtbot: QtBot, window: MainWindow, vault: Path, settle: Callable[[], None], restarts: list[str], bus: Bus
) -> None:
    window.doors.enter(lambda: unlock(window.session.env, vault, PHRASE), lambda: window.go("cases"))
    settle()
    assert window.sleep.listen(bus.ours)
    bus.say(True)
    qtbot.waitUntil(lambda: restarts == [""])
    assert not window.isVisible()
    assert window.session.desk is None
