"""An organisation in the window: let in, seen at all times, opening the vault, and the key ring of the computer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from routekaart.casework import Environment, unlock
from routekaart.casework.vault.organisations import write_organisation_key
from routekaart.gui.main_window import MainWindow
from routekaart.gui.organisation_page import OrganisationPage
from routekaart.gui.settings_page import SettingsPage
from routekaart.gui.unlock_page import UnlockPage

from .conftest import PHRASE

Settle = Callable[[], None]
ITS = "drie losse woorden van de directie"
NEW = "fiets lampion zeehond rabarber"


class Ring:
    """A key ring in memory, as the extra for it gives one."""

    priority = 5

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def pair(env: Environment, tmp_path: Path) -> tuple[Path, Path]:
    public, private, _ = write_organisation_key(env, tmp_path / "usb", "Stichting Voorbeeld", ITS)
    return public, private


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    made, module = Ring(), ModuleType("keyring")
    module.get_keyring = lambda: made  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", module)
    return made


@pytest.fixture
def no_ring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)


def settings_of(window: MainWindow, vault: Path, phrase: str, settle: Settle) -> SettingsPage:
    env = window.session.env
    window.doors.enter(lambda: unlock(env, vault, phrase), lambda: None)
    settle()
    window.go("settings")
    settle()
    found = window.pages["settings"]
    assert isinstance(found, SettingsPage)
    return found


def unlock_page_of(window: MainWindow, vault: Path, settle: Settle) -> UnlockPage:
    window.doors.leave()
    settle()
    window.go("unlock", folder=vault)
    settle()
    found = window.pages["unlock"]
    assert isinstance(found, UnlockPage)
    return found


def let_in(page: SettingsPage, public: Path, settle: Settle) -> None:
    page.organisation.use_file(public)
    settle()
    page.organisation.typed.set_value("stichting voorbeeld")
    page.organisation.phrase.line.setText(PHRASE)
    page.organisation.give()
    settle()


def test_letting_in_asks_for_the_name_and_the_passphrase(
    window: MainWindow, vault: Path, pair: tuple[Path, Path], settle: Settle
) -> None:
    page = settings_of(window, vault, PHRASE, settle)
    card = page.organisation
    assert card.who.text() == "Niemand anders kan deze kluis openen."
    card.use_file(pair[1])
    settle()
    assert "geheime deel" in card.told.text() and card.key is None
    card.use_file(pair[0])
    settle()
    assert card.print.text().count(" ") == 8 and "vergelijk de vingerafdruk" in card.advice.text()
    card.typed.set_value("iets anders")
    card.give()
    assert card.typed.error.text().startswith("Typ de naam precies over")
    card.typed.set_value("Stichting Voorbeeld")
    card.phrase.line.setText("niet de goede zin")
    card.give()
    settle()
    assert card.phrase.error.text().startswith("Deze wachtzin past niet.")
    card.phrase.line.setText(PHRASE)
    card.give()
    settle()
    assert card.who.text() == "Organisatie Stichting Voorbeeld kan deze kluis openen."
    card.remove_button.click()
    assert card.no_button.hasFocus() and "nieuwe sleutel" in card.advice.text()
    card.sure_button.click()
    settle()
    assert card.who.text() == "Niemand anders kan deze kluis openen."


def test_the_organisation_opens_and_the_owner_is_told(
    qtbot: QtBot, window: MainWindow, vault: Path, pair: tuple[Path, Path], settle: Settle
) -> None:
    let_in(settings_of(window, vault, PHRASE, settle), pair[0], settle)
    page = unlock_page_of(window, vault, settle)
    assert page.use_organisation.isVisible()
    page.use_organisation.click()
    settle()
    way = window.pages["organisation"]
    assert isinstance(way, OrganisationPage) and way.choose_button.hasFocus()
    way.open()
    assert way.file_error.text().startswith("Kies eerst")
    way.use_file(pair[0])
    way.its_phrase.line.setText("een andere zin daar")
    way.new_phrase.line.setText(NEW)
    way.open()
    settle()
    assert "publieke deel" in way.file_error.text()
    way.use_file(pair[1])
    way.open()
    settle()
    assert way.its_phrase.error.text().startswith("Deze wachtzin past niet bij de sleutel van de organisatie.")
    way.its_phrase.line.setText(ITS)
    way.open()
    way.open()  # Enter twice
    settle()
    assert window.place == "cases" and way.its_phrase.empty
    window.doors.leave()
    settle()
    again = settings_of(window, vault, NEW, settle)
    assert "organisatie Stichting Voorbeeld kan deze kluis openen" in window.frame.line.text()
    assert window.frame.notices.isVisible()
    assert again.organisation.visits.text().count("Stichting Voorbeeld") == 1
    again.organisation.seen_button.click()
    settle()
    assert not again.organisation.visits.isVisible()


def test_a_vault_without_an_organisation_offers_no_such_way(window: MainWindow, vault: Path, settle: Settle) -> None:
    page = unlock_page_of(window, vault, settle)
    assert not page.use_organisation.isVisible() and not page.use_ring.isVisible()


@pytest.mark.usefixtures("no_ring")
def test_without_a_ring_there_is_no_card(window: MainWindow, vault: Path, settle: Settle) -> None:
    assert not settings_of(window, vault, PHRASE, settle).key_ring.isVisible()


def test_the_ring_opens_the_vault_until_it_is_turned_off(
    window: MainWindow, vault: Path, ring: Ring, settle: Settle
) -> None:
    card = settings_of(window, vault, PHRASE, settle).key_ring
    assert card.isVisibleTo(card.parentWidget()) and not card.on and not ring.kept
    card.phrase.line.setText("niet de goede zin")
    card.switch()
    settle()
    assert card.phrase.error.text().startswith("Deze wachtzin past niet.") and not ring.kept
    card.phrase.line.setText(PHRASE)
    card.switch()
    settle()
    assert card.on and len(ring.kept) == 1
    page = unlock_page_of(window, vault, settle)
    page.use_ring.click()
    settle()
    assert window.place == "cases"
    card = settings_of(window, vault, PHRASE, settle).key_ring
    card.switch()
    settle()
    assert not card.on and not ring.kept
    assert not unlock_page_of(window, vault, settle).use_ring.isVisible()


def test_a_ring_that_lost_the_secret_asks_for_the_passphrase(
    window: MainWindow, vault: Path, ring: Ring, settle: Settle
) -> None:
    card = settings_of(window, vault, PHRASE, settle).key_ring
    card.phrase.line.setText(PHRASE)
    card.switch()
    settle()
    ring.kept.clear()
    page = unlock_page_of(window, vault, settle)
    page.use_ring.click()
    settle()
    assert page.phrase.error.text().startswith("De sleutelbos van deze computer opent de kluis niet.")
    assert page.open_button.isEnabled()


def test_a_new_key_keeps_the_ring(window: MainWindow, vault: Path, ring: Ring, settle: Settle) -> None:
    page = settings_of(window, vault, PHRASE, settle)
    page.key_ring.phrase.line.setText(PHRASE)
    page.key_ring.switch()
    settle()
    former = dict[Any, str](ring.kept)
    page.rekey.old.line.setText(PHRASE)
    page.rekey.new.line.setText(NEW)
    page.rekey.make()
    settle()
    assert len(ring.kept) == 1 and not set(former) & set(ring.kept)
    opening = unlock_page_of(window, vault, settle)
    opening.use_ring.click()
    settle()
    assert window.place == "cases"
