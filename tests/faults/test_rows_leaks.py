"""What locks and what leaks, as far as every change is tried with it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults.rows_leaks import ROWS
from tests.faults.table import often

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at the process through /proc")


@pytest.mark.parametrize("row", often(ROWS))
def test_quick(row: str, tmp_path: Path) -> None:
    tally = ROWS[row]("quick", tmp_path)
    assert tally.lost == []
    assert tally.tried >= tally.target > 0
