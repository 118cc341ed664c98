"""Who agrees stands on paper for each decision, who disagrees in the same words and size."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.document.compose import Kind, compose
from routekaart.document.paper.case import Case
from routekaart.document.paper.standpoints import subjects
from routekaart.dossier.sharing import shared_by_all
from tests.document.case import facts, request, route

WORDS = {"id": "w-vader", "wie": "vader", "datum": "2026-11-20", "tekst": "Dit is te ver weg."}
SAID = (
    {"id": "s1", "wie": "vader", "over": "ALT07", "onderwerp": "Bij oma", "houding": "niet_eens", "woorden": "w-vader"},
    {"id": "s2", "wie": "moeder", "over": "ALT07", "onderwerp": "Bij oma", "houding": "eens"},
    {"id": "s3", "wie": "kind", "over": "ALT07", "onderwerp": "Bij oma", "houding": "eens", "delen": "in_document"},
)


def with_said(*rows: dict[str, Any]) -> Facts:
    known = facts()
    lists = {**known.lists, "standpunten": rows, "woorden": (*known.records("woorden"), WORDS)}
    return replace(known, lists=lists)


@pytest.mark.parametrize(("kind", "reader"), [("verantwoording", None), ("gezin", "moeder")])
def test_everybody_stands_there_the_child_first_and_nobody_larger(kind: Kind, reader: str | None) -> None:
    text = compose(request(kind, with_said(*SAID), reader=reader)).xml
    cell = text[text.index("Wie zegt wat") :]
    places = [cell.index(part) for part in (":</b> eens", "Moeder:</b> eens", "Vader:</b> niet eens. “Dit is te ver")]
    assert places == sorted(places)
    assert 'tone="dissent"' not in cell[: cell.index("</table>")]


def test_who_said_nothing_is_not_named_as_if_it_were_no() -> None:
    (subject,) = subjects(Case(request("verantwoording", with_said(SAID[1])), with_said(SAID[1])))
    assert [said.name for said in subject.said] == ["Moeder"]


def test_what_a_child_was_not_asked_about_stays_off_the_paper() -> None:
    said = with_said({**SAID[2], "delen": None}, SAID[1])
    (subject,) = subjects(Case(request("verantwoording", said), shared_by_all(said, route())))
    assert [one.name for one in subject.said] == ["Moeder"]


def test_a_case_in_which_nobody_was_asked_has_no_such_part() -> None:
    assert "Wie het eens is en wie niet" not in compose(request("verantwoording", facts())).text
