"""The list of cases: search, filter, this week, keyboard, and two thousand rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.casework import CaseRow, unlock
from routekaart.gui.cases_list import CaseTable
from routekaart.gui.cases_page import CasesPage
from routekaart.gui.dates import day_text
from routekaart.gui.main_window import MainWindow
from routekaart.gui.tiles import Tile

from .conftest import PHRASE

Settle = Callable[[], None]


@pytest.fixture
def page(practising: MainWindow, settle: Settle) -> CasesPage:
    practising.go("cases")
    settle()
    found = practising.pages["cases"]
    assert isinstance(found, CasesPage)
    return found


def case_row(number: int) -> CaseRow:
    return CaseRow(
        id=f"case{number}", name=f"K{number}", age="9 jaar", route="Plaatsing residentieel", progress="Thuis met hulp",
        next_up="", status="Concept", waits_for="", changed_at="", reviews=(), expires_on=None, open_points=1,
        practice=True,
    )  # fmt: skip


def test_a_case_stands_in_the_list_and_opens_by_enter(
    qtbot: QtBot, page: CasesPage, practising: MainWindow, settle: Settle
) -> None:
    assert page.table.model_.rowCount() == 1
    assert QApplication.focusWidget() is page.search
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.table
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settle()
    assert practising.place == "case"


def test_a_click_on_the_line_opens_it(qtbot: QtBot, page: CasesPage, practising: MainWindow, settle: Settle) -> None:
    line: QRect = page.table.visualRect(page.table.model_.index(0))
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=line.center())
    settle()
    assert practising.place == "case"


def test_search_narrows_while_typing(qtbot: QtBot, page: CasesPage, settle: Settle) -> None:
    qtbot.keyClicks(page.search, "residentieel")
    settle()
    assert page.table.model_.rowCount() == 1
    qtbot.keyClicks(page.search, "zzz")
    settle()
    assert page.table.model_.rowCount() == 0
    assert page.note.text().startswith("Geen dossier gevonden.")
    page.search.clear()
    settle()
    assert page.table.model_.rowCount() == 1


def test_filters_show_what_waits_and_what_is_done(page: CasesPage) -> None:
    counts = {}
    for name in ("alle", "mij", "iemand", "afgerond"):
        page.filters.set_value(name)
        page.filters.changed.emit(name)
        counts[name] = page.table.model_.rowCount()
    assert counts["alle"] == 1
    assert counts["afgerond"] == 0
    assert counts["mij"] + counts["iemand"] == 1


def test_an_empty_vault_helps_people_on(window: MainWindow, vault: Path, settle: Settle) -> None:
    env = window.session.env
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: window.go("cases"))
    settle()
    page = window.pages["cases"]
    assert isinstance(page, CasesPage)
    assert page.note.isVisible()
    assert "nog geen dossiers" in page.note.text()
    route = page.routes.tiles()[0]
    assert isinstance(route, Tile)
    route.click()
    settle()
    assert window.place == "new_case"
    new = window.pages["new_case"]
    assert new.current is new.child  # type: ignore[attr-defined]
    assert new.routes.route == "residentieel"  # type: ignore[attr-defined]


def test_two_thousand_rows_are_only_drawn_where_they_are_seen(qtbot: QtBot) -> None:
    table = CaseTable()
    qtbot.addWidget(table)
    table.resize(1000, 600)
    drawn: set[int] = set()
    delegate = table.itemDelegate()
    paint = delegate.paint
    delegate.paint = lambda painter, option, index: (drawn.add(index.row()), paint(painter, option, index))  # type: ignore[method-assign, func-returns-value]
    table.set_rows([case_row(number) for number in range(2000)])
    table.show()
    qtbot.waitExposed(table)
    table.grab()
    assert 0 < len(drawn) < 40
    assert table.model_.rowCount() == 2000


def test_the_chosen_case_stays_chosen_when_the_order_changes(qtbot: QtBot) -> None:
    table = CaseTable()
    qtbot.addWidget(table)
    rows = [case_row(number) for number in range(5)]
    table.set_rows(rows)
    table.setCurrentIndex(table.model_.index(3))
    table.set_rows([rows[3], *rows[:3], rows[4]])
    assert table.model_.row_at(table.currentIndex().row()).id == "case3"


def test_a_screen_reader_hears_the_whole_line(qtbot: QtBot) -> None:
    table = CaseTable()
    qtbot.addWidget(table)
    table.set_rows([case_row(1)])
    text = table.model_.data(table.model_.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert text == "K1, 9 jaar. Plaatsing residentieel. Thuis met hulp. Concept"


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2026-11-22", "Vandaag"),
        ("2026-11-23", "Morgen"),
        ("2026-11-21", "Gisteren"),
        ("2026-11-26", "Donderdag"),
        ("2026-12-03", "3 december"),
        ("2027-01-05", "5 januari 2027"),
        ("2026-12", "december 2026"),
    ],
)
def test_days_are_said_as_people_say_them(iso: str, text: str) -> None:
    assert day_text(iso, date(2026, 11, 22)) == text


def test_no_row_spills_over_its_edge_at_any_width(qtbot: QtBot) -> None:
    table = CaseTable()
    qtbot.addWidget(table)
    table.set_rows([case_row(1), case_row(2)])
    table.show()
    for width in range(730, 800, 3):
        table.resize(width, 400)
        QApplication.processEvents()
        first, second = (table.visualRect(table.model_.index(row)) for row in (0, 1))
        picture = table.viewport().grab().toImage()
        between = range(first.bottom() + 1, second.top())
        colours = {picture.pixelColor(x, y).name() for y in between for x in range(first.left(), first.right())}
        assert len(colours) <= 1, f"something is drawn below a row at {width} pixels"
        edge = {picture.pixelColor(x, first.bottom() - 4).name() for x in range(first.left() + 14, first.right() - 14)}
        assert len(edge) == 1, f"a row is too low for its lines at {width} pixels"
