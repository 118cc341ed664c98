"""On which day a provisional paper expires: the day on which people decide again.

A checklist and the facts of a case go in; an ISO date or None comes out.
"""

from __future__ import annotations

from routekaart.answers import Facts
from routekaart.checklist.compiled import Checklist

__all__ = ["decides_again_on"]


def decides_again_on(checklist: Checklist, facts: Facts) -> str | None:
    """The answer to the route's own question, else the day of the last provisional paper in the list of papers."""
    question = checklist.route.document.decide_again
    given = facts.answers.get(question) if question else None
    if isinstance(given, str):
        return given
    rows = [row for row in facts.records("stukken") if row.get("soort") == "voorlopig"]
    return str(rows[-1]["herbeslisdatum"]) if rows and rows[-1].get("herbeslisdatum") else None
