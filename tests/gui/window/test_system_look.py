"""The look follows the system, light, dark or high contrast, also while the window is open; or what somebody chose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.gui import theme
from routekaart.gui.main_window import MainWindow


def says_the_system(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(theme, "system_theme", lambda _app: name)


def test_more_contrast_in_the_system_is_more_contrast_here(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.preferences.update(theme="systeem")
    says_the_system(monkeypatch, "contrast")
    hints = QApplication.styleHints().accessibility()
    hints.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.palette().name == "contrast"


def test_dark_in_the_system_is_dark_here(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window.preferences.update(theme="systeem")
    says_the_system(monkeypatch, "dark")
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    qtbot.waitUntil(lambda: theme.palette().name == "dark")


def test_what_somebody_chose_stays(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window.preferences.update(theme="licht")
    assert theme.palette().name == "light"
    says_the_system(monkeypatch, "contrast")
    applied = list[object]()
    monkeypatch.setattr(window.preferences, "apply", lambda *given: applied.append(given))
    QApplication.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert not applied


def test_it_can_be_set(window: MainWindow) -> None:
    for chosen, name in (("donker", "dark"), ("contrast", "contrast"), ("licht", "light")):
        window.preferences.update(theme=chosen)
        assert theme.palette().name == name
