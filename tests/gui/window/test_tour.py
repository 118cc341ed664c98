"""The guided tour: a whole walk that follows what people do, by keyboard, and that can be stopped at any time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.case_place import CasePlace
from routekaart.gui.main_window import MainWindow
from routekaart.gui.practice.tour import Tour

from .test_practice_page import Settle, practice_of

Walk = tuple[CasePlace, CaseScreen, Tour]


@pytest.fixture
def touring(window: MainWindow, settle: Settle, qtbot: QtBot) -> Iterator[Walk]:
    page = practice_of(window, settle)
    assert page.first_tiles()[0].hasFocus(), "the tour is the first of all cases"
    qtbot.keyClick(page.first_tiles()[0], Qt.Key.Key_Return)
    settle()
    place = window.pages["case"]
    assert isinstance(place, CasePlace) and place.tour is not None
    qtbot.waitUntil(lambda: place.case_screen.ref is not None)
    yield place, place.case_screen, place.tour


def reaches(qtbot: QtBot, settle: Settle, tour: Tour, number: int) -> None:
    """The tour goes on by itself."""
    settle()
    qtbot.waitUntil(lambda: tour.at == number - 1, timeout=10_000)
    settle()


def test_the_whole_tour(touring: Walk, settle: Settle, qtbot: QtBot) -> None:
    place, screen, tour = touring
    assert len(tour.steps) == 12 and screen.ref is not None and screen.ref.step == "start"
    tour.note.next_button.click()
    settle()
    assert tour.target() is screen.strip and tour.ring.isVisible()
    tour.note.next_button.click()
    assert tour.step.done_when == "antwoord" and tour.note.next_button.text() == "Overslaan"
    desk, case = screen.session.desk, place.case_id
    assert desk is not None
    screen.session.desk_run(lambda open_desk: open_desk.answer(case, "soort_vraag", "uit_huis"))
    reaches(qtbot, settle, tour, 4)
    tour.note.next_button.click()
    screen.footer.forward_button.click()
    reaches(qtbot, settle, tour, 6)
    screen.tasks_button.click()
    reaches(qtbot, settle, tour, 7)
    screen.go_to("kaart")
    reaches(qtbot, settle, tour, 8)
    screen.log_button.click()
    reaches(qtbot, settle, tour, 9)
    screen.back()
    settle()
    screen.toggle_table()
    reaches(qtbot, settle, tour, 10)
    assert tour.note.isVisible(), "the note stays where it is at the table"
    screen.toggle_table()
    reaches(qtbot, settle, tour, 11)
    tour.note.next_button.click()
    assert tour.note.next_button.text() == "Klaar"
    tour.note.next_button.click()
    settle()
    assert place.tour is None and place.case_screen.view is not None, "the case stays"


def test_by_keyboard_and_stopped_halfway(
    touring: Walk, qtbot: QtBot, settle: Settle, tab_to: Callable[[QWidget], None]
) -> None:
    place, screen, tour = touring
    held = QApplication.focusWidget()
    assert held is not None and screen.isAncestorOf(held), "the tour never takes the focus"
    qtbot.keyClick(held, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert tour.at == 1
    tab_to(tour.note.next_button)
    qtbot.keyClick(tour.note.next_button, Qt.Key.Key_Return)
    assert tour.at == 2
    tab_to(tour.note.stop_button)
    qtbot.keyClick(tour.note.stop_button, Qt.Key.Key_Return)
    settle()
    assert place.tour is None
    held = QApplication.focusWidget()
    assert held is not None and screen.isAncestorOf(held), "the focus goes back to the case"


def test_a_screen_reader_hears_each_step(touring: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    _, _, tour = touring
    told: list[str] = []
    monkeypatch.setattr("routekaart.gui.practice.tour_note.announce", lambda _widget, text, **_how: told.append(text))
    tour.forward()
    assert told == [f"Rondleiding · 2 van 12. {tour.step.text}"]
    assert QAccessible.queryAccessibleInterface(tour.note).role() == QAccessible.Role.Note
    assert tour.note.accessibleName() == "Rondleiding"


def test_the_ring_lets_the_mouse_through_and_shows_what_a_part_is_behind(
    window: MainWindow, touring: Walk, settle: Settle
) -> None:
    _, screen, tour = touring
    assert tour.ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    tour.forward()
    window.preferences.update(text_scale=200)
    settle()
    assert tour.target() is screen.columns.route_button
    window.preferences.update(text_scale=100)
    settle()


def test_another_case_ends_the_tour(window: MainWindow, touring: Walk, settle: Settle) -> None:
    place, _, _ = touring
    page = practice_of(window, settle)
    page.tiles()[0].click()
    settle()
    assert place.tour is None
    page = practice_of(window, settle)
    page.first_tiles()[0].click()
    settle()
    assert place.tour is not None and place.tour.at == 0
