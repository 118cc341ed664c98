"""Reading back a long case: it is built step by step, and at no moment is a line drawn too low to read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.gui.case.check_answers_page import CheckAnswersPage
from routekaart.gui.case_place import CasePlace
from routekaart.gui.kit import PlainLabel
from routekaart.gui.main_window import MainWindow


class _Squeezed(QObject):
    """Looks along while labels are drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: set[str] = set()
        self.squeezed: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, PlainLabel) and watched.wordWrap():
            self.drawn.add(watched.text())
            if watched.height() < watched.heightForWidth(watched.width()) - 1:
                self.squeezed.append(watched.text())
        return False


def test_no_line_is_squeezed_while_the_page_is_built(
    practising: MainWindow, qapp: QApplication, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    place = practising.pages["case"]
    assert isinstance(place, CasePlace)
    watching = _Squeezed()
    qapp.installEventFilter(watching)
    try:
        place.case_screen.go_to("controleren")
        settle()
        page = place.case_screen.page
        assert isinstance(page, CheckAnswersPage)
        qtbot.waitUntil(lambda: not page._timer.isActive(), timeout=30_000)
        qapp.processEvents()
    finally:
        qapp.removeEventFilter(watching)
    assert "Klopt alles? Wijzig wat niet klopt." in watching.drawn
    assert watching.squeezed == []
