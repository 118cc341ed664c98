"""A chapter of the manual as a file: from the help window, without a vault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from routekaart.gui.help_saving import save_from_help
from routekaart.gui.help_window import HelpWindow
from routekaart.gui.main_window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def shown(window: MainWindow) -> HelpWindow:
    window.show_help()
    found = window.dialog("help")
    assert isinstance(found, HelpWindow)
    found.save_wanted.disconnect()
    return found


@pytest.mark.parametrize("form", ["pdf", "md"])
def test_the_chapter_on_screen_is_saved(
    shown: HelpWindow, window: MainWindow, settle: Settle, tmp_path: Path, form: str
) -> None:
    shown.save_wanted.connect(
        lambda name, text, kind: save_from_help(
            window.session, shown, name, text, kind, lambda _parent, file: tmp_path / file
        )
    )
    shown.show_chapter("sjabloon-dpia.md")
    (shown.pdf_button if form == "pdf" else shown.text_button).click()
    settle()
    content = (tmp_path / f"sjabloon-dpia.{form}").read_bytes()
    assert content.startswith(b"%PDF-" if form == "pdf" else b"# Sjabloon: DPIA")
    assert shown.note.text() == f"Bewaard als sjabloon-dpia.{form}."


def test_trouble_is_told_in_the_window(shown: HelpWindow, window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    save_from_help(window.session, shown, "x", "# X\n", "md", lambda _parent, file: tmp_path / "weg" / file)
    settle()
    assert "kon niet worden bewaard" in shown.note.text()


def test_changing_ones_mind_saves_nothing(shown: HelpWindow, window: MainWindow, settle: Settle) -> None:
    save_from_help(window.session, shown, "x", "# X\n", "md", lambda _parent, _file: None)
    settle()
    assert not shown.note.isVisible()
