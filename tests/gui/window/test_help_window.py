"""The manual: own chapters, the list of keys, and no way out to the internet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from routekaart.gui.commands import Command
from routekaart.gui.help_window import HelpWindow, chapters

COMMANDS = [Command("lock", "Kluis vergrendelen", lambda: None, "Ctrl+L"), Command("start", "Begin", lambda: None)]


@pytest.fixture
def help_window(qtbot: QtBot, tmp_path: Path) -> HelpWindow:
    folder = tmp_path / "handleiding"
    folder.mkdir()
    (folder / "01-begin.md").write_text(
        "# Beginnen\n\nZie [tekenen](02-tekenen.md) en [buiten](https://buiten.example). <b>x</b>", encoding="utf-8"
    )
    (folder / "02-tekenen.md").write_text("# Tekenen\n\n![plaat](/etc/plaat.png)\n", encoding="utf-8")
    window = HelpWindow(tmp_path, COMMANDS)
    qtbot.addWidget(window)
    return window


def test_chapters_in_order_and_the_keys_last(help_window: HelpWindow) -> None:
    titles = [help_window.list.item(row).text() for row in range(help_window.list.count())]
    assert titles == ["Beginnen", "Tekenen", "Toetsen"]
    assert "Beginnen" in help_window.text.toPlainText()


def test_the_first_chapter_says_the_order_and_opens_at_its_top(qtbot: QtBot) -> None:
    resources = Path(__file__).parents[3] / "resources"
    window = HelpWindow(resources, COMMANDS)
    qtbot.addWidget(window)
    window.resize(500, 260)
    window.show()
    qtbot.waitExposed(window)
    first = chapters(resources)[0][1]
    titles = [title for title, _ in chapters(resources)]
    assert titles[:4] == ["Handleiding", "De eerste keer", "Welke route?", "Een dossier beginnen"]
    assert len(titles) == len(list((resources / "handleiding").glob("*.md")))
    assert first.count(".md)") == len(titles) - 1  # no chapter is left out of the list of links
    bar = window.text.verticalScrollBar()
    assert bar.maximum() > 0 and bar.value() == 0
    bar.setValue(bar.maximum())
    window.list.setCurrentRow(4)
    assert bar.value() == 0


def test_the_keys_of_all_commands_are_listed(help_window: HelpWindow) -> None:
    help_window.show_keys()
    text = help_window.text.toPlainText()
    assert "Ctrl L" in text
    assert "Kluis vergrendelen" in text


def test_a_link_to_a_chapter_opens_it(help_window: HelpWindow) -> None:
    help_window.text.anchorClicked.emit(QUrl("02-tekenen.md"))
    assert help_window.list.currentRow() == 1


@pytest.mark.parametrize("address", ["https://buiten.example", "file:///etc/02-tekenen.md", "//h/02-tekenen.md"])
def test_no_other_link_does_anything(help_window: HelpWindow, address: str) -> None:
    help_window.text.anchorClicked.emit(QUrl(address))
    assert help_window.list.currentRow() == 0


def test_nothing_is_loaded_from_a_text(help_window: HelpWindow) -> None:
    assert help_window.text.loadResource(2, QUrl("/etc/plaat.png")) is None


def test_without_chapters_there_are_still_the_keys(tmp_path: Path) -> None:
    assert chapters(tmp_path) == []
