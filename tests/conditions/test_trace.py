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
    QuestionLeaf,
    Trace,
    children,
    deciding,
    evaluate,
    missing,
    parse_condition,
    trace,
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
