"""The first part of many: how many are left is said, nothing urgent is left out, and the focus is never lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui.kit import PlainLabel, ShowMore, UnfoldingText, is_long


@pytest.fixture
def more(qtbot: QtBot) -> ShowMore:
    """The button on a page, with another button above it."""
    page = QWidget()
    box = QVBoxLayout(page)
    box.addWidget(QPushButton("Erboven"))
    button = ShowMore(part=3)
    box.addWidget(button)
    page.show()
    qtbot.addWidget(page)
    button.page = page  # type: ignore[attr-defined]
    return button


def test_a_short_list_has_no_button(more: ShowMore) -> None:
    assert more.first([1, 2, 3]) == [1, 2, 3]
    assert more.isHidden()


def test_the_button_says_how_many_are_left_and_adds_as_many_again(more: ShowMore, qtbot: QtBot) -> None:
    many = list(range(8))
    assert more.first(many) == [0, 1, 2]
    assert more.text() == "Toon meer (nog 5)" and more.isVisible()
    more.setFocus()
    with qtbot.waitSignal(more.more_wanted):
        qtbot.keyClick(more, Qt.Key.Key_Space)
    assert more.first(many) == [0, 1, 2, 3, 4, 5]
    assert more.text() == "Toon meer (nog 2)" and more.hasFocus(), "people can press on"
    more.begin_anew()
    assert more.first(many) == [0, 1, 2]


def test_the_focus_goes_to_what_stands_before_it_when_all_is_shown(more: ShowMore) -> None:
    more.first(range(4))
    more.setFocus()
    more.click()
    more.first(range(4))
    page = more.page  # type: ignore[attr-defined]
    assert more.isHidden() and page.findChildren(QPushButton)[0].hasFocus()


def test_what_must_be_acted_on_is_in_the_first_part_in_its_own_place(more: ShowMore) -> None:
    assert more.first(list(range(9)), ahead=lambda number: number == 7) == [0, 1, 7]


def test_what_must_be_acted_on_and_does_not_fit_is_counted(more: ShowMore) -> None:
    assert more.first(list(range(9)), ahead=lambda number: number > 3, of="wacht op antwoord") == [4, 5, 6]
    assert more.text() == "Toon meer (nog 6; 2 wacht op antwoord)"


def test_a_short_text_needs_no_unfolding() -> None:
    assert not is_long("Een paar woorden.")
    assert not is_long("\n".join(f"Regel {number}" for number in range(25)))
    assert is_long("\n".join(f"Regel {number}" for number in range(26)))
    assert is_long("woord " * 1_000)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n".join(f"Persoon {number}" for number in range(200)), "Toon meer (nog 175 regels)"),
        ("woord " * 999 + "einde", "Toon meer (nog 750 woorden)"),
        ("x" * 5_000, "Toon meer (nog 1 woorden)"),
    ],
)
def test_a_long_text_unfolds_until_all_of_it_is_there(text: str, said: str, qtbot: QtBot) -> None:
    piece = UnfoldingText(text, name="Wie zijn er?")
    qtbot.addWidget(piece)
    piece.show()
    assert piece.more.text() == said and piece.more.accessibleDescription() == "Wie zijn er?"
    label = piece.findChild(PlainLabel)
    assert label is not None and label.text().endswith(" …")
    seen = len(label.text())
    while piece.more.isVisible():
        piece.more.click()
        assert len(label.text()) > seen
        seen = len(label.text())
    assert label.text() == text
