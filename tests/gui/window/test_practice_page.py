"""Practising: a fresh case from a tile, and starting practice over without touching anything else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from routekaart.casework import Environment, open_practice, unlock
from routekaart.gui.main_window import MainWindow
from routekaart.gui.practice_page import PracticePage

from .conftest import PHRASE

Settle = Callable[[], None]


def practice_of(window: MainWindow, settle: Settle) -> PracticePage:
    window.go("practice")
    settle()
    page = window.pages["practice"]
    assert isinstance(page, PracticePage)
    return page


def test_who_never_practised_has_nothing_to_empty(window: MainWindow, settle: Settle) -> None:
    assert not practice_of(window, settle).over.isVisible()


def test_starting_over_asks_first_and_empties_practice(
    practising: MainWindow, settle: Settle, qtbot: QtBot, tab_to: Callable[[QWidget], None]
) -> None:
    page = practice_of(practising, settle)
    assert practising.session.desk is not None and len(practising.session.desk.cases()) == 1
    page.over.ask.begin.setFocus()
    qtbot.keyClick(page.over.ask.begin, Qt.Key.Key_Return)
    assert page.over.ask.no.hasFocus(), "the safe answer has the focus"
    qtbot.keyClick(page.over.ask.no, Qt.Key.Key_Return)
    settle()
    assert len(practising.session.desk.cases()) == 1
    page.over.ask.begin.click()
    tab_to(page.over.ask.sure)
    qtbot.keyClick(page.over.ask.sure, Qt.Key.Key_Return)
    settle()
    assert page.over.told.text().startswith("Oefenen is weer leeg.")
    assert practising.session.desk is not None and practising.session.desk.practice
    assert practising.session.desk.cases() == ()
    assert "case" not in practising.pages, "the page of a case that is gone does not stay"


def test_starting_over_leaves_the_own_vault_alone(
    window: MainWindow, settle: Settle, env: Environment, vault: Path
) -> None:
    open_practice(env).close()
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: None)
    settle()
    assert window.session.desk is not None
    window.session.desk.open_case("residentieel")
    page = practice_of(window, settle)
    page.over.ask.begin.click()
    page.over.ask.sure.click()
    settle()
    assert window.session.desk is not None and window.session.desk.practice
    again = unlock(env, vault, PHRASE)
    assert len(again.cases()) == 1
    again.close()


def test_practice_that_is_open_in_another_window_is_not_emptied(
    window: MainWindow, settle: Settle, env: Environment
) -> None:
    other = open_practice(env)
    other.open_case("residentieel")
    page = practice_of(window, settle)
    page.over.ask.begin.click()
    page.over.ask.sure.click()
    settle()
    assert page.over.told.text().startswith("Deze kluis is al open")
    assert page.over.ask.begin.isVisible() and page.over.ask.begin.isEnabled()
    assert len(other.cases()) == 1
    other.close()
