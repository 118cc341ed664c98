"""Every reason to lock, given to the real program while somebody is typing.

A vault goes in; out comes whether it locked in time, with what was being typed stored, and at the same question after.
"""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.faults.leak_memory import typed
from tests.faults.planted import Planted
from tests.faults.program import Program
from tests.faults.table import Tally
from tests.gui.window.buses import Buses, private_bus, said

__all__ = ["REASONS", "all_reasons", "bus", "has_bus"]

_SESSION = "/org/freedesktop/login1/session/_32"
_SECOND = 1.0
Reason = Callable[[Program, Buses | None], None]


def _says(*signal: Any) -> Reason:
    def say(_program: Program, buses: Buses | None) -> None:
        assert buses is not None
        buses.say(*signal)

    return say


REASONS: dict[str, Reason] = {
    "Ctrl+L": lambda program, _: program.send("key", name="L", ctrl=True),
    "nobody there": lambda program, _: program.send("call", what="tests.faults.leak_steps:nobody_there"),
    "the screen locks": _says("ScreenSaver", "/ScreenSaver", "ScreenSaver", "ActiveChanged", [True]),
    "the session locks": _says("login1", _SESSION, "login1.Session", "Lock", []),
    "another user": _says(*said("login1", _SESSION, "login1.Session", {"Active": False})),
    "the lid closes": _says(*said("UPower", "/org/freedesktop/UPower", "UPower", {"LidIsClosed": True})),
    "sleep": _says("login1", "/org/freedesktop/login1", "login1.Manager", "PrepareForSleep", [True]),
}
"""What makes the program lock; being asked to end comes last, because it does end."""


def has_bus() -> bool:
    """Tell whether a bus can be made here."""
    return shutil.which("dbus-daemon") is not None


@contextmanager
def bus(folder: Path) -> Iterator[tuple[Buses, dict[str, str]]]:
    """A bus of our own. Out: its other end, and what the environment of the program has to say."""
    folder.mkdir(parents=True, exist_ok=True)
    process, address = private_bus(folder)
    try:
        there = {"DBUS_SYSTEM_BUS_ADDRESS": address, "DBUS_SESSION_BUS_ADDRESS": address, "XDG_SESSION_ID": "2"}
        yield Buses(address), there
    finally:
        process.terminate()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def all_reasons(
    tally: Tally, program: Program, planted: Planted, buses: Buses | None, names: list[str], *, timed: bool
) -> None:
    """Each reason in turn, in one process that is replaced at every lock; at last it is asked to end."""
    typed(program, planted)
    program.do("call", what="tests.faults.leak_steps:open_first_case")
    before: dict[str, str] = {}
    for number, name in enumerate(names):
        before = program.do("call", what="tests.faults.leak_steps:begin_draft")
        used = _processor(program.pid)
        REASONS[name](program, buses)
        # An order that could be ended is answered; then the program that took its place says that it is there.
        while program.answer() != "ready":
            pass
        spent = _processor(program.pid) - used
        there = program.do("see")
        tally.saw(f"{name}: {there}", there["place"] == "unlock" and not there["open"])
        if timed:
            tally.saw(f"{name}: {spent:.2f} s of work, the start of the next one included", spent <= 2 * _SECOND)
        program.type("Wachtzin", planted.phrase)
        program.do("key", name="Return")
        program.do("rest")
        after = program.do("call", what="tests.faults.leak_steps:draft_there")
        tally.saw(f"{name} ({number}): was at {before}, is at {after}", after == before)
    before = program.do("call", what="tests.faults.leak_steps:begin_draft")
    os.kill(program.pid, signal.SIGTERM)
    tally.saw("SIGTERM does not end it", program.process.wait(60) == 0)


def _processor(pid: int) -> float:
    """Seconds of processor time: what else the computer does then is not counted."""
    words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")
