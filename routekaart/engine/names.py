"""Names and days in the texts of a sheet that must be without names: where one still stands.

A checklist and the facts of a case go in; the places come out. A name that nobody wrote down cannot be known here.
A whole date, such as a birth date, is found without being known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.answers import Facts
from routekaart.checklist.compiled import Checklist
from routekaart.checklist.papers import Sheet
from routekaart.months import MONTHS

__all__ = ["KIN", "NamePlace", "names_in_sheet"]

KIN = (
    "moeder", "vader", "mama", "papa", "oma", "opa", "tante", "oom", "zus", "broer", "stiefvader", "stiefmoeder",
    "pleegmoeder", "pleegvader", "buurvrouw", "buurman", "nicht", "neef",
)  # fmt: skip
"""Words that say what somebody is to the child and give nobody away."""
_DAY = (
    rf"\d{{1,2}}[-/. ](?:\d{{1,2}}|{'|'.join(MONTHS)})"
    r"[-/. ]\d{2,4}|\d{4}-\d{2}-\d{2}"
)
"""A day with its year, as people write it."""
_LEAST = 3
"""A part of a full name counts from this many letters; shorter ones are words like `de`."""


@dataclass(frozen=True, slots=True)
class NamePlace:
    """One answer in which a known name stands."""

    id: str
    """The question, or `list.field`."""
    step: str | None
    prompt: str
    names: tuple[str, ...]


def names_in_sheet(checklist: Checklist, facts: Facts) -> tuple[NamePlace, ...]:
    """Every place on the sheet with a name in it; empty for a route whose sheet may hold names."""
    sheet = checklist.route.document.sheet
    if sheet is None or sheet.no_names == "nee":
        return ()
    known = dict.fromkeys(_known(sheet, checklist, facts))
    longest = [re.escape(name) for name in sorted(known, key=len, reverse=True)]
    names = [rf"(?:{'|'.join(longest)})(?:['’]?s)?"] if longest else []
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join([*names, _DAY])})(?!\w)", re.IGNORECASE)
    return tuple(_found(pattern, sheet, checklist, facts))


def _known(sheet: Sheet, checklist: Checklist, facts: Facts) -> Iterator[str]:
    """The names of people and those on the list of the route, whole and in parts."""
    rows = (*facts.records("personen"), *facts.records("broers_zussen"))
    names = [str(row.get(key) or "") for row in rows for key in ("naam", "codenaam")]
    listed = checklist.lists.get(sheet.names or "")
    if listed is not None:
        first = listed.fields[0].id
        names += [
            str(row.get(first) or "")
            for row in facts.records(listed.id)
            if row.get(sheet.names_allowed_by or "") != "ja"
        ]
    for name in map(str.strip, names):
        if name and name.casefold() not in (*KIN, "kind", "het kind"):
            yield name
            yield from (part for part in name.split() if len(part) >= _LEAST and part[:1].isupper())


def _found(pattern: re.Pattern[str], sheet: Sheet, checklist: Checklist, facts: Facts) -> Iterator[NamePlace]:
    for name in sheet.questions:
        question = checklist.questions[name]
        names = _names(pattern, facts.answers.get(name)) if question.kind in ("tekst", "schaal") else ()
        if names:
            yield NamePlace(name, checklist.step_of.get(name), question.prompt, names)
    lessons = sheet.tally.lessons if sheet.tally else None
    for list_name in dict.fromkeys((*sheet.lists, *((lessons,) if lessons else ()))):
        step = next((item.id for item in checklist.steps if list_name in item.lists), None)
        for field in checklist.lists[list_name].fields:
            values = [row.get(field.id) for row in facts.records(list_name)] if field.kind == "tekst" else []
            names = tuple(dict.fromkeys(name for value in values for name in _names(pattern, value)))
            if names:
                yield NamePlace(f"{list_name}.{field.id}", step, field.prompt, names)


def _names(pattern: re.Pattern[str], value: Any) -> tuple[str, ...]:
    text = value.get("toelichting", "") if isinstance(value, Mapping) else value
    return tuple(dict.fromkeys(pattern.findall(text))) if isinstance(text, str) else ()
