"""All alternatives beside each other as plain words: the same columns for each, and what is missing said as such.

A view goes in; a table of frozen rows comes out. Nothing here orders, scores or marks one above another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.casework import CaseView
from routekaart.engine.model import AlternativeState
from routekaart.gui.case.pointer_choices import person_name, record_label

__all__ = ["Cell", "Comparison", "Row", "comparison_of"]

_SIGNS = {"inzetten": "✓", "combineren": "+", "later": "…", "niet_passend": "×", "nog_onderzoeken": "?"}
_LINE = 60
NOT_ASKED = "nog niet gevraagd"
NOT_ABOUT = "nog niets hierover"
"""Of somebody who did speak, about other things."""
NOT_FILLED = "nog niet ingevuld"


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of one cell; `missing` when they only say that something is not there yet."""

    text: str
    missing: bool = False
    whole: str = ""
    """All of it, when the cell shows a part."""


@dataclass(frozen=True, slots=True)
class Row:
    """One alternative."""

    id: str
    title: str
    distance: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Column names and rows, closest to home first."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def comparison_of(view: CaseView) -> Comparison:
    """The table for this case; a column for the child and for each parent or other carer with authority."""
    people = tuple(_heard(view))
    names = tuple(f"{_capital(person_name(view, row['id']))} zegt" for row in people)
    columns = ("Mogelijkheid", "Loopt of geprobeerd", *names, "Uitkomst")
    rows = tuple(_row(view, state, people) for state in view.assessment.alternatives.values())
    return Comparison(columns, rows)


def _heard(view: CaseView) -> Iterator[Mapping[str, Any]]:
    """The child first, then the parents and guardians."""
    rows = view.facts.records("personen")
    for role in ("kind", "ouder", "voogd"):
        yield from (row for row in rows if row.get("rol") == role)


def _row(view: CaseView, state: AlternativeState, people: tuple[Mapping[str, Any], ...]) -> Row:
    body = view.facts.weighings.get(state.rung.id, {})
    aside = state.standing in ("niet_aan_de_orde", "niet_van_toepassing")
    cells = [_tried(view, body, aside)]
    cells += [_says(view, body, str(person["id"]), aside) for person in people]
    cells.append(Cell(_outcome(view, state)))
    return Row(state.rung.id, view.labels.fill(state.rung.short), state.rung.distance, tuple(cells))


def _tried(view: CaseView, body: Mapping[str, Any], aside: bool) -> Cell:
    value = body.get("eerder")
    help_ids = body.get("hulp") or ()
    rows = [view.facts.record("hulp", str(item)) for item in help_ids]
    words = ", ".join(record_label(view, "hulp", row) for row in rows if row is not None)
    if isinstance(value, Mapping):
        return Cell("weten we niet", missing=True)
    title = _option(view, "eerder", str(value)) if value else ""
    text = ": ".join(part for part in (title, words) if part)
    return _cut(text) if text else Cell("" if aside else NOT_FILLED, missing=True)


def _says(view: CaseView, body: Mapping[str, Any], person: str, aside: bool) -> Cell:
    rows = [view.facts.record("woorden", str(item)) for item in body.get("woorden") or ()]
    said = [str(row.get("tekst") or "") for row in rows if row is not None and row.get("wie") == person]
    if not said:
        spoke = any(row.get("wie") == person for row in view.facts.records("woorden"))
        return Cell("" if aside else NOT_ABOUT if spoke else NOT_ASKED, missing=True)
    cut = _cut(" ".join(said))
    return Cell(f"“{cut.text}”", whole=cut.whole and f"“{cut.whole}”")


def _outcome(view: CaseView, state: AlternativeState) -> str:
    if state.standing == "niet_van_toepassing":
        return "– gaat hier niet over"
    if state.standing == "niet_aan_de_orde":
        return "· niet aan de orde"
    if state.conclusion is None:
        return "○ nog geen conclusie"
    words = view.labels.conclusion(state.conclusion).lower()
    later = ", voorlopig" if state.provisional else ""
    return f"{_SIGNS.get(state.conclusion, '·')} {words}{later}"


def _option(view: CaseView, field: str, value: str) -> str:
    form = view.checklist.weighing
    asked = next((item for item in form.fields if item.id == field), None) if form else None
    option = asked.options.get(value) if asked else None
    return option.title if option else value


def _cut(text: str) -> Cell:
    line = " ".join(text.split())
    if len(line) <= _LINE:
        return Cell(line)
    return Cell(f"{line[:_LINE].rsplit(' ', 1)[0]} …", whole=line)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
