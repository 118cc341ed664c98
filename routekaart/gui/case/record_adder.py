"""Adding one record (a fact, a request, a statement) on the spot, where something points at it.

The list and what is known already go in; `saved(record)` comes out, in the form in which it is stored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.checklist.model import ListField
from routekaart.gui.case.pointer_choices import spoken_choices
from routekaart.gui.case.spec_of import field_shown, spec_of, stored_in_record
from routekaart.gui.inputs import InputSpec, RecordEditor
from routekaart.gui.inputs.answer import AnswerInput

__all__ = ["RecordAdder"]


class RecordAdder(QWidget):
    """The few fields of a new record; what does not apply to it stays away."""

    saved = Signal(dict)
    cancelled = Signal()

    def __init__(
        self,
        view: CaseView,
        list_name: str,
        *,
        prefill: Mapping[str, object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._view, self._list = view, list_name
        definition = view.checklist.lists[list_name]
        self._fields = {item.id: item for item in _quick(view, list_name)}
        always = frozenset(
            name for name, item in self._fields.items() if item.required == "ja" and item.show_if is None
        )
        title = self.tr("Nieuw: {one}").format(one=definition.one)
        self.editor = RecordEditor(title, [_spec(view, item) for item in self._fields.values()], always)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.editor)
        known = {name: value for name, value in (prefill or {}).items() if name in self._fields}
        self.editor.set_values(known)
        self.editor.edited.connect(self._show_fields)
        self.editor.saved.connect(lambda values: self.saved.emit(self._stored(values)))
        self.editor.cancelled.connect(self.cancelled)
        self._show_fields()

    def focus_first(self) -> None:
        """The first empty field gets the focus once the form is on screen."""
        empty = (entry for entry in self._inputs() if entry.value() is None)
        first = next(empty, None)
        if first is not None:
            QTimer.singleShot(0, first, first.focus_field)

    def _inputs(self) -> Iterator[AnswerInput]:
        return (self.editor.input(name) for name in self._fields)

    def _show_fields(self) -> None:
        record = self._stored(self.editor.values())
        for name in self._fields:
            self.editor.input(name).setVisible(field_shown(self._view, self._list, name, record))

    def _stored(self, values: Mapping[str, object]) -> dict[str, object]:
        return {name: _to_store(self._fields[name], value) for name, value in values.items()}


def _quick(view: CaseView, list_name: str) -> Iterator[ListField]:
    """The quick fields in their order, and those that apply only after a certain answer right behind them."""
    definition = view.checklist.lists[list_name]
    fields = {item.id: item for item in definition.fields}
    quick = definition.quick or tuple(fields)
    yield from (fields[name] for name in quick if name in fields)
    for item in definition.fields:
        if item.id not in quick and (item.required == "ja" or item.show_if is not None):
            yield item


def _spec(view: CaseView, item: ListField) -> InputSpec:
    spec = replace(spec_of(view, item), add_label="")
    return replace(spec, records=spoken_choices(view, item.points_at)) if item.kind == "verwijzing" else spec


def _to_store(item: ListField, value: object) -> object:
    if item.kind == "verwijzing" and item.many == "nee" and isinstance(value, list):
        return value[0] if value else None
    return stored_in_record(value)
