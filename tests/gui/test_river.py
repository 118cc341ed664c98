"""The strip of the river by keyboard, by mouse and by ear."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.gui import theme
from routekaart.gui.river import RiverStrip, Stop, spoken_name, visible_note
from routekaart.gui.river.strip import strip_stops

STOPS = (
    Stop("start", "Start", state="klaar", distance=0.0),
    Stop("thuis", "Thuis met hulp", "2 van 6 gewogen", "bezig", 0.1),
    Stop("jim", "JIM", "", "bezig", 0.2, 1, current=True),
    Stop("hulp", "Hulp thuis", "", "niet_passend", 0.3, 1),
    Stop("overleg", "Overleg", "RET: gevraagd, 27 nov", "wacht", 0.5),
    Stop("gezin", "Gezinsvorm", "", "open", 0.7),
    Stop("pleeg", "Pleeggezin", "", "open", 0.75, 1),
    Stop("verblijf", "Verblijf", "", "niet_aan_de_orde", 1.0),
    Stop("besluit", "Besluit"),
)


@pytest.fixture
def strip(qtbot: QtBot) -> RiverStrip:
    result = RiverStrip()
    qtbot.addWidget(result)
    result.resize(300, 800)
    result.set_stops(STOPS)
    result.show()
    return result


def test_only_rungs_of_the_present_phase_are_shown(strip: RiverStrip) -> None:
    ids = [button.stop.id for button in strip.buttons()]
    assert ids == ["start", "thuis", "jim", "hulp", "overleg", "gezin", "verblijf", "besluit"]
    elsewhere = tuple(replace(s, current=s.id == "gezin") for s in STOPS)
    assert [s.id for s in strip_stops(elsewhere) if s.level] == ["pleeg"]
    nowhere = tuple(replace(s, current=False) for s in STOPS)
    assert [s.id for s in strip_stops(nowhere) if s.level] == []


def test_state_is_in_shape_and_words(strip: RiverStrip) -> None:
    assert spoken_name(STOPS[2]) == "JIM, u bent hier, bezig"
    assert spoken_name(STOPS[3]) == "Hulp thuis, niet passend"
    assert spoken_name(STOPS[4]) == "Overleg, wacht, RET: gevraagd, 27 nov"
    assert visible_note(STOPS[2]) == "u bent hier"
    assert visible_note(STOPS[7]) == "niet aan de orde"


def test_keyboard_walks_and_chooses(strip: RiverStrip, qtbot: QtBot) -> None:
    buttons = strip.buttons()
    assert [b.stop.id for b in buttons if b.focusPolicy() & Qt.FocusPolicy.TabFocus] == ["jim"]
    buttons[2].setFocus()
    qtbot.keyClick(buttons[2], Qt.Key.Key_Down)
    assert buttons[3].hasFocus()
    with qtbot.waitSignal(strip.stop_chosen) as caught:
        qtbot.keyClick(buttons[3], Qt.Key.Key_Return)
    assert caught.args == ["hulp"]
    qtbot.keyClick(buttons[3], Qt.Key.Key_End)
    assert buttons[-1].hasFocus()
    qtbot.keyClick(buttons[-1], Qt.Key.Key_Down)
    assert buttons[-1].hasFocus()
    qtbot.keyClick(buttons[-1], Qt.Key.Key_Home)
    assert buttons[0].hasFocus()


def test_click_chooses_and_focus_survives_new_stops(strip: RiverStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.stop_chosen) as caught:
        qtbot.mouseClick(strip.buttons()[4], Qt.MouseButton.LeftButton)
    assert caught.args == ["overleg"]
    strip.buttons()[4].setFocus()
    strip.set_stops(STOPS)
    assert strip.buttons()[4].hasFocus()


def test_screen_reader_meets_a_list_in_river_order(strip: RiverStrip) -> None:
    ground = QAccessible.queryAccessibleInterface(strip.ground)
    assert ground.role() == QAccessible.Role.List
    names = [ground.child(i).text(QAccessible.Text.Name) for i in range(ground.childCount())]
    assert names == [spoken_name(s) for s in strip_stops(STOPS)]
    assert ground.child(0).role() == QAccessible.Role.Button


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_words_are_cut_off(qtbot: QtBot, qapp: QApplication, factor: float) -> None:
    theme.apply(qapp, "light", factor)
    river = RiverStrip()
    qtbot.addWidget(river)
    river.resize(theme.px(300), 700)
    # Every length of a title around the one that just fills a line.
    longer = [Stop(f"l{n}", f"Wat speelt er, en hoe komt {'i' * n} het?", "", "bezig", 0.6) for n in range(30)]
    river.set_stops([*STOPS, *longer])
    river.show()
    for button in river.buttons():
        assert button.words_height(int(button.width() - button.words_at) - theme.px(8)) <= button.height()
        assert button.height() >= 24
