"""The quick figure of the row about rules that somebody changed."""

from __future__ import annotations

from pathlib import Path

from tests.faults.rows_tampered import ROWS


def test_row_holds(tmp_path: Path) -> None:
    tally = ROWS["Y7"]("quick", tmp_path)
    assert tally.lost == []
    assert tally.tried >= tally.target > 0
