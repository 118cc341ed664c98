"""Dates as people write them, to ISO text with their precision, and back to Dutch words.

In goes "1-2-2015", "1 feb 2015", "feb 2015" or "2015"; out comes "2015-02-01", "2015-02" or "2015", or what
to change.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from typing import Final

__all__ = ["MONTHS", "DateReading", "read_date", "write_date"]

MONTHS: Final = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT: Final = {"mrt": 3, "sept": 9, "okt": 10}
_HOW: Final = "Schrijf de datum als 1-2-2015. Weet u de dag niet? Schrijf dan feb 2015, of alleen 2015."
_YEAR: Final = "Schrijf het jaar met vier cijfers, zoals 2015."
_MONTH: Final = "Die maand is er niet. Kies een maand van 1 tot en met 12."


@dataclass(frozen=True)
class DateReading:
    """Either `iso` (empty when the field was empty) or, when `problem` is filled, a sentence that says
    what to do.
    """

    iso: str = ""
    problem: str = ""


def read_date(text: str) -> DateReading:
    """In: what was typed. Out: the date with day, month or year precision, or the problem."""
    parts = re.findall(r"\d+|[^\W\d_]+", text.casefold())
    if not parts:
        return DateReading(problem=_HOW) if text.strip() else DateReading()
    if (
        len(parts) == 3
        and len(parts[0]) == 4
        and parts[0].isdigit()
        or len(parts) == 2
        and len(parts[0]) == 4
        and parts[0].isdigit()
    ):
        parts = parts[::-1]
    if len(parts) > 3 or not parts[-1].isdigit():
        return DateReading(problem=_HOW)
    if len(parts[-1]) != 4 or not 1800 <= int(parts[-1]) <= 2200:
        return DateReading(problem=_YEAR if len(parts) > 1 or len(parts[-1]) == 2 else _HOW)
    year = int(parts[-1])
    if len(parts) == 1:
        return DateReading(f"{year:04d}")
    month = _month(parts[-2])
    if month is None:
        return DateReading(problem=_MONTH if parts[-2].isdigit() else _HOW)
    if len(parts) == 2:
        return DateReading(f"{year:04d}-{month:02d}")
    return _with_day(year, month, parts[0])


def write_date(iso: str) -> str:
    """In: "2015-02-01", "2015-02" or "2015". Out: "1 februari 2015", "februari 2015" or "2015".

    Other text unchanged.
    """
    found = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", iso)
    if found is None or (found[2] and not 1 <= int(found[2]) <= 12):
        return iso
    words = [str(int(found[3]))] if found[3] else []
    words += [MONTHS[int(found[2]) - 1]] if found[2] else []
    return " ".join([*words, found[1]])


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else None
    if text in _SHORT:
        return _SHORT[text]
    fits = [place for place, name in enumerate(MONTHS, 1) if len(text) >= 3 and name.startswith(text)]
    return fits[0] if len(fits) == 1 else None


def _with_day(year: int, month: int, text: str) -> DateReading:
    if not text.isdigit():
        return DateReading(problem=_HOW)
    days = calendar.monthrange(year, month)[1]
    if not 1 <= int(text) <= days:
        return DateReading(problem=f"{MONTHS[month - 1].capitalize()} {year} heeft {days} dagen. Kijk de dag na.")
    return DateReading(f"{year:04d}-{month:02d}-{int(text):02d}")
