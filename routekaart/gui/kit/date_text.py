"""Dates as people write them, to ISO text with their precision, and back to Dutch words.

In goes "1-2-2015", "za 1 feb 2015", "feb 2015", "2015" or "gisteren"; out comes "2015-02-01", "2015-02" or "2015", or
what to change.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from routekaart.months import MONTHS

__all__ = ["DateReading", "read_date", "write_date"]

_SHORT: Final = {"mrt": 3, "sept": 9, "okt": 10}
_WEEKDAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_NEAR: Final = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_FIRST, _LAST = 1800, 2200
# Only what people put between the parts: with anything else in it, a text would be read as what it does not say.
_BETWEEN: Final = r"(?:\s*[-–/.,]\s*|\s+)"
_NUMBER: Final = r"[0-9]+"
_PART: Final = rf"(?:{_NUMBER}|[a-z]+)"
_WEEKDAY: Final = re.compile(rf"({'|'.join(f'{name[:2]}|{name[:3]}|{name}' for name in _WEEKDAYS)})[.,]?\s+")
_DATE: Final = re.compile(rf"{_PART}(?:{_BETWEEN}{_PART}){{0,2}}")
_UNSEEN: Final = re.compile("[\u200b\u200e\u200f\ufeff]")
"""Other programs put these around a date that is copied from them."""


@dataclass(frozen=True)
class DateReading:
    """Either `iso` (empty when the field was empty) or, when `problem` is filled, a sentence that says what to do."""

    iso: str = ""
    problem: str = ""


def read_date(text: str, today: date | None = None) -> DateReading:
    """In: what was typed, and the day it is, for words like "gisteren". Out: day, month or year, or the problem."""
    plain = _UNSEEN.sub("", text).strip().casefold()
    if not plain:
        return DateReading()
    if plain in _NEAR and today is not None:
        return DateReading((today + timedelta(days=_NEAR[plain])).isoformat())
    weekday = _WEEKDAY.match(plain)
    rest = plain[weekday.end() :] if weekday else plain
    if not _DATE.fullmatch(rest):
        return DateReading(problem=_how())
    reading = _of_parts(re.findall(_PART, rest))
    return _on_weekday(reading, weekday[1]) if weekday else reading


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


def _of_parts(parts: list[str]) -> DateReading:
    """In: one to three numbers or words. Year first is turned round; the year is read before the rest."""
    if len(parts) > 1 and len(parts[0]) == 4 and parts[0].isdigit():
        parts = parts[::-1]
    *before, last = parts
    if not all(part.isdigit() or _month(part) for part in before[-1:]) or not all(map(str.isdigit, before[:-1])):
        return DateReading(problem=_how())
    if not last.isdigit():
        return DateReading(problem=_year_missing() if _month(last) else _how())
    problem = _year_problem(last, before)
    if problem:
        return DateReading(problem=problem)
    year = int(last)
    if not before:
        return DateReading(f"{year:04d}")
    month = _month(before[-1])
    if month is None:
        return DateReading(problem=_no_month(before))
    if len(before) == 1:
        return DateReading(f"{year:04d}-{month:02d}")
    return _with_day(year, month, before[0])


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text) if len(text) <= 2 and 1 <= int(text) <= 12 else None
    if text in _SHORT:
        return _SHORT[text]
    fits = [place for place, name in enumerate(MONTHS, 1) if len(text) >= 3 and name.startswith(text)]
    return fits[0] if len(fits) == 1 else None


def _with_day(year: int, month: int, text: str) -> DateReading:
    days = calendar.monthrange(year, month)[1]
    if len(text) > 2 or not 1 <= int(text) <= days:
        problem = QCoreApplication.translate("dates", "{month} {year} heeft {days} dagen. Kijk de dag na.")
        return DateReading(problem=problem.format(month=MONTHS[month - 1].capitalize(), year=year, days=days))
    return DateReading(f"{year:04d}-{month:02d}-{int(text):02d}")


def _on_weekday(reading: DateReading, name: str) -> DateReading:
    """A day of the week that belongs to another date is a slip in one of the two: only the person knows in which."""
    if len(reading.iso) < 10:
        return reading if reading.problem else DateReading(problem=_how())
    right = _WEEKDAYS[date.fromisoformat(reading.iso).weekday()]
    if right.startswith(name):
        return reading
    problem = QCoreApplication.translate("dates", "{date} is een {weekday}. Kijk de dag na.").format(
        date=write_date(reading.iso), weekday=right
    )
    return DateReading(problem=problem)


def _year_problem(text: str, before: list[str]) -> str:
    """In: what stands in the place of the year, and what stands before it. Out: empty when it is a year."""
    if len(text) == 2 and (len(before) == 2 or not before):
        # Nobody but the person knows which century it is.
        return QCoreApplication.translate(
            "dates", "Is het jaar 19{year} of 20{year}? Schrijf het met vier cijfers."
        ).format(year=text)
    if len(before) == 1 and len(text) <= 2:
        return _year_missing()
    if len(text) != 4:
        return (
            QCoreApplication.translate("dates", "Schrijf het jaar met vier cijfers, zoals 2015.") if before else _how()
        )
    if not _FIRST <= int(text) <= _LAST:
        return QCoreApplication.translate("dates", "Het jaar {year} ligt te ver weg. Kijk het jaar na.").format(
            year=text
        )
    return ""


def _no_month(before: list[str]) -> str:
    number = before[-1].lstrip("0") or "0"
    told = QCoreApplication.translate(
        "dates", "Maand {month} is er niet. Schrijf eerst de dag en dan de maand, zoals 31-12-2015."
    )
    return told.format(month=number[:4])


def _how() -> str:
    return QCoreApplication.translate(
        "dates", "Schrijf de datum als 1-2-2015. Weet u de dag niet? Schrijf dan feb 2015, of alleen 2015."
    )


def _year_missing() -> str:
    return QCoreApplication.translate("dates", "Het jaar mist nog. Schrijf het met vier cijfers, zoals 1-2-2015.")
