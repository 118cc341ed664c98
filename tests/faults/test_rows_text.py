"""The quick figures of the rows about hostile text and file names, and the bait that is laid out for texts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.corpus import FAMILIES, corpus
from tests.faults.hostile_case import ROUTES, slots
from tests.faults.reach import Bait
from tests.faults.rows_text import ROWS
from tests.faults.table import often


@pytest.mark.no_qt_log  # Qt tells of every damaged picture; that is what T5 feeds it
@pytest.mark.parametrize("row", often(ROWS))
def test_row_holds(row: str, tmp_path: Path) -> None:
    tally = ROWS[row]("quick", tmp_path)
    assert tally.lost == []
    assert tally.tried >= tally.target > 0


def test_there_are_five_hundred_different_texts() -> None:
    assert len(set(corpus())) == len(corpus()) >= 500
    assert all(any(text in corpus() for text in made()) for made in FAMILIES.values())


def test_every_field_of_every_route_is_found() -> None:
    assert len({slot for name in ROUTES for slot in slots(name)}) >= 250


def test_what_reaches_for_the_bait_is_seen(tmp_path: Path) -> None:
    bait = Bait(tmp_path, [tmp_path])
    with bait.watching() as nothing:
        (tmp_path / "eigen.txt").write_text("x", encoding="utf-8")
    assert nothing == []
    with bait.watching() as seen:
        bait.file.read_bytes()
    assert any(line.startswith("open") for line in seen)
    with bait.watching() as seen:
        bait.file.with_name("gemaakt").touch()
        subprocess.run([sys.executable, "-c", ""], check=True)
    assert any("gemaakt" in line for line in seen) and any("Popen" in line for line in seen)
