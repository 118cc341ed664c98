"""Consultations: logged with five fields, asked for, corrected without losing the original."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from routekaart.dossier import events as ev
from routekaart.gui.case.consultations_page import ConsultationsPage
from routekaart.gui.case.record_form import RecordForm
from routekaart.gui.case.tasks import ret_opens, task_groups
from tests.gui.case.small_case import SmallCase, opened  # noqa: F401
from tests.gui.case.test_list_page import fill
from tests.gui.idle import until_idle

Start = Callable[[], SmallCase]


@pytest.fixture
def case(opened: Start) -> SmallCase:  # noqa: F811
    made = opened()
    made.open(part="gesproken")
    made.do(lambda desk: desk.answer(made.case_id, "woont_nu", "thuis"))
    return made


def form_of(case: SmallCase) -> RecordForm:
    form = case.screen.form.form
    assert form is not None
    return form


def log(case: SmallCase, **values: object) -> None:
    case.screen.log_consultation()
    case.settle()
    fill(form_of(case), **values)
    form_of(case).save_button.click()
    case.settle()


def test_five_fields_are_enough_and_the_page_comes_back(case: SmallCase) -> None:
    case.screen.log_consultation()
    case.settle()
    assert form_of(case).near.keys() == ("orgaan", "datum", "vraag", "advies", "opvolging")
    assert form_of(case).values["datum"] == "2026-11-22"
    fill(form_of(case), orgaan="SCHOOL", vraag="Hoe gaat het?", advies="Goed", opvolging="overgenomen")
    form_of(case).save_button.click()
    case.settle()
    (row,) = case.view.facts.records("consulten")
    assert (row["orgaan"], row["datum"], row["opvolging"]) == ("SCHOOL", "2026-11-22", "overgenomen")
    assert case.screen.ref is not None and case.screen.ref.ids == ("gesproken",)


def test_not_following_asks_why_and_the_body_asks_its_own_fields(case: SmallCase) -> None:
    case.screen.log_consultation()
    case.settle()
    fill(form_of(case), orgaan="RET", opvolging="niet")
    assert {"motivering", "wijze"} <= set(form_of(case).near.keys())
    fill(form_of(case), vraag="Wat nu?", advies="Doe iets")
    assert form_of(case).save() is False
    told = form_of(case).near.input("motivering").error.text()
    assert told.startswith("Nog niet ingevuld: ")
    assert told in [link.text() for link in form_of(case).errors.links()]


def test_an_alternative_on_screen_is_already_named(case: SmallCase) -> None:
    case.screen.go_to("OMA")
    case.settle()
    case.screen.log_consultation()
    case.settle()
    assert form_of(case).values["alternatieven"] == ["OMA"]


def test_what_is_due_comes_first_in_the_list(case: SmallCase) -> None:
    case.screen.log_consultation()
    case.settle()
    assert [option.id for option in form_of(case).near.input("orgaan").spec.options] == ["RET", "SCHOOL"]


def test_a_correction_needs_a_reason_and_shows_the_original_struck_through(case: SmallCase) -> None:
    log(case, orgaan="SCHOOL", vraag="Hoe gaat het?", advies="Goed", opvolging="overgenomen")
    (row,) = case.view.facts.records("consulten")
    case.screen.log_consultation({}, str(row["id"]))
    case.settle()
    fill(form_of(case), advies="Niet zo goed")
    form_of(case).save_button.click()
    case.settle()
    assert case.view.facts.records("consulten")[0]["advies"] == "Goed"
    case.screen.form.reason.setText("Verkeerd verstaan")
    form_of(case).save_button.click()
    case.settle()
    assert case.view.facts.records("consulten")[0]["advies"] == "Niet zo goed"
    case.screen.go_to("consulten")
    case.settle()
    assert isinstance(case.page, ConsultationsPage)
    labels = case.page.findChildren(QLabel)
    struck = [label.text() for label in labels if label.font().strikeOut()]
    assert struck == ["Wat was het advies? Goed"]
    assert any(label.text() == "Aangepast 22 november 14:32: Verkeerd verstaan" for label in labels)


def test_who_must_still_be_heard_stands_on_top_with_the_reason(case: SmallCase) -> None:
    case.screen.go_to("consulten")
    case.settle()
    shown = [label.text() for label in case.page.findChildren(QLabel)]
    assert "Nog vragen" in shown and "Dit team zoekt mee." in shown
    log(case, orgaan="RET", vraag="Wat nu?", advies="Doe iets", opvolging="overgenomen")
    shown = [label.text() for label in case.page.findChildren(QLabel) if label.isVisible()]
    assert "Nog vragen" not in shown


def test_asking_the_ret_stores_a_request_and_offers_the_sheet(case: SmallCase) -> None:
    assert not ret_opens(case.view, "begin")
    assert not case.screen.ret_button.isEnabled() or ret_opens(case.view, "stem")
    case.screen.go_to("OMA")
    case.settle()
    assert case.screen.ret_button.isEnabled()
    case.screen.ret_button.click()
    case.settle()
    assert "advies" not in form_of(case).near.keys()  # noqa: SIM118
    fill(form_of(case), vraag="Kan dit kind bij oma wonen?")
    form_of(case).save_button.click()
    case.settle()
    (row,) = case.view.facts.records("consulten")
    assert row["datum_gevraagd"] == "2026-11-22" and "datum" not in row
    notice = case.screen.notices[-1]
    assert notice.link is not None
    assert notice.link.text() == "Maak het bespreekblad (PDF)"
    waiting = task_groups(case.view)[-1]
    assert waiting.id == "wacht"
    assert [(task.text, task.note) for task in waiting.tasks] == [("RET", "Gevraagd op 22 november 2026")]


def test_the_sheet_is_written_where_people_chose_and_that_is_logged(case: SmallCase, tmp_path: Path) -> None:
    made = case.desk.papers.preview(case.case_id, "bespreekblad")
    target = tmp_path / "blad.pdf"
    case.screen.requests.write(target, made)
    case.settle()
    assert target.read_bytes() == made.pdf
    assert any(action == "geëxporteerd" for _, _, action in case.desk.case_log(case.case_id))


def test_a_folder_that_does_not_exist_is_said_in_plain_words(case: SmallCase, tmp_path: Path) -> None:
    made = case.desk.papers.preview(case.case_id, "bespreekblad")
    case.screen.requests.write(tmp_path / "nergens" / "blad.pdf", made)
    until_idle(case.session)
    (trouble,) = case.troubles
    assert getattr(trouble, "code", "") == "DOC-035"
    case.troubles.clear()


def test_of_many_the_latest_are_shown_and_those_that_wait_with_the_older_ones_a_press_away(case: SmallCase) -> None:
    held = [{"id": f"c{n}", "orgaan": "RET", "vraag": "Wat nu?", "datum": "2026-01-02"} for n in range(60)]
    del held[2]["datum"]
    case.do(lambda desk: desk.write(case.case_id, [ev.ConsultationLogged(record=record) for record in held]))
    case.screen.go_to("consulten")
    case.settle()
    page = case.page
    assert isinstance(page, ConsultationsPage)
    assert list(page.logged) == ["c2", *(f"c{n}" for n in range(36, 60))]
    assert page.more.text() == "Toon meer (nog 35)"
    page.more.setFocus()
    page.more.click()
    case.settle()
    shown = sorted(page.logged, key=lambda name: page.log.indexOf(page.logged[name]))
    assert shown == ["c2", *(f"c{n}" for n in range(11, 60))]
    assert page.more.text() == "Toon meer (nog 10)" and page.more.hasFocus()
    page.more.click()
    assert len(page.logged) == 60 and page.more.isHidden()
