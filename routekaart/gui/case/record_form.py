"""The form of one record on the page itself: the quick fields first, the others under "Meer", then who may read it.

A `CaseView`, a list and a record go in; `saved(record)` comes out in the form in which it is stored.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.checklist.model import ListField
from routekaart.gui import theme
from routekaart.gui.case.field_column import FieldColumn, ShownField
from routekaart.gui.case.record_adder import RecordAdder
from routekaart.gui.case.share_field import ShareField
from routekaart.gui.case.spec_of import field_shown, record_value, spec_of, stored_in_record
from routekaart.gui.kit import Button, Card, ErrorSummary, Link, RecordPicker

__all__ = ["RecordForm"]


class RecordForm(Card):
    """Bewaar says on top and at each field what is still needed; Annuleer (Escape) leaves everything as it was."""

    saved = Signal(dict, bool)
    """The record, and whether another one is to follow."""
    cancelled = Signal()
    edited = Signal()
    new_pointed = Signal(str, str, dict)
    """Field, list and record: something to point at was made on the spot."""

    def __init__(
        self,
        view: CaseView,
        list_name: str,
        record: Mapping[str, Any] | None = None,
        *,
        title: str = "",
        extra: Callable[[Mapping[str, Any]], Sequence[str]] | None = None,
        options_first: Mapping[str, tuple[str, ...]] | None = None,
        another: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self.view, self.list_name = view, list_name
        self._definition = view.checklist.lists[list_name]
        self._fields = {item.id: item for item in self._definition.fields}
        self._id = str((record or {}).get("id") or "")
        self.values: dict[str, Any] = {key: value for key, value in (record or {}).items() if key in self._fields}
        self._share: object = (record or {}).get("delen")
        self._extra, self._first = extra, options_first or {}
        self._more_open = False
        self._adders: dict[str, RecordAdder] = {}
        self._build(another)
        self._show()

    def draft(self) -> str:
        """Everything filled in so far, to keep on disk."""
        self._collect()
        return json.dumps({**self.values, "id": self._id, "delen": self.share.share()}, ensure_ascii=False)

    def refresh(self, view: CaseView) -> None:
        """The case changed: new records to point at; typed text stays."""
        self.view = view
        self._show()

    def take(self, field: str, record_id: str) -> None:
        """Point at a record that was just made."""
        asked = self._fields[field]
        before = self.values.get(field) or []
        kept = [before] if isinstance(before, str) else list(before)
        self.values[field] = record_id if asked.many == "nee" else [*kept, record_id]
        adder = self._adders.pop(field, None)
        if adder is not None:
            adder.hide()
            adder.deleteLater()

    def save(self, *, another: bool = False) -> bool:
        """Out: whether all could be used; then `saved` was sent, else what is wrong stands on top, with the focus."""
        self._collect()
        self._show()
        shown = [name for name in (*self._near(), *self._far()) if self._applies(name)]
        faulty = [(name, sentence) for name in shown if (sentence := self._complain(name))]
        if faulty:
            self._more_open = self._more_open or any(name in self._far() for name, _ in faulty)
            self._show()
        self.errors.show_problems(faulty)
        if faulty:
            return False
        record = {name: self.values[name] for name in shown if self.values.get(name) not in (None, "", [])}
        share = self.share.share()
        record |= {"id": self._id} if self._id else {}
        record |= {"delen": share} if share is not None else {}
        self.saved.emit(record, another)
        return True

    def focus_first(self) -> None:
        """The first empty field."""
        keys = self.near.keys()
        empty = next((key for key in keys if self.values.get(key) in (None, "", [])), keys[0] if keys else None)
        if empty is not None:
            self.near.input(empty).focus_field()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; Ctrl+Enter saves from any field."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        else:
            super().keyPressEvent(event)

    # which fields ----------------------------------------------------------------------------------------------

    def _near(self) -> Iterator[str]:
        """The quick fields, what the situation asks, and required fields that now apply."""
        quick = self._definition.quick or tuple(self._fields)
        asked = tuple(self._extra(self.values)) if self._extra is not None else ()
        needed = [item.id for item in self._definition.fields if item.required == "ja"]
        yield from dict.fromkeys(name for name in (*quick, *needed, *asked) if name in self._fields)

    def _far(self) -> list[str]:
        near = set(self._near())
        return [name for name in self._fields if name not in near]

    def _applies(self, name: str) -> bool:
        return field_shown(self.view, self.list_name, name, self.values)

    def _shown_field(self, name: str) -> ShownField:
        item, stored = self._fields[name], self.values.get(name)
        note = str(stored.get("toelichting") or "") if isinstance(stored, Mapping) else ""
        value = record_value(stored)
        as_list = [value] if item.kind == "verwijzing" and isinstance(value, str) else value
        return ShownField(name, spec_of(self.view, item, options_first=self._first.get(name, ())), as_list, note)

    def _show(self) -> None:
        self.near.show_fields([self._shown_field(name) for name in self._near() if self._applies(name)])
        rest = [name for name in self._far() if self._applies(name)]
        self.far.show_fields([self._shown_field(name) for name in rest] if self._more_open else [])
        self.more.setVisible(bool(rest) and not self._more_open)
        self.more.setText(self.tr("Meer invullen ({count})").format(count=len(rest)))
        for picker in self.findChildren(RecordPicker):
            picker.add_button.setVisible(self._may_add(picker))
        self.share.show_for(self.view, self.list_name, self.values, self._share)

    def _may_add(self, picker: RecordPicker) -> bool:
        """People and facts can be added on the spot; alternatives and the people in "Niet voor" cannot."""
        pointers = [item for item in self._fields.values() if item.kind == "verwijzing"]
        inside = [item for item in pointers if self._holds(item, picker)]
        return bool(inside) and inside[0].points_at != "alternatieven"

    def _holds(self, item: ListField, picker: RecordPicker) -> bool:
        column = self._column(item.id)
        return column is not None and column.input(item.id).isAncestorOf(picker)

    def _column(self, name: str) -> FieldColumn | None:
        return next((column for column in (self.near, self.far) if name in set(column.keys())), None)

    def _input(self, name: str) -> Any:
        column = self._column(name)
        return column.input(name) if column is not None else self.near.input(name)

    # what happens ----------------------------------------------------------------------------------------------

    def _build(self, another: bool) -> None:
        self.body.setSpacing(theme.px(14))
        self.errors = ErrorSummary()
        self.errors.jump.connect(lambda name: self._input(name).focus_field())
        self.add_indented(self.errors)
        self.near, self.far, self.share = FieldColumn(), FieldColumn(), ShareField()
        self.more = Link("")
        self.add(self.near)
        self.add(self.more)
        self.add(self.far)
        self.add(self.share)
        self.save_button = Button(self.tr("Bewaar"), "primary")
        self.another_button = Button(self.tr("Bewaar, en nog een"))
        self.cancel_button = Button(self.tr("Annuleer"), "quiet")
        row = QHBoxLayout()
        for button in (self.save_button, self.another_button, self.cancel_button):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.another_button.setVisible(another)
        for column in (self.near, self.far):
            column.edited.connect(lambda _key: self.edited.emit())
            column.committed.connect(self._on_committed)
            column.add_wanted.connect(self._add)
        self.more.clicked.connect(lambda _checked=False: self._open_more())
        self.share.changed.connect(self._on_share)
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        self.another_button.clicked.connect(lambda _checked=False: self.save(another=True))
        self.cancel_button.clicked.connect(lambda _checked=False: self.cancelled.emit())

    def _collect(self) -> None:
        for column in (self.near, self.far):
            names = column.keys()
            for name in names:
                self._take_value(name)

    def _take_value(self, name: str) -> None:
        entry, item = self._input(name), self._fields[name]
        value = entry.value()
        if item.kind == "verwijzing" and item.many == "nee" and isinstance(value, list):
            value = value[0] if value else None
        stored = stored_in_record(value)
        if item.kind == "schaal" and entry.explanation() and isinstance(stored, str):
            stored = {"waarde": stored, "toelichting": entry.explanation()}
        if stored is None:
            self.values.pop(name, None)
        else:
            self.values[name] = stored

    def _on_committed(self, _name: str) -> None:
        """What was chosen may bring or hide other fields."""
        self._collect()
        self._show()
        self.edited.emit()

    def _on_share(self) -> None:
        self._share = self.share.share()
        self.share.show_for(self.view, self.list_name, self.values, self._share)
        self.edited.emit()

    def _open_more(self) -> None:
        self._more_open = True
        self._show()
        keys = self.far.keys()
        if keys:
            self.far.input(keys[0]).focus_field()

    def _complain(self, name: str) -> str:
        """Out: what is wrong at a field, told there too; empty when it can be used."""
        column = self._column(name)
        if column is None:
            return ""
        entry = column.input(name)
        problem = entry.problem()
        if not problem and self._fields[name].required == "ja" and self.values.get(name) in (None, "", []):
            problem = self.tr("Nog niet ingevuld: {field}").format(field=entry.spec.label)
        entry.show_error(problem)
        return problem

    def _add(self, name: str) -> None:
        target, column = self._fields[name].points_at, self._column(name)
        if target is None or column is None or name in self._adders:
            return
        adder = RecordAdder(self.view, target)
        self._adders[name] = adder
        adder.saved.connect(lambda record: self.new_pointed.emit(name, target, record))
        adder.cancelled.connect(lambda: self._drop_adder(name))
        column.show_below(name, adder)
        adder.focus_first()

    def _drop_adder(self, name: str) -> None:
        adder = self._adders.pop(name, None)
        if adder is not None:
            adder.hide()
            adder.deleteLater()
