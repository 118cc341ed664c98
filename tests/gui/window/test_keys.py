"""Keys: everything that listens for one is listed, the palette holds all that can be done, and F1 tells it."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui.case_place import CasePlace
from routekaart.gui.commands import key_text, keys_chapter
from routekaart.gui.commands.page_keys import page_keys
from routekaart.gui.commands.palette import palette_commands
from routekaart.gui.commands.picker import Picker
from routekaart.gui.help_window import HelpWindow
from routekaart.gui.kit.digits import set_digits_choose
from routekaart.gui.main_window import MainWindow
from routekaart.gui.page_table import PAGES

Settle = Callable[[], None]
ROOT = Path(__file__).parents[3]
GUI = ROOT / "routekaart" / "gui"
ROW = re.compile(r"^\| (.+?) \| (.+?) \|$", re.MULTILINE)
HEAD = re.compile(r"^## (.+)$", re.MULTILINE)
SAME = {"‹ Terug": "Naar de vorige bladzijde", "Doorgaan": "Naar de volgende bladzijde",
        "Hulp": "Hulp bij deze bladzijde", "Opdrachten": "Alle opdrachten", "Vergrendelen": "Kluis vergrendelen",
        "Stoppen met oefenen": "Kluis vergrendelen",
        "Nog te doen": "Wat is er nog te doen in dit dossier?", "Dossiers": "Alle dossiers",
        "Overleggen": "Overleggen van alle dossiers", "Oefenen": "Oefenen met verzonnen gegevens",
        "Routekaarten": "Routekaarten bekijken en nakijken", "Begin": "Naar het begin"}  # fmt: skip
"""Buttons of the frame and pages of the header, with shorter words than their command."""


def listened_for(window: MainWindow) -> set[str]:
    """Every key that something in the window waits for."""
    shortcuts = [one.key().toString() for one in window.findChildren(QShortcut)]
    actions = [key.toString() for one in window.findChildren(QAction) for key in one.shortcuts()]
    return {key for key in (*shortcuts, *actions) if key}


def titles(window: MainWindow) -> set[str]:
    page = window.pages[window.place]
    screen = page.case_screen if isinstance(page, CasePlace) else None
    return {item.title for item in palette_commands(window.commands(), page, screen)}


@pytest.mark.parametrize("place", ["case", "cases"])
def test_every_key_that_is_listened_for_is_a_command_and_works_once(
    practising: MainWindow, settle: Settle, place: str
) -> None:
    practising.go(place)
    settle()
    commands = [QKeySequence(item.key).toString() for item in practising.commands() if item.key]
    assert len(commands) == len(set(commands))
    if place == "case":
        assert listened_for(practising) == set(commands)
    else:
        assert set(commands) < listened_for(practising)  # the case behind it still has its own


def test_no_shortcut_is_a_bare_letter(practising: MainWindow) -> None:
    bare = [key for key in listened_for(practising) if not re.match(r"(Ctrl|Alt)\+|F\d+$|Esc$", key)]
    assert bare == []


def test_every_key_that_a_piece_of_the_window_reads_is_in_the_list() -> None:
    read: dict[str, str] = {}
    for path in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr.startswith("Key_"):
                read[node.attr.removeprefix("Key_")] = path.name
    listed = {key for group in page_keys() for keys, _, _ in group.lines for key in keys} | {"Tab", "Backtab"}
    assert {key: name for key, name in read.items() if key not in listed and key != "L"} == {}  # Ctrl L is a command


def test_a_letter_typed_in_a_page_starts_nothing(qtbot: QtBot, practising: MainWindow, settle: Settle) -> None:
    practising.go("cases")
    settle()
    for letter in "abcdefghijklmnopqrstuvwxyz":
        qtbot.keyClick(practising, letter)
    settle()
    assert practising.place == "cases" and practising.dialog("picker") is None


@pytest.mark.parametrize(
    "place", sorted(set(PAGES) - {"unlock", "case_record", "about_person", "corrections", "redact"})
)
def test_the_palette_holds_every_button_on_screen(practising: MainWindow, settle: Settle, place: str) -> None:
    practising.go(place)
    settle()
    shown = titles(practising)
    buttons = [
        piece
        for piece in practising.findChildren(QPushButton)
        if piece.isVisible() and piece.isEnabled() and len(piece.text()) > 1 and piece.text() != "Meer…"
    ]
    missing = {
        piece.text() for piece in buttons if not {piece.accessibleName(), piece.text(), SAME.get(piece.text())} & shown
    }
    assert missing == set()


def test_the_palette_presses_a_button_of_the_page(qtbot: QtBot, practising: MainWindow, settle: Settle) -> None:
    practising.go("cases")
    settle()
    practising.show_commands()
    picker = practising.dialog("picker")
    assert isinstance(picker, Picker)
    qtbot.keyClicks(picker.line, "document controleren")
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    settle()
    assert practising.place == "check"


def test_in_a_case_its_own_commands_and_every_page_come_before_the_rest(practising: MainWindow, settle: Settle) -> None:
    page = practising.pages["case"]
    assert isinstance(page, CasePlace)
    practising.show_commands()
    picker = practising.dialog("picker")
    assert isinstance(picker, Picker)
    shown = [entry.title for entry in picker.entries_shown()]
    assert shown[0] == "Naar de vorige bladzijde"
    assert {title for _, title in page.case_screen.destinations()} <= set(shown)
    assert len(shown) == len(set(shown))
    keys = {entry.title: entry.note for entry in picker.entries_shown() if entry.note}
    ready = [item for item in practising.commands() if item.ready and item.key]
    assert keys == {item.title: key_text(item.key) for item in ready}


def test_what_makes_no_sense_now_is_not_offered(window: MainWindow, settle: Settle) -> None:
    settle()
    assert {"Kluis vergrendelen", "Alle dossiers", "Naar een dossier"} & titles(window) == set()


def test_at_the_table_only_what_people_do_there(practising: MainWindow, settle: Settle) -> None:
    page = practising.pages["case"]
    assert isinstance(page, CasePlace)
    page.case_screen.toggle_table()
    settle()
    offered = {item.id for item in practising.commands() if item.of_case and item.ready}
    assert {"log", "ret", "record", "person", "corrections", "continue", "version"} & offered == set()
    assert {"back", "forward", "table", "map"} <= offered
    shown = {item.id for item in palette_commands(practising.commands(), page, page.case_screen)}
    assert {"lock", "keys", "help", "table"} <= shown
    assert {"switch", "new", "cases", "consultations", "log_page", "settings", "practice", "start"} & shown == set()
    page.case_screen.toggle_table()
    settle()


def test_alt_and_an_arrow_walk_through_a_case(qtbot: QtBot, practising: MainWindow, settle: Settle) -> None:
    page = practising.pages["case"]
    assert isinstance(page, CasePlace)
    screen = page.case_screen
    screen.go_to(screen.plan[0])
    settle()
    qtbot.keyClick(screen, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settle()
    assert screen.ref == screen.plan[1]
    qtbot.keyClick(screen, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle()
    assert screen.ref == screen.plan[0]


def test_f1_lists_every_key_of_what_is_on_screen(qtbot: QtBot, practising: MainWindow, settle: Settle) -> None:
    qtbot.keyClick(practising, Qt.Key.Key_F1)
    settle()
    window = practising.dialog("help")
    assert isinstance(window, HelpWindow)
    assert window.list.currentItem().text() == "Toetsen"
    told = window.text.toPlainText()
    for command in practising.commands():
        assert not command.key or key_text(command.key) in told
    heads = ["Overal", "In een dossier", *[group.title for group in page_keys()]]
    assert [head for head in heads if head not in told] == []


def test_without_a_case_its_keys_are_not_listed(window: MainWindow) -> None:
    told = keys_chapter(window.commands())
    assert "Ctrl K" in told and "Ctrl G" not in told and "rivier" not in told


def test_digits_that_are_switched_off_are_not_listed(qapp: QWidget, window: MainWindow) -> None:
    assert "1 tot en met 9" in keys_chapter(window.commands())
    set_digits_choose(qapp, False)  # type: ignore[arg-type]
    told = keys_chapter(window.commands())
    assert "1 tot en met 9" not in told and "De cijfers kiezen nu niet" in told


def test_the_chapter_of_the_manual_is_the_list_of_the_program(practising: MainWindow) -> None:
    manual = (ROOT / "resources" / "handleiding" / "toetsen.md").read_text(encoding="utf-8")
    told = keys_chapter(practising.commands())
    assert ROW.findall(manual) == ROW.findall(told)
    assert [head for head in HEAD.findall(manual) if head in HEAD.findall(told)] == HEAD.findall(told)
