"""Dates as people say them: the weekday when it is near, else day and month, with the year when it differs.

ISO text, also of a month or year alone, goes in; Dutch words come out.
"""

from __future__ import annotations

from datetime import date

from routekaart.gui.kit import write_date

__all__ = ["day_text"]

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def day_text(iso: str, today: date) -> str:
    """Out: `Vandaag`, `Morgen`, `Donderdag` within a week, else `3 december` (with another year: `3 december 2027`)."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return write_date(iso)
    ahead = (day - today).days
    if ahead in (-1, 0, 1):
        return ("Gisteren", "Vandaag", "Morgen")[ahead + 1]
    if 1 < ahead < 7:
        return _DAYS[day.weekday()].capitalize()
    text = write_date(iso[:10])
    return text.removesuffix(f" {day.year}") if day.year == today.year else text
