"""How a row of a long list of options is drawn: mark, bold text and border when chosen, a ring at the focus.

In go the chosen ids; out comes the drawing of each row, as high as its wrapped text needs: round marks where one may
be chosen, square ones where several may.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from routekaart.gui import theme
from routekaart.gui.kit.painting import RING, Face, draw_face, draw_tick, wrapped_height

__all__ = ["ChoiceRows"]

_RIGHT = 6
_Index = QModelIndex | QPersistentModelIndex


class ChoiceRows(QStyledItemDelegate):
    """Draws the rows of one list. In: the list, which ids are chosen now, and whether several may be."""

    def __init__(self, rows: QListWidget, chosen: Callable[[], list[str]], *, multiple: bool) -> None:
        super().__init__(rows)
        self._rows, self._chosen, self._multiple = rows, chosen, multiple
        self._columns = 1
        self._heights: dict[tuple[str, int], int] = {}
        """Measured before: a list asks the height of every row again whenever one is added."""

    def columns_in(self, texts: Sequence[str], width: int) -> int:
        """Out: 2 when nearly every text fits on one line in half this width, else 1. Rows are drawn so from now on."""
        metrics = QFontMetrics(theme.font(bold=True))
        room = width // 2 - self._sides()
        lines = [wrapped_height(metrics, text, room) / metrics.height() for text in texts]
        wrapped = sum(count > 1.5 for count in lines)
        self._columns = 2 if wrapped <= len(texts) // 5 and max(lines, default=0) < 2.5 else 1
        self._heights.clear()
        return self._columns

    def height_of(self, text: str, width: int) -> int:
        """Out: the height of a row with this text in a list of this width."""
        height = self._heights.get((text, width))
        if height is None:
            metrics = QFontMetrics(theme.font(bold=True))
            height = wrapped_height(metrics, text, width // self._columns - self._sides()) + theme.px(6) + 2 * RING
            self._heights[text, width] = height
        return height

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        width = max(theme.px(120), self._rows.viewport().width())
        # A pixel less: Qt wraps a row that fills the width exactly.
        return QSize(width // self._columns - 1, self.height_of(str(index.data(Qt.ItemDataRole.DisplayRole)), width))

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
        self._draw_mark(painter, box, on=on)
        painter.setFont(theme.font(bold=on))
        painter.setPen(theme.color("ink"))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        room = QRectF(area).adjusted(self._indent(), 0, -theme.px(_RIGHT), 0)
        painter.drawText(room, flags, str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.restore()

    def _draw_mark(self, painter: QPainter, box: QRectF, *, on: bool) -> None:
        if self._multiple and on:
            draw_tick(painter, box, theme.color("primary"))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("primary" if on else "control_line"), 2.0 if on else 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._multiple:
            painter.drawRoundedRect(box, theme.px(3), theme.px(3))
            return
        painter.drawEllipse(box)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            painter.drawEllipse(box.center(), box.width() / 4, box.width() / 4)

    @staticmethod
    def _indent() -> int:
        return theme.px(34)

    def _sides(self) -> int:
        # Two pixels more: a row is one narrower than its column, and a width is measured in whole pixels.
        return self._indent() + theme.px(_RIGHT) + 2
