"""The extract: what may be in it, proven with planted words, and that nobody can tell that something was kept back."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.checklist.compile import from_canonical
from routekaart.conditions.values import NOT_APPLICABLE, UNKNOWN, DateSpan, NumberSpan
from routekaart.dossier.extract import facts_to_give, make_extract
from routekaart.dossier.extractform import Extract, ExtractFault, facts_data, read_extract, write_extract
from routekaart.engine import assess
from routekaart.engine.outcome import bare_outcome
from routekaart.errors import RoutekaartError
from tests.document.case import facts, route, with_delen
from tests.document.planting import Planted, plant
from tests.document.test_compose_golden import GOLDEN, pinned

CASES = ("noor-bij-oma", "blijft-thuis", "gezinshuis-15", "meisje-a")


def made(given: Facts | None = None, **changes: Any) -> bytes:
    known = given or facts()
    wanted = {"app_version": "0.1.0", "practice": True, **changes}
    return make_extract(route(), known, assess(route(), known), **wanted)


def data(raw: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(raw)
    return found


@cache
def planted() -> Planted:
    return plant()


@cache
def given_of_planted() -> Facts:
    case = planted()
    return facts_to_give(case.facts, case.checklist, assess(case.checklist, case.facts), day_of_birth=True)


def test_no_word_that_not_everybody_may_read_is_in_it() -> None:
    text = json.dumps(facts_data(given_of_planted()))
    case = planted()
    assert sorted(case.words[word] for word in case.hidden_from(None) if word in text) == []


def test_what_everybody_may_read_is_in_it() -> None:
    text = json.dumps(facts_data(given_of_planted()))
    case = planted()
    missing = {case.words[word][0] for word in case.shared("in_document") if word not in text}
    shown = assess(case.checklist, case.facts).visible
    hidden = {f"vraag.{name}" for name, value in shown.items() if value is not True or "adres" in name}
    assert {place for place in missing if place not in hidden} == set()


def test_nothing_points_at_what_is_kept_back() -> None:
    text = json.dumps(facts_data(given_of_planted()))
    kept_back = [f'"{name}-{number}"' for name in planted().checklist.lists for number in (1, 2, 3)]
    assert [name for name in kept_back if name in text] == []
    assert '"delen"' not in text
    assert '""' not in text


@pytest.mark.parametrize("name", CASES)
def test_no_id_of_a_record_that_is_kept_back_stands_anywhere(name: str) -> None:
    known = facts(name)
    state, found = assess(route(), known), []
    words = {option for item in route().lists["personen"].fields for option in item.options}
    for list_name, rows in known.lists.items():
        for row in (row for row in rows if row["id"] not in words):
            given = facts_to_give(with_delen(known, list_name, str(row["id"]), "alleen_dossier"), route(), state)
            found += [(list_name, row["id"])] if f'"{row["id"]}"' in json.dumps(facts_data(given)) else []
    assert found == []


@pytest.mark.parametrize("name", CASES)
def test_it_gives_the_same_outcome_from_its_own_bytes(name: str) -> None:
    given = facts(name)
    extract = read_extract(made(given))
    again = bare_outcome(assess(from_canonical(extract.rules), extract.facts))
    assert again == extract.outcome == bare_outcome(assess(route(), given))
    assert extract.rules_sha256 == route().hash


def test_the_same_case_gives_the_same_bytes() -> None:
    assert made() == made()
    assert data(made())["oefening"] is True
    assert data(made(practice=False))["oefening"] is False


@pytest.mark.parametrize("share", ["alleen_dossier", ["niet_voor", "moeder"]])
def test_nobody_can_tell_that_a_record_was_kept_back(share: object) -> None:
    rows = facts().records("contact")
    gone = replace(facts(), lists={**facts().lists, "contact": rows[1:]})
    kept_back = with_delen(facts(), "contact", str(rows[0]["id"]), share)
    assert made(kept_back) == made(gone) != made()


@pytest.mark.parametrize(
    ("list_name", "share"),
    [("consulten", "alleen_dossier"), ("hulp", ["niet_voor", "vader"]), ("personen", "alleen_dossier")],
)
def test_refused_when_another_outcome_would_tell_that_there_is_more(list_name: str, share: object) -> None:
    refused = []
    for row in facts().records(list_name):
        given = with_delen(facts(), list_name, str(row["id"]), share)
        try:
            text = made(given)
        except RoutekaartError as error:
            refused.append(error.code)
        else:
            assert str(row["id"]).encode() not in [part.strip(b'"') for part in text.split(b",")]
    assert set(refused) == {"DOC-046"}


def test_the_day_of_birth_stays_behind_unless_an_age_depends_on_it() -> None:
    def born(raw: bytes) -> str:
        rows = data(raw)["gegevens"]["lijsten"]["personen"]
        return str(next(row["geboren"] for row in rows if row["rol"] == "kind"))

    assert born(made()) == "2017-03"
    decided = replace(facts(), decision={**facts().decision, "datum": "2026-03-20"}, on=facts().on)
    assert born(made(decided)) == "2017-03-02"


@pytest.mark.parametrize("born", ["2017", "2017-03", "geen dag", {"onbekend": "niet_bekend"}])
def test_a_day_of_birth_that_is_no_day_stays_as_it_is(born: object) -> None:
    rows = tuple({**row, "geboren": born} for row in facts().records("broers_zussen"))
    given = replace(facts(), lists={**facts().lists, "broers_zussen": rows})
    found = facts_to_give(given, route(), assess(route(), given)).records("broers_zussen")
    assert [row["geboren"] for row in found] == [{"onbekend": "onbekend"} if isinstance(born, dict) else born]


def test_what_is_derived_is_written_as_numbers_and_days() -> None:
    year = date(2026, 1, 1), date(2026, 12, 31)
    derived = {"a": NumberSpan(8, 9), "b": DateSpan(*year), "c": UNKNOWN, "d": NOT_APPLICABLE, "e": 7, "f": None}
    state = replace(assess(route(), facts()), derived=derived)
    assert bare_outcome(state)["afgeleid"] == {
        "a": [8, 9], "b": ["2026-01-01", "2026-12-31"], "c": "onbekend", "d": "nvt", "e": 7, "f": None,
    }  # fmt: skip


def test_what_does_not_apply_any_more_and_where_people_live_stays_behind() -> None:
    state = assess(route(), facts())
    hidden = next(name for name, value in state.visible.items() if value is False)
    address = next((name for name in route().questions if "adres" in name), None)
    given = replace(
        facts(), answers={**facts().answers, hidden: "zq-oud", **({address: "zq-straat"} if address else {})}
    )
    given = replace(given, answers={**given.answers, "niet_van_deze_route": "zq-vreemd"})
    text = made(given).decode()
    assert "zq-" not in text


def test_why_something_is_not_known_stays_behind() -> None:
    rows = tuple({**row, "geboren": {"onbekend": "wil_niet_zeggen"}} for row in facts().records("broers_zussen"))
    given = replace(
        facts(),
        lists={**facts().lists, "broers_zussen": rows},
        not_applicable={**facts().not_applicable, "tolk_nodig": "zq-reden"},
        unknown={**facts().unknown, "schade_blijven": "wil_niet_zeggen"},
    )
    text = json.dumps(facts_data(facts_to_give(given, route(), assess(route(), given))))
    assert "zq-reden" not in text and "wil_niet_zeggen" not in text


def test_a_reason_goes_along_only_when_it_is_printed() -> None:
    given = facts("gezinshuis-15")
    state = assess(route(), given)
    printed = {name for name, item in state.warnings.items() if item.value is True and item.level == "M"}
    silent = next(name for name, item in state.warnings.items() if item.value is False)
    answered = {**given.warnings_answered, silent: {"reden": "zq-van vroeger, nu niet meer zo."}}
    found = data(made(replace(given, warnings_answered=answered)))["gegevens"]["waarschuwingen_beantwoord"]
    assert set(found) <= printed
    assert "zq-" not in json.dumps(found)


def test_what_people_said_while_signing_is_not_a_fact_of_the_extract() -> None:
    given = replace(facts(), signing={"moeder": {"houding": "niet_eens", "woorden": "zq-woorden"}})
    assert b"zq-" not in made(given)


def test_the_outcome_holds_not_one_word_of_people() -> None:
    case = planted()
    text = json.dumps(bare_outcome(assess(case.checklist, case.facts)))
    assert [case.words[word] for word in case.words if word in text] == []


def test_more_than_a_checker_reads_cannot_go_along() -> None:
    answers = {**facts().answers, "schade_weggaan": "Verzonnen woorden. " * 120_000}
    with pytest.raises(RoutekaartError) as refused:
        made(replace(facts(), answers=answers))
    assert refused.value.code == "DOC-047"
    assert "groter dan 2 MB" in refused.value.message


def test_a_pinned_case_gives_the_same_facts_and_outcome() -> None:
    """After a wanted change: ROUTEKAART_GOLDEN=schrijf, run this file, and read what changed."""
    rules, known = pinned()
    known = with_delen(known, "feiten", "f_vader", "in_document")
    raw = data(make_extract(rules, known, assess(rules, known), app_version="0.1.0", practice=True))
    assert hashlib.sha256(raw.pop("regels").encode()).hexdigest() == raw["regels_sha256"]
    text = json.dumps(raw, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("ROUTEKAART_GOLDEN") == "schrijf":
        (GOLDEN / "uittreksel.json").write_text(text, "utf-8")
    assert (GOLDEN / "uittreksel.json").read_text("utf-8") == text


# reading what somebody else wrote ---------------------------------------------------------------------------


def changed(**parts: Any) -> bytes:
    return json.dumps({**data(made()), **parts}).encode()


def with_facts(**parts: Any) -> bytes:
    return changed(gegevens={**data(made())["gegevens"], **parts})


DEEP = b'{"routekaart_uittreksel":1,"taalversie":1,"a":' + b"[" * 5000 + b"]" * 5000 + b"}"
HOSTILE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "niet te lezen"),
    "no text": (b"\xff\xfe\x00", "niet te lezen"),
    "no JSON": (b"%PDF-1.7", "niet te lezen"),
    "deep": (DEEP, "niet te lezen|dieper"),
    "very deep": (b"[" * 1_000_000, "niet te lezen"),
    "somewhat deep": (changed(uitkomst=json.loads("[" * 30 + "]" * 30)), "dieper"),
    "many parts": (with_facts(compleet=["x"] * 150_000), "groter"),
    "large": (b" " * (2 * 1024 * 1024 + 1), "groter dan 2 MB"),
    "something else": (b'{"a":1}', "geen uittreksel"),
    "a list": (b"[1]", "geen uittreksel"),
    "newer": (changed(routekaart_uittreksel=2), "vorm die deze Routekaart niet kent"),
    "true is not one": (changed(routekaart_uittreksel=True), "vorm die deze Routekaart niet kent"),
    "another language": (changed(taalversie=2), "taalversie"),
    "no language": (changed(taalversie=None), "taalversie"),
    "double key": (made()[:-1] + b',"route":"iets_anders"}', "niet te lezen"),
    "no number": (made().replace(b'"routekaart_uittreksel":1', b'"routekaart_uittreksel":1,"x":NaN'), "niet te lezen"),
    "endless": (made().replace(b'"routekaart_uittreksel":1', b'"routekaart_uittreksel":1,"x":1e999'), "niet te lezen"),
    "no rules": (changed(regels=None), "ontbreekt"),
    "no day": (changed(zaakdatum="morgen"), "ontbreekt"),
    "facts are text": (changed(gegevens="alles"), "ontbreekt"),
    "a record without id": (with_facts(lijsten={"personen": [{"rol": "kind"}]}), "ontbreekt"),
    "a list is a text": (with_facts(lijsten={"personen": "kind"}), "ontbreekt"),
    "a record is a number": (with_facts(lijsten={"personen": [7]}), "ontbreekt"),
    "complete is a number": (with_facts(compleet=[7]), "ontbreekt"),
    "a line that turns around": (changed(route="res\u202eidentieel"), "ontbreekt"),
    "a long line": (changed(versie="9" * 500), "ontbreekt"),
    "practice is a word": (changed(oefening="nee"), "ontbreekt"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_read_says_why_and_nothing_worse(name: str) -> None:
    raw, words = HOSTILE[name]
    with pytest.raises(ExtractFault, match=words):
        read_extract(raw)


def test_what_is_written_reads_back_the_same() -> None:
    extract = read_extract(made())
    assert write_extract(extract) == made()
    assert isinstance(extract, Extract)
    assert extract.facts.on == facts().on


def test_the_reason_that_a_paper_prints_goes_along_as_it_was_typed() -> None:
    given = facts("gezinshuis-15")
    words = given.warnings_answered["W07"]["reden"]
    answered = {**given.warnings_answered, "W07": {"reden": words, "op": "2026-11-20"}}
    given = replace(given, warnings_answered=answered)
    assert facts_to_give(given, route(), assess(route(), given)).warnings_answered == {"W07": {"reden": words}}
    for empty in ({}, {"reden": ""}):
        state = assess(route(), given)
        bare = replace(given, warnings_answered={**answered, "W07": empty})
        assert facts_to_give(bare, route(), state).warnings_answered == {}


def test_who_cannot_take_it_along_reads_why_and_what_to_do() -> None:
    row = next(row for row in facts().records("consulten") if row["orgaan"])
    with pytest.raises(RoutekaartError) as refused:
        for each in facts().records("consulten"):
            made(with_delen(facts(), "consulten", str(each["id"]), "alleen_dossier"))
    assert row and refused.value.message == (
        "Bij dit dossier kan geen uittreksel mee. Zonder wat niet iedereen mag lezen, komen de regels op iets anders "
        "uit. Er is niets veranderd. Onderteken zonder uittreksel."
    )
    with pytest.raises(RoutekaartError) as refused:
        made(replace(facts(), answers={**facts().answers, "schade_weggaan": "Verzonnen woorden. " * 120_000}))
    assert refused.value.message == (
        "Het uittreksel kan niet mee: het is groter dan 2 MB. Er is niets veranderd. Onderteken zonder uittreksel."
    )


def test_what_goes_along_piece_by_piece() -> None:
    """A made-up state: what each part of the facts becomes, with one record that is kept back."""
    state = assess(route(), facts())
    shown = {**dict.fromkeys(route().questions, True), "woont_sinds": False, "wie_beslist": None}
    people = ({"id": "m", "rol": "ouder", "codenaam": "M.", "naam": "", "delen": "in_document", "vreemd": "x"},)
    given = Facts(
        on=date(2026, 11, 22), region="foodvalley",
        answers={
            "woont_nu": "thuis", "woont_sinds": "2020", "wie_beslist": "a", "weg": "b", "regie": ["m", "s"],
            "dekt_voorwaarde": {"v1": {"A": "ja", "s": "ja"}, "s": {"A": "ja"}},
        },
        unknown={"tolk_nodig": "wil_niet_zeggen", "woont_sinds": "niet_bekend", "weg": "niet_bekend"},
        not_applicable={"wat_hielp": "Mijn zus weet het.", "wie_beslist": "x", "weg": "y"},
        lists={
            "personen": people, "feiten": ({"id": "s", "delen": "alleen_dossier"},), "oud": ({"id": "o"},),
            "broers_zussen": ({"id": "z", "geboren": "2017-03-02", "codenaam": {"nvt": "geen"}},),
        },
        complete=frozenset({"personen", "dekt_voorwaarde", "woont_sinds", "oud"}),
        weighings={"A": {"conclusie": "later", "waarom": "", "hulp": [], "delen": "in_document", "actie": None}},
        own_alternatives=({"id": "E1", "titel": "Bij oma", "idee_van": "s", "afstand": 5, "leeg": ""},),
        decision={"plek": "thuis", "motivering": "", "samen_met": ()}, signing={"m": {"houding": "eens"}},
    )  # fmt: skip
    found = facts_to_give(given, route(), replace(state, visible=shown))
    sibling = {"id": "z", "geboren": "2017-03", "codenaam": {"nvt": "nvt"}}
    assert found == Facts(
        on=given.on, region="foodvalley",
        answers={"woont_nu": "thuis", "regie": ["m"], "dekt_voorwaarde": {"v1": {"A": "ja"}}},
        unknown={"tolk_nodig": "onbekend"}, not_applicable={"wat_hielp": "nvt"},
        lists={
            "personen": ({"id": "m", "rol": "ouder", "codenaam": "M."},), "feiten": (), "broers_zussen": (sibling,),
        },
        complete=frozenset({"personen", "dekt_voorwaarde"}), weighings={"A": {"conclusie": "later"}},
        own_alternatives=({"id": "E1", "titel": "Bij oma", "afstand": 5},), decision={"plek": "thuis"},
    )  # fmt: skip
    whole = facts_to_give(given, route(), replace(state, visible=shown), day_of_birth=True)
    assert whole.records("broers_zussen") == ({**sibling, "geboren": "2017-03-02"},)


def test_where_people_live_and_what_is_for_the_file_only_is_never_given() -> None:
    inside = route().questions["woont_nu"].model_copy(update={"share": "alleen_dossier"})
    lives = route().questions["wat_hielp"].model_copy(update={"id": "adres_nu"})
    rules = replace(route(), questions={**route().questions, "woont_nu": inside, "adres_nu": lives})
    state = replace(assess(route(), facts()), visible=dict.fromkeys(rules.questions, True))
    for kind in ("answers", "unknown", "not_applicable"):
        values = {"woont_nu": "thuis", "adres_nu": "Dorpsstraat 1", "wat_hielp": "Rust."}
        given = replace(Facts(on=facts().on), **{kind: values})
        assert list(getattr(facts_to_give(given, rules, state), kind)) == ["wat_hielp"]
