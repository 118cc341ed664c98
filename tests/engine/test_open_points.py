"""What is still open on the wide route, word for word: points, warnings, consultations and what a case waits for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.checklist import Checklist
from routekaart.checklist.model import LevelRule, WarningRule
from routekaart.conditions import parse_condition
from routekaart.engine import Assessment, assess
from routekaart.engine.model import ConsultationState, OpenPoint
from tests.engine.wide_route import wide_route

ON = date(2026, 11, 22)
CHILD = {"id": "k", "rol": "kind", "codenaam": "N.", "geboren": "2017-03-02"}
YES, NO, OTHER = ({"vraag": "tolk", "is": "ja"}, {"vraag": "tolk", "is": "nee"}, {"vraag": "woont", "is": "thuis"})


def state(rules: Checklist | None = None, **parts: Any) -> Assessment:
    lists = {"personen": (CHILD,), **parts.pop("lists", {})}
    return assess(rules or wide_route(), Facts(on=ON, lists=lists, **parts))


def points(found: Assessment, kind: str) -> list[OpenPoint]:
    return [point for point in found.open_final if point.kind == kind]


def test_a_child_without_a_code_name_is_the_first_point_of_every_paper() -> None:
    point = OpenPoint("lijst", "personen", "Er is nog geen kind met een codenaam.", "Vul de codenaam van het kind in.",
                      None, blocks=True)  # fmt: skip
    for people in ((), ({"id": "m", "rol": "ouder", "codenaam": "Moeder"},), ({"id": "k", "rol": "kind"},)):
        found = state(lists={"personen": people})
        assert found.open_provisional == (point,) and found.open_final[0] == point
    assert state().open_provisional == ()
    provider = replace(wide_route(), route=wide_route().route.model_copy(update={"subject": "aanbieder"}))
    bare = state(provider, lists={"personen": ()})
    assert bare.open_provisional == () == tuple(points(bare, "besluit"))


def test_the_decision_is_asked_for_part_by_part() -> None:
    assert points(state(), "besluit") == [
        OpenPoint("besluit", "plek", "Er is nog geen plek besloten.", "Leg vast waar het kind gaat wonen.", "slot"),
        OpenPoint("besluit", "datum", "De datum van het besluit ontbreekt.", "Vul de datum van het besluit in.",
                  "slot"),
        OpenPoint("besluit", "motivering", "De reden van het besluit ontbreekt.",
                  "Schrijf in gewone woorden waarom dit het besluit is.", "slot"),
    ]  # fmt: skip
    given = state(decision={"plek": "thuis", "datum": "2026-11-22", "motivering": "-"})
    assert [point.id for point in points(given, "besluit")] == ["motivering"]
    assert points(state(replace(wide_route(), alternatives={}, ladder_rules=())), "besluit") == []


def test_a_question_that_must_be_answered_and_a_field_of_a_record() -> None:
    rows = ({"id": "r1"}, {"id": "r2", "waarmee": "fiets"}, {"id": "r3", "waarmee": {"onbekend": "niet_bekend"}},
            {"id": "r4", "waarmee": {"nvt": "geen"}})  # fmt: skip
    found = state(lists={"vervoer": rows})
    assert points(found, "vraag") == [
        OpenPoint("vraag", "kader", "Nog niet ingevuld: In welk kader werkt u?", "Beantwoord deze vraag.", "begin")
    ]
    assert points(found, "lijst") == [
        OpenPoint("lijst", "vervoer.waarmee", "r1: nog niet ingevuld: Waarmee komt N.?", "Vul dit aan.", "begin")
    ]
    assert points(state(unknown={"kader": "niet_bekend"}), "vraag") == []
    assert points(state(lists={"feiten": ({"id": "f1"},)}), "lijst") == []  # a list that no step asks for


def test_what_was_not_asked_yet_is_open_and_what_is_hidden_is_not() -> None:
    asked = wide_route().questions["tolk_taal"].model_copy(update={"required": "ja"})
    rules = replace(wide_route(), questions={**wide_route().questions, "tolk_taal": asked})
    for tolk, wanted in ((None, ["kader", "tolk_taal"]), ("ja", ["kader", "tolk_taal"]), ("nee", ["kader"])):
        found = state(rules, answers={"tolk": tolk} if tolk else {})
        assert [point.id for point in points(found, "vraag")] == wanted


def test_a_weighing_that_has_a_conclusion_but_not_all_of_it() -> None:
    weighed = {"VER": {"conclusie": "inzetten"}, "DICHT": {"eerder": "nooit"}, "MIDDEN": {"redenen": ["R8"]}}
    (point,) = points(state(weighings=weighed), "weging")
    form = wide_route().weighing
    assert form is not None
    why = next(item.prompt for item in form.fields if item.id == "waarom")
    assert point == OpenPoint(
        "weging", "VER", "De weging van Groep is nog niet compleet.", f"Vul nog in: {why}, Wat leert het kind daar?",
        "wegen",
    )  # fmt: skip
    for decision, wanted in (({"plek": "MIDDEN"}, []), ({"plek": "MIDDEN", "samen_met": ["VER"]}, ["VER"])):
        assert [point.id for point in points(state(weighings=weighed, decision=decision), "weging")] == wanted
    set_aside = {"VER": {"redenen": ["R7"]}}
    assert [point.id for point in points(state(weighings=set_aside), "weging")] == ["VER"]
    idea = {"own_alternatives": ({"id": "E1", "titel": "Bij oma"},), "weighings": {"E1": {"conclusie": "inzetten"}}}
    assert [(point.id, point.step) for point in points(state(**idea), "weging")] == [("E1", None)]


def test_each_alternative_with_what_belongs_to_it() -> None:
    done = {"conclusie": "inzetten", "waarom": "Dit helpt haar."}
    found = state(
        weighings={"DICHT": done, "VER": done}, answers={"dicht_gevraagd": "ja", "midden_bekend": "nee", "tolk": "ja"},
        decision={"plek": "DICHT"},
    ).alternatives  # fmt: skip
    assert [(item.standing, item.complete, item.provisional, item.missing, item.not_because, item.chosen) for item in
            found.values()] == [
        ("geconcludeerd", True, False, (), None, True),
        ("niet_van_toepassing", True, False, (), "Er is geen familie.", False),
        ("geconcludeerd", False, False, ("ver_leert",), None, False),
    ]  # fmt: skip
    open_ = state(weighings={"VER": done}, answers={"tolk": "ja"}, decision={"plek": "DICHT"}).alternatives
    assert [(item.standing, item.provisional, item.missing) for item in open_.values()] == [
        ("open", False, ("conclusie",)), ("niet_aan_de_orde", False, ()), ("geconcludeerd", True, ("ver_leert",)),
    ]  # fmt: skip


HEARD = {"id": "c1", "orgaan": "RAAD", "datum": "2026-11-20"}
ASKED = {"id": "c2", "orgaan": "RAAD", "datum_gevraagd": "2026-11-20"}


def raad(due: Any, held: Any, requested: bool, records: tuple[str, ...], because: tuple[str, ...]) -> ConsultationState:
    return ConsultationState("RAAD", "De raad voor N.", "R", due, held, requested, records, because, "begin")


def test_who_must_be_heard_and_why() -> None:
    assert state().consultations["RAAD"] == raad(
        None, None, False, (), ("Nog niet gevraagd: ‘In welk kader werkt u?’",)
    )
    due = state(answers={"kader": "ots"}, lists={"consulten": (ASKED, {"id": "c9", "orgaan": "VRIJ"})})
    assert replace(due.consultations["RAAD"], because=()) == raad(True, None, True, ("c2",), ())
    assert due.consultations["RAAD"].because
    assert due.consultations["VRIJ"] == ConsultationState(
        "VRIJ", "Wie u wilt", "V", False, None, False, ("c9",), (), None
    )
    assert points(due, "consult") == [
        OpenPoint("consult", "RAAD", "Nog niet overlegd: De raad voor N.", "Leg het overleg vast: De raad voor N.",
                  "begin", blocks=False)
    ]  # fmt: skip
    heard = state(answers={"kader": "ots"}, lists={"consulten": (HEARD,)})
    assert points(heard, "consult") == [] and heard.consultations["RAAD"].held is True
    assert points(state(answers={"kader": "drang"}), "consult") == points(state(), "consult") == []


def warned(when: Any = YES, **parts: Any) -> WarningRule:
    texts = {
        "titel": "Titel van [naam]",
        "tekst": "Tekst voor [naam] nu.",
        "doe": "Doe iets voor [naam] nu.",
        "stap": "slot",
    }
    if "niveaus" not in parts:
        parts = {"niveau": "M", **parts}
    return WarningRule.model_validate({"id": "W", "als": parse_condition(when), **texts, **parts})


def with_warning(rule: WarningRule, **parts: Any) -> Assessment:
    return state(replace(wide_route(), warnings={"W": rule}), **parts)


@pytest.mark.parametrize(
    ("tolk", "level", "open_points"),
    [
        ("ja", "I", []), ("ja", "M", [("Tekst voor N. nu.", True, False)]),
        ("ja", "B", [("Tekst voor N. nu.", True, False)]),
        ("nee", "I", []), ("nee", "B", []),
        (None, "I", [("Nog niet duidelijk: Titel van N.", False, True)]),
        (None, "M", [("Nog niet duidelijk: Titel van N.", False, True)]),
        (None, "B", [("Nog niet duidelijk: Titel van N.", True, True)]),
    ],
)  # fmt: skip
def test_a_warning_is_a_point_as_its_level_says(tolk: str | None, level: str, open_points: list[Any]) -> None:
    found = with_warning(warned(niveau=level), answers={"tolk": tolk} if tolk else {})
    shown = points(found, "waarschuwing")
    assert [(point.text, point.blocks, point.unknown) for point in shown] == open_points
    assert all((point.action, point.step, point.id) == ("Doe iets voor N. nu.", "slot", "W") for point in shown)
    assert [point.level for point in shown] == [level] * len(shown)
    warning = found.warnings["W"]
    assert warning.level == (None if tolk == "nee" else level)
    assert warning.value is {"ja": True, "nee": False, None: None}[tolk]
    assert bool(warning.because) is (tolk != "nee")
    assert [(item.kind, item.id) for item in warning.missing] == ([("vraag", "tolk")] if tolk is None else [])


LEVELS = [
    {"niveau": "B", "als": parse_condition(OTHER), "tekst": "Streng voor [naam] nu.", "doe": "Nu."},
    {"niveau": "M"},
]


@pytest.mark.parametrize(
    ("levels", "woont", "level", "text"),
    [
        (LEVELS, "thuis", "B", "Streng voor N. nu."),
        (LEVELS, "elders", "M", "Tekst voor N. nu."),
        (LEVELS, None, "B", "Streng voor N. nu."),
        (LEVELS[:1], "elders", "B", "Streng voor N. nu."),
        ([{**LEVELS[0], "niveau": "I"}, {"niveau": "M"}], None, "M", "Tekst voor N. nu."),
        ([{"niveau": "M", "als": parse_condition(OTHER), "tekst": "Misschien."}, {"niveau": "M", "tekst": "Zeker."}],
         None, "M", "Zeker."),
        ([{"niveau": "M"}, {"niveau": "B"}], None, "M", "Tekst voor N. nu."),
    ],
)  # fmt: skip
def test_the_strictest_level_that_is_still_possible(levels: Any, woont: str | None, level: str, text: str) -> None:
    answers = {"tolk": "ja", **({"woont": woont} if woont else {})}
    found = with_warning(warned(niveaus=levels), answers=answers).warnings["W"]
    assert (found.level, found.text) == (level, text)
    assert found.action == ("Nu." if text.startswith("Streng") else "Doe iets voor N. nu.")


def test_a_level_that_is_so_says_why() -> None:
    answers = {"tolk": "ja", "woont": "thuis"}
    plain = with_warning(warned(), answers=answers).warnings["W"].because
    both = with_warning(warned(niveaus=LEVELS), answers=answers).warnings["W"].because
    assert len(plain) == 1 and both[:1] == plain and len(both) == 2 and "Waar woont N. nu?" in both[1]
    assert with_warning(warned(niveaus=LEVELS), answers={**answers, "woont": "elders"}).warnings["W"].because == plain
    same = [{"niveau": "B", "als": parse_condition(YES)}]
    assert with_warning(warned(niveaus=same), answers=answers).warnings["W"].because == plain
    assert LevelRule(level="B").when is None


@pytest.mark.parametrize(
    ("given", "parts", "reason"),
    [
        ("Zo is het echt.", {}, "Zo is het echt."),
        ("-", {}, None),
        (None, {"answers": {"tolk_taal": "Pools en Duits"}}, "Pools en Duits"),
        ("Zo is het echt.", {"answers": {"tolk_taal": "Pools en Duits"}}, "Zo is het echt."),
        (None, {"answers": {"tolk_taal": "-"}}, None),
        (None, {"answers": {"tolk_taal": 7}}, None),
        (None, {"lists": {"vervoer": ({"id": "r1", "wie": "Oma rijdt."}, {"id": "r2", "wie": "Opa ook."})}},
         "Oma rijdt. Opa ook."),
        (None, {"lists": {"vervoer": ({"id": "r1", "wie": "Oma rijdt."}, {"id": "r2"})}}, None),
        (None, {"lists": {"vervoer": ({"id": "r1", "wie": "Oma rijdt."}, {"id": "r2", "wie": "-"})}}, None),
        (None, {"lists": {"vervoer": ({"id": "r1", "wie": {"nvt": "x"}}, {"id": "r2", "wie": "Opa ook."})}},
         "Opa ook."),
        (None, {"lists": {"vervoer": ({"id": "r1", "wie": {"nvt": "x"}},)}}, None),
        (None, {}, None),
    ],
)  # fmt: skip
def test_a_reason_is_typed_or_already_stands_somewhere(given: str | None, parts: Any, reason: str | None) -> None:
    answers = {"tolk": "ja", **parts.get("answers", {})}
    answered = {"W": {"reden": given}} if given else {}
    rule = warned(reden_uit=("tolk_taal", "vervoer.wie"))
    found = with_warning(rule, **{**parts, "answers": answers}, warnings_answered=answered)
    assert found.warnings["W"].reason == reason
    assert [point.id for point in points(found, "waarschuwing")] == ([] if reason else ["W"])


def test_a_reason_in_an_answer_that_is_hidden_is_none() -> None:
    rule = warned(OTHER, reden_uit=("tolk_taal",))
    answers = {"woont": "thuis", "tolk_taal": "Pools en Duits"}
    for tolk, reason in (("ja", "Pools en Duits"), ("nee", None), (None, None)):
        given = {**answers, **({"tolk": tolk} if tolk else {})}
        assert with_warning(rule, answers=given).warnings["W"].reason == reason


def test_what_a_rule_waits_for_is_never_another_rule_nor_a_question_that_is_not_shown() -> None:
    through = with_warning(warned({"regel": "gaat_weg", "is": "ja"})).warnings["W"].missing
    direct = with_warning(warned({"besluit": "plek_uit_huis", "is": "ja"})).warnings["W"].missing
    assert through == direct != () and "gaat_weg" not in [item.id for item in through]
    waits = with_warning(warned({"vraag": "tolk_taal", "is": "x"})).warnings["W"].missing
    assert [(item.kind, item.id) for item in waits] == [("vraag", "tolk")]
    asked = with_warning(warned({"vraag": "tolk_taal", "is": "x"}), answers={"tolk": "ja"}).warnings["W"].missing
    assert [(item.kind, item.id) for item in asked] == [("vraag", "tolk_taal")]


def test_the_case_waits_for_each_thing_once() -> None:
    found = state().missing
    assert len(found) == len(set(found)) == 6
    assert [(item.kind, item.id) for item in found[3:]] == [
        ("besluit", "plek_residentieel"), ("vraag", "tolk"), ("vraag", "kader"),
    ]  # fmt: skip


def test_the_whole_case_is_done_when_nothing_blocks() -> None:
    rules = replace(wide_route(), warnings={}, alternatives={}, ladder_rules=(), definitions={})
    found = state(rules, answers={"kader": "drang"})
    assert (found.complete, found.may_final, found.may_provisional, found.court_requested) == (True, True, True, False)
    assert state(rules).complete is False
    assert found.derived == {
        name: found.derived[name] for name in ("leeftijd", "maanden", "maanden_nu", "ouders", "mensen")
    }
    court = wide_route().definitions["gaat_weg"].model_copy(update={"when": parse_condition(YES)})
    asked = replace(rules, definitions={"machtiging_gevraagd": court})
    assert [state(asked, answers=given).court_requested for given in ({"tolk": "ja"}, {"tolk": "nee"}, {})] == [
        True, False, False,
    ]  # fmt: skip


def test_steps_that_may_still_come_are_shown() -> None:
    assert state().steps == ("begin", "wegen", "slot")
    assert state(not_applicable={"kader": "geen"}).steps == ("begin", "wegen")
