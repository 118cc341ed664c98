"""The copy of one person, proven: a word planted in every field only leaves with what may go along."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

import pytest

from routekaart.document.layout import render
from routekaart.document.person import SCHEMA, PersonPaper, compose_person
from routekaart.dossier import events as ev
from routekaart.dossier.mentions import PROFESSIONAL
from tests.document.case import facts, route, with_delen
from tests.document.gate import faults as pdf_faults
from tests.document.personal import parts_of, person_request
from tests.document.planting import Planted, plant
from tests.document.test_compose_sharing import pdf_text

PEOPLE = ("kind", "moeder", "vader", "oma", "opsteller", "personen-0", "personen-1", "personen-3")


@cache
def planted() -> Planted:
    return plant()


@cache
def copy(person: str) -> PersonPaper:
    return compose_person(person_request(planted().checklist, planted().facts, person))


@cache
def words_of(person: str) -> str:
    """All that can be read from a copy: its XML, plain text, data, names and the text layer of its PDF."""
    made = copy(person)
    pdf = pdf_text(render(made.xml, made.meta))
    return "\n".join((made.xml, made.text, made.data, made.title, made.file_name, str(made.meta), *pdf))


def own_places(person: str) -> set[str]:
    """The planted words somebody said or gave, or that describe this person."""
    case = planted()
    fields = {"woorden": "wie", "standpunten": "wie", "toestemmingen": "persoon", "personen": "id"}
    rows = [row for name, field in fields.items() for row in case.facts.records(name) if row[field] == person]
    return {value for row in rows for value in row.values() if isinstance(value, str) and value in case.words}


@pytest.mark.parametrize("person", PEOPLE)
def test_nothing_that_is_not_for_this_person_leaves_by_itself(person: str) -> None:
    case = planted()
    hidden = case.hidden_from(person) - own_places(person)
    leaked = {case.words[word] for word in hidden if word in words_of(person)}
    # Why a question does not apply has no share of its own: papers leave it out, but it is about the child.
    assert sorted(leaked - {("nvt.tolk_nodig", "alleen_dossier")}) == []


@pytest.mark.parametrize("person", PEOPLE)
def test_what_is_said_or_given_by_somebody_else_does_not_leave_by_itself(person: str) -> None:
    case = planted()
    private = {str(row["id"]) for row in case.facts.records("personen") if row["rol"] not in PROFESSIONAL} - {person}
    rows = [row for row in case.facts.records("woorden") if row["wie"] in private]
    rows += [row for row in case.facts.records("toestemmingen") if row["persoon"] in private]
    others = {str(row[name]) for row in rows for name in ("tekst", "woorden") if row.get(name)}
    assert others
    assert [word for word in sorted(others) if word in words_of(person)] == []


@pytest.mark.parametrize("person", ("personen-0", "personen-1", "personen-3"))
def test_the_own_words_always_go_along(person: str) -> None:
    case = planted()
    kept = {row["id"] for row in case.facts.records("woorden") if person in (row.get("delen") or [])}
    rows = [row for row in case.facts.records("woorden") if row["wie"] == person and row["id"] not in kept]
    assert rows and [row["tekst"] for row in rows if row["tekst"] not in words_of(person)] == []


def test_a_full_name_goes_along_on_choice_only() -> None:
    known = with_delen(facts(), "woorden", "w_moeder", "in_document")
    rows = tuple(
        {**row, "naam": "Karin Verzonnen"} if row["id"] == "moeder" else row for row in known.records("personen")
    )
    named = replace(known, lists={**known.lists, "personen": rows})
    assert "Karin Verzonnen" not in compose_person(person_request(route(), named, "moeder")).data
    assert "Karin Verzonnen" in compose_person(person_request(route(), named, "moeder", full_names=True)).data


def test_what_was_chosen_goes_along_and_what_was_not_is_only_counted() -> None:
    parts = parts_of(route(), facts(), "moeder")
    father = next(part for part in parts if part.key == "woorden/w_vader")
    assert father.ground == "ander"
    by_itself = {part.key for part in parts if not part.ground}
    without = compose_person(person_request(route(), facts(), "moeder"))
    chosen = compose_person(person_request(route(), facts(), "moeder", chosen=by_itself | {father.key}))
    assert "wonen kan hier niet" not in without.text + without.data
    assert "wonen kan hier niet" in chosen.text and "wonen kan hier niet" in chosen.data
    counts = [json.loads(made.data)["weggelaten"]["aantal"] for made in (without, chosen)]
    assert counts == [len(parts) - len(by_itself), len(parts) - len(by_itself) - 1]
    assert f"Weggelaten: {counts[0]} onderdelen" in without.text


def test_nobody_can_see_why_something_was_left_out() -> None:
    plain = compose_person(person_request(route(), facts(), "moeder"))
    kept = with_delen(facts(), "woorden", "w_vader", ["niet_voor", "moeder"])
    hidden = compose_person(person_request(route(), kept, "moeder"))
    assert without_head(plain) == without_head(hidden)


def without_head(made: PersonPaper) -> list[str]:
    return [line for line in made.text.splitlines() if not line.startswith("Logboek:")]


def test_the_words_of_the_child_come_first() -> None:
    parts = parts_of(route(), facts(), "moeder")
    keys = {part.key for part in parts if not part.ground} | {"woorden/w_kind"}
    data = json.loads(compose_person(person_request(route(), facts(), "moeder", chosen=keys)).data)
    assert [part["sleutel"] for part in data["onderdelen"]][:2] == ["woorden/w_kind", "woorden/w_moeder"]
    own = json.loads(compose_person(person_request(route(), facts(), "kind")).data)
    assert own["onderdelen"][0]["sleutel"] == "woorden/w_kind"


def test_the_data_has_a_fixed_form() -> None:
    data = json.loads(copy("moeder").data)
    assert (data["soort"], data["schema"]) == ("routekaart/over-een-persoon", SCHEMA)
    assert list(data) == [
        "soort", "schema", "gemaakt_op", "gemaakt_door", "programma", "oefening", "dossier", "persoon", "onderdelen",
        "verzoeken_om_verbetering", "stukken", "wie_zag_het_dossier", "weggelaten",
    ]  # fmt: skip
    assert {tuple(part) for part in data["onderdelen"]} == {
        ("sleutel", "groep", "titel", "verband", "stand", "opgeschreven_op", "wie_mag_lezen", "velden")
    }


def test_an_earlier_text_stays_behind_unless_it_is_chosen() -> None:
    changed = ev.RecordChanged(list="woorden", record={"id": "w_moeder", "wie": "moeder", "tekst": "Ik kan het wel."})
    gone = ev.RecordWithdrawn(list="hulp", id="h_moeder")
    parts = parts_of(route(), facts(), "moeder", changed, gone)
    grounds = {part.key.split("@")[0]: part.ground for part in parts if not part.current}
    assert grounds["woorden/w_moeder"] == "eerder" and grounds["hulp/h_moeder"] == "weg"
    assert "Ik kan het nu niet" not in compose_person(person_request(route(), facts(), "moeder", changed, gone)).data
    everything = {part.key for part in parts}
    made = compose_person(person_request(route(), facts(), "moeder", changed, gone, chosen=everything))
    assert "Ik kan het nu niet" in made.text and "Wat er eerder stond" in made.text


def test_an_earlier_text_of_what_is_now_kept_back_stays_kept_back() -> None:
    record = {**(facts().record("hulp", "h_moeder") or {}), "delen": ["niet_voor", "moeder"], "doel": "iets anders"}
    parts = parts_of(route(), facts(), "moeder", ev.RecordChanged(list="hulp", record=record))
    assert {part.ground for part in parts if part.name == "h_moeder"} == {"niet_voor"}


def test_a_request_to_correct_is_on_the_copy_of_who_asked_and_on_no_other() -> None:
    asked = ev.CorrectionAsked(
        id="v1", place="hulp", name="h_moeder", person="moeder", on="2026-11-20", wanted="Het begon in oktober."
    )
    answered = ev.CorrectionAnswered(
        id="v1", on="2026-11-21", decision="niet_veranderd", reason="De kliniek schrijft december.",
        statement="Ik was er al in oktober.",
    )  # fmt: skip
    own = compose_person(person_request(route(), facts(), "moeder", asked, answered))
    for words in ("Het begon in oktober.", "De kliniek schrijft december.", "Ik was er al in oktober."):
        assert words in own.text and words in own.data
    other = compose_person(person_request(route(), facts(), "vader", asked, answered))
    assert "oktober." not in other.data


def test_the_pdf_passes_the_gate() -> None:
    made = copy("moeder")
    assert pdf_faults(render(made.xml, made.meta)) == []


def test_an_idea_that_stays_behind_is_not_named_where_something_points_at_it() -> None:
    own = {"id": "EIGEN-1", "titel": "Wonen boven de bakkerij", "idee_van": "vader", "afstand": 30, "plek": "maatwerk"}
    consult = {**facts().records("consulten")[0], "alternatieven": ["EIGEN-1"], "advies": "Moeder doet dit goed."}
    more = (ev.AlternativeAdded(alternative=own), ev.ConsultationCorrected(record=consult))
    key = f"consulten/{consult['id']}"
    text = compose_person(person_request(route(), facts(), "moeder", *more, chosen={key})).text
    assert "een eigen idee" in text and "bakkerij" not in text and "EIGEN-1" not in text
    both = compose_person(person_request(route(), facts(), "moeder", *more, chosen={key, ":eigen_idee/EIGEN-1"})).text
    assert "Wonen boven de bakkerij" in both
