"""What happens beside the focus is told to who listens: saved, found, undone, trouble. The focus stays where it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart.errors import RoutekaartError
from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.case_place import CasePlace
from routekaart.gui.cases_page import CasesPage
from routekaart.gui.commands.picker import Picker
from routekaart.gui.kit import ChoiceRow, accessible
from routekaart.gui.main_window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every announcement that goes to the screen reader."""
    said: list[str] = []

    class Heard(QAccessibleAnnouncementEvent):
        def __init__(self, widget: QWidget, text: str) -> None:
            said.append(text)
            super().__init__(widget, text)

    monkeypatch.setattr(accessible, "QAccessibleAnnouncementEvent", Heard)
    return said


@pytest.fixture
def row(practising: MainWindow, settle: Settle) -> ChoiceRow:
    """A question with options, on screen in a case in which nothing was done yet."""
    screen = screen_of(practising)
    screen.go_to("route_start")
    settle()
    return next(one for one in screen.findChildren(ChoiceRow) if one.isVisible() and len(one.buttons()) > 2)


def screen_of(window: MainWindow) -> CaseScreen:
    page = window.pages["case"]
    assert isinstance(page, CasePlace)
    return page.case_screen


def test_that_it_was_saved_is_heard_once_a_minute(
    qtbot: QtBot, practising: MainWindow, row: ChoiceRow, settle: Settle, heard: list[str]
) -> None:
    screen_of(practising).busy.set_saved("")
    for place in (0, 1, 2):
        button = row.buttons()[place]
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
        settle()
        assert button.hasFocus()
    assert heard.count("Bewaard 14:32") == 1
    screen_of(practising).busy.set_saved("Bewaard 14:33")
    assert heard[-1] == "Bewaard 14:33"


def test_what_was_undone_is_heard(practising: MainWindow, row: ChoiceRow, settle: Settle, heard: list[str]) -> None:
    row.buttons()[1].click()
    settle()
    screen_of(practising).undo()
    settle()
    assert [text for text in heard if text.startswith("Ongedaan gemaakt: ")]
    screen_of(practising).redo()
    settle()
    heard.clear()
    screen_of(practising).redo()
    settle()
    # What the page itself has to say of what came back may still follow it.
    assert "Er is niets om opnieuw te doen." in [text.strip() for text in heard]


def test_how_many_cases_were_found_is_heard(
    qtbot: QtBot, practising: MainWindow, settle: Settle, heard: list[str]
) -> None:
    practising.go("cases")
    settle()
    page = practising.pages["cases"]
    assert isinstance(page, CasesPage)
    page.search.setFocus()
    qtbot.keyClicks(page.search, "zzzz")
    qtbot.waitUntil(lambda: any(text.startswith("0 ") for text in heard), timeout=60_000)
    assert page.search.hasFocus()


def test_what_was_found_in_the_palette_is_heard(qtbot: QtBot, practising: MainWindow, heard: list[str]) -> None:
    practising.show_commands()
    picker = practising.dialog("picker")
    assert isinstance(picker, Picker)
    qtbot.keyClicks(picker.line, "instell")
    assert heard[-1] == "1 gevonden. Instellingen"
    qtbot.keyClicks(picker.line, "qqqq")
    assert heard[-1] == "Niets gevonden. Probeer een ander woord."
    assert QApplication.focusWidget() in (picker.line, None) or not picker.isActiveWindow()


def test_trouble_is_heard_and_takes_no_focus(practising: MainWindow, row: ChoiceRow, heard: list[str]) -> None:
    row.focus_first()
    held = QApplication.focusWidget()
    practising.session.trouble.emit(RoutekaartError("VLT-006", "De schijf is vol."))
    assert heard[-1] == "De schijf is vol."
    assert QApplication.focusWidget() is held
