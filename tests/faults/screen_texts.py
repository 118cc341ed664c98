"""Every piece on screen that shows a text of people: is it shown as text, and read aloud as it was typed?

A window with a case in it goes in; one line for each piece that reads more into a text comes out.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QTextEdit, QWidget

__all__ = ["MARK", "NAME", "Seen", "pieces"]

MARK = "<h1>Jan"
NAME = f"{MARK} & <b>vet</b> <img src='file:///etc/passwd'> &#38; R&D"
"""Stands in every field of the case."""


class Seen:
    """What was looked at."""

    def __init__(self) -> None:
        self.pieces = 0
        self.with_mark = 0
        self.wrong: list[str] = []

    def look(self, where: str) -> None:
        """At every piece of every window there is now."""
        for window in QApplication.topLevelWidgets():
            for piece in (window, *window.findChildren(QWidget)):
                self.pieces += 1
                for text, wrong in pieces(piece):
                    self.with_mark += MARK in text
                    if wrong:
                        self.wrong.append(f"{where}: {type(piece).__name__} {wrong}: {text[:80]}")


def pieces(piece: QWidget) -> Iterator[tuple[str, str]]:
    """Each text of one piece, with what is wrong about it, or nothing."""
    yield piece.windowTitle(), "names somebody in a window title" if MARK in piece.windowTitle() else ""
    tip = piece.toolTip()
    yield _plain(tip), "has a tool tip with markup" if _is_markup(tip) else ""
    for other in (piece.whatsThis(), piece.statusTip()):
        yield other, "has another tip with markup" if _is_markup(other) else ""
    if isinstance(piece, QLabel) and piece.text():
        yield piece.text(), "" if piece.textFormat() == Qt.TextFormat.PlainText else "may show markup"
    if isinstance(piece, QTextEdit):
        yield piece.toPlainText(), "shows markup" if MARK.removeprefix("<h1>") in piece.toHtml() else ""
    if isinstance(piece, QAbstractButton):
        key = piece.shortcut()
        yield piece.text(), "has a key out of its text" if "&" in piece.text() and not key.isEmpty() else ""
        yield from _aloud(piece)
    if isinstance(piece, QAbstractItemView):
        yield from _items(piece.model(), QModelIndex())


def _aloud(piece: QAbstractButton) -> Iterator[tuple[str, str]]:
    """The `&` of a text is read aloud as well, when the button is named by its text."""
    face = QAccessible.queryAccessibleInterface(piece)
    if NAME in piece.text() and face is not None:
        said = face.text(QAccessible.Text.Name)
        yield said, "" if "R&D" in said else "is not read aloud whole"


def _items(model: QAbstractItemModel | None, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    for row in range(model.rowCount(parent) if model is not None else 0):
        assert model is not None
        index = model.index(row, 0, parent)
        yield str(index.data(Qt.ItemDataRole.DisplayRole) or ""), ""
        tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        yield tip, "has a tool tip with markup" if _is_markup(tip) else ""


def _is_markup(tip: str) -> bool:
    """Would Qt make more of it than the text itself?"""
    return "<h1" in tip or "<b>" in tip or "<img" in tip


def _plain(tip: str) -> str:
    if not tip.startswith("<span"):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()
