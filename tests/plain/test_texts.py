"""Plain Dutch (B1) in everything that people read: short sentences, no words that scold, no word left unexplained.

Each finding names the file, the line and the text; `make b1` prints them all.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from routekaart.checklist import load_route
from routekaart.document.compose import Kind, compose
from tests.document.sheets import request
from tests.plain.__main__ import main
from tests.plain.findings import FOR_SPECIALISTS, per_set, sentences_to_mend, words_to_explain
from tests.plain.rules import AVERAGE, average, shortcomings
from tests.plain.texts import ROOT, Text
from tests.plain.words import explained_in_manual
from tests.routes import PRACTICE, route_of

HANDED_OUT: tuple[Kind, ...] = ("gezin", "kind", "bespreekblad")
"""Papers that go home or to others; of the paper to sign the parts are read in the sets."""
LEAST = {"schermen": 900, "meldingen": 1200, "regels": 4000, "documenten": 400, "handleiding": 1800}
"""Fewer texts than this means that a reader lost sight of some."""


@pytest.fixture(scope="module")
def sets() -> dict[str, list[Text]]:
    return dict(per_set())


@pytest.mark.parametrize("name", sorted(LEAST))
def test_every_sentence_is_plain_and_short_on_average(sets: dict[str, list[Text]], name: str) -> None:
    assert sentences_to_mend(sets[name]) == []
    assert 3 < average(text.words for text in sets[name]) <= AVERAGE
    assert len(sets[name]) >= LEAST[name]


def test_every_set_is_looked_at_and_told(sets: dict[str, list[Text]], capsys: pytest.CaptureFixture[str]) -> None:
    assert set(sets) == set(LEAST)
    assert main() == 0
    assert capsys.readouterr().out.endswith("\n0 te verbeteren\n")


def test_every_professional_word_can_be_looked_up() -> None:
    assert words_to_explain() == []


@pytest.mark.parametrize("name", [path.stem for path in PRACTICE if route_of(path.stem).route.document.sheet is None])
def test_papers_that_go_home_are_plain(name: str) -> None:
    made = request(name)
    readers = [str(row["id"]) for row in made.facts.lists["personen"]]
    lines = [
        f"{kind}: {line}"
        for kind in HANDED_OUT
        for line in compose(replace(made, kind=kind, reader=readers[len(readers) > 1])).text.splitlines()
    ]
    assert [(line, found) for line in lines if (found := shortcomings(line))] == []
    assert average(lines) <= AVERAGE


def test_manual_and_rule_files_explain_a_word_alike() -> None:
    wider = {"alternatief", "voorlopig"}  # the rule files tell what they are on that route
    terms = load_route("residentieel", folder=ROOT / "checklists").terms
    told = explained_in_manual()
    other = {
        term.word: told[term.word.lower()]
        for term in terms
        if term.word.lower() not in wider and told.get(term.word.lower(), term.explanation) != term.explanation
    }
    assert other == {}
    assert sum(term.word.lower() in told for term in terms) >= 8


def test_chapters_for_specialists_say_whom_they_are_for() -> None:
    for name in FOR_SPECIALISTS:
        text = (ROOT / "resources" / "handleiding" / name).read_text(encoding="utf-8")
        assert "Deze bladzijde is voor wie de beveiliging" in text[:600], name
