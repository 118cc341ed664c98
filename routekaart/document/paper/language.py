"""Dates, lists of names and fixed words as people write them.

Stored values go in; short pieces of Dutch text come out. Sentences stand in the templates.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from routekaart.conditions.values import DateSpan, NumberSpan, parse_date
from routekaart.months import MONTHS

__all__ = ["and_list", "day_text", "lower", "moment_text", "number_text", "short_day"]


def day_text(value: object) -> str:
    """`2026-11-22` as `22 november 2026`; a month or year stays one; other text stays as it is, the rest is empty."""
    return _day(value, short=False)


def short_day(value: object) -> str:
    """The same with the month in three letters, for tables."""
    return _day(value, short=True)


def _day(value: object, *, short: bool) -> str:
    text = value if isinstance(value, str) else ""
    try:
        span = parse_date(text)
    except ValueError:
        return text
    month = MONTHS[span.first.month - 1]
    month = {"maart": "mrt"}.get(month, month[:3]) if short else month
    if span == DateSpan(span.first, span.first):
        return f"{span.first.day} {month} {span.first.year}"
    return str(span.first.year) if len(text) == 4 else f"{month} {span.first.year}"


def moment_text(value: str, like: datetime) -> str:
    """A stored moment as day and time, in the time zone of the paper."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return ""
    if moment.tzinfo is not None:
        moment = moment.astimezone(like.tzinfo)
    return f"{short_day(moment.date().isoformat())} {moment:%H:%M}"


def number_text(value: object) -> str:
    """A number with a decimal comma."""
    if isinstance(value, NumberSpan):
        return number_text(value.low) if value.low == value.high else f"{value.low:g} tot {value.high:g}"
    return f"{value:g}".replace(".", ",") if isinstance(value, int | float) else str(value)


def and_list(items: Iterable[str]) -> str:
    """`oma, tante en moeder`."""
    names = [item for item in items if item]
    return " en ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def lower(words: str) -> str:
    """Without a capital at the start; an abbreviation such as OTS, RET or N. keeps its capitals."""
    return words if words[1:2].isupper() or words[1:2] == "." else words[:1].lower() + words[1:]
