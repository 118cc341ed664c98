"""The test of the tests: with one protection taken out of the program, the row that watches it fails.

Every row module names what can be taken out; the first of each kind runs at every change, the others with `make bite`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.table import SABOTAGE, row_makers, sabotages

ROOT = Path(__file__).parents[2]
TAKEN = sabotages()


def row_without(taken: str) -> dict[str, int]:
    """The watching row, at its quick figure, in a process in which something was taken out."""
    command = [sys.executable, "-m", "tests.faults", "--quick", "--one", TAKEN[taken]]
    environment = {**os.environ, SABOTAGE: taken}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, int] = json.loads(done.stdout.splitlines()[-1])["row"]
    return found


@pytest.mark.bite
@pytest.mark.parametrize("taken", sorted(TAKEN))
def test_the_row_notices(taken: str) -> None:
    assert row_without(taken)["lost"] > 0


def test_everything_that_can_be_taken_out_has_a_row() -> None:
    assert set(TAKEN.values()) <= set(row_makers())
