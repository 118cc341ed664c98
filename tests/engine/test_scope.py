"""What the rules see: a value, not known, or not applicable, for every kind of thing a rule can point at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.conditions import NOT_APPLICABLE, UNKNOWN, Cell, DateSpan, NumberSpan, Records, Truth, parse_condition
from routekaart.engine.scope import CaseScope
from tests.engine.wide_route import wide_route

ON = date(2026, 11, 22)
MOTHER, FATHER, CHILD = {"id": "m", "rol": "ouder"}, {"id": "v", "rol": "ouder"}, {"id": "k", "rol": "kind"}
YEAR = DateSpan(date(2025, 1, 1), date(2025, 12, 31))


def scope(**parts: Any) -> CaseScope:
    return CaseScope(wide_route(), Facts(on=ON, **parts))


@pytest.mark.parametrize(
    ("parts", "cell"),
    [
        ({}, UNKNOWN),
        ({"answers": {"kader": "ots"}}, "ots"),
        ({"unknown": {"kader": "niet_bekend"}}, UNKNOWN),
        ({"not_applicable": {"kader": "geen"}}, NOT_APPLICABLE),
        ({"answers": {"kader": {"waarde": "ots", "toelichting": "x"}}}, "ots"),
        ({"answers": {"kader": {"nvt": "geen"}}}, NOT_APPLICABLE),
        ({"answers": {"kader": {"onbekend": "niet_bekend"}}}, UNKNOWN),
    ],
)
def test_a_question_holds_a_value_or_one_of_two_things_that_are_no_answer(parts: dict[str, Any], cell: Cell) -> None:
    assert scope(**parts).question("kader") == cell


def test_the_kind_of_question_decides_what_a_rule_sees() -> None:
    answers = {"kader": "ots", "sinds": "2025", "tot": "geen dag", "wie": ["a", "b"], "samen": {"m": {"x": "ja"}}}
    seen = scope(answers=answers)
    assert seen.question("sinds") == YEAR and seen.question("tot") is UNKNOWN
    assert seen.question("wie") == ("a", "b") and seen.question("samen") == ("m",)
    assert seen.question("niet_op_deze_route") is UNKNOWN
    assert seen.today == ON and seen.parameter("leeftijdsgrens_ret") == 12


def test_hidden_does_not_apply_and_waiting_is_unknown() -> None:
    answers = {"tolk_taal": "Pools"}
    for tolk, cell in (("ja", "Pools"), ("nee", NOT_APPLICABLE), (None, UNKNOWN)):
        given = {**answers, **({"tolk": tolk} if tolk else {})}
        assert scope(answers=given).question("tolk_taal") == cell


@pytest.mark.parametrize(
    ("answers", "decision", "months", "so_far"),
    [
        ({}, {}, UNKNOWN, UNKNOWN),
        ({"sinds": "2026-01-22"}, {}, NumberSpan(10, 10), NumberSpan(10, 10)),
        ({"sinds": "2026-01-22", "tot": "2026-03-21"}, {}, NumberSpan(1, 1), NumberSpan(10, 10)),
        ({"sinds": "2026-01-22", "tot": "2026-03"}, {"datum": "2030-01-01"}, NumberSpan(1, 2), NumberSpan(10, 10)),
        ({"sinds": "2025"}, {}, NumberSpan(10, 22), NumberSpan(10, 22)),
    ],
)
def test_months_between_two_days(answers: Any, decision: Any, months: Cell, so_far: Cell) -> None:
    seen = scope(answers=answers, decision=decision)
    assert (seen.question("maanden"), seen.question("maanden_nu")) == (months, so_far)


@pytest.mark.parametrize(
    ("people", "complete", "parents", "all_of_them"),
    [
        ((), True, NumberSpan(0, 0), NumberSpan(0, 0)),
        ((MOTHER, CHILD), True, NumberSpan(1, 1), NumberSpan(2, 2)),
        ((MOTHER, FATHER, {"id": "x"}), True, NumberSpan(2, 3), NumberSpan(3, 3)),
        ((MOTHER,), False, UNKNOWN, UNKNOWN),
    ],
)
def test_counting_a_list_that_may_not_be_whole(people: Any, complete: bool, parents: Cell, all_of_them: Cell) -> None:
    seen = scope(lists={"personen": people}, complete=frozenset({"personen"} if complete else ()))
    assert (seen.question("ouders"), seen.question("mensen")) == (parents, all_of_them)


@pytest.mark.parametrize(
    ("people", "decided", "age"),
    [
        ((), None, UNKNOWN),
        (({**CHILD, "geboren": "2017-11-22"},), None, NumberSpan(9, 9)),
        (({**CHILD, "geboren": "2017-11-22"},), "2026-11-21", NumberSpan(8, 8)),
        (({**CHILD, "geboren": "2017-11-22"},), "2026", NumberSpan(9, 9)),
        (({**MOTHER, "geboren": "1990"}, {"id": "x", "geboren": "2001"}, {**CHILD, "geboren": "2017"}), None,
         NumberSpan(8, 9)),
        (({**CHILD, "geboren": {"onbekend": "niet_bekend"}}, {**CHILD, "id": "k2", "geboren": "2017"}), None, UNKNOWN),
    ],
)  # fmt: skip
def test_the_age_of_the_first_child_on_the_day_of_the_decision(people: Any, decided: str | None, age: Cell) -> None:
    decision = {"datum": decided} if decided else {}
    assert scope(lists={"personen": people}, decision=decision).question("leeftijd") == age


CAR, BIKE = {"id": "r1", "waarmee": "auto", "tot": "2025"}, {"id": "r2", "waarmee": "fiets"}


@pytest.mark.parametrize(
    ("list_name", "row", "name", "cell"),
    [
        ("vervoer", CAR, "id", "r1"), ("vervoer", CAR, "waarmee", "auto"), ("vervoer", CAR, "tot", YEAR),
        ("vervoer", CAR, "wie", UNKNOWN), ("vervoer", BIKE, "tot", NOT_APPLICABLE),
        ("vervoer", {"id": "r3"}, "tot", UNKNOWN), ("vervoer", {"id": "r3", "waarmee": "auto"}, "tot", UNKNOWN),
        ("vervoer", {**BIKE, "wie": ["m", "v"]}, "wie", ("m", "v")),
        ("vervoer", {**BIKE, "wie": {"nvt": "x"}}, "wie", NOT_APPLICABLE),
        ("vervoer", {**BIKE, "vreemd": "x"}, "vreemd", "x"), ("vervoer", BIKE, "vreemd", UNKNOWN),
        ("geen_lijst", {"id": 7, "a": "b"}, "a", "b"), ("geen_lijst", {"id": 7}, "id", "7"),
        ("wegingen", {"id": "DICHT"}, "plek", "thuis"), ("wegingen", {"id": "DICHT"}, "id", "DICHT"),
    ],
)  # fmt: skip
def test_one_field_of_one_record(list_name: str, row: dict[str, Any], name: str, cell: Cell) -> None:
    assert scope().field(list_name, row, name) == cell


def test_a_list_is_known_as_far_as_people_said() -> None:
    lists = {"vervoer": (CAR,)}
    assert scope(lists=lists).records("vervoer") == Records((CAR,), False)
    assert scope(lists=lists, complete=frozenset({"vervoer"})).records("vervoer") == Records((CAR,), True)
    assert scope().records("wegingen") == Records(({"id": "MIDDEN"}, {"id": "DICHT"}, {"id": "VER"}), True)


@pytest.mark.parametrize("whole", [("personen", "vervoer"), ("personen",), ("vervoer",), ()])
def test_a_raster_has_a_record_for_each_cell(whole: tuple[str, ...]) -> None:
    lists = {"personen": (MOTHER, {"id": "x"}, CHILD), "vervoer": (CAR, BIKE)}
    answers = {"kader": "ots", "samen": {"m": {"r1": "ja"}}}
    found = scope(lists=lists, answers=answers, complete=frozenset(whole)).records("samen")
    assert [tuple(row.values()) for row in found.rows] == [
        ("m×r1", "m", "r1", "ja"), ("m×r2", "m", "r2", None), ("x×r1", "x", "r1", None), ("x×r2", "x", "r2", None),
    ]  # fmt: skip
    assert list(found.rows[0]) == ["id", "rij", "kolom", "waarde"]
    assert found.complete is (len(whole) == 2)


@pytest.mark.parametrize(("frame", "complete"), [("drang", True), (None, False)])
def test_a_raster_that_is_not_shown_is_empty(frame: str | None, complete: bool) -> None:
    answers = {"samen": {"m": {"r1": "ja"}}, **({"kader": frame} if frame else {})}
    found = scope(answers=answers, lists={"personen": (MOTHER,), "vervoer": (CAR,)}).records("samen")
    assert found == Records((), complete)


LATE, EARLY, ASKED = ({"id": "c", "orgaan": "RAAD", key: day} for key, day in
                      (("datum", "2026-11-22"), ("datum", "2026-01-31"), ("datum_gevraagd", "2026-02-01")))  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "aspect", "since", "open_list", "whole_list"),
    [
        ((), "gehouden", None, None, False),
        ((LATE,), "gehouden", None, True, True),
        ((EARLY, {"id": "x", "orgaan": "VRIJ", "datum": "2026-11-01"}), "gehouden", date(2026, 2, 1), None, False),
        ((EARLY,), "gehouden", date(2026, 1, 31), True, True),
        (({**LATE, "datum": "2026-11-23"},), "gehouden", None, None, False),
        (({**LATE, "datum": "2026-11"},), "gehouden", date(2026, 11, 30), True, True),
        (({**LATE, "datum": "straks"}, {**LATE, "datum": 7}), "gehouden", None, None, False),
        ((ASKED,), "gehouden", None, None, False),
        ((ASKED,), "gevraagd", None, True, True),
        ((LATE,), "gevraagd", None, True, True),
        ((ASKED,), "gevraagd", date(2026, 2, 2), None, False),
    ],
)
def test_was_this_body_heard(rows: Any, aspect: str, since: date | None, open_list: Truth, whole_list: Truth) -> None:
    lists = {"consulten": rows}
    assert scope(lists=lists).consultation("RAAD", aspect, since) is open_list
    whole = scope(lists=lists, complete=frozenset({"consulten"}))
    assert whole.consultation("RAAD", aspect, since) is whole_list


DECIDED = {"plek": "MIDDEN", "datum": "2026-11-20", "motivering": "", "samen_met": ["DICHT"]}


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("plek", UNKNOWN, "MIDDEN"), ("datum", UNKNOWN, "2026-11-20"), ("motivering", UNKNOWN, UNKNOWN),
        ("samen_met", UNKNOWN, ("DICHT",)), ("verblijfplek", UNKNOWN, "MIDDEN"),
        ("plek_soort", UNKNOWN, "gezinsvorm"), ("plek_residentieel", UNKNOWN, "nee"), ("plek_verblijf", UNKNOWN, "nee"),
        ("gaat_weg", UNKNOWN, "ja"), ("W_JONG", UNKNOWN, "nee"), ("niets", UNKNOWN, UNKNOWN),
    ],
)  # fmt: skip
def test_every_part_of_the_decision(name: str, before: Cell, after: Cell) -> None:
    assert scope().decision(name) == before
    assert scope(decision=DECIDED).decision(name) == after


def test_kinds_of_place_count_where_no_rule_has_that_name() -> None:
    assert "plek_residentieel" not in wide_route().definitions
    assert scope(decision={"plek": "VER"}).decision("plek_residentieel") == "ja"
    assert scope(decision={"plek": "VER"}).decision("samen_met") == ()
    other = {**wide_route().definitions}
    other["plek_residentieel"] = other["gaat_weg"].model_copy(
        update={"when": parse_condition({"vraag": "tolk", "is": "ja"})}
    )
    changed = CaseScope(replace(wide_route(), definitions=other), Facts(on=ON, decision={"plek": "VER"}))
    assert changed.decision("plek_residentieel") is UNKNOWN


def test_a_rule_that_leans_on_itself_and_one_that_does_not_exist_are_unknown() -> None:
    circle = (
        wide_route()
        .definitions["gaat_weg"]
        .model_copy(update={"when": parse_condition({"regel": "gaat_weg", "is": "ja"})})
    )
    seen = CaseScope(replace(wide_route(), definitions={"gaat_weg": circle}), Facts(on=ON))
    assert seen.rule("gaat_weg") is None and seen.rule("geen_regel") is None
    assert scope(decision=DECIDED).rule("gaat_weg") is True
    assert scope(decision={"plek": "thuis"}).rule("gaat_weg") is False


def test_a_question_that_leans_on_itself_is_waiting() -> None:
    question = (
        wide_route().questions["tolk"].model_copy(update={"show_if": parse_condition({"vraag": "tolk", "is": "ja"})})
    )
    rules = replace(wide_route(), questions={**wide_route().questions, "tolk": question})
    seen = CaseScope(rules, Facts(on=ON, answers={"tolk": "ja"}))
    assert seen.visible("tolk") is None and seen.question("tolk") is UNKNOWN


def test_steps_and_questions_wait_for_what_was_not_asked() -> None:
    assert dict(scope().steps) == {"begin": True, "wegen": True, "slot": None}
    assert dict(scope(answers={"kader": "ots"}).steps) == {"begin": True, "wegen": True, "slot": True}


def test_a_question_of_a_step_that_is_not_shown_is_not_shown() -> None:
    rules = wide_route()
    moved = replace(rules, step_of={**rules.step_of, "tolk": "slot", "tolk_taal": "slot"})
    for frame, shown in (("ots", True), (None, None)):
        answers = {"tolk": "ja", **({"kader": frame} if frame else {})}
        assert CaseScope(moved, Facts(on=ON, answers=answers)).visible("tolk") is shown
    gone = CaseScope(moved, Facts(on=ON, not_applicable={"kader": "geen"}))
    assert gone.visible("tolk") is False and gone.question("tolk") is NOT_APPLICABLE


@pytest.mark.parametrize(
    ("answers", "asks", "decides"),
    [
        ({"tolk": "ja"}, True, True),
        ({"tolk": "ja", "midden_bekend": "ja"}, True, True),
        ({"tolk": "ja", "midden_bekend": "nee"}, False, True),
        ({"tolk": "nee", "midden_bekend": "ja"}, False, True),
        ({}, None, True),
    ],
)
def test_a_test_question_goes_with_its_alternative_but_the_one_that_decides_stays(
    answers: dict[str, str], asks: Truth, decides: Truth
) -> None:
    seen = scope(answers=answers)
    assert (seen.visible("midden_gevraagd"), seen.visible("midden_bekend")) == (asks, decides)
