"""The quick figures of the rows about the disk, the process and the file."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("resource", reason="children are forked and limited here, which Windows cannot")

from tests.faults.rows_storage import NEEDS_TRACING, ROWS  # noqa: E402
from tests.faults.table import often  # noqa: E402
from tests.faults.tracing import available  # noqa: E402


@pytest.mark.parametrize("row", often(ROWS))
def test_row_holds(row: str, tmp_path: Path) -> None:
    if row in NEEDS_TRACING and available():
        pytest.skip(available())
    tally = ROWS[row]("quick", tmp_path)
    assert tally.lost == []
    assert tally.tried >= tally.target > 0
