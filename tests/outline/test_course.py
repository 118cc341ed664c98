"""The course of the river: angles, words that stay free, room for every stop, and a distance that never runs back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.outline.course import Course, Point, Sizes, course, part_of, share_of_width, water, words_width

SIZES = Sizes(cell=100, most=6, margin=20, corner=12, ring=10, gap=3, side=8, below=12)

heights_of = st.lists(st.floats(0, 120), min_size=1, max_size=70)
widths = st.floats(120, 2500)


@given(heights_of, widths)
def test_lines_only_run_level_upright_or_slanting(heights: list[float], width: float) -> None:
    for reach in course(heights, width, SIZES).reaches:
        for (x1, y1), (x2, y2) in pairwise(reach):
            across, down = abs(x2 - x1), abs(y2 - y1)
            assert across < 0.001 or down < 0.001 or abs(across - down) < 0.001


@given(heights_of, widths)
def test_no_line_runs_through_words(heights: list[float], width: float) -> None:
    drawn = course(heights, width, SIZES)
    assert crossings(drawn, SIZES.ring * 0.8) == []


def crossings(drawn: Course, thick: float) -> list[tuple[int, int]]:
    """Which lines run through which words, when a line is `thick` wide."""
    found = []
    for number, reach in enumerate(drawn.reaches):
        points = [point for ends in pairwise(reach) for point in _along(*ends)]
        for place, spot in enumerate(drawn.spots):
            left, right = spot.left - thick / 2, spot.left + spot.width + thick / 2
            top, bottom = spot.top - thick / 2, spot.top + spot.height + thick / 2
            if any(left < x < right and top < y < bottom for x, y in points):
                found.append((number, place))
    return found


def _along(start: Point, end: Point) -> list[Point]:
    """Points of a line, close together."""
    steps = 24
    return [tuple(a + (b - a) * step / steps for a, b in zip(start, end, strict=True)) for step in range(steps + 1)]  # type: ignore[misc]


@given(heights_of, widths)
def test_stops_stand_apart_within_the_drawing(heights: list[float], width: float) -> None:
    drawn = course(heights, width, SIZES)
    assert len({(spot.row, spot.column) for spot in drawn.spots}) == len(heights)
    room = words_width(width, SIZES)
    for spot, height in zip(drawn.spots, heights, strict=True):
        top, bottom = drawn.rows[spot.row]
        assert spot.left >= 0 and spot.left + spot.width <= width + 0.001
        assert spot.width == pytest.approx(room) and spot.height == height
        assert top <= spot.y - SIZES.ring + 0.001 and spot.top + height <= bottom + 0.001
    assert drawn.height == drawn.rows[-1][1]


def test_every_second_row_runs_back() -> None:
    drawn = course([10.0] * 7, 340, SIZES)
    assert [(spot.row, spot.column) for spot in drawn.spots] == [
        (0, 0), (0, 1), (0, 2), (1, 2), (1, 1), (1, 0), (2, 0),
    ]  # fmt: skip
    assert course([], 340, SIZES) == Course(340, 0.0, (), (), ())


def test_a_line_that_is_cut_runs_on_to_the_edge_of_both_parts() -> None:
    drawn = course([10.0] * 4, 240, SIZES)
    turn = drawn.reaches[1]
    cut = drawn.rows[0][1]
    above, below = part_of(turn, 0, cut), part_of(turn, cut, 1000)
    assert above[0] == turn[0] and below[-1] == turn[-1]
    assert above[-1] == below[0] and above[-1][1] == cut
    assert part_of(turn, 900, 1000) == ()
    assert part_of(drawn.reaches[0], cut, 1000) == ()


@given(st.lists(st.none() | st.floats(0, 1), max_size=80), st.integers(0, 80))
def test_the_water_never_runs_back(distances: list[float | None], begin: int) -> None:
    found = water(distances, begin)
    river = [value for value in found if value is not None]
    assert len(found) == len(distances) and river == sorted(river)
    assert found[: len(river)] == tuple(river)


def test_what_lies_before_the_ladder_does_not_take_the_water_along() -> None:
    assert water([None, 0.6, None, 0.1, 0.4, None], 3) == (0.0, 0.0, 0.0, 0.1, 0.4, None)
    assert water([None, None], 0) == (None, None)


def test_far_from_home_the_river_is_wider() -> None:
    assert share_of_width(None) == share_of_width(0.0) < share_of_width(0.5) < share_of_width(1.0) == 1.0
