"""What may hurt is asked with care: it says why, never comes first, may stay open, and has no bin to put people in."""

from __future__ import annotations

import pytest

from routekaart.checklist.model import Question
from tests.routes import CHECKLISTS, route

ROUTES = sorted(path.stem for path in CHECKLISTS.glob("*.yaml") if not path.name.endswith(".tests.yaml"))
each_route = pytest.mark.parametrize("name", ROUTES)
MAY_HURT = {
    "achtergrond", "punt_geen_geweld", "punt_verzorging", "punt_liefde", "punt_structuur", "punt_toezicht",
    "punt_voelt_veilig", "bestaan_wonen", "bestaan_geld", "bestaan_werk", "bestaan_gezondheid", "ouders_nu",
    "ouders_met_hulp", "waarom_thuis_niet", "schade_weggaan", "schade_blijven", "kind_observatie", "analyse_wat",
    "vaker_onveilig", "veilig_of_ongewenst",
}  # fmt: skip
"""Questions about violence, belief, handicap, money, health, being a good parent, and being sent away."""
JUDGED = {"veilig_of_ongewenst", "schade_weggaan", "schade_blijven"}
"""On these the decision rests. They can be passed over, and only final signing waits for them."""
SILENCE = {"onbekend", "wil_niet_zeggen"}


def asked_of(name: str) -> list[Question]:
    return [question for question in route(name).questions.values() if question.id in MAY_HURT]


def test_every_one_of_them_is_still_asked_somewhere() -> None:
    assert MAY_HURT - {question.id for name in ROUTES for question in asked_of(name)} == set()


@each_route
def test_it_says_why(name: str) -> None:
    steps = {step.id: step for step in route(name).steps}
    silent = [one.id for one in asked_of(name) if not (one.why or steps[route(name).step_of[one.id]].why)]
    assert silent == []


@each_route
def test_it_never_comes_first(name: str) -> None:
    checklist = route(name)
    first = {question.id for question in checklist.steps[0].questions}
    assert first & MAY_HURT == set()


@each_route
def test_it_may_stay_unanswered_or_unknown(name: str) -> None:
    forced = [one.id for one in asked_of(name) if one.required == "ja" and not set(one.allow) & SILENCE]
    assert set(forced) <= JUDGED


@each_route
def test_no_answer_puts_people_in_a_bin(name: str) -> None:
    bins = {"anders", "overig", "overige"}
    labels = {one.id: [option.title.lower() for option in (one.options or {}).values()] for one in asked_of(name)}
    assert {key: bins & set(said) for key, said in labels.items() if bins & set(said)} == {}
