"""What a window shows: every text of it, for the eye and for the ear, and where a text has too little room.

A window goes in; texts, or complaints about room, come out. What people typed in fields is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QScrollBar, QWidget

from routekaart.gui.kit import Button

__all__ = ["cramped", "texts"]

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """The kind of each piece that can be seen, and what it says."""
    for piece in (window, *window.findChildren(QWidget)):
        if not piece.isVisibleTo(window):
            continue
        said = [piece.accessibleName(), piece.accessibleDescription(), piece.toolTip(), piece.windowTitle()]
        if isinstance(piece, QLabel | QAbstractButton):
            said.append(piece.text())
        if isinstance(piece, QLineEdit):
            said.append(piece.placeholderText())
        if isinstance(piece, QAbstractItemView) and piece.model() is not None:
            model = piece.model()
            rows = range(model.rowCount(piece.rootIndex()))
            said += [str(model.index(row, 0).data(role) or "") for row in rows for role in _ROLES]
        yield from ((type(piece).__name__, text) for text in said if text.strip())


def cramped(window: QWidget) -> Iterator[str]:
    """Texts that are cut off or run into each other, pieces beside the window, and pages that scroll sideways."""
    for piece in window.findChildren(QWidget):
        if not piece.isVisible() or piece.visibleRegion().isEmpty():
            continue
        name = type(piece).__name__
        if isinstance(piece, QScrollBar) and piece.orientation() == Qt.Orientation.Horizontal and piece.maximum() > 0:
            yield f"{name}: scrolls sideways"
        if QRect(piece.mapTo(window, QPoint(0, 0)), piece.size()).right() > window.width():
            yield f"{name}: stands outside the window"
        # Cut short with all of it in the tool tip, or drawn as large as the zoom says.
        if name in ("_Shortened", "_MapStop") or not isinstance(piece, QLabel | QAbstractButton) or not piece.text():
            continue
        if piece.sizePolicy().hasHeightForWidth() or piece.hasHeightForWidth():
            if piece.heightForWidth(piece.width()) > piece.height() + 1:
                yield f"{name} is too low: {piece.text()[:60]}"
        elif isinstance(piece, Button):
            # It gives up the room around its words first; what is cut short then comes whole in the tool tip.
            if piece.toolTip() == piece.text():
                yield f"{name} is cut short: {piece.text()[:60]}"
        elif piece.sizeHint().width() > piece.width() + 1:
            yield f"{name} is too narrow: {piece.text()[:60]}"
