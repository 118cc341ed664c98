"""Checking the vault from the settings: how far it is shows, it can be stopped, and what was found is told."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from routekaart.casework import Desk, VaultReport
from routekaart.casework.vault.check import Progress
from routekaart.gui import vault_check_card
from routekaart.gui.main_window import MainWindow
from routekaart.gui.settings_page import SettingsPage
from routekaart.gui.vault_check_card import VaultCheckCard

Settle = Callable[[], None]


@pytest.fixture
def card(practising: MainWindow, settle: Settle) -> VaultCheckCard:
    practising.go("settings")
    settle()
    page = practising.pages["settings"]
    assert isinstance(page, SettingsPage)
    return page.check


def test_a_sound_vault_is_told_with_what_was_looked_at(card: VaultCheckCard, settle: Settle) -> None:
    card.button.click()
    settle()
    assert card.told.text().startswith("Alles klopt. Bekeken: 1 dossiers")
    assert card.button.isEnabled() and not card.bar.isVisibleTo(card) and not card.stop_button.isVisibleTo(card)


def test_a_long_check_shows_how_far_it_is_and_stops_when_asked(
    card: VaultCheckCard, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = threading.Event()

    def endless(_desk: Desk, progress: Progress) -> VaultReport:
        try:
            for number in itertools.count():
                progress(min(number, 7), 10)
        finally:
            ended.set()
        raise AssertionError

    monkeypatch.setattr(vault_check_card, "check_vault", endless)
    card.button.click()
    qtbot.waitUntil(lambda: (card.bar.value(), card.bar.maximum()) == (7, 10), timeout=30_000)
    assert card.bar.isVisibleTo(card) and not card.button.isEnabled() and card.stop_button.isVisibleTo(card)
    card.stop_button.click()
    settle()
    assert ended.is_set()
    assert card.told.text() == "De controle is gestopt. Er is niets veranderd."
    assert card.button.isEnabled() and not card.bar.isVisibleTo(card)


def test_after_stopping_it_can_be_checked_whole(card: VaultCheckCard, settle: Settle) -> None:
    card.button.click()
    card.stop()
    settle()
    assert card.told.text() == "De controle is gestopt. Er is niets veranderd."
    card.button.click()
    settle()
    assert card.told.text().startswith("Alles klopt.")
