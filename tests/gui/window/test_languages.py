"""Every screen in English, and every screen with texts of double length: nothing stays Dutch, nothing is cut off."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from routekaart.casework.base import system_environment
from routekaart.gui.phrasebook import Phrasebook, said, use
from routekaart.gui.preferences import settings_file
from routekaart.gui.translation import install_language
from routekaart.screens.pictures import VIEWS
from routekaart.screens.studio import Studio, open_studio
from routekaart.settings import Settings, save_settings

from .shown import cramped, texts

pytestmark = pytest.mark.walk
LOWEST = (1280, 720)
"""The smallest screen that everything has to fit on."""
SCREENS = ("tafel", pytest.param("oefenen", marks=pytest.mark.looks))
"""The few of the table at every change; the many of practice, with all that works in it, with `make looks`."""
DUTCH_ONLY = ("40-hulp", "42-hulp")
"""The manual is Dutch; so are the papers, of which no screen shows the words as a label."""


class DoubledTexts(QTranslator):
    """What `tr` gives, twice: a language with long words."""

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return twice(source)


class DoubledPhrases(Phrasebook):
    """The same for all that comes without `tr`, rules and typed texts included."""

    def __init__(self) -> None:
        super().__init__({})

    def say(self, text: str) -> str:
        return twice(text)


def twice(text: str) -> str:
    """Unless it is so already: the texts of `tr` come by twice."""
    half = text[: len(text) // 2]
    if text == f"{half} {half}" or not re.search(r"[^\W\d_]{2}", text):
        return text
    return f"{text} {text}"


@pytest.fixture
def back_to_dutch(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, "nl")


@pytest.fixture
def studio(tmp_path: Path, back_to_dutch: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Studio]]:
    """Opens the window on made-up cases, in a language."""
    opened: list[Studio] = []

    def open_in(language: str) -> Studio:
        monkeypatch.setenv("ROUTEKAART_HOME", str(tmp_path))
        file = settings_file(system_environment(os.environ).places)
        file.parent.mkdir(parents=True, exist_ok=True)
        save_settings(file, Settings(language=language))
        opened.append(open_studio(tmp_path))
        return opened[-1]

    yield open_in
    for each in opened:
        each.close()


def windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def walk(studio: Studio, view: str, look: Callable[[str, QWidget], None]) -> None:
    """Bring every screen on, and look at what is open then."""
    for name, bring in VIEWS[view](studio):
        bring()
        studio.settle()
        for window in windows():
            look(name, window)
        studio.close_dialogs()


@pytest.mark.parametrize("view", SCREENS)
def test_in_english_no_dutch_is_left(studio: Callable[[str], Studio], view: str) -> None:
    """A text that could still be translated is one that reached the screen another way."""
    left: dict[str, str] = {}

    def look(name: str, window: QWidget) -> None:
        for kind, text in texts(window):
            if said(text) != text and not (name in DUTCH_ONLY and kind.endswith(("ChapterList", "QListWidget"))):
                left.setdefault(text, f"{name} {kind}")

    walk(studio("en"), view, look)
    assert left == {}


@pytest.mark.parametrize("view", SCREENS)
def test_with_texts_of_double_length_nothing_is_cut_off(
    studio: Callable[[str], Studio], monkeypatch: pytest.MonkeyPatch, view: str
) -> None:
    def install(app: QCoreApplication, *_wanted: object) -> None:
        app.installTranslator(DoubledTexts(app))
        use(app, DoubledPhrases())

    monkeypatch.setattr("routekaart.gui.application.install_language", install)
    opened = studio("nl")
    opened.window.resize(*LOWEST)
    found: dict[str, str] = {}
    walk(opened, view, lambda name, window: found.update({told: name for told in cramped(window) if told not in found}))
    assert found == {}
