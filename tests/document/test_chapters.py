"""Chapters that a route adds to its papers: lists as tables in order of date, facts with how they are known, copies.

The practice case of the closed route goes in; what stands on each paper comes out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.checklist.model import DocumentParts
from routekaart.document.compose import Kind, Paper, compose, to_pdf
from routekaart.engine import assess
from tests.document.case import request
from tests.routes import practice_facts, route

CASE = "vrij-met-voorwaarden"


def _paper(kind: Kind = "verantwoording", known: Facts | None = None, **changes: Any) -> Paper:
    facts = known or practice_facts(CASE)
    found = route("gesloten")
    reader = {"reader": "moeder"} if kind == "gezin" else {}
    return compose(request(kind, facts, checklist=found, assessment=assess(found, facts), **reader, **changes))


def _chapter(paper: Paper, title: str) -> str:
    return paper.xml.partition(f"<h2>{title}</h2>")[2].partition("<h2>")[0]


def _rows(xml: str) -> list[list[str]]:
    rows = re.findall(r"<row>(.*?)</row>", xml, re.DOTALL)
    return [[re.sub(r"<.*?>", "", cell) for cell in re.findall(r"<cell>(.*?)</cell>", row, re.DOTALL)] for row in rows]


def _without(facts: Facts, name: str) -> Facts:
    return replace(facts, lists={key: rows for key, rows in facts.lists.items() if key != name})


def test_all_places_are_a_table_in_order_of_date() -> None:
    facts = practice_facts(CASE)
    turned = replace(facts, lists={**facts.lists, "plekken": tuple(reversed(facts.records("plekken")))})

    chapter = _chapter(_paper(known=turned), "Alle plekken tot nu toe")

    assert re.findall(r"<cell>(.*?)</cell>", chapter.partition("</head>")[0]) == [
        "Wat voor plek?",
        "Van",
        "Tot",
        "Waarom stopte het?",
        "Wat ging daar goed?",
    ]
    rows = [row for row in _rows(chapter) if len(row) == 5]
    assert [row[0] for row in rows] == [
        "Thuis",
        "Bij de andere ouder",
        "Crisisplek",
        "Leefgroep of behandelgroep",
        "Leefgroep of behandelgroep",
    ]
    assert [rows[0][3], rows[-1][3]] == ["Weggelopen en niet teruggekomen", "De jongere woont er nu"]
    assert "Op hoeveel plekken woonde de jongere?</b> 5" in chapter


def test_a_fact_says_how_it_is_known_and_when_it_was() -> None:
    chapter = _chapter(_paper(), "Gevaar en noodzaak")

    assert "(Bericht van de politie, 19 sep 2026)" in chapter
    assert "(Lijst van de groep, 21 sep 2026)" in chapter
    # The question stands before the facts that answer it.
    assert chapter.index("ernstig probleem dat") < chapter.index("Bericht van de politie") < chapter.index("uit de weg")


def test_a_chapter_with_nothing_in_it_is_not_there() -> None:
    assert "Plekken voor een time-out" in _paper().text
    assert "Plekken voor een time-out" not in _paper(known=_without(practice_facts(CASE), "time_out_plekken")).text


def test_conditions_go_home_in_words_for_each_reader() -> None:
    for kind, title, head in (
        ("verantwoording", "De voorwaarden om vrij te blijven", "Wat is de voorwaarde?"),
        ("gezin", "De voorwaarden om vrij te blijven", "Wat is de voorwaarde?"),
        ("kind", "Dit spreken we met je af", "Wat spreken we met jou af?"),
    ):
        chapter = _chapter(_paper(kind), title)  # type: ignore[arg-type]
        assert head in chapter
        assert len(_rows(chapter)) == 3
    # What is for the judge stays with the judge.
    assert "Wat de wet vraagt" not in _paper("gezin").text
    assert "Gevaar en noodzaak" not in _paper("kind").text


def test_a_chapter_for_the_copies_alone_is_not_in_the_justification() -> None:
    found = route("gesloten")
    parts = {"hoofdstukken": [{"titel": "Mee naar huis", "in_afschriften": "alleen", "vragen": ["zitting_op"]}]}
    changed = replace(found, route=found.route.model_copy(update={"document": DocumentParts.model_validate(parts)}))
    facts = practice_facts(CASE)

    def text(kind: Kind, **reader: str) -> str:
        given = request(kind, facts, checklist=changed, assessment=assess(changed, facts), **reader)
        return compose(given).text

    assert "3 december 2026" in text("gezin", reader="moeder")
    assert "Mee naar huis" not in text("verantwoording")
    assert "Mee naar huis" not in text("kind")


@pytest.mark.parametrize("kind", ["verantwoording", "gezin", "kind"])
def test_what_is_for_the_file_only_stays_out_of_every_chapter(kind: Kind) -> None:
    facts = practice_facts(CASE)
    kept = tuple({**row, "delen": "alleen_dossier"} for row in facts.records("voorwaarden_machtiging"))

    shown = _paper(kind, replace(facts, lists={**facts.lists, "voorwaarden_machtiging": kept}))

    assert "geen contact met de man" in _paper(kind).text
    assert "geen contact met de man" not in shown.text


def test_a_word_longer_than_the_page_leaves_a_table_of_sensible_columns() -> None:
    facts = practice_facts(CASE)
    first, *others = facts.records("plekken")
    told = {**first, "ging_goed": "x" * 5_000}
    paper = _paper(known=replace(facts, lists={**facts.lists, "plekken": (told, *others)}))

    widths = re.findall(r'<table widths="([^"]*)">', paper.xml.partition("<h2>Alle plekken tot nu toe</h2>")[2])[0]

    assert max(int(width) for width in widths.split()) <= 60
    assert to_pdf(paper).startswith(b"%PDF")
