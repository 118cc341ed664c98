"""Truth tables, leaves, lists and spans: an answer is never guessed."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.conditions import (
    NOT_APPLICABLE,
    UNKNOWN,
    Cell,
    DateSpan,
    NumberSpan,
    Truth,
    evaluate,
    parse_condition,
)
from tests.conditions.scopes import Facts, reference

T, F, U = True, False, None
CELL: dict[Truth, Cell] = {True: "ja", False: "nee", None: UNKNOWN}


def outcome(condition: Any, **facts: Any) -> Truth:
    return evaluate(parse_condition(condition), Facts(**facts))


def leaf(name: str) -> dict[str, str]:
    return {"vraag": name, "is": "ja"}


# The nine rows of Kleene's strong conjunction and disjunction, as in DMN (FEEL) and CQL.
AND = [(T, T, T), (T, F, F), (T, U, U), (F, T, F), (F, F, F), (F, U, F), (U, T, U), (U, F, F), (U, U, U)]
OR = [(T, T, T), (T, F, T), (T, U, T), (F, T, T), (F, F, F), (F, U, U), (U, T, T), (U, F, U), (U, U, U)]


@pytest.mark.parametrize(("left", "right", "expected"), AND)
def test_all_of(left: Truth, right: Truth, expected: Truth) -> None:
    questions = {"a": CELL[left], "b": CELL[right]}
    assert outcome({"alle": [leaf("a"), leaf("b")]}, questions=questions) is expected


@pytest.mark.parametrize(("left", "right", "expected"), OR)
def test_any_of(left: Truth, right: Truth, expected: Truth) -> None:
    questions = {"a": CELL[left], "b": CELL[right]}
    assert outcome({"een_van": [leaf("a"), leaf("b")]}, questions=questions) is expected


@pytest.mark.parametrize(("value", "expected"), [(T, F), (F, T), (U, U)])
def test_not(value: Truth, expected: Truth) -> None:
    assert outcome({"niet": leaf("a")}, questions={"a": CELL[value]}) is expected


@pytest.mark.parametrize(("left", "right"), list(itertools.product((T, F, U), repeat=2)))
def test_implies_and_xor_written_out(left: Truth, right: Truth) -> None:
    """CQL's `implies` and `xor` are no words of the language, but can be said in it."""
    questions = {"a": CELL[left], "b": CELL[right]}
    implies = {"een_van": [{"niet": leaf("a")}, leaf("b")]}
    expected = T if left is F or right is T else (F if left is T and right is F else U)
    assert outcome(implies, questions=questions) is expected
    xor = {
        "een_van": [
            {"alle": [leaf("a"), {"niet": leaf("b")}]},
            {"alle": [{"niet": leaf("a")}, leaf("b")]},
        ]
    }
    assert outcome(xor, questions=questions) is (U if U in (left, right) else left is not right)


@pytest.mark.parametrize("values", list(itertools.product((T, F, U), repeat=3)))
@pytest.mark.parametrize("least", [1, 2, 3])
def test_at_least(values: tuple[Truth, ...], least: int) -> None:
    questions = {name: CELL[value] for name, value in zip("abc", values, strict=True)}
    sure, possible = values.count(T), values.count(T) + values.count(U)
    expected = T if sure >= least else (F if possible < least else U)
    node = {"minstens_aantal": {"n": least, "van": [leaf(name) for name in "abc"]}}
    assert outcome(node, questions=questions) is expected


NAMES = "abcde"
ANSWERS: tuple[Cell, ...] = ("ja", "nee", NOT_APPLICABLE)
cells = st.sampled_from(["ja", "nee", UNKNOWN, NOT_APPLICABLE])
facts = st.dictionaries(st.sampled_from(NAMES), cells)
leaves = st.builds(
    lambda name, value: {"vraag": name, "is": value}, st.sampled_from(NAMES), st.sampled_from(["ja", "nee"])
)


def branches(below: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(below, min_size=1, max_size=4)
    return st.one_of(
        several.map(lambda parts: {"alle": parts}),
        several.map(lambda parts: {"een_van": parts}),
        below.map(lambda part: {"niet": part}),
        several.flatmap(
            lambda parts: st.integers(1, len(parts)).map(lambda n: {"minstens_aantal": {"n": n, "van": parts}})
        ),
    )


trees = st.recursive(leaves, branches, max_leaves=14)


@given(trees, facts)
def test_agrees_with_the_reference(tree: Any, known: dict[str, Cell]) -> None:
    assert outcome(tree, questions=known) is reference(tree, known)


@given(trees, facts)
def test_never_definite_on_undecided(tree: Any, known: dict[str, Cell]) -> None:
    """When two ways to complete the answers give another outcome, the outcome now is unknown."""
    condition = parse_condition(tree)
    unanswered = [name for name in NAMES if known.get(name, UNKNOWN) is UNKNOWN]
    ends = {
        evaluate(condition, Facts({**known, **dict(zip(unanswered, values, strict=True))}))
        for values in itertools.product(ANSWERS, repeat=len(unanswered))
    }
    assert U not in ends
    if len(ends) > 1:
        assert evaluate(condition, Facts(known)) is U


rows = st.lists(
    st.fixed_dictionaries({}, optional={"x": st.sampled_from(["ja", "nee"]), "y": st.sampled_from(["ja", "nee"])}),
    max_size=3,
)


@given(rows, st.booleans(), st.sampled_from(["voor_alle", "voor_een"]), st.booleans())
def test_lists_never_claim_more_than_every_completion(
    listed: list[dict[str, str]], complete: bool, kind: str, filtered: bool
) -> None:
    body: dict[str, Any] = {"in": "dingen", "geldt": {"veld": "x", "is": "ja"}}
    if filtered:
        body["waar"] = {"veld": "y", "is": "ja"}
    now = outcome({kind: body}, lists={"dingen": listed}, complete=frozenset({"dingen"} if complete else ()))
    ends = set()
    more: list[list[dict[str, str]]] = [[]] if complete else [[], [{}]]
    for extra in more:
        for filled in itertools.product(*(_completions(row) for row in [*listed, *extra])):
            chosen = [row for row in filled if not filtered or row["y"] == "ja"]
            values = [row["x"] == "ja" for row in chosen]
            ends.add(all(values) if kind == "voor_alle" else any(values))
    assert now is (ends.pop() if len(ends) == 1 else U)


def _completions(row: dict[str, str]) -> list[dict[str, str]]:
    return [{"x": x, "y": y, **row} for x in ("ja", "nee") for y in ("ja", "nee")]


@pytest.mark.parametrize(
    ("count", "complete", "operator", "bound", "expected"),
    [
        (0, False, "minstens", 1, U),
        (0, True, "minstens", 1, F),
        (2, False, "minstens", 1, T),
        (2, False, "hoogstens", 1, F),
        (1, False, "hoogstens", 1, U),
        (1, True, "hoogstens", 1, T),
        (1, True, "is", 1, T),
        (2, False, "is", 1, F),
    ],
)
def test_count(count: int, complete: bool, operator: str, bound: int, expected: Truth) -> None:
    lists = {"dingen": [{"id": str(index)} for index in range(count)]}
    node = {"aantal": {"in": "dingen"}, operator: bound}
    assert outcome(node, lists=lists, complete=frozenset({"dingen"} if complete else ())) is expected


@pytest.mark.parametrize(
    ("cell", "test", "expected"),
    [
        ("loopt", {"is": "loopt"}, T),
        ("loopt", {"in": ["niet", "klaar"]}, F),
        (["a", "b"], {"bevat": "a"}, T),
        (["a", "b"], {"bevat_een_van": ["c", "b"]}, T),
        ([], {"leeg": "ja"}, T),
        (["a"], {"leeg": "ja"}, F),
        (["a", "b"], {"minstens": 2}, T),
        ("grotendeels", {"minstens": "enigszins"}, T),
        ("grotendeels", {"hoogstens": "enigszins"}, F),
        (12, {"minder_dan": 12}, F),
        (12, {"tussen": [12, 13]}, T),
        (12, {"tussen": [13, 14]}, F),
        ("12", {"is": 13}, F),
        (NumberSpan(11, 12), {"minder_dan": 12}, U),
        (NumberSpan(11, 12), {"minder_dan": 13}, T),
        (NumberSpan(11, 12), {"meer_dan": 12}, F),
        (NumberSpan(11, 12), {"is": 11}, U),
        (16, {"minder_dan": {"parameter": "grens"}}, T),
        ("2026-11-21", {"voor": "op"}, T),
        ("2026-11-22", {"voor": "op"}, F),
        ("2026-11", {"voor": "op"}, U),
        ("2026-11-23", {"na": "op"}, T),
        ("2025", {"na": "2024"}, T),
        ("2024", {"na": "2024"}, F),
        ("2026-05-21", {"ouder_dan": {"maanden": 6}}, T),
        ("2026-05-22", {"ouder_dan": {"maanden": 6}}, F),
        ("2026", {"ouder_dan": {"jaren": 1}}, F),
        ("2026-12-06", {"binnen": {"dagen": 14}}, T),
        ("2026-12-07", {"binnen": {"dagen": 14}}, F),
        ("2026-11-21", {"binnen": {"weken": 2}}, F),
        (DateSpan(date(2026, 1, 1), date(2026, 12, 31)), {"verstreken": "ja"}, U),
        ("2026-11-21", {"verstreken": "nee"}, F),
        ("tekst", {"beantwoord": "ja"}, T),
        (UNKNOWN, {"beantwoord": "ja"}, F),
        (UNKNOWN, {"beantwoord": "nee"}, T),
        (UNKNOWN, {"nvt": "ja"}, U),
        (NOT_APPLICABLE, {"nvt": "ja"}, T),
        (NOT_APPLICABLE, {"beantwoord": "ja"}, T),
    ],
)
def test_leaf(cell: Cell, test: dict[str, Any], expected: Truth) -> None:
    assert outcome({"vraag": "q", **test}, questions={"q": cell}, parameters={"grens": 18}) is expected


OPERATIONS: list[dict[str, Any]] = [
    {"is": "a"},
    {"in": ["a"]},
    {"bevat": "a"},
    {"bevat_een_van": ["a"]},
    {"leeg": "ja"},
    {"leeg": "nee"},
    {"minstens": 1},
    {"hoogstens": 1},
    {"meer_dan": 1},
    {"minder_dan": 1},
    {"tussen": [1, 2]},
    {"voor": "op"},
    {"na": "op"},
    {"ouder_dan": {"dagen": 1}},
    {"binnen": {"dagen": 1}},
    {"verstreken": "ja"},
    {"verstreken": "nee"},
]


@pytest.mark.parametrize("test", OPERATIONS)
def test_every_operator_is_unknown_on_unknown_and_false_on_not_applicable(test: dict[str, Any]) -> None:
    assert outcome({"vraag": "q", **test}) is U
    assert outcome({"vraag": "q", **test}, questions={"q": NOT_APPLICABLE}) is F


def test_record_of_the_outer_list() -> None:
    """Everyone with authority has said yes: the rule behind W04."""
    node = {
        "voor_alle": {
            "in": "personen",
            "waar": {"veld": "gezag", "is": "ja"},
            "geldt": {
                "voor_een": {
                    "in": "toestemmingen",
                    "waar": {"veld": "persoon", "is_zelfde": "id"},
                    "geldt": {"veld": "antwoord", "is": "ja"},
                }
            },
        }
    }
    people = [{"id": "m", "gezag": "ja"}, {"id": "v", "gezag": "ja"}, {"id": "o", "gezag": "nee"}]
    yes = [{"id": "1", "persoon": "m", "antwoord": "ja"}]
    both = [*yes, {"id": "2", "persoon": "v", "antwoord": "ja"}]
    closed = frozenset({"personen", "toestemmingen"})
    assert outcome(node, lists={"personen": people, "toestemmingen": yes}, complete=closed) is F
    assert outcome(node, lists={"personen": people, "toestemmingen": both}, complete=closed) is T
    assert outcome(node, lists={"personen": people, "toestemmingen": yes}) is U


@pytest.mark.parametrize(
    ("inner", "expected"), [({"veld": "id", "zit_in": "feiten"}, T), ({"veld": "id", "is_zelfde": "id"}, F)]
)
def test_pointers_between_lists(inner: dict[str, str], expected: Truth) -> None:
    node = {"voor_een": {"in": "oordelen", "geldt": {"voor_een": {"in": "feiten", "geldt": inner}}}}
    lists = {"oordelen": [{"id": "o", "feiten": ["f"]}], "feiten": [{"id": "f"}]}
    assert outcome(node, lists=lists, complete=frozenset(lists)) is expected


def test_short_leaves() -> None:
    scope = {
        "weighings": {
            ("ALT07", "conclusie"): "inzetten",
            ("ALT07", "redenen"): ["R2"],
            ("ALT07", "stand"): "open",
        },
        "consultations": {("RET", "gehouden"): True},
        "decisions": {"plek": "ALT07"},
        "rules": {"x": False},
    }
    assert outcome({"weging": "ALT07", "conclusie": ["inzetten", "later"]}, **scope) is T
    assert outcome({"weging": "ALT07", "reden": "R1"}, **scope) is F
    assert outcome({"weging": "ALT08", "stand": "open"}, **scope) is U
    assert outcome({"consult": "RET", "gehouden": "nee"}, **scope) is F
    assert outcome({"consult": "RET", "gevraagd": "ja"}, **scope) is U
    assert outcome({"besluit": "plek", "in": ["ALT07"]}, **scope) is T
    assert outcome({"regel": "x", "is": "nee"}, **scope) is T
    assert outcome({"regel": "y", "is": "nee"}, **scope) is U
    for aspect in ("conclusie", "stand"):
        hidden = {"weighings": {("ALT07", aspect): NOT_APPLICABLE}}
        assert outcome({"weging": "ALT07", aspect: "inzetten"}, **hidden) is F
    reasons = {"weging": "ALT07", "reden": ["R1", "R2"]}
    assert outcome(reasons, **scope) is T and outcome(reasons) is U
    assert outcome(reasons, weighings={("ALT07", "redenen"): NOT_APPLICABLE}) is F
    assert outcome({"consult": "RET", "gevraagd": "nee"}, consultations={("RET", "gevraagd"): False}) is T
    assert outcome({"consult": "RET", "gehouden": "nee"}) is U
