"""Chapters that a route adds to its papers, such as all places a child lived, as a table.

A case cut to its reader goes in, with what the route says under `hoofdstukken`; rows and tables come out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from routekaart.checklist.asked import Asked
from routekaart.checklist.papers import DocumentChapter
from routekaart.conditions.values import NumberSpan
from routekaart.document.paper.case import Case, Record, words
from routekaart.document.paper.language import short_day

__all__ = ["Line", "RecordTable", "RouteChapter", "child_chapters", "family_chapters", "route_chapters"]

FACTS = "feiten"
"""The list of facts: on paper each one says how it is known and when it was."""


@dataclass(frozen=True, slots=True)
class Line:
    """One question with its answer, or with several facts."""

    prompt: str
    parts: tuple[str, ...]
    short: bool
    """A choice, number or date: several of these share one paragraph."""


@dataclass(frozen=True, slots=True)
class RecordTable:
    """A list as a table in order of date; fields that nobody filled in have no column."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class RouteChapter:
    """One chapter with what was filled in."""

    title: str
    intro: str
    groups: tuple[tuple[Line, ...], ...]
    """Lines in the order of the route; short ones that follow each other are together."""
    tables: tuple[RecordTable, ...]


def route_chapters(case: Case, *, after_weighing: bool) -> tuple[RouteChapter, ...]:
    """The chapters of the justification on one side of the weighing; empty ones are left out."""
    wanted = "ja" if after_weighing else "nee"
    on_paper = (part for part in case.parts.chapters if part.in_copies != "alleen")
    return _filled(case, (part for part in on_paper if part.after_weighing == wanted), child=False)


def family_chapters(case: Case) -> tuple[RouteChapter, ...]:
    """The chapters that also stand in the copies people take home."""
    return _filled(case, (part for part in case.parts.chapters if part.in_copies != "nee"), child=False)


def child_chapters(case: Case) -> tuple[RouteChapter, ...]:
    """The same for the child, in the words meant for the child; a chapter without a title for it is left out."""
    return _filled(
        case, (part for part in case.parts.chapters if part.in_copies != "nee" and part.child_title), child=True
    )


def _filled(case: Case, parts: Iterator[DocumentChapter], *, child: bool) -> tuple[RouteChapter, ...]:
    made = (_chapter(case, part, child) for part in parts)
    return tuple(chapter for chapter in made if chapter.groups or chapter.tables)


def _chapter(case: Case, part: DocumentChapter, child: bool) -> RouteChapter:
    title = part.child_title if child else part.title
    return RouteChapter(
        title=case.labels.fill(title or ""),
        intro="" if child else case.labels.fill(part.intro or ""),
        groups=tuple(_groups(_lines(case, part, child))),
        tables=tuple(table for table in (_table(case, name, child) for name in part.lists) if table.rows),
    )


def _groups(lines: Iterator[Line]) -> Iterator[tuple[Line, ...]]:
    for short, together in groupby(lines, key=lambda line: line.short):
        if short:
            yield tuple(together)
        else:
            yield from ((line,) for line in together)


def _lines(case: Case, part: DocumentChapter, child: bool) -> Iterator[Line]:
    for name in part.questions:
        asked = case.checklist.questions[name]
        parts = _told(case, name, asked)
        if parts:
            yield Line(_prompt(case, asked, child), parts, asked.kind not in ("tekst", "raster", "verwijzing"))


def _told(case: Case, name: str, asked: Asked) -> tuple[str, ...]:
    if asked.kind == "afgeleid":
        worked_out = case.assessment.derived.get(name)
        return (case.value(asked, worked_out),) if isinstance(worked_out, NumberSpan) else ()
    if asked.points_at != FACTS:
        answer = case.answer(name)
        return (answer,) if answer else ()
    rows = (case.facts.record(FACTS, str(item)) for item in case.raw(name) or ())
    return tuple(_fact(row) for row in rows if row)


def _fact(row: Record) -> str:
    known = ", ".join(part for part in (words(row, "bron"), short_day(row.get("datum"))) if part)
    return f"{words(row, 'wat')} ({known})" if known else words(row, "wat")


def _table(case: Case, name: str, child: bool) -> RecordTable:
    definition = case.checklist.lists[name]
    rows = case.facts.records(name)
    used = [field for field in definition.fields if any(row.get(field.id) not in (None, "", []) for row in rows)]
    day = next((field.id for field in used if field.kind == "datum"), None)
    ordered = sorted(rows, key=lambda row: (not row.get(day), words(row, day))) if day else rows
    return RecordTable(
        title=case.labels.list_title(name),
        columns=tuple(_prompt(case, field, child) for field in used),
        rows=tuple(
            tuple(
                short_day(row.get(field.id)) if field.kind == "datum" else case.field(name, row, field.id)
                for field in used
            )
            for row in ordered
        ),
    )


def _prompt(case: Case, asked: Asked, child: bool) -> str:
    return case.labels.fill((asked.child_prompt if child else None) or asked.prompt)
