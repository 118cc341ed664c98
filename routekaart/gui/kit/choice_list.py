"""A long set of options as a list with a filter above it; the same calls as a row of option buttons.

In go options; out comes `changed(value)`: an option id, a list of ids, or None.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import announce
from routekaart.gui.kit.choice_rows import ChoiceRows
from routekaart.gui.kit.choices import LIST_FROM, ChoiceRow, Option
from routekaart.gui.kit.labels import PlainLabel

__all__ = ["ChoiceList", "make_choice"]


class ChoiceList(QWidget):
    """A list of options with a filter. Arrow down in the filter goes to the list.

    A click or Enter chooses.
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
        self._list.setItemDelegate(ChoiceRows(self._list, lambda: self._chosen))
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
        self._filter.installEventFilter(self)
        self._list.itemClicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """In: the options from now on; what was chosen and still exists stays chosen."""
        self._options = tuple(options)
        self._list.clear()
        for option in options:
            text = f"{option.label}\n{option.hint}" if option.hint else option.label
            item = QListWidgetItem(text, self._list)
            item.setData(Qt.ItemDataRole.UserRole, option.id)
        rows = min(7, max(3, len(options)))
        self._list.setFixedHeight(theme.px(rows * 42 + 8))
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
        """Sets the focus in the filter."""
        self._filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        key = event.key() if isinstance(event, QKeyEvent) else None
        if key == Qt.Key.Key_Down and event.type() == QEvent.Type.KeyPress:
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

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
