"""A list over the window to choose one line of by typing: the command palette and the quick switcher.

Entries go in; `chosen(id)` comes out, by Enter or a click; Escape closes it and changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from routekaart.gui import theme
from routekaart.gui.commands.finding import Finder
from routekaart.gui.kit import LineText, PlainLabel, announce
from routekaart.gui.kit.painting import draw_list_row
from routekaart.gui.phrasebook import said

__all__ = ["Entry", "LineDelegate", "Picker"]

_NOTE = Qt.ItemDataRole.UserRole + 1
_MOST = 200  # lines shown at once; typing narrows the rest


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: its id, its text, and a smaller text at the right (a key, a route)."""

    id: str
    title: str
    note: str = ""


class Picker(QDialog):
    """The dialog. `entries_shown` is what is in the list now."""

    chosen = Signal(str)

    def __init__(
        self, title: str, entries: Sequence[Entry], parent: QWidget | None = None, *, first: int = _MOST
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Routekaart")
        title = said(title)
        self.setAccessibleName(title)
        self._entries = tuple(replace(entry, title=said(entry.title), note=said(entry.note)) for entry in entries)
        self._first = first
        self._finder = Finder([f"{entry.title} {entry.note}" for entry in self._entries])
        self._shown: list[Entry] = []
        self.line = LineText(title, self.tr("Typ een paar letters"))
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setItemDelegate(LineDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # a line is cut short instead
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows of the field walk through it
        self._none = PlainLabel(self.tr("Niets gevonden. Probeer een ander woord."), "hint")
        box = QVBoxLayout(self)
        side = theme.px(16)
        box.setContentsMargins(side, side, side, side)
        box.addWidget(PlainLabel(title, "card").as_heading(1).indented())
        for piece in (self.line, self.list, self._none):
            box.addWidget(piece)
        self.line.textEdited.connect(self._search)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self._choose())
        self.resize(QSize(theme.px(560), theme.px(480)).boundedTo(self.screen().availableSize() * 0.95))
        self._narrow("")
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def entries_shown(self) -> tuple[Entry, ...]:
        """Out: the lines that fit, best first."""
        return tuple(self._shown)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
            return True
        if key in steps and self._shown:
            row = min(len(self._shown) - 1, max(0, self.list.currentRow() + steps[key]))
            self.list.setCurrentRow(row)
            announce(self.line, self._shown[row].title)
            return True
        return False

    def _search(self, typed: str) -> None:
        """What was found is said: who does not see the list hears how long it is and what Enter would choose."""
        self._narrow(typed)
        first = self._shown[0].title if self._shown else ""
        count = self.tr("%n gevonden", "", len(self._shown))
        announce(self.line, f"{count}. {first}" if self._shown else self._none.text())

    def _narrow(self, typed: str) -> None:
        places = self._finder.find(typed)
        self._shown = [self._entries[place] for place in places[: _MOST if typed.strip() else self._first]]
        self.list.clear()
        for entry in self._shown:
            item = QListWidgetItem(entry.title, self.list)
            item.setData(_NOTE, entry.note)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.title} {entry.note}".strip())
        self._none.setVisible(not self._shown)
        if self._shown:
            self.list.setCurrentRow(0)

    def _choose(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown):
            entry = self._shown[row]
            self.accept()
            self.chosen.emit(entry.id)


class LineDelegate(QStyledItemDelegate):
    """Draws a line with room around it, and its note right-aligned in the quiet colour."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        room = draw_list_row(painter, option).adjusted(theme.px(12), 0, -theme.px(12), 0)
        note = str(index.data(_NOTE) or "")
        small = QFontMetrics(theme.font(14))
        note = small.elidedText(note, Qt.TextElideMode.ElideRight, int(room.width() * 0.45))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(14))
        painter.setPen(theme.color("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, note)
        left = room.adjusted(0, 0, -small.horizontalAdvance(note) - theme.px(12), 0)
        painter.setFont(theme.font())
        painter.setPen(theme.color("ink"))
        text = QFontMetrics(theme.font()).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, int(left.width())
        )
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | middle, text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(theme.px(120), max(hint.height(), theme.px(38)))
