"""The addendum (bijblad) of one reader: what is kept from somebody else and may be read by this person.

A case cut to the reader goes in, and what of it is kept back; headings with lines come out.
"""

from __future__ import annotations

from dataclasses import dataclass

from routekaart.answers import Facts
from routekaart.document.paper import closing
from routekaart.document.paper.case import Case, Record, words
from routekaart.document.paper.weighing import Detail, own_text

__all__ = ["Addendum", "Entry", "Part", "addendum"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One record: what was asked and the answer, field by field; words of a person apart."""

    speaker: str
    words: str
    on: str
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """All entries of one list, or the weighing of one alternative."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Addendum:
    """What stands on it, and which justification it belongs to."""

    name: str
    reader: str
    parts: tuple[Part, ...]
    belongs_to: str
    receipt: closing.Receipt


def addendum(case: Case, kept: Facts, reader: str, belongs_to: str) -> Addendum:
    """The view; `case` is what the reader may see, `kept` the part of it that others may not."""
    person = case.request.facts.record("personen", reader) or {"id": reader}
    lists = [_list(case, name, kept.records(name)) for name in case.checklist.lists]
    weighings = [_weighing(case, name, body) for name, body in kept.weighings.items()]
    return Addendum(
        name=case.name,
        reader=case.called(person),
        parts=tuple(part for part in (*lists, *weighings) if part.entries),
        belongs_to=belongs_to,
        receipt=closing.receipt(case),
    )


def _list(case: Case, name: str, rows: tuple[Record, ...]) -> Part:
    spoken = name == "woorden"
    return Part(
        title=case.checklist.lists[name].title,
        entries=tuple(_words(case, row) if spoken else Entry("", "", "", _details(case, name, row)) for row in rows),
    )


def _words(case: Case, row: Record) -> Entry:
    rest = tuple(item for item in _details(case, "woorden", row) if item.id not in ("wie", "tekst", "datum"))
    return Entry(case.person(row.get("wie")), words(row, "tekst"), case.field("woorden", row, "datum"), rest)


def _details(case: Case, name: str, row: Record) -> tuple[Detail, ...]:
    fields = case.checklist.lists[name].fields
    found = (Detail(item.id, case.labels.fill(item.prompt), case.field(name, row, item.id)) for item in fields)
    return tuple(detail for detail in found if detail.text)


def _weighing(case: Case, name: str, body: Record) -> Part:
    details = tuple(own_text(case, body))
    return Part(case.labels.alternative(name), (Entry("", "", "", details),) if details else ())
