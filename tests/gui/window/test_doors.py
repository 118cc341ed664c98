"""A vault on its way when a lock, the end or another vault comes first: it is never shown and never stays open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from routekaart.casework import Desk, Environment, open_practice, unlock, vault_cards
from routekaart.gui.application import open_window
from routekaart.gui.first_start import FirstStart
from routekaart.gui.main_window import MainWindow
from routekaart.gui.unlock_page import UnlockPage

from .conftest import PHRASE

Settle = Callable[[], None]
LONG = 30
"""Seconds after which a test that hangs goes on, to fail."""


class SlowOpening:
    """Opens a vault once somebody lets it; `came` says that the desk is there, told to nobody yet."""

    def __init__(self, env: Environment, folder: Path) -> None:
        self._env, self._folder = env, folder
        self.go_on, self.came = Event(), Event()
        self.desks: list[Desk] = []

    def __call__(self) -> Desk:
        assert self.go_on.wait(LONG)
        self.desks.append(unlock(self._env, self._folder, PHRASE))
        self.came.set()
        return self.desks[-1]


@pytest.fixture
def slow(window: MainWindow, vault: Path) -> SlowOpening:
    return SlowOpening(window.session.env, vault)


@pytest.fixture
def shown(window: MainWindow) -> list[Desk]:
    """Every desk that the window took."""
    seen: list[Desk] = []
    session = window.session
    window.doors.changed.connect(lambda: seen.append(session.desk) if session.desk is not None else None)
    return seen


def opens_again(env: Environment, vault: Path) -> bool:
    """Raises VLT-004 when somebody still holds it."""
    unlock(env, vault, PHRASE).close()
    return True


def let_go_when_given_up(window: MainWindow, slow: SlowOpening, monkeypatch: pytest.MonkeyPatch) -> None:
    """Locking waits for the worker, so the opening goes on at the last moment before that."""
    real = window.doors.give_up

    def give_up() -> None:
        real()
        slow.go_on.set()

    monkeypatch.setattr(window.doors, "give_up", give_up)


def test_a_lock_while_a_vault_opens_closes_it_and_begins_anew(
    qtbot: QtBot,
    window: MainWindow,
    vault: Path,
    slow: SlowOpening,
    shown: list[Desk],
    restarts: list[str],
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.go("unlock", folder=vault)
    went: list[str] = []
    window.doors.enter(slow, lambda: went.append("open"))
    let_go_when_given_up(window, slow, monkeypatch)
    window.sleep.going.emit()
    assert (restarts, window.isVisible()) == ([""], False)
    assert slow.came.is_set() and opens_again(window.session.env, vault)
    settle()  # what the worker still had to tell
    assert (shown, went, window.session.desk) == ([], [], None)
    window.sleep.going.emit()
    assert restarts == [""], "heard twice, locked once"


def test_a_lock_after_it_opened_and_before_anybody_knew(
    window: MainWindow, vault: Path, slow: SlowOpening, shown: list[Desk], restarts: list[str], settle: Settle
) -> None:
    window.doors.enter(slow, lambda: window.go("cases"))
    slow.go_on.set()
    assert slow.came.wait(LONG)
    window.away.left.emit()
    assert restarts == [""] and opens_again(window.session.env, vault)
    settle()
    assert shown == [] and window.place == "start"


def test_the_new_process_is_at_the_unlock_screen(
    qtbot: QtBot, qapp: object, window: MainWindow, slow: SlowOpening, vault: Path, restarts: list[str]
) -> None:
    window.doors.enter(slow, lambda: None)
    slow.go_on.set()
    window.lock()
    anew = open_window(qapp, window.session.env, restarts.append, start=f"unlock:{restarts[0]}")  # type: ignore[arg-type]
    qtbot.addWidget(anew)
    assert (anew.place, anew.session.desk) == ("unlock", None)
    anew.close()


def test_closing_the_window_while_a_vault_opens_closes_that_too(
    window: MainWindow, vault: Path, slow: SlowOpening, shown: list[Desk]
) -> None:
    window.doors.enter(slow, lambda: None)
    slow.go_on.set()
    assert window.close()
    assert slow.came.is_set() and shown == [] and opens_again(window.session.env, vault)


def test_nothing_opens_so_nothing_is_locked(window: MainWindow, vault: Path, restarts: list[str]) -> None:
    window.go("unlock", folder=vault)
    window.sleep.going.emit()
    assert restarts == [] and window.isVisible() and window.place == "unlock"


def test_of_two_openings_only_the_last_is_open(
    window: MainWindow, vault: Path, slow: SlowOpening, shown: list[Desk], settle: Settle
) -> None:
    env, told = window.session.env, list[str]()
    window.doors.enter(slow, lambda: told.append("vault"), given_up=lambda: told.append("given up"))
    window.doors.enter(lambda: open_practice(env), lambda: told.append("practice"))
    slow.go_on.set()
    settle()
    desk = window.session.desk
    assert desk is not None and desk.practice and shown == [desk]
    assert told == ["given up", "practice"]
    assert slow.came.is_set() and opens_again(env, vault)
    window.doors.leave()
    settle()
    open_practice(env).close()


def test_an_opening_that_was_overtaken_and_failed_says_nothing(window: MainWindow, vault: Path, settle: Settle) -> None:
    env, told = window.session.env, list[str]()
    window.doors.enter(
        lambda: unlock(env, vault, "niet de goede zin"),
        lambda: told.append("open"),
        lambda _error: told.append("refused"),
        lambda: told.append("given up"),
    )
    window.doors.leave()
    settle()
    assert told == ["given up"] and not window.doors.opening


def test_a_desk_that_is_open_is_closed_before_another_is_taken(window: MainWindow, vault: Path, settle: Settle) -> None:
    env = window.session.env
    window.doors.adopt(unlock(env, vault, PHRASE))
    window.doors.adopt(open_practice(env))
    settle()
    assert window.session.desk is not None and window.session.desk.practice
    assert opens_again(env, vault)


def test_enter_twice_opens_once(
    qtbot: QtBot, window: MainWindow, vault: Path, shown: list[Desk], settle: Settle
) -> None:
    window.go("unlock", folder=vault)
    page = window.pages["unlock"]
    assert isinstance(page, UnlockPage)
    held = Event()
    window.session.run(lambda: held.wait(LONG))  # the worker has something else to do first
    qtbot.keyClicks(page.phrase.line, PHRASE)
    qtbot.keyClick(page.phrase.line, Qt.Key.Key_Return)
    qtbot.keyClick(page.phrase.line, Qt.Key.Key_Return)
    page.open_with_ring()
    held.set()
    settle()
    assert window.place == "cases" and len(shown) == 1
    assert page.vault_trouble() == "" and page.open_button.isEnabled()
    window.doors.leave()
    settle()
    assert opens_again(window.session.env, vault)


def test_practice_begun_before_the_vault_was_open(
    window: MainWindow, vault: Path, shown: list[Desk], settle: Settle
) -> None:
    window.go("practice")
    settle()
    window.go("unlock", folder=vault)
    page = window.pages["unlock"]
    assert isinstance(page, UnlockPage)
    held = Event()
    window.session.run(lambda: held.wait(LONG))
    page.phrase.line.setText(PHRASE)
    page.open_with_phrase()
    window.go("start")
    window.go("practice")
    window.pages["practice"].tiles()[0].click()  # type: ignore[attr-defined]
    assert page.open_button.isEnabled(), "the page waits for nothing any more"
    held.set()
    settle()
    assert window.place == "case" and [desk.practice for desk in shown] == [True]
    assert opens_again(window.session.env, vault)
    window.go("unlock", folder=vault)
    page.phrase.line.setText(PHRASE)
    page.open_with_phrase()
    settle()
    assert window.place == "cases"


def test_coming_to_the_unlock_page_again_begins_anew(
    window: MainWindow, vault: Path, shown: list[Desk], settle: Settle
) -> None:
    window.go("unlock", folder=vault)
    page = window.pages["unlock"]
    assert isinstance(page, UnlockPage)
    page.phrase.line.setText(PHRASE)
    page.open_with_phrase()
    window.go("start")
    window.go("unlock", folder=vault)
    assert page.open_button.isEnabled() and page.busy.text() == ""
    settle()
    assert (window.place, shown) == ("unlock", [])
    assert opens_again(window.session.env, vault)


def test_a_vault_that_was_made_while_people_went_elsewhere_is_among_the_others(
    window: MainWindow, settle: Settle
) -> None:
    window.go("first_start")
    settle()
    page = window.pages["first_start"]
    assert isinstance(page, FirstStart)
    page.about.inputs["name"].set_value("S. Jansen")
    page.about.inputs["function"].set_value("jeugdbeschermer")
    page.about.inputs["region"].set_value("foodvalley")
    page.go_on()
    for field in (page.phrase.phrase, page.phrase.again):
        field.line.setText(PHRASE)
    page.go_on()
    window.doors.leave()
    assert page.phrase.phrase.text() == ""
    settle()
    (card,) = vault_cards(window.session.env)
    assert window.session.desk is None and opens_again(window.session.env, card.folder)
    window.go("first_start")
    assert page.current is page.about and page.about.text("name") == ""
