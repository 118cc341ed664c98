"""The log in a file: no cell becomes a formula, and nothing but facts stands in it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from routekaart.casework.documents.papers import Papers
from routekaart.casework.rights.logbook import LogRow, as_csv, as_text, log_rows, save_log
from tests.casework.desks import new_desk, refused

ROW = LogRow(7, "2026-11-22T14:32:00+01:00", "S. Jansen", "S. Jansen, SKJ 1", "ingezien", "dossier", "RK-2026-0001",
             "gelukt", "Routekaart 0.1.0 op laptop-7")  # fmt: skip


@pytest.mark.parametrize(
    "cell", ["=1+1", "+31612345678", "-2", "@SUM(A1)", "\t=1", "\r=1", "\0=1", " =1", "＝1", '=cmd|"/c calc"!A1']
)  # noqa: E501, RUF001
def test_no_cell_becomes_a_formula(cell: str) -> None:
    made = as_csv([replace(ROW, who=cell, origin=cell)], str).decode("utf-8-sig")
    read = next(iter(list(csv.reader(io.StringIO(made, newline=""), delimiter=";"))[1:]))
    assert (read[2], read[8]) == (f"'{cell}", f"'{cell}")
    assert read[4:8] == ["ingezien", "dossier", "RK-2026-0001", "gelukt"]


def test_a_line_cannot_begin_a_line_of_its_own() -> None:
    text = as_text([replace(ROW, who="A\nB"), ROW], str, date(2026, 11, 22)).decode()
    assert text.count("\n22-11-2026 14:32") == 2 and "A B: ingezien" in text


def test_destroyed_cases_have_no_number_left(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    case = str(desk.open_case("residentieel").created)
    desk.destroy(case)
    rows = log_rows(desk)
    assert [(row.what, row.case, row.subject) for row in rows] == [
        ("vernietigd", "een vernietigd dossier", "dossier"),
        ("geopend", "een vernietigd dossier", "dossier"),
    ]
    assert isinstance(desk.papers, Papers)
    desk.vault.close()


def test_a_folder_that_refuses_is_told(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    with refused("DOC-035"):
        save_log(desk, log_rows(desk), str, tmp_path / "er is niet" / "logboek.csv")
    desk.vault.close()
