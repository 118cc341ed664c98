"""What the pages before a case asked is one line on the page that asks it too, and can be changed from there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from routekaart.gui.asked_first import asked_first
from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.case.plan import make_plan, page_with
from routekaart.gui.case.question_page import QuestionPage
from tests.gui.case.conftest import Shown

Start = Callable[..., Shown]


def first_page(case: Shown) -> QuestionPage:
    ref = page_with(case.view, make_plan(case.view), "woont_nu")
    assert ref is not None
    page = case.page(QuestionPage, ref)
    assert isinstance(page, QuestionPage)
    return page


def test_an_answer_from_before_the_case_is_one_line(shown: Start) -> None:
    page = first_page(shown("vrijdagavond"))
    card = page.cards["woont_nu"]

    assert card.line.isVisible()
    assert card.input is None
    assert (card.line.asked.text(), card.line.said.text()) == ("Waar woont het kind nu?", "Thuis")
    assert page.cards["crisis_soort"].input is not None


def test_the_line_opens_with_the_keyboard_and_the_answer_can_be_changed(shown: Start) -> None:
    case = shown("vrijdagavond")
    page = first_page(case)
    card = page.cards["kader"]
    card.line.link.setFocus()
    QTest.keyClick(card.line.link, Qt.Key.Key_Space)

    assert not card.line.isVisible()
    assert card.input is not None and card.input.isVisible()
    card.input.set_value("ots")
    card.input.committed.emit()
    case.settle()
    assert case.view.facts.answers["kader"] == "ots"
    assert card.input.isVisible(), "it does not fold away under people's hands"


def test_without_an_answer_it_is_asked(shown: Start) -> None:
    case = shown("vrijdagavond")
    case.desk.withdraw(case.case_id, "woont_nu")
    page = first_page(case)

    assert page.cards["woont_nu"].input is not None
    assert not page.cards["woont_nu"].line.isVisible()


def test_at_the_table_it_is_shown_whole(shown: Start) -> None:
    case = shown("vrijdagavond")
    found = page_with(case.view, make_plan(case.view), "woont_nu")
    assert found is not None
    ref = replace(found, ids=("woont_nu",))  # at the table a question has a page of its own
    page = case.page(lambda session, places: QuestionPage(session, places, table=True), ref)
    assert isinstance(page, QuestionPage)

    assert page.cards["woont_nu"].input is not None


def test_a_route_without_a_child_asked_what_it_is_about(shown: Start) -> None:
    assert asked_first(shown("gesprek-met-aanbieder").view.checklist) == ("naam_aanbieder",)


def test_wijzig_while_reading_back_opens_the_question(shown: Start) -> None:
    case = shown("vrijdagavond")
    screen = CaseScreen(case.session, case.places)
    case.qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.show()
    screen.show_case(case.case_id, part="controleren")
    case.settle()
    page = screen.page
    assert page is not None
    page.change_wanted.emit("woont_nu")  # type: ignore[attr-defined]
    case.settle()

    assert isinstance(screen.page, QuestionPage)
    entry = screen.page.cards["woont_nu"].input
    assert entry is not None and entry.isVisible()
