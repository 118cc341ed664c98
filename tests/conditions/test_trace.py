"""The trace says the same as the evaluation; what decides really decides; what is missing really is."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from routekaart.conditions import (
    UNKNOWN,
    Cell,
    Missing,
    QuestionLeaf,
    Trace,
    children,
    deciding,
    evaluate,
    missing,
    parse_condition,
    questions_in,
    trace,
    walk,
)
from routekaart.conditions.flips import asked, flips
from tests.conditions.scopes import Facts
from tests.conditions.test_evaluate import ANSWERS, NAMES, facts, trees


@given(trees, facts)
def test_same_value_and_shape(tree: Any, known: dict[str, Cell]) -> None:
    condition, scope = parse_condition(tree), Facts(known)

    def same(part: Trace) -> None:
        assert part.value is evaluate(part.node, scope)
        assert tuple(below.node for below in part.parts) == tuple(children(part.node))
        for below in part.parts:
            same(below)

    same(trace(condition, scope))


everything = st.fixed_dictionaries({name: st.sampled_from(ANSWERS) for name in NAMES})


@settings(max_examples=300)
@given(trees, everything)
def test_deciding_parts_alone_give_the_outcome(tree: Any, known: dict[str, Cell]) -> None:
    """Forget every answer the explanation does not name: the outcome stays."""
    condition = parse_condition(tree)
    found = trace(condition, Facts(known))
    named = {part.node.question for part in deciding(found) if isinstance(part.node, QuestionLeaf)}
    kept = {name: cell for name, cell in known.items() if name in named}
    assert evaluate(condition, Facts(kept)) is found.value


@given(trees, facts)
def test_missing_is_unanswered_and_empty_when_decided(tree: Any, known: dict[str, Cell]) -> None:
    found = trace(parse_condition(tree), Facts(known))
    wanted = missing(found)
    assert bool(wanted) is (found.value is None)
    assert all(known.get(item.id, UNKNOWN) is UNKNOWN for item in wanted)
    assert len(set(wanted)) == len(wanted)


def test_shortest_way_to_a_decision_comes_first() -> None:
    long = {"alle": [{"vraag": name, "is": "ja"} for name in "abc"]}
    node = parse_condition({"een_van": [long, {"vraag": "z", "is": "ja"}]})
    assert [item.id for item in missing(trace(node, Facts()))] == ["z", "a", "b", "c"]


def test_missing_in_an_open_list() -> None:
    node = parse_condition({"voor_een": {"in": "personen", "geldt": {"veld": "gezag", "is": "ja"}}})
    found = missing(trace(node, Facts(lists={"personen": [{"id": "m"}]})))
    assert [(item.kind, item.id, item.record, item.name) for item in found] == [
        ("veld", "personen", "m", "gezag"),
        ("lijst", "personen", None, None),
    ]


@pytest.mark.parametrize(
    "data",
    [
        {"vraag": "a"},
        {"vraag": "a", "is": "ja", "in": ["ja"]},
        {"vraag": "a", "is": "ja", "iets": 1},
        {"alle": []},
        {"weging": "ALT07"},
        {"consult": "RET", "gehouden": "ja", "gevraagd": "ja"},
        {"aantal": {"in": "x"}},
        {"vraag": "a", "ouder_dan": {"dagen": 1, "weken": 1}},
        "__import__('os').system('true')",
        {"__class__": "x"},
        9**9,
        None,
        [],
    ],
)
def test_what_is_no_condition_is_refused(data: object) -> None:
    with pytest.raises(ValidationError):
        parse_condition(data)


def test_flips_finds_the_smallest_change() -> None:
    node = parse_condition({"alle": [{"vraag": "a", "is": "ja"}, {"vraag": "b", "is": "ja"}]})
    options: dict[str, list[Cell]] = {"a": ["ja", "nee"], "b": ["ja", "nee"]}
    assert asked(node) == ("a", "b")
    assert flips(node, {"a": "ja", "b": "nee"}, options, Facts) == (({"b": "ja"}, True),)
    assert flips(node, {"a": "nee", "b": "nee"}, options, Facts) == (({"a": "ja", "b": "ja"}, True),)


def test_flips_looks_no_further_than_two_answers_and_only_at_what_can_be_chosen() -> None:
    leaves = [{"vraag": name, "is": "ja"} for name in "abc"]
    node = parse_condition({"alle": [*leaves, {"niet": {"vraag": "a", "is": "nee"}}]})
    options: dict[str, list[Cell]] = {name: ["ja", "nee", "soms"] for name in "abc"}
    assert asked(node) == ("a", "b", "c")
    assert flips(node, dict.fromkeys("abc", "nee"), options, Facts) == ()
    assert flips(node, {"a": "ja", "b": "ja", "c": "nee"}, {"a": ["ja"], "b": ["ja"]}, Facts) == ()
    unasked = flips(node, {"a": "ja", "b": "ja"}, {"c": options["c"]}, Facts)
    assert unasked == (({"c": "ja"}, True), ({"c": "nee"}, False), ({"c": "soms"}, False))
    either = parse_condition({"een_van": leaves[:2]})
    assert flips(either, {"a": "ja", "b": "nee"}, options, Facts) == (({"a": "nee"}, False), ({"a": "soms"}, False))


INNER = {"voor_een": {"in": "y", "waar": {"vraag": "a", "is": "ja"}, "geldt": {"vraag": "b", "is": "ja"}}}


def test_everything_below_a_condition_in_reading_order() -> None:
    counted = {"aantal": {"in": "x", "waar": {"vraag": "c", "is": "ja"}}, "minstens": 1}
    whole = {"aantal": {"in": "x"}, "minstens": 1}
    least = {"minstens_aantal": {"n": 1, "van": [{"vraag": "d", "is": "ja"}, {"niet": {"vraag": "e", "is": "ja"}}]}}
    bare = {"voor_alle": {"in": "z", "geldt": {"vraag": "f", "is": "ja"}}}
    node = parse_condition({"alle": [INNER, counted, whole, least, bare]})
    names = [part.question for part in walk(node) if isinstance(part, QuestionLeaf)]
    assert names == ["a", "b", "c", "d", "e", "f"] == list(asked(node))
    assert questions_in(node) == frozenset(names)
    assert next(walk(node)) is node and len(list(walk(node))) == 13


PEOPLE = [{"id": "m", "rol": "ouder", "gezag": "ja"}, {"id": "k", "rol": "kind"}, {"id": "o"}]


def test_the_trace_of_a_list_says_which_record_it_is_about() -> None:
    body = {"in": "personen", "waar": {"veld": "rol", "is": "ouder"}, "geldt": {"veld": "gezag", "is": "ja"}}
    found = trace(parse_condition({"voor_een": body}), Facts(lists={"personen": PEOPLE}))
    assert (found.value, found.list_name, found.record, found.open_list, found.found) == (True, None, None, True, None)
    seen = [(part.value, part.list_name, (part.record or {}).get("id"), part.found) for part in found.parts]
    assert seen == [
        (True, "personen", "m", "ouder"), (True, "personen", "m", "ja"), (False, "personen", "k", "kind"),
        (False, "personen", "k", None), (None, "personen", "o", UNKNOWN), (None, "personen", "o", UNKNOWN),
    ]  # fmt: skip
    closed = Facts(lists={"personen": PEOPLE}, complete=frozenset({"personen"}))
    counted = trace(parse_condition({"aantal": {"in": "personen", "waar": body["waar"]}, "is": 1}), closed)
    assert (counted.value, counted.open_list) == (None, False)
    assert [(part.value, (part.record or {}).get("id")) for part in counted.parts] == [
        (True, "m"), (False, "k"), (None, "o"),
    ]  # fmt: skip
    group = {"alle": [{"veld": "rol", "is": "ouder"}, {"veld": "gezag", "is": "ja"}]}
    inside = trace(parse_condition({"voor_een": {"in": "personen", "geldt": group}}), closed).parts[0]
    assert (inside.value, inside.list_name, inside.record, len(inside.parts)) == (True, "personen", PEOPLE[0], 2)


def test_the_trace_keeps_what_people_answered() -> None:
    scope = Facts(questions={"a": "ja"}, decisions={"plek": "thuis"}, rules={"r": True})
    leaves = [{"vraag": "a", "is": "ja"}, {"besluit": "plek", "is": "thuis"}, {"regel": "r", "is": "ja"}]
    found = trace(parse_condition({"alle": leaves}), scope)
    assert [part.found for part in found.parts] == ["ja", "thuis", None] and found.found is None


@pytest.mark.parametrize(
    ("node", "decides"),
    [
        ({"alle": ["ja", "nee", "weg"]}, ["nee"]), ({"alle": ["ja", "weg"]}, ["weg"]),
        ({"alle": ["ja", "ja2"]}, ["ja", "ja2"]),
        ({"een_van": ["nee", "ja", "ja2"]}, ["ja"]), ({"een_van": ["nee", "weg"]}, ["weg"]),
        ({"een_van": ["nee", "nee2"]}, ["nee", "nee2"]), ({"niet": "nee"}, ["nee"]),
        ({"n": 2, "van": ["ja", "nee", "ja2"]}, ["ja", "ja2"]),
        ({"n": 3, "van": ["ja", "nee", "nee2"]}, ["nee", "nee2"]),
    ],
)  # fmt: skip
def test_what_decides_in_each_kind_of_group(node: dict[str, Any], decides: list[str]) -> None:
    def leaf(name: str) -> dict[str, str]:
        return {"vraag": name, "is": "ja"}

    if "n" in node:
        built: dict[str, Any] = {"minstens_aantal": {"n": node["n"], "van": [leaf(name) for name in node["van"]]}}
    else:
        ((kind, names),) = node.items()
        built = {kind: leaf(names) if isinstance(names, str) else [leaf(name) for name in names]}
    scope = Facts(questions={"ja": "ja", "ja2": "ja", "nee": "nee", "nee2": "nee"})
    found = deciding(trace(parse_condition(built), scope))
    assert [part.node.question for part in found if isinstance(part.node, QuestionLeaf)] == decides


def test_everything_that_can_be_missing_is_named_by_its_kind() -> None:
    person = {"voor_een": {"in": "personen", "geldt": {"veld": "gezag", "is": "ja"}}}
    nodes = [
        {"vraag": "a", "is": "ja"}, {"besluit": "plek", "is": "thuis"}, {"weging": "A", "stand": "open"},
        {"consult": "RET", "gehouden": "ja"}, {"regel": "r", "is": "ja"}, person,
    ]  # fmt: skip
    found = trace(parse_condition({"alle": nodes}), Facts(lists={"personen": [{"id": 1}, {}]}))
    assert missing(found) == (
        Missing("vraag", "a"), Missing("besluit", "plek"), Missing("weging", "A"), Missing("consult", "RET"),
        Missing("regel", "r"), Missing("veld", "personen", "1", "gezag"), Missing("veld", "personen", "", "gezag"),
        Missing("lijst", "personen"),
    )  # fmt: skip
    known = Facts(lists={"personen": [{"id": 1, "gezag": "nee"}]})
    assert missing(trace(parse_condition(person), known)) == (Missing("lijst", "personen"),)
