"""What a question or field can hold when a rule looks at it, and three-valued comparison of it.

A cell goes in with a bound; true, false or unknown comes out. Dates and ages known only by year are spans,
and a comparison that the span leaves open is unknown.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final, Literal

Truth = bool | None
"""True, False, or None for unknown (Kleene's strong three-valued logic)."""


class Special(Enum):
    """Two values that are not answers: unknown, and known not to apply."""

    UNKNOWN = "onbekend"
    NOT_APPLICABLE = "nvt"


UNKNOWN: Final = Special.UNKNOWN
NOT_APPLICABLE: Final = Special.NOT_APPLICABLE

SCALE: Final = ("niet", "enigszins", "grotendeels", "volledig")
"""The answers to a question of the kind `schaal`, from least to most; rules compare by place in this row."""


@dataclass(frozen=True, slots=True)
class NumberSpan:
    """A number that lies between two bounds, both included (equal when known exactly)."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date known by day, month or year: the first and the last day it can be."""

    first: date
    last: date


Unanswered = Literal[Special.UNKNOWN, Special.NOT_APPLICABLE]
Cell = str | int | float | Sequence[str] | NumberSpan | DateSpan | Unanswered

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def truth_word(value: Truth) -> str:
    """`waar`, `onwaar` or `onbekend`."""
    return "onbekend" if value is None else "waar" if value else "onwaar"


def parse_date(text: str) -> DateSpan:
    """`2026-11-22`, `2026-11` or `2026` in, the span of days out; raises ValueError."""
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(f"geen datum: {text[:40]!r}")
    year, month, day = int(found[1]), found[2], found[3]
    if day:
        exact = date(year, int(month), int(day))
        return DateSpan(exact, exact)
    if month:
        last = calendar.monthrange(year, int(month))[1] if 1 <= int(month) <= 12 else 0
        return DateSpan(date(year, int(month), 1), date(year, int(month), last))
    return DateSpan(date(year, 1, 1), date(year, 12, 31))


def add_months(day: date, months: int) -> date:
    """The same day `months` later (or earlier), clipped to the end of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year < 1:
        return date.min
    if year > 9999:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date:
    """`days` later (or earlier), clipped to what a date can hold."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def years_between(born: DateSpan, on: date) -> NumberSpan:
    """Whole years of age on a day, as a span when the birth date is not exact; never below 0."""
    return NumberSpan(_whole_months(born.last, on) // 12, _whole_months(born.first, on) // 12)


def months_between(start: DateSpan, end: DateSpan) -> NumberSpan:
    """Whole months from start to end, as a span when either is not exact; never below 0."""
    return NumberSpan(_whole_months(start.last, end.first), _whole_months(start.first, end.last))


def _whole_months(start: date, end: date) -> int:
    months = (end.year - start.year) * 12 + end.month - start.month
    if add_months(start, months) > end:
        months -= 1
    return max(months, 0)


def kleene_all(values: Sequence[Truth]) -> Truth:
    """False if one is false; else unknown if one is unknown; else true."""
    if False in values:
        return False
    return None if None in values else True


def kleene_any(values: Sequence[Truth]) -> Truth:
    """True if one is true; else unknown if one is unknown; else false."""
    if True in values:
        return True
    return None if None in values else False


def kleene_not(value: Truth) -> Truth:
    """Unknown stays unknown."""
    return None if value is None else not value


def below(span: NumberSpan, bound: float) -> Truth:
    """Is the number less than the bound?"""
    if span.high < bound:
        return True
    return False if span.low >= bound else None


def date_below(span: DateSpan, bound: date) -> Truth:
    """Is the date before the bound?"""
    if span.last < bound:
        return True
    return False if span.first >= bound else None


def as_number(cell: Cell) -> NumberSpan | None:
    """A numeric cell as a span; None when it is no number."""
    if isinstance(cell, NumberSpan):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return NumberSpan(cell, cell)
    return None


def as_date(cell: Cell) -> DateSpan | None:
    """A date cell (span or text) as a span; None when it is no date."""
    if isinstance(cell, DateSpan):
        return cell
    if isinstance(cell, str):
        try:
            return parse_date(cell)
        except ValueError:
            return None
    return None
