"""All alternatives beside each other on screen: the table of the engine, its long texts cut to one line.

A view goes in; the table and the texts of its cells come out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from routekaart.casework import CaseView
from routekaart.engine.comparison import Cell, Comparison, compare
from routekaart.engine.model import AlternativeState
from routekaart.gui.case.pointer_choices import person_name, record_label

__all__ = ["NOTHING_HERE", "comparison_of", "shown_text", "whole_text"]

_LINE = 60
NOTHING_HERE = "hier staat niets"
"""At the table, of somebody without words in a cell: nothing said and kept from this company read the same."""


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
    return compare(view.checklist, view.facts, view.assessment, _Names(view), unsaid=unsaid)


def shown_text(cell: Cell) -> str:
    """What fits in a cell on screen."""
    if len(cell.text) <= _LINE:
        return whole_text(cell)
    return whole_text(replace(cell, text=f"{cell.text[:_LINE].rsplit(' ', 1)[0]} …"))


def whole_text(cell: Cell) -> str:
    """All of it; somebody's own words between quotation marks."""
    return f"“{cell.text}”" if cell.quoted else cell.text
