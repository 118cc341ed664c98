"""A bus of the test alone, on which we play the part of the system and of the desktop.

A folder goes in; out come our end of the bus, and signals sent from the other end.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

__all__ = ["Buses", "buses", "private_bus", "said"]

_CONF = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""


class Buses:
    """Our end, and the end of all others. Names and interfaces are told without `org.freedesktop.` before them."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.ours = QDBusConnection.connectToBus(address, "ours")
        self.theirs = QDBusConnection.connectToBus(address, "theirs")

    def say(self, service: str, path: str, interface: str, name: str, arguments: list[Any]) -> None:
        """Send a signal as the service does."""
        self.theirs.registerService(f"org.freedesktop.{service}")
        message = QDBusMessage.createSignal(path, f"org.freedesktop.{interface}", name)
        message.setArguments(arguments)
        assert self.theirs.send(message)


def said(service: str, path: str, about: str, values: dict[str, Any]) -> tuple[Any, ...]:
    """The signal that says that something is different now."""
    return service, path, "DBus.Properties", "PropertiesChanged", [f"org.freedesktop.{about}", values, ["Other"]]


def private_bus(folder: Path) -> tuple[subprocess.Popen[str], str]:
    """Start a bus. Out: its process, and its address."""
    conf = folder / "bus.conf"
    conf.write_text(_CONF.format(folder=folder))
    program = shutil.which("dbus-daemon")
    assert program is not None
    command = [program, f"--config-file={conf}", "--nofork", "--print-address"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    return process, process.stdout.readline().strip()


@pytest.fixture
def buses(tmp_path: Path) -> Iterator[Buses]:
    """One bus that serves as both."""
    process, address = private_bus(tmp_path)
    with process:
        yield Buses(address)
        for name in ("ours", "theirs"):
            QDBusConnection.disconnectFromBus(name)
        process.terminate()
