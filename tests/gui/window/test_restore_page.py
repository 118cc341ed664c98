"""Putting a vault on this computer: found in a folder, opened with either secret, and told which copy it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from routekaart.casework import Environment, Owner, create_vault, unlock, vault_cards
from routekaart.gui.main_window import MainWindow
from routekaart.gui.restore_page import RestorePage
from routekaart.gui.start_page import StartPage

from .conftest import PHRASE

Settle = Callable[[], None]
NEW = "fiets lampion zeehond rabarber"


@pytest.fixture
def stick(env: Environment, tmp_path: Path) -> tuple[Path, str]:
    """A stick with a copy from another computer, and the recovery code."""
    home = tmp_path / "andere computer"
    places = replace(env.places, data=home / "data", log=home / "log", cache=home / "cache")
    desk, code = create_vault(replace(env, places=places), Owner(name="S. Jansen", function="jeugdbeschermer"), PHRASE)
    folder = tmp_path / "stick"
    folder.mkdir()
    desk.second_backups = folder
    desk.open_case("residentieel")
    desk.close()
    return folder, code


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> RestorePage:
    window.go("restore")
    settle()
    found = window.pages["restore"]
    assert isinstance(found, RestorePage)
    return found


def test_from_the_start_with_the_keyboard(
    qtbot: QtBot, window: MainWindow, stick: tuple[Path, str], settle: Settle
) -> None:
    start = window.pages["start"]
    assert isinstance(start, StartPage)
    start.restore.setFocus()
    qtbot.keyClick(start.restore, Qt.Key.Key_Return)
    settle()
    page = window.pages["restore"]
    assert isinstance(page, RestorePage) and page.choose_button.hasFocus()
    page._ask_folder = lambda: str(stick[0])
    qtbot.keyClick(page.choose_button, Qt.Key.Key_Space)
    settle()
    assert page.which.text().startswith("Kluis van S. Jansen. Eén kopie, van 22-11-2026")
    qtbot.keyClicks(page.phrase.line, PHRASE)
    qtbot.keyClick(page.phrase.line, Qt.Key.Key_Return)
    settle()
    assert page.on_button.hasFocus() and page.phrase.empty
    assert window.session.desk is not None and len(window.session.desk.cases()) == 1
    assert window.preferences.settings.last_vault == str(window.session.desk.vault.folder)
    page.on_button.click()
    settle()
    assert window.place == "cases"


def test_with_the_recovery_code_and_a_new_passphrase(
    page: RestorePage, window: MainWindow, stick: tuple[Path, str], settle: Settle
) -> None:
    page.look_in(stick[0])
    settle()
    page.use_code.click()
    page.by_code.code.set_value("A" * 30)
    page.by_code.new_phrase.line.setText(NEW)
    page.restore_with_code()
    settle()
    assert page.by_code.code.error.text().startswith("Deze herstelcode past niet")
    assert vault_cards(window.session.env) == ()
    page.by_code.code.set_value(stick[1])
    page.restore_with_code()
    settle()
    assert window.session.desk is not None
    folder = window.session.desk.vault.folder
    window.doors.leave()
    settle()
    unlock(window.session.env, folder, NEW).close()


def test_enter_twice_puts_one_vault_back(
    qtbot: QtBot, page: RestorePage, window: MainWindow, stick: tuple[Path, str], settle: Settle
) -> None:
    page.look_in(stick[0])
    settle()
    page.phrase.line.setText(PHRASE)
    qtbot.keyClick(page.phrase.line, Qt.Key.Key_Return)
    qtbot.keyClick(page.phrase.line, Qt.Key.Key_Return)
    page.restore_with_code()
    settle()
    assert page.on_button.hasFocus() and page.told.count() == 1
    assert len(vault_cards(window.session.env)) == 1


def test_a_vault_put_back_while_people_went_elsewhere_is_closed(
    page: RestorePage, window: MainWindow, stick: tuple[Path, str], settle: Settle
) -> None:
    page.look_in(stick[0])
    settle()
    page.phrase.line.setText(PHRASE)
    page.restore_with_phrase()
    window.doors.leave()
    settle()
    assert window.session.desk is None and page.open_button.isEnabled()
    (card,) = vault_cards(window.session.env)
    unlock(window.session.env, card.folder, PHRASE).close()


def test_what_does_not_fit_is_told_where_it_is(
    page: RestorePage, window: MainWindow, stick: tuple[Path, str], tmp_path: Path, settle: Settle
) -> None:
    (tmp_path / "leeg").mkdir()
    page.look_in(tmp_path / "leeg")
    settle()
    assert page.told.count() == 1 and not page.phrase.isVisible()
    page.look_in(stick[0])
    settle()
    assert page.told.count() == 0
    page.restore_with_phrase()
    assert page.phrase.error.text() == "Typ de wachtzin van deze kluis."
    page.phrase.line.setText("niet de goede zin")
    page.restore_with_phrase()
    settle()
    assert page.phrase.error.text().startswith("Deze wachtzin past niet.") and page.open_button.isEnabled()
    page.use_code.click()
    page.restore_with_code()
    assert page.by_code.code.error.text() == "Typ uw herstelcode."


def test_a_vault_that_is_here_already_stays(
    page: RestorePage, window: MainWindow, env: Environment, vault: Path, settle: Settle
) -> None:
    page.look_in(vault.parent)
    settle()
    before = {path: path.read_bytes() for path in vault.rglob("*") if path.is_file()}
    page.phrase.line.setText(PHRASE)
    page.restore_with_phrase()
    settle()
    assert page.told.count() == 1
    assert {path: path.read_bytes() for path in vault.rglob("*") if path.is_file()} == before


def test_of_two_vaults_one_is_chosen(
    page: RestorePage, env: Environment, stick: tuple[Path, str], tmp_path: Path, settle: Settle
) -> None:
    home = tmp_path / "derde computer"
    places = replace(env.places, data=home / "data", log=home / "log", cache=home / "cache")
    desk, _ = create_vault(replace(env, places=places), Owner(name="K. de Wit", function="voogd"), PHRASE)
    desk.second_backups = stick[0]
    desk.open_case("residentieel")
    desk.close()
    page.look_in(stick[0])
    settle()
    assert page.choice is not None and page.chosen is None and not page.phrase.isVisible()
    wanted = next(vault for vault in page.found if vault.name == "K. de Wit")
    page.choice.changed.emit(wanted.vault)
    assert page.chosen == wanted and page.phrase.isVisible()
