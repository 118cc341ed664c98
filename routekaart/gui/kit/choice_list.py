"""A long set of options as a list, with a filter when not all can be in sight; the same calls as a row of buttons.

In go options; out comes `changed(value)`: an option id, a list of ids, or None.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import announce
from routekaart.gui.kit.choice_rows import ChoiceRows
from routekaart.gui.kit.choices import LIST_FROM, ChoiceRow, Option
from routekaart.gui.kit.labels import PlainLabel

__all__ = ["ChoiceList", "make_choice"]

_FILTER_FROM: Final = 13
"""Fewer options are all in sight, so there is nothing to look for."""
_ROWS_IN_SIGHT: Final = 7
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
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Zoek in deze lijst"))
        self._filter.setAccessibleName(self.tr("Zoek in: {name}").format(name=name))
        self._list = QListWidget(self)
        self._list.setAccessibleName(name)
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
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """In: the options from now on; what was chosen and still exists stays chosen."""
        self._options = tuple(options)
        self._list.clear()
        for option in options:
            text = f"{option.label}\n{option.hint}" if option.hint else option.label
            item = QListWidgetItem(text, self._list)
            item.setData(Qt.ItemDataRole.UserRole, option.id)
        searched = len(self._options) >= _FILTER_FROM
        self._filter.setVisible(searched)
        self._count.setVisible(searched)
        if not searched:
            self._filter.clear()
        self._fit()
        self.set_value(self.value())
        self._narrow(self._filter.text())

    def value(self) -> str | list[str] | None:
        """Out: as `ChoiceRow.value`."""
        if self._multiple:
            return [option.id for option in self._options if option.id in self._chosen] or None
        return self._chosen[0] if self._chosen else None

    def set_value(self, value: object) -> None:
        """In: what `value` gives, or None; no signal is sent."""
        wanted = value if isinstance(value, (list, tuple, set)) else [value]
        self._chosen = [option.id for option in self._options if option.id in wanted]
        for item in self._items():
            chosen = item.data(Qt.ItemDataRole.UserRole) in self._chosen
            if self._multiple:
                item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            item.setSelected(chosen)
            if chosen and not self._multiple:
                self._list.setCurrentItem(item)
        if not self._chosen:
            self._list.clearSelection()
        self._list.viewport().update()

    def clear(self) -> None:
        """Nothing is chosen any more; tells `changed(None)` if that is new."""
        if self._chosen:
            self.set_value(None)
            self.changed.emit(None)

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
        texts = [item.text() for item in self._items()]
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
        shown = [item for item in self._items() if not item.isHidden()]
        if shown and self._list.currentItem() not in shown:
            self._list.setCurrentItem(shown[0], QItemSelectionModel.SelectionFlag.NoUpdate)

    def _pressed(self, key: Qt.Key) -> bool:
        """Whether this key means something in the list; then it is done."""
        here = self._list.currentItem()
        shown = [item for item in self._items() if not item.isHidden()]
        if here not in shown or key not in (*_NEXT, *_BEFORE, *_CHOOSE, *_CLEAR):
            return False
        place = shown.index(here) + (key in _NEXT) - (key in _BEFORE)
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
        shown = 0
        for item in self._items():
            fits = wanted in _plain(item.text())
            item.setHidden(not fits)
            shown += fits
        self._count.setText(self.tr("{shown} van {all}").format(shown=shown, all=len(self._options)))
        if typed:
            announce(self._filter, self._count.text())


def make_choice(
    options: Sequence[Option], *, name: str, multiple: bool = False, show_keys: bool = True
) -> ChoiceRow | ChoiceList:
    """In: options. Out: buttons for up to six of them, a list with a filter for more.

    Both answer to the same calls.
    """
    if len(options) >= LIST_FROM:
        return ChoiceList(options, name=name, multiple=multiple)
    return ChoiceRow(options, name=name, multiple=multiple, show_keys=show_keys)


def _plain(text: str) -> str:
    """Small letters without accents, so that "geèr" finds "Geer"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
