"""Judging a window as it is told to who does not see it: names, roles, order, and what every page has.

The window goes in; sentences about what is wrong come out, none when all is well.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QScrollBar, QWidget

from routekaart.gui.focus_order import focus_order
from routekaart.gui.kit import Button

__all__ = ["faults_of_names", "faults_of_page", "faults_of_tab", "faults_of_trap", "headings", "told"]

_ROLE, _NAME = QAccessible.Role, QAccessible.Text.Name
_NO_ROLES = (_ROLE.NoRole, _ROLE.Client, _ROLE.Pane, _ROLE.StaticText)
"""What says nothing about what can be done with a thing that takes the focus."""
_ONE_COLUMN = 0.5
_MOST_STOPS = 400


def told(window: QWidget) -> Iterator[tuple[QAccessibleInterface, QWidget]]:
    """Every visible piece of the tree that is told, from the top, with its widget."""
    for piece in (window, *window.findChildren(QWidget)):
        if piece.isVisible() and not piece.objectName().startswith("qt_"):
            yield QAccessible.queryAccessibleInterface(piece), piece


def faults_of_names(window: QWidget) -> list[str]:
    """Everything that takes the focus has a name and a role; every picture has words."""
    faults = []
    for face, piece in told(window):
        name, role = face.text(_NAME).strip(), face.role()
        takes_focus = piece.focusPolicy() != Qt.FocusPolicy.NoFocus and piece.focusProxy() is None
        if takes_focus and not isinstance(piece, QScrollBar):
            if not name:
                faults.append(f"{_kind(piece)} takes the focus and has no name")
            if role in _NO_ROLES and not isinstance(piece, QAbstractScrollArea | QLabel):
                faults.append(f"{_kind(piece)} '{name}' takes the focus as {role.name}")
        if role == _ROLE.Graphic and not name:
            faults.append(f"{_kind(piece)} is a picture without words")
        if _paints_itself(piece) and not _is_told(face):
            faults.append(f"{_kind(piece)} paints itself and tells nothing")
    return faults


def headings(window: QWidget) -> list[str]:
    """The headings of the page on screen that are of the first level."""
    return [face.text(_NAME) for face, piece in told(window) if piece.property("heading_level") == 1]


def faults_of_page(window: QWidget) -> list[str]:
    """One heading, at most one strong button at the left of what goes on, and help where it always is."""
    faults, heads = [], headings(window)
    if len(heads) != 1 or not heads[0].strip():
        faults.append(f"headings of the page: {heads}")
    strong = [piece for _, piece in told(window) if isinstance(piece, Button) and piece.role == "primary"]
    going_on = [piece for piece in strong if piece.text() == "Doorgaan"]
    if len(going_on) > 1:
        faults.append("more than one Doorgaan")
    if going_on and going_on[0].mapTo(window, QPoint()).x() > window.width() / 3:
        faults.append("Doorgaan does not stand at the left")
    help_ = [piece for face, piece in told(window) if face.text(_NAME).startswith("Hulp, F1")]
    if len(help_) != 1:
        faults.append(f"{len(help_)} buttons for help")
    elif help_[0].mapTo(window, QPoint()).y() > 60 or help_[0].mapTo(window, QPoint()).x() < window.width() / 2:
        faults.append("help does not stand at the top right")
    return faults


def faults_of_trap(window: QWidget) -> list[str]:
    """Tab comes round."""
    walked = _walked(window)
    return [] if walked else ["Tab never comes round"]


def _walked(window: QWidget) -> list[QWidget | None]:
    """Where Tab stops until it is back; nothing when it never is."""
    walked = [QApplication.focusWidget()]
    for _ in range(_MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is walked[0]:
            return walked
        walked.append(QApplication.focusWidget())
    return []


def faults_of_tab(window: QWidget) -> list[str]:
    """Tab comes by everything once, in the order in which it stands on the page, and round again."""
    stops = list(focus_order(window))
    if not stops:
        return ["nothing takes the focus"]
    stops[0].setFocus()
    walked = _walked(window)
    if not walked:
        return [f"Tab never comes round; it stays near {_kind(QApplication.focusWidget())}"]
    if walked != stops:
        return [f"Tab comes by {len(walked)} of {len(stops)} stops"]
    return [
        f"{_kind(after)} comes after {_kind(before)} and stands above it"
        for before, after in pairwise(stops)
        if _same_column(before, after) and _is_above(window, before, after)
    ]


def _same_column(before: QWidget, after: QWidget) -> bool:
    """Both lie in the same scrolled column; header, page and panel each have an order of their own."""
    return _column(before) is _column(after) is not None


def _column(piece: QWidget) -> QAbstractScrollArea | None:
    parent = piece.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent


def _is_above(window: QWidget, before: QWidget, after: QWidget) -> bool:
    first, second = (QRect(piece.mapTo(window, QPoint()), piece.size()) for piece in (before, after))
    beside = min(first.right(), second.right()) - max(first.left(), second.left())
    shared = beside > _ONE_COLUMN * min(first.width(), second.width())
    return shared and second.bottom() <= first.top()


def _paints_itself(piece: QWidget) -> bool:
    ours = (kind for kind in type(piece).__mro__ if kind.__module__.startswith("routekaart."))
    return any("paintEvent" in vars(kind) for kind in ours)


def _is_told(face: QAccessibleInterface) -> bool:
    """Itself, or by what lies in it."""
    if face.text(_NAME).strip() or face.text(QAccessible.Text.Description).strip() or face.role() == _ROLE.Separator:
        return True
    children = (face.child(place) for place in range(face.childCount()))
    return any(child is not None and _is_told(child) for child in children)


def _kind(piece: QWidget | None) -> str:
    if piece is None:
        return "nothing"
    return f"{type(piece).__name__} '{QAccessible.queryAccessibleInterface(piece).text(_NAME)[:40]}'"
