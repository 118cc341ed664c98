"""Pointing at what is already recorded: people, facts, past help, statements; nothing is typed twice.

In go records as chips; out come `changed(ids)` and `add_wanted` when the right one is not there yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.buttons import Button
from routekaart.gui.kit.choice_list import ChoiceList
from routekaart.gui.kit.choices import ChoiceRow, Option
from routekaart.gui.kit.labels import PlainLabel

__all__ = ["RecordChoice", "RecordPicker"]

# A choice among chips stays readable up to this number; above it a list with a filter is quicker.
_CHIPS_UP_TO = 12


@dataclass(frozen=True, slots=True)
class RecordChoice:
    """One record to point at: its id, what it is called and a second, smaller line ("moeders kant")."""

    id: str
    label: str
    sub: str = ""


class RecordPicker(QWidget):
    """Chips of people or other records, with "+ Toevoegen".

    In: the records and what an addition is called.
    """

    changed = Signal(object)
    add_wanted = Signal()

    def __init__(
        self,
        records: Sequence[RecordChoice],
        parent: QWidget | None = None,
        *,
        name: str = "",
        add_label: str = "",
        multiple: bool = True,
    ) -> None:
        super().__init__(parent)
        self._name, self._multiple = name, multiple
        self._none = PlainLabel(self.tr("Er is nog niets om te kiezen."), "hint").indented()
        self._choice: ChoiceRow | ChoiceList | None = None
        self._records: tuple[RecordChoice, ...] | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(4))
        self._box.addWidget(self._none)
        self.add_button = Button(add_label or self.tr("+ Toevoegen"), small=True)
        self.add_button.setAccessibleDescription(name)
        self.add_button.clicked.connect(lambda _checked=False: self.add_wanted.emit())
        self._box.addWidget(self.add_button)
        self.set_records(records)

    def set_records(self, records: Sequence[RecordChoice]) -> None:
        """In: the records from now on; those that were chosen and still exist stay chosen."""
        if tuple(records) == self._records:
            return
        self._records = tuple(records)
        before = self.value()
        if self._choice is not None:
            self._box.removeWidget(self._choice)
            self._choice.setParent(None)
            self._choice.deleteLater()
            self._choice = None
        self._none.setVisible(not records)
        if records:
            self._choice = self._make([Option(r.id, r.label, r.sub) for r in records])
            self._box.insertWidget(0, self._choice)
            self.set_value(before)

    def value(self) -> list[str] | None:
        """Out: the ids pointed at, in the order shown; None when there are none."""
        value = self._choice.value() if self._choice is not None else None
        return [value] if isinstance(value, str) else value

    def set_value(self, value: object) -> None:
        """In: ids, or None; no signal is sent."""
        if self._choice is not None:
            self._choice.set_value(value)

    def clear(self) -> None:
        """Points at nothing any more."""
        if self._choice is not None:
            self._choice.clear()

    def focus_first(self) -> None:
        """Sets the focus on the first chip, or on the button to add one."""
        if self._choice is not None:
            self._choice.focus_first()
        else:
            self.add_button.setFocus()

    def _make(self, options: list[Option]) -> ChoiceRow | ChoiceList:
        choice: ChoiceRow | ChoiceList
        if len(options) > _CHIPS_UP_TO:
            choice = ChoiceList(options, name=self._name, multiple=self._multiple)
        else:
            choice = ChoiceRow(options, name=self._name, multiple=self._multiple, show_keys=False)
        choice.changed.connect(lambda _value: self.changed.emit(self.value()))
        return choice
