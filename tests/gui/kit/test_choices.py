"""Choosing by mouse and keyboard, and what a screen reader is told about it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from routekaart.gui.kit import ChoiceList, ChoiceRow, Option, make_choice

FOUR = [
    Option("ja", "Ja"),
    Option("nog", "Nog niet gevraagd"),
    Option("niemand", "Niemand"),
    Option("nee", "Nee"),
]


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., ChoiceRow]:
    def make(**kwargs: object) -> ChoiceRow:
        row = ChoiceRow(FOUR, name="Is er een JIM?", **kwargs)  # type: ignore[arg-type]
        qtbot.addWidget(row)
        row.show()
        row.activateWindow()
        qtbot.waitUntil(row.isActiveWindow)
        return row

    return make


def test_click_chooses_one(shown: Callable[..., ChoiceRow], qtbot: QtBot) -> None:
    row = shown()
    heard: list[object] = []
    row.changed.connect(heard.append)
    qtbot.mouseClick(row.buttons()[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row.buttons()[3], Qt.MouseButton.LeftButton)
    assert heard == ["nog", "nee"]
    assert row.value() == "nee"
    assert [button.isChecked() for button in row.buttons()] == [False, False, False, True]


def test_digits_arrows_enter_and_delete(shown: Callable[..., ChoiceRow], qtbot: QtBot) -> None:
    row = shown()
    row.focus_first()
    qtbot.keyClick(row.buttons()[0], Qt.Key.Key_3)
    assert row.value() == "niemand"
    qtbot.keyClick(row.buttons()[2], Qt.Key.Key_Right)
    assert row.buttons()[3].hasFocus()
    assert row.value() == "niemand", "walking alone answers nothing"
    qtbot.keyClick(row.buttons()[3], Qt.Key.Key_Return)
    assert row.value() == "nee"
    qtbot.keyClick(row.buttons()[3], Qt.Key.Key_Right)
    assert row.buttons()[0].hasFocus()
    qtbot.keyClick(row.buttons()[0], Qt.Key.Key_Delete)
    assert row.value() is None
    qtbot.keyClick(row.buttons()[0], Qt.Key.Key_9)
    assert row.value() is None


def test_digit_with_ctrl_is_left_to_the_page(shown: Callable[..., ChoiceRow], qtbot: QtBot) -> None:
    row = shown()
    row.focus_first()
    qtbot.keyClick(row.buttons()[0], Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert row.value() is None


def test_several_at_once_in_order_of_the_options(shown: Callable[..., ChoiceRow], qtbot: QtBot) -> None:
    row = shown(multiple=True)
    for place in (2, 0):
        qtbot.mouseClick(row.buttons()[place], Qt.MouseButton.LeftButton)
    assert row.value() == ["ja", "niemand"]
    qtbot.mouseClick(row.buttons()[0], Qt.MouseButton.LeftButton)
    assert row.value() == ["niemand"]


def test_set_value_is_silent_and_ignores_unknown_ids(shown: Callable[..., ChoiceRow]) -> None:
    row = shown()
    heard: list[object] = []
    row.changed.connect(heard.append)
    row.set_value("nog")
    assert row.value() == "nog"
    row.set_value("bestaat_niet")
    assert row.value() is None
    assert heard == []


def test_new_options_keep_the_choice_that_still_exists(shown: Callable[..., ChoiceRow]) -> None:
    row = shown()
    row.set_value("nee")
    row.set_options([Option("nee", "Nee"), Option("later", "Later")])
    assert row.value() == "nee"
    row.set_options([Option("later", "Later")])
    assert row.value() is None


def test_screen_reader_hears_role_state_and_question(shown: Callable[..., ChoiceRow]) -> None:
    row = shown()
    row.set_value("nog")
    radio = QAccessible.queryAccessibleInterface(row.buttons()[1])
    assert radio.role() == QAccessible.Role.RadioButton
    assert radio.state().checked
    assert radio.text(QAccessible.Text.Name) == "Nog niet gevraagd"
    assert "Is er een JIM?" in radio.text(QAccessible.Text.Description)
    boxes = shown(multiple=True)
    assert QAccessible.queryAccessibleInterface(boxes.buttons()[0]).role() == QAccessible.Role.CheckBox


def test_radio_row_is_one_tab_stop_at_the_choice(shown: Callable[..., ChoiceRow]) -> None:
    row = shown()
    row.set_value("niemand")
    stops = [bool(b.focusPolicy() & Qt.FocusPolicy.TabFocus) for b in row.buttons()]
    assert stops == [False, False, True, False]


def test_choosing_moves_no_button(shown: Callable[..., ChoiceRow]) -> None:
    row = shown()
    before = [button.geometry() for button in row.buttons()]
    row.set_value("nog")
    assert [button.sizeHint() for button in row.buttons()] == [area.size() for area in before]


def test_narrow_room_wraps_and_keeps_all_text(qtbot: QtBot) -> None:
    row = ChoiceRow([Option("a", "Een lang antwoord dat niet op een regel past"), Option("b", "Kort")], name="x")
    qtbot.addWidget(row)
    row.resize(220, row.heightForWidth(220))
    row.show()
    first, second = row.buttons()
    assert first.width() <= 220 and second.y() > first.y()
    assert first.height() >= first.heightForWidth(first.width())


def test_more_than_six_becomes_a_list_with_filter(qtbot: QtBot) -> None:
    options = [Option(f"v{n}", f"Vorm {n}") for n in range(6)]
    assert isinstance(make_choice(options, name="x"), ChoiceRow)
    choice = make_choice([*options, Option("geer", "Geèrd")], name="Welke vorm?")
    assert isinstance(choice, ChoiceList)
    qtbot.addWidget(choice)
    choice.show()
    choice.activateWindow()
    qtbot.waitUntil(choice.isActiveWindow)
    field, shown_list = choice.findChild(QLineEdit), choice.findChild(QListWidget)
    assert field is not None and shown_list is not None
    qtbot.keyClicks(field, "geer")
    assert [shown_list.item(i).isHidden() for i in range(7)] == [True] * 6 + [False]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert shown_list.hasFocus()
    with qtbot.waitSignal(choice.changed) as caught:
        shown_list.itemActivated.emit(shown_list.item(6))
    assert caught.args == ["geer"] and choice.value() == "geer"
    choice.clear()
    assert choice.value() is None
    assert "Welke vorm?" in field.accessibleName()


def test_list_with_several(qtbot: QtBot) -> None:
    choice = make_choice([Option(f"v{n}", f"Vorm {n}") for n in range(9)], name="x", multiple=True)
    qtbot.addWidget(choice)
    assert isinstance(choice, ChoiceList)
    choice.set_value(["v3", "v1"])
    assert choice.value() == ["v1", "v3"]
