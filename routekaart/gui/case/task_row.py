"""One row of the task list: the whole row can be pressed, by mouse and keyboard.

A task goes in; `clicked` comes out.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from routekaart.gui import theme
from routekaart.gui.case.tasks import Task
from routekaart.gui.kit.literal import read_literally
from routekaart.gui.kit.painting import RING, Face, draw_face, wrapped_height
from routekaart.gui.phrasebook import said

__all__ = ["TaskRow"]


class TaskRow(QAbstractButton):
    """What is to be done in ordinary letters, where and how below it in small ones."""

    def __init__(self, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.task = task = replace(task, text=said(task.text), note=said(task.note), mark=said(task.mark))
        self.setText(task.text)
        read_literally(self)
        self.setAccessibleName(", ".join(part for part in (task.text, task.mark) if part))
        self.setAccessibleDescription(task.note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(620), self.heightForWidth(theme.px(620)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(44))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._room(width)
        words = wrapped_height(QFontMetrics(self._font(False)), self.task.text, room)
        small = wrapped_height(QFontMetrics(self._font(True)), self._below(), room) if self._below() else 0
        return max(theme.px(44), words + small + 2 * RING + theme.px(14))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = "hover" if self.underMouse() else ""
        inner = draw_face(painter, self.rect(), Face(ground, "", focused=self.hasFocus(), radius=6))
        left, top = inner.left() + theme.px(10), inner.top() + theme.px(6)
        room = self._room(self.width())
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.setFont(self._font(False))
        painter.setPen(theme.color("ink"))
        words = wrapped_height(QFontMetrics(self._font(False)), self.task.text, room)
        painter.drawText(QRectF(left, top, room, words), flags, self.task.text)
        painter.setFont(self._font(True))
        painter.setPen(theme.color("muted"))
        painter.drawText(QRectF(left, top + words, room, self.height()), flags, self._below())
        painter.setFont(theme.font(20))
        painter.drawText(
            inner.adjusted(0, 0, -theme.px(10), 0),
            int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
            "›",
        )

    def _below(self) -> str:
        return " · ".join(part for part in (self.task.mark, self.task.note) if part)

    def _room(self, width: int) -> int:
        return width - 2 * RING - theme.px(44)

    @staticmethod
    def _font(small: bool) -> QFont:
        return theme.font(14 if small else 16)
