"""Large buttons with a title and a sentence: the doors of the start screen, the routes, the practice cases.

In go titles and texts; out come `clicked` per tile and a grid that has as many columns as fit.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import describe
from routekaart.gui.kit.literal import read_literally
from routekaart.gui.kit.painting import RING, Face, draw_face, wrapped_height
from routekaart.gui.kit.toggled import Toggled
from routekaart.gui.phrasebook import said

__all__ = ["Tile", "TileGrid"]


class Tile(Toggled, QAbstractButton):
    """A card that can be pressed. In: title, text and whether it is the large kind of the start screen.

    `strong` draws it filled, for the one thing most people come for. A checkable tile shows that it is chosen.
    """

    def __init__(
        self, title: str, text: str = "", parent: QWidget | None = None, *, large: bool = False, strong: bool = False
    ) -> None:
        super().__init__(parent)
        self._note, self._large, self._strong = said(text), large, strong
        self.setText(said(title))
        read_literally(self)
        self.setAccessibleName(said(title))
        describe(self, text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = theme.px(320 if self._large else 240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(140), theme.px(52))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._title_height(width) + self._note_height(width) + 2 * (self._pad_top() + RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        inner = draw_face(painter, self.rect(), self._face())
        room = inner.adjusted(self._pad_side(), self._pad_top(), -self._pad_side(), -self._pad_top())
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.setFont(theme.font(self._title_size(), bold=True))
        painter.setPen(theme.color("on_primary" if self._strong else "ink"))
        painter.drawText(room, flags, self.text())
        painter.setFont(theme.font(self._note_size()))
        painter.setPen(theme.color("on_primary" if self._strong else "muted"))
        top = self._title_height(self.width()) + (theme.px(6) if self._large else theme.px(1))
        painter.drawText(QRectF(room.left(), room.top() + top, room.width(), room.height()), flags, self._note)

    def _face(self) -> Face:
        hot = self.underMouse() or self.isDown()
        if self._strong:
            ground = "primary_hover" if hot else "primary"
            return Face(ground, ground, focused=self.hasFocus(), radius=10)
        if self.isChecked():
            return Face("selected", "primary", 2.0, focused=self.hasFocus(), radius=9)
        border = "control_line" if self._large or self.isCheckable() else "line"
        return Face("hover" if hot else "surface", border, focused=self.hasFocus(), radius=9)

    def _title_size(self) -> float:
        return 20 if self._large else 16

    def _note_size(self) -> float:
        return 16 if self._large else 15

    def _pad_side(self) -> int:
        return theme.px(22 if self._large else 14)

    def _pad_top(self) -> int:
        return theme.px(22 if self._large else 10)

    def _room(self, width: int) -> int:
        return max(1, width - 2 * (self._pad_side() + RING))

    def _title_height(self, width: int) -> int:
        return wrapped_height(QFontMetrics(theme.font(self._title_size(), bold=True)), self.text(), self._room(width))

    def _note_height(self, width: int) -> int:
        if not self._note:
            return 0
        gap = theme.px(6 if self._large else 1)
        return wrapped_height(QFontMetrics(theme.font(self._note_size())), self._note, self._room(width)) + gap


class TileGrid(QWidget):
    """Tiles in equal columns. In: the tiles and the least width of one at 100 %; arrows walk over them."""

    def __init__(self, tiles: Sequence[Tile] = (), parent: QWidget | None = None, *, least: int = 260) -> None:
        super().__init__(parent)
        self._least, self._columns = least, 0
        self._tiles: list[Tile] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self.set_tiles(tiles)

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """In: the tiles from now on."""
        for old in self._tiles:
            self._grid.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._tiles = list(tiles)
        for tile in self._tiles:
            tile.setParent(self)
        self._columns = 0
        self._arrange()

    def tiles(self) -> tuple[Tile, ...]:
        """Out: the tiles in order."""
        return tuple(self._tiles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Right.value: 1,
            Qt.Key.Key_Left.value: -1,
            Qt.Key.Key_Down.value: self._columns,
            Qt.Key.Key_Up.value: -self._columns,
        }
        here = next((place for place, tile in enumerate(self._tiles) if tile.hasFocus()), None)
        if here is None or event.key() not in steps:
            super().keyPressEvent(event)
            return
        goal = here + steps[event.key()]
        if 0 <= goal < len(self._tiles):
            self._tiles[goal].setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        columns = max(1, min(len(self._tiles), self.width() // max(1, theme.px(self._least))))
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
            tile.show()
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
