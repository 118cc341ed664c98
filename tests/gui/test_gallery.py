"""Rules that hold for every piece, checked on the whole gallery in every theme and size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui import theme
from routekaart.gui.kit import PlainLabel
from tests.gui.gallery import PIECES


def shown(qtbot: QtBot, name: str, width: int, height: int) -> QWidget:
    piece = PIECES[name]()
    qtbot.addWidget(piece)
    piece.resize(width, height)
    piece.show()
    qtbot.waitExposed(piece)
    for _ in range(5):  # a fold or a scroll bar takes a few rounds to settle
        QApplication.processEvents()
    return piece


def ours(piece: QWidget) -> list[QWidget]:
    """Out: all widgets that are not Qt's own inner parts."""
    return [child for child in piece.findChildren(QWidget) if not child.objectName().startswith("qt_")]


@pytest.mark.parametrize("name", PIECES)
def test_everything_with_focus_has_name_and_role(qtbot: QtBot, name: str) -> None:
    piece = shown(qtbot, name, 1440, 900)
    nameless = []
    for child in ours(piece):
        if child.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        face = QAccessible.queryAccessibleInterface(child)
        if not face.text(QAccessible.Text.Name).strip() or face.role() == QAccessible.Role.NoRole:
            nameless.append((type(child).__name__, child.objectName()))
    assert nameless == []


@pytest.mark.parametrize("name", PIECES)
def test_every_label_is_plain_text(qtbot: QtBot, name: str) -> None:
    piece = shown(qtbot, name, 1440, 900)
    labels = [child for child in ours(piece) if isinstance(child, QLabel)]
    assert labels
    assert [label.text() for label in labels if not isinstance(label, PlainLabel)] == []


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", PIECES)
def test_nothing_is_wider_than_a_small_laptop(qtbot: QtBot, qapp: QApplication, name: str, factor: float) -> None:
    theme.apply(qapp, "light", factor)
    piece = shown(qtbot, name, 1280, 720)
    assert piece.width() == 1280 and piece.minimumSizeHint().width() <= 1280
    for area in piece.findChildren(QScrollArea):
        if area.isVisible() and area.widget() is not None and type(area).__name__ != "_PageArea":
            assert area.widget().width() <= area.viewport().width(), type(area).__name__
    for button in piece.findChildren(QAbstractButton):
        if button.isVisible() and not button.objectName().startswith("qt_"):
            assert button.height() >= 24 and button.width() >= 24, button.text()
            holder = button.parentWidget()
            assert holder is not None and button.geometry().right() <= holder.width(), button.text()


@pytest.mark.parametrize("name", ["work", "inputs", "pieces", "signing"])
def test_tab_goes_through_everything_and_comes_back(qtbot: QtBot, name: str) -> None:
    piece = shown(qtbot, name, 1440, 900)
    piece.activateWindow()
    qtbot.waitUntil(piece.isActiveWindow)
    first = piece.focusWidget()
    if first is None:
        qtbot.keyClick(piece, Qt.Key.Key_Tab)
        first = QApplication.focusWidget()
    met: list[QWidget] = []
    now = QApplication.focusWidget()
    while now is not None and now not in met and len(met) < 200:
        met.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
    stops = {
        child
        for child in ours(piece)
        if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    proxied = {child for child in stops if child.focusProxy() is not None}
    assert now is met[0], "Tab must come back to where it began"
    assert stops - proxied - set(met) == set()
