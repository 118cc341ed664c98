"""Papers of a child that stays in a foster family: what they are called, and what goes on there.

The practice case of route B goes in; the text of each kind of paper comes out.
"""

from __future__ import annotations

import re

import pytest

from routekaart.document.compose import Kind, PaperRequest, compose, to_pdf
from routekaart.engine import assess
from tests.document.case import request
from tests.document.gate import faults
from tests.routes import practice_facts, route

CASE = "s-blijft-in-pleeggezin"
KINDS: tuple[tuple[Kind, str | None], ...] = (
    ("verantwoording", None),
    ("gezin", "moeder"),
    ("gezin", "pleegmoeder"),
    ("kind", None),
    ("bespreekblad", None),
)


def paper(kind: Kind, reader: str | None = None) -> str:
    return compose(_request(kind, reader)).xml


def _request(kind: Kind, reader: str | None) -> PaperRequest:
    known = practice_facts(CASE)
    checklist = route("breakdown")
    return request(kind, known, checklist=checklist, assessment=assess(checklist, known), reader=reader)


@pytest.mark.parametrize(("kind", "reader"), KINDS)
def test_every_kind_is_an_accessible_pdf(kind: Kind, reader: str | None) -> None:
    assert faults(to_pdf(compose(_request(kind, reader)))) == []


def test_staying_is_not_living_somewhere_else() -> None:
    heads = re.findall(r"<h2>(.*?)</h2>", paper("verantwoording"))
    assert "Hoe het verder gaat" in heads
    assert [head for head in heads if "ergens anders woont" in head or "thuis" in head] == []


def test_the_discussion_sheet_asks_the_question_of_this_route() -> None:
    xml = paper("bespreekblad")
    assert "<title>Bespreekblad: hoe kan dit kind hier blijven wonen?</title>" in xml
    assert "Wat is nodig om hier te kunnen blijven?" in xml


def test_a_break_is_on_every_copy_with_the_day_of_coming_back() -> None:
    for kind, reader in KINDS[:4]:
        assert "29 november 2026" in paper(kind, reader), kind


def test_what_was_asked_in_confidence_is_on_no_paper() -> None:
    for kind, reader in KINDS:
        xml = paper(kind, reader)
        assert "als er iets verandert" not in xml
        assert "Willen de opvoeders met dit kind verder" not in xml
