"""The empty checklist: every question has room for its answer, every list stands there once."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.checklist import list_routes, load_route
from routekaart.outline import empty_form
from routekaart.outline.form import FormQuestion
from tests.routes import CHECKLISTS, route, route_a
from tests.small_route import TEXT, small_route

each_route = pytest.mark.parametrize("name", [item.id for item in list_routes(CHECKLISTS)])


def questions(name: str) -> list[FormQuestion]:
    """Out: every question on paper, test questions included."""
    form = empty_form(route(name))
    loose = [item for step in form.steps for item in step.questions]
    return loose + [item for step in form.steps for one in step.alternatives for item in one.tests]


@each_route
def test_every_question_has_room_for_its_answer(name: str) -> None:
    found = questions(name)
    assert [item.prompt for item in found if not (item.choices or item.lines or item.grid)] == []
    steps = route(name).steps
    wanted = [item for step in steps for item in step.questions if item.kind != "afgeleid"]
    assert [item.number for item in found[: len(wanted)]] == [item.number or "" for item in wanted]


@each_route
def test_a_list_stands_there_once(name: str) -> None:
    titles = [item.title for step in empty_form(route(name)).steps for item in step.lists]
    assert len(titles) == len(set(titles))
    for step in empty_form(route(name)).steps:
        assert all(0 < len(item.columns) <= 5 and item.rows >= 3 for item in step.lists)


@each_route
def test_everybody_who_may_be_asked_stands_there_once(name: str) -> None:
    found = [item.title for step in empty_form(route(name)).steps for item in step.consultations]
    assert len(found) == len(route(name).consultations)


def test_without_a_step_for_it_each_is_asked_at_its_own_step(tmp_path: Path) -> None:
    path = tmp_path / "klein.yaml"
    rule = "titel: School, wie: De leerkracht, status: V, bron: {uit: JW}"
    body = TEXT.replace(
        "consulten: []", f"consulten:\n  - {{id: SCHOOL, stap: begin, {rule}}}\n  - {{id: ARTS, {rule}}}"
    )
    path.write_text(body, encoding="utf-8")
    steps = empty_form(load_route(path, folder=CHECKLISTS)).steps
    assert [len(step.consultations) for step in steps] == [1, 0, 1]


def test_weighing_and_reasons_of_route_a() -> None:
    form = empty_form(route_a())
    assert form.about_child and form.quick
    assert [item.code for item in form.reasons] == [f"R{number}" for number in range(1, 9)]
    assert sum(step.explains_reasons for step in form.steps) == 1
    assert form.places[:2] == ("Thuis", "Waar het kind nu woont")
    assert len(form.ladder) == len(route_a().alternatives)


def test_where_one_question_decides_there_is_no_block_to_weigh() -> None:
    form = empty_form(route("crisis"))
    assert [item.title for step in form.steps for item in step.alternatives] == []
    assert not any(step.explains_reasons for step in form.steps)
    asked = [item.prompt for step in form.steps for item in step.questions]
    assert route("crisis").questions["netwerk_in_gezin"].prompt in asked


def test_a_route_about_no_child_asks_for_no_place() -> None:
    form = empty_form(route("terugblik"))
    assert not form.about_child and form.places == () and form.conclusions == ()
    assert set(form.signers) == {"Aanwezig"} and not form.signs and not form.about_someone


def test_an_early_signal_is_about_a_child_and_is_signed_without_a_place() -> None:
    form = empty_form(route("vroegsignalering"))
    assert form.about_someone and form.signs and form.places == () and form.signers[0] == "Kind"


def test_what_may_be_unknown_is_a_box_of_its_own(tmp_path: Path) -> None:
    step = empty_form(small_route(tmp_path)).steps[0]
    frame, interpreter, language = step.questions
    assert frame.choices == ("Vrijwillig", "Drang", "OTS")
    assert interpreter.choices == ("Ja", "Nee", "Weet ik niet", "Niet van toepassing")
    assert language.lines == 1 and language.only_if is not None
