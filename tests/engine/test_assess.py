"""The engine on a small route: what applies, standings, warnings, open points, and unknown that stays unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.checklist import Checklist
from routekaart.engine import Assessment, age_text, assess
from tests.routes import PRACTICE, practice_facts, route_a, route_of
from tests.small_route import small_route

ON = date(2026, 11, 22)
CHILD = {"id": "kind", "rol": "kind", "codenaam": "N.", "geboren": "2017-03-02"}


@pytest.fixture
def checklist(tmp_path: Path) -> Checklist:
    return small_route(tmp_path)


def facts(**parts: Any) -> Facts:
    return Facts(on=ON, lists={"personen": (CHILD,)}, **parts)


def standings(state: Assessment) -> dict[str, str]:
    return {name: item.standing for name, item in state.alternatives.items()}


def test_nothing_answered_is_unknown_and_never_false(checklist: Checklist) -> None:
    state = assess(checklist, Facts(on=ON))

    assert {item.value for item in state.warnings.values()} == {None}
    assert standings(state) == {"DICHT": "open", "MIDDEN": "open", "VER": "open"}
    assert state.may_provisional
    assert not state.may_final


def test_hidden_waits_shows_and_goes(checklist: Checklist) -> None:
    assert assess(checklist, facts()).visible["tolk_taal"] is None
    assert assess(checklist, facts(answers={"tolk": "ja"})).visible["tolk_taal"] is True
    assert assess(checklist, facts(answers={"tolk": "nee"})).visible["tolk_taal"] is False
    assert (
        assess(checklist, facts(not_applicable={"tolk": "iedereen spreekt Nederlands"})).visible["tolk_taal"] is False
    )
    assert assess(checklist, facts(unknown={"tolk": "wil_niet_zeggen"})).visible["tolk_taal"] is None


def test_a_waiting_question_names_what_it_waits_for(checklist: Checklist) -> None:
    assert "tolk" in {item.id for item in assess(checklist, facts()).missing}


def test_a_step_may_wait_too(checklist: Checklist) -> None:
    assert assess(checklist, facts()).steps == ("begin", "wegen", "slot")
    assert assess(checklist, facts(answers={"kader": "ots"})).steps == ("begin", "wegen", "slot")


@pytest.mark.parametrize(
    ("weighing", "standing"),
    [
        ({}, "open"),
        ({"eerder": "nooit"}, "bezig"),
        ({"conclusie": "nog_onderzoeken"}, "nog_onderzoeken"),
        ({"redenen": ["R8"]}, "nog_onderzoeken"),
        ({"conclusie": "inzetten"}, "geconcludeerd"),
        ({"conclusie": "niet_passend", "redenen": ["R2"]}, "geconcludeerd"),
        ({"redenen": ["R7"], "waarom_nvt": "Er is geen gezin."}, "niet_van_toepassing"),
    ],
)
def test_standing_of_a_weighing(checklist: Checklist, weighing: dict[str, Any], standing: str) -> None:
    state = assess(checklist, facts(weighings={"DICHT": weighing} if weighing else {}))

    assert state.alternatives["DICHT"].standing == standing


def test_a_test_question_alone_makes_it_busy(checklist: Checklist) -> None:
    assert assess(checklist, facts(answers={"midden_bekend": "ja"})).alternatives["MIDDEN"].standing == "bezig"


def test_further_than_the_decided_place_is_not_at_issue(checklist: Checklist) -> None:
    state = assess(checklist, facts(decision={"plek": "MIDDEN"}))

    assert standings(state) == {"DICHT": "open", "MIDDEN": "open", "VER": "niet_aan_de_orde"}
    assert state.alternatives["VER"].up_to_decision is False
    assert state.warnings["W_ALLES"].value is True


def test_home_takes_every_rung_that_keeps_the_child_home(checklist: Checklist) -> None:
    state = assess(checklist, facts(decision={"plek": "thuis"}))

    assert standings(state) == {"DICHT": "open", "MIDDEN": "niet_aan_de_orde", "VER": "niet_aan_de_orde"}


def test_a_conclusion_further_away_is_provisional_until_nearer_ones_have_one(checklist: Checklist) -> None:
    further = {"VER": {"conclusie": "inzetten"}}
    nearer = {name: {"redenen": ["R7"], "waarom_nvt": "Dat kan hier niet."} for name in ("DICHT", "MIDDEN")}

    assert assess(checklist, facts(weighings=further)).alternatives["VER"].provisional
    assert not assess(checklist, facts(weighings={**further, **nearer})).alternatives["VER"].provisional


def test_own_alternative_stands_by_its_distance(checklist: Checklist) -> None:
    own = {"id": "EIGEN-1", "titel": "Bij de buren", "afstand": 25, "plek": "gezinsvorm", "idee_van": "N."}
    state = assess(checklist, facts(own_alternatives=(own,)))

    assert list(state.alternatives) == ["DICHT", "EIGEN-1", "MIDDEN", "VER"]
    assert state.alternatives["EIGEN-1"].rung.idea_of == "N."


def test_incomplete_weighing_names_what_is_still_needed(checklist: Checklist) -> None:
    state = assess(checklist, facts(weighings={"DICHT": {"conclusie": "niet_passend", "redenen": ["R2"]}}))
    lacking = state.alternatives["DICHT"].missing

    assert "nodig_om_wel" in lacking
    assert "dicht_gevraagd" in lacking


@pytest.mark.parametrize("empty", ["", "-", " — ", "zie dossier", "Zie  Dossier.", "n.v.t."])
def test_an_empty_reason_is_no_reason(checklist: Checklist, empty: str) -> None:
    state = assess(checklist, facts(weighings={"DICHT": {"redenen": ["R7"], "waarom_nvt": empty}}))

    assert "waarom_nvt" in state.alternatives["DICHT"].missing


def test_level_depends_and_the_strictest_open_one_counts(checklist: Checklist) -> None:
    far = facts(decision={"plek": "VER"})

    assert assess(checklist, far).warnings["W_JONG"].level == "B"  # kader unknown: B still possible
    assert assess(checklist, replace(far, answers={"kader": "ots"})).warnings["W_JONG"].level == "B"
    assert assess(checklist, replace(far, answers={"kader": "drang"})).warnings["W_JONG"].level == "M"
    assert (
        assess(checklist, replace(far, answers={"kader": "ots"}))
        .warnings["W_JONG"]
        .text.startswith("Een jong kind onder")
    )


def test_among_equally_strict_levels_the_words_are_those_of_what_is_so() -> None:
    answers = {"kader": "ots", "maatregel_tot": "2027-06-01", "evaluatie_op": "2026-11-02"}

    state = assess(route_a(), facts(answers=answers)).warnings["W25"]

    assert (state.value, state.level) == (True, "M")
    assert state.text == "De dag om samen terug te kijken is voorbij."


def test_why_says_the_conclusion_in_words_and_not_by_its_id() -> None:
    weighing = {"ALT04": {"conclusie": "nog_onderzoeken", "redenen": ["R8"]}}

    because = assess(route_a(), facts(weighings=weighing, decision={"plek": "ALT90"})).warnings["W09"].because

    assert [text for text in because if "Nog onderzoeken" in text or "nog onderzoeken" in text]
    assert not [text for text in because if "nog_onderzoeken" in text]


def test_age_known_by_year_leaves_the_rule_open(checklist: Checklist) -> None:
    def young(born: str, decided: str = "2026-11-22") -> object:
        child = {**CHILD, "geboren": born}
        known = Facts(on=ON, lists={"personen": (child,)}, decision={"plek": "VER", "datum": decided})
        return assess(checklist, known).warnings["W_JONG"].value

    assert young("2014") is None
    assert young("2013") is False
    assert young("2015-02") is True
    assert young("2014-11-22") is False  # twelve today
    assert young("2014-11-22", "2026-11-21") is True  # the day of the decision counts


def test_m_needs_a_reason_b_blocks_unknown_b_blocks(checklist: Checklist) -> None:
    far = facts(answers={"kader": "drang"}, decision={"plek": "VER"})
    answered = replace(far, warnings_answered={"W_JONG": {"reden": "Er is drie keer naar een gezin gezocht."}})

    assert [point.blocks for point in assess(checklist, far).open_final if point.id == "W_JONG"] == [True]
    assert not [point for point in assess(checklist, answered).open_final if point.id == "W_JONG"]
    unknown = [point for point in assess(checklist, facts()).open_final if point.id == "W_ALLES"]
    assert [(point.blocks, point.unknown) for point in unknown] == [(True, True)]


def test_required_question_blocks_until_answered_or_really_unknown(checklist: Checklist) -> None:
    def open_ids(known: Facts) -> set[str]:
        return {point.id for point in assess(checklist, known).open_final if point.kind == "vraag"}

    assert open_ids(facts()) == {"kader"}
    assert open_ids(facts(answers={"kader": "ots"})) == set()


def test_pointer_to_a_record_that_is_gone_is_no_evidence(checklist: Checklist) -> None:
    weighing = {"conclusie": "niet_passend", "redenen": ["R1"], "hulp": ["weg"], "anders_nu": "Meer uren."}
    state = assess(checklist, facts(weighings={"DICHT": weighing}))

    assert "hulp" in state.alternatives["DICHT"].missing


@pytest.mark.parametrize(("low", "high", "text"), [(9, 9, "9 jaar"), (8, 9, "8 of 9 jaar"), (5, 9, "5 tot 9 jaar")])
def test_age_in_words(low: int, high: int, text: str) -> None:
    from routekaart.conditions import NumberSpan

    assert age_text(NumberSpan(low, high)) == text


@pytest.mark.parametrize("path", PRACTICE, ids=lambda path: path.stem)
def test_practice_cases_may_be_signed_with_few_m_warnings(path: Path) -> None:
    state = assess(route_of(path.stem), practice_facts(path.stem))

    assert state.complete, [point.id for point in state.open_final if point.blocks]
    assert sum(item.value is True and item.level == "M" for item in state.warnings.values()) <= 5


@pytest.mark.parametrize("path", PRACTICE, ids=lambda path: path.stem)
def test_same_facts_same_assessment(path: Path) -> None:
    known = practice_facts(path.stem)

    rules = route_of(path.stem)
    assert assess(rules, known) == assess(rules, replace(known, answers=dict(reversed(known.answers.items()))))
