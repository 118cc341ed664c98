"""Going on with a case on another route, in the window: choosing, what travels, where an answer was said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from routekaart.dossier.carrying import ANSWER
from routekaart.gui.case.check_answers_page import CheckAnswersPage
from routekaart.gui.case.continue_page import ContinuePage
from routekaart.gui.case.documents_page import DocumentsPage
from routekaart.gui.case.plan import standing_ref
from routekaart.gui.case.sealed_result import SealedResult
from routekaart.gui.case.weighing_page import WeighingPage
from routekaart.gui.kit import Banner
from tests.gui.case.small_case import ROUTE, SmallCase, opened  # noqa: F401

Start = Callable[[], SmallCase]
FROM = "Overgenomen uit Proefroute, OEF-2026-0001, 22 november 2026"


def publish(case: SmallCase, name: str, *changes: tuple[str, str]) -> None:
    """A route beside the one of the case: the same text with some of it replaced."""
    text = ROUTE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    (case.desk.env.places.checklists / f"{name}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def case(opened: Start) -> SmallCase:  # noqa: F811
    """A filled case, with a route beside it that its own route names, and one that it does not."""
    made = opened()
    publish(made, "vervolg", ("routekaart: proef", "routekaart: vervolg"), ("titel: Proefroute", "titel: Vervolg"),
            ("uren, vraag", "weken, vraag"))  # fmt: skip
    publish(made, "ander", ("routekaart: proef", "routekaart: ander"), ("titel: Proefroute", "titel: Andere route"))
    publish(made, "proef", ('versie: "1"', 'versie: "1"\ngaat_verder_in: [vervolg]'))
    made.case_id = str(made.desk.open_case("proef").created)
    made.desk.vault.set_value("cases/count", "0")
    made.case_id = str(made.desk.open_case("proef").created)
    made.open()
    for question, value in (("woont_nu", "thuis"), ("uren", 12), ("oma_gevraagd", "ja")):
        made.do(lambda desk, name=question, said=value: desk.answer(made.case_id, name, said))
    made.add("personen", rol="kind", codenaam="Wilg")
    made.add("personen", rol="ouder", codenaam="Iep")
    made.do(lambda desk: desk.weigh(made.case_id, "OMA", {"conclusie": "inzetten"}))
    made.do(lambda desk: desk.decide(made.case_id, plek="OMA"))
    return made


def continue_page(case: SmallCase) -> ContinuePage:
    case.screen.go_to("verder")
    case.settle()
    assert isinstance(case.page, ContinuePage)
    return case.page


def begin(case: SmallCase) -> str:
    """Go on to the route that usually follows, and open the new case as the window would."""
    page = continue_page(case)
    page.choose("vervolg")
    case.settle()
    old = case.case_id
    page.begin_button.click()
    case.settle()
    assert case.went[-1] == "case"
    case.case_id = case.desk.case(old).dossier.continued_in[-1].dossier
    case.open()
    return old


def shown(case: SmallCase) -> str:
    return "\n".join(label.text() for label in case.screen.findChildren(QLabel) if label.isVisible())


def banners(case: SmallCase) -> list[str]:
    return [banner.strong.text() for banner in case.screen.notices]


def test_the_route_that_usually_follows_stands_first(case: SmallCase) -> None:
    page = continue_page(case)
    assert [tile.text() for tile in page.usual.tiles()] == ["Vervolg"]
    assert [tile.text() for tile in page.others.tiles()] == ["Andere route"]
    assert page.tiles()[0].hasFocus()
    assert not page.begin_button.isVisible()  # first a route, then what travels


def test_what_travels_and_what_stays_is_told_before_anything_is_written(case: SmallCase) -> None:
    page, count = continue_page(case), case.view.dossier.count
    page.tiles()[0].click()
    case.settle()
    assert page.along_text.text().splitlines() == ["2 antwoorden", "Mensen om het kind: 2", "1 afweging"]
    assert page.behind_text.text().splitlines() == [
        "Het besluit. Op de nieuwe route besluit u opnieuw.",
        "1 antwoord zonder plek op deze route: ‘Hoeveel uur hulp?’.",
    ]
    assert page.begin_button.text() == "Begin Vervolg"
    assert case.view.dossier.count == count


def test_one_press_makes_one_case_and_the_window_goes_there(case: SmallCase) -> None:
    page = continue_page(case)
    page.choose("vervolg")
    case.settle()
    page.begin_button.click()
    page.begin_button.click()
    case.settle()
    assert [item.route for item in case.view.dossier.continued_in] == ["vervolg"]
    assert case.went.count("case") == 1


def test_the_new_case_says_where_it_comes_from_and_starts_at_its_first_page(case: SmallCase) -> None:
    begin(case)
    assert case.screen.ref == case.screen.plan[0]
    assert banners(case) == ["Voortgezet uit Proefroute, OEF-2026-0001."]


def test_under_a_question_stands_where_it_was_said_until_it_is_answered_anew(case: SmallCase) -> None:
    begin(case)
    page = case.questions("woont_nu")
    card = page.cards["woont_nu"]
    assert card.carried.isVisible() and card.carried.text() == FROM
    assert card.input is not None and card.body.indexOf(card.input) < card.body.indexOf(card.origin)
    assert not page.cards["adres_soort"].carried.isVisible()
    case.do(lambda desk: desk.answer(case.case_id, "woont_nu", "elders"))
    assert not card.carried.isVisible()
    case.screen.undo()
    case.settle()
    assert card.carried.isVisible()


def test_leaving_a_carried_answer_as_it_is_does_not_count_as_saying_it_anew(case: SmallCase) -> None:
    begin(case)
    page = case.questions("woont_nu")
    entry = page.cards["woont_nu"].input
    assert entry is not None
    entry.focus_field()
    case.forward()
    assert case.view.dossier.carried.day(ANSWER, "woont_nu") is not None


def test_an_answer_that_still_holds_is_said_again_with_one_press(case: SmallCase) -> None:
    begin(case)
    card = case.questions("woont_nu").cards["woont_nu"]
    card.still_link.click()
    case.settle()
    assert not card.carried.isVisible() and case.view.facts.answers["woont_nu"] == "thuis"
    focused = case.screen.focusWidget()
    assert card.input is not None and focused is not None and card.input.isAncestorOf(focused)
    case.screen.undo()
    case.settle()
    assert card.carried.isVisible()


def test_people_and_weighings_say_it_too(case: SmallCase) -> None:
    begin(case)
    case.records("personen")
    assert shown(case).count(FROM) == 2
    case.screen.go_to("OMA")
    case.settle()
    page = case.page
    assert isinstance(page, WeighingPage)
    assert page.carried.text() == FROM and page.carried.isVisible()
    assert shown(case).count(FROM) == 2  # the weighing, and the question whether it was asked


def test_reading_back_says_it_with_every_answer(case: SmallCase) -> None:
    begin(case)
    case.add("personen", rol="netwerk", codenaam="Els")
    case.screen.go_to("controleren")
    case.settle()
    page = case.page
    assert isinstance(page, CheckAnswersPage)
    case.qtbot.waitUntil(lambda: not page._waiting)
    said = shown(case)
    assert f"{FROM} (2 van 3)" in said
    assert said.count(FROM) == 3  # where the child lives, the people, and the weighing of OMA


def test_the_old_case_stays_and_leads_to_the_new_one(case: SmallCase) -> None:
    new_id = ""
    old = begin(case)
    new_id, case.case_id = case.case_id, old
    case.open()
    assert banners(case) == ["Verder in OEF-2026-0002: Vervolg"]
    link = case.screen.notices[0].link
    assert link is not None and case.went[-1] == "case"
    page = continue_page(case)
    assert page.gone_on.isVisible() and "Verder in" not in page.gone_on.strong.text()
    assert page.gone_on.strong.text() == "Dit dossier gaat verder in OEF-2026-0002: Vervolg."
    assert case.desk.case(new_id).dossier.came_from is not None


def test_a_route_that_cannot_be_used_is_said_and_nothing_begins(case: SmallCase) -> None:
    page = continue_page(case)
    (case.desk.env.places.checklists / "vervolg.yaml").write_text("routekaart: vervolg\n", encoding="utf-8")
    page.choose("vervolg")
    case.settle()
    assert page.trouble.isVisible() and not page.begin_button.isVisible()


def test_the_way_there_is_on_the_documents_page_and_not_at_the_table(case: SmallCase) -> None:
    case.screen.go_to("documenten")
    case.settle()
    page = case.page
    assert isinstance(page, DocumentsPage)
    page.continue_button.click()
    case.settle()
    assert case.screen.ref == standing_ref("verder")
    case.screen.go_to("taken")
    case.settle()
    case.screen.toggle_table()
    case.settle()
    before = case.screen.ref
    case.screen.go_to("verder")
    case.settle()
    assert case.screen.ref == before


def test_after_sealing_it_is_offered_where_a_route_usually_follows(case: SmallCase) -> None:
    result = SealedResult()
    case.qtbot.addWidget(result)
    result.show()
    result.show_result(case.view, ())
    assert result.continue_button.isVisible()
    other = str(case.desk.open_case("vervolg").created)
    result.show_result(case.desk.case(other), ())
    assert not result.continue_button.isVisible()


def test_several_notices_stand_below_each_other_and_go_with_the_page(case: SmallCase) -> None:
    case.screen.show_notice(Banner("een"), beside=True)
    case.screen.show_notice(Banner("twee"), beside=True)
    assert banners(case)[-2:] == ["een", "twee"]
    case.screen.show_notice(Banner("drie"))
    assert banners(case) == ["drie"]
    case.screen.go_to("taken")
    case.settle()
    assert banners(case) == []
