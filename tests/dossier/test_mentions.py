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
