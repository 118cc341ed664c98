"""A request to correct in the real window: asked, decided, shown at the field, and not at the table."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from routekaart.casework.rights.correcting import ask_correction
from routekaart.gui.case.corrected import corrected_answer, corrected_record
from routekaart.gui.case.table_view import shared_view
from routekaart.gui.main_window import MainWindow
from routekaart.gui.rights.corrections_page import CorrectionsPage

Settle = Callable[[], None]


@pytest.fixture
def page(practising: MainWindow, settle: Settle) -> CorrectionsPage:
    practising.pages["case"].case_screen.leave_for("corrections")  # type: ignore[attr-defined]
    settle()
    found = practising.pages["corrections"]
    assert isinstance(found, CorrectionsPage)
    return found


def ask(page: CorrectionsPage, settle: Settle, key: str, wanted: str) -> None:
    form = page.form
    form.people.choose(next(item.id for item in form.people.people if item.name == "Moeder"))
    settle()
    form.what.set_value(key)
    form.wanted.set_text(wanted)
    form.button.click()
    settle()


def first_key(page: CorrectionsPage) -> str:
    desk = page.session.desk
    assert desk is not None
    return f"woorden/{desk.case(page.case_id).facts.records('woorden')[0]['id']}"


def test_what_is_missing_is_said(page: CorrectionsPage, settle: Settle) -> None:
    page.form.people.choose(page.form.people.people[0].id)
    settle()
    page.form.button.click()
    assert page.form.trouble.text() == "Kies wat er niet klopt."
    page.form.what.set_value(first_key(page))
    page.form.on.set_iso("2027-01-01")
    page.form.button.click()
    assert "die al is geweest" in page.form.trouble.text()


def test_asked_refused_and_in_the_file_with_the_own_statement(
    page: CorrectionsPage, practising: MainWindow, settle: Settle
) -> None:
    ask(page, settle, first_key(page), "Dat heb ik zo niet gezegd.")
    (card,) = page.cards
    card.changed_button.click()
    settle()
    assert "nog dezelfde" in card.trouble.text()
    card.reason.setText("Twee mensen schreven dit op.")
    card.statement.set_text("Ik bedoelde iets anders.")
    card.refuse_button.click()
    settle()
    assert [item.row.decision for item in page.cards] == ["niet_veranderd"]
    page.back_link.click()
    settle()
    record = practising.pages["case_record"]
    assert record.corrections.text() == "Verzoeken om verbetering: 1, waarvan 0 nog open."  # type: ignore[attr-defined]


def test_it_stands_at_the_field_and_not_at_the_table(
    page: CorrectionsPage, practising: MainWindow, settle: Settle
) -> None:
    desk, case_id = page.session.desk, page.case_id
    assert desk is not None
    name = next(iter(desk.case(case_id).facts.answers))
    person = str(desk.case(case_id).facts.records("personen")[0]["id"])
    key = first_key(page)
    for about in (key, f":antwoord/{name}"):
        ask_correction(desk, case_id, person, about, "2026-11-20", "Dit moet anders zijn.")
    view = desk.case(case_id)
    for note in (corrected_answer(view, name), corrected_record(view, *key.split("/"))):
        assert "om dit te verbeteren: “Dit moet anders zijn.” Hierover is nog niet besloten." in note
    assert corrected_answer(shared_view(view), name) == ""


def test_the_way_to_the_place_in_the_case(page: CorrectionsPage, practising: MainWindow, settle: Settle) -> None:
    desk = page.session.desk
    assert desk is not None
    view = desk.case(page.case_id)
    asked = {question.id for step in view.checklist.steps for question in step.questions}
    name = next(name for name in view.facts.answers if name in asked)
    ask(page, settle, f":antwoord/{name}", "Dit moet anders zijn.")
    page.cards[0].field_link.click()
    settle()
    screen = practising.pages["case"].case_screen  # type: ignore[attr-defined]
    assert practising.place == "case" and name in screen.ref.ids


def test_what_is_typed_survives_another_decision_leaving_and_the_lock(
    page: CorrectionsPage, practising: MainWindow, settle: Settle
) -> None:
    ask(page, settle, first_key(page), "Dat heb ik zo niet gezegd.")
    ask(page, settle, first_key(page), "En dat ook niet.")
    first, second = page.cards
    QTest.keyClicks(first.statement.area, "Mijn eigen woorden.")
    QTest.keyClicks(first.reason, "Omdat het klopt.")
    QTest.keyClicks(page.form.wanted.area, "Nog een verzoek.")
    second.reason.setText("Het klopt.")
    second.refuse_button.click()
    settle()
    kept = next(card for card in page.cards if not card.row.decision)
    assert (kept.statement.text(), kept.reason.text()) == ("Mijn eigen woorden.", "Omdat het klopt.")
    assert page.form.wanted.text() == "Nog een verzoek."
    QTest.keyClicks(kept.statement.area, "En nog iets. ")
    practising.go("case_record", case_id=page.case_id)
    settle()
    desk = practising.session.desk
    assert desk is not None
    drafts = desk.case(page.case_id).drafts
    assert sorted(name.split("/")[-1] for name in drafts if name.startswith("verbetering/")) == [
        "nieuw", "reden", "verklaring",
    ]  # fmt: skip
    practising.go("corrections", case_id=page.case_id)
    settle()
    again = next(card for card in page.cards if not card.row.decision)
    assert "En nog iets." in again.statement.text() and "Mijn eigen woorden." in again.statement.text()
    again.refuse_button.click()
    settle()
    assert [name for name in desk.case(page.case_id).drafts if name.startswith("verbetering/")] == ["verbetering/nieuw"]
