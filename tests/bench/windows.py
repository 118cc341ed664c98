"""Windows: start to unlock, an answer to the next page, memory after a whole case.

A scratch folder goes in; rows come out. Start and memory are read in processes of their own.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measure import Row, percentile
from tests.casework.desks import new_desk

__all__ = ["rows"]

_STARTS = 9


def rows(scratch: Path) -> Iterator[Row]:
    """Start, next page, memory."""
    new_desk(scratch / "home").close()
    yield _start(scratch / "home")
    found = _child("walk", scratch / "walk")
    times = [float(part) for part in found["times"].split()]
    note = f"{len(times)} pages, median {statistics.median(times):.1f}, slowest {found['slowest']}"
    what = "answer and Doorgaan to the next page painted, p99 over a case"
    yield Row("R12", what, "ms", percentile(times, 0.99), None, 50, 100, note)
    bare = [float(_child("bare", scratch)["memory"]) for _ in range(3)]
    apart = f"the process that draws documents, {float(found['drawing']):.0f} MiB, ends 20 s after the last one"
    yield Row("R20", "memory after a whole case and its document, against a bare window (MiB)", "x",
              float(found["memory"]), statistics.median(bare), 3, 5, apart)  # fmt: skip


def _start(home: Path) -> Row:
    """From the command to the first paint, interpreter included; ours and the bare window in turns."""
    ours: list[float] = []
    floor: list[float] = []
    for turn in range(_STARTS + 1):
        pair = [("unlock", ours), ("bare", floor)]
        for name, times in pair if turn % 2 else reversed(pair):
            begun = time.monotonic()
            painted = float(_child(name, home)["painted"])
            if turn:  # the first pair fills the caches of the machine
                times.append((painted - begun) * 1000)
    spread = f"{min(ours):.0f}-{max(ours):.0f} against {min(floor):.0f}-{max(floor):.0f} ms, {_STARTS} rounds"
    return Row("R1", "start to unlock painted, against a bare window", "x", statistics.median(ours),
               statistics.median(floor), 2.5, 2.5, spread)  # fmt: skip


def _child(name: str, home: Path) -> dict[str, str]:
    env = {**os.environ, "ROUTEKAART_HOME": str(home), "QT_QPA_PLATFORM": "offscreen",
           "QT_LOGGING_RULES": "default.warning=false"}  # fmt: skip
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code beside it
    script = Path(__file__).with_name("child.py")
    run = subprocess.run([sys.executable, str(script), name], env=env, capture_output=True, text=True, timeout=300)
    if run.returncode:
        raise RuntimeError(run.stderr)
    return dict(line.split("=", 1) for line in run.stdout.splitlines() if "=" in line)
