"""The titles of the chapters in a column: a title that is longer than the column goes on below itself.

Titles go in; which row is chosen comes out, as in any list.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QListWidget, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.painting import draw_list_row

__all__ = ["ChapterList"]

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ChapterList(QListWidget):
    """Only up and down; `width_on_one_line` says how wide it has to be for its titles."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_TitleDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.addItems(list(titles))

    def width_on_one_line(self) -> int:
        """Out: the width at which no title has to go on below itself."""
        metrics = QFontMetrics(theme.font())
        longest = max((metrics.horizontalAdvance(self.item(row).text()) for row in range(self.count())), default=0)
        return longest + 2 * theme.px(12) + theme.px(40)


class _TitleDelegate(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        draw_list_row(painter, option)
        painter.setFont(theme.font())
        painter.setPen(theme.color("ink"))
        side = theme.px(12)
        painter.drawText(option.rect.adjusted(side, 0, -side, 0), _WRAPPED, str(index.data() or ""))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else theme.px(120)
        room = QRect(0, 0, max(1, width - 2 * theme.px(12)), theme.px(1000))
        text = QFontMetrics(theme.font()).boundingRect(room, _WRAPPED, str(index.data() or ""))
        return QSize(theme.px(120), max(text.height() + theme.px(14), theme.px(38)))
