"""One option to choose, painted: border, bold text and tick say that it is chosen, not colour alone.

In go label, second line and key; out come `clicked` and the checked state with radio or tick box semantics.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.digits import digits_choose
from routekaart.gui.kit.literal import read_literally
from routekaart.gui.kit.painting import (
    RING,
    Face,
    draw_face,
    draw_key_hint,
    draw_tick,
    key_hint_width,
    wrapped_height,
)
from routekaart.gui.kit.spoken import Spoken
from routekaart.gui.kit.toggled import Toggled
from routekaart.gui.phrasebook import said

__all__ = ["OptionButton"]

_MARK: Final = 14
# Wide enough for the tick to appear inside it, so that choosing moves nothing but the words a little.
_PAD: Final = 15
_PAD_QUIET: Final = 8


class OptionButton(Spoken, Toggled, QAbstractButton):
    """A choice as a button. Its role is radio button, or check box when `multiple`."""

    def __init__(
        self,
        label: str,
        hint: str,
        parent: QWidget | None = None,
        *,
        key: str = "",
        multiple: bool = False,
        quiet: bool = False,
    ) -> None:
        super().__init__(parent)
        self._hint = said(hint)
        self._key = key
        self._quiet = quiet
        self._boxed = multiple or quiet
        self._asked: tuple[str, float, int] | None = None
        """For which words and scale `_size` was measured: layouts ask for it again and again."""
        self._size = QSize()
        self.setText(label)
        self.setCheckable(True)
        self.setAutoExclusive(not multiple)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # drawn anew when the mouse comes and goes
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:  # noqa: N802
        former = self.text()
        super().setText(said(text))
        read_literally(self, former)

    def set_chosen(self, chosen: bool) -> None:
        """In: whether it is chosen; works for radio semantics too, which Qt itself refuses to switch off."""
        exclusive = self.autoExclusive()
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(exclusive)

    def sizeHint(self) -> QSize:  # noqa: N802
        asked = (self.text(), theme.scale(), self._key_room())
        if asked != self._asked:
            self._asked, self._size = asked, self._measured()
        return QSize(self._size)

    def _measured(self) -> QSize:
        # In bold and with room for the tick, so that choosing never moves the row.
        label = QFontMetrics(self._font(True)).horizontalAdvance(self.text())
        second = QFontMetrics(theme.font(14)).horizontalAdvance(self._hint)
        width = max(label, second) + self._sides() + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(min(self.sizeHint().width(), theme.px(120)), self._least())

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        room = width - self._sides()
        needed = wrapped_height(QFontMetrics(self._font(True)), self.text(), room)
        if self._hint:
            needed += wrapped_height(QFontMetrics(theme.font(14)), self._hint, room)
        padding = theme.px(3 if self._quiet else 9)
        return max(self._least(), needed + 2 * padding + 2 * RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # digits and arrows belong to the row

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.55)
        inner = draw_face(painter, self.rect(), self._face())
        middle = inner.center().y()
        pad = theme.px(_PAD_QUIET if self._quiet else _PAD)
        room = inner.adjusted(pad, 0, -pad, 0)
        if self._key_room():
            draw_key_hint(painter, inner.right() - theme.px(9), middle, self._key)
            room.setRight(room.right() - self._key_room())
        if self._has_mark():
            side = theme.px(_MARK)
            left = inner.left() + (pad if self._boxed else theme.px(5))
            self._draw_mark(painter, QRectF(left, middle - side / 2, side, side))
            room.setLeft(room.left() + theme.px(_MARK + 8 if self._boxed else 8))
            if not self._boxed:
                room.setRight(room.right() + theme.px(8))
        self._draw_text(painter, room)

    def _draw_text(self, painter: QPainter, area: QRectF) -> None:
        wide = self.width() > self.sizeHint().width()  # one of a column: all texts begin at one line
        side = Qt.AlignmentFlag.AlignLeft if self._boxed or self._hint or wide else Qt.AlignmentFlag.AlignHCenter
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.setPen(theme.color("muted" if self._quiet and not self.isChecked() else "ink"))
        painter.setFont(self._font(self.isChecked()))
        if not self._hint:
            painter.drawText(area, flags, self.text())
            return
        first = wrapped_height(QFontMetrics(self._font(True)), self.text(), int(area.width()))
        second = wrapped_height(QFontMetrics(theme.font(14)), self._hint, int(area.width()))
        top = area.center().y() - (first + second) / 2
        painter.drawText(QRectF(area.left(), top, area.width(), first), flags, self.text())
        painter.setFont(theme.font(14))
        painter.setPen(theme.color("muted"))
        painter.drawText(QRectF(area.left(), top + first, area.width(), second), flags, self._hint)

    def _has_mark(self) -> bool:
        return self._boxed or self.isChecked()

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        """A tick when chosen.

        Where several may be chosen, and in the quiet row, an empty outline invites to tick.
        """
        if self.isChecked():
            draw_tick(painter, box, theme.color("primary"))
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("control_line"), 1.3))
        if self.autoExclusive():
            radius = box.width() / 2 - 1
            painter.drawEllipse(QPointF(box.center()), radius, radius)
        else:
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.px(3), theme.px(3))

    def _face(self) -> Face:
        hot = self.isEnabled() and self.underMouse()
        if self.isChecked():
            return Face("selected", "primary", 2.0, self.hasFocus())
        if self._quiet:
            return Face("hover" if hot else "", "", focused=self.hasFocus())
        return Face("hover" if hot else "surface", "control_line", focused=self.hasFocus())

    def _font(self, bold: bool) -> QFont:
        return theme.font(15 if self._quiet else 16, bold=bold)

    def _key_room(self) -> int:
        return key_hint_width() if self._key and digits_choose() else 0

    def _sides(self) -> int:
        """Everything on a line that is not text: ring, padding, mark and key hint."""
        pad = theme.px(_PAD_QUIET if self._quiet else _PAD)
        mark = theme.px(_MARK + 8) if self._boxed else 0
        return 2 * RING + 2 * pad + mark + self._key_room()

    def _least(self) -> int:
        return theme.px(26 if self._quiet else 38) + 2 * RING
