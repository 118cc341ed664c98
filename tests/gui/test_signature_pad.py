"""Strokes on a fixed grid, the typed way, and nothing else kept."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from routekaart.gui.signature_pad import SignaturePad, StrokeArea


def draw(area: StrokeArea, *points: tuple[int, int]) -> None:
    QTest.mousePress(area, Qt.MouseButton.LeftButton, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(area, QPoint(*point))
    QTest.mouseRelease(area, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))


def pad(qtbot: QtBot) -> SignaturePad:
    result = SignaturePad("moeder")
    qtbot.addWidget(result)
    result.resize(600, 260)
    result.show()
    result.activateWindow()
    qtbot.waitUntil(result.isActiveWindow)
    return result


def test_drawing_is_kept_as_whole_numbers_on_the_grid(qtbot: QtBot) -> None:
    area = StrokeArea("Handtekening")
    qtbot.addWidget(area)
    area.resize(500, 150)
    area.show()
    with qtbot.waitSignal(area.changed):
        draw(area, (5, 5), (250, 75), (700, 400))
    draw(area, (10, 10))
    assert area.strokes() == (((10, 10), (500, 150), (1000, 300)), ((20, 20),))
    assert all(type(number) is int for stroke in area.strokes() for point in stroke for number in point)


def test_same_drawing_at_another_size(qtbot: QtBot) -> None:
    area = StrokeArea("Handtekening")
    qtbot.addWidget(area)
    strokes = [[(100, 100), (900, 200)]]
    area.set_strokes(strokes)
    area.resize(900, 270)
    assert area.strokes() == (((100, 100), (900, 200)),)


def test_wissen_takes_the_drawing_away(qtbot: QtBot) -> None:
    signing = pad(qtbot)
    draw(signing.area, (20, 20), (90, 60))
    assert signing.is_signed()
    with qtbot.waitSignal(signing.changed):
        qtbot.mouseClick(signing.clear_button, Qt.MouseButton.LeftButton)
    assert not signing.is_signed() and signing.strokes() == ()


def test_typed_name_needs_the_tick_and_works_without_mouse(qtbot: QtBot) -> None:
    signing = pad(qtbot)
    draw(signing.area, (20, 20), (90, 60))
    qtbot.keyClick(signing.mode_button, Qt.Key.Key_Return)
    assert signing.mode() == "typen" and signing.name.hasFocus() and signing.strokes() == ()
    qtbot.keyClicks(signing.name, "  A.  de Vries ")
    assert not signing.is_signed()
    qtbot.keyClick(signing.tick, Qt.Key.Key_Space)
    assert signing.is_signed() and signing.typed_name() == "A. de Vries"
    signing.clear()
    assert not signing.is_signed()


def test_names_for_screen_readers(qtbot: QtBot) -> None:
    signing = pad(qtbot)
    for piece in (signing.area, signing.name, signing.tick, signing.clear_button, signing.mode_button):
        assert QAccessible.queryAccessibleInterface(piece).text(QAccessible.Text.Name)
    assert "moeder" in signing.area.accessibleName()
