"""The window: what may be shown when, locking, closing, messages and the practice bar on every page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart.casework import open_practice, unlock
from routekaart.errors import RoutekaartError
from routekaart.gui.application import open_window
from routekaart.gui.commands.picker import Picker
from routekaart.gui.crash_dialog import CrashDialog
from routekaart.gui.main_window import MainWindow
from routekaart.gui.page_table import NEEDS_DESK, PAGES

from .conftest import PHRASE

Settle = Callable[[], None]


def open_vault(window: MainWindow, vault: Path, settle: Settle) -> None:
    env = window.session.env
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: window.go("cases"))
    settle()


def test_three_doors_without_a_passphrase(window: MainWindow) -> None:
    page = window.pages["start"]
    titles = [tile.text() for tile in page.doors_shown()]  # type: ignore[attr-defined]
    assert titles == ["Bekijk een oefencasus", "Beginnen", "Een document controleren"]


def test_a_vault_gets_a_card_of_its_own(window: MainWindow, vault: Path) -> None:
    window.go("start")
    page = window.pages["start"]
    titles = [tile.text() for tile in page.doors_shown()]  # type: ignore[attr-defined]
    assert titles == ["Verder als S. Jansen", "Bekijk een oefencasus", "Een document controleren"]
    page.doors_shown()[0].click()  # type: ignore[attr-defined]
    assert window.place == "unlock"


@pytest.mark.parametrize("place", sorted(NEEDS_DESK))
def test_cases_need_an_open_vault(window: MainWindow, place: str) -> None:
    window.go(place, case_id="x")
    assert window.place == "start"


def test_the_title_never_holds_a_name(practising: MainWindow, settle: Settle) -> None:
    assert practising.place == "case"
    assert practising.windowTitle() == "Routekaart"


@pytest.mark.parametrize("place", sorted(set(PAGES) - {"first_start", "unlock"}))
def test_practice_is_marked_on_every_page(practising: MainWindow, settle: Settle, place: str) -> None:
    practising.go(place)
    settle()
    assert practising.frame.practice.isVisible()
    assert practising.frame.practice.label.text() == "OEFENING · verzonnen gegevens"


def test_practice_ends_at_the_start_without_a_restart(
    practising: MainWindow, settle: Settle, restarts: list[str]
) -> None:
    practising.lock()
    settle()
    assert (practising.place, practising.session.desk, restarts) == ("start", None, [])
    assert not practising.frame.practice.isVisible()


def test_locking_hides_stores_closes_and_begins_anew(
    qtbot: QtBot, window: MainWindow, vault: Path, settle: Settle, restarts: list[str]
) -> None:
    open_vault(window, vault, settle)
    desk = window.session.desk
    assert desk is not None
    seen: list[bool] = []
    close = desk.close

    def closed() -> None:
        seen.append(window.isVisible())
        close()

    desk.close = closed  # type: ignore[method-assign]
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert restarts == [""]
    assert seen == [False]  # out of sight before the vault began to close
    assert window.session.desk is None
    unlock(window.session.env, vault, PHRASE).close()  # nobody holds it any more


def test_what_was_typed_in_the_settings_survives_the_lock(window: MainWindow, vault: Path, settle: Settle) -> None:
    open_vault(window, vault, settle)
    window.go("settings")
    settle()
    page = window.pages["settings"]
    page.owner.inputs["organisation"].set_value("Jeugdbescherming")  # type: ignore[attr-defined]
    window.lock()
    desk = unlock(window.session.env, vault, PHRASE)
    assert desk.owner.organisation == "Jeugdbescherming"
    desk.close()


def test_closing_the_window_closes_the_vault(window: MainWindow, vault: Path, settle: Settle) -> None:
    open_vault(window, vault, settle)
    window.close()
    assert window.session.desk is None
    unlock(window.session.env, vault, PHRASE).close()


def test_pages_of_a_former_vault_are_gone(practising: MainWindow, settle: Settle, vault: Path) -> None:
    practising.go("cases")
    settle()
    practising.lock()
    settle()
    open_vault(practising, vault, settle)
    assert practising.pages["cases"].table.model_.rowCount() == 0  # type: ignore[attr-defined]
    assert "case" not in practising.pages


def test_trouble_is_told_with_its_code(window: MainWindow) -> None:
    window.session.trouble.emit(RoutekaartError("VLT-006", "De schijf is vol."))
    messages = window.frame.messages
    assert messages.isVisible()
    assert (messages.text.text(), messages.code.text()) == ("De schijf is vol.", "VLT-006")
    messages.close_button.click()
    assert not messages.isVisible()


def test_a_fault_of_the_program_opens_the_report_once(window: MainWindow) -> None:
    window.session.crashed.emit(KeyError("Noor"))
    first = window.dialog("crash")
    window.session.crashed.emit(KeyError("Noor"))
    assert isinstance(first, CrashDialog)
    assert window.dialog("crash") is first


def test_every_key_of_the_table_works_and_none_twice(window: MainWindow) -> None:
    keys = [command.key for command in window.commands() if command.key]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+K", "Ctrl+O", "Ctrl+L", "F1"} <= set(keys)


def test_the_palette_holds_every_command_and_runs_one(qtbot: QtBot, practising: MainWindow, settle: Settle) -> None:
    practising.go("cases")
    settle()
    qtbot.keyClick(practising, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    picker = practising.dialog("picker")
    assert isinstance(picker, Picker)
    shown = [entry.id for entry in picker.entries_shown()]
    assert shown[: len(practising.commands())] == [item.id for item in practising.commands()]
    qtbot.keyClicks(picker.line, "instell")
    assert [entry.id for entry in picker.entries_shown()] == ["settings"]
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    settle()
    assert practising.place == "settings"


def test_the_switcher_finds_a_case_with_a_slip_of_the_finger(
    qtbot: QtBot, practising: MainWindow, settle: Settle
) -> None:
    practising.go("cases")
    settle()
    qtbot.keyClick(practising, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    settle()
    picker = practising.dialog("picker")
    assert isinstance(picker, Picker)
    qtbot.keyClicks(picker.line, "resdientieel")
    assert len(picker.entries_shown()) == 1
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    settle()
    assert practising.place == "case"


def test_the_switcher_goes_with_its_vault(window: MainWindow, vault: Path, settle: Settle) -> None:
    open_vault(window, vault, settle)
    window.show_switcher()
    settle()
    picker = window.dialog("picker")
    assert picker is not None and picker.isVisible()
    window.doors.enter(lambda: open_practice(window.session.env), lambda: None)
    assert not picker.isVisible() and window.dialog("picker") is None
    settle()


def test_cases_of_a_former_vault_that_were_still_being_read_are_not_listed(
    window: MainWindow, vault: Path, settle: Settle
) -> None:
    open_vault(window, vault, settle)
    window.show_switcher()
    window.doors.enter(lambda: open_practice(window.session.env), lambda: None)
    settle()
    assert window.dialog("picker") is None


class Strays(QObject):
    """Counts windows that come up beside the one that is asked for."""

    def __init__(self, own: QWidget) -> None:
        super().__init__()
        self.own, self.names = own, []  # type: tuple[QWidget, list[str]]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names += [] if watched is self.own else [type(watched).__name__]
        return False


def test_no_page_flashes_a_window_of_its_own(qapp: QApplication, practising: MainWindow, settle: Settle) -> None:
    strays = Strays(practising)
    qapp.installEventFilter(strays)
    for place in PAGES:
        practising.go(place)
        settle()
    qapp.removeEventFilter(strays)
    assert strays.names == []


@pytest.mark.parametrize("place", sorted(set(PAGES) - {"case"}))
def test_everything_that_takes_the_focus_has_a_name(practising: MainWindow, settle: Settle, place: str) -> None:
    practising.go(place)
    settle()
    nameless = [
        type(piece).__name__
        for piece in practising.findChildren(QWidget)
        if piece.isVisible()
        and piece.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (piece.accessibleName() or getattr(piece, "text", lambda: "")())
    ]
    assert nameless == []


def test_after_the_lock_people_are_back_at_their_case(
    qapp: QApplication, qtbot: QtBot, window: MainWindow, vault: Path, settle: Settle, restarts: list[str]
) -> None:
    open_vault(window, vault, settle)
    assert window.session.desk is not None
    case_id = str(window.session.desk.open_case("residentieel").created)
    window.go("case", case_id=case_id)
    settle()
    window.lock()
    assert restarts == [case_id]
    anew = open_window(qapp, window.session.env, restarts.append, start=f"unlock:{case_id}")
    qtbot.addWidget(anew)
    page = anew.pages["unlock"]
    page.phrase.line.setText(PHRASE)  # type: ignore[attr-defined]
    page.open_with_phrase()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: anew.place == "case" and anew.session.idle)
    anew.close()
