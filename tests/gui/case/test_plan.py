"""The plan of pages: at most five questions, every step reachable, keys that stay the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from routekaart.gui.case.plan import PER_PAGE, make_plan, page_with, place_in, title_of, warning_home, warnings_on
from tests.gui.case.conftest import Shown
from tests.gui.case.filled import filled_case
from tests.gui.case.small_case import SmallCase, opened  # noqa: F401

Start = Callable[..., SmallCase]


def test_pages_come_in_the_order_of_the_steps(opened: Start) -> None:  # noqa: F811
    plan = make_plan(opened().view)
    assert [page.key for page in plan] == [
        "lijst/begin/personen",
        "vragen/begin/woont_nu",
        "vragen/begin/steun",
        "vragen/stem/gesproken",
        "lijst/stem/woorden",
        "snelle_ronde/thuis/",
        "wegen/thuis/OMA",
        "wegen/thuis/GROEP",
        "consulten/overleg/",
        "vragen/besluit/evaluatie_op",
        "naast_elkaar/besluit/",
        "besluit/besluit/",
        "controleren//",
        "ondertekenen/besluit/",
        "documenten//",
    ]


@pytest.mark.parametrize("name", ["", "noor-bij-oma", "gezinshuis-15"])
def test_no_page_of_a_real_route_asks_more_than_five_questions(shown: Callable[..., Shown], name: str) -> None:
    plan = make_plan(shown(name).view)
    assert max(len(page.ids) for page in plan if page.kind == "vragen") <= PER_PAGE


def test_every_question_list_and_alternative_that_applies_has_a_page(shown: Callable[..., Shown]) -> None:
    view = shown("noor-bij-oma").view
    plan = make_plan(view)
    reachable = {name for page in plan for name in page.ids}
    steps = [step for step in view.checklist.steps if step.id in view.assessment.steps]
    asked = {question.id for step in steps for question in step.questions}
    assert {name for name in asked if view.assessment.visible[name] is True} <= reachable
    assert {name for step in steps for name in step.alternatives if name in view.assessment.alternatives} <= reachable
    assert {name for step in steps for name in step.lists if name != "consulten"} <= reachable


def test_an_answer_changes_no_key_of_a_page_that_stays(opened: Start) -> None:  # noqa: F811
    case = opened()
    before = make_plan(case.view)
    case.desk.answer(case.case_id, "woont_nu", "elders")
    after = make_plan(case.view)
    assert [page.key for page in before] == [page.key for page in after]


def test_a_step_and_what_is_on_a_page_lead_to_it(opened: Start) -> None:  # noqa: F811
    view = opened().view
    plan = make_plan(view)
    found = {target: page_with(view, plan, target) for target in ("uren", "woorden", "GROEP", "overleg")}
    keys = {target: page.key for target, page in found.items() if page}
    assert keys == {
        "uren": "vragen/begin/steun",
        "woorden": "lijst/stem/woorden",
        "GROEP": "wegen/thuis/GROEP",
        "overleg": "consulten/overleg/",
    }
    assert page_with(view, plan, "bestaat niet") is None
    assert place_in(plan, plan[3]) == 3


def test_an_own_alternative_gets_a_page_beside_the_one_nearer_to_home(opened: Start) -> None:  # noqa: F811
    case = opened()
    created = case.desk.add_alternative(case.case_id, "Bij de buren", "Oma", 50, "maatwerk").created
    weighed = [page.ids[0] for page in make_plan(case.view) if page.kind == "wegen"]
    assert sorted(weighed) == sorted(["OMA", "GROEP", str(created)])


def test_pages_have_names_a_person_can_read(opened: Start) -> None:  # noqa: F811
    view = opened().view
    names = [title_of(view, page) for page in make_plan(view)]
    assert names[0] == "Mensen om het kind"
    assert names[6] == "Oma"
    assert names[-1] == "Documenten"
    assert all(names)


def test_a_warning_stands_on_the_page_of_its_question_and_only_when_it_holds(opened: Start) -> None:  # noqa: F811
    case = opened()
    plan = make_plan(case.view)
    page = page_with(case.view, plan, "gesproken")
    assert page is not None
    assert warnings_on(case.view, page) == ()
    case.desk.answer(case.case_id, "gesproken", "nee")
    homes = [ref.key for ref in plan if warnings_on(case.view, ref)]
    assert homes == ["vragen/stem/gesproken"]


def test_every_warning_of_every_route_has_a_page_that_shows_it(tmp_path: Path) -> None:
    shows = {"vragen", "lijst", "wegen", "naast_elkaar", "besluit", "consulten", "controleren"}
    for name in ("gezinshuis-15", "s-blijft-in-pleeggezin", "vrijdagavond", "vrij-met-voorwaarden", "weer-naar-huis"):
        desk, case_id = filled_case(tmp_path / name, name)
        view = desk.case(case_id)
        plan = {page.key for page in make_plan(view)}
        homes = {warning: warning_home(view, warning) for warning in view.checklist.warnings}
        assert {home.kind for home in homes.values()} <= shows
        assert {home.key for home in homes.values()} <= plan
