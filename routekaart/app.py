"""The window's entrance: here environment, logs and interface are put together.

Arguments of the command line go in; the exit status comes out. Nothing heavy is loaded before the first paint.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from dataclasses import replace
from pathlib import Path

from routekaart.casework.base import system_environment
from routekaart.coredumps import forbid_core_dumps
from routekaart.errors import RoutekaartError
from routekaart.paths import ensure, program_command

__all__ = ["fault_log", "run"]

_FAULT_LOG = "storing.log"


def run(argv: list[str]) -> int:
    """Open the window and stay until it is closed; 1 when the program cannot start."""
    forbid_core_dumps()
    # Looking for plug-ins of pydantic reads the record of every installed package; there are none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        env = system_environment(os.environ)
        fault_log(env.places.log)
    except RoutekaartError as error:
        print(error, file=sys.stderr)
        return 1
    from routekaart.document.apart import DrawingProcess
    from routekaart.gui.application import run_application
    from routekaart.gui.lock import START_VARIABLE, replace_process

    start = os.environ.pop(START_VARIABLE, "")
    drawing = DrawingProcess(program_command())
    try:
        return run_application(argv, replace(env, drawing=drawing), replace_process, start=start)
    finally:
        drawing.end()


def fault_log(folder: Path) -> Path:
    """Let a crash below Python leave its stack (functions and lines, no values) in a log file. Out: that file.

    Raises PTH-002 when the folder cannot be made.
    """
    path = ensure(folder) / _FAULT_LOG
    # Open for as long as the process lives: faulthandler writes to it at the very end.
    faulthandler.enable(path.open("a", encoding="utf-8"))
    return path
