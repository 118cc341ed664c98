"""A question with its field: label, hint, why, the field itself, what else may be answered, and its error.

In goes an InputSpec; out come values as plain JSON or a SpecialAnswer, and the signals `edited` and
`committed`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.inputs.fields import (
    ChoiceField,
    DateInput,
    DerivedField,
    Field,
    NumberField,
    ReferenceField,
    ScaleField,
    TextField,
)
from routekaart.gui.inputs.grid import GridField
from routekaart.gui.inputs.spec import SPECIALS, InputSpec, Option, RecordChoice, SpecialAnswer
from routekaart.gui.kit.accessible import announce, describe, set_role
from routekaart.gui.kit.buttons import Link
from routekaart.gui.kit.choices import ChoiceRow
from routekaart.gui.kit.labels import PlainLabel
from routekaart.gui.kit.spoken import Spoken
from routekaart.gui.kit.texts import LineText

__all__ = ["AnswerInput", "make_input"]

_FIELDS: Final[dict[str, Callable[[InputSpec, str], Field]]] = {
    "ja_nee": ChoiceField,
    "keuze": ChoiceField,
    "meerkeuze": ChoiceField,
    "schaal": ScaleField,
    "getal": NumberField,
    "datum": DateInput,
    "tekst": TextField,
    "verwijzing": ReferenceField,
    "raster": GridField,
    "afgeleid": DerivedField,
}


class AnswerInput(Spoken, QWidget):
    """One question. `edited` while typing (store a draft); `committed` on choosing or leaving (store
    the answer).

    `value` is plain JSON for the kind, a SpecialAnswer, or None. Errors never empty the field.
    """

    edited = Signal()
    committed = Signal()
    add_wanted = Signal()

    def __init__(self, spec: InputSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.setObjectName(f"input_{spec.id}" if spec.id else "input")
        self.setAccessibleName(spec.label)
        set_role(self, QAccessible.Role.Grouping)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(5))
        self._add_words()
        self.error = PlainLabel("", "error").indented()
        self.error.hide()
        self._box.addWidget(self.error)
        self.field = _FIELDS[spec.kind](spec, spec.label)
        self.setFocusProxy(self.field)
        self._box.addWidget(self.field)
        self._add_more()
        self._describe("")
        self.field.edited.connect(self._on_edited)
        self.field.committed.connect(self._on_committed)
        self.field.add_wanted.connect(self.add_wanted)

    def value(self) -> object | None:
        """Out: the answer, a SpecialAnswer, or None when there is none."""
        special = self.more.value() if self.more is not None else None
        for kind in SPECIALS:
            if special == kind:
                return SpecialAnswer(kind, self.reason.text().strip() if kind == "nvt" else "")
        return self.field.value()

    def set_value(self, value: object | None) -> None:
        """In: what `value` gives; no signal is sent."""
        special = value if isinstance(value, SpecialAnswer) else None
        self.field.set_value(None if special else value)
        if self.more is not None:
            self.more.set_value(special.kind if special else None)
        self.reason.setText(special.reason if special else "")
        self._told_reason = self.reason.text()
        self._show_reason()

    def explanation(self) -> str:
        """Out: with the lower two values of a scale, what the person wrote below it."""
        return self.field.explanation()

    def set_explanation(self, text: str) -> None:
        """In: that text; no signal is sent."""
        self.field.set_explanation(text)

    def set_options(self, options: Sequence[Option | RecordChoice]) -> None:
        """In: options (keuze, meerkeuze), records (verwijzing) or rows (raster) from now on."""
        self.field.set_options(options)

    def problem(self) -> str:
        """Out: a sentence when what is filled in cannot be used, else empty.

        Unanswered is no problem here.
        """
        value = self.value()
        if isinstance(value, SpecialAnswer):
            missing = value.kind == "nvt" and not value.reason
            return self.tr("Schrijf kort waarom dit niet van toepassing is.") if missing else ""
        return self.field.problem()

    def show_error(self, text: str) -> None:
        """In: the sentence to show at the field, the same as in the summary; empty takes it away."""
        if text == self.error.text():
            return
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.field.mark_error(text)
        self._describe(text)
        if text:
            announce(self.field, f"{self.spec.label}: {text}", urgent=True)

    def focus_field(self) -> None:
        """Sets the focus where answering starts; an error summary jumps here."""
        self.field.focus_first()

    def _describe(self, error: str) -> None:
        """Who listens hears what stands around the field when coming to it."""
        parts = [part for part in (error, self.spec.hint, self.spec.why) if part]
        describe(self, *parts)
        self.field.describe(" ".join(parts))

    def _add_words(self) -> None:
        optional = self.tr("{label} (niet verplicht)").format(label=self.spec.label)
        self.label = PlainLabel(optional if self.spec.optional else self.spec.label, "card").as_heading(3).indented()
        self._box.addWidget(self.label)
        self.label.setVisible(bool(self.spec.label))
        if self.spec.hint:
            self._box.addWidget(PlainLabel(self.spec.hint, "hint").indented())

    def _add_more(self) -> None:
        """The quiet row below the field: three kinds of no answer, and why it is asked."""
        texts = {
            "onbekend": self.tr("Weet ik niet"),
            "wil_niet_zeggen": self.tr("Wil niet zeggen"),
            "nvt": self.tr("Niet van toepassing…"),
        }
        options = [Option(kind, texts[kind]) for kind in SPECIALS if kind in self.spec.allow]
        self.more = ChoiceRow(options, name=self.spec.label, quiet=True) if options else None
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        if self.more is not None:
            row.addWidget(self.more, 1)
            self.more.changed.connect(lambda _value: self._on_more())
        self.why = Link(self.tr("Waarom vragen we dit?"), size=14) if self.spec.why else None
        if self.why is not None:
            self.why.setAccessibleDescription(self.spec.label)
            row.addWidget(self.why)
            self.why.clicked.connect(lambda _checked=False: self._toggle_why())
        if self.more is None:
            row.addStretch(1)
        self._box.addLayout(row)
        self._why_text = PlainLabel(self.spec.why, "hint").indented()
        self._why_text.hide()
        name = self.tr("Waarom niet van toepassing? {label}").format(label=self.spec.label)
        self.reason = LineText(name, self.tr("Waarom niet van toepassing?"), cap=300)
        self.reason.hide()
        self._told_reason = ""
        self._box.addWidget(self.reason)
        self._box.addWidget(self._why_text)
        self.reason.textEdited.connect(lambda _text: self.edited.emit())
        self.reason.left.connect(self._on_reason_left)

    def _toggle_why(self) -> None:
        self._why_text.setVisible(not self._why_text.isVisibleTo(self))
        if self._why_text.isVisibleTo(self):
            announce(self, self.spec.why)

    def _show_reason(self) -> None:
        self.reason.setVisible(self.more is not None and self.more.value() == "nvt")

    def _on_edited(self) -> None:
        if self.more is not None and self.more.value() is not None and self.field.value() is not None:
            self.more.set_value(None)
            self._show_reason()
        self.edited.emit()

    def _on_committed(self) -> None:
        self.show_error(self.problem())
        self.committed.emit()

    def _on_reason_left(self) -> None:
        if self.reason.text() != self._told_reason:
            self._told_reason = self.reason.text()
            self._on_committed()

    def _on_more(self) -> None:
        if self.more is not None and self.more.value() is not None:
            self.field.set_value(None)
        self._show_reason()
        if self.reason.isVisibleTo(self):
            self.show_error("")
            self.reason.setFocus()
            self.edited.emit()
            return
        self._on_committed()


def make_input(kind: str, spec: InputSpec) -> AnswerInput:
    """In: a kind of the rule language and the question. Out: its input. Raises ValueError on another kind."""
    if kind not in _FIELDS:
        raise ValueError(kind)
    return AnswerInput(replace(spec, kind=kind))
