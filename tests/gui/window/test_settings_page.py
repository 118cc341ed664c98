"""Settings hold at once, on screen and on disk; what concerns the vault really changes it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.casework import Environment, unlock
from routekaart.gui import theme
from routekaart.gui.application import open_window
from routekaart.gui.kit import PlainLabel
from routekaart.gui.main_window import MainWindow
from routekaart.gui.preferences import Preferences
from routekaart.gui.settings_page import SettingsPage
from routekaart.gui.translation import install_language

from .conftest import PHRASE

Settle = Callable[[], None]


def settings_of(window: MainWindow, settle: Settle) -> SettingsPage:
    window.go("settings")
    settle()
    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    return page


def choose(page: SettingsPage, name: str, value: str | None) -> None:
    page.inputs[name].set_value(value)
    page.inputs[name].committed.emit()


@pytest.fixture
def page(window: MainWindow, vault: Path, settle: Settle) -> SettingsPage:
    env = window.session.env
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: None)
    settle()
    return settings_of(window, settle)


def test_theme_and_size_hold_at_once_and_after_a_restart(qapp: QApplication, page: SettingsPage) -> None:
    choose(page, "theme", "donker")
    choose(page, "text_scale", "150")
    assert (theme.palette().name, theme.scale()) == ("dark", 1.5)
    again = Preferences(page.session.env.places)
    assert (again.settings.theme, again.settings.text_scale) == ("donker", 150)


def test_another_language_is_kept_and_holds_from_the_next_start_on(page: SettingsPage) -> None:
    assert not page.language_note.isVisibleTo(page)
    choose(page, "language", "en")
    assert "opnieuw start" in page.language_note.text() and page.language_note.isVisibleTo(page)
    assert Preferences(page.session.env.places).settings.language == "en"
    choose(page, "language", "nl")
    assert Preferences(page.session.env.places).settings.language == "nl"


def test_a_window_opened_after_that_is_in_the_other_language(
    qapp: QApplication, env: Environment, qtbot: QtBot
) -> None:
    Preferences(env.places).update(language="en")
    try:
        window = open_window(qapp, env, lambda _start: None)
        qtbot.addWidget(window)
        assert "Where is the best place" in " ".join(label.text() for label in window.findChildren(PlainLabel))
        window.close()
    finally:
        install_language(qapp, "nl")


def test_an_address_must_be_one(page: SettingsPage) -> None:
    choose(page, "timestamp_url", "tijd")
    assert page.inputs["timestamp_url"].error.text() == "Begin het adres met https://."
    assert page.preferences.settings.timestamp_url is None
    choose(page, "timestamp_url", "https://tijd.example")
    assert page.preferences.settings.timestamp_url == "https://tijd.example"


def test_the_module_of_a_card_must_be_a_file_that_is_there(page: SettingsPage, tmp_path: Path) -> None:
    choose(page, "card_module", str(tmp_path / "weg.so"))
    assert page.inputs["card_module"].error.text() == "Dit bestand is er niet. Vul het hele pad in."
    assert page.preferences.settings.card_module is None
    (tmp_path / "kaart.so").write_bytes(b"")
    choose(page, "card_module", str(tmp_path / "kaart.so"))
    assert page.preferences.settings.card_module == page.session.card_module == str(tmp_path / "kaart.so")
    choose(page, "card_module", None)
    assert page.preferences.settings.card_module is None


def test_own_details_are_stored_in_the_vault(page: SettingsPage, window: MainWindow, settle: Settle) -> None:
    page.owner.inputs["registration"].set_value("100123456")
    page.owner.inputs["register"].set_value("skj")
    page.owner.store()
    settle()
    assert window.session.desk is not None
    assert window.session.desk.owner.line == "S. Jansen, jeugdbeschermer, SKJ 100123456"


def test_a_name_is_needed(page: SettingsPage, window: MainWindow, settle: Settle) -> None:
    page.owner.inputs["name"].set_value(None)
    page.owner.store()
    settle()
    assert page.owner.inputs["name"].error.text() == "Vul uw naam in."
    assert window.session.desk is not None
    assert window.session.desk.owner.name == "S. Jansen"


def test_another_passphrase(page: SettingsPage, window: MainWindow, vault: Path, settle: Settle) -> None:
    page.phrase.old.line.setText("niet de goede zin")
    page.phrase.new.line.setText("een heel nieuwe zin")
    page.phrase.change()
    settle()
    assert page.phrase.old.error.text().startswith("Deze wachtzin past niet.")
    page.phrase.old.line.setText(PHRASE)
    page.phrase.change()
    settle()
    assert page.phrase.told.text().startswith("Uw wachtzin is veranderd.")
    window.doors.leave()
    settle()
    unlock(window.session.env, vault, "een heel nieuwe zin").close()


def test_another_recovery_code_is_shown_once(page: SettingsPage, settle: Settle) -> None:
    page.code.phrase.line.setText(PHRASE)
    page.code.make()
    settle()
    assert page.code.sheet.isVisible()
    assert len(page.code.sheet.code.text()) > 20
    assert page.code.phrase.text() == ""


def test_a_backup_on_request(page: SettingsPage, window: MainWindow, settle: Settle) -> None:
    assert window.session.desk is not None
    before = len(window.session.desk.vault.backups())
    page.backup.make()
    settle()
    assert len(window.session.desk.vault.backups()) == before + 1
    assert page.backup.told.text() == "Gemaakt en nagelezen."


def test_a_second_folder_gets_copies_of_this_vault_apart(
    page: SettingsPage, window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    stick = tmp_path / "stick"
    page.backup.use_folder(stick)
    page.backup.make()
    settle()
    assert page.backup.told.text() == "Gemaakt en nagelezen. De tweede map is er nu niet."
    stick.mkdir()
    page.backup.make()
    settle()
    assert page.backup.told.text() == "Gemaakt en nagelezen, ook in de tweede map."
    (mine,) = stick.iterdir()
    assert mine.name.startswith("s-jansen-") and len(list(mine.iterdir())) == 1
    page.backup.use_folder(None)
    assert window.session.desk is not None and window.session.desk.second_backups is None
    assert page.backup.stop_button.isHidden()


def test_without_a_vault_only_the_computer_is_set(window: MainWindow, settle: Settle) -> None:
    page = settings_of(window, settle)
    assert page.owner.isHidden()
    assert page.phrase.isHidden()
    assert page.inputs["theme"].isVisible()
