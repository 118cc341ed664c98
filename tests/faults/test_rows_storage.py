"""The quick figures of the rows about the disk, the process and the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.rows_storage import NEEDS_TRACING, ROWS
from tests.faults.tracing import available


@pytest.mark.parametrize("row", ROWS)
def test_row_holds(row: str, tmp_path: Path) -> None:
    if row in NEEDS_TRACING and available():
        pytest.skip(available())
    tally = ROWS[row]("quick", tmp_path)
    assert tally.lost == []
    assert tally.tried >= tally.target > 0
