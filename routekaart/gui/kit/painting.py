"""The shared look of everything that can be pressed: frame, focus ring, key hint and tick.

In go a painter and a rectangle; out comes the drawing in the colours of the present theme.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from routekaart.gui import theme

__all__ = [
    "RING",
    "Face",
    "draw_face",
    "draw_key_hint",
    "draw_list_row",
    "draw_tick",
    "key_hint_width",
    "wrapped_height",
]

RING = theme.RING


@dataclass(frozen=True)
class Face:
    """How a control looks now: token names for ground and border, border width, and whether it has the
    focus.
    """

    ground: str
    border: str
    width: float = 1.0
    focused: bool = False
    radius: float = 7.0
    dashed: bool = False


def draw_face(painter: QPainter, area: QRect, face: Face) -> QRectF:
    """In: the whole rectangle of the control. Out: the rectangle inside the ring, now filled and bordered."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = QRectF(area).adjusted(RING, RING, -RING, -RING)
    half = face.width / 2
    pen = QPen(theme.color(face.border), face.width) if face.border else QPen(Qt.PenStyle.NoPen)
    if face.dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(theme.color(face.ground) if face.ground else QColor(0, 0, 0, 0))
    radius = theme.px(face.radius)
    painter.drawRoundedRect(inner.adjusted(half, half, -half, -half), radius, radius)
    if face.focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("focus"), 2.5))
        outer = QRectF(area).adjusted(1.25, 1.25, -1.25, -1.25)
        painter.drawRoundedRect(outer, radius + 3, radius + 3)
    return inner


def draw_list_row(painter: QPainter, option: QStyleOptionViewItem) -> QRectF:
    """In: a row of a list as Qt describes it. Out: its rectangle, with the ground of a chosen row drawn in it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(option.rect).adjusted(1, 1, -1, -1)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(theme.color("primary"), 1.5))
        painter.setBrush(theme.color("selected"))
        painter.drawRoundedRect(area, theme.px(5), theme.px(5))
    return area


def draw_tick(painter: QPainter, box: QRectF, tint: QColor, width: float = 2.2) -> None:
    """In: the square in which a tick is drawn, and its colour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(tint, theme.scale() * width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = ((0.16, 0.54), (0.40, 0.78), (0.86, 0.24))
    painter.drawPolyline(QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points]))


def key_hint_width() -> int:
    """Out: the room a key hint takes, with the gap before it."""
    return theme.px(26)


def draw_key_hint(painter: QPainter, right: float, middle: float, key: str) -> None:
    """In: where the small box ends and its middle line; a key name is drawn in it."""
    side = theme.px(18)
    box = QRectF(right - side, middle - side / 2, side, side)
    painter.setPen(QPen(theme.color("control_line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(3), theme.px(3))
    painter.setFont(theme.font(12))
    painter.setPen(theme.color("muted"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)


def wrapped_height(metrics: QFontMetrics, text: str, width: int) -> int:
    """In: a text and the room it has. Out: the height it needs when wrapped."""
    flags = int(Qt.TextFlag.TextWordWrap)
    return metrics.boundingRect(0, 0, max(1, width), 10_000, flags, text).height()
