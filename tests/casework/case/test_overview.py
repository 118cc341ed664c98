"""Across cases: how a consultation stands, what this week brings, and which filter a case belongs under."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from routekaart.casework import GROUPS, CaseRow, Group, in_group, this_week
from routekaart.casework.case.overview import consultations_in
from tests.casework.desks import practice_case

TODAY = date(2026, 11, 22)
ROW = CaseRow(
    id="a", name="N.", age="9 jaar", route="Plaatsing residentieel", progress="", next_up="", status="Concept",
    waits_for="", changed_at="", reviews=(), expires_on=None, open_points=0, practice=True,
)  # fmt: skip


def summary(**consultation: object) -> str:
    item = {"body": "RET", "title": "RET", "asked": None, "on": None, "advice": False, "about": "", **consultation}
    return json.dumps({"name": "N.", "age": "9 jaar", "consultations": [item]})


@pytest.mark.parametrize(
    ("given", "status", "overdue"),
    [
        ({}, "nodig", False),
        ({"asked": "2026-11-10"}, "gevraagd", False),
        ({"asked": "2026-11-07"}, "gevraagd", True),
        ({"asked": "2026-11"}, "gevraagd", False),
        ({"asked": "2026-11-01", "on": "2026-11-27"}, "gepland", False),
        ({"on": "2026-11-22", "advice": True}, "gehouden", False),
        ({"on": "2026-11-20"}, "gehouden", True),
    ],
)
def test_how_a_consultation_stands(given: dict[str, object], status: str, overdue: bool) -> None:
    (row,) = consultations_in("a", summary(**given), TODAY)
    assert (row.status, row.overdue, row.child) == (status, overdue, "N., 9 jaar")


@pytest.mark.parametrize("text", ["", "{}", '{"name": "N."}'])
def test_a_summary_of_an_older_program_has_no_consultations(text: str) -> None:
    assert consultations_in("a", text, TODAY) == ()


@pytest.mark.parametrize(
    ("change", "groups"),
    [
        ({}, {"alle", "mij"}),
        ({"waits_for": "Wacht op: RET"}, {"alle", "iemand"}),
        ({"status": "Wacht op handtekening"}, {"alle", "iemand"}),
        ({"status": "Verzegeld"}, {"alle", "afgerond"}),
        ({"status": "Verzegeld", "reviews": ("2026-12-06",)}, {"alle", "afgerond", "evaluatie"}),
        ({"status": "Verzegeld", "reviews": ("2026-11-01", "2027-02-26")}, {"alle", "afgerond"}),
        ({"reviews": ("2026-12-07",)}, {"alle", "mij"}),
        ({"expires_on": "2026-11-01"}, {"alle", "mij", "evaluatie"}),
    ],
)
def test_which_filter_a_case_belongs_under(change: dict[str, object], groups: set[Group]) -> None:
    row = replace(ROW, **change)  # type: ignore[arg-type]
    assert {group for group in GROUPS if in_group(row, group, TODAY)} == groups


def test_this_week_soonest_first_and_what_is_late() -> None:
    rows = [
        replace(ROW, id="late", expires_on="2026-11-20"),
        replace(ROW, id="soon", reviews=("2026-11-29", "2027-01-10")),
        replace(ROW, id="later", reviews=("2026-11-30",)),
    ]
    planned = consultations_in("ret", summary(on="2026-11-24"), TODAY)
    found = [(item.case_id, item.late) for item in this_week(rows, planned, TODAY)]
    assert found == [("late", True), ("ret", False), ("soon", False)]


@pytest.mark.parametrize(
    ("status", "reviews", "shown"),
    [
        ("Concept", ("2026-09-01", "2026-11-27"), [("2026-09-01", True)]),
        ("Verzegeld", ("2026-11-27",), [("2026-11-27", False)]),
        ("Verzegeld", ("2026-11-16", "2026-12-20"), [("2026-11-16", True)]),
        ("Verzegeld", ("2026-11-14", "2026-11-29"), [("2026-11-29", False)]),
        ("Verzegeld", ("2026-11-14", "2026-12-20"), []),
    ],
)
def test_looking_again_goes_on_after_sealing(
    status: str, reviews: tuple[str, ...], shown: list[tuple[str, bool]]
) -> None:
    row = replace(ROW, status=status, reviews=reviews)
    assert [(item.on, item.late) for item in this_week([row], (), TODAY)] == shown


def test_every_day_of_looking_again_counts_until_it_is_done(tmp_path: Path) -> None:
    desk, case = practice_case(tmp_path, "weer-naar-huis")
    [row] = desk.cases()
    [first, *_] = desk.case(case).facts.records("evaluaties")
    assert row.reviews == ("2026-12-18", "2027-01-15", "2027-02-26", "2027-06-04")
    desk.save_record(case, "evaluaties", {**first, "gedaan": "ja"}, reason="Geweest")
    [row] = desk.cases()
    assert row.reviews == ("2026-12-18", "2027-02-26", "2027-06-04")
