"""Who sits at the table, in the order in which they speak, and whose turn it is.

People of the case go in; an immutable company comes out that says who looks along and who is next.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from routekaart.casework import CaseView

__all__ = ["SOMEBODY_ELSE", "Company", "seated"]

SOMEBODY_ELSE = "iemand_anders"
"""Somebody of whom the case knows nothing: then only what is kept from nobody may be seen."""
_FIRST = ("kind", "ouder", "voogd")


@dataclass(frozen=True, slots=True)
class Company:
    """The people who look along; nobody chosen yet means that anybody may."""

    people: tuple[str, ...] = ()
    turn: str = ""

    @property
    def readers(self) -> frozenset[str]:
        """From whom nothing on screen may be kept; empty when that is not known of everybody there."""
        return frozenset() if SOMEBODY_ELSE in self.people else frozenset(self.people)

    def with_turn(self, person: str) -> Company:
        """The same people with the turn for this one."""
        return replace(self, turn=person)


def seated(view: CaseView, company: Company) -> tuple[Mapping[str, Any], ...]:
    """Who has a box: the child first, then each parent, then the others, as far as this view may name them."""
    rows = [row for row in view.facts.records("personen") if row["id"] in company.people]
    return tuple(sorted(rows, key=lambda row: _FIRST.index(row["rol"]) if row.get("rol") in _FIRST else len(_FIRST)))
