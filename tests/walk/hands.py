"""Two pairs of hands: one with only a mouse and letters, one with only the keyboard.

Widgets that people see go in; real events through the window system of Qt come out, or `Unreachable`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from routekaart.gui.kit import ChoiceList, ChoiceRow

__all__ = ["Hand", "KeyHand", "MouseHand", "Unreachable", "name_of", "wheel"]

_MOST_TABS, _MOST_NOTCHES = 400, 400
_PATIENCE = 1.0
"""Seconds."""


class Unreachable(AssertionError):  # noqa: N818  (it is told as a sentence, not caught as an error)
    """Something on the page cannot be reached in this way of working."""


class Hand(Protocol):
    """How the walker touches the window."""

    name: str
    inputs: int
    """Fields filled in and choices made, so far."""
    presses: int
    """Clicks or key strokes other than letters, so far."""

    def press(self, goal: QWidget) -> None: ...
    def write(self, goal: QWidget, text: str) -> None: ...
    def pick(self, goal: ChoiceList, option: str) -> None: ...
    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None: ...


def name_of(widget: QWidget | None) -> str:
    """What a screen reader says of a widget, else its class."""
    if widget is None:
        return "niets"
    text = getattr(widget, "text", None)
    said = widget.accessibleName() or (text() if callable(text) else "")
    return f"{type(widget).__name__} '{str(said)[:60]}'"


def _type(text: str) -> None:
    """Letters into whatever has the focus."""
    held = QApplication.focusWidget()
    assert held is not None, "nowhere to type"
    for sign in text:
        if sign.isascii():
            QTest.keyClicks(held, sign)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(held, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))


def _empty(held: QWidget) -> None:
    QTest.keyClick(held, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(held, Qt.Key.Key_Delete)


class _Counting:
    """What both hands do alike."""

    name = ""

    def __init__(self, settle: Callable[[], None]) -> None:
        self.settle = settle
        self.inputs = 0
        self.presses = 0

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key for the window as a whole, such as a shortcut."""
        window = QApplication.activeWindow()
        assert window is not None, "no window is active"
        self.presses += 1
        QTest.keyClick(window.windowHandle(), key, held)
        self.settle()


class MouseHand(_Counting):
    """Points, clicks, turns the wheel and types letters; it only clicks what can be seen at that place."""

    name = "muis"

    def press(self, goal: QWidget) -> None:
        """Scroll until it can be seen, and click in the middle of what can be seen."""
        self.presses += 1
        self._click(goal, self._in_sight(goal))
        self.settle()

    def write(self, goal: QWidget, text: str) -> None:
        """Click in the field, take out what stands there, and type."""
        self.inputs += 1
        field = goal.focusProxy() or goal
        self._click(field, self._in_sight(field))
        held = QApplication.focusWidget()
        if held is None or (held is not field and not field.isAncestorOf(held)):
            raise Unreachable(f"clicking {name_of(field)} puts the focus on {name_of(held)}")
        _empty(held)
        _type(text)

    def pick(self, goal: ChoiceList, option: str) -> None:
        """Turn the wheel in the list until the option can be seen, and click it."""
        self.inputs += 1
        shown = goal.findChild(QListWidget)
        assert shown is not None
        self._in_sight(shown)
        item = next(shown.item(row) for row in range(shown.count()) if shown.item(row).text().startswith(option))
        for _ in range(_MOST_NOTCHES):
            place = shown.visualItemRect(item)
            if shown.viewport().rect().contains(place.center()):
                break
            wheel(shown.viewport(), -30 if place.top() > 0 else 30)
        before = goal.value()
        self._click(shown.viewport(), shown.visualItemRect(item).center())
        chosen, wanted = goal.value() or [], item.data(Qt.ItemDataRole.UserRole)
        if wanted not in chosen or (isinstance(chosen, str) and chosen != wanted):
            raise Unreachable(f"clicking '{option}' in {name_of(goal)} gives {chosen}, and it was {before}")
        self.settle()

    def draw(self, goal: QWidget) -> None:
        """A scribble with the button held down."""
        self.inputs += 1
        middle = self._in_sight(goal)
        window = goal.window().windowHandle()
        start = goal.mapTo(goal.window(), middle)
        QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for step in range(12):
            QTest.mouseMove(window, start + QPoint(6 * step, (-1) ** step * 9))
            QApplication.processEvents()
        end = start + QPoint(66, 0)
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
        self.settle()

    def _click(self, goal: QWidget, place: QPoint) -> None:
        window = goal.window()
        at = goal.mapTo(window, place)
        hit = window.childAt(at)
        if hit is not goal and not (hit is not None and goal.isAncestorOf(hit)):
            raise Unreachable(f"{name_of(hit)} lies over {name_of(goal)}")
        if not goal.isEnabled():
            raise Unreachable(f"{name_of(goal)} is greyed out")
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def _in_sight(self, goal: QWidget) -> QPoint:
        """Out: the middle of the part that can be seen, after scrolling as far as needed."""
        if not goal.isVisible():
            raise Unreachable(f"{name_of(goal)} is not on screen")
        begun = time.monotonic()
        while True:
            _scroll_to(goal)
            seen = goal.visibleRegion().boundingRect()
            if not seen.isEmpty():
                return seen.center()
            # A page to which a question was just added finds its sizes in a few rounds.
            if time.monotonic() - begun > _PATIENCE:
                raise Unreachable(f"{name_of(goal)} never comes in sight")
            QApplication.processEvents()


def _scroll_to(goal: QWidget) -> None:
    area = _scrolled_in(goal)
    for _ in range(_MOST_NOTCHES if area is not None else 0):
        assert area is not None
        inside = QRect(goal.mapTo(area.viewport(), QPoint()), goal.size())
        room = area.viewport().rect()
        fits = min(inside.height(), room.height())
        if min(inside.bottom(), room.bottom()) - max(inside.top(), room.top()) + 1 >= fits:
            return
        before = area.verticalScrollBar().value()
        wheel(area.viewport(), -60 if inside.bottom() > room.bottom() else 60)
        if area.verticalScrollBar().value() == before:
            return


class KeyHand(_Counting):
    """Tab, arrows, Enter, Space and letters; it never looks for a mouse."""

    name = "toetsen"

    def press(self, goal: QWidget) -> None:
        """Walk to it and press Space, or Enter for who does not take Space."""
        self.walk_to(goal)
        self._stroke(Qt.Key.Key_Space)
        self.settle()

    def write(self, goal: QWidget, text: str) -> None:
        """Walk to the field, take out what stands there, and type."""
        self.inputs += 1
        self.walk_to(goal)
        held = QApplication.focusWidget()
        assert held is not None
        _empty(held)
        _type(text)

    def pick(self, goal: ChoiceList, option: str) -> None:
        """Type the beginning in the filter, when there is one, go down in the list, and choose with Enter."""
        self.inputs += 1
        self.walk_to(goal)
        shown = goal.findChild(QListWidget)
        assert shown is not None
        field = goal.findChild(QLineEdit)
        if field is not None and field.isVisible():
            if QApplication.focusWidget() is shown:
                self._stroke(Qt.Key.Key_Backtab)
            held = QApplication.focusWidget()
            assert held is not None
            _empty(held)
            _type(option)
            self._stroke(Qt.Key.Key_Down)
        for stroke in [Qt.Key.Key_Down] * shown.count() + [Qt.Key.Key_Up] * shown.count():
            item = shown.currentItem()
            if item is not None and not item.isHidden() and item.text().startswith(option):
                break
            self._stroke(stroke)
        else:
            raise Unreachable(f"'{option}' cannot be reached in {name_of(goal)}")
        self._stroke(Qt.Key.Key_Return)
        self.settle()

    def walk_to(self, goal: QWidget) -> None:
        """Tab until it has the focus; within one row of choices the arrows."""
        if not goal.isVisible() or not goal.isEnabled():
            raise Unreachable(f"{name_of(goal)} is not on screen or greyed out")
        row = goal.parentWidget() if isinstance(goal.parentWidget(), ChoiceRow) else None
        passed: list[str] = []
        for _ in range(_MOST_TABS):
            held = QApplication.focusWidget()
            if _has(goal, held):
                return
            if row is not None and held is not None and row.isAncestorOf(held) and self._arrows(row, goal):
                return
            passed.append(name_of(held))
            self._stroke(Qt.Key.Key_Tab)
            if isinstance(held, QPlainTextEdit) and QApplication.focusWidget() is held:
                raise Unreachable(f"Tab does not leave {name_of(held)}")
        raise Unreachable(f"Tab never reaches {name_of(goal)}; it passed {list(dict.fromkeys(passed))[-12:]}")

    def _arrows(self, row: ChoiceRow, goal: QWidget) -> bool:
        for _ in range(len(row.buttons())):
            if QApplication.focusWidget() is goal:
                return True
            self._stroke(Qt.Key.Key_Right)
        return QApplication.focusWidget() is goal

    def _stroke(self, key: Qt.Key) -> None:
        self.presses += 1
        window = QApplication.activeModalWidget() or QApplication.activeWindow()
        assert window is not None, "no window is active"
        held = Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(window.windowHandle(), key, held)
        QApplication.processEvents()


def _has(goal: QWidget, held: QWidget | None) -> bool:
    return held is not None and (held is goal or held is goal.focusProxy() or goal.isAncestorOf(held))


def _scrolled_in(widget: QWidget) -> QAbstractScrollArea | None:
    """The scrolling area that a widget lies in, not the widget itself."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea) and parent.viewport().isAncestorOf(widget):
            return parent
        parent = parent.parentWidget()
    return None


def wheel(viewport: QWidget, pixels: int) -> None:
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle, QPointF(viewport.mapToGlobal(viewport.rect().center())), QPoint(0, pixels), QPoint(0, pixels * 2),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()
