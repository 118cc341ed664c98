"""Buttons: one painted kind with four roles, a link and a tick box.

In go a text, a role and the slot to call; out comes `clicked`, by mouse, space and Enter alike.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.literal import read_literally, set_tip
from routekaart.gui.kit.painting import RING, Face, draw_face, draw_tick, wrapped_height
from routekaart.gui.kit.spoken import Spoken
from routekaart.gui.kit.toggled import Toggled
from routekaart.gui.phrasebook import said

__all__ = ["Button", "IconButton", "Link", "Role", "TickBox"]

Role = Literal["primary", "normal", "quiet", "danger"]


class Button(Spoken, Toggled, QPushButton):
    """A button. In: text, role, small or not, and a key name to show behind the text ("Ctrl G").

    primary: filled, one per page ("Doorgaan"); normal: outlined; quiet: text only; danger: outlined in red.
    The key name is only shown; the page makes the shortcut. The accessible name is the text without the key.
    """

    def __init__(
        self,
        text: str,
        role: Role = "normal",
        parent: QWidget | None = None,
        *,
        small: bool = False,
        key: str = "",
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.role: Role = role
        self._small = small
        self.key = key
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if key:
            self.setAccessibleDescription(self.tr("Toets: {key}").format(key=key))

    def setText(self, text: str) -> None:  # noqa: N802
        former = self.text()
        super().setText(said(text))
        read_literally(self, former)

    def set_role(self, role: Role) -> None:
        """In: the role it has from now on."""
        self.role = role
        self.update()

    def set_small(self, small: bool) -> None:
        """In: whether it is drawn small from now on."""
        self._small = small
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self._font())
        side, top = (12, 4) if self._small else (18, 9)
        width = metrics.horizontalAdvance(self._shown()) + 2 * theme.px(side) + 2 * RING
        height = max(theme.px(24), metrics.height() + 2 * theme.px(top)) + 2 * RING
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(min(self.sizeHint().width(), theme.px(90)), self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.55)
        face, ink = self._look()
        inner = draw_face(painter, self.rect(), face)
        painter.setFont(self._font())
        painter.setPen(theme.color(ink))
        room = inner.adjusted(theme.px(6), 0, -theme.px(6), 0)
        text = QFontMetrics(self._font()).elidedText(self._shown(), Qt.TextElideMode.ElideRight, int(room.width()))
        if text != self._shown() and not self.toolTip():
            set_tip(self, self.text())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _shown(self) -> str:
        return f"{self.text()}  {self.key}" if self.key else self.text()

    def _font(self) -> QFont:
        return theme.font(14 if self._small else 16, bold=self.role != "quiet")

    def _look(self) -> tuple[Face, str]:
        hot = self.isEnabled() and (self.underMouse() or self.isDown())
        focused = self.hasFocus()
        if self.role == "primary":
            ground = "primary_hover" if hot else "primary"
            return Face(ground, ground, focused=focused), "on_primary"
        ground = "hover" if hot else ("" if self.role == "quiet" else "surface")
        if self.role == "quiet":
            return Face(ground, "", focused=focused), "primary"
        if self.role == "danger":
            return Face(ground, "error", 1.5, focused), "error"
        return Face(ground, "control_line", focused=focused), "ink"


class IconButton(Button):
    """A small square button with one sign. In: the sign and what it does.

    That text is its name and its tooltip.
    """

    def __init__(self, sign: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(sign, "quiet", parent, small=True)
        self.setAccessibleName(name)
        set_tip(self, name)

    def sizeHint(self) -> QSize:  # noqa: N802
        side = theme.px(30) + 2 * RING
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()


class Link(Spoken, QAbstractButton):
    """An underlined text that can be pressed, for an action inside a notice.

    Wraps when there is little room.
    """

    def __init__(self, text: str, parent: QWidget | None = None, *, size: float = 16) -> None:
        super().__init__(parent)
        self._size = size
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:  # noqa: N802
        former = self.text()
        super().setText(said(text))
        read_literally(self, former)

    def sizeHint(self) -> QSize:  # noqa: N802
        width = QFontMetrics(self._font()).horizontalAdvance(self.text()) + 2 * RING + theme.px(4)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(min(self.sizeHint().width(), theme.px(110)), theme.px(24))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        needed = wrapped_height(QFontMetrics(self._font()), self.text(), width - 2 * RING)
        return max(theme.px(24), needed + 2 * RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        inner = draw_face(painter, self.rect(), Face("", "", focused=self.hasFocus(), radius=4))
        painter.setFont(self._font())
        painter.setPen(theme.color("primary_hover" if self.underMouse() else "primary"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner, int(flags), self.text())

    def _font(self) -> QFont:
        result = theme.font(self._size)
        result.setUnderline(True)
        return result


class TickBox(Toggled, QAbstractButton):
    """One statement with a box to tick ("Dit mag in het verslag"). `toggled(bool)` tells the new state."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:  # noqa: N802
        former = self.text()
        super().setText(said(text))
        read_literally(self, former)

    def sizeHint(self) -> QSize:  # noqa: N802
        width = QFontMetrics(theme.font()).horizontalAdvance(self.text()) + self._indent() + 2 * RING + 4
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(min(self.sizeHint().width(), theme.px(120)), theme.px(30))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        room = width - self._indent() - 2 * RING
        return max(theme.px(24), wrapped_height(QFontMetrics(theme.font()), self.text(), room)) + 2 * RING

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        inner = draw_face(painter, self.rect(), Face("", "", focused=self.hasFocus(), radius=4))
        side = theme.px(20)
        box = QRectF(inner.left() + 2, inner.top() + (theme.px(24) - side) / 2, side, side)
        painter.setBrush(theme.color("primary" if self.isChecked() else "surface"))
        painter.setPen(QPen(theme.color("primary" if self.isChecked() else "control_line"), 1.6))
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        if self.isChecked():
            draw_tick(painter, box.adjusted(2, 2, -2, -2), theme.color("on_primary"))
        painter.setFont(theme.font())
        painter.setPen(theme.color("ink"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner.adjusted(self._indent(), 0, 0, 0), int(flags), self.text())

    @staticmethod
    def _indent() -> int:
        return theme.px(31)
