"""At the table: the case is covered after a while, a key brings it back, and the vault locks much later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.casework import Changes, standpoint_of, unlock
from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.case_place import CasePlace
from routekaart.gui.lock import DIM_MINUTES, IdleWatch
from routekaart.gui.main_window import MainWindow
from routekaart.gui.table.company import Company
from routekaart.gui.table.person_box import PersonBox

from .conftest import PHRASE

Settle = Callable[[], None]


@pytest.fixture
def screen(window: MainWindow, vault: Path, settle: Settle) -> CaseScreen:
    """A case of a real vault on screen."""
    env = window.session.env
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: None)
    settle()
    assert window.session.desk is not None
    window.go("case", case_id=str(window.session.desk.open_case("residentieel").created))
    settle()
    page = window.pages["case"]
    assert isinstance(page, CasePlace)
    return page.case_screen


@pytest.fixture
def asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Every (lock, cover) in minutes that the window asks for."""
    heard: list[tuple[int, int]] = []
    real = window.idle.set_minutes

    def note(minutes: int, *, dim_after: int = 0) -> None:
        heard.append((minutes, dim_after))
        real(minutes, dim_after=dim_after)

    monkeypatch.setattr(window.idle, "set_minutes", note)
    return heard


def test_the_times_of_the_settings_hold_in_their_own_view(
    window: MainWindow, screen: CaseScreen, settle: Settle, asked: list[tuple[int, int]]
) -> None:
    window.preferences.update(idle_minutes=10, table_idle_minutes=60)
    assert asked[-1] == (10, 0)
    screen.toggle_table()
    assert asked[-1] == (60, DIM_MINUTES)
    screen.toggle_table()
    assert asked[-1] == (10, 0)


def test_leaving_the_case_ends_the_table_view(
    window: MainWindow, screen: CaseScreen, settle: Settle, asked: list[tuple[int, int]]
) -> None:
    screen.toggle_table()
    window.go("settings")
    settle()
    assert not screen.table
    assert asked[-1] == (5, 0)


def test_it_covers_first_and_locks_later(qtbot: QtBot) -> None:
    watch, heard = IdleWatch(second=1), list[str]()  # a second takes a millisecond here
    watch.dim.connect(lambda: heard.append("dicht"))
    watch.expired.connect(lambda: heard.append("slot"))
    with qtbot.waitSignal(watch.expired):
        watch.set_minutes(6, dim_after=3)
    assert heard == ["dicht", "slot"]


def test_somebody_who_comes_back_is_heard(qtbot: QtBot) -> None:
    watch = IdleWatch(second=1)
    with qtbot.waitSignal(watch.dim):
        watch.set_minutes(30, dim_after=1)
    with qtbot.waitSignal(watch.awake):
        watch.touch()
    with qtbot.waitSignal(watch.dim):  # and the cover comes again
        pass


def test_a_key_takes_the_cover_away_and_does_nothing_else(
    qtbot: QtBot, window: MainWindow, screen: CaseScreen, settle: Settle
) -> None:
    screen.toggle_table()
    settle()
    before = QApplication.focusWidget()
    window.idle.dim.emit()
    cover = window.cover
    assert cover.isVisible()
    assert cover.geometry() == window.rect()
    assert QApplication.focusWidget() is cover
    for key in (Qt.Key.Key_F11, Qt.Key.Key_Tab, Qt.Key.Key_1):
        window.idle.dim.emit()
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert not cover.isVisible()
        assert screen.table, "the key that wakes must not close the table view"
        assert QApplication.focusWidget() is before


def test_the_cover_lets_no_picture_through_and_hides_other_windows(
    window: MainWindow, screen: CaseScreen, settle: Settle
) -> None:
    window.show_help()
    help_window = window.dialog("help")
    assert help_window is not None and help_window.isVisible()
    window.idle.dim.emit()
    assert not help_window.isVisible()
    covered = window.grab().toImage()
    QApplication.processEvents()
    screen.go_to("kaart")
    settle()
    assert window.grab().toImage() == covered, "what lies below must not show"
    window.cover.take_away()
    assert help_window.isVisible()


def test_ctrl_l_locks_from_under_the_cover(
    qtbot: QtBot, window: MainWindow, screen: CaseScreen, restarts: list[str]
) -> None:
    screen.toggle_table()
    window.idle.dim.emit()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert len(restarts) == 1


def test_the_cover_says_when_the_lock_is_near(window: MainWindow, screen: CaseScreen) -> None:
    window.idle.dim.emit()
    window.idle.soon.emit(60)
    assert "Over 60 seconden" in window.cover.text.text()
    window.cover.take_away()
    assert "Over" not in window.cover.text.text()


def test_words_in_a_box_are_not_lost_when_the_vault_locks(
    window: MainWindow, screen: CaseScreen, settle: Settle, vault: Path, restarts: list[str]
) -> None:
    assert screen.view is not None
    env, case_id, made = window.session.env, screen.view.id, list[Changes]()
    row = {"rol": "ouder", "codenaam": "Moeder", "gezag": "ja"}
    window.session.desk_run(lambda desk: desk.save_record(case_id, "personen", row), made.append)
    settle()
    mother = made[0].created
    screen.toggle_table()
    screen.at_table.set_company(Company((str(mother),)))
    settle()
    screen.go_to("plek")
    settle()
    assert screen.page is not None
    box = screen.page.findChildren(PersonBox)[0]
    box.choice.buttons()[2].click()
    settle()
    box.words.area.setPlainText("Ik wil dat hij thuis blijft.")
    window.idle.soon.emit(60)
    assert "Over 60 seconden" in window.frame.messages.text.text(), "a minute ahead it is told"
    window.idle.expired.emit()
    assert len(restarts) == 1
    again = unlock(env, vault, PHRASE)
    found = standpoint_of(again.case(case_id).facts, str(mother), "besluit/plek")
    again.close()
    assert found is not None and (found.stance, found.text) == ("niet_eens", "Ik wil dat hij thuis blijft.")


def test_practice_is_marked_at_the_table(practising: MainWindow, settle: Settle) -> None:
    page = practising.pages["case"]
    assert isinstance(page, CasePlace)
    page.case_screen.toggle_table()
    settle()
    assert practising.frame.practice.isVisible()
    assert practising.frame.practice.label.text().startswith("OEFENING")
    page.case_screen.toggle_table()


def test_digits_choose_only_when_the_person_wants(
    qtbot: QtBot, window: MainWindow, screen: CaseScreen, settle: Settle
) -> None:
    from routekaart.gui.kit import ChoiceRow

    screen.go_to("route_start")
    settle()
    row = next(row for row in screen.findChildren(ChoiceRow) if row.isVisible() and len(row.buttons()) > 2)
    row.clear()
    settle()
    button, narrow = row.buttons()[0], row.buttons()[0].sizeHint().width()
    window.preferences.update(digits_choose=False)
    assert button.sizeHint().width() < narrow, "the key hint goes as well"
    row.focus_first()
    qtbot.keyClick(button, Qt.Key.Key_2)
    assert row.value() is None
    window.preferences.update(digits_choose=True)
    row.focus_first()
    qtbot.keyClick(button, Qt.Key.Key_2)
    assert row.value() is not None
    settle()


def test_other_cases_are_not_named_where_a_family_looks_along(
    window: MainWindow, screen: CaseScreen, settle: Settle
) -> None:
    screen.toggle_table()
    window.show_switcher()
    settle()
    assert window.dialog("picker") is None
    screen.toggle_table()
    window.show_switcher()
    settle()
    assert window.dialog("picker") is not None


def test_a_list_of_cases_goes_when_a_family_comes_to_look_along(
    window: MainWindow, screen: CaseScreen, settle: Settle
) -> None:
    window.show_switcher()
    settle()
    picker = window.dialog("picker")
    assert picker is not None and picker.isVisible()
    screen.toggle_table()
    assert not picker.isVisible() and window.dialog("picker") is None
    screen.toggle_table()
    window.show_switcher()  # still being read when the table view comes
    screen.toggle_table()
    settle()
    assert window.dialog("picker") is None
