"""Consultations across cases, and their sheets as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from routekaart.gui.consultations_page import ConsultationsPage
from routekaart.gui.main_window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def page(practising: MainWindow, settle: Settle) -> ConsultationsPage:
    desk = practising.session.desk
    assert desk is not None
    case_id = str(desk.open_case("residentieel").created)
    desk.save_record(case_id, "personen", {"rol": "kind", "codenaam": "Q.", "geboren": "2018"})
    desk.save_record(
        case_id, "consulten", {"orgaan": "RET", "datum_gevraagd": "2026-11-01", "vraag": "Wat kan nog thuis?"}
    )
    desk.save_record(case_id, "consulten", {"orgaan": "VT", "datum": "2026-11-27", "datum_gevraagd": "2026-11-20"})
    practising.go("consultations")
    settle()
    found = practising.pages["consultations"]
    assert isinstance(found, ConsultationsPage)
    return found


def test_what_waits_long_comes_first_and_says_so(page: ConsultationsPage) -> None:
    waiting = [row for row in page.rows_in("wachten") if row.child.startswith("Q.")]
    assert [(row.body, row.status, row.overdue) for row in waiting] == [("RET", "gevraagd", True)]
    assert page.views.value() == "wachten"
    assert len(page.shown_cards()) == len(page.rows_in("wachten"))


def test_the_focus_comes_into_the_page(page: ConsultationsPage) -> None:
    assert page.views.isAncestorOf(QApplication.focusWidget())  # type: ignore[arg-type]


def test_the_agenda_of_the_ret_and_what_is_planned(page: ConsultationsPage) -> None:
    assert any(row.child.startswith("Q.") for row in page.rows_in("agenda"))
    assert [(row.body, row.held_on) for row in page.rows_in("gepland")] == [("VT", "2026-11-27")]


def test_what_was_held_stands_latest_first(page: ConsultationsPage) -> None:
    days = [row.held_on for row in page.rows_in("gehouden")]
    assert len(days) > 1
    assert days == sorted(days, key=str, reverse=True)


def test_what_is_planned_this_week_stands_beside_the_cases(
    page: ConsultationsPage, practising: MainWindow, settle: Settle
) -> None:
    practising.go("cases")
    settle()
    week = practising.pages["cases"]._shown.week  # type: ignore[attr-defined]
    assert [item.on for item in week if item.title.startswith("Q.")] == ["2026-11-27"]


def test_the_sheet_is_kept_as_a_file_and_noted(
    page: ConsultationsPage, practising: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    row = page.rows_in("gepland")[0]
    page.save_sheet(row, tmp_path / "blad.pdf")
    settle()
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF-")
    assert page.told.text() == "Bewaard: blad.pdf"
    desk = practising.session.desk
    assert desk is not None
    assert "geëxporteerd" in [action for _, _, action in desk.case_log(row.case_id)]


def test_a_place_that_cannot_be_written_is_told(
    page: ConsultationsPage, practising: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    page.save_sheet(page.rows_in("gepland")[0], tmp_path / "geen" / "map" / "blad.pdf")
    settle()
    assert practising.frame.messages.code.text() == "DOC-035"
    assert page.told.text() == ""
