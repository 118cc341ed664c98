"""The river as a picture on the start screen: from home at the left to far away at the right.

In goes the room it has; out comes the drawing, with the same words for a screen reader.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from routekaart.gui import theme
from routekaart.gui.kit import set_role

__all__ = ["RiverBand"]


class RiverBand(QWidget):
    """A picture, nothing to press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops = (
            self.tr("Thuis met hulp"),
            self.tr("Familie en bekenden"),
            self.tr("Een ander gezin"),
            self.tr("Een plan op maat"),
            self.tr("Verblijf"),
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_role(self, QAccessible.Role.Graphic)
        self.setAccessibleName(
            self.tr("De route loopt van dichtbij naar ver: {stops}").format(stops=", ".join(self._stops))
        )

    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(150))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(theme.px(14), theme.px(14), -theme.px(14), -theme.px(60))
        painter.setPen(QPen(self._colours(room), theme.px(9), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(self._course(room))
        share = room.width() / len(self._stops)
        for place, name in enumerate(self._stops):
            self._stop(painter, room, share, place, name)

    def _colours(self, room: QRectF) -> QLinearGradient:
        colours = QLinearGradient(room.left(), 0, room.right(), 0)
        for step in range(5):
            colours.setColorAt(step / 4, theme.distance_color(step / 4))
        return colours

    def _course(self, room: QRectF) -> QPainterPath:
        path = QPainterPath(self._point(room, 0.0))
        for step in range(1, 101):
            path.lineTo(self._point(room, step / 100))
        return path

    def _point(self, room: QRectF, share: float) -> QPointF:
        wave = math.sin(share * math.pi * 3.2 + 0.4) * room.height() * 0.32
        return QPointF(room.left() + share * room.width(), room.center().y() + wave)

    def _stop(self, painter: QPainter, room: QRectF, width: float, place: int, name: str) -> None:
        share = (place + 0.5) / len(self._stops)
        middle = self._point(room, share)
        painter.setBrush(theme.color("surface"))
        painter.setPen(QPen(theme.distance_color(place / (len(self._stops) - 1)), theme.px(3)))
        painter.drawEllipse(middle, theme.px(9), theme.px(9))
        font = theme.font(15)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        box = QRectF(middle.x() - width / 2 + 4, room.bottom() + theme.px(10), width - 8, theme.px(44))
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        fits = QFontMetrics(font).boundingRect(box.toRect(), flags, name).width() <= box.width() + 2
        painter.drawText(box, flags, name if fits else name.split()[-1])
