"""Days, ages and numbers that are known in part: spans, months that differ in length, and the ends of time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.conditions import NOT_APPLICABLE, UNKNOWN, Cell, DateSpan, NumberSpan, Truth
from routekaart.conditions.values import (
    add_days,
    add_months,
    as_date,
    as_number,
    below,
    date_below,
    months_between,
    parse_date,
    truth_word,
    years_between,
)

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def span(first: str, last: str) -> DateSpan:
    return DateSpan(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-11-22", span("2026-11-22", "2026-11-22")), ("2026-02", span("2026-02-01", "2026-02-28")),
        ("2024-02", span("2024-02-01", "2024-02-29")), ("2026-12", span("2026-12-01", "2026-12-31")),
        ("2026-01", span("2026-01-01", "2026-01-31")), ("2026", span("2026-01-01", "2026-12-31")),
    ],
)  # fmt: skip
def test_a_day_a_month_or_a_year(text: str, found: DateSpan) -> None:
    assert parse_date(text) == found == as_date(text) == as_date(found)


@pytest.mark.parametrize(
    "text", ["", "22-11-2026", "2026-11-31", "2026-13", "2026-00", "0000", "2026-1-1", "2026-11-22x", "morgen"]
)
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(ValueError):
        parse_date(text)
    assert as_date(text) is None


def test_what_is_no_day_is_said_with_its_beginning() -> None:
    with pytest.raises(ValueError, match=f"^geen datum: '{'x' * 40}'$"):
        parse_date("x" * 50)
    assert [as_date(cell) for cell in (2026, UNKNOWN, NOT_APPLICABLE, ["2026"])] == [None] * 4


@pytest.mark.parametrize(
    ("day", "months", "found"),
    [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
        ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2026-11-22", 0, "2026-11-22"),
        ("2026-11-22", 13, "2027-12-22"), ("9999-12-01", 1, "9999-12-31"), ("9999-11-05", 1, "9999-12-05"),
        ("0001-01-15", -1, "0001-01-01"), ("0001-02-15", -1, "0001-01-15"),
    ],
)  # fmt: skip
def test_months_later_and_earlier(day: str, months: int, found: str) -> None:
    assert add_months(date.fromisoformat(day), months).isoformat() == found


def test_days_later_and_earlier_stay_within_what_a_day_can_be() -> None:
    assert add_days(date(2026, 2, 28), 1) == date(2026, 3, 1) and add_days(date(2026, 3, 1), -1) == date(2026, 2, 28)
    assert add_days(date(2026, 1, 1), 10**7) == date.max and add_days(date(2026, 1, 1), -(10**7)) == date.min


@pytest.mark.parametrize(
    ("born", "on", "low", "high"),
    [
        ("2014-11-22", "2026-11-22", 12, 12), ("2014-11-23", "2026-11-22", 11, 11), ("2014", "2026-11-22", 11, 12),
        ("2014-11", "2026-11-22", 11, 12), ("2024-02-29", "2026-02-28", 2, 2), ("2027", "2026-11-22", 0, 0),
    ],
)  # fmt: skip
def test_whole_years_of_age(born: str, on: str, low: int, high: int) -> None:
    assert years_between(parse_date(born), date.fromisoformat(on)) == NumberSpan(low, high)


@pytest.mark.parametrize(
    ("start", "end", "low", "high"),
    [
        ("2026-01-15", "2026-03-14", 1, 1), ("2026-01-15", "2026-03-15", 2, 2), ("2026-01", "2026-03", 1, 2),
        ("2025", "2026", 0, 23), ("2026-03-15", "2026-01-15", 0, 0), ("2025-12-31", "2026-02-28", 2, 2),
    ],
)  # fmt: skip
def test_whole_months(start: str, end: str, low: int, high: int) -> None:
    assert months_between(parse_date(start), parse_date(end)) == NumberSpan(low, high)


@given(DAYS, st.integers(0, 600))
def test_so_many_months_later_lies_exactly_so_many_months_on(day: date, months: int) -> None:
    later = add_months(day, months)
    found = months_between(DateSpan(day, day), DateSpan(later, later))
    assert found == NumberSpan(months, months)


@given(DAYS, DAYS)
def test_an_age_grows_by_one_on_each_birthday_and_not_before(born: date, on: date) -> None:
    age = years_between(DateSpan(born, born), on).low
    assert add_months(born, int(age) * 12) <= max(on, born) < add_months(born, int(age + 1) * 12)


@pytest.mark.parametrize(
    ("low", "high", "bound", "found"),
    [(1, 2, 3, True), (1, 2, 2, None), (1, 1, 1, False), (2, 3, 2, False), (1, 3, 1, False), (1, 3, 2, None)],
)
def test_below_a_bound(low: int, high: int, bound: int, found: Truth) -> None:
    assert below(NumberSpan(low, high), bound) is found
    days = DateSpan(date(2026, 1, low), date(2026, 1, high))
    assert date_below(days, date(2026, 1, bound)) is found


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (3, NumberSpan(3, 3)), (2.5, NumberSpan(2.5, 2.5)), (NumberSpan(1, 2), NumberSpan(1, 2)), (True, None),
        ("drie", None), (UNKNOWN, None), (["1"], None),
    ],
)  # fmt: skip
def test_what_is_a_number(cell: Cell, found: NumberSpan | None) -> None:
    assert as_number(cell) == found


def test_words_for_truth() -> None:
    assert [truth_word(value) for value in (True, False, None)] == ["waar", "onwaar", "onbekend"]
