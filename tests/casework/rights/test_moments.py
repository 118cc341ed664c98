"""Both moments are told where the clock was put back; the order stays that of the numbers."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from routekaart.casework import case_record, log_rows
from routekaart.casework.rights.logbook import CLOCK_BACK, as_text
from routekaart.casework.rights.moments import moments_before
from tests.casework.desks import Clock, new_desk


@pytest.mark.parametrize(
    ("moments", "before"),
    [
        ([], []),
        (["2026-11-22T14:00:00+01:00"], [""]),
        (["2026-11-22T14:00:00+01:00", "2026-11-22T14:00:00+01:00"], ["", ""]),
        (["2026-11-22T14:00:00+01:00", "2026-11-22T13:59:30+01:00"], ["", ""]),  # set right by itself
        (["2026-11-22T14:00:00+01:00", "2016-11-22T14:00:00+01:00"], ["", "2026-11-22T14:00:00+01:00"]),
        (["2026-10-25T02:50:00+02:00", "2026-10-25T02:05:00+01:00"], ["", ""]),  # the hour that comes twice
        (["2026-11-22T23:00:00+01:00", "2026-11-22T12:10:00-10:00"], ["", ""]),  # another zone
    ],
)
def test_only_a_clock_that_was_put_back_is_told(moments: list[str], before: list[str]) -> None:
    assert moments_before(moments) == before


def test_the_timeline_and_the_log_show_both_moments_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    clock = Clock()
    desk = new_desk(tmp_path, clock)
    case = str(desk.open_case("residentieel").created)
    desk.answer(case, "achtergrond", "een")
    clock.at -= timedelta(hours=3)
    desk.answer(case, "achtergrond", "twee")
    desk.answer(case, "achtergrond", "drie")
    record = case_record(desk, case)
    assert [(line.what, line.times, bool(line.before)) for line in record.happened] == [
        ("answered", 2, True),
        ("answered", 1, False),
        ("opened", 1, False),
    ]
    assert record.happened[0].before > record.happened[0].at
    rows = log_rows(desk)
    assert [row.seq for row in rows] == sorted((row.seq for row in rows), reverse=True)
    assert [bool(row.before) for row in rows] == [False, True, False, False]
    assert as_text(rows, str, desk.today).decode().count(CLOCK_BACK) == 1
    desk.vault.close()
