"""The list of cases: a model and a painter, so that thousands of rows cost no more than those on screen.

Rows of casework go in; drawn lines with a "Verder" at the right come out, readable aloud as one sentence each.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from routekaart.casework import CaseRow
from routekaart.gui import theme
from routekaart.gui.phrasebook import said

__all__ = ["CaseModel", "CaseTable"]

_ROW = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_WIDE = 760  # below this (at 100 %) a row stacks its texts instead of using columns
_LONGEST_STATUS = "Wacht op handtekening"
_STATUS_KIND = {"Verzegeld": "selected", "Klaar": "selected", "Voorlopig": "warning_bg"}


class CaseModel(QAbstractListModel):
    """The cases on screen, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CaseRow] = []

    def set_rows(self, rows: Sequence[CaseRow]) -> None:
        """In: the rows from now on. Rows that only changed are redrawn, so the place in the list stays."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, place: int) -> CaseRow:
        """Out: the case on that line."""
        return self._rows[place]

    def place_of(self, case_id: str) -> int:
        """Out: the line of a case; -1 when it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.id == case_id), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (title_of(row), row.route, row.progress, row.waits_for, row.status, row.next_up)
            return ". ".join(said(part) for part in parts if part)
        return None


def title_of(row: CaseRow) -> str:
    """Out: `N., 9 jaar`."""
    return said(", ".join(part for part in (row.name, row.age) if part))


class CaseTable(QListView):
    """The cases as lines. `opened(case id)` by Enter, or a click anywhere on the line."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_ = CaseModel(self)
        self.setModel(self.model_)
        self.setItemDelegate(_CaseDelegate(self))
        self.setAccessibleName(self.tr("Dossiers"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(theme.px(4))
        self.setStyleSheet("QListView { border: none; background: transparent; margin: 0; }")

    def set_rows(self, rows: Sequence[CaseRow]) -> None:
        """In: the rows from now on; the chosen case stays chosen while it is there."""
        here = self.currentIndex()
        chosen = self.model_.row_at(here.row()).id if here.isValid() else ""
        self.model_.set_rows(rows)
        place = max(0, self.model_.place_of(chosen))
        if rows:
            self.setCurrentIndex(self.model_.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # a narrow list has higher rows

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.model_.row_at(index.row()).id)


class _CaseDelegate(QStyledItemDelegate):
    """Draws one case: who and which route, how far, status, what comes next, and Verder."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        view = option.widget
        width = view.width() if isinstance(view, QWidget) else theme.px(_WIDE)
        lines = 2 if width >= theme.px(_WIDE) else 4
        return QSize(theme.px(200), _height(lines))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(option.rect).adjusted(2, 2, -2, -2)
        state = option.state
        self._ground(
            painter,
            room,
            hot=bool(state & QStyle.StateFlag.State_MouseOver),
            current=bool(state & QStyle.StateFlag.State_Selected) and _has_focus(option.widget),
        )
        inner = room.adjusted(theme.px(16), theme.px(9), -theme.px(14), -theme.px(9))
        # By the height that was asked: a row is a little narrower than the list, and must not change its mind here.
        if option.rect.height() < _height(lines=4):
            self._wide(painter, inner, row)
        else:
            self._narrow(painter, inner, row)
        painter.restore()

    def _ground(self, painter: QPainter, room: QRectF, *, hot: bool, current: bool) -> None:
        painter.setBrush(theme.color("hover" if hot else "surface"))
        painter.setPen(QPen(theme.color("focus"), 2.5) if current else QPen(theme.color("line"), 1))
        painter.drawRoundedRect(room, theme.px(8), theme.px(8))

    def _wide(self, painter: QPainter, room: QRectF, row: CaseRow) -> None:
        button = theme.px(86)
        gap, state = theme.px(14), _pill_width(said(_LONGEST_STATUS))
        # The state of a case is never cut short; the texts share what is left.
        width = room.width() - button - state - gap - theme.px(12)
        left = room.left()
        areas = []
        for share in (width * 0.29, width * 0.40, state + gap, width * 0.31):
            areas.append(QRectF(left, room.top(), share - gap, room.height()))
            left += share
        _two_lines(painter, areas[0], title_of(row), row.route)
        second = row.waits_for or _open_text(row)
        if second:
            _two_lines(painter, areas[1], row.progress, second, bold=False)
        else:
            _wrapped(painter, areas[1], row.progress)
        _pill(painter, areas[2], row.status)
        _wrapped(painter, areas[3], row.next_up)
        self._button(painter, QRectF(room.right() - button, room.top(), button, room.height()))

    def _narrow(self, painter: QPainter, room: QRectF, row: CaseRow) -> None:
        """Four lines: who and status, route, how far, what comes next."""
        line = theme.px(21)
        parts = ((title_of(row), True), (row.route, False), (row.progress, False), (row.next_up, False))
        for place, (text, bold) in enumerate(parts):
            area = QRectF(room.left(), room.top() + place * line, room.width() * (0.6 if bold else 1.0), line)
            _line(painter, area, text, theme.font(16 if bold else 15, bold=bold), "ink" if bold else "muted")
        pill = QRectF(room.left() + room.width() * 0.6, room.top(), room.width() * 0.4, line)
        _pill(painter, pill, row.status)

    def _button(self, painter: QPainter, area: QRectF) -> None:
        height = theme.px(29)
        box = QRectF(area.left(), area.center().y() - height / 2, area.width(), height)
        painter.setBrush(theme.color("surface"))
        painter.setPen(QPen(theme.color("control_line"), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(7), theme.px(7))
        painter.setFont(theme.font(14, bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tr("Verder"))


def _height(lines: int) -> int:
    return lines * theme.px(21) + theme.px(22)


def _has_focus(widget: QWidget | QObject | None) -> bool:
    return isinstance(widget, QWidget) and widget.hasFocus()


def _open_text(row: CaseRow) -> str:
    if row.open_points == 0:
        return ""
    return "1 punt open" if row.open_points == 1 else f"{row.open_points} punten open"


def _line(painter: QPainter, area: QRectF, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.color(ink))
    short = QFontMetrics(font).elidedText(said(text), Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)


def _two_lines(painter: QPainter, area: QRectF, first: str, second: str, *, bold: bool = True) -> None:
    half = area.height() / 2
    if not second:
        _line(painter, area, first, theme.font(16, bold=bold), "ink")
        return
    _line(painter, QRectF(area.left(), area.top(), area.width(), half), first, theme.font(16, bold=bold), "ink")
    _line(painter, QRectF(area.left(), area.top() + half, area.width(), half), second, theme.font(14), "muted")


def _wrapped(painter: QPainter, area: QRectF, text: str) -> None:
    """At most two lines; the rest is cut with an ellipsis on the second."""
    font = theme.font(15)
    metrics = QFontMetrics(font)
    words, first = said(text).split(), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}") <= area.width():
        first = f"{first} {words.pop(0)}".strip()
    if not first and words:
        first = words.pop(0)
    rest = " ".join(words)
    half = area.height() / 2
    top = QRectF(area.left(), area.top(), area.width(), half if rest else area.height())
    _line(painter, top, first, font, "ink")
    if rest:
        _line(painter, QRectF(area.left(), area.top() + half, area.width(), half), rest, font, "ink")


def _pill_width(text: str) -> int:
    return QFontMetrics(theme.font(14, bold=True)).horizontalAdvance(text) + theme.px(22)


def _pill(painter: QPainter, area: QRectF, text: str) -> None:
    font = theme.font(14, bold=True)
    metrics = QFontMetrics(font)
    short = metrics.elidedText(said(text), Qt.TextElideMode.ElideRight, int(area.width()) + 1 - theme.px(22))
    box = QRectF(area.left(), 0, _pill_width(short), theme.px(23))
    box.moveCenter(area.center())
    box.moveLeft(area.left())
    painter.setBrush(theme.color(_STATUS_KIND.get(text, "pill")))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setFont(font)
    painter.setPen(theme.color("warning_ink" if _STATUS_KIND.get(text) == "warning_bg" else "ink"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, short)
