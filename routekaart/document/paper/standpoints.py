"""Who agrees with what, as it was said at the table: of each decision everybody who said something about it.

A case cut to its reader goes in; one row for each decision comes out, the child first, all in the same words and size.
"""

from __future__ import annotations

from dataclasses import dataclass

from routekaart.document.paper.case import Case, Record, words

__all__ = ["LIST", "Said", "Subject", "subjects"]

LIST = "standpunten"
_FIRST = ("kind", "ouder", "voogd")
"""Roles in the order in which they are read; everybody else follows."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one person thinks of it."""

    name: str
    stance: str
    """`eens`, `opmerking` or `niet_eens`."""
    text: str
    """In own words, as far as this reader may see them."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One decision, in the words that were on the table."""

    title: str
    said: tuple[Said, ...]


def subjects(case: Case) -> tuple[Subject, ...]:
    """In the order in which they came up; who was not asked is not named, for that is no opinion."""
    found: dict[str, list[Record]] = {}
    for row in case.facts.records(LIST):
        if case.person(row.get("wie")):
            found.setdefault(words(row, "over") or words(row, "onderwerp"), []).append(row)
    return tuple(Subject(words(rows[-1], "onderwerp"), _said(case, rows)) for rows in found.values())


def _said(case: Case, rows: list[Record]) -> tuple[Said, ...]:
    people = {str(row["id"]): place for place, row in enumerate(case.facts.records("personen"))}

    def rank(row: Record) -> tuple[int, int]:
        person = str(row.get("wie"))
        role = words(case.facts.record("personen", person) or {}, "rol")
        return _FIRST.index(role) if role in _FIRST else len(_FIRST), people.get(person, len(people))

    return tuple(_one(case, row) for row in sorted(rows, key=rank))


def _one(case: Case, row: Record) -> Said:
    spoken = case.facts.record("woorden", str(row.get("woorden") or "")) or {}
    return Said(case.person(row.get("wie")), words(row, "houding"), words(spoken, "tekst"))
