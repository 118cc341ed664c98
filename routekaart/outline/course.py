"""The course of the river: where the stops of a route lie, and how the line runs from one to the next.

Room and heights of words go in; places and lines come out, for screen and paper alike. The line is level, upright
or slanting at 45 degrees, and never runs through words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = [
    "Course",
    "Point",
    "Reach",
    "Sizes",
    "Spot",
    "columns_for",
    "course",
    "part_of",
    "share_of_width",
    "water",
    "words_width",
]

Point = tuple[float, float]
Reach = tuple[Point, ...]
"""The line between two stops, from corner to corner; y runs downwards."""
_THIN = 1 / 3
"""How wide the river is at home, as a share of how wide it is at its furthest."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The lengths of a drawing, in its own unit: points on paper, pixels on screen."""

    cell: float
    """A stop is at least this wide."""
    most: int
    """So many stops stand beside each other at most."""
    margin: float
    """Room at both sides, in which the river turns."""
    corner: float
    """How far before a turn the line begins to slant."""
    ring: float
    """Half the width of the largest sign."""
    gap: float
    """Between a sign and its words."""
    side: float
    """Between the words of neighbours."""
    below: float
    """Between the words of a row and the signs of the next."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one stop stands: the middle of its sign, and the room for its words below that."""

    x: float
    y: float
    left: float
    top: float
    width: float
    height: float
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Course:
    """The whole drawing: one line, cut in a reach between each two stops."""

    width: float
    height: float
    spots: tuple[Spot, ...]
    reaches: tuple[Reach, ...]
    rows: tuple[tuple[float, float], ...]
    """Top and bottom of every row."""


def columns_for(width: float, sizes: Sizes) -> int:
    """How many stops stand beside each other in this width."""
    return max(1, min(sizes.most, int((width - 2 * sizes.margin) // sizes.cell)))


def words_width(width: float, sizes: Sizes) -> float:
    """How wide the words of a stop may be in a drawing of this width."""
    return max(1.0, (width - 2 * sizes.margin) / columns_for(width, sizes) - sizes.side)


def course(heights: Sequence[float], width: float, sizes: Sizes) -> Course:
    """The drawing for stops whose words have these heights (at `words_width`); every second row runs back."""
    columns = columns_for(width, sizes)
    cell = (width - 2 * sizes.margin) / columns
    tops, rows, at = [], [], 0.0
    for start in range(0, len(heights), columns):
        tall = max(heights[start : start + columns])
        tops.append(at)
        bottom = at + 2 * sizes.ring + sizes.gap + tall + sizes.below
        rows.append((at, bottom))
        at = bottom
    spots = []
    for place, height in enumerate(heights):
        row, step = divmod(place, columns)
        column = step if row % 2 == 0 else columns - 1 - step
        middle = sizes.margin + (column + 0.5) * cell
        room = cell - sizes.side
        ring = tops[row] + sizes.ring
        words = ring + sizes.ring + sizes.gap
        spots.append(Spot(middle, ring, middle - room / 2, words, room, height, row, column))
    pairs = zip(spots, spots[1:], strict=False)
    reaches = tuple(_reach(one, other, width, sizes) for one, other in pairs)
    return Course(width, at, tuple(spots), reaches, tuple(rows))


def _reach(one: Spot, other: Spot, width: float, sizes: Sizes) -> Reach:
    """Straight on in a row; else round the words at the side to which the row runs."""
    if one.row == other.row:
        return (one.x, one.y), (other.x, other.y)
    out = 1 if one.row % 2 == 0 else -1
    edge = width - sizes.margin / 2 if out > 0 else sizes.margin / 2
    slant = min(sizes.corner, (other.y - one.y) / 2)
    return (
        (one.x, one.y),
        (edge - out * slant, one.y),
        (edge, one.y + slant),
        (edge, other.y - slant),
        (edge - out * slant, other.y),
        (other.x, other.y),
    )


def part_of(reach: Reach, top: float, bottom: float) -> Reach:
    """What of a reach lies between two heights; it runs on over the edge, and nothing is left of it elsewhere."""
    kept: list[Point] = []
    for (x1, y1), (x2, y2) in zip(reach, reach[1:], strict=False):
        low, high = max(min(y1, y2), top), min(max(y1, y2), bottom)
        if low > high or (y1 == y2 and not top <= y1 <= bottom):
            continue
        ends = [(x1, y1), (x2, y2)] if y1 == y2 else [(_across(x1, y1, x2, y2, y), y) for y in (low, high)]
        kept += [end for end in ends if end not in kept]
    return tuple(kept) if len(kept) > 1 else ()


def _across(x1: float, y1: float, x2: float, y2: float, y: float) -> float:
    return x1 + (x2 - x1) * (y - y1) / (y2 - y1)


def water(distances: Sequence[float | None], begin: int) -> tuple[float | None, ...]:
    """How far from home the river is at every stop: it never runs back, and has no distance after the last rung.

    `distances` gives that of each rung, None for other stops; a rung before `begin`, where the ladder starts, does
    not take the river along.
    """
    last = max((place for place, distance in enumerate(distances) if distance is not None), default=-1)
    far, found = 0.0, []
    for place, distance in enumerate(distances):
        if distance is not None and place >= begin:
            far = max(far, distance)
        found.append(far if place <= last else None)
    return tuple(found)


def share_of_width(distance: float | None) -> float:
    """How wide the river is at a distance from home: far away it is widest, so that it also tells without colour."""
    return _THIN if distance is None else _THIN + (1 - _THIN) * distance
