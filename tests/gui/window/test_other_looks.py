"""Another theme or text size while a case is open: every page gets its sizes, and people stay where they were."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.gui.case.consultation_form import ConsultationForm
from routekaart.gui.case.question_page import QuestionPage
from routekaart.gui.case_place import CasePlace
from routekaart.gui.main_window import MainWindow

Settle = Callable[[], None]


def place_of(window: MainWindow) -> CasePlace:
    page = window.pages["case"]
    assert isinstance(page, CasePlace)
    return page


def test_the_page_of_a_case_is_measured_anew_at_the_same_place_and_focus(
    practising: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    screen = place_of(practising).case_screen
    practising.activateWindow()
    screen.go_to(screen.plan[0])
    settle()
    page, here = screen.page, screen.ref
    assert isinstance(page, QuestionPage)
    shown = [card.input for card in page.cards.values() if card.input is not None and card.input.isVisible()]
    assert len(shown) > 1, "the last question, so that it differs from where the page begins"
    shown[-1].focus_field()
    held = QApplication.focusWidget()
    assert held is not None
    small, name = held.height(), held.accessibleName()
    practising.preferences.update(text_scale=200)
    settle()
    fresh, focused = screen.page, QApplication.focusWidget()
    assert fresh is not page and screen.ref == here
    assert focused is not None and focused is not held and fresh is not None and fresh.isAncestorOf(focused)
    assert focused.accessibleName() == name
    assert focused.height() > small


def test_what_was_filled_in_about_a_consultation_stays(practising: MainWindow, settle: Settle) -> None:
    screen = place_of(practising).case_screen
    screen.log_consultation()
    settle()
    assert isinstance(screen.page, ConsultationForm)
    form = screen.form.form
    assert form is not None
    form.near.input("vraag").set_value("Wat denkt u?")
    practising.preferences.update(text_scale=150)
    settle()
    assert screen.page is screen.form and screen.form.form is not form
    assert screen.form.form is not None and screen.form.form.near.input("vraag").value() == "Wat denkt u?"


def test_from_the_settings_and_back_the_case_stands_where_it_was(practising: MainWindow, settle: Settle) -> None:
    screen = place_of(practising).case_screen
    page, here = screen.page, screen.ref
    practising.go("settings")
    settle()
    practising.preferences.update(theme="donker", text_scale=130)
    settle()
    assert practising.pages.keys() >= {"case", "settings"}
    practising.go("case", case_id=place_of(practising).case_id)
    settle()
    assert screen.ref == here and screen.page is not page
    assert "settings" not in practising.pages, "pages without anything of their own are made anew"
