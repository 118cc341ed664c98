"""Answers and records as a person reads them: dates in words, options by their title, pointers by name.

A `CaseView` and a stored value go in; plain Dutch text comes out, empty when nothing was filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from routekaart.casework import CaseView
from routekaart.checklist.model import Asked, Question, Source
from routekaart.gui.kit import write_date

__all__ = ["answer_text", "earlier_answer", "moment_text", "record_lines", "source_text", "this_paper", "value_text"]

_YES_NO = {"ja": "Ja", "nee": "Nee"}
_SCALE = {"niet": "Niet", "enigszins": "Enigszins", "grotendeels": "Grotendeels", "volledig": "Volledig"}


def this_paper(view: CaseView) -> str:
    """What people sign on this route, in a sentence: `de verantwoording`, or `dit blad`."""
    return "de verantwoording" if view.checklist.route.document.sheet is None else "dit blad"


def answer_text(view: CaseView, question: Question) -> str:
    """What was answered to a question; empty when nothing was."""
    facts = view.facts
    if question.id in facts.unknown:
        return "Weet ik niet" if facts.unknown[question.id] == "niet_bekend" else "Wil niet zeggen"
    if question.id in facts.not_applicable:
        return f"Niet van toepassing: {facts.not_applicable[question.id]}"
    return value_text(view, question, facts.answers.get(question.id))


def earlier_answer(view: CaseView, question: Question) -> str:
    """What the case before this one about the same said, with its day; empty when there is none."""
    earlier = view.earlier
    if earlier is None or question.derivation is not None:
        return ""
    told = answer_text(replace(view, facts=earlier.facts), question)
    day = write_date(earlier.facts.on.isoformat())
    return f"Vorige keer, {day}: {told}" if told else f"Vorige keer, {day}: niet ingevuld"


def value_text(view: CaseView, asked: Asked, value: Any) -> str:
    """One value as text."""
    if value in (None, "", []):
        return ""
    if isinstance(value, Mapping) and asked.kind != "raster":
        return _special_text(view, asked, value)
    match asked.kind:
        case "ja_nee":
            return _YES_NO.get(str(value), str(value))
        case "schaal":
            return _SCALE.get(str(value), str(value))
        case "keuze":
            return _option(view, asked, str(value))
        case "meerkeuze":
            return ", ".join(_option(view, asked, str(item)) for item in value)
        case "datum":
            return write_date(str(value))
        case "getal":
            return f"{str(value).replace('.', ',')} {asked.unit or ''}".strip()
        case "verwijzing":
            return ", ".join(_pointed(view, asked, item) for item in ([value] if isinstance(value, str) else value))
        case "raster":
            return _grid_text(view, asked, value)
    return str(value)


def _special_text(view: CaseView, asked: Asked, value: Mapping[str, Any]) -> str:
    if "onbekend" in value:
        return "Wil niet zeggen" if value["onbekend"] == "wil_niet_zeggen" else "Weet ik niet"
    if "nvt" in value:
        return f"Niet van toepassing: {value['nvt']}"
    note = f" ({value['toelichting']})" if value.get("toelichting") else ""
    return value_text(view, asked, value.get("waarde")) + note


def _option(view: CaseView, asked: Asked, name: str) -> str:
    found = asked.options.get(name)
    return view.labels.fill(found.title) if found else name


def _pointed(view: CaseView, asked: Asked, record_id: str) -> str:
    if asked.points_at == "alternatieven":
        return view.labels.alternative(record_id)
    record = view.facts.record(asked.points_at or "", record_id)
    return view.labels.record(asked.points_at or "", record) if record else "(niet meer in het dossier)"


def _grid_text(view: CaseView, asked: Asked, value: Mapping[str, Mapping[str, Any]]) -> str:
    rows, columns, cell = asked.rows, asked.columns, asked.cell
    if rows is None or columns is None or cell is None:
        return ""
    parts = []
    for row, cells in value.items():
        record = view.facts.record(rows.list_, row) or {"id": row}
        said = [(item, view.labels.record(columns.list_, {"id": column})) for column, item in cells.items()]
        texts = (f"{name}: {cell.options[item].title if item in cell.options else item}" for item, name in said)
        parts.append(f"{view.labels.record(rows.list_, record)} ({', '.join(texts)})")
    return "; ".join(parts)


def record_lines(
    view: CaseView, list_name: str, record: Mapping[str, Any], *, table: bool = False
) -> tuple[tuple[str, str], ...]:
    """The filled-in fields of a record that are not already in its name: what was asked, and the answer."""
    definition = view.checklist.lists[list_name]
    named = definition.label.split()
    return tuple(
        (
            view.labels.fill((field.child_prompt if table else None) or field.prompt),
            value_text(view, field, record[field.id]),
        )
        for field in definition.fields
        if field.id not in named and record.get(field.id) not in (None, "", [])
    )


def source_text(view: CaseView, source: Source) -> str:
    """`Samen Stroomopwaarts, 2.2.6 · gezien 22 november 2026`."""
    full = view.checklist.source(source)
    name = ", ".join(part for part in (full.title or full.use or "", full.article or "") if part)
    if full.verify == "ja":
        return f"{name} · nog niet nagelezen" if name else ""
    seen = f" · gezien op {write_date(full.seen_on)}" if full.seen_on else ""
    return f"{name}{seen}" if name else ""


def moment_text(iso: str) -> str:
    """`12 november 14:32` of the time stamp of an event."""
    try:
        at = datetime.fromisoformat(iso)
    except ValueError:
        return ""
    day = write_date(at.date().isoformat()).rsplit(" ", 1)[0]
    return f"{day} {at:%H:%M}"
