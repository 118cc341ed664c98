"""The cards about what keeps the vault shut: a new key, older copies, and how soon a passphrase is guessed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from routekaart.casework import needs_recovery_code, unlock
from routekaart.casework.seals.keys import known_keys, seal_key
from routekaart.errors import RoutekaartError
from routekaart.gui.desk_notes import read_notes
from routekaart.gui.main_window import MainWindow
from routekaart.gui.settings_page import SettingsPage
from routekaart.signing import fingerprint

from .conftest import PHRASE

Settle = Callable[[], None]
NEW = "fiets lampion zeehond rabarber"


@pytest.fixture
def page(window: MainWindow, vault: Path, settle: Settle) -> SettingsPage:
    env = window.session.env
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: None)
    settle()
    window.go("settings")
    settle()
    found = window.pages["settings"]
    assert isinstance(found, SettingsPage)
    return found


def test_a_new_key_with_its_code_and_the_older_copies(
    page: SettingsPage, window: MainWindow, vault: Path, settle: Settle
) -> None:
    desk = window.session.desk
    assert desk is not None
    desk.backup()
    card = page.rekey
    card.look_again()
    settle()
    assert not card.copies.isVisible()
    card.old.line.setText("niet de goede zin")
    card.new.line.setText(NEW)
    card.make()
    settle()
    assert card.old.error.text().startswith("Deze wachtzin past niet.") and card.button.isEnabled()
    card.old.line.setText(PHRASE)
    card.make()
    settle()
    assert card.told.text().startswith("De nieuwe sleutel geldt.")
    assert card.sheet.isVisible() and len(card.sheet.code.text()) > 20
    assert (card.old.text(), card.new.text()) == ("", "")
    assert needs_recovery_code(desk)
    assert card.copies.isVisible() and "reservekopieen" in card.copies.names.text()
    card.sheet.noted.click()
    settle()
    assert not needs_recovery_code(desk)
    card.copies.ask.begin.click()
    assert card.copies.ask.no.hasFocus()  # nothing goes by pressing Enter twice
    card.copies.ask.sure.click()
    settle()
    assert card.copies.told.text().startswith("Weggehaald.") and not card.copies.names.isVisible()
    window.doors.leave()
    settle()
    with pytest.raises(RoutekaartError):
        unlock(window.session.env, vault, PHRASE)
    unlock(window.session.env, vault, NEW).close()


def test_a_new_code_is_asked_for_until_it_was_put_away(page: SettingsPage, window: MainWindow, settle: Settle) -> None:
    desk = window.session.desk
    assert desk is not None
    card = page.code
    card.phrase.line.setText("niet de goede zin")
    card.make()
    settle()
    assert card.phrase.error.text().startswith("Deze wachtzin past niet.")
    assert not needs_recovery_code(desk), "the old code still works"
    card.phrase.line.setText(PHRASE)
    card.make()
    settle()
    assert card.sheet.isVisible() and needs_recovery_code(desk)
    assert window.frame.notices.isVisible()
    card.sheet.noted.click()
    settle()
    assert not needs_recovery_code(desk) and not window.frame.notices.isVisible()


@pytest.mark.parametrize("end", ["lock", "close"])
def test_a_new_code_that_was_on_screen_at_the_end_is_asked_for_again(
    page: SettingsPage, window: MainWindow, vault: Path, settle: Settle, end: str
) -> None:
    page.code.phrase.line.setText(PHRASE)
    page.code.make()
    settle()
    assert page.code.sheet.isVisible()
    getattr(window, end)()
    desk = unlock(window.session.env, vault, PHRASE)
    assert [text for text in read_notes(desk).warnings if text.startswith("Uw herstelcode is nog niet bewaard.")]
    desk.close()


def test_a_new_key_to_seal_with_asks_once_more(page: SettingsPage, window: MainWindow, settle: Settle) -> None:
    desk = window.session.desk
    assert desk is not None
    card = page.seal_key
    assert not card.isVisible(), "before the first seal there is nothing to tell"
    former = fingerprint(seal_key(desk))
    page.refresh()
    settle()
    assert card.isVisible() and not card.advice.isVisible()
    assert card.print.text().replace(" ", "").endswith(former)
    card.ask.begin.click()
    assert card.ask.no.hasFocus() and card.what.isVisible()
    card.ask.sure.click()
    settle()
    assert card.told.text().startswith("Er is een nieuwe sleutel.")
    assert not card.print.text().replace(" ", "").endswith(former)
    assert former in {key.fingerprint for key in known_keys(desk)}


def test_a_stick_that_is_not_there_is_named_after_a_new_key(
    page: SettingsPage, window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    desk, stick = window.session.desk, tmp_path / "stick"
    assert desk is not None
    stick.mkdir()
    page.backup.use_folder(stick)
    page.backup.make()
    settle()
    stick.rename(tmp_path / "uit de computer")
    page.rekey.look_again()
    settle()
    assert not page.rekey.copies.absent.isVisible()
    page.rekey.old.line.setText(PHRASE)
    page.rekey.new.line.setText(NEW)
    page.rekey.make()
    settle()
    assert str(stick) in page.rekey.copies.absent.text() and page.rekey.copies.absent.isVisible()


def test_the_same_passphrase_is_told_at_its_field(page: SettingsPage, settle: Settle) -> None:
    card = page.rekey
    card.old.line.setText(PHRASE)
    card.new.line.setText(PHRASE)
    card.make()
    settle()
    assert card.new.error.text().startswith("Dit is uw wachtzin van nu.")
    assert not card.sheet.isVisible()


def test_the_meter_tells_after_a_pause_and_is_silent_about_nothing(
    qtbot: QtBot, page: SettingsPage, settle: Settle
) -> None:
    card = page.rekey
    page._page.ensureWidgetVisible(card)
    meter = card.meter
    assert not meter.words.isVisible() and not meter.bar.isVisible()
    qtbot.keyClicks(card.new.line, "Jansen")
    qtbot.waitUntil(lambda: meter.words.text() == "Nog 6 tekens erbij.", timeout=10_000)
    assert not meter.bar.isVisible()
    qtbot.keyClicks(card.new.line, "Jansen2024")
    qtbot.waitUntil(lambda: meter.words.text().startswith("Zwak."), timeout=10_000)
    assert meter.bar.steps == 1 and "eigen naam" in meter.advice.text()
    assert "Jansen" not in meter.words.text() + meter.advice.text()
    card.new.clear()
    meter.measure()
    settle()
    assert not meter.words.isVisible()


def test_what_was_asked_before_no_longer_counts(page: SettingsPage, settle: Settle) -> None:
    meter, field = page.rekey.meter, page.rekey.new
    field.line.setText("aaaaaaaaaaaaaaaa")
    meter.measure()
    field.line.setText("kort")
    meter.measure()
    settle()
    assert meter.words.text() == "Nog 8 tekens erbij."
    field.line.setText("aaaaaaaaaaaaaaaa")
    meter.measure()
    meter.clear()
    settle()
    assert meter.words.text() == ""
