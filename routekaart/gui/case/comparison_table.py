"""The table of all alternatives on screen: rows to press, with the colour of their distance at the left.

A `Comparison` goes in; `row_chosen(id)` comes out, by mouse, Enter or space; arrows walk.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from routekaart.engine.comparison import Comparison, Row
from routekaart.gui import theme
from routekaart.gui.case.comparison import shown_text, whole_text
from routekaart.gui.kit import PlainLabel
from routekaart.gui.kit.labels import TextStyle
from routekaart.gui.kit.literal import set_tip
from routekaart.gui.kit.painting import Face, draw_face
from routekaart.gui.phrasebook import said

__all__ = ["ComparisonTable"]

_BAR = 6
_STACKED_BELOW = 98
"""A column narrower than this holds no words: then the cells of a row stand below each other, each with its name."""
_SHARES = (3, 2)


class ComparisonTable(QWidget):
    """A head and a row for each alternative; on a narrow page the head goes and each cell names its column."""

    row_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Comparison | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(2))
        self._head: _Line | None = None
        self.rows: dict[str, ComparisonRow] = {}
        self.setAccessibleName(self.tr("Alle mogelijkheden naast elkaar"))

    def show_table(self, table: Comparison) -> None:
        """In: the table; rows that did not change are left alone, so focus and scroll stay."""
        if table == self._shown:
            return
        if self._shown is None or self._ids(self._shown) != self._ids(table) or self._shown.columns != table.columns:
            self._build(table)
        for row in table.rows:
            self.rows[row.id].show_row(row, table.columns)
        self._shown = table
        self._stack()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._stack()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        rows = list(self.rows.values())
        here = next((place for place, row in enumerate(rows) if row is self.focusWidget()), None)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if here is None or step is None:
            super().keyPressEvent(event)
        elif 0 <= here + step < len(rows):
            rows[here + step].setFocus(Qt.FocusReason.TabFocusReason)

    @staticmethod
    def _ids(table: Comparison) -> tuple[str, ...]:
        return tuple(row.id for row in table.rows)

    def _build(self, table: Comparison) -> None:
        for piece in (self._head, *self.rows.values()):
            if piece is not None:
                self._box.removeWidget(piece)
                piece.setParent(None)
                piece.deleteLater()
        self._head = _Line(len(table.columns))
        for place, name in enumerate(table.columns):
            self._head.set_cell(place, name, "small")
        self._box.addWidget(self._head)
        self.rows = {row.id: ComparisonRow(row.id, len(table.columns)) for row in table.rows}
        for name, row in self.rows.items():
            row.clicked.connect(lambda _checked=False, chosen=name: self.row_chosen.emit(chosen))
            self._box.addWidget(row)

    def _stack(self) -> None:
        columns = len(self._shown.columns) if self._shown else 1
        stacked = self.width() / (columns + 1) < theme.px(_STACKED_BELOW)
        if self._head is not None:
            self._head.setVisible(not stacked)
        for row in self.rows.values():
            row.set_stacked(stacked)


class _Line(QWidget):
    """Cells beside each other in columns that are as wide in every line."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(theme.px(14), theme.px(6), theme.px(8), theme.px(6))
        self.grid.setHorizontalSpacing(theme.px(12))
        self.labels = [PlainLabel("") for _ in range(count)]
        for place, label in enumerate(self.labels):
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            label.setSizePolicy(policy)
            self.grid.addWidget(label, 0, place)
            self.grid.setColumnStretch(place, _SHARES[0] if place == 0 else _SHARES[1])

    def set_cell(self, place: int, text: str, style: TextStyle) -> PlainLabel:
        label = self.labels[place]
        label.set_style(style)
        label.setText(text)
        return label


class ComparisonRow(QAbstractButton):
    """One alternative: a button as wide as the page, read out as one sentence."""

    def __init__(self, name: str, count: int) -> None:
        super().__init__()
        self.setObjectName(f"rij_{name}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._stacked = False
        self._share = 0.0
        self._row: Row | None = None
        self._columns: Sequence[str] = ()
        self.line = _Line(count)
        self.line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.line)

    def show_row(self, row: Row, columns: Sequence[str]) -> None:
        """In: the row and the names of the columns."""
        self._row, self._columns, self._share = row, columns, row.distance / 100
        cells = zip(columns[1:], row.cells, strict=True)
        told = [f"{said(name)}: {said(whole_text(cell))}" for name, cell in cells]
        self.setAccessibleName(f"{said(row.title)}. {'. '.join(told)}.")
        self._fill()
        self.update()

    def set_stacked(self, stacked: bool) -> None:
        """In: whether the cells stand below each other."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        grid = self.line.grid
        for place, label in enumerate(self.line.labels):
            grid.removeWidget(label)
            grid.addWidget(label, place if stacked else 0, 0 if stacked else place)
            grid.setColumnStretch(place, (1 if place == 0 else 0) if stacked else _SHARES[min(place, 1)])
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        ground = "hover" if self.underMouse() else "surface"
        inner = draw_face(painter, self.rect(), Face(ground, "line", focused=self.hasFocus(), radius=3))
        bar = QRectF(inner.left(), inner.top(), theme.px(_BAR), inner.height())
        painter.fillRect(bar, theme.distance_color(self._share))

    def _fill(self) -> None:
        if self._row is None:
            return
        self.line.set_cell(0, f"{self._row.number}. {self._row.title}", "strong")
        for place, (name, cell) in enumerate(zip(self._columns[1:], self._row.cells, strict=True), 1):
            shown, whole = shown_text(cell), whole_text(cell)
            text = f"{said(name)}: {said(shown)}" if self._stacked and shown else shown
            label = self.line.set_cell(place, text, "small" if cell.missing else "body")
            set_tip(label, whole if whole != shown else "")
            label.setVisible(bool(shown) or not self._stacked)
