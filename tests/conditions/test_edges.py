"""Comparisons at their edges, pointers between lists, periods and counts: one step further is another outcome."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from routekaart.conditions import NOT_APPLICABLE, UNKNOWN, Cell, NumberSpan, Truth, evaluate, parse_condition
from tests.conditions.scopes import Facts
from tests.conditions.test_evaluate import F, T, U, leaf, outcome


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
