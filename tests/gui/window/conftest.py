"""A real window over a real vault in a folder of the test, with keys that are cheap to guess."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart.casework import Environment, Owner, create_vault, system_environment
from routekaart.gui.application import open_window
from routekaart.gui.main_window import MainWindow
from routekaart.gui.tidying import let_go
from routekaart.keys import Cost
from tests.gui.idle import until_idle

PHRASE = "vier losse woorden"
NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


@pytest.fixture
def env(own_home: Path) -> Environment:
    cheap = Cost(memory_kib=8, passes=1, lanes=1)
    return replace(system_environment(os.environ), now=lambda: NOW, key_cost=cheap)


@pytest.fixture
def restarts() -> list[str]:
    """Every time the process would have been replaced: the case that was on screen."""
    return []


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, env: Environment, restarts: list[str]) -> Iterator[MainWindow]:
    made = open_window(qapp, env, restarts.append)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    for held in (made.session, made.preferences):
        let_go(held)  # of the whole program, which goes on here: what listens to them would keep the window in memory


@pytest.fixture
def settle(window: MainWindow) -> Callable[[], None]:
    """Wait until all work is done and shown."""

    def wait() -> None:
        until_idle(window.session)
        QApplication.processEvents()

    return wait


@pytest.fixture
def vault(env: Environment) -> Path:
    """A vault on this laptop, closed."""
    desk, _ = create_vault(env, Owner(name="S. Jansen", function="jeugdbeschermer", region="foodvalley"), PHRASE)
    folder = desk.vault.folder
    desk.close()
    return folder


@pytest.fixture
def practising(window: MainWindow, settle: Callable[[], None]) -> MainWindow:
    """The window with the practice vault open and the first made-up case in it."""
    window.go("practice")
    settle()
    page = window.pages["practice"]
    page.tiles()[0].click()  # type: ignore[attr-defined]
    settle()
    return window


@pytest.fixture
def tab_to(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Walk with Tab, as a person without a mouse does, until a widget has the focus."""

    def walk(goal: QWidget) -> None:
        for _ in range(80):
            here = QApplication.focusWidget()
            if here is goal or (here is not None and goal.isAncestorOf(here)):
                return
            assert here is not None
            qtbot.keyClick(here, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {goal.accessibleName() or goal!r}")

    return walk
