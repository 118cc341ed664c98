"""How long a case is kept: the term, and clocks that run wrong, which never make it pass too early."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from routekaart.casework.rights.retention import answer_before, keep_until, last_change, term_is_over, term_of

UNTIL = date(2046, 11, 22)
DAY = timedelta(days=1)


def test_twenty_years_after_the_last_change() -> None:
    assert keep_until(date(2026, 11, 22), 20) == date(2046, 11, 22)
    assert keep_until(date(2024, 2, 29), 20) == date(2044, 2, 29)
    assert keep_until(date(2024, 2, 29), 15) == date(2039, 3, 1)


@pytest.mark.parametrize(
    ("years", "measure", "born", "until"),
    [
        (20, False, "2017-03-04", date(2046, 11, 22)),
        (20, False, "", date(2046, 11, 22)),
        (5, False, "", date(2046, 11, 22)),  # never shorter than the law
        (25, False, "", date(2051, 11, 22)),
        (20, True, "2017-03-04", date(2065, 3, 4)),
        (20, True, "2017-03", date(2065, 3, 31)),
        (20, True, "2017", date(2065, 12, 31)),
        (60, True, "2017-03-04", date(2086, 11, 22)),
        (20, True, "2016-02-29", date(2064, 2, 29)),
        (20, True, "", None),
        (20, True, "onbekend", None),
    ],
)
def test_the_term(years: int, measure: bool, born: str, until: date | None) -> None:
    term = term_of(date(2026, 11, 22), years, measure=measure, born=born)
    assert term.until == until
    assert term.earliest == (until or date(2046, 11, 22))


def test_it_is_over_when_the_log_has_been_past_it_for_a_month() -> None:
    today = UNTIL + 31 * DAY
    assert term_is_over(UNTIL, today, [date(2026, 11, 22), UNTIL + DAY])
    assert not term_is_over(UNTIL, today, [date(2026, 11, 22), UNTIL])
    assert not term_is_over(UNTIL, today - DAY, [UNTIL + DAY])
    assert not term_is_over(None, today, [UNTIL + DAY])


@pytest.mark.parametrize("ahead", [1, 30, 31, 365, 3653, 36_525])
def test_a_clock_that_runs_ahead_is_not_believed(ahead: int) -> None:
    today = UNTIL + ahead * DAY
    written = [date(2026, 11, 22), date(2027, 1, 5)]
    assert not term_is_over(UNTIL, today, written)
    assert not term_is_over(UNTIL, today, [*written, today])  # what this very session wrote down


@pytest.mark.parametrize("back", [1, 365, 3653])
def test_a_clock_that_stands_back_makes_nothing_pass(back: int) -> None:
    newest = UNTIL + 400 * DAY
    assert not term_is_over(UNTIL, newest - back * DAY, [UNTIL + DAY, newest])


def test_the_last_change_is_never_too_early() -> None:
    assert last_change([date(2026, 11, 22), date(2000, 1, 1)], []) == date(2026, 11, 22)
    assert last_change([date(2000, 1, 1)], [date(2026, 11, 20)]) == date(2026, 11, 20)
    assert last_change([date(2000, 1, 1)], []) == date(2026, 1, 1)


def test_the_longest_case_is_not_over_by_a_leap_of_the_calendar() -> None:
    assert not term_is_over(date(2038, 1, 18), date(2038, 1, 19), [date(2038, 1, 19)])


@pytest.mark.parametrize(
    ("asked", "before"),
    [
        (date(2026, 11, 22), date(2027, 2, 22)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 29), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 3, 31)),
        (date(2026, 1, 5), date(2026, 4, 5)),
    ],
)
def test_three_months_to_answer(asked: date, before: date) -> None:
    assert answer_before(asked) == before
