"""The figures of every change for what happens in the life of a vault (F9 to F14)."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("resource", reason="children are forked here, which Windows cannot")

from tests.faults.rows_life import ROWS  # noqa: E402
from tests.faults.table import often  # noqa: E402


@pytest.mark.parametrize("row", often(ROWS))
def test_quick_figures(row: str, tmp_path: Path) -> None:
    tally = ROWS[row]("quick", tmp_path)
    assert tally.lost == []
    assert tally.tried >= tally.target > 0
