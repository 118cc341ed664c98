"""Records as people recognise them when they point at one: names instead of ids, dates in words, a line of the text.

A `CaseView` and the name of a list go in; `RecordChoice`s come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from routekaart.casework import CaseView
from routekaart.checklist.model import ListField
from routekaart.gui.inputs import RecordChoice
from routekaart.gui.kit import write_date

__all__ = ["person_name", "record_label", "record_line", "spoken_choices"]

_LINE = 90


def person_name(view: CaseView, person: object) -> str:
    """The code name of a person, with the role only when there is no name."""
    row = view.facts.record("personen", str(person))
    if row is None:
        return str(person)
    return str(row.get("codenaam") or "") or view.labels.field_option("personen", "rol", str(row.get("rol")))


def record_label(view: CaseView, list_name: str, row: Mapping[str, Any]) -> str:
    """The fields that name a record, each in words."""
    if list_name == "personen":
        return view.labels.record(list_name, row)
    definition = view.checklist.lists.get(list_name)
    fields = {item.id: item for item in definition.fields} if definition else {}
    names = [name for name in definition.label.split() if row.get(name)] if definition else []
    parts = [_shown(view, list_name, fields[name], row[name]) for name in names if name in fields]
    return " · ".join(part for part in parts if part) or str(row.get("id", ""))


def record_line(view: CaseView, list_name: str, row: Mapping[str, Any]) -> str:
    """The first text of a record that its label does not show yet, cut to one line."""
    definition = view.checklist.lists.get(list_name)
    if definition is None:
        return ""
    named = definition.label.split()
    texts = (item.id for item in definition.fields if item.kind == "tekst" and item.id not in named)
    text = next((str(row[name]) for name in texts if isinstance(row.get(name), str)), "")
    line = " ".join(text.split())
    return line if len(line) <= _LINE else f"{line[:_LINE].rsplit(' ', 1)[0]} …"


def spoken_choices(view: CaseView, points_at: str | None) -> tuple[RecordChoice, ...]:
    """What a pointer may point at."""
    if points_at is None:
        return ()
    if points_at == "alternatieven":
        return tuple(RecordChoice(name, state.rung.short) for name, state in view.assessment.alternatives.items())
    return tuple(_choices(view, points_at))


def _choices(view: CaseView, list_name: str) -> Iterator[RecordChoice]:
    for row in view.facts.records(list_name):
        line = "" if list_name == "personen" else record_line(view, list_name, row)
        quoted = f"“{line}”" if line and list_name == "woorden" else line
        yield RecordChoice(str(row["id"]), record_label(view, list_name, row), quoted)


def _pointed(view: CaseView, list_name: str, record: str) -> str:
    """What a record that a field points at is called; nothing when it was taken out."""
    if list_name == "personen":
        return person_name(view, record)
    if list_name == "alternatieven":
        return view.labels.alternative(record)
    row = view.facts.record(list_name, record)
    return record_label(view, list_name, row) if row is not None else ""


def _shown(view: CaseView, list_name: str, field: ListField, value: object) -> str:
    if isinstance(value, Mapping):
        return ""
    if field.points_at is not None:
        items = value if isinstance(value, list | tuple) else [value]
        return ", ".join(filter(None, (_pointed(view, field.points_at, str(item)) for item in items)))
    if field.kind == "datum":
        return write_date(str(value))
    if list_name == "consulten" and field.id == "orgaan":
        return view.labels.consultation(str(value))
    return view.labels.field_option(list_name, field.id, str(value))
