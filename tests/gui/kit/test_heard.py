"""Pieces as who listens meets them: an assistive technology is active, names roles and acts without a mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui.kit import (
    Button,
    ChoiceList,
    ChoiceRow,
    Option,
    PlainLabel,
    ScrollPage,
    SidePanel,
    TickBox,
    set_role,
)
from routekaart.gui.tiles import Tile

AB = (Option("a", "Ja"), Option("b", "Nee"))


@pytest.fixture(autouse=True)
def listening(qapp: object) -> Iterator[None]:
    """From here on Qt tells somebody of every widget, as it does when a screen reader runs."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def toggle(button: QAbstractButton) -> None:
    actions = QAccessible.queryAccessibleInterface(button).actionInterface()
    assert "Toggle" in actions.actionNames()
    actions.doAction("Toggle")


def checkable(button: QAbstractButton) -> QAbstractButton:
    button.setCheckable(True)
    return button


def test_an_option_chosen_by_a_screen_reader_is_an_answer(qtbot: QtBot) -> None:
    row = ChoiceRow(AB, name="Woont het kind thuis?")
    qtbot.addWidget(row)
    told: list[object] = []
    row.changed.connect(told.append)
    toggle(row.buttons()[0])
    toggle(row.buttons()[1])
    assert told == ["a", "b"]
    row.set_value("a")
    assert told == ["a", "b"]  # what the program sets is no answer


def test_options_of_which_several_may_be_chosen_go_on_and_off(qtbot: QtBot) -> None:
    row = ChoiceRow(AB, name="Welke hulp?", multiple=True)
    qtbot.addWidget(row)
    told: list[object] = []
    row.changed.connect(told.append)
    for button in (*row.buttons(), row.buttons()[0]):
        toggle(button)
    assert told == [["a"], ["a", "b"], ["b"]]


@pytest.mark.parametrize("make", [TickBox, Tile, Button])
def test_everything_that_can_be_checked_tells_once_how_it_was_chosen(
    qtbot: QtBot, make: type[TickBox] | type[Tile] | type[Button]
) -> None:
    box = checkable(make("Alles staat erbij"))
    qtbot.addWidget(box)
    told: list[bool] = []
    box.clicked.connect(lambda on: told.append(on))
    toggle(box)
    box.click()
    assert told == [True, False]
    box.setChecked(True)
    assert told == [True, False]


def listed(count: int, *, multiple: bool = False) -> ChoiceList:
    return ChoiceList([Option(str(n), f"Plek {n}") for n in range(count)], name="Welke plek?", multiple=multiple)


def select(chooser: ChoiceList, row: int) -> None:
    shown = chooser.findChild(QListWidget)
    assert shown is not None
    item = QAccessible.queryAccessibleInterface(shown).child(row)
    assert item.role() == QAccessible.Role.ListItem
    item.actionInterface().doAction("Toggle")


def test_a_row_of_a_list_chosen_by_a_screen_reader_is_an_answer(qtbot: QtBot) -> None:
    chooser = listed(9)
    qtbot.addWidget(chooser)
    told: list[object] = []
    chooser.changed.connect(told.append)
    for row in (3, 5, 5):
        select(chooser, row)
    assert told == ["3", "5"]  # one that is chosen stays so, as with a click
    chooser.set_value("1")
    assert (told, chooser.value()) == (["3", "5"], "1")


def test_rows_of_which_several_may_be_chosen_go_on_and_off(qtbot: QtBot) -> None:
    chooser = listed(15, multiple=True)
    qtbot.addWidget(chooser)
    told: list[object] = []
    chooser.changed.connect(told.append)
    for row in (3, 5, 3):
        select(chooser, row)
    assert told == [["3"], ["3", "5"], ["5"]]


def test_a_role_given_after_the_text_is_the_role_that_is_told(qtbot: QtBot) -> None:
    for label in (PlainLabel("Waar woont het kind?").as_heading(1), PlainLabel("Feiten", "card").as_heading(3)):
        qtbot.addWidget(label)
        face = QAccessible.queryAccessibleInterface(label)
        assert face.role() == QAccessible.Role.Heading
        assert face.text(QAccessible.Text.Name) == label.text()


def test_a_role_can_change_while_somebody_listens(qtbot: QtBot) -> None:
    label = QLabel("Bewaard")
    qtbot.addWidget(label)
    for role in (QAccessible.Role.AlertMessage, QAccessible.Role.StaticText, QAccessible.Role.Heading):
        set_role(label, role)
        assert QAccessible.queryAccessibleInterface(label).role() == role


@pytest.mark.parametrize("make", [ScrollPage, SidePanel])
def test_who_asks_for_a_scroll_bar_that_went_hears_nothing(qtbot: QtBot, make: type[QWidget]) -> None:
    """Qt's own answer reads past the end of its list: a screen reader could end the program with it."""
    area = make()
    set_role(QLabel("eerste"), QAccessible.Role.Heading)
    qtbot.addWidget(area)
    face = QAccessible.queryAccessibleInterface(area)
    count = face.childCount()
    assert [face.child(place) is not None for place in (0, count - 1, count, count + 1, 40)] == [True] * 2 + [False] * 3
