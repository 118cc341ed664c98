"""The bare field of each simple kind of answer, without label; the grid and the labelled inputs share them.

In goes an InputSpec; out come plain JSON values, `edited` while typing and `committed` on choosing or
leaving.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.inputs.spec import InputSpec, Option, RecordChoice
from routekaart.gui.kit.accessible import describe
from routekaart.gui.kit.choice_list import ChoiceList, make_choice
from routekaart.gui.kit.choices import ChoiceRow
from routekaart.gui.kit.date_field import DateField
from routekaart.gui.kit.labels import PlainLabel
from routekaart.gui.kit.records import RecordPicker
from routekaart.gui.kit.texts import FreeText, LineText

__all__ = [
    "ChoiceField",
    "DateInput",
    "DerivedField",
    "Field",
    "NumberField",
    "ReferenceField",
    "ScaleField",
    "TextField",
    "read_number",
    "write_number",
]

_EXPLAIN_AT: Final = ("niet", "enigszins")


class Field(QWidget):
    """What every field can do.

    A field tells `committed` only when its value differs from the last one told or set.
    """

    edited = Signal()
    committed = Signal()
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(theme.px(5))
        self._told: object = None
        self._about = ""

    def value(self) -> object | None:
        """Out: the answer as plain JSON, or None when there is none (or none that can be understood)."""
        raise NotImplementedError

    def set_value(self, value: object | None) -> None:
        """In: what `value` gives; sends no signal."""
        self._put(value)
        self._told = self._state()

    def problem(self) -> str:
        """Out: a sentence when what is in the field cannot be used, else empty."""
        return ""

    def set_options(self, options: Sequence[Option | RecordChoice]) -> None:
        """In: new options or records; kinds without options ignore them."""

    def explanation(self) -> str:
        """Out: the explanation that goes with the value; only a scale has one."""
        return ""

    def set_explanation(self, text: str) -> None:
        """In: that explanation."""

    def focus_first(self) -> None:
        """Sets the focus where answering starts."""
        self.setFocus()

    def describe(self, text: str) -> None:
        """In: error, hint and reason, for who listens: said at whatever takes the focus here, before its example."""
        if text == self._about:
            return
        self._about = text
        describe(self, text)
        for line in self.findChildren(QLineEdit):
            describe(line, text, line.placeholderText())
        for area in self.findChildren(QPlainTextEdit):
            describe(area, text, area.placeholderText())
        for row in self.findChildren(ChoiceRow):
            row.describe(text)
        for chooser in self.findChildren(ChoiceList):
            chooser.describe(text)

    def _describe_anew(self) -> None:
        """What takes the focus was made anew."""
        about, self._about = self._about, ""
        self.describe(about)

    def mark_error(self, text: str) -> None:
        """In: the sentence shown with the field, or empty; the border follows."""
        for child in (*self.findChildren(QLineEdit), *self.findChildren(QPlainTextEdit)):
            child.setProperty("error", "true" if text else "false")
            theme.restyle(child)

    def _put(self, value: object | None) -> None:
        raise NotImplementedError

    def _state(self) -> object:
        return self.value(), self.explanation(), self.problem()

    def _commit(self) -> None:
        state = self._state()
        if state != self._told:
            self._told = state
            self.committed.emit()


class ChoiceField(Field):
    """`ja_nee`, `keuze` and `meerkeuze`: buttons, or a list when there are more than six."""

    def __init__(self, spec: InputSpec, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec, self._name = spec, name
        self._choice: ChoiceRow | ChoiceList | None = None
        self.set_options(spec.options or self._usual())

    def set_options(self, options: Sequence[Option | RecordChoice]) -> None:
        before = self.value()
        if self._choice is not None:
            self.box.removeWidget(self._choice)
            self._choice.setParent(None)
            self._choice.deleteLater()
        plain = [
            option if isinstance(option, Option) else Option(option.id, option.label, option.sub) for option in options
        ]
        multiple = self._spec.kind == "meerkeuze"
        self._choice = make_choice(plain, name=self._name, multiple=multiple, show_keys=self._spec.show_keys)
        self._choice.changed.connect(lambda _value: self._on_changed())
        self.box.insertWidget(0, self._choice)
        self.set_value(before)
        self._describe_anew()

    def value(self) -> object | None:
        return self._choice.value() if self._choice is not None else None

    def focus_first(self) -> None:
        if self._choice is not None:
            self._choice.focus_first()

    def _put(self, value: object | None) -> None:
        if self._choice is not None:
            self._choice.set_value(value)

    def _on_changed(self) -> None:
        self.edited.emit()
        self._commit()

    def _usual(self) -> tuple[Option, ...]:
        if self._spec.kind == "ja_nee":
            return (Option("ja", self.tr("Ja")), Option("nee", self.tr("Nee")))
        if self._spec.kind == "schaal":
            return (
                Option("niet", self.tr("Niet")),
                Option("enigszins", self.tr("Enigszins")),
                Option("grotendeels", self.tr("Grotendeels")),
                Option("volledig", self.tr("Volledig")),
            )
        return ()


class ScaleField(ChoiceField):
    """`schaal`: four buttons; the lower two ask for an explanation, which is kept apart from the value."""

    def __init__(self, spec: InputSpec, name: str, parent: QWidget | None = None) -> None:
        self._why: FreeText | None = None
        super().__init__(spec, name, parent)
        self._ask = PlainLabel(self.tr("Wat maakt dat zo?"), "hint").indented()
        self._why = FreeText(self.tr("Wat maakt dat zo? {name}").format(name=name), lines=2)
        self.box.addWidget(self._ask)
        self.box.addWidget(self._why)
        self._why.edited.connect(self.edited)
        self._why.left.connect(self._commit)
        self._show_why()

    def explanation(self) -> str:
        return self._why.text() if self._why is not None and self.value() in _EXPLAIN_AT else ""

    def set_explanation(self, text: str) -> None:
        if self._why is not None:
            self._why.set_text(text)
            self._told = self._state()

    def _put(self, value: object | None) -> None:
        super()._put(value)
        self._show_why()

    def _on_changed(self) -> None:
        self._show_why()
        super()._on_changed()

    def _show_why(self) -> None:
        if self._why is not None:
            shown = self.value() in _EXPLAIN_AT
            self._ask.setVisible(shown)
            self._why.setVisible(shown)


class NumberField(Field):
    """`getal`: a short field with its unit behind it; a comma or a point for decimals."""

    def __init__(self, spec: InputSpec, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self.line = LineText(f"{name} ({spec.unit})" if spec.unit else name, spec.example, width=8, cap=30)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.line)
        row.addWidget(PlainLabel(spec.unit, "body", wrap=False))
        row.addStretch(1)
        self.box.addLayout(row)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.left.connect(self._commit)

    def value(self) -> object | None:
        return read_number(self.line.text()) if not self.problem() else None

    def problem(self) -> str:
        if not self.line.text().strip():
            return ""
        number = read_number(self.line.text())
        if number is None:
            return self.tr("Vul een getal in, zoals 8 of 2,5.")
        low, high = self._spec.minimum, self._spec.maximum
        if low is not None and high is not None and not low <= number <= high:
            text = self.tr("Vul een getal in van {low} tot en met {high}.")
            return text.format(low=write_number(low), high=write_number(high))
        if low is not None and number < low:
            return self.tr("Vul {low} of meer in.").format(low=write_number(low))
        if high is not None and number > high:
            return self.tr("Vul {high} of minder in.").format(high=write_number(high))
        return ""

    def _put(self, value: object | None) -> None:
        usable = isinstance(value, (int, float)) and not isinstance(value, bool)
        self.line.setText(write_number(value) if usable and isinstance(value, (int, float)) else "")


class DateInput(Field):
    """`datum`: ISO text with its precision in and out."""

    def __init__(self, _spec: InputSpec, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.date = DateField(name)
        self.box.addWidget(self.date)
        self.setFocusProxy(self.date)
        self.date.edited.connect(self.edited)
        self.date.left.connect(self._commit)

    def value(self) -> object | None:
        return self.date.reading().iso or None

    def problem(self) -> str:
        return self.date.reading().problem

    def _put(self, value: object | None) -> None:
        self.date.set_iso(value if isinstance(value, str) else "")


class TextField(Field):
    """`tekst`: one line, or more lines that grow."""

    def __init__(self, spec: InputSpec, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineText(name, spec.example) if spec.lines == "een" else None
        self.area = FreeText(name, spec.example) if spec.lines != "een" else None
        if self.line is not None:
            self.box.addWidget(self.line)
            self.setFocusProxy(self.line)
            self.line.textEdited.connect(lambda _text: self.edited.emit())
            self.line.left.connect(self._commit)
        elif self.area is not None:
            self.box.addWidget(self.area)
            self.setFocusProxy(self.area)
            self.area.edited.connect(self.edited)
            self.area.left.connect(self._commit)

    def value(self) -> object | None:
        text = self.line.text() if self.line is not None else self.area.text() if self.area else ""
        return text if text.strip() else None

    def _put(self, value: object | None) -> None:
        text = value if isinstance(value, str) else ""
        if self.line is not None:
            self.line.setText(text)
        elif self.area is not None:
            self.area.set_text(text)


class ReferenceField(Field):
    """`verwijzing`: chips of records; `add_wanted` when "+ Toevoegen" is pressed."""

    def __init__(self, spec: InputSpec, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picker = RecordPicker(spec.records, name=name, add_label=spec.add_label, multiple=spec.multiple)
        self.box.addWidget(self.picker)
        self.picker.changed.connect(lambda _value: self._on_changed())
        self.picker.add_wanted.connect(self.add_wanted)

    def set_options(self, options: Sequence[Option | RecordChoice]) -> None:
        records = [o if isinstance(o, RecordChoice) else RecordChoice(o.id, o.label, o.hint) for o in options]
        self.picker.set_records(records)
        self._told = self._state()
        self._describe_anew()

    def value(self) -> object | None:
        return self.picker.value()

    def focus_first(self) -> None:
        self.picker.focus_first()

    def _put(self, value: object | None) -> None:
        self.picker.set_value(value)

    def _on_changed(self) -> None:
        self.edited.emit()
        self._commit()


class DerivedField(Field):
    """`afgeleid`: shown, never asked."""

    def __init__(self, spec: InputSpec, _name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = spec.unit
        self._value: object | None = None
        self.label = PlainLabel(self.tr("Nog niet bekend"), "derived").indented()
        self.box.addWidget(self.label)

    def value(self) -> object | None:
        return self._value

    def _put(self, value: object | None) -> None:
        self._value = value
        if value is None:
            self.label.setText(self.tr("Nog niet bekend"))
            return
        shown = write_number(value) if isinstance(value, (int, float)) else str(value)
        self.label.setText(f"{shown} {self._unit}".strip())


def read_number(text: str) -> int | float | None:
    """In: "8", "2,5", "2.5" or "1.250". Out: the number, a point before three digits being a thousand.

    Else None.
    """
    plain = text.strip().replace(" ", "")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", plain):
        plain = plain.replace(".", "")
    if not re.fullmatch(r"-?\d{1,15}([.,]\d{1,6})?", plain):
        return None
    number = float(plain.replace(",", "."))
    return int(number) if number.is_integer() else number


def write_number(number: object) -> str:
    """In: a number. Out: Dutch text, with a comma and without a needless ",0"."""
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    return str(number).replace(".", ",")
