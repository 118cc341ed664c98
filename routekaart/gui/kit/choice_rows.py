"""How a row of a long list of options is drawn: tick, bold text and border when chosen, a ring at the focus.

In go the chosen ids; out comes the drawing of each row, as high as its wrapped text needs.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from routekaart.gui import theme
from routekaart.gui.kit.painting import RING, Face, draw_face, draw_tick, wrapped_height

__all__ = ["ChoiceRows"]

_Index = QModelIndex | QPersistentModelIndex


class ChoiceRows(QStyledItemDelegate):
    """Draws the rows of one list. In: the list, and which ids are chosen now."""

    def __init__(self, rows: QListWidget, chosen: Callable[[], list[str]]) -> None:
        super().__init__(rows)
        self._rows, self._chosen = rows, chosen

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        width = max(theme.px(120), self._rows.viewport().width())
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        needed = wrapped_height(QFontMetrics(theme.font(bold=True)), text, width - self._indent() - theme.px(12))
        return QSize(theme.px(120), needed + theme.px(14) + 2 * RING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        area = option.rect
        state = option.state
        on = str(index.data(Qt.ItemDataRole.UserRole)) in self._chosen()
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        hot = "hover" if state & QStyle.StateFlag.State_MouseOver else ""
        face = Face("selected", "primary", 2.0, focused) if on else Face(hot, "", focused=focused)
        painter.save()
        inner = draw_face(painter, area, face)
        side = theme.px(14)
        box = QRectF(inner.left() + theme.px(9), inner.center().y() - side / 2, side, side)
        if on:
            draw_tick(painter, box, theme.color("primary"))
        else:
            painter.setPen(QPen(theme.color("control_line"), 1.3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, theme.px(3), theme.px(3))
        painter.setFont(theme.font(bold=on))
        painter.setPen(theme.color("ink"))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        room = QRectF(area).adjusted(self._indent(), 0, -theme.px(12), 0)
        painter.drawText(room, flags, str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.restore()

    @staticmethod
    def _indent() -> int:
        return theme.px(36)
