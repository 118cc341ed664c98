"""The quick figures of the rows about logs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.rows_logs import ROWS
from tests.faults.table import often


@pytest.mark.parametrize("row", often(ROWS))
def test_row_holds(row: str, tmp_path: Path) -> None:
    tally = ROWS[row]("quick", tmp_path)
    assert tally.lost == []
    assert tally.tried >= tally.target > 0
