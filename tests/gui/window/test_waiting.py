"""Waiting: a press is seen at once, longer work says so in every header, and what takes long can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from routekaart.gui.case_place import CasePlace
from routekaart.gui.kit import Button, HeaderBar
from routekaart.gui.main_window import MainWindow

Settle = Callable[[], None]


def held_up(qtbot: QtBot, window: MainWindow, bar: HeaderBar, settle: Settle) -> tuple[str, str, str]:
    """What a header says before, while and after work that takes long."""
    go_on = threading.Event()
    before = bar.status.text()
    window.session.run(go_on.wait)
    qtbot.waitUntil(lambda: bar.status.text() == "Bezig…", timeout=30_000)
    during = bar.status.text()
    assert bar.status.isVisible()
    go_on.set()
    settle()
    return before, during, bar.status.text()


def test_long_work_is_seen_in_the_header_of_the_window(qtbot: QtBot, practising: MainWindow, settle: Settle) -> None:
    practising.go("cases")
    settle()
    bar = practising.frame.header
    assert held_up(qtbot, practising, bar, settle) == ("✓ Bewaard 14:32", "Bezig…", "✓ Bewaard 14:32")


def test_long_work_is_seen_in_a_case_and_at_the_table(qtbot: QtBot, practising: MainWindow, settle: Settle) -> None:
    page = practising.pages["case"]
    assert isinstance(page, CasePlace)
    screen = page.case_screen
    screen.go_to("woont_nu")
    settle()
    before, _, after = held_up(qtbot, practising, screen.header, settle)
    assert before == after
    screen.toggle_table()
    settle()
    before, _, after = held_up(qtbot, practising, screen.table_header, settle)
    assert before == after
    screen.toggle_table()
    settle()


def test_what_is_saved_meanwhile_is_told_when_the_work_is_done(
    qtbot: QtBot, practising: MainWindow, settle: Settle
) -> None:
    practising.go("cases")
    settle()
    go_on = threading.Event()
    practising.session.run(go_on.wait)
    header = practising.frame.header
    qtbot.waitUntil(lambda: header.status.text() == "Bezig…", timeout=30_000)
    practising.frame.set_saved("Bewaard 14:33")
    assert header.status.text() == "Bezig…"
    go_on.set()
    settle()
    assert header.status.text() == "✓ Bewaard 14:33"


def test_people_go_on_while_work_is_done(qtbot: QtBot, practising: MainWindow, settle: Settle) -> None:
    go_on = threading.Event()
    practising.session.run(go_on.wait)
    practising.show_commands()
    assert practising.dialog("picker") is not None
    go_on.set()
    settle()


def ground(button: Button) -> QColor:
    """The colour beside the words."""
    image: QImage = button.grab().toImage()
    return image.pixelColor(image.width() // 2, 8)


def test_a_press_is_seen_before_it_is_let_go(qtbot: QtBot, practising: MainWindow, settle: Settle) -> None:
    practising.go("settings")
    settle()
    for role in ("primary", "normal", "quiet", "danger"):
        button = Button("Doe dit", role)  # type: ignore[arg-type]
        qtbot.addWidget(button)
        button.show()
        still = ground(button)
        qtbot.mousePress(button, Qt.MouseButton.LeftButton)
        assert ground(button) != still, role
        qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
