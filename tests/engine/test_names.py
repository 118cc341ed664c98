"""Names and days on a sheet that must be without them: found whole, in parts and in lessons, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from routekaart.engine import assess
from routekaart.engine.model import OpenPoint
from routekaart.engine.names import NamePlace, names_in_sheet
from tests.routes import practice_facts, route_of

CASE = "terugblik-groep"


def found(answer: str, *names: dict[str, Any]) -> tuple[str, ...]:
    """The names found in one answer of the practice case."""
    facts = practice_facts(CASE)
    facts = replace(facts, answers={**facts.answers, "gemist_tekst": answer})
    if names:
        rows = tuple({"id": f"x{place}", **row} for place, row in enumerate(names))
        facts = replace(facts, lists={**facts.lists, "namen": rows})
    places = {place.id: place.names for place in names_in_sheet(route_of(CASE), facts)}
    return places.get("gemist_tekst", ())


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("In Bedachtdorp was geen hulp.", ("Bedachtdorp",)),
        ("in bedachtdorp was geen hulp", ("bedachtdorp",)),
        ("Jip kon nergens heen, ook Jip niet.", ("Jip",)),
        ("De tante van Jip Verzonnen belde.", ("Jip Verzonnen",)),
        ("Jips tante belde.", ("Jips",)),
        ("Op De Regenboog ging het goed.", ("De Regenboog",)),
        ("Het regende, de regenbogen waren mooi.", ()),
        ("Jipperdijip", ()),
        ("Geboren op 2 maart 2017.", ("2 maart 2017",)),
        ("Geboren 02-03-2017 in de stad.", ("02-03-2017",)),
        ("Op 2017-03-02 begon het.", ("2017-03-02",)),
        ("In maart 2017 waren er 12 gesprekken.", ()),
        ("Tussen 2019 en 2021 gebeurde er niets.", ()),
        ("", ()),
    ],
)
def test_what_is_found_in_a_text(answer: str, names: tuple[str, ...]) -> None:
    assert found(answer) == names


def test_a_name_that_may_stay_is_not_found() -> None:
    text = "De Bedachte Brug hielp, Jip Verzonnen niet."
    names = ({"naam": "De Bedachte Brug", "mag_blijven": "ja"}, {"naam": "Jip Verzonnen", "mag_blijven": "nee"})

    assert found(text, *names) == ("Jip Verzonnen",)


def test_words_for_kin_are_no_names() -> None:
    assert found("Oma en het kind waren er.", {"naam": "Oma"}, {"naam": "het kind"}) == ()


def test_a_sign_with_a_meaning_in_patterns_is_just_a_sign() -> None:
    assert found("(Jan) zei a.b", {"naam": "a.b"}, {"naam": "(Jan)"}) == ("(Jan)", "a.b")


def test_a_sheet_with_people_on_it_is_not_searched() -> None:
    state = assess(route_of("signaal-van-school"), practice_facts("signaal-van-school"))

    assert state.names_left == ()


def test_the_point_that_is_still_open_does_not_tell_the_name() -> None:
    facts = practice_facts(CASE)
    facts = replace(facts, answers={**facts.answers, "gemist_tekst": "In Bedachtdorp was geen hulp."})
    (point,) = [point for point in assess(route_of(CASE), facts).open_final if point.blocks]

    assert (point.id, point.step) == ("gemist_tekst", "missen")
    assert "Bedachtdorp" not in f"{point.text} {point.action}"


def test_where_a_name_stands_with_its_step_and_its_question() -> None:
    facts, rules = practice_facts(CASE), route_of(CASE)
    sheet = rules.route.document.sheet
    assert sheet is not None and sheet.tally is not None and sheet.tally.lessons
    lessons = rules.lists[sheet.tally.lessons]
    field = next(item for item in lessons.fields if item.kind == "tekst")
    step = next(item.id for item in rules.steps if lessons.id in item.lists)
    rows = ({"id": "l1", field.id: "Zonia hielp, Zonia niet."}, {"id": "l2", field.id: "Ook Abeltje."}, {"id": "l3"})
    named = {"personen": ({"id": "p", "naam": "Zonia"},), "broers_zussen": ({"id": "z", "codenaam": "Abeltje"},)}
    places = names_in_sheet(rules, replace(facts, answers={}, lists={**named, lessons.id: rows}))
    assert places == (NamePlace(f"{lessons.id}.{field.id}", step, field.prompt, ("Zonia", "Abeltje")),)
    state = assess(rules, replace(facts, answers={}, lists={**named, lessons.id: rows}))
    assert state.open_final[-1] == OpenPoint(
        "lijst", f"{lessons.id}.{field.id}", f"Hier staat nog een naam of een dag: {field.prompt}",
        "Haal die weg, of kies dat de naam mag blijven.", step,
    )  # fmt: skip
    question = rules.questions["gemist_tekst"]
    answered = replace(facts, answers={"gemist_tekst": "Zonia ging."}, lists=named)
    expected = NamePlace("gemist_tekst", rules.step_of["gemist_tekst"], question.prompt, ("Zonia",))
    assert names_in_sheet(rules, answered) == (expected,)
    assert names_in_sheet(rules, replace(answered, lists={})) == ()


def test_the_words_at_a_scale_are_searched_and_what_is_no_text_is_not() -> None:
    rules, facts = route_of(CASE), practice_facts(CASE)
    sheet = rules.route.document.sheet
    assert sheet is not None
    name = next(name for name in sheet.questions if rules.questions[name].kind == "tekst")
    scale = rules.questions[name].model_copy(update={"kind": "schaal"})
    rules = replace(rules, questions={**rules.questions, name: scale})
    lists = {"personen": ({"id": "p", "naam": "Zonia"},)}
    for value, names in (
        ({"waarde": "niet", "toelichting": "Zonia"}, [("Zonia",)]),
        ({"waarde": "Zonia"}, []),
        (7, []),
    ):
        places = names_in_sheet(rules, replace(facts, answers={name: value}, lists=lists))
        assert [place.names for place in places] == names
    choice = rules.questions[name].model_copy(update={"kind": "keuze"})
    rules = replace(rules, questions={**rules.questions, name: choice})
    assert names_in_sheet(rules, replace(facts, answers={name: "Zonia"}, lists=lists)) == ()


@pytest.mark.parametrize(
    ("answer", "people", "names"),
    [
        ("Jan Jansen kwam.", ("Jan", "Jan Jansen"), ("Jan Jansen",)),
        ("Ans’s fiets en Bo's bal.", ("Ans", "Bo"), ("Ans’s", "Bo's")),
        ("Jan de Wit, Wit en de.", ("Jan de Wit",), ("Jan de Wit", "Wit")),
        ("An en Bert kwamen.", ("An van Bert",), ("Bert",)),
        ("van harte", ("Van Harte",), ("van harte",)),
        ("mama en Kind", ("Mama", "kind"), ()),
        ("Alleen de sheet.", ("", " "), ()),
        ("ANS", ("Ans",), ("ANS",)),
    ],
)
def test_a_name_whole_in_parts_and_with_an_s(answer: str, people: tuple[str, ...], names: tuple[str, ...]) -> None:
    facts = practice_facts(CASE)
    rows = tuple({"id": f"p{place}", "naam": name} for place, name in enumerate(people))
    facts = replace(facts, answers={"gemist_tekst": answer}, lists={"personen": rows})
    assert [place.names for place in names_in_sheet(route_of(CASE), facts)] == ([names] if names else [])


def test_without_a_list_of_names_only_the_people_count() -> None:
    rules, facts = route_of(CASE), practice_facts(CASE)
    sheet = rules.route.document.sheet
    assert sheet is not None
    people = {"personen": ({"id": "p", "naam": "Zonia"},), "namen": ({"id": "n", "naam": "Bedachtdorp"},)}
    answers = {"gemist_tekst": "Zonia in Bedachtdorp."}
    for update, names in (
        ({}, ("Zonia", "Bedachtdorp")),
        ({"names": None}, ("Zonia",)),
        ({"tally": None}, ("Zonia", "Bedachtdorp")),
    ):
        document = rules.route.document.model_copy(update={"sheet": sheet.model_copy(update=update)})
        changed = replace(rules, route=rules.route.model_copy(update={"document": document}))
        (place,) = names_in_sheet(changed, replace(facts, answers=answers, lists=people))
        assert place.names == names
