"""A desk without a screen: a display in memory, a window manager, the accessibility bus, and the program on it.

A folder for the data of the program goes in; the program runs as anybody starts it, and all ends with the stage.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

__all__ = ["LAUNCHER", "READER", "missing_parts", "on_stage"]

READER = "/usr/bin/python3"
"""The Python of the system: the library for the accessibility bus belongs to the system as well."""
LAUNCHER = next(
    (path for path in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
     if Path(path).exists()), "",
)  # fmt: skip
_MANAGER = "matchbox-window-manager"
_SIZE = "1280x800x24"
_PATIENCE = 30.0
"""Seconds in which a part must have started."""
_ASK = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def missing_parts() -> tuple[str, ...]:
    """Out: what this computer lacks, by the name of its package; empty when everything is there."""
    needed = {"Xvfb": "xvfb", "dbus-run-session": "dbus", _MANAGER: _MANAGER}
    missing = [package for command, package in needed.items() if shutil.which(command) is None]
    if not LAUNCHER:
        missing.append("at-spi2-core")
    if not Path(READER).exists() or subprocess.run([READER, "-c", _ASK], capture_output=True).returncode:
        missing += ["python3-gi", "gir1.2-atspi-2.0"]
    return tuple(missing)


@contextmanager
def on_stage(folder: Path) -> Iterator[tuple[dict[str, str], subprocess.Popen[bytes]]]:
    """Inside `dbus-run-session`. Out: the environment for who listens, and the running program."""
    with ExitStack() as stack:
        ready, told = os.pipe()
        display = stack.enter_context(
            _running(["Xvfb", "-displayfd", str(told), "-screen", "0", _SIZE, "-nolisten", "tcp"], pass_fds=(told,))
        )
        os.close(told)
        with os.fdopen(ready) as line:
            number = line.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start: {display.poll()}")
        env = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "NO_AT_BRIDGE": "0"}
        stack.enter_context(_running([_MANAGER, "-use_titlebar", "no"], env=env))
        stack.enter_context(_running([LAUNCHER, "--launch-immediately"], env=env))
        # What a screen reader does: it says on the bus that somebody listens, and programs begin to talk.
        listening = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}
        home = {"ROUTEKAART_HOME": str(folder / "home"), "HOME": str(folder)}
        log = stack.enter_context((folder / "program.log").open("wb"))
        program = stack.enter_context(
            _running([sys.executable, "-m", "routekaart"], env={**env, **listening, **home}, stderr=log)
        )
        yield env, program


@contextmanager
def _running(command: list[str], **how: object) -> Iterator[subprocess.Popen[bytes]]:
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, **{**quiet, **how})  # type: ignore[call-overload]
    try:
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    begun = time.monotonic()
    while process.poll() is None and time.monotonic() - begun < _PATIENCE:
        time.sleep(0.05)
    if process.poll() is None:
        process.kill()
    process.wait()
