"""The names of the main pages side by side, the present one marked.

In go (id, name) pairs; out comes `chosen(id)`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.flow import FlowLayout
from routekaart.gui.kit.literal import read_literally
from routekaart.gui.kit.painting import RING, Face, draw_face

__all__ = ["Navigation"]


_GAP = 2


class Navigation(QWidget):
    """A row of page names. The present page is bold and underlined and says "u bent hier".

    Where there is too little room the last ones are left out; the bar around it puts those in its menu.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=_GAP)
        self._buttons: list[_PageName] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_pages(self, pages: Sequence[tuple[str, str]], current: str) -> None:
        """In: (id, name) pairs in order and the id of the page on screen."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self._buttons = []
        for id_, name in pages:
            button = _PageName(name, id_ == current, self)
            button.clicked.connect(lambda _checked=False, page=id_: self.chosen.emit(page))
            self._flow.addWidget(button)
            button.show()
            self._buttons.append(button)

    def widths(self) -> list[int]:
        """Out: the room each name asks, those that are left out included; none when there is no navigation."""
        gap = theme.px(_GAP)
        return [button.sizeHint().width() + gap for button in self._buttons] if not self.isHidden() else []

    def fit(self, room: int) -> None:
        """In: how wide it may be. The last names are left out until the rest fits; never that of the present page."""
        needed = sum(self.widths())
        changed = False
        for button, width in reversed(list(zip(self._buttons, self.widths(), strict=False))):
            stays = needed <= room or button.current
            needed -= 0 if stays else width
            changed |= button.isHidden() == stays
            button.setVisible(stays)
        if changed:
            self.updateGeometry()

    def left_out(self) -> list[tuple[str, QAbstractButton]]:
        """Out: the names that there is no room for, with what to press."""
        return [(button.text(), button) for button in self._buttons if button.isHidden()]


class _PageName(QAbstractButton):
    def __init__(self, name: str, current: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.current = current
        self.setText(name)
        read_literally(self)
        self.setAccessibleName(self.tr("{name}, u bent hier").format(name=name) if current else name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self._font(True))
        return QSize(
            metrics.horizontalAdvance(self.text()) + theme.px(8) + 2 * RING,
            metrics.height() + theme.px(10) + 2 * RING,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        ground = "hover" if self.underMouse() and not self.current else ""
        inner = draw_face(painter, self.rect(), Face(ground, "", focused=self.hasFocus(), radius=5))
        painter.setFont(self._font(self.current))
        painter.setPen(theme.color("ink" if self.current else "muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.current:
            line = theme.px(3)
            bar = QRectF(inner.left() + theme.px(4), inner.bottom() - line, inner.width() - theme.px(8), line)
            painter.fillRect(bar, theme.color("primary"))

    def _font(self, bold: bool) -> QFont:
        return theme.font(16, bold=bold)
