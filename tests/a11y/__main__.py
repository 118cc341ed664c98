"""Does a whole case over the accessibility bus: `python -m tests.a11y`.

Nothing goes in; a log of steps comes out, and 1 when somebody who listens would be stuck.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from tests.a11y.stage import READER, missing_parts, on_stage
from tests.a11y.told import told_case

__all__ = ["main"]

FAULT_LOG = "storing.log"
_INSIDE = "--on-the-bus"
_ROOT = Path(__file__).parents[2]


def main() -> int:
    """Begin a session bus of our own, and on it the stage."""
    missing = missing_parts()
    if missing:
        print(f"make a11y: not done. This computer lacks: {' '.join(missing)}")
        return 0
    if _INSIDE in sys.argv:
        return _on_the_bus()
    # An address that is there already would be that of the screen of whoever runs this.
    clean = {name: value for name, value in os.environ.items() if name not in ("AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY")}
    command = ["dbus-run-session", "--", sys.executable, "-m", "tests.a11y", _INSIDE]
    return subprocess.run(command, env=clean, cwd=_ROOT).returncode


def _on_the_bus() -> int:
    with tempfile.TemporaryDirectory(prefix="routekaart-gehoord-") as name:
        folder = Path(name)
        told = folder / "casus.json"
        told.write_text(json.dumps(told_case(date.today()), ensure_ascii=False), encoding="utf-8")
        with on_stage(folder) as (env, program):
            walked = subprocess.run([READER, "-m", "tests.a11y.reader", str(told), str(folder)], env=env, cwd=_ROOT)
            ended = program.poll()
        if ended is not None:
            print(f"the program ended with {ended}", *(log.read_text() for log in folder.rglob(FAULT_LOG)), sep="\n")
        noise = (folder / "program.log").read_text(encoding="utf-8", errors="replace").strip()
        if noise:
            print(f"the program wrote:\n{noise}")
    return walked.returncode or int(ended is not None)


if __name__ == "__main__":
    sys.exit(main())
