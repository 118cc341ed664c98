"""Taking text out of a case on screen: chosen, explained, confirmed by the code name, and gone from every page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from routekaart.casework import Desk, Environment, unlock
from routekaart.gui.main_window import MainWindow
from routekaart.gui.redact_page import RedactPage

from .conftest import PHRASE

Settle = Callable[[], None]
SLIP = "De buurman Zevenslaper dronk te veel, zei oma."


@pytest.fixture
def desk(env: Environment, vault: Path) -> Desk:
    desk = unlock(env, vault, PHRASE)
    case_id = str(desk.open_case("residentieel").created)
    desk.save_record(case_id, "personen", {"rol": "kind", "codenaam": "Wilg"})
    desk.answer(case_id, "wat_hielp", SLIP)
    desk.answer(case_id, "wat_hielp", f"{SLIP} Vaak.")
    made = desk.papers.open_signing(case_id, final=False)
    desk.papers.seal(case_id, made.sha256)
    desk.backup()
    return desk


@pytest.fixture
def page(window: MainWindow, desk: Desk, settle: Settle) -> RedactPage:
    """Reached by its button on the page about the case."""
    window.doors.adopt(desk)
    window.go("case", case_id=desk.cases()[0].id)
    settle()
    window.go("case_record", case_id=desk.cases()[0].id)
    settle()
    window.pages["case_record"].redact_button.click()  # type: ignore[attr-defined]
    settle()
    found = window.pages["redact"]
    assert isinstance(found, RedactPage)
    return found


def choose(page: RedactPage, settle: Settle) -> None:
    page.which.set_value(":antwoord/wat_hielp")
    page.which.changed.emit(":antwoord/wat_hielp")
    settle()


def test_what_goes_and_what_stays_is_told_first(page: RedactPage, settle: Settle) -> None:
    assert page._confirm.isHidden()
    choose(page, settle)
    assert page.text.text() == f"“{SLIP} Vaak.”"
    told = page.touches.text()
    assert "ook uit eerdere versies (1)" in told and "Deze verzegelde documenten houden de tekst" in told
    assert "De oude gaan weg: " in told
    assert page.sealed_too.isVisible() and not page.go_button.isEnabled()


def test_with_a_reason_and_the_code_name_it_goes(
    qtbot: QtBot, window: MainWindow, page: RedactPage, desk: Desk, settle: Settle
) -> None:
    choose(page, settle)
    qtbot.keyClicks(page.reason, "Gaat over een buurman.")
    qtbot.keyClicks(page.typed, "Wil")
    assert not page.go_button.isEnabled()
    qtbot.keyClicks(page.typed, "g")
    page.go_button.click()
    settle()
    assert page.result.isVisible() and "Nog wel in het verzegelde document" in page.told.text()
    assert "De reservekopieën zijn vervangen." in page.told.text()
    assert "case" not in window.pages  # what showed the words is gone
    assert "wat_hielp" not in desk.case(page.case_id).facts.answers
    assert page.text.text() == page.touches.text() == page.reason.text() == ""
    page.done_button.click()
    settle()
    assert window.place == "case"


def test_a_reason_that_repeats_the_text_is_refused(qtbot: QtBot, page: RedactPage, desk: Desk, settle: Settle) -> None:
    choose(page, settle)
    qtbot.keyClicks(page.reason, SLIP)
    qtbot.keyClicks(page.typed, "Wilg")
    page.go_button.click()
    settle()
    assert "In de reden staat een stuk van de tekst zelf." in page.trouble.text()
    assert "wat_hielp" in desk.case(page.case_id).facts.answers


def test_the_log_of_the_case_is_one_click_away(window: MainWindow, page: RedactPage, settle: Settle) -> None:
    window.go("case_record", case_id=page.case_id)
    settle()
    window.pages["case_record"].log_link.click()  # type: ignore[attr-defined]
    settle()
    assert window.pages["log"].chosen_case() == page.case_id  # type: ignore[attr-defined]
