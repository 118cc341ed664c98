"""Tab goes through a window as people read it: header, page from top to bottom, bottom; and round again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui.focus_order import focus_order
from routekaart.gui.main_window import MainWindow
from routekaart.gui.page_table import PAGES

Settle = Callable[[], None]


def walk(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> list[QWidget]:
    """Every stop from here until it comes round."""
    here = QApplication.focusWidget()
    assert here is not None
    seen = [here]
    for _ in range(400):
        qtbot.keyClick(here, key)
        here = QApplication.focusWidget()
        assert here is not None
        if here is seen[0]:
            return seen
        seen.append(here)
    raise AssertionError("Tab never comes round")


def test_fields_then_back_and_on_then_the_header(qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
    window.go("first_start")
    settle()
    page = window.pages["first_start"]
    names = [piece.accessibleName() or piece.text() for piece in walk(qtbot, window, Qt.Key.Key_Tab)]  # type: ignore[attr-defined]
    assert names[:3] == ["Uw naam", "Uw functie", "Uw organisatie"]
    assert names.index("Terug") == names.index("Doorgaan") - 1
    assert names.index("Doorgaan") < names.index("Opdrachten")
    assert page.foot.isVisible()  # type: ignore[attr-defined]


@pytest.mark.parametrize("place", sorted(set(PAGES) - {"first_start", "unlock"}))
def test_every_stop_is_reached_once_and_back_again(
    qtbot: QtBot, practising: MainWindow, settle: Settle, place: str
) -> None:
    practising.go(place)
    settle()
    first = next(focus_order(practising))
    first.setFocus()
    ahead = walk(qtbot, practising, Qt.Key.Key_Tab)
    assert ahead == list(focus_order(practising))
    first.setFocus()
    back = walk(qtbot, practising, Qt.Key.Key_Backtab)
    assert back == [ahead[0], *reversed(ahead[1:])]


def test_rows_built_later_come_in_their_place(practising: MainWindow, settle: Settle) -> None:
    practising.go("consultations")
    settle()
    page = practising.pages["consultations"]
    page._show_view()  # type: ignore[attr-defined]
    settle()
    stops = list(focus_order(practising))
    inside = [place for place, piece in enumerate(stops) if page.list.isAncestorOf(piece)]  # type: ignore[attr-defined]
    assert inside
    # Help stands in the header, settings at the bottom: the rows come between them.
    frame = practising.frame
    assert stops.index(frame.help_button) < inside[0] and inside[-1] < stops.index(frame.settings_button)
