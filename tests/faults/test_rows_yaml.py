"""The quick figures of the rows about rule files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.rows_yaml import ROWS


@pytest.mark.parametrize("row", ["Y1", "Y5"])
def test_row_holds(row: str, tmp_path: Path) -> None:
    tally = ROWS[row]("quick", tmp_path)
    assert tally.lost == []
    assert tally.tried >= tally.target > 0
