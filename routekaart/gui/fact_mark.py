"""The mark before a fact: a tick, a cross or a question mark, told apart by shape and by its name.

A state goes in; a drawn sign with a name for screen readers comes out.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.literal import set_tip
from routekaart.gui.kit.painting import draw_tick

__all__ = ["FactMark"]


class FactMark(QWidget):
    """`ok`: a circle with a tick; `nok`: a square with a cross; anything else: a dashed circle with a question mark."""

    def __init__(self, state: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(state)

    @property
    def meaning(self) -> str:
        """Out: what the sign says in words."""
        names = {"ok": self.tr("in orde"), "nok": self.tr("niet in orde")}
        return names.get(self._state, self.tr("staat niet vast"))

    def set_state(self, state: str) -> None:
        """In: ok, nok or unknown."""
        self._state = state
        self.setAccessibleName(self.meaning)
        set_tip(self, self.meaning)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(24), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = theme.color({"ok": "good", "nok": "error"}.get(self._state, "warning_ink"))
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        pen = QPen(tint, theme.scale() * 1.8)
        if self._state not in ("ok", "nok"):
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        if self._state == "nok":
            painter.drawRoundedRect(box, theme.px(3), theme.px(3))
            inset = box.width() * 0.3
            cross = box.adjusted(inset, inset, -inset, -inset)
            painter.drawLine(QPointF(cross.topLeft()), QPointF(cross.bottomRight()))
            painter.drawLine(QPointF(cross.topRight()), QPointF(cross.bottomLeft()))
            return
        painter.drawEllipse(box)
        if self._state == "ok":
            inset = box.width() * 0.22
            draw_tick(painter, box.adjusted(inset, inset, -inset, -inset), tint)
            return
        painter.setFont(theme.font(15, bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
