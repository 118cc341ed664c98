"""A column of inputs that changes under people's hands without losing focus, scroll or typed text.

In go descriptions of the fields to show, in order; inputs that stay are kept and only what differs is made anew.
Out come `committed`, `edited` and `add_wanted`, each with the key of the field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.inputs import AnswerInput, InputSpec
from routekaart.gui.kit import Card, PlainLabel

__all__ = ["FieldColumn", "ShownField"]


@dataclass(frozen=True)
class ShownField:
    """One field as it should look now: its value as stored, and a draft that was typed and not left."""

    key: str
    spec: InputSpec
    value: object = None
    explanation: str = ""
    draft: str | None = None
    came: str = ""
    """Where the answer was said, when it came along from another case."""


class FieldColumn(QWidget):
    """Inputs below each other, each in a card of its own when `cards`."""

    committed = Signal(str)
    edited = Signal(str)
    add_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, cards: bool = False) -> None:
        super().__init__(parent)
        self._cards = cards
        self._inputs: dict[str, AnswerInput] = {}
        self._frames: dict[str, QWidget] = {}
        self._came: dict[str, PlainLabel] = {}
        self._touched: set[str] = set()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(12 if cards else 16))

    def show_fields(self, fields: Sequence[ShownField], *, shown: bool = True) -> None:
        """In: all fields from now on, in order, and whether they are in sight. What is being typed stays."""
        wanted = {field.key for field in fields}
        for key in [key for key in self._inputs if key not in wanted]:
            self._drop(key)
        for place, field in enumerate(fields):
            self._show(field)
            frame = self._frames[field.key]
            if self._box.indexOf(frame) != place:
                self._box.removeWidget(frame)
                self._box.insertWidget(place, frame)
        self.setVisible(shown and bool(fields))

    def keys(self) -> tuple[str, ...]:
        """The fields now shown, in order."""
        return tuple(sorted(self._frames, key=lambda key: self._box.indexOf(self._frames[key])))

    def input(self, key: str) -> AnswerInput:
        """The input of one field. Raises KeyError when it is not shown."""
        return self._inputs[key]

    def show_below(self, key: str, piece: QWidget) -> None:
        """In: a field and what stands right below its input until it is taken away, such as a form for a record."""
        box = self._frames[key].layout()
        if box is not None:
            box.addWidget(piece)
            piece.show()

    def touched(self) -> tuple[str, ...]:
        """Fields in which something was typed that was not told with `committed` yet."""
        return tuple(sorted(self._touched))

    def text_of(self, key: str) -> str | None:
        """What is being typed in a text field, for its draft; None for other kinds and for fields that are gone."""
        entry = self._inputs.get(key)
        if entry is None or entry.spec.kind != "tekst":
            return None
        value = entry.field.value()
        return value if isinstance(value, str) else ""

    def _show(self, field: ShownField) -> None:
        entry = self._inputs.get(field.key)
        if entry is not None and not _same_form(entry.spec, field.spec):
            self._drop(field.key)
            entry = None
        if entry is None:
            entry = self._make(field)
        elif entry.spec.records != field.spec.records or entry.spec.options != field.spec.options:
            entry.set_options(field.spec.records or field.spec.options)
            entry.spec = field.spec
        self._put(entry, field)
        came = self._came[field.key]
        came.setText(field.came)
        came.setVisible(bool(field.came))

    def _put(self, entry: AnswerInput, field: ShownField) -> None:
        if field.key in self._touched:
            return
        if field.draft is not None and field.spec.kind == "tekst" and field.draft != (field.value or ""):
            entry.set_value(field.draft)
            self._touched.add(field.key)
        elif entry.value() != field.value or entry.explanation() != field.explanation:
            entry.set_value(field.value)
            entry.set_explanation(field.explanation)

    def _make(self, field: ShownField) -> AnswerInput:
        entry = AnswerInput(field.spec)
        frame = QWidget()
        box = QVBoxLayout(frame)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(12))
        came = self._came[field.key] = PlainLabel("", "small").indented()
        if self._cards:
            card = Card()
            card.add(entry)
            card.add(came)
            box.addWidget(card)
        else:
            box.addWidget(entry)
            box.addWidget(came)
        came.hide()
        key = field.key
        entry.edited.connect(lambda: self._on_edited(key))
        entry.committed.connect(lambda: self._on_committed(key))
        entry.add_wanted.connect(lambda: self.add_wanted.emit(key))
        self._inputs[key], self._frames[key] = entry, frame
        self._box.addWidget(frame)
        return entry

    def _drop(self, key: str) -> None:
        frame = self._frames.pop(key)
        self._inputs.pop(key)
        self._came.pop(key)
        self._touched.discard(key)
        self._box.removeWidget(frame)
        frame.setParent(None)
        frame.deleteLater()

    def _on_edited(self, key: str) -> None:
        self._touched.add(key)
        self.edited.emit(key)

    def _on_committed(self, key: str) -> None:
        self._touched.discard(key)
        self.committed.emit(key)


def _same_form(one: InputSpec, other: InputSpec) -> bool:
    """Only options and records differ: the input can stay, and with it the focus."""
    return replace(one, records=(), options=()) == replace(other, records=(), options=())
