"""Opening a vault: the right sentence at the right field for each thing that can be wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from routekaart import casework
from routekaart.casework import Environment, Owner, create_vault, unlock
from routekaart.gui.main_window import MainWindow
from routekaart.gui.unlock_page import UnlockPage

from .conftest import PHRASE

Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, vault: Path) -> UnlockPage:
    window.go("unlock", folder=vault)
    found = window.pages["unlock"]
    assert isinstance(found, UnlockPage)
    return found


def test_the_phrase_opens_the_vault(qtbot: QtBot, page: UnlockPage, window: MainWindow, settle: Settle) -> None:
    qtbot.keyClicks(page.phrase.line, PHRASE)
    qtbot.keyClick(page.phrase.line, Qt.Key.Key_Return)
    assert not page.open_button.isEnabled()  # it says that it is busy, and the window goes on
    settle()
    assert window.place == "cases"
    assert page.phrase.text() == ""
    assert window.preferences.settings.last_vault == str(page.folder)


def test_a_wrong_phrase_is_told_at_the_field_and_stays(page: UnlockPage, window: MainWindow, settle: Settle) -> None:
    page.phrase.line.setText("iets heel anders")
    page.open_with_phrase()
    settle()
    assert page.phrase.error.text().startswith("Deze wachtzin past niet.")
    assert page.phrase.text() == "iets heel anders"
    assert page.open_button.isEnabled()
    assert (window.place, window.session.desk) == ("unlock", None)


def test_a_damaged_key_file_is_no_wrong_phrase(page: UnlockPage, vault: Path, settle: Settle) -> None:
    for file in vault.glob("sleutel*"):
        file.write_bytes(b"kapot")
    page.phrase.line.setText(PHRASE)
    page.open_with_phrase()
    settle()
    assert page.phrase.error.text() == ""
    assert "sleutelbestand" in page.vault_trouble()


@pytest.mark.parametrize("gone", [False, True])
def test_an_earlier_key_file_is_put_back_and_opens(
    qtbot: QtBot, window: MainWindow, env: Environment, vault: Path, settle: Settle, gone: bool
) -> None:
    casework.new_passphrase(env, vault, PHRASE, "een heel nieuwe zin")
    file = vault / "sleutel.json"
    if gone:
        file.unlink()
    else:
        file.write_bytes(b"kapot")
    window.go("unlock", folder=vault)
    page = window.pages["unlock"]
    assert isinstance(page, UnlockPage)
    page.phrase.line.setText("een heel nieuwe zin")
    page.open_with_phrase()
    settle()
    link = page.offer()
    assert link is not None and window.focusWidget() is link and link.text() == "Vorig sleutelbestand terugzetten"
    qtbot.keyClick(link, Qt.Key.Key_Return)
    settle()
    assert page.vault_trouble() == "Teruggezet: het vorige sleutelbestand."
    assert window.focusWidget() is page.open_button
    page.phrase.line.setText(PHRASE)
    page.open_with_phrase()
    settle()
    assert window.place == "cases"


def test_a_key_file_from_a_backup_helps_when_there_is_no_earlier_one(
    page: UnlockPage, env: Environment, vault: Path, window: MainWindow, settle: Settle
) -> None:
    desk = unlock(env, vault, PHRASE)
    desk.open_case("residentieel")
    desk.close()
    for file in vault.glob("sleutel*"):
        file.write_bytes(b"kapot")
    page.phrase.line.setText(PHRASE)
    page.open_with_phrase()
    settle()
    link = page.offer()
    assert link is not None
    link.click()
    settle()
    assert page.vault_trouble().startswith("Teruggezet: het sleutelbestand uit de reservekopie van 22-11-2026 om ")
    page.open_with_phrase()
    settle()
    assert window.place == "cases"


def test_a_vault_open_elsewhere_says_by_whom(page: UnlockPage, env: Environment, vault: Path, settle: Settle) -> None:
    other = unlock(env, vault, PHRASE)
    page.phrase.line.setText(PHRASE)
    page.open_with_phrase()
    settle()
    assert page.vault_trouble().startswith("Deze kluis is al open: door ")
    assert " sinds " in page.vault_trouble()
    other.close()
    page.open_with_phrase()
    settle()
    assert page.vault_trouble() == ""


def test_a_damaged_vault_is_put_back_and_opens(
    qtbot: QtBot, page: UnlockPage, window: MainWindow, env: Environment, vault: Path, settle: Settle
) -> None:
    desk = unlock(env, vault, PHRASE)
    desk.open_case("residentieel")
    desk.close()
    raw = (vault / "kluis.db").read_bytes()
    (vault / "kluis.db").write_bytes(raw[:8192] + bytes(4096) + raw[12288:])
    page.phrase.line.setText(PHRASE)
    page.open_with_phrase()
    settle()
    assert "'Reservekopie terugzetten'" in page.vault_trouble()
    link = page.offer()
    assert link is not None and window.focusWidget() is link and link.text() == "Reservekopie terugzetten"
    qtbot.keyClick(link, Qt.Key.Key_Return)
    settle()
    assert page.vault_trouble().startswith("De reservekopie van 22-11-2026 om ")
    assert window.focusWidget() is page.open_button
    page.open_with_phrase()
    settle()
    assert window.place == "cases"
    assert window.session.desk is not None and len(window.session.desk.cases()) == 1


def test_a_damaged_vault_without_a_copy_shows_what_is_whole(
    qtbot: QtBot, page: UnlockPage, window: MainWindow, env: Environment, vault: Path, settle: Settle
) -> None:
    desk = unlock(env, vault, PHRASE)
    cases = [str(desk.open_case("residentieel").created) for _ in range(2)]
    desk.vault.put_blob("document", b"x" * 20_000, dossier_id=cases[1])
    desk.vault.close()
    raw = (vault / "kluis.db").read_bytes()
    (vault / "kluis.db").write_bytes(raw[:-8192] + bytes(4096) + raw[-4096:])
    page.phrase.line.setText(PHRASE)
    page.open_with_phrase()
    settle()
    link = page.offer()
    assert link is not None and link.text() == "Bekijken wat heel is"
    qtbot.keyClick(link, Qt.Key.Key_Return)
    settle()
    assert window.place == "cases"
    shown = window.session.desk
    assert shown is not None and [row.id for row in shown.cases()] == cases[:1]
    notices = " ".join(label.text() for label in window.frame.notices.findChildren(QLabel))
    assert "U ziet alleen wat heel is. Er is 1 heel dossier. Eén dossier is beschadigd en ontbreekt." in notices


def test_the_recovery_code_opens_and_sets_a_new_phrase(window: MainWindow, env: Environment, settle: Settle) -> None:
    desk, code = create_vault(env, Owner(name="K. de Vries"), PHRASE)
    folder = desk.vault.folder
    desk.close()
    window.go("unlock", folder=folder)
    page = window.pages["unlock"]
    assert isinstance(page, UnlockPage)
    page.use_code.click()
    page.with_code().code.set_value("ABC")
    page.with_code().new_phrase.line.setText("een heel nieuwe zin")
    page.open_with_code()
    settle()
    assert "tekens" in page.with_code().code.error.text()
    page.with_code().code.set_value(code.lower())
    page.open_with_code()
    settle()
    assert window.place == "cases"
    window.doors.leave()
    settle()
    unlock(env, folder, "een heel nieuwe zin").close()


def test_pasting_is_allowed_and_the_phrase_can_be_read(qtbot: QtBot, page: UnlockPage) -> None:
    QGuiApplication.clipboard().setText(PHRASE)
    page.phrase.line.paste()
    assert page.phrase.text() == PHRASE
    assert page.phrase.line.displayText() != PHRASE
    page.phrase.show_button.click()
    assert page.phrase.line.displayText() == PHRASE


def test_caps_lock_is_noticed(qtbot: QtBot, page: UnlockPage) -> None:
    qtbot.keyClick(page.phrase.line, "A")
    assert page.phrase.caps.isVisible()
    qtbot.keyClick(page.phrase.line, "a")
    assert not page.phrase.caps.isVisible()


def test_without_a_vault_it_leads_to_the_start(window: MainWindow) -> None:
    window.go("unlock")
    assert window.place == "start"
