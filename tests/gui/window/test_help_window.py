"""The manual: own chapters, the list of keys, and no way out to the internet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.gui.commands import Command
from routekaart.gui.help_window import HelpWindow, chapters

RESOURCES = Path(__file__).parents[3] / "resources"
WORK = "plaatjes/werkscherm.png"
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
    resources = RESOURCES
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


@pytest.fixture
def manual(qtbot: QtBot) -> HelpWindow:
    window = HelpWindow(RESOURCES, COMMANDS)
    qtbot.addWidget(window)
    window.resize(900, 640)
    window.show()
    qtbot.waitExposed(window)
    return window


def picture(window: HelpWindow) -> QImage:
    """The picture of the chapter that is shown, as it lies on the page."""
    found = window.text.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(WORK))
    assert isinstance(found, QImage) and not found.isNull()
    return found


def test_a_picture_of_the_manual_is_shown_with_its_words_below_it(manual: HelpWindow) -> None:
    manual.show_chapter("besluit.md")
    lines = manual.text.toPlainText().splitlines()
    assert lines[lines.index("\ufffc") + 1] == "Alles naast elkaar, van dicht bij huis naar ver."


def test_a_picture_is_as_wide_as_the_page_and_never_wider(manual: HelpWindow) -> None:
    manual.show_chapter("besluit.md")
    for width in (900, 700, 1000):
        manual.resize(width, 640)
        QApplication.processEvents()
        room = manual.text.viewport().width()
        assert room - 24 <= picture(manual).width() <= room
        assert manual.text.horizontalScrollBar().maximum() == 0
    manual.resize(2400, 640)
    QApplication.processEvents()
    assert picture(manual).width() == 960, "not larger than it is"


def test_a_long_title_goes_on_below_itself_instead_of_being_cut(manual: HelpWindow) -> None:
    titles = manual.list
    longest = max(range(titles.count()), key=lambda row: len(titles.item(row).text()))
    on_one_line = titles.sizeHintForRow(longest)
    titles.setFixedWidth(titles.width_on_one_line() // 2)
    QApplication.processEvents()
    assert titles.sizeHintForRow(longest) > on_one_line
    assert titles.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    "address", ["plaatjes/../00-begin.md", "/plaatjes/werkscherm.png", "file:plaatjes/werkscherm.png", "plaatjes/x.svg"]
)
def test_no_other_file_is_a_picture(manual: HelpWindow, address: str) -> None:
    assert manual.text.loadResource(2, QUrl(address)) is None
    assert manual.text.loadResource(1, QUrl(WORK)) is None
    assert manual.text.loadResource(2, QUrl("plaatjes/is-er-niet.png")) is None


def test_what_is_saved_has_no_pictures_that_do_not_go_along(manual: HelpWindow, qtbot: QtBot) -> None:
    manual.show_chapter("besluit.md")
    with qtbot.waitSignal(manual.save_wanted) as saved:
        manual.text_button.click()
    name, text, form = saved.args or ()
    assert (name, form) == ("besluit", "md")
    assert "plaatjes" not in text and "\n\n\n" not in text and "## Toestemming" in text


def test_without_chapters_there_are_still_the_keys(tmp_path: Path) -> None:
    assert chapters(tmp_path) == []
