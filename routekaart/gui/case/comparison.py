"""All alternatives beside each other on screen: the table of the engine, its long texts cut to one line.

A view goes in; a table of frozen rows comes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.casework import CaseView
from routekaart.engine import comparison as engine
from routekaart.engine.model import AlternativeState
from routekaart.gui.case.pointer_choices import person_name, record_label

__all__ = ["NOTHING_HERE", "Cell", "Comparison", "Row", "comparison_of"]

_LINE = 60
NOTHING_HERE = "hier staat niets"
"""At the table, of somebody without words in a cell: nothing said and kept from this company read the same."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of one cell; `missing` when they only say that something is not there."""

    text: str
    missing: bool = False
    whole: str = ""
    """All of it, when the cell shows a part."""


@dataclass(frozen=True, slots=True)
class Row:
    """One alternative; `number` counts from home."""

    id: str
    number: int
    title: str
    distance: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Column names and rows, closest to home first."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Names:
    """What things are called on the screens of a case."""

    view: CaseView

    def person(self, row: Mapping[str, Any]) -> str:
        return person_name(self.view, row["id"])

    def help(self, row: Mapping[str, Any]) -> str:
        return record_label(self.view, "hulp", row)

    def title(self, state: AlternativeState) -> str:
        return self.view.labels.fill(state.rung.short)


def comparison_of(view: CaseView, *, at_table: bool = False) -> Comparison:
    """The table for this case; a column for the child and for each parent or other carer with authority."""
    unsaid = NOTHING_HERE if at_table else None
    table = engine.compare(view.checklist, view.facts, view.assessment, _Names(view), unsaid=unsaid)
    return Comparison(table.columns, tuple(_row(row) for row in table.rows))


def _row(row: engine.Row) -> Row:
    return Row(row.id, row.number, row.title, row.distance, tuple(_cell(cell) for cell in row.cells))


def _cell(cell: engine.Cell) -> Cell:
    whole = len(cell.text) <= _LINE
    shown = cell.text if whole else f"{cell.text[:_LINE].rsplit(' ', 1)[0]} …"
    return Cell(_quoted(shown, cell), cell.missing, "" if whole else _quoted(cell.text, cell))


def _quoted(text: str, cell: engine.Cell) -> str:
    return f"“{text}”" if cell.quoted else text
