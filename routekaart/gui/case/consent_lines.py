"""Consent to the decision: one line for each person who decides along, with yes, no or not reached, a day and how.

The people and their consents go in; `saved(record)` comes out, complete as soon as an answer was chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.checklist.model import ListField
from routekaart.gui import theme
from routekaart.gui.case.pointer_choices import person_name
from routekaart.gui.kit import Card, ChoiceRow, DateField, FlowLayout, Option, Pill, PlainLabel, write_date

__all__ = ["ConsentLine", "ConsentLines", "deciders"]

LIST = "toestemmingen"
_ROLES = ("kind", "ouder", "voogd")


def deciders(view: CaseView) -> tuple[Mapping[str, Any], ...]:
    """Who has authority, and the child; then everybody of whom a consent is recorded already."""
    rows = view.facts.records("personen")
    asked = {str(row.get("persoon")) for row in view.facts.records(LIST)}

    def belongs(row: Mapping[str, Any]) -> bool:
        return row.get("rol") in _ROLES and row.get("gezag") != "nee" or row.get("gezag") == "ja" or row["id"] in asked

    return tuple(row for row in rows if belongs(row))


class ConsentLines(Card):
    """The card with all lines; who is not in it can be added in the list of consents."""

    saved = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setSpacing(theme.px(14))
        self.lines: dict[str, ConsentLine] = {}
        self.nobody = PlainLabel("", "hint").indented()
        self.add(self.nobody)

    def show_consents(self, view: CaseView) -> None:
        """In: the view; a line in which somebody is busy stays as it is."""
        definition = view.checklist.lists.get(LIST)
        self.setVisible(definition is not None)
        if definition is None:
            return
        self.title.setText(definition.title)
        self.title.show()
        self.hint.setText(view.labels.fill(definition.hint or ""))
        self.hint.setVisible(bool(definition.hint))
        people = deciders(view)
        self.nobody.setText(self.tr("Er staat nog niemand met gezag bij de mensen om het kind."))
        self.nobody.setVisible(not people)
        for name in set(self.lines) - {str(row["id"]) for row in people}:
            line = self.lines.pop(name)
            self.body.removeWidget(line)
            line.setParent(None)
            line.deleteLater()
        for row in people:
            name = str(row["id"])
            if name not in self.lines:
                self.lines[name] = ConsentLine(view, row)
                self.lines[name].saved.connect(self.saved)
                self.add(self.lines[name])
            self.lines[name].show_consent(view, _last(view, name))

    def commit(self) -> None:
        """What was chosen and not stored yet is stored."""
        for line in self.lines.values():
            line.commit()


class ConsentLine(QWidget):
    """One person: the answer, then the day and how, beside each other as far as there is room."""

    saved = Signal(dict)

    def __init__(self, view: CaseView, person: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = str(person["id"])
        self._decides = person.get("gezag") == "ja"
        self._record: dict[str, Any] = {}
        name = view.labels.record("personen", person)
        self.state = Pill("")
        self.answer = ChoiceRow(_options(view, "antwoord"), name=_named(view, name, "antwoord"), show_keys=False)
        self.day = DateField(_named(view, name, "datum"))
        self.how = ChoiceRow(_options(view, "hoe"), name=_named(view, name, "hoe"), quiet=True)
        self.problem = PlainLabel("", "error").indented()
        self.problem.hide()
        head = QHBoxLayout()
        head.addWidget(PlainLabel(name, "strong").indented())
        head.addWidget(self.state)
        head.addStretch(1)
        row = FlowLayout(gap=4)
        for piece in (self.answer, self.day, self.how):
            row.addWidget(piece)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(2))
        box.addLayout(head)
        box.addLayout(row)
        box.addWidget(self.problem)
        self.answer.changed.connect(lambda _value: self.commit())
        self.how.changed.connect(lambda _value: self.commit())
        self.day.left.connect(self.commit)

    def show_consent(self, view: CaseView, record: Mapping[str, Any] | None) -> None:
        """In: the last consent of this person, if there is one. A day that is being typed stays."""
        self._record = dict(record or {})
        self.answer.set_value(self._record.get("antwoord"))
        self.how.set_value(self._record.get("hoe"))
        if not self.day.line.hasFocus():
            self.day.set_iso(str(self._record.get("datum") or view.facts.on.isoformat()))
        for piece in (self.day, self.how):
            piece.setVisible(bool(self._record.get("antwoord")))
        self._show_state(person_name(view, self._person))

    def commit(self) -> None:
        """Tells the record when there is an answer with a day, and something differs from what is stored."""
        answer, reading = self.answer.value(), self.day.reading()
        self.problem.setText(reading.problem if answer else "")
        self.problem.setVisible(bool(self.problem.text()))
        if answer is None or not reading.iso:
            return
        chosen = {"persoon": self._person, "antwoord": answer, "datum": reading.iso, "hoe": self.how.value()}
        record = {**self._record, **{key: value for key, value in chosen.items() if value}}
        if record.get("ingetrokken_op") and answer != self._record.get("antwoord"):
            record = {key: value for key, value in record.items() if key not in ("id", "ingetrokken_op")}
        if record != self._record:
            self._record = record
            self.saved.emit(record)

    def _show_state(self, name: str) -> None:
        withdrawn = self._record.get("ingetrokken_op")
        if withdrawn:
            text = self.tr("ingetrokken op {day}").format(day=write_date(str(withdrawn)))
        else:
            text = self.tr("nog niet gevraagd") if self._decides and not self._record else ""
        self.state.setText(text)
        self.state.set_kind("warning" if withdrawn else "quiet")
        self.state.setAccessibleName(f"{name}: {text}")
        self.state.setVisible(bool(text))


def _last(view: CaseView, person: str) -> Mapping[str, Any] | None:
    rows = [row for row in view.facts.records(LIST) if row.get("persoon") == person]
    return rows[-1] if rows else None


def _field(view: CaseView, name: str) -> ListField | None:
    return next((item for item in view.checklist.lists[LIST].fields if item.id == name), None)


def _options(view: CaseView, field: str) -> list[Option]:
    asked = _field(view, field)
    return [Option(key, item.title) for key, item in asked.options.items()] if asked else []


def _named(view: CaseView, person: str, field: str) -> str:
    asked = _field(view, field)
    return f"{person}: {view.labels.fill(asked.prompt)}" if asked else person
