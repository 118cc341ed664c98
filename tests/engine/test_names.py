"""Names and days on a sheet that must be without them: found whole, in parts and in lessons, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from routekaart.engine import assess
from routekaart.engine.names import names_in_sheet
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
