"""What the shipped shared files promise: few inputs, plain sentences, a child's wording, honest sources.

The files under `checklists/` go in as they are shipped; every promise that fails names its place.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.checklist.check.language import texts
from routekaart.checklist.compile import load_route
from routekaart.checklist.compiled import Checklist
from routekaart.checklist.merge import parse
from routekaart.checklist.model import Alternative, Question, SharedFile
from routekaart.checklist.source import read_source
from routekaart.engine import assess
from routekaart.examples import facts_of_file
from routekaart.region import load_goals, load_offer

FOLDER = Path(__file__).parents[2] / "checklists"
SHARED = ("bronnen", "parameters", "lijsten", "vragen", "weging", "alternatieven", "begrippen")
PRACTICE = sorted((FOLDER / "oefencasussen").glob("*.yaml"))
RECORDED = dict.fromkeys(("feiten", "hulp", "woorden", "aanvragen", "personen"), ({"id": "r1"}, {"id": "r2"}))


def _shared(name: str) -> SharedFile:
    return SharedFile.model_validate(read_source(FOLDER / "gedeeld" / f"{name}.yaml", f"gedeeld/{name}.yaml").data)


@pytest.fixture(scope="module")
def alternatives() -> tuple[Alternative, ...]:
    return _shared("alternatieven").alternatives


@pytest.fixture(scope="module")
def route_a() -> Checklist:
    return load_route("residentieel", folder=FOLDER, region="foodvalley")


def _always_shown(item: Alternative) -> list[Question]:
    return [test for test in item.tests if test.show_if is None]


def test_the_ladder_rises_and_every_alternative_asks_one_thing_for_sure(
    alternatives: tuple[Alternative, ...],
) -> None:
    distances = [item.distance for item in alternatives]

    assert distances == sorted(set(distances))
    assert {item.id: sum(test.required == "ja" for test in item.tests) for item in alternatives} == {
        item.id: 1 for item in alternatives
    }


def test_an_alternative_opens_with_at_most_five_inputs(alternatives: tuple[Alternative, ...]) -> None:
    form = _shared("weging").weighing
    assert form is not None

    opening = {item.id: len(form.opening) + len(_always_shown(item)) + 1 for item in alternatives}

    assert {name: count for name, count in opening.items() if count > 5} == {}


def test_a_child_can_follow_every_alternative(alternatives: tuple[Alternative, ...]) -> None:
    without = [item.id for item in alternatives if not item.child_title]
    without += [test.id for item in alternatives for test in item.tests if not test.child_prompt]

    assert without == []


def test_no_one_has_to_know_the_answer_to_a_test_question(alternatives: tuple[Alternative, ...]) -> None:
    assert [test.id for item in alternatives for test in item.tests if "onbekend" not in test.allow] == []


@pytest.mark.parametrize(
    ("reason", "inputs"), [("R1", 6), ("R2", 6), ("R3", 6), ("R4", 9), ("R5", 6), ("R6", 6), ("R7", 2)]
)
def test_setting_one_alternative_aside_stays_within_its_budget(route_a: Checklist, reason: str, inputs: int) -> None:
    weighing: dict[str, Any] = {"redenen": [reason]}
    answers: dict[str, Any] = {}
    if reason != "R7":
        weighing["conclusie"] = "niet_passend"
    # Give what is asked for, and once more what that makes it ask.
    for _ in range(2):
        for name in assess(route_a, _case(answers, weighing)).alternatives["ALT03"].missing:
            if name in route_a.questions:
                answers[name] = "nog_niet"
            else:
                weighing[name] = _value(route_a, name)

    assert assess(route_a, _case(answers, weighing)).alternatives["ALT03"].missing == ()
    assert len(answers) + len(weighing) <= inputs
    if reason == "R7":
        assert len(answers) + len(weighing) == inputs


def _case(answers: dict[str, Any], weighing: dict[str, Any]) -> Facts:
    return Facts(on=date(2026, 11, 22), answers=answers, lists=RECORDED, weighings={"ALT03": weighing})


def _value(checklist: Checklist, name: str) -> Any:
    form = checklist.weighing
    assert form is not None
    field = next(item for item in form.fields if item.id == name)
    by_kind: dict[str, Any] = {"verwijzing": ["r1"], "ja_nee": "ja", "datum": "2026-11-22"}
    return by_kind.get(field.kind, "nooit" if name == "eerder" else "Dit is gezegd en opgeschreven.")


def test_one_request_must_be_explained_and_two_need_not(route_a: Checklist) -> None:
    one = {"conclusie": "niet_passend", "redenen": ["R4"], "aanvragen": ["r1"]}
    two = {**one, "aanvragen": ["r1", "r2"]}

    assert "waarom_een_aanvraag" in assess(route_a, _case({}, one)).alternatives["ALT03"].missing
    assert "waarom_een_aanvraag" not in assess(route_a, _case({}, two)).alternatives["ALT03"].missing


def test_a_consultation_can_be_logged_with_five_answers() -> None:
    lists = {item.id: item for item in _shared("lijsten").lists}
    required = [item.id for item in lists["consulten"].fields if item.required == "ja"]

    assert lists["consulten"].quick == ("orgaan", "datum", "vraag", "advies", "opvolging")
    assert set(required) <= {*lists["consulten"].quick, "motivering"}
    for item in lists.values():
        assert {*item.quick, *item.label.split()} <= {field.id for field in item.fields}, item.id


@pytest.mark.parametrize("name", SHARED[1:])
def test_sentences_are_short(name: str) -> None:
    data = read_source(FOLDER / "gedeeld" / f"{name}.yaml", name).data
    lengths = [
        len(sentence.split())
        for _, text in texts(data)
        for sentence in text.replace("?", ".").replace(":", ".").split(".")
        if len(sentence.split()) > 2
    ]

    assert max(lengths) <= 20
    assert sum(lengths) / len(lengths) <= 12


def test_every_source_says_where_or_when_it_was_seen() -> None:
    for name, source in _shared("bronnen").sources.items():
        assert source.title, name
        assert source.ground, name
        assert (source.verify == "ja") != (source.seen_on is not None), name


def test_no_limit_of_the_law_may_be_set_by_a_region() -> None:
    sources = _shared("bronnen").sources
    for name, limit in _shared("parameters").parameters.items():
        grounds = {sources[str(item.use)].ground for item in limit.sources}
        assert ("wet" in grounds) == (limit.regional == "nee") or name == "leeftijd_bezwaar_jeugdige", name


def test_the_words_are_explained_once_each() -> None:
    terms = _shared("begrippen").terms
    words = [word.lower() for term in terms for word in (term.word, *term.also)]

    assert len(terms) >= 45
    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_the_region_has_goals_and_an_honest_offer() -> None:
    goals, offer = load_goals("foodvalley", FOLDER), load_offer("foodvalley", FOLDER)

    assert goals is not None and {goal.id: goal.number for goal in goals.goals}["ret"] == 20
    assert offer is not None and all(item.source is not None for item in offer.items)


@pytest.mark.parametrize("path", PRACTICE, ids=lambda path: path.stem)
def test_a_practice_case_is_fictional_and_can_be_signed(path: Path) -> None:
    data = read_source(path, path.name).data
    route = load_route(data["route"], folder=FOLDER, region="foodvalley")

    state = assess(route, facts_of_file(data, route))

    assert data["oefening"] == "ja"
    assert data["naam"].startswith("Verzonnen")
    assert [point.text for point in state.open_final if point.blocks] == []
    explained = [item.id for item in state.warnings.values() if item.value is True and item.level == "M"]
    assert len(explained) <= 5


def test_the_practice_cases_end_in_different_places() -> None:
    cases = [read_source(path, path.name).data for path in PRACTICE]
    places = {case["besluit"]["plek"] for case in cases if case["route"] == "residentieel"}

    assert places == {"thuis", "ALT07", "ALT09", "ALT11"}


def test_the_files_of_the_region_and_route_fit_together() -> None:
    shared = [read_source(FOLDER / "gedeeld" / f"{name}.yaml", f"gedeeld/{name}.yaml") for name in SHARED]
    region = read_source(FOLDER / "regio" / "foodvalley.yaml", "regio/foodvalley.yaml")
    route = read_source(FOLDER / "residentieel.yaml", "residentieel.yaml")

    _, findings = parse(route, shared, region)

    assert findings == []
