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


@pytest.mark.parametrize(
    ("cell", "test", "expected"),
    [
        ("a", {"bevat": "a"}, T), ("ab", {"bevat": "a"}, F), (["a"], {"bevat": "b"}, F), ("b", {"in": ["a", "b"]}, T),
        (["a"], {"bevat_een_van": ["b"]}, F), ("b", {"bevat_een_van": ["a", "b"]}, T),
        ([], {"leeg": "nee"}, F), (["a"], {"leeg": "nee"}, T), ("a", {"leeg": "ja"}, F),
        (["a", "b"], {"minstens": 3}, F), (["a", "b"], {"hoogstens": 2}, T), ([], {"hoogstens": 0}, T),
        ("niet", {"minstens": "niet"}, T), ("niet", {"minstens": "enigszins"}, F),
        ("volledig", {"hoogstens": "volledig"}, T),
        ("iets", {"minstens": "niet"}, F), ("iets", {"minstens": 1}, F), ("iets", {"hoogstens": "volledig"}, F),
        (12, {"minstens": 12}, T), (12, {"meer_dan": 12}, F), (13, {"meer_dan": 12}, T), (12, {"hoogstens": 12}, T),
        (13, {"hoogstens": 12}, F), (11, {"minstens": 12}, F), (12, {"is": 12}, T), (12, {"is": 13}, F),
        (12.5, {"is": {"parameter": "grens"}}, F), (18, {"is": {"parameter": "grens"}}, T),
        (18, {"tussen": [{"parameter": "grens"}, 20]}, T), (17, {"tussen": [{"parameter": "grens"}, 20]}, F),
        (18, {"tussen": [1, {"parameter": "grens"}]}, T), (19, {"tussen": [1, {"parameter": "grens"}]}, F),
        (NumberSpan(1, 3), {"tussen": [2, 5]}, U), ("tekst", {"tussen": [1, 2]}, F),
        (NumberSpan(11, 12), {"minstens": 12}, U), (NumberSpan(11, 12), {"hoogstens": 11}, U),
        (NumberSpan(12, 12), {"is": 12}, T), (["a"], {"minstens": {"parameter": "grens"}}, F),
        ("tekst", {"voor": "op"}, F), ("tekst", {"na": "op"}, F), ("2026-11-22", {"na": "op"}, F),
        ("2026-01-01", {"voor": "2026-01"}, F), ("2025-12-31", {"voor": "2026-01"}, T),
        ("2026-02-01", {"na": "2026-01"}, T), ("2026-01-31", {"na": "2026-01"}, F),
        ("2026-11-08", {"ouder_dan": {"weken": 2}}, F), ("2026-11-07", {"ouder_dan": {"weken": 2}}, T),
        ("2026-11-20", {"ouder_dan": {"dagen": 2}}, F), ("2026-11-19", {"ouder_dan": {"dagen": 2}}, T),
        ("2024-11-22", {"ouder_dan": {"jaren": 2}}, F), ("2024-11-21", {"ouder_dan": {"jaren": 2}}, T),
        ("2026-11-04", {"ouder_dan": {"dagen": {"parameter": "grens"}}}, F),
        ("2026-11-03", {"ouder_dan": {"dagen": {"parameter": "grens"}}}, T),
        ("2026-07-19", {"ouder_dan": {"weken": {"parameter": "grens"}}}, F),
        ("2025-05-22", {"ouder_dan": {"maanden": {"parameter": "grens"}}}, F),
        ("2008-11-21", {"ouder_dan": {"jaren": {"parameter": "grens"}}}, T),
        ("tekst", {"ouder_dan": {"dagen": 1}}, F), ("tekst", {"binnen": {"dagen": 1}}, F),
        ("2026-11-22", {"binnen": {"dagen": 14}}, T), ("2026-12-22", {"binnen": {"maanden": 1}}, T),
        ("2026-12-23", {"binnen": {"maanden": 1}}, F), ("2026-12", {"binnen": {"weken": 2}}, U),
        ("2026-11-22", {"verstreken": "ja"}, F), ("2026-11-21", {"verstreken": "ja"}, T),
        ("2026-11-22", {"verstreken": "nee"}, T), ("2026", {"verstreken": "nee"}, U),
        (UNKNOWN, {"nvt": "nee"}, U), (NOT_APPLICABLE, {"nvt": "nee"}, F), ("a", {"nvt": "nee"}, T),
        ("a", {"nvt": "ja"}, F), ("a", {"beantwoord": "nee"}, F),
    ],
)  # fmt: skip
def test_leaf_at_its_edges(cell: Cell, test: dict[str, Any], expected: Truth) -> None:
    assert outcome({"vraag": "q", **test}, questions={"q": cell}, parameters={"grens": 18}) is expected


@pytest.mark.parametrize(
    ("inner", "fact", "judgement", "expected"),
    [
        ({"veld": "soort", "is_zelfde": "soort"}, {"soort": "a"}, {"soort": "a"}, T),
        ({"veld": "soort", "is_zelfde": "soort"}, {"soort": "a"}, {"soort": "b"}, F),
        ({"veld": "soort", "is_zelfde": "soort"}, {}, {"soort": "b"}, U),
        ({"veld": "soort", "is_zelfde": "soort"}, {"soort": "a"}, {}, U),
        ({"veld": "soort", "is_zelfde": "soort"}, {"soort": NOT_APPLICABLE}, {}, F),
        ({"veld": "soort", "is_zelfde": "soort"}, {}, {"soort": NOT_APPLICABLE}, F),
        ({"veld": "id", "zit_in": "feiten"}, {}, {"feiten": ["x"]}, F),
        ({"veld": "id", "zit_in": "feiten"}, {}, {"feiten": "f"}, T),
        ({"veld": "bij", "bevat_zelfde": "id"}, {"bij": ["o", "p"]}, {}, T),
        ({"veld": "bij", "bevat_zelfde": "id"}, {"bij": "o"}, {}, T),
        ({"veld": "bij", "bevat_zelfde": "id"}, {"bij": ["p"]}, {}, F),
    ],
)
def test_pointers_that_are_unknown_or_do_not_apply(inner: Any, fact: Any, judgement: Any, expected: Truth) -> None:
    node = {"voor_een": {"in": "oordelen", "geldt": {"voor_een": {"in": "feiten", "geldt": inner}}}}
    lists = {"oordelen": [{"id": "o", **judgement}], "feiten": [{"id": "f", **fact}]}
    assert outcome(node, lists=lists, complete=frozenset(lists)) is expected


def test_a_field_has_a_meaning_inside_a_list_only() -> None:
    with pytest.raises(ValueError, match="^veld: alleen binnen een lijst$"):
        outcome({"veld": "a", "is": "ja"})
    one = {"voor_een": {"in": "x", "geldt": {"veld": "a", "is_zelfde": "b"}}}
    with pytest.raises(ValueError, match="^is_zelfde, zit_in en bevat_zelfde: alleen in een lijst binnen een lijst$"):
        outcome(one, lists={"x": [{"a": "1"}]})


@pytest.mark.parametrize(
    ("period", "since"),
    [
        ({"dagen": 2}, date(2026, 11, 20)), ({"weken": 2}, date(2026, 11, 8)), ({"maanden": 6}, date(2026, 5, 22)),
        ({"jaren": 1}, date(2025, 11, 22)), ({"dagen": {"parameter": "grens"}}, date(2026, 11, 4)), (None, None),
    ],
)  # fmt: skip
def test_a_consultation_is_looked_for_from_its_own_day(period: Any, since: date | None) -> None:
    asked: list[tuple[str, str, date | None]] = []

    class Scope(Facts):
        def consultation(self, name: str, aspect: str, since: date | None) -> Truth:
            asked.append((name, aspect, since))
            return T

    leaf = {"consult": "RET", "gevraagd": "ja", **({"binnen": period} if period else {})}
    assert evaluate(parse_condition(leaf), Scope(parameters={"grens": 18})) is T
    assert asked == [("RET", "gevraagd", since)]


def test_counting_looks_at_the_records_that_are_meant() -> None:
    rows = [{"x": "ja"}, {"x": "nee"}, {}]
    for bound, closed, open_ in ((1, T, T), (2, U, U), (3, F, U)):
        node = {"aantal": {"in": "dingen", "waar": {"veld": "x", "is": "ja"}}, "minstens": bound}
        assert outcome(node, lists={"dingen": rows}, complete=frozenset({"dingen"})) is closed
        assert outcome(node, lists={"dingen": rows}) is open_


def test_how_many_must_hold_may_be_a_limit_of_the_region() -> None:
    node = {"minstens_aantal": {"n": {"parameter": "grens"}, "van": [leaf("a"), leaf("b")]}}
    for limit, expected in ((1, T), (2, F)):
        assert outcome(node, questions={"a": "ja", "b": "nee"}, parameters={"grens": limit}) is expected
