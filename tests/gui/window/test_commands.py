"""Finding by a few letters, and choosing with the keyboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui.commands import find, key_text
from routekaart.gui.commands.palette import LATEST, switcher
from routekaart.gui.commands.picker import Entry, Picker

TEXTS = ["Nieuwe routekaart", "Overleggen van alle dossiers", "Instellingen", "Oefenen met verzonnen gegevens"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [0, 1, 2, 3]),
        ("over", [1]),
        ("leggen", [1]),
        ("nieuwe route", [0]),
        ("route nieuwe", [0]),
        ("instelligen", [2]),
        ("isntel", [2]),
        ("oevr", [1]),
        ("gegevesn verzonen", [3]),
        ("dossier overlegen", [1]),
        ("insttellinggen", [2]),
        ("oxyfen", []),
        ("inst", [2]),
        ("Öefenen", [3]),
        ("qqqq", []),
    ],
)
def test_a_few_letters_are_enough(typed: str, found: list[int]) -> None:
    assert find(typed, TEXTS) == found


def test_the_beginning_of_a_word_goes_before_the_middle() -> None:
    assert find("kaart", ["Routekaart", "Kaart van de route"]) == [1, 0]


def test_a_slip_only_counts_when_nothing_fits_as_it_was_typed() -> None:
    assert find("over", ["Verder", "Overleg"]) == [1]
    assert find("oevr", ["Verder", "Overleg"]) == [1]
    assert find("ovr", ["Verder"]) == []  # of three letters each one counts


@given(st.sampled_from(TEXTS), st.data())
def test_one_letter_wrong_in_a_word_still_finds_it(text: str, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from([part for part in text.lower().split() if len(part) >= 5]))
    place = data.draw(st.integers(1, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    left_out, other = word[:place] + word[place + 1 :], word[:place] + letter + word[place + 1 :]
    swapped = word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]
    for typed in (left_out, other, swapped, word[:place] + letter + word[place:]):
        assert text in [TEXTS[found] for found in find(typed, TEXTS)]


def test_key_texts() -> None:
    assert key_text("Ctrl+Shift+Z") == "Ctrl Shift Z"
    assert key_text("Alt+Left") == "Alt pijl links"


def test_arrows_choose_while_the_focus_stays_in_the_field(qtbot: QtBot) -> None:
    picker = Picker("Opdrachten", [Entry(str(place), text) for place, text in enumerate(TEXTS)])
    qtbot.addWidget(picker)
    picker.show()
    qtbot.waitExposed(picker)
    assert picker.focusWidget() is picker.line
    qtbot.keyClick(picker.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.chosen) as blocker:
        qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert blocker.args == ["1"]


def test_escape_closes_without_choosing(qtbot: QtBot) -> None:
    picker = Picker("Opdrachten", [Entry("a", "A")])
    qtbot.addWidget(picker)
    picker.show()
    with qtbot.assertNotEmitted(picker.chosen):
        qtbot.keyClick(picker.line, Qt.Key.Key_Escape)
    assert not picker.isVisible()


def test_first_only_the_latest_and_all_by_typing(qtbot: QtBot) -> None:
    picker = Picker("Dossiers", [Entry(str(n), f"Kind {n}") for n in range(30)], first=10)
    qtbot.addWidget(picker)
    assert len(picker.entries_shown()) == 10
    qtbot.keyClicks(picker.line, "kind 29")
    assert picker.entries_shown()[0].id == "29"


def test_nothing_found_is_said(qtbot: QtBot) -> None:
    picker = Picker("Dossiers", [Entry("a", "A")])
    qtbot.addWidget(picker)
    picker.show()
    qtbot.keyClicks(picker.line, "xyz")
    assert picker.entries_shown() == ()
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert picker.isVisible()


def test_the_switcher_begins_with_the_ten_latest_cases(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    cases = [(str(number), f"Kind {number}, 9 jaar", "Plaatsing residentieel") for number in range(40)]
    opened: list[str] = []
    picker = switcher(cases, opened.append, parent)
    assert [entry.id for entry in picker.entries_shown()] == [str(number) for number in range(LATEST)] and LATEST == 10
    qtbot.keyClicks(picker.line, "kidn 38 plaatsnig")
    assert [entry.id for entry in picker.entries_shown()] == ["38"]
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert opened == ["38"]
