"""How long a case is kept: the last day of its term, and whether that day has really passed.

Dates go in, dates and a yes or no come out; pure, so that what a wrong clock does can be tried. Nothing here
destroys anything: a term that is over only says that people may.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from routekaart.conditions.values import parse_date

__all__ = ["MEASURES", "YEARS_BY_LAW", "Term", "answer_before", "keep_until", "last_change", "term_is_over", "term_of"]

YEARS_BY_LAW = 20
"""After the last change, Jeugdwet art. 7.3.8."""
MEASURES = frozenset({"ots", "voorlopige_ots", "voogdij"})
"""Answers to how a family gets help by which a case is kept until 30 years after majority."""
_MAJORITY, _AFTER_MAJORITY = 18, 30
_WITNESSED = timedelta(days=30)
_PROGRAM_BEGAN = date(2026, 1, 1)
"""No case is older than the program."""


@dataclass(frozen=True, slots=True)
class Term:
    """How long one case is kept, and why."""

    years: int
    last_change: date
    until: date | None
    """The last day of the term; None when the day of birth is needed for it and not known."""
    measure: bool
    """There is or was a measure, so the longer of two terms counts."""

    @property
    def earliest(self) -> date:
        """The last day as far as it is known for sure."""
        return self.until or keep_until(self.last_change, self.years)


def last_change(changed: Iterable[date], before: Iterable[date]) -> date:
    """The day of the last change, never too early: a clock that stood back at the time is not believed.

    `changed` are the days of the events of a case, `before` those of everything that was written down in the vault
    before the case was begun.
    """
    return max((*changed, *before, _PROGRAM_BEGAN))


def keep_until(last_change: date, years: int) -> date:
    """The last day a case has to be kept, counted from its last change."""
    return _later(last_change, years)


def term_of(last_change: date, years: int, *, measure: bool, born: str) -> Term:
    """The term; a rule file can make it longer than the law, never shorter."""
    years = max(years, YEARS_BY_LAW)
    until = keep_until(last_change, years)
    if not measure:
        return Term(years, last_change, until, measure)
    try:
        birthday = parse_date(born).last  # of a year alone the last day, so never too early
    except ValueError:
        return Term(years, last_change, None, measure)
    return Term(years, last_change, max(until, _later(birthday, _MAJORITY + _AFTER_MAJORITY)), measure)


def term_is_over(until: date | None, today: date, witnessed: Iterable[date]) -> bool:
    """Is the last day behind us? `witnessed` are the days of every event and line of the log in this vault.

    A clock that runs ahead is not believed on its word: something must have been written down after the term at least
    a month ago. When something was written down later than today, the clock is wrong, and nothing is over.
    """
    days = tuple(witnessed)
    if until is None or today <= until or any(day > today for day in days):
        return False
    return any(until < day <= today - _WITNESSED for day in days)


def answer_before(asked_on: date) -> date:
    """The last day to answer a request to destroy: three months."""
    month = asked_on.month + 3
    year, month = asked_on.year + (month - 1) // 12, (month - 1) % 12 + 1
    for day in range(asked_on.day, 27, -1):
        try:
            return date(year, month, day)
        except ValueError:
            continue  # 30 November goes to 28 or 29 February
    return date(year, month, asked_on.day)


def _later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February in a year without one
        return date(day.year + years, 3, 1)
