"""The disk, the process or the file fails (F1 to F8): nothing acknowledged is lost, nothing half is shown.

The figures are those of the plan; the full ones take about ten minutes.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults import kills
from tests.faults.scenarios import SCENARIOS
from tests.faults.table import Amount, RowMaker, Tally

_MEMORY = Path("/dev/shm")


@contextmanager
def _memory(scratch: Path) -> Iterator[Path]:
    """A folder in memory: a killed process loses nothing the kernel has, whatever kind of disk lies below."""
    if not _MEMORY.is_dir():
        yield scratch
        return
    with tempfile.TemporaryDirectory(dir=_MEMORY) as folder:
        yield Path(folder)


def killed(amount: Amount, scratch: Path) -> Tally:
    """F1: kill -9 while answers are stored."""
    tally = Tally("F1", 10_000 if amount == "full" else 200)
    with _memory(scratch) as folder:
        kills.at_random(tally, tally.target, folder, seed=1)
    return tally


def killed_at_each_call(amount: Amount, scratch: Path) -> Tally:
    """F2: kill -9 at every system call of one save, one seal, one copy, one change of key."""
    tally = Tally("F2", 0)
    with _memory(scratch) as folder:
        for scenario in SCENARIOS.values():
            kills.at_every_call(tally, scenario, folder, None if amount == "full" else 8)
    tally.note = ", ".join(SCENARIOS)
    return tally


ROWS: dict[str, RowMaker] = {"F1": killed, "F2": killed_at_each_call}
NEEDS_TRACING = ("F2", "F3", "F5")
