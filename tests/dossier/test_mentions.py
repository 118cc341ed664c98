"""Who is called by name, and what a piece points at."""

from __future__ import annotations

from typing import Any

import pytest

from routekaart.dossier.carrying import ANSWER, WEIGHING
from routekaart.dossier.mentions import Mentions, spoken_of
from tests.document.case import route

PEOPLE: tuple[dict[str, Any], ...] = (
    {"id": "kind", "codenaam": "N."},
    {"id": "moeder", "codenaam": "Moeder", "naam": "Karin de  Vries"},
    {"id": "oma", "codenaam": "Oma"},
    {"id": "naamloos", "codenaam": " ", "naam": 3},
)


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("N. slaapt bij Oma.", {"kind", "oma"}),
        ("ANN. en Omar zijn er niet bij.", set()),
        ("MOEDER belde.", {"moeder"}),
        ("Karin\n de Vries belde.", {"moeder"}),
        ("Karin belde.", set()),
        ("(oma), oma's huis", {"oma"}),
        ("grootmoeder", set()),
        ("", set()),
    ],
)
def test_names_are_whole_words(text: str, called: set[str]) -> None:
    assert Mentions(PEOPLE).in_texts(["iets anders", text]) == called


def test_what_a_record_points_at_and_says() -> None:
    body = {
        "id": "w1", "delen": ["niet_voor", "vader"], "wie": "moeder", "alleen": "ja", "tekst": "Ik ben moe.",
        "datum": "2026-11-01", "vroeger": "een veld dat er niet meer is",
    }  # fmt: skip
    pointers, texts = spoken_of(route(), "woorden", "w1", body)
    assert pointers == {"moeder"}
    assert {"Ik ben moe.", "een veld dat er niet meer is"} <= set(texts)
    assert not {"vader", "w1"} & set(texts)


def test_a_choice_is_no_name_but_the_reason_it_does_not_apply_is_text() -> None:
    pointers, texts = spoken_of(
        route(), "personen", "p", {"id": "p", "rol": "kind", "register": {"nvt": "Oma zegt nee"}}
    )
    assert (pointers, texts) == (set(), ["Oma zegt nee"])


def test_rasters_point_by_row_and_column() -> None:
    question = next(item for item in route().questions.values() if item.kind == "raster")
    body = {"waarde": {"v1": {"oma": "ja"}, "v2": "geen raster"}}
    assert spoken_of(route(), ANSWER, question.id, body)[0] == {"v1", "v2", "oma"}
    assert spoken_of(route(), ANSWER, question.id, {"waarde": "geen raster"})[0] == set()


def test_weighings_answers_ideas_and_what_has_no_form() -> None:
    assert "w1" in spoken_of(route(), WEIGHING, "ALT01", {"woorden": ["w1"]})[0]
    assert spoken_of(route(), ANSWER, "verdwenen", {"waarde": ["a", {"b": "c"}, 3]}) == (set(), ["a", "c"])
    assert spoken_of(route(), ANSWER, "woont_nu", {"nvt": "Oma weet het"}) == (set(), ["Oma weet het"])
    pointers, texts = spoken_of(route(), ":eigen_idee", "EIGEN-1", {"titel": "Bij Oma", "idee_van": "vader"})
    assert pointers == {"vader"} and texts == ["Bij Oma", "vader"]


def test_each_kind_of_question_is_looked_at_in_its_own_way() -> None:
    said = ["een", "twee"]
    many = next(name for name, item in route().questions.items() if item.kind == "meerkeuze")
    one = next(name for name, item in route().questions.items() if item.kind == "keuze")
    scale = next(name for name, item in route().questions.items() if item.kind == "schaal")
    points = next(name for name, item in route().questions.items() if item.kind == "verwijzing")
    assert spoken_of(route(), ANSWER, many, {"waarde": said}) == (set(), [])
    assert spoken_of(route(), ANSWER, one, {"waarde": "een"}) == (set(), [])
    assert spoken_of(route(), ANSWER, one, {"waarde": {"nvt": "Oma zegt nee"}}) == (set(), ["Oma zegt nee"])
    assert spoken_of(route(), ANSWER, scale, {"waarde": {"waarde": "niet", "toelichting": "Oma"}})[1] == ["niet", "Oma"]
    assert spoken_of(route(), ANSWER, points, {"waarde": said}) == ({"een", "twee"}, [])
    assert spoken_of(route(), ANSWER, points, {"nvt": "Oma"}) == (set(), ["Oma"])
    assert spoken_of(route(), ANSWER, "regie", {"waarde": ("een",), "id": "x", "delen": "y"}) == ({"een"}, [])


def test_a_raster_gives_its_corners_and_the_words_in_it() -> None:
    question = next(item for item in route().questions.values() if item.kind == "raster")
    body = {"waarde": {"v1": {"oma": "ja", "tante": "soms"}, 2: {3: "nee"}}}
    pointers, texts = spoken_of(route(), ANSWER, question.id, body)
    assert pointers == {"v1", "oma", "tante", "2", "3"} and sorted(texts) == ["ja", "nee", "soms"]


def test_both_names_of_each_person_and_nobody_without_a_name() -> None:
    people = [{"id": 1, "codenaam": "M.", "naam": "Mia"}, {"id": "leeg"}, {"id": "b", "naam": "a.b"}]
    found = Mentions(people)
    assert found.in_texts(["m. en MIA"]) == {"1"} == found.in_texts(["x", "Mia"]) == found.in_texts(["M.", "y"])
    assert found.in_texts(["axb"]) == set() and found.in_texts(["een a.b twee"]) == {"b"}
    assert found.in_texts(["Mi", "a"]) == set()  # a name does not run on from one text into the next
