"""A layout that sets its items side by side and goes on at the next line when the row is full.

In go widgets; out comes their place, also when one of them is wider than the whole row.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from routekaart.gui import theme

__all__ = ["FlowLayout"]

_Rows = list[list[tuple[QLayoutItem, int, int]]]
"""Per row its items, each with its width and height."""


class FlowLayout(QLayout):
    """Wrapping rows. In: the gap in pixels at 100 %; items of one row get the same height."""

    def __init__(self, parent: QWidget | None = None, gap: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._known: dict[int, _Rows] = {}
        self._least: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802
        # An item made by Qt itself would go without Python knowing, and leave its place in memory to a widget that
        # Python then takes for an item.
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        self._known.clear()
        self._least = None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, area: QRect) -> None:  # noqa: N802
        super().setGeometry(area)
        self._arrange(area, place=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        width = sum(item.sizeHint().width() + theme.px(self._gap) for item in self._visible())
        height = max((item.sizeHint().height() for item in self._visible()), default=0)
        return QSize(width, height)

    def minimumSize(self) -> QSize:  # noqa: N802
        if self._least is None:
            self._least = QSize(0, 0)
            for item in self._visible():
                self._least = self._least.expandedTo(item.minimumSize())
        return QSize(self._least)

    def _visible(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, area: QRect, *, place: bool) -> int:
        """Out: the height all rows take; the items are only moved when `place` says so."""
        gap = theme.px(self._gap)
        y = area.y()
        rows = self._known.get(area.width())
        if rows is None:
            rows = self._known[area.width()] = self._rows(area.width(), gap)
        for row in rows:
            tallest = max(height for _, _, height in row)
            x = area.x()
            for item, width, _ in row:
                if place:
                    item.setGeometry(QRect(QPoint(x, y), QSize(width, tallest)))
                x += width + gap
            y += tallest + gap
        return max(0, y - gap - area.y())

    def _rows(self, width: int, gap: int) -> _Rows:
        rows: _Rows = []
        used = 0
        for item in self._visible():
            own = min(item.sizeHint().width(), max(1, width))
            height = item.heightForWidth(own) if item.hasHeightForWidth() else item.sizeHint().height()
            if not rows or used + own > width:
                rows.append([])
                used = 0
            rows[-1].append((item, own, height))
            used += own + gap
        return [[_as_wide(row[0], width)] for row in rows] if _is_column(rows) else rows


def _is_column(rows: _Rows) -> bool:
    """Long options under each other: more than one, and never two beside each other."""
    return len(rows) > 1 and all(len(row) == 1 for row in rows)


def _as_wide(placed: tuple[QLayoutItem, int, int], width: int) -> tuple[QLayoutItem, int, int]:
    """In a column all are as wide as the column, so that their edges are one line."""
    item, _, _ = placed
    height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return item, width, height
