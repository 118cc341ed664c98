"""The ladder: where each rung stands, what the decision makes of it, and what a weighing still asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.checklist.model import ShortOutcome, ShortWeighing
from routekaart.conditions import NOT_APPLICABLE, UNKNOWN, Cell
from routekaart.engine.ladder import Ladder
from routekaart.engine.scope import CaseScope
from tests.engine.wide_route import wide_route

ON = date(2026, 11, 22)
STAYS = {"tolk": "ja"}
"""With this answer no rule of the route moves a rung."""


def ladder(**parts: Any) -> Ladder:
    return CaseScope(wide_route(), Facts(on=ON, **parts)).ladder


def own(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "titel": f"Idee {name}", **more}


@pytest.mark.parametrize(
    ("tolk", "order"),
    [("ja", "DICHT MIDDEN VER"), ("nee", "MIDDEN DICHT VER"), (None, "MIDDEN DICHT VER")],
)
def test_a_rung_moves_unless_a_condition_is_sure(tolk: str | None, order: str) -> None:
    found = ladder(answers={"tolk": tolk} if tolk else {})
    assert " ".join(rung.id for rung in found.rungs) == order
    assert list(found.by_id) == ["DICHT", "MIDDEN", "VER"]


def test_a_rule_about_a_rung_that_is_not_there_moves_nothing() -> None:
    rules = wide_route()
    for gone in ("alternative", "after"):
        moved = rules.ladder_rules[0].model_copy(update={gone: "WEG"})
        changed = replace(rules, ladder_rules=(moved, *rules.ladder_rules))
        order = [rung.id for rung in CaseScope(changed, Facts(on=ON)).ladder.rungs]
        assert order == ["MIDDEN", "DICHT", "VER"]


def test_own_ideas_stand_behind_what_is_as_near() -> None:
    ideas = (own("E1", afstand=10), own("E2", afstand=0), own("E3"), own("E4", afstand="100", plek="gesloten"))
    found = ladder(answers=STAYS, own_alternatives=ideas)
    assert [rung.id for rung in found.rungs] == ["E2", "DICHT", "E1", "MIDDEN", "E3", "VER", "E4"]
    third, fourth = found.by_id["E3"], found.by_id["E4"]
    assert (third.distance, third.place, third.title, third.short) == (50, "maatwerk", "Idee E3", "Idee E3")
    assert (third.own, third.idea_of, fourth.distance, fourth.place) == (True, None, 100, "gesloten")
    named = ladder(own_alternatives=(own("E1", idee_van="oma"),)).by_id["E1"]
    assert named.idea_of == "oma"
    shipped = found.by_id["MIDDEN"]
    assert (shipped.title, shipped.short, shipped.distance, shipped.place, shipped.own) == (
        "Netwerkpleeggezin", "Netwerk", 40, "gezinsvorm", False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("place", "lives", "decided", "kind", "index"),
    [
        (None, None, None, None, None),
        ("", None, None, None, None),
        ("thuis", None, "thuis", "thuis", 0),
        ("MIDDEN", None, "MIDDEN", "gezinsvorm", 1),
        ("VERDWENEN", None, "VERDWENEN", None, None),
        ("blijft", None, None, None, None),
        ("blijft", "tante", "MIDDEN", "gezinsvorm", 1),
        ("blijft", "thuis", "thuis", "thuis", 0),
        ("blijft", "elders", None, None, None),
    ],
)
def test_the_decided_place(
    place: str | None, lives: str | None, decided: str | None, kind: str | None, index: int | None
) -> None:
    answers = {**STAYS, **({"woont": lives} if lives else {})}
    found = ladder(answers=answers, decision={} if place is None else {"plek": place})
    assert (found.decided, found.decided_kind, found.decided_index) == (decided, kind, index)


def test_staying_is_unknown_where_no_question_says_where_that_is() -> None:
    rules = wide_route()
    silent = replace(rules, route=rules.route.model_copy(update={"stays_question": None}))
    facts = Facts(on=ON, answers={"woont": "tante"}, decision={"plek": "blijft"})
    assert CaseScope(silent, facts).ladder.decided is None


def test_home_is_up_to_the_last_rung_at_home_or_before_all() -> None:
    at_home = ladder(answers=STAYS, decision={"plek": "thuis"}, own_alternatives=(own("E1", afstand=60, plek="thuis"),))
    assert at_home.decided_index == 2 and [rung.id for rung in at_home.rungs][2] == "E1"
    rules = wide_route()
    none = replace(rules, alternatives={"VER": rules.alternatives["VER"]})
    assert CaseScope(none, Facts(on=ON, decision={"plek": "thuis"})).ladder.decided_index == -1


@pytest.mark.parametrize(
    ("place", "up_to", "nearer"),
    [
        (None, [None, None, None], [None, None, None]),
        ("thuis", [True, False, False], [False, False, False]),
        ("MIDDEN", [True, True, False], [True, False, False]),
        ("VER", [True, True, True], [True, True, False]),
    ],
)
def test_up_to_and_nearer_than_the_decision(place: str | None, up_to: list[Any], nearer: list[Any]) -> None:
    found = ladder(answers=STAYS, decision={"plek": place} if place else {})
    assert [found.up_to_decision(rung.id) for rung in found.rungs] == up_to
    assert [found.nearer(rung.id) for rung in found.rungs] == nearer


def test_what_is_chosen_is_the_place_and_what_goes_with_it() -> None:
    found = ladder(decision={"plek": "MIDDEN", "samen_met": ["DICHT"]})
    assert [found.chosen(name) for name in ("DICHT", "MIDDEN", "VER")] == [True, True, False]
    assert ladder().chosen("DICHT") is False
    assert ladder(decision={"plek": "MIDDEN", "samen_met": None}).chosen("DICHT") is False


@pytest.mark.parametrize(
    ("body", "conclusion", "reasons", "standing"),
    [
        ({}, None, (), "open"),
        ({"eerder": "nooit"}, None, (), "bezig"),
        ({"conclusie": "later", "redenen": ["R2"]}, "later", ("R2",), "geconcludeerd"),
        ({"redenen": ["R2"]}, None, ("R2",), "bezig"),
        ({"redenen": ["R7"]}, "niet_passend", ("R7",), "niet_van_toepassing"),
        ({"redenen": ["R8"]}, "nog_onderzoeken", ("R8",), "nog_onderzoeken"),
        ({"redenen": ["R7", "R8"]}, "niet_passend", ("R7", "R8"), "niet_van_toepassing"),
        ({"conclusie": "later", "redenen": ["R7"]}, "later", ("R7",), "geconcludeerd"),
        ({"conclusie": "later", "redenen": ["R8"]}, "later", ("R8",), "nog_onderzoeken"),
        ({"conclusie": "nog_onderzoeken"}, "nog_onderzoeken", (), "nog_onderzoeken"),
        ({"conclusie": "inzetten", "redenen": None}, "inzetten", (), "geconcludeerd"),
    ],
)
def test_what_a_weighing_comes_to(body: Any, conclusion: str | None, reasons: tuple[str, ...], standing: str) -> None:
    found = ladder(weighings={"VER": body} if body else {})
    assert (found.conclusion("VER"), found.reasons("VER"), found.standing("VER")) == (conclusion, reasons, standing)


@pytest.mark.parametrize(
    "parts",
    [
        {"answers": {"ver_leert": "lezen"}}, {"unknown": {"ver_leert": "niet_bekend"}},
        {"not_applicable": {"ver_leert": "nee"}}, {"answers": {"woont": "thuis"}},
    ],
)  # fmt: skip
def test_a_question_that_belongs_to_it_makes_it_busy(parts: dict[str, Any]) -> None:
    rules = wide_route()
    related = rules.alternatives["VER"].model_copy(update={"related": ("woont",)})
    rules = replace(rules, alternatives={**rules.alternatives, "VER": related})
    found = CaseScope(rules, Facts(on=ON, own_alternatives=(own("E1"),), **parts)).ladder
    assert [found.standing(name) for name in ("VER", "DICHT", "E1")] == ["bezig", "open", "open"]
    far = CaseScope(rules, Facts(on=ON, decision={"plek": "thuis"}, **parts)).ladder
    assert far.standing("VER") == "niet_aan_de_orde"


def test_a_fact_of_the_case_can_say_that_it_does_not_apply() -> None:
    for known, applies in (("ja", True), ("nee", False), (None, True)):
        found = ladder(answers={"midden_bekend": known} if known else {})
        assert found.does_not_apply("MIDDEN") is not applies
        assert found.reasons("MIDDEN") == (() if applies else ("R7",))
    assert ladder().does_not_apply("DICHT") is False and ladder().does_not_apply("NERGENS") is False
    refused = ladder(answers={"midden_bekend": "nee"}, weighings={"MIDDEN": {"redenen": ["R2"]}})
    assert refused.reasons("MIDDEN") == ("R2",)


def test_a_question_that_was_hidden_decides_nothing_about_an_alternative() -> None:
    rules = wide_route()
    hidden = rules.questions["midden_bekend"].model_copy(update={"show_if": rules.questions["tolk_taal"].show_if})
    rules = replace(rules, questions={**rules.questions, "midden_bekend": hidden})
    for tolk, decided in (("nee", False), ("ja", True)):
        facts = Facts(on=ON, answers={"tolk": tolk, "midden_bekend": "nee"})
        assert CaseScope(rules, facts).ladder.does_not_apply("MIDDEN") is decided


PEOPLE = ({"id": "f1", "wat": "Zo was het."},)
TESTS = ("ver_leert",)


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        ({}, ("conclusie",)),
        ({"conclusie": "inzetten"}, ("waarom", *TESTS)),
        ({"conclusie": "inzetten", "waarom": "Dit helpt haar."}, TESTS),
        ({"conclusie": "inzetten", "waarom": "-"}, ("waarom", *TESTS)),
        ({"conclusie": "later"}, ("redenen", *TESTS)),
        ({"conclusie": "niet_passend", "redenen": ["R2"]}, ("eerder", "feiten", "nodig_om_wel", *TESTS)),
        ({"conclusie": "niet_passend", "redenen": ["R2", "R3"], "eerder": "nooit", "feiten": ["f1"]},
         ("nodig_om_wel", "gevaar", "waarom_afspraken_niet", *TESTS)),
        ({"conclusie": "later", "redenen": ["R2"], "eerder": "nooit", "feiten": ["weg"], "nodig_om_wel": "Rust."},
         ("feiten", *TESTS)),
        ({"conclusie": "later", "redenen": ["R2"], "eerder": "nooit", "feiten": "f1", "nodig_om_wel": "Rust."}, TESTS),
        ({"conclusie": "later", "redenen": ["R9"]}, TESTS),
        ({"redenen": ["R7"]}, ("waarom_nvt",)),
        ({"redenen": ["R7"], "waarom_nvt": "Dat is er niet."}, ()),
        ({"redenen": ["R8"]}, ("actie", "wie", "uiterlijk")),
        ({"conclusie": "nog_onderzoeken"}, ("actie", "wie", "uiterlijk")),
        ({"conclusie": "later", "redenen": ["R7", "R2"], "waarom_nvt": "Nee, echt.", "eerder": "nooit",
          "feiten": ["f1"], "nodig_om_wel": "Rust."}, TESTS),
    ],
)  # fmt: skip
def test_what_a_weighing_still_asks_for(body: dict[str, Any], missing: tuple[str, ...]) -> None:
    assert ladder(weighings={"VER": body}, lists={"feiten": PEOPLE}).missing("VER") == missing


R4 = {"conclusie": "later", "redenen": ["R4"], "eerder": "nooit", "overbrugging": "Oma.", "knelpunt_gemeld": "ja"}


@pytest.mark.parametrize(
    ("known", "body", "missing"),
    [
        (("a1",), {"aanvragen": ["a1"]}, ("waarom_een_aanvraag",)),
        (("a1",), {"aanvragen": ["a1"], "waarom_een_aanvraag": "Meer was er niet."}, ()),
        (("a1", "a2"), {"aanvragen": ["a1", "a2"]}, ()),
        (("a1",), {}, ("aanvragen", "waarom_een_aanvraag")),
    ],
)
def test_a_field_that_does_not_show_is_not_asked_for(
    known: tuple[str, ...], body: dict[str, Any], missing: tuple[str, ...]
) -> None:
    """Whoever asked at one place only says why; who asked at two or more does not."""
    lists = {"aanvragen": tuple({"id": name} for name in known)}
    found = ladder(weighings={"VER": {**R4, **body}}, lists=lists, answers={"ver_leert": "Lezen."})
    assert found.missing("VER") == missing


@pytest.mark.parametrize(
    ("parts", "missing"),
    [
        ({}, ("midden_bekend", "midden_gevraagd")),
        ({"answers": {"tolk": "nee"}}, ("midden_bekend",)),
        ({"answers": {"tolk": "ja"}}, ("midden_bekend", "midden_gevraagd")),
        ({"answers": {"tolk": "ja", "midden_gevraagd": "nee"}}, ("midden_bekend",)),
        ({"answers": {"midden_bekend": "ja", "tolk": "nee"}}, ()),
        ({"unknown": {"midden_bekend": "niet_bekend"}, "answers": {"tolk": "nee"}}, ()),
        ({"not_applicable": {"midden_bekend": "nee"}, "answers": {"tolk": "nee"}}, ()),
    ],
)
def test_test_questions_are_asked_for_until_they_were_asked(parts: dict[str, Any], missing: tuple[str, ...]) -> None:
    weighed = {"MIDDEN": {"conclusie": "inzetten", "waarom": "Dit helpt haar."}}
    assert ladder(weighings=weighed, **parts).missing("MIDDEN") == missing


def test_nothing_is_missing_where_nothing_is_weighed() -> None:
    assert ladder(answers={"midden_bekend": "nee"}).missing("MIDDEN") == ()
    silent = CaseScope(replace(wide_route(), weighing=None), Facts(on=ON)).ladder
    assert silent.missing("VER") == ()
    idea = ladder(own_alternatives=(own("E1"),), weighings={"E1": {"conclusie": "inzetten", "waarom": "Goed idee."}})
    assert idea.missing("E1") == ()


def test_one_question_can_weigh_in_short() -> None:
    rules = wide_route()
    outcomes = {
        "thuis": ShortOutcome(conclusion="niet_passend", reason="R2"),
        "tante": ShortOutcome(conclusion="later"),
    }
    short = {"VER": ShortWeighing(question="woont", outcomes=outcomes)}
    rules = replace(rules, route=rules.route.model_copy(update={"short_weighings": short}))

    def found(**parts: Any) -> tuple[Any, ...]:
        seen = CaseScope(rules, Facts(on=ON, **parts)).ladder
        return seen.conclusion("VER"), seen.reasons("VER"), seen.missing("VER")

    chosen = {"decision": {"plek": "VER"}}
    assert found(answers={"woont": "thuis"}) == ("niet_passend", ("R2",), ())
    assert found(answers={"woont": "tante"}) == ("later", (), ())
    assert found(answers={"woont": "elders"}) == (None, (), ("conclusie",)) == found()
    assert found(answers={"woont": "elders"}, **chosen) == ("inzetten", (), ()) == found(**chosen)
    assert found(answers={"woont": "thuis"}, **chosen) == ("niet_passend", ("R2",), ())
    weighed = {"VER": {"conclusie": "inzetten", "waarom": "Het moet."}}
    assert found(answers={"woont": "thuis"}, weighings=weighed) == ("inzetten", (), ("ver_leert",))


WEIGHED = {
    "conclusie": "later", "redenen": ["R2"], "eerder": "", "feiten": ["f1"], "past": {"waarde": "niet"},
    "risico": {"nvt": "x"}, "oplost": {"onbekend": "x"}, "waarom": "Zo.",
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("conclusie", "later"), ("redenen", ("R2",)), ("stand", "geconcludeerd"), ("compleet", "nee"),
        ("t_m_besluit", "ja"), ("dichter_dan_besluit", "nee"), ("gekozen", "ja"), ("plek", "residentieel"),
        ("eigen", "nee"), ("titel", "Groep"), ("eerder", UNKNOWN), ("nergens", UNKNOWN), ("feiten", ("f1",)),
        ("past", "niet"), ("risico", NOT_APPLICABLE), ("oplost", UNKNOWN), ("waarom", "Zo."),
    ],
)  # fmt: skip
def test_a_weighing_as_rules_see_it(name: str, cell: Cell) -> None:
    assert ladder(weighings={"VER": WEIGHED}, decision={"plek": "VER"}).cell("VER", name) == cell


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("conclusie", UNKNOWN), ("redenen", UNKNOWN), ("stand", "open"), ("compleet", "nee"), ("t_m_besluit", UNKNOWN),
        ("dichter_dan_besluit", UNKNOWN), ("gekozen", UNKNOWN), ("eigen", "nee"), ("plek", "residentieel"),
    ],
)  # fmt: skip
def test_a_weighing_of_which_nothing_is_known(name: str, cell: Cell) -> None:
    assert ladder().cell("VER", name) == cell
    assert ladder().cell("NERGENS", name) is NOT_APPLICABLE


def test_reasons_are_none_once_there_is_a_conclusion_and_own_ideas_say_so() -> None:
    weighed = {"VER": {"conclusie": "inzetten", "waarom": "Het moet."}}
    found = ladder(weighings=weighed, answers={"ver_leert": "Lezen."}, own_alternatives=(own("E1"),))
    assert found.cell("VER", "redenen") == () and found.cell("VER", "compleet") == "ja"
    assert found.cell("E1", "eigen") == "ja" and found.cell("E1", "gekozen") is UNKNOWN
    assert ladder(decision={"plek": "MIDDEN"}).cell("VER", "gekozen") == "nee"
