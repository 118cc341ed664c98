"""A newer version of the rules, in the window: a calm notice, what it means for this case, moving or staying."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from routekaart.gui.case.check_answers_page import CheckAnswersPage
from routekaart.gui.case.plan import standing_ref
from routekaart.gui.case.version_page import VersionPage
from tests.gui.case.small_case import ROUTE, SmallCase, opened  # noqa: F401

Start = Callable[[], SmallCase]
NEWS = "Er is een nieuwe versie van deze routekaart."
CHANGES = (
    ('versie: "1"', 'versie: "2"'),
    ("{id: adres_soort, vraag: Wat is er bijzonder?", "{id: bijzonder, vraag: Wat valt op?"),
    ("opties: {thuis: Thuis, elders: Ergens anders}", "opties: {thuis: Bij ouders, elders: Ergens anders}"),
    ("als: {vraag: gesproken, is: nee}", "als: {vraag: gesproken, is: ja}"),
)


def publish(case: SmallCase, *changes: tuple[str, str]) -> None:
    text = ROUTE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    (case.desk.env.places.checklists / "proef.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def case(opened: Start) -> SmallCase:  # noqa: F811
    """A case with answers, and newer rules beside it."""
    made = opened()
    for question, value in (("woont_nu", "thuis"), ("adres_soort", "Bij oma om de hoek"), ("gesproken", "nee")):
        made.desk.answer(made.case_id, question, value)
    publish(made, *CHANGES)
    made.open()
    return made


def notices(case: SmallCase) -> list[str]:
    return [banner.strong.text() for banner in case.screen.notices]


def shown(case: SmallCase) -> list[str]:
    return [label.text() for label in case.screen.findChildren(QLabel) if label.isVisible() and label.text()]


def version_page(case: SmallCase) -> VersionPage:
    case.screen.go_to("nieuwe_versie")
    case.settle()
    assert isinstance(case.page, VersionPage)
    return case.page


def test_a_notice_says_so_and_leads_to_the_difference(case: SmallCase) -> None:
    assert notices(case)[-1] == NEWS
    link = case.screen.notices[-1].link
    assert link is not None
    link.click()
    case.settle()
    assert case.screen.ref == standing_ref("nieuwe_versie")


def test_the_difference_is_that_of_this_case(case: SmallCase) -> None:
    page = version_page(case)
    assert [card.title.text() for card in page.cards] == [
        "Dit past niet meer", "Deze vragen zijn anders", "Dit komt erbij", "Deze regels vallen anders uit",
    ]  # fmt: skip
    said = shown(case)
    for text in ("Wat is er bijzonder?", "Bij oma om de hoek", "De keuze ‘Thuis’ heet nu ‘Bij ouders’.",
                 "Wat valt op?", "Nu: vraagt een reden. Straks: geldt niet."):  # fmt: skip
        assert text in said
    assert page.stay_button.hasFocus()  # what cannot be undone is never one Enter away


def test_an_alternative_that_was_weighed_and_reads_differently_has_a_card(opened: Start) -> None:  # noqa: F811
    made = opened()
    made.desk.weigh(made.case_id, "OMA", {"conclusie": "later"})
    publish(made, ("wat: Het kind logeert bij oma.", "wat: Het kind woont bij oma."))
    made.open()
    page = version_page(made)
    assert [card.title.text() for card in page.cards] == ["Deze alternatieven zijn anders"]
    assert "Wat het is, was ‘Het kind logeert bij oma.’ Nu: ‘Het kind woont bij oma.’" in shown(made)


def test_moving_shows_the_new_questions_and_keeps_what_no_longer_fits(case: SmallCase) -> None:
    old_page = case.questions("adres_soort")
    page = version_page(case)
    page.move_button.click()
    case.settle()
    assert case.view.checklist.version == "2" and case.screen.ref == standing_ref("taken")
    assert notices(case) == ["Dit dossier werkt nu met versie 2."]
    fresh = case.questions("woont_nu")
    assert fresh is not old_page and "bijzonder" in fresh.cards and "adres_soort" not in fresh.cards
    case.screen.go_to("controleren")
    case.settle()
    reading = case.page
    assert isinstance(reading, CheckAnswersPage)
    case.qtbot.waitUntil(lambda: not reading._waiting)
    assert reading.leftovers.isVisible() and "Bij oma om de hoek" in shown(case)


def test_staying_stops_the_notice_but_the_difference_can_still_be_seen(case: SmallCase) -> None:
    version_page(case).stay_button.click()
    case.settle()
    assert case.screen.ref == standing_ref("taken") and case.view.checklist.version == "1"
    case.screen = case.new_screen()
    case.open()
    assert NEWS not in notices(case)
    assert version_page(case).cards


def test_without_newer_rules_there_is_nothing_to_do(case: SmallCase) -> None:
    publish(case)
    page = version_page(case)
    assert page.cards == [] and not page.move_button.isVisible()
    assert "U werkt met de nieuwste regels van deze route. Er is niets te doen." in shown(case)


def test_rules_that_do_not_touch_the_case_say_so(case: SmallCase) -> None:
    publish(case, ("waarom: Om te tellen.", "waarom: Om op te tellen."))
    page = version_page(case)
    assert [card.title.text() for card in page.cards] == ["Voor dit dossier verandert er nu niets"]
    assert page.move_button.isEnabled()


def test_rules_that_changed_again_meanwhile_are_looked_at_again(case: SmallCase) -> None:
    page = version_page(case)
    publish(case, *CHANGES, ("Hoeveel uur hulp?", "Hoeveel uur?"))
    page.move_button.click()
    case.settle()
    assert page.trouble.isVisible() and case.view.checklist.version == "1"
    page.move_button.click()
    case.settle()
    assert case.view.checklist.version == "2"


def test_after_sealing_first_a_new_version_of_the_document(case: SmallCase) -> None:
    made = case.desk.papers.open_signing(case.case_id, final=False)
    case.desk.papers.seal(case.case_id, made.sha256)
    case.screen = case.new_screen()
    case.open()
    assert NEWS not in notices(case)
    page = version_page(case)
    assert page.sealed.isVisible() and not page.move_button.isVisible()
