"""Choosing by mouse and keyboard, and what a screen reader is told about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from routekaart.gui import theme
from routekaart.gui.kit import ChoiceList, ChoiceRow, Option, PlainLabel, make_choice
from routekaart.gui.theme import contrast_ratio

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


@pytest.fixture
def listed(qtbot: QtBot) -> Callable[..., ChoiceList]:
    def make(labels: Sequence[str], **kwargs: bool) -> ChoiceList:
        options = [Option(f"v{place}", label) for place, label in enumerate(labels)]
        choice = make_choice(options, name="Welke vorm?", **kwargs)
        assert isinstance(choice, ChoiceList)
        qtbot.addWidget(choice)
        choice.resize(700, 500)
        choice.show()
        choice.activateWindow()
        qtbot.waitUntil(choice.isActiveWindow)
        return choice

    return make


def parts(choice: ChoiceList) -> tuple[QLineEdit, QListWidget]:
    field, shown = choice.findChild(QLineEdit), choice.findChild(QListWidget)
    assert field is not None and shown is not None
    return field, shown


def test_more_than_six_becomes_a_list(listed: Callable[..., ChoiceList]) -> None:
    assert isinstance(make_choice([Option(f"v{n}", f"Vorm {n}") for n in range(6)], name="x"), ChoiceRow)
    field, _ = parts(listed([f"Vorm {n}" for n in range(12)]))
    assert not field.isVisible(), "all of them are in sight, so there is nothing to look for"


def test_a_long_list_has_a_filter(listed: Callable[..., ChoiceList], qtbot: QtBot) -> None:
    choice = listed([*(f"Vorm {n}" for n in range(12)), "Geèrd"])
    field, shown = parts(choice)
    choice.focus_first()
    assert field.hasFocus()
    qtbot.keyClicks(field, "geer")
    assert [shown.item(i).text() for i in range(shown.count())] == ["Geèrd"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert shown.hasFocus()
    with qtbot.waitSignal(choice.changed) as caught:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert caught.args == ["v12"] and choice.value() == "v12"
    qtbot.keyClick(shown, Qt.Key.Key_Up)
    assert field.hasFocus()
    choice.clear()
    assert choice.value() is None
    assert "Welke vorm?" in field.accessibleName()


def test_the_keys_of_a_list_are_those_of_a_row(listed: Callable[..., ChoiceList], qtbot: QtBot) -> None:
    choice = listed([f"Vorm {n}" for n in range(8)])
    _, shown = parts(choice)
    choice.focus_first()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(shown, key)
    assert choice.value() is None, "walking alone answers nothing"
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert choice.value() == "v2"
    qtbot.keyClick(shown, Qt.Key.Key_Delete)
    assert choice.value() is None


def test_a_click_in_a_list_that_was_turned_down_chooses_what_lies_under_the_pointer(
    listed: Callable[..., ChoiceList], qtbot: QtBot
) -> None:
    choice = listed([f"Een vorm met een lange naam die een hele regel vult, nummer {n} van {n}" for n in range(40)])
    field, shown = parts(choice)
    field.setFocus()
    shown.scrollToItem(shown.item(30))
    place = shown.visualItemRect(shown.item(30)).center()
    assert shown.viewport().rect().contains(place)

    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert choice.value() == "v30"


def test_short_options_stand_in_two_columns_and_all_are_in_sight(listed: Callable[..., ChoiceList]) -> None:
    _, shown = parts(listed([f"Vorm {n}" for n in range(8)]))
    places = [shown.visualItemRect(shown.item(row)) for row in range(8)]
    assert places[0].y() == places[1].y() and places[0].x() < places[1].x()
    assert all(shown.viewport().rect().contains(place) for place in places)
    _, tall = parts(listed([f"Een vorm waar veel meer over te zeggen valt dan over vorm {n}" for n in range(8)]))
    places = [tall.visualItemRect(tall.item(row)) for row in range(8)]
    assert all(above.bottom() < below.top() + 1 for above, below in pairwise(places))
    assert all(tall.viewport().rect().contains(place) for place in places)


@pytest.mark.parametrize("width", range(520, 580, 3))
def test_a_row_is_as_high_as_its_words_in_every_width(listed: Callable[..., ChoiceList], width: int) -> None:
    labels = ["Leefgroepen of behandelgroepen", *(f"Vorm {n}" for n in range(7))]
    choice = listed(labels)
    choice.resize(width, 500)
    QApplication.processEvents()
    _, shown = parts(choice)
    place, metrics = shown.visualItemRect(shown.item(0)), QFontMetrics(theme.font(bold=True))
    room = place.adjusted(theme.px(34), 0, -theme.px(6), 0)
    words = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), labels[0])
    assert words.height() <= place.height()


def test_one_of_many_is_round_and_several_of_many_are_square(listed: Callable[..., ChoiceList]) -> None:
    """The corner of the empty mark is drawn for a box, and not for a circle."""

    def corner_is_drawn(choice: ChoiceList) -> bool:
        _, shown = parts(choice)
        picture = shown.viewport().grab().toImage()
        row = shown.visualItemRect(shown.item(3))
        left, middle = row.left() + 4 + 9, row.center().y()
        ground = picture.pixelColor(left + 30, row.top() + 3)
        near = [picture.pixelColor(left + x, middle - 7 + y) for x in range(2) for y in range(2)]
        return any(contrast_ratio(sign, ground) > 1.6 for sign in near)

    labels = [f"Vorm {n}" for n in range(8)]
    assert not corner_is_drawn(listed(labels))
    assert corner_is_drawn(listed(labels, multiple=True))


def test_list_with_several(listed: Callable[..., ChoiceList]) -> None:
    choice = listed([f"Vorm {n}" for n in range(9)], multiple=True)
    choice.set_value(["v3", "v1"])
    assert choice.value() == ["v1", "v3"]


def labels_in(shown: QListWidget) -> list[str]:
    return [shown.item(row).text() for row in range(shown.count())]


def test_of_thousands_rows_are_made_as_people_go_down(listed: Callable[..., ChoiceList], qtbot: QtBot) -> None:
    choice = listed([f"Overleg {n}" for n in range(5_000)])
    _, shown = parts(choice)
    first = shown.count()
    assert first < 100
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(first):
        qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert shown.currentItem().text() == f"Overleg {first}" and shown.count() > first
    before = shown.count()
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum())
    assert shown.count() > before
    assert labels_in(shown) == [f"Overleg {n}" for n in range(shown.count())]


def test_the_filter_looks_through_all_of_thousands(listed: Callable[..., ChoiceList], qtbot: QtBot) -> None:
    choice = listed([f"Overleg {n}" for n in range(5_000)], multiple=True)
    field, shown = parts(choice)
    qtbot.keyClicks(field, "4999")
    assert labels_in(shown) == ["Overleg 4999"]
    assert any(label.text() == "1 van 5000" for label in choice.findChildren(PlainLabel))
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert choice.value() == ["v4999"]
    field.clear()
    qtbot.keyClicks(field, "o")
    assert labels_in(shown)[:2] == ["Overleg 4999", "Overleg 0"], "what was chosen stays in sight"


def test_what_was_chosen_far_down_is_in_sight_from_the_start(listed: Callable[..., ChoiceList]) -> None:
    choice = listed([f"Overleg {n}" for n in range(300)], multiple=True)
    _, shown = parts(choice)
    choice.set_value(["v250", "v3"])
    assert labels_in(shown)[:3] == ["Overleg 250", "Overleg 0", "Overleg 1"]
    assert choice.value() == ["v3", "v250"]
    assert shown.item(0).checkState() == Qt.CheckState.Checked
    choice.set_options([Option("v250", "Overleg 250"), *(Option(f"w{n}", f"Ander {n}") for n in range(80))])
    assert choice.value() == ["v250"]
