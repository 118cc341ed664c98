"""Chapters that a route adds to its papers, such as all places a child lived, as a table.

A case cut to its reader goes in, with what the route says under `hoofdstukken`; rows and tables come out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from routekaart.checklist.asked import Asked
from routekaart.checklist.papers import DocumentChapter
from routekaart.conditions.values import NumberSpan
from routekaart.document.paper.case import Case, Record, words
from routekaart.document.paper.language import short_day

__all__ = ["Line", "RecordTable", "RouteChapter", "child_chapters", "family_chapters", "route_chapters"]

FACTS = "feiten"
"""The list of facts: on paper each one says how it is known and when it was."""
_LONG = 60  # a cell with more words than this asks for no wider column
_NARROW = 10
_ABOUT = (("het kind", "Het kind"), ("de jongere", "De jongere"))

For = Literal["paper", "family", "child"]
"""Who reads the chapter: who signs the justification, or who takes a copy home."""


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
    widths: tuple[int, ...]
    """Shares of the width, by how much there is to read in a column."""


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
    return _filled(case, (part for part in on_paper if part.after_weighing == wanted), "paper")


def family_chapters(case: Case) -> tuple[RouteChapter, ...]:
    """The chapters that also stand in the copies people take home."""
    return _filled(case, (part for part in case.parts.chapters if part.in_copies != "nee"), "family")


def child_chapters(case: Case) -> tuple[RouteChapter, ...]:
    """The same for the child, in the words meant for the child; a chapter without a title for it is left out."""
    wanted = (part for part in case.parts.chapters if part.in_copies != "nee" and part.child_title)
    return _filled(case, wanted, "child")


def _filled(case: Case, parts: Iterator[DocumentChapter], reader: For) -> tuple[RouteChapter, ...]:
    made = (_chapter(case, part, reader) for part in parts)
    return tuple(chapter for chapter in made if chapter.groups or chapter.tables)


def _chapter(case: Case, part: DocumentChapter, reader: For) -> RouteChapter:
    title = part.child_title if reader == "child" else part.title
    return RouteChapter(
        title=_named(case, title or "", reader),
        intro=case.labels.fill(part.intro or "") if reader == "paper" else "",
        groups=tuple(_groups(_lines(case, part, reader))),
        tables=tuple(table for table in (_table(case, name, reader) for name in part.lists) if table.rows),
    )


def _groups(lines: Iterator[Line]) -> Iterator[tuple[Line, ...]]:
    for short, together in groupby(lines, key=lambda line: line.short):
        if short:
            yield tuple(together)
        else:
            yield from ((line,) for line in together)


def _lines(case: Case, part: DocumentChapter, reader: For) -> Iterator[Line]:
    for name in part.questions:
        asked = case.checklist.questions[name]
        parts = _told(case, name, asked)
        if parts:
            yield Line(_prompt(case, asked, reader), parts, asked.kind not in ("tekst", "raster", "verwijzing"))


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


def _table(case: Case, name: str, reader: For) -> RecordTable:
    rows = case.facts.records(name)
    used = _columns(case, name, reader)
    day = next((field.id for field in used if field.kind == "datum"), None)
    ordered = sorted(rows, key=lambda row: (not row.get(day), words(row, day))) if day else rows
    columns = tuple(_prompt(case, field, reader) for field in used)
    cells = tuple(tuple(_cell(case, name, row, field) for field in used) for row in ordered)
    return RecordTable(
        title=case.labels.list_title(name),
        columns=columns,
        rows=cells,
        widths=tuple(_width(title, [row[place] for row in cells]) for place, title in enumerate(columns)),
    )


def _columns(case: Case, name: str, reader: For) -> list[Asked]:
    """The fields that somebody filled in; at home without those that only say `Ja` on every row."""
    rows = case.facts.records(name)
    fields = case.checklist.lists[name].fields
    used: list[Asked] = [field for field in fields if any(row.get(field.id) not in (None, "", []) for row in rows)]
    if reader == "paper":
        return used
    return [field for field in used if field.kind != "ja_nee" or any(row.get(field.id) != "ja" for row in rows)]


def _cell(case: Case, name: str, row: Record, field: Asked) -> str:
    return short_day(row.get(field.id)) if field.kind == "datum" else case.field(name, row, field.id)


def _width(title: str, cells: list[str]) -> int:
    """Enough for the longest word, and more for a column with more to read.

    A word that is longer than a line breaks anyway.
    """
    longest = min(max(len(word) for text in (title, *cells) for word in (text.split() or [""])), _LONG)
    most = max(len(text) for text in (title[:_LONG], *cells))
    return max(longest, _NARROW, min(most, _LONG) * 2 // 3)


def _prompt(case: Case, asked: Asked, reader: For) -> str:
    own_words = asked.child_prompt if reader == "child" else None
    return _named(case, own_words or asked.prompt, reader)


def _named(case: Case, text: str, reader: For) -> str:
    """The words of the route; on a copy for home the child is called by its name."""
    filled = case.labels.fill(text)
    if reader != "family":
        return filled
    name = case.name
    for inside, at_start in _ABOUT:
        filled = filled.replace(inside, name).replace(at_start, name[:1].upper() + name[1:])
    return filled
