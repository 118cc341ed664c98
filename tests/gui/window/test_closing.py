"""Trouble while closing or locking is told, and never keeps the person from closing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.casework import unlock
from routekaart.gui.application import open_window
from routekaart.gui.main_window import MainWindow
from routekaart.store.layout import BACKUPS

from .conftest import PHRASE

Settle = Callable[[], None]


@pytest.fixture
def no_backup(window: MainWindow, vault: Path, settle: Settle) -> MainWindow:
    """A window with a case just begun, on a vault whose folder for backups cannot be used."""
    env = window.session.env
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: window.go("cases"))
    settle()
    assert window.session.desk is not None
    window.session.desk.open_case("residentieel")
    folder = vault / BACKUPS
    for old in (*folder.rglob("*"),):
        if old.is_file():
            old.unlink()
    for old in (*folder.rglob("*"), folder):
        if old.is_dir():
            old.rmdir()
    folder.write_text("geen map")
    return window


def test_a_backup_that_failed_is_told_and_closing_again_closes(no_backup: MainWindow, vault: Path) -> None:
    assert not no_backup.close()
    assert no_backup.isVisible()
    assert no_backup.place == "start"
    assert no_backup.session.desk is None
    messages = no_backup.frame.messages
    assert messages.code.text() == "VLT-013"
    assert messages.text.text().endswith("U kunt het programma nu sluiten.")
    assert no_backup.close()
    assert not no_backup.isVisible()
    desk = unlock(no_backup.session.env, vault, PHRASE)
    assert len(desk.cases()) == 1, "what was typed is stored all the same"
    desk.vault.close()


def test_a_backup_that_failed_while_locking_is_told_by_the_new_window(
    qtbot: QtBot, qapp: QApplication, no_backup: MainWindow, restarts: list[str]
) -> None:
    no_backup.lock()
    assert not no_backup.isVisible()
    assert len(restarts) == 1
    anew = open_window(qapp, no_backup.session.env, restarts.append, start=f"unlock:{restarts[0]}")
    qtbot.addWidget(anew)
    anew.show()
    assert anew.place == "unlock"
    assert anew.frame.messages.text.text().startswith("De reservekopie in")
    anew.close()


def test_an_answer_that_could_not_be_stored_at_the_end_is_told(window: MainWindow, vault: Path, settle: Settle) -> None:
    from routekaart.errors import RoutekaartError

    env = window.session.env
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: window.go("cases"))
    settle()

    def full() -> None:
        raise RoutekaartError("VLT-006", "De schijf is vol.")

    window.session.run(full)
    assert not window.close()
    assert window.frame.messages.text.text() == "De schijf is vol. U kunt het programma nu sluiten."
    settle()
    assert window.close()


def test_what_comes_too_late_is_not_begun_and_is_no_fault(window: MainWindow) -> None:
    begun: list[str] = []
    assert window.close()
    window.session.run(lambda: begun.append("worker"))
    window.session.run_apart(lambda: begun.append("reader"))
    assert window.session.idle
    assert begun == []
    assert window.dialog("crash") is None


def broken() -> None:
    raise ValueError("a field that is gone")


def test_a_fault_while_storing_what_was_typed_does_not_keep_the_vault_open(
    window: MainWindow, vault: Path, settle: Settle, restarts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    env = window.session.env
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: window.go("cases"))
    settle()
    monkeypatch.setattr(window.pages["cases"], "flush", broken)
    window.lock()
    assert not window.isVisible()
    assert restarts == ["\nBij het vergrendelen ging iets mis. Kijk na of uw laatste antwoord er staat."]
    unlock(env, vault, PHRASE).close()


def test_a_fault_while_storing_at_the_end_is_told_and_closing_again_closes(
    window: MainWindow, vault: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    env = window.session.env
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: window.go("cases"))
    settle()
    monkeypatch.setattr(window.pages["cases"], "flush", broken)
    assert not window.close()
    assert window.isVisible() and window.session.desk is None
    assert window.dialog("crash") is not None
    unlock(env, vault, PHRASE).close()
    assert window.close()
