"""Everything side by side: the same columns for every alternative, and what is missing is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from routekaart.casework import MadePdf
from routekaart.engine.comparison import NOT_ABOUT, NOT_ASKED, NOT_NEEDED
from routekaart.gui.case.comparison import NOTHING_HERE, comparison_of, shown_text
from routekaart.gui.case.comparison_paper import ComparisonPaper
from routekaart.gui.case.page_factory import make_page
from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.side_by_side_page import SideBySidePage
from routekaart.gui.kit import LineText
from tests.gui.case.conftest import Shown

Start = Callable[..., Shown]


def side_by_side(case: Shown) -> SideBySidePage:
    page = case.page(SideBySidePage, PageRef("naast_elkaar", "naast_elkaar"))
    assert isinstance(page, SideBySidePage)
    return page


def test_every_row_has_the_same_columns(shown: Start) -> None:
    table = comparison_of(shown().view)
    assert table.columns == (
        "Mogelijkheid",
        "Loopt of geprobeerd",
        "N. zegt",
        "Moeder zegt",
        "Vader zegt",
        "Uitkomst",
    )
    assert {len(row.cells) for row in table.rows} == {len(table.columns) - 1}


def test_words_are_quoted_and_missing_ones_are_named(shown: Start) -> None:
    rows = {row.id: row for row in comparison_of(shown().view).rows}
    assert shown_text(rows["ALT01"].cells[1]).startswith("“Ik wil bij oma")
    assert rows["ALT03"].cells[2].text == NOT_ABOUT  # mother spoke, about other things
    assert rows["ALT03"].cells[2].missing


def test_who_said_nothing_yet_was_not_asked(shown: Start) -> None:
    view = shown().view
    silent = {**view.facts.lists, "woorden": ()}
    rows = comparison_of(replace(view, facts=replace(view.facts, lists=silent))).rows
    assert next(row for row in rows if row.id == "ALT03").cells[2].text == NOT_ASKED


def test_at_the_table_kept_words_and_no_words_read_the_same(shown: Start) -> None:
    view = shown().view
    silent = replace(view, facts=replace(view.facts, lists={**view.facts.lists, "woorden": ()}))
    said = [cell.text for row in comparison_of(silent, at_table=True).rows for cell in row.cells[1:-1]]
    assert set(said) == {NOTHING_HERE, NOT_NEEDED}
    about = {row.id: row for row in comparison_of(view, at_table=True).rows}
    assert about["ALT03"].cells[2].text == NOTHING_HERE


def test_at_the_table_there_is_no_paper_to_print(shown: Start) -> None:
    case = shown()
    made = make_page("naast_elkaar", case.session, case.places, table=True)
    case.qtbot.addWidget(made)
    made.show_view(case.view, PageRef("naast_elkaar", "naast_elkaar"))
    made.show()
    assert isinstance(made, SideBySidePage)
    assert not made.paper_button.isVisible()


def test_beyond_the_decision_nothing_is_asked_for(shown: Start) -> None:
    rows = {row.id: row for row in comparison_of(shown().view).rows}
    assert [cell.text for cell in rows["ALT90"].cells] == [*[NOT_NEEDED] * 4, "· niet aan de orde"]


def test_enter_on_a_row_goes_to_its_weighing(shown: Start) -> None:
    case = shown()
    page = side_by_side(case)
    wanted: list[object] = []
    page.change_wanted.connect(wanted.append)
    page.table.rows["ALT01"].setFocus()
    QTest.keyClick(page.table.rows["ALT01"], Qt.Key.Key_Down)
    assert page.focusWidget() is page.table.rows["ALT02"]
    QTest.keyClick(page.table.rows["ALT02"], Qt.Key.Key_Return)
    assert wanted == ["ALT02"]


def test_a_row_is_one_sentence_for_a_screen_reader(shown: Start) -> None:
    row = side_by_side(shown()).table.rows["ALT01"]
    assert row.accessibleName().startswith("Eigen netwerk. Loopt of geprobeerd: Loopt nu. N. zegt: “Ik wil bij oma")


def test_the_shared_text_is_stored_on_leaving(shown: Start) -> None:
    case = shown("")
    page = side_by_side(case)
    page.together.text.area.setPlainText("N. blijft thuis, oma helpt.")
    page.commit_pending()
    case.settle()
    assert case.view.facts.decision == {"motivering": "N. blijft thuis, oma helpt."}


def test_what_final_signing_waits_for_comes_first(shown: Start) -> None:
    case = shown("")
    lines = side_by_side(case).open.lines()
    blocking = sum(point.blocks for point in case.view.assessment.open_final)
    assert blocking > len(lines) > 2
    assert lines[0].startswith("□ ")
    assert lines[-1].startswith("En nog ")


def test_narrow_rows_name_their_columns(shown: Start) -> None:
    page = side_by_side(shown())
    page.resize(420, 800)
    label = page.table.rows["ALT01"].line.labels[1]
    assert label.text() == "Loopt of geprobeerd: Loopt nu"


def test_a_warning_about_all_of_it_stands_here_and_takes_its_reason(shown: Start) -> None:
    case = shown("s-blijft-in-pleeggezin")
    page = side_by_side(case)
    fields = [field for field in page.warnings.findChildren(LineText) if field.isVisible()]
    assert len(fields) == 1
    case.qtbot.waitUntil(page.isActiveWindow)
    fields[0].setFocus()
    fields[0].selectAll()
    QTest.keyClicks(fields[0], "Het logeergezin doet nu bijna hetzelfde.")
    fields[0].clearFocus()
    case.settle()

    assert case.view.facts.warnings_answered["W10"]["reden"] == "Het logeergezin doet nu bijna hetzelfde."


def test_the_number_of_a_row_is_that_on_the_map_and_on_paper(shown: Start) -> None:
    page = side_by_side(shown())
    assert page.table.rows["ALT02"].line.labels[0].text() == "2. JIM"


def test_own_ideas_stand_between_the_others(shown: Start) -> None:
    case = shown("")
    case.desk.add_alternative(case.case_id, "Bij opa logeren", "oma", 30, "netwerk")
    table = comparison_of(case.view)
    place = [row.title for row in table.rows].index("Bij opa logeren")
    assert table.rows[place - 1].distance <= 30 < table.rows[place + 1].distance
    assert [row.number for row in table.rows] == list(range(1, len(table.rows) + 1))
    page = side_by_side(case)
    assert list(page.table.rows) == [row.id for row in table.rows]


def test_the_sheet_is_seen_before_it_is_printed_or_saved(shown: Start) -> None:
    case = shown()
    page = side_by_side(case)
    QTest.mouseClick(page.paper_button, Qt.MouseButton.LeftButton)
    (sheet,) = page.findChildren(ComparisonPaper)
    assert sheet.isVisible() and sheet.windowTitle() == "Routekaart"
    case.settle()
    paper = sheet.panel.paper
    assert isinstance(paper, MadePdf)
    assert "1. Eigen netwerk" in paper.paper.text
    assert sheet.panel.print_button.isVisible() and sheet.panel.save_button.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_what_was_just_typed_stands_on_the_sheet(shown: Start) -> None:
    case = shown("")
    page = side_by_side(case)
    page.together.text.area.setPlainText("N. blijft thuis, oma helpt.")
    page.show_paper()
    case.settle()
    (sheet,) = page.findChildren(ComparisonPaper)
    assert isinstance(sheet.panel.paper, MadePdf)
    assert "N. blijft thuis, oma helpt." in sheet.panel.paper.paper.text


def test_closing_the_sheet_before_it_is_there_is_no_trouble(shown: Start) -> None:
    case = shown()
    page = side_by_side(case)
    page.show_paper()
    page.findChildren(ComparisonPaper)[0].close()
    case.settle()
    assert not [sheet for sheet in page.findChildren(ComparisonPaper) if sheet.isVisible()]
