"""A long set of options as a list, with a filter when not all can be in sight; the same calls as a row of buttons.

In go options; out comes `changed(value)`: an option id, a list of ids, or None.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import announce, describe
from routekaart.gui.kit.choice_rows import ChoiceRows
from routekaart.gui.kit.choices import LIST_FROM, ChoiceRow, Option
from routekaart.gui.kit.labels import PlainLabel
from routekaart.gui.phrasebook import said

__all__ = ["ChoiceList", "make_choice"]

_FILTER_FROM: Final = 13
"""Fewer options are all in sight, so there is nothing to look for."""
_ROWS_IN_SIGHT: Final = 7
_PART: Final = 60
"""Rows made at once; going down makes the next ones, so that a list of thousands opens as fast as a short one."""
_BORDER: Final = 3
"""Pixels of the border around the list while it has the focus."""
_NEXT: Final = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_BEFORE: Final = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_CHOOSE: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_CLEAR: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ChoiceList(QWidget):
    """A list of options, in two columns when they are short; a long one has a filter, and arrow down goes from it.

    Keys in the list: arrows walk, space and Enter choose, Delete clears. A click chooses as well.
    """

    changed = Signal(object)

    def __init__(
        self,
        options: Sequence[Option],
        parent: QWidget | None = None,
        *,
        name: str = "",
        multiple: bool = False,
    ) -> None:
        super().__init__(parent)
        self._multiple = multiple
        self._options: tuple[Option, ...] = ()
        self._chosen: list[str] = []
        self._found: list[Option] = []
        """What fits what was typed, in the order of the list; the first of it have a row."""
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Zoek in deze lijst"))
        self._filter.setAccessibleName(self.tr("Zoek in: {name}").format(name=said(name)))
        self._list = _Rows(self)
        if multiple:
            self._list.setSelectionMode(QListWidget.SelectionMode.MultiSelection)
        self._marking = False
        self._list.setAccessibleName(said(name))
        self._rows = ChoiceRows(self._list, lambda: self._chosen, multiple=multiple)
        self._list.setItemDelegate(self._rows)
        self._list.setFlow(QListWidget.Flow.LeftToRight)
        self._list.setWrapping(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._count = PlainLabel("", "small").indented()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (self._filter, self._list, self._count):
            box.addWidget(part)
        self._filter.textEdited.connect(self._narrow)
        for watched in (self._filter, self._list, self._list.viewport()):
            watched.installEventFilter(self)
        self._list.itemClicked.connect(self._choose)
        self._list.itemSelectionChanged.connect(self._on_selected)
        self._list.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """In: the options from now on; what was chosen and still exists stays chosen."""
        self._options = tuple(options)
        searched = len(self._options) >= _FILTER_FROM
        self._filter.setVisible(searched)
        self._count.setVisible(searched)
        if not searched:
            self._filter.clear()
        known = {option.id for option in options}
        self._chosen = [id_ for id_ in self._chosen if id_ in known]
        self._fit()
        self._narrow(self._filter.text())

    def value(self) -> str | list[str] | None:
        """Out: as `ChoiceRow.value`."""
        if self._multiple:
            chosen = set(self._chosen)
            return [option.id for option in self._options if option.id in chosen] or None
        return self._chosen[0] if self._chosen else None

    def set_value(self, value: object) -> None:
        """In: what `value` gives, or None; no signal is sent."""
        wanted = set(value) if isinstance(value, (list, tuple, set)) else {value}
        before, self._chosen = self._chosen, [option.id for option in self._options if option.id in wanted]
        made = {option.id for option in self._found[: self._list.count()]}
        if any(id_ not in made and id_ not in before for id_ in self._chosen):
            self._narrow(self._filter.text())
        self._mark(self._items())
        self._list.viewport().update()

    def clear(self) -> None:
        """Nothing is chosen any more; tells `changed(None)` if that is new."""
        if self._chosen:
            self.set_value(None)
            self.changed.emit(None)

    def describe(self, text: str) -> None:
        """In: what stands around the question, such as a hint or an error; heard with the list and its filter."""
        describe(self._list, text)
        describe(self._filter, text, self._filter.placeholderText())

    def focus_first(self) -> None:
        """Sets the focus in the filter, else in the list."""
        (self._list if self._filter.isHidden() else self._filter).setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._list.viewport() and event.type() == QEvent.Type.Resize:
            self._fit()
        elif watched is self._list and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            # A click says itself which one; going to the first would scroll the list under the pointer.
            if event.reason() != Qt.FocusReason.MouseFocusReason:
                self._begin()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self._list and self._pressed(Qt.Key(event.key())):
                return True
            if watched is self._filter and event.key() == Qt.Key.Key_Down:
                self._list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """As many columns as fit, and as high as all rows together, or as the first of many."""
        width = max(theme.px(120), self._list.viewport().width())
        texts = [_text(option) for option in self._options[:_PART]]
        columns = self._rows.columns_in(texts, width)
        heights = [self._rows.height_of(text, width) for text in texts]
        rows = [max(heights[first : first + columns]) for first in range(0, len(heights), columns)]
        whole = len(self._options) < _FILTER_FROM
        in_sight = rows if whole else rows[:_ROWS_IN_SIGHT]
        self._list.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )
        # Half a row more says that the list goes on.
        more = 0 if whole or len(rows) <= _ROWS_IN_SIGHT else rows[_ROWS_IN_SIGHT] // 2
        self._list.setFixedHeight(sum(in_sight) + more + 2 * _BORDER)
        self._list.scheduleDelayedItemsLayout()

    def _begin(self) -> None:
        """The arrows start at what was chosen, else at the first."""
        shown = self._items()
        if shown and self._list.currentItem() not in shown:
            self._list.setCurrentItem(shown[0], QItemSelectionModel.SelectionFlag.NoUpdate)

    def _pressed(self, key: Qt.Key) -> bool:
        """Whether this key means something in the list; then it is done."""
        here = self._list.currentItem()
        shown = self._items()
        if here not in shown or key not in (*_NEXT, *_BEFORE, *_CHOOSE, *_CLEAR):
            return False
        place = shown.index(here) + (key in _NEXT) - (key in _BEFORE)
        if place == len(shown):
            shown += self._make_rows()
        if key in _CHOOSE:
            self._choose(here)
        elif key in _CLEAR:
            self.clear()
        elif place < 0 and not self._filter.isHidden():
            self._filter.setFocus(Qt.FocusReason.BacktabFocusReason)
        else:
            goal = shown[min(max(place, 0), len(shown) - 1)]
            self._list.setCurrentItem(goal, QItemSelectionModel.SelectionFlag.NoUpdate)
        return True

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _choose(self, item: QListWidgetItem) -> None:
        id_ = str(item.data(Qt.ItemDataRole.UserRole))
        if not self._multiple:
            chosen: list[str] = [id_]
        elif id_ in self._chosen:
            chosen = [other for other in self._chosen if other != id_]
        else:
            chosen = [*self._chosen, id_]
        if chosen != self._chosen:
            self.set_value(chosen)
            self.changed.emit(self.value())

    def _narrow(self, typed: str) -> None:
        wanted = _plain(typed)
        self._found = [option for option in self._options if not wanted or wanted in _plain(_text(option))]
        if len(self._found) > _PART:
            # What was chosen is always in sight, however far down the list it is.
            chosen = set(self._chosen)
            far = [option for option in self._found[_PART:] if option.id in chosen]
            near = self._found[:_PART]
            rest = [option for option in self._found[_PART:] if option.id not in chosen]
            self._found = [*far, *near, *rest]
        self._marking = True
        self._list.clear()
        self._marking = False
        self._make_rows()
        self._count.setText(self.tr("{shown} van {all}").format(shown=len(self._found), all=len(self._options)))
        if typed:
            announce(self._filter, self._count.text())

    def _make_rows(self) -> list[QListWidgetItem]:
        """The next rows of what was found. Out: those that were made."""
        done = self._list.count()
        made = []
        for option in self._found[done : done + _PART]:
            item = QListWidgetItem(_text(option), self._list)
            item.setData(Qt.ItemDataRole.UserRole, option.id)
            made.append(item)
        self._mark(made)
        return made

    def _mark(self, items: Sequence[QListWidgetItem]) -> None:
        """Show which of these rows are chosen."""
        chosen = set(self._chosen)
        self._marking = True
        for item in items:
            on = item.data(Qt.ItemDataRole.UserRole) in chosen
            if self._multiple:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            item.setSelected(on)
            if on and not self._multiple:
                self._list.setCurrentItem(item, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._marking = False

    def _on_selected(self) -> None:
        """A screen reader selected a row, or took that back: the same as a click on it."""
        if self._marking:
            return
        items, chosen = self._items(), set(self._chosen)
        other = [item for item in items if item.isSelected() != (item.data(Qt.ItemDataRole.UserRole) in chosen)]
        new = [item for item in other if self._multiple or item.isSelected()]
        if new:
            self._choose(new[0])
        else:
            self._mark(items)

    def _on_scrolled(self, value: int) -> None:
        bar = self._list.verticalScrollBar()
        if value >= bar.maximum() - bar.pageStep():
            self._make_rows()


class _Rows(QListWidget):
    """Mouse and keys walk and choose, they never select; so what is selected from outside was somebody who listens."""

    def selectionCommand(  # noqa: N802
        self, _index: QModelIndex | QPersistentModelIndex, _event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        return QItemSelectionModel.SelectionFlag.NoUpdate


def make_choice(
    options: Sequence[Option], *, name: str, multiple: bool = False, show_keys: bool = True
) -> ChoiceRow | ChoiceList:
    """In: options. Out: buttons for up to six of them, a list with a filter for more.

    Both answer to the same calls.
    """
    if len(options) >= LIST_FROM:
        return ChoiceList(options, name=name, multiple=multiple)
    return ChoiceRow(options, name=name, multiple=multiple, show_keys=show_keys)


def _text(option: Option) -> str:
    return f"{said(option.label)}\n{said(option.hint)}" if option.hint else said(option.label)


def _plain(text: str) -> str:
    """Small letters without accents, so that "geèr" finds "Geer"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
