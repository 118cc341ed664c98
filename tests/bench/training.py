"""Practising: every practice case that comes along, twice, back to its start.

A scratch folder goes in; a row comes out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from routekaart.casework import open_practice, start_practice_case
from routekaart.casework.practice.groups import restart_practice
from tests.bench.measure import Row, milliseconds
from tests.casework.desks import environment
from tests.routes import PRACTICE

__all__ = ["rows"]

_GROUPS = 2


def rows(scratch: Path) -> Iterator[Row]:
    """From the press of the button until the practice vault is open again with every case at its start."""
    env = environment(scratch / "training")
    desk = open_practice(env)
    for path in PRACTICE:
        for _ in range(_GROUPS):
            start_practice_case(desk, path)
    desk.close()

    def restart() -> None:
        restart_practice(env).close()

    yield milliseconds("X31", f"all {_GROUPS * len(PRACTICE)} practice cases back to the start", restart,
                       rounds=3, aim=2000, stop=3000)  # fmt: skip
