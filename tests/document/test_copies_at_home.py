"""Papers that people take home from every route: how many pages, and what is left out on the way.

Practice cases go in; pages and words of the copies come out.
"""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from routekaart.answers import Facts
from routekaart.checklist import Checklist
from routekaart.document.compose import Kind, Paper, compose, to_pdf
from routekaart.engine import assess
from tests.document.case import request
from tests.routes import practice_facts, route

CASES = {
    "residentieel": ("meisje-a", "blijft-thuis", "gezinshuis-15", "noor-bij-oma"),
    "breakdown": ("s-blijft-in-pleeggezin",),
    "crisis": ("vrijdagavond",),
    "terugkeer": ("weer-naar-huis",),
}
EVERY = [(name, case) for name, cases in CASES.items() for case in cases]


def paper(kind: Kind, name: str, case: str, **decision: Any) -> Paper:
    checklist, known = route(name), practice_facts(case)
    if decision:
        known = replace(known, decision={**known.decision, **decision})
    return of(kind, checklist, known)


def of(kind: Kind, checklist: Checklist, known: Facts) -> Paper:
    reader = "moeder" if kind == "gezin" else None
    state = assess(checklist, known)
    return compose(request(kind, known, checklist=checklist, assessment=state, reader=reader, status="voorlopig"))


def pages(made: Paper) -> int:
    with pikepdf.open(io.BytesIO(to_pdf(made))) as pdf:
        return len(pdf.pages)


@pytest.mark.parametrize(("name", "case"), EVERY)
def test_the_copy_for_a_parent_is_two_pages(name: str, case: str) -> None:
    assert pages(paper("gezin", name, case)) <= 2


@pytest.mark.parametrize(("name", "case"), EVERY)
def test_the_copy_for_the_child_is_one_page(name: str, case: str) -> None:
    assert pages(paper("kind", name, case)) == 1


@pytest.mark.parametrize(("name", "case"), [*EVERY, ("gesloten", "vrij-met-voorwaarden")])
def test_whatever_is_left_out_these_stay(name: str, case: str) -> None:
    text = paper("gezin", name, case).text
    for told in ("Wat is besloten", "Wat u zei", "We kijken samen opnieuw op", "Wie u kunt bellen"):
        assert told in text, told
    for told in ("vertrouwenspersoon", "Als u het er niet mee eens bent", "Dit papier laten controleren"):
        assert told in text, told


def test_a_child_that_only_sleeps_somewhere_for_now_does_not_go_and_live_there() -> None:
    for kind in ("verantwoording", "gezin", "kind"):
        text = paper(kind, "crisis", "vrijdagavond", plek="ALT07").text
        assert "slaapt nu eerst bij familie of bekenden" in text, kind
        assert "gaat wonen" not in text and "gaat ergens anders wonen" not in text, kind


def test_a_parent_reads_the_name_of_the_child_in_questions_of_the_route() -> None:
    text = paper("gezin", "terugkeer", "weer-naar-huis").text
    assert "Op welke dag vertrekt F.?" in text and "vertrekt het kind" not in text


def test_what_is_agreed_on_every_row_has_no_column_at_home() -> None:
    signed = paper("verantwoording", "terugkeer", "weer-naar-huis").text
    at_home = paper("gezin", "terugkeer", "weer-naar-huis").text
    assert "Is dit afgesproken" in signed and "Is dit afgesproken" not in at_home


def test_what_is_not_agreed_on_one_row_stays_on_the_copy() -> None:
    known = practice_facts("weer-naar-huis")
    first, *others = known.records("nazorg")
    changed = replace(known, lists={**known.lists, "nazorg": ({**first, "geregeld": "nee"}, *others)})
    assert "Is dit afgesproken" in of("gezin", route("terugkeer"), changed).text


def test_goals_with_a_table_of_their_own_are_not_told_twice() -> None:
    text = paper("verantwoording", "terugkeer", "weer-naar-huis").text
    assert text.count("F. gaat elke dag naar school.") == 1


def test_help_that_never_began_says_so_once() -> None:
    assert paper("verantwoording", "breakdown", "s-blijft-in-pleeggezin").text.count("Nooit begonnen") == 1


def test_further_than_where_a_child_stays_is_not_called_nearer() -> None:
    text = paper("verantwoording", "breakdown", "s-blijft-in-pleeggezin").text
    assert "Blijven is passend." in text and "Dichter bij huis is passend." not in text


def test_what_does_not_concern_the_child_says_why() -> None:
    rows = [
        line for line in paper("verantwoording", "crisis", "vrijdagavond").text.splitlines() if "Opname ggz" in line
    ]
    assert [row for row in rows if row.rstrip().endswith("|")] == [] and rows


def test_at_home_the_decision_is_said_without_the_professional_word() -> None:
    assert "(netwerkpleegzorg)" in paper("verantwoording", "residentieel", "noor-bij-oma").text
    assert "(netwerkpleegzorg)" not in paper("gezin", "residentieel", "noor-bij-oma").text


def test_who_leads_without_a_name_is_called_by_the_role_once() -> None:
    known = practice_facts("weer-naar-huis")
    rows = tuple(
        {"id": "regisseur", "rol": "regisseur", "codenaam": "Regisseur", "delen": "in_document"}
        if row.get("rol") == "regisseur"
        else row
        for row in known.records("personen")
    )
    text = of("gezin", route("terugkeer"), replace(known, lists={**known.lists, "personen": rows})).text
    assert "Regisseur, " not in text and "regisseur." in text
