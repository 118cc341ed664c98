"""Editing one record (a person, a fact, past help) in a card on the page itself, without a dialogue.

In go the fields of the list and the values so far; out come `saved(values)` or `cancelled`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.inputs.answer import AnswerInput
from routekaart.gui.inputs.spec import InputSpec
from routekaart.gui.kit.banners import ErrorSummary
from routekaart.gui.kit.buttons import Button
from routekaart.gui.kit.cards import Card

__all__ = ["RecordEditor"]


class RecordEditor(Card):
    """A card with the fields of one record. In: a title, the fields (each spec needs an `id`), what
    must be filled in.

    Bewaar says on top and at each field what is still needed; Annuleer (Escape) keeps everything as it was.
    `edited` tells that a draft changed.
    """

    saved = Signal(dict)
    cancelled = Signal()
    edited = Signal()

    def __init__(
        self,
        title: str,
        fields: Sequence[InputSpec],
        required: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self._required = required
        self._inputs: dict[str, AnswerInput] = {}
        self.body.setSpacing(theme.px(14))
        self.errors = ErrorSummary()
        self.errors.jump.connect(lambda field: self._inputs[field].focus_field())
        self.add_indented(self.errors)
        for spec in fields:
            entry = AnswerInput(spec)
            entry.edited.connect(self.edited)
            self._inputs[spec.id] = entry
            self.add(entry)
        self.save_button = Button(self.tr("Bewaar"), "primary")
        self.cancel_button = Button(self.tr("Annuleer"))
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        self.cancel_button.clicked.connect(lambda _checked=False: self.cancelled.emit())

    def input(self, field: str) -> AnswerInput:
        """In: the id of a field. Out: its input. Raises KeyError when there is none."""
        return self._inputs[field]

    def values(self) -> dict[str, object]:
        """Out: what is filled in, by field id; unanswered fields are left out."""
        answers = {field: entry.value() for field, entry in self._inputs.items()}
        return {field: value for field, value in answers.items() if value is not None}

    def set_values(self, values: Mapping[str, object]) -> None:
        """In: the record as it is now; fields not in it become empty."""
        for field, entry in self._inputs.items():
            entry.set_value(values.get(field))

    def save(self) -> bool:
        """Out: whether all could be used; then `saved` was sent, else what is wrong stands on top, with the focus."""
        faulty = []
        for field, entry in self._inputs.items():
            problem = entry.problem()
            if not problem and field in self._required and entry.value() is None:
                problem = self.tr("Nog niet ingevuld: {field}").format(field=entry.spec.label)
            entry.show_error(problem)
            if problem:
                faulty.append((field, problem))
        self.errors.show_problems(faulty)
        if faulty:
            return False
        self.saved.emit(self.values())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)
