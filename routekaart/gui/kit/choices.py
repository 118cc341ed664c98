"""Choosing from options: wrapping buttons up to six options, a list with a filter above that.

In go options and whether several may be chosen; out comes `changed(value)`: an option id, a list of ids, or
None.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.gui.kit.accessible import describe, set_role
from routekaart.gui.kit.digits import digits_choose
from routekaart.gui.kit.flow import FlowLayout
from routekaart.gui.kit.option_button import OptionButton
from routekaart.gui.kit.spoken import Spoken

__all__ = ["LIST_FROM", "ChoiceRow", "Option"]

# From so many options on they are shown as a list (regeltaal: "list when over 6").
LIST_FROM: Final = 7


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its id in the answer, the text on the button and a second, smaller line."""

    id: str
    label: str
    hint: str = ""


class ChoiceRow(Spoken, QWidget):
    """Option buttons in wrapping rows; radio buttons, or tick boxes when `multiple`.

    Keys while one of them has the focus: 1-9 choose (unless the person switched that off), arrows walk, space and
    Enter choose, Delete clears.
    `name` is what is asked; a screen reader hears it with every option. `quiet` draws them small, for
    "Weet ik niet".
    """

    changed = Signal(object)

    def __init__(
        self,
        options: Sequence[Option],
        parent: QWidget | None = None,
        *,
        name: str = "",
        multiple: bool = False,
        show_keys: bool = True,
        quiet: bool = False,
    ) -> None:
        super().__init__(parent)
        self._multiple = multiple
        self._show_keys = show_keys and not quiet
        self._quiet = quiet
        self._name, self._about = name, ""
        self._hints: list[str] = []
        self._buttons: list[OptionButton] = []
        self._ids: list[str] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._flow = FlowLayout(gap=1)
        box.addLayout(self._flow)
        self.setAccessibleName(name)
        set_role(self, QAccessible.Role.Grouping)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """In: the options from now on; what was chosen and still exists stays chosen."""
        before = self.value()
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self._ids = [option.id for option in options]
        self._hints = [option.hint for option in options]
        self._buttons = [self._make(option, place) for place, option in enumerate(options)]
        self.set_value(before)

    def value(self) -> str | list[str] | None:
        """Out: the chosen id, or with `multiple` the ids in the order of the options.

        None when nothing is chosen.
        """
        chosen = [id_ for id_, button in zip(self._ids, self._buttons, strict=True) if button.isChecked()]
        if self._multiple:
            return chosen or None
        return chosen[0] if chosen else None

    def set_value(self, value: object) -> None:
        """In: what `value` gives, or None. No signal is sent; an id that is not there is left out."""
        wanted = set(value) if isinstance(value, (list, tuple, set)) else {value}
        for id_, button in zip(self._ids, self._buttons, strict=True):
            button.set_chosen(id_ in wanted)
        self._set_tab_stop()

    def clear(self) -> None:
        """Nothing is chosen any more; tells `changed(None)` if that is new."""
        if self.value() is not None:
            self.set_value(None)
            self.changed.emit(None)

    def buttons(self) -> tuple[OptionButton, ...]:
        """Out: the option buttons in order, for tests and for descriptions."""
        return tuple(self._buttons)

    def focus_first(self) -> None:
        """Sets the focus on the chosen option, else on the first."""
        stop = next((b for b in self._buttons if b.isChecked()), self._buttons[0] if self._buttons else None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def describe(self, text: str) -> None:
        """In: what stands around the question, such as a hint or an error; heard with every option."""
        self._about = text
        describe(self, text)
        for button, hint in zip(self._buttons, self._hints, strict=True):
            button.setAccessibleDescription(self._description(hint))

    def _description(self, hint: str) -> str:
        return " · ".join(part for part in (self._name, hint, self._about) if part)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        place = event.key() - Qt.Key.Key_1
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and not self._quiet and digits_choose() and 0 <= place < min(9, len(self._buttons)):
            self._buttons[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._buttons[place].click()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._walk(1)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._walk(-1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _make(self, option: Option, place: int) -> OptionButton:
        key = str(place + 1) if self._show_keys and place < 9 else ""
        button = OptionButton(option.label, option.hint, self, key=key, multiple=self._multiple, quiet=self._quiet)
        button.setAccessibleName(option.label)
        button.setAccessibleDescription(self._description(option.hint))
        button.clicked.connect(lambda _checked=False, chosen=button: self._on_clicked(chosen))
        self._flow.addWidget(button)
        button.show()
        return button

    def _on_clicked(self, chosen: OptionButton) -> None:
        if not self._multiple:
            for button in self._buttons:
                button.set_chosen(button is chosen)
        self._set_tab_stop()
        self.changed.emit(self.value())

    def _walk(self, step: int) -> None:
        held = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), 0)
        self._buttons[(held + step) % len(self._buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _set_tab_stop(self) -> None:
        """A row of radio buttons is one stop for Tab, as people know it; tick boxes are a stop each."""
        if self._multiple or not self._buttons:
            return
        stop = next((b for b in self._buttons if b.isChecked()), self._buttons[0])
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)
