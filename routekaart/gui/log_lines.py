"""Lines of the log in a list: what happened in strong letters, the rest of it below in quiet ones.

Pairs of texts go in; a list to walk through with the arrows comes out. Nothing is cut off: long texts take more lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from routekaart.gui import theme
from routekaart.gui.phrasebook import said

__all__ = ["LogLines"]

_BELOW = Qt.ItemDataRole.UserRole + 1
_WRAP = Qt.TextFlag.TextWordWrap
_Index = QModelIndex | QPersistentModelIndex


class LogLines(QListWidget):
    """The list. `item(n).text()` is both texts of a line, as a screen reader reads them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_LineDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(theme.px(380))

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """In: what happened, and the rest of it, for each line."""
        self.clear()
        self.addItems([f"{said(above)}\n{said(below)}" for above, below in lines])
        if lines:
            self.setCurrentRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # a narrow list has higher rows


class _LineDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        assert isinstance(view, QListWidget)
        width = view.viewport().width() - 2 * theme.px(10)
        above, below = _heights(str(index.data()), width)
        return QSize(theme.px(120), above + below + theme.px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        area = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.color("selected"))
        inner = area.adjusted(theme.px(10), theme.px(7), -theme.px(10), -theme.px(5))
        above, below = str(index.data()).split("\n", 1)
        height, _ = _heights(str(index.data()), inner.width())
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(inner, _WRAP, above)
        painter.setFont(theme.font(14))
        painter.setPen(theme.color("muted"))
        painter.drawText(inner.adjusted(0, height, 0, 0), _WRAP, below)
        painter.setPen(theme.color("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()


def _heights(text: str, width: int) -> tuple[int, int]:
    above, below = text.split("\n", 1)
    room = QRect(0, 0, max(1, width), 10_000)
    strong, small = QFontMetrics(theme.font(bold=True)), QFontMetrics(theme.font(14))
    return strong.boundingRect(room, _WRAP, above).height(), small.boundingRect(room, _WRAP, below).height()
