"""The security target names, for each threat, what is done about it and a test that exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.faults.table import row_makers

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "resources" / "handleiding" / "beveiligingsdoel.md").read_text(encoding="utf-8")
TABLE = PAGE.partition("| Dreiging |")[2].partition("\n## ")[0]
THREATS = [[cell.strip() for cell in line.strip("|").split("|")] for line in TABLE.splitlines()[2:] if line]


@pytest.mark.parametrize("row", THREATS, ids=[row[0][:40] for row in THREATS])
def test_a_threat_has_a_measure_and_a_test_that_exists(row: list[str]) -> None:
    threat, measure, tried = row
    assert threat
    assert measure
    names = [name.strip("` ") for name in tried.split(",")]
    known = row_makers()
    assert [name for name in names if name not in known and not (ROOT / name).is_file()] == []


def test_every_row_of_the_faults_answers_a_threat() -> None:
    named = {name for row in THREATS for name in re.findall(r"\b[A-Z]\d+\b", row[2])}
    assert set(row_makers()) - named == set()


@pytest.mark.parametrize("title", ["Wat Routekaart niet beschermt", "Risico's die we aanvaarden"])
def test_what_is_not_protected_is_said(title: str) -> None:
    part = PAGE.partition(f"## {title}")[2].partition("\n## ")[0]
    assert part.count("\n- ") >= 5
