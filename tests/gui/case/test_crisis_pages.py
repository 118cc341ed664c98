"""The crisis route in the work view: only provisional to choose, no weighing pages, and links that come out right."""

from __future__ import annotations

from collections.abc import Callable

from routekaart.gui.case.list_page import ListPage
from routekaart.gui.case.plan import PageRef, make_plan, page_with
from routekaart.gui.case.signing_page import SigningPage
from routekaart.gui.case.tasks import task_groups, task_line
from tests.gui.case.conftest import Shown

Start = Callable[..., Shown]
CASE = "vrijdagavond"


def test_there_is_only_provisional_and_it_says_why(shown: Start) -> None:
    case = shown(CASE)
    page = case.page(SigningPage, PageRef("ondertekenen", "ondertekenen"))
    assert isinstance(page, SigningPage)
    never = case.view.checklist.route.only_provisional

    assert never is not None
    assert [button.text() for button in page.choice.choice.buttons()] == ["Voorlopig"]
    assert page.choice.choice.value() == "voorlopig"
    assert page.choice.why.text() == f"{never.why} {never.next}"
    assert page.choice.button.isEnabled()
    assert not page.choice.open_title.isVisible()


def test_signing_opens_a_provisional_paper(shown: Start) -> None:
    case = shown(CASE)
    page = case.page(SigningPage, PageRef("ondertekenen", "ondertekenen"))
    assert isinstance(page, SigningPage)
    page.choice.button.click()
    case.settle()

    assert page.table is not None
    assert page.table.status == "voorlopig"


def test_the_task_list_does_not_speak_of_a_final_paper(shown: Start) -> None:
    case = shown(CASE)
    assert task_line(case.view) == "Alles wat nodig is, is er. Dit stuk is altijd voorlopig. Tekenen kan nu al."
    case.desk.withdraw(case.case_id, "herbeslis_op")

    assert task_line(case.view).startswith("Nog 1 punt nodig.")
    marks = {task.mark for group in task_groups(case.view) for task in group.tasks}
    assert marks == {"", "nodig"}


def test_an_alternative_that_one_question_decides_leads_to_that_question(shown: Start) -> None:
    view = shown(CASE).view
    plan = make_plan(view)
    found = page_with(view, plan, "ALT04")

    assert {page.kind for page in plan} & {"wegen", "snelle_ronde", "naast_elkaar"} == set()
    assert found is not None
    assert "crisishulp" in found.ids


def test_an_authorisation_can_be_changed_although_no_step_walks_along_the_list(shown: Start) -> None:
    case = shown(CASE)
    plan = make_plan(case.view)
    found = page_with(case.view, plan, "machtigingen")

    assert found == PageRef("lijst", "toestemming", ("machtigingen",))
    assert found not in plan
    page = case.page(ListPage, found)
    assert isinstance(page, ListPage)
    assert page.isVisible()
    assert page_with(case.view, plan, "wat er niet is") is None
