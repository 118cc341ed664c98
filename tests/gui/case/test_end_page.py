"""The page after sealing: what was decided, who gets what, what comes when, where it lies, and who to ask."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel

from routekaart.gui.case.document_list import offers
from routekaart.gui.case.end_facts import end_facts
from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.signing_page import SigningPage
from tests.gui.case.conftest import Shown

Start = Callable[..., Shown]
HEADS = ["Wat is besloten", "Wie krijgt wat", "Wat gebeurt wanneer", "Waar het document ligt",
         "Bij wie iemand terecht kan"]  # fmt: skip


def sealed(case: Shown, **stances: str) -> SigningPage:
    """In: who signs how, by role. Out: the page after that."""
    desk = case.desk
    desk.papers.open_signing(case.case_id, final=False)
    for row in case.view.facts.records("personen"):
        stance = stances.get(str(row.get("codenaam") or row["rol"]).lower())
        if stance:
            desk.papers.sign(case.case_id, str(row["id"]), stance, "getypt")  # type: ignore[arg-type]
    current = desk.papers.current(case.case_id)
    assert current is not None
    desk.papers.seal(case.case_id, current.sha256)
    page = case.page(SigningPage, PageRef("ondertekenen", "ondertekenen"))
    assert isinstance(page, SigningPage)
    return page


def told(page: SigningPage) -> dict[str, str]:
    return {fact.title: " ".join(fact.lines) for fact in page.result.facts}


def test_it_answers_the_five_questions_people_have(shown: Start) -> None:
    page = sealed(shown("noor-bij-oma"), moeder="eens", vader="niet_eens")
    facts = told(page)
    assert list(facts) == HEADS
    assert "Netwerkpleegzorg. Daarbij: Eigen netwerk, JIM." in facts["Wat is besloten"]
    assert "Getekend door 2 van 6 mensen. Niet eens: Vader." in facts["Wat is besloten"]
    assert "Moeder, Vader" in facts["Wie krijgt wat"] and "Kindversie voor N." in facts["Wie krijgt wat"]
    assert "15 februari 2027" in facts["Wat gebeurt wanneer"] and "voorlopig" in facts["Wat gebeurt wanneer"]
    assert "In uw kluis: versie 1, verzegeld op 22 november 2026." in facts["Waar het document ligt"]
    assert "regisseur" in facts["Bij wie iemand terecht kan"]
    assert ".." not in " ".join(facts.values())
    on_screen = {label.text() for label in page.result.findChildren(QLabel) if label.isVisible()}
    assert {*HEADS, *(line for fact in page.result.facts for line in fact.lines)} <= on_screen


def test_without_a_lead_it_is_whoever_wrote_it(shown: Start) -> None:
    case = shown("noor-bij-oma")
    for row in case.view.facts.records("personen"):
        if row["rol"] in ("regisseur", "vertrouwenspersoon"):
            case.desk.remove_record(case.case_id, "personen", str(row["id"]), "Niet meer.")
    facts = told(sealed(case))
    assert case.desk.owner.name in facts["Bij wie iemand terecht kan"]


def test_nobody_can_tell_whether_there_is_a_sheet_for_one_reader(shown: Start) -> None:
    case = shown("noor-bij-oma")
    before = end_facts(case.view, ())
    father = next(row for row in case.view.facts.records("personen") if row["rol"] == "ouder")
    words = dict(case.view.facts.records("woorden")[0])
    case.desk.save_record(case.case_id, "woorden", {**words, "delen": {"niet_voor": [father["id"]]}})
    assert "bijblad" in [paper.kind for paper in offers(case.view)]
    assert end_facts(case.view, ()) == before
