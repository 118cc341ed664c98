"""The stops of a route go in; one box comes out with the river as it is on screen, and their words as a list.

Where everything lies is worked out by `outline.course`; a picture that does not fit is cut between two rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from routekaart.document import blocks as b
from routekaart.document import theme
from routekaart.document.flow import Box, TextBox
from routekaart.document.tagging import Canvas, Colour, Elem
from routekaart.document.text import Span, TextStyle, set_lines
from routekaart.outline.course import Course, Sizes, Spot, course, part_of, share_of_width, words_width

if TYPE_CHECKING:
    from routekaart.document.build import Builder

__all__ = ["SIZES", "MapBox", "build_map"]

SIZES = Sizes(cell=76.0, most=6, margin=13.0, corner=9.0, ring=6.0, gap=2.0, side=6.0, below=7.0)
_WIDEST = 7.5
_RINGS = {"fase": 6.0, "stap": 4.4, "trede": 4.4}
_LEADING = 1.18
_SIZE = 9.0
_WHITE = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands below one sign: the lines of the title and of the note, set and tagged."""

    boxes: tuple[TextBox, ...]

    @property
    def height(self) -> float:
        return sum(box.height for box in self.boxes)


class MapBox(Box):
    """Rows `first` up to `end` of the drawing."""

    def __init__(
        self, drawn: Course, stops: Sequence[b.Stop], words: Sequence[_Words], first: int = 0, end: int | None = None
    ) -> None:
        self.drawn, self.stops, self.words, self.first = drawn, stops, words, first
        self.end = len(drawn.rows) if end is None else end
        self._top, self._bottom = drawn.rows[first][0], drawn.rows[self.end - 1][1]
        self.height = self._bottom - self._top
        self.before, self.after = 6.0, 8.0

    def least(self) -> float:
        """One row."""
        top, bottom = self.drawn.rows[self.first]
        return bottom - top

    def split(self, room: float, fresh: bool) -> tuple[Box | None, Box | None]:
        """Cut below the last row that fits; the line runs on over the edge."""
        fits = [place for place in range(self.first, self.end) if self.drawn.rows[place][1] - self._top <= room]
        if not fits or fits[-1] + 1 >= self.end:
            return None, self
        cut = fits[-1] + 1
        return self._rows(self.first, cut), self._rows(cut, self.end)

    def _rows(self, first: int, end: int) -> MapBox:
        return MapBox(self.drawn, self.stops, self.words, first, end)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """River and signs are decoration; the words are a list in the order of the route."""
        here = [place for place, spot in enumerate(self.drawn.spots) if self.first <= spot.row < self.end]
        with canvas.artifact():
            self._draw_river(canvas, x, top)
            for place in here:
                self._draw_sign(canvas, x, top, self.drawn.spots[place], self.stops[place])
        for place in here:
            self._draw_words(canvas, x, top, self.drawn.spots[place], self.words[place])

    def _draw_river(self, canvas: Canvas, x: float, top: float) -> None:
        for stop, reach in zip(self.stops, self.drawn.reaches, strict=False):
            points = [(x + px, top - (py - self._top)) for px, py in part_of(reach, self._top, self._bottom)]
            if points:
                canvas.strokes([points], _colour(stop), _WIDEST * share_of_width(stop.distance))

    def _draw_sign(self, canvas: Canvas, x: float, top: float, spot: Spot, stop: b.Stop) -> None:
        radius = _RINGS[stop.kind]
        left, low = x + spot.x - radius, top - (spot.y - self._top) - radius
        canvas.box(left, low, 2 * radius, 2 * radius, _WHITE, theme.INK, radius, 1.5)

    def _draw_words(self, canvas: Canvas, x: float, top: float, spot: Spot, words: _Words) -> None:
        y = top - (spot.top - self._top)
        for box in words.boxes:
            for line in box.lines:
                one = TextBox([line], box.style, box.elem)
                one.draw(canvas, x + spot.x - line.width / 2, y)
                y -= box.style.leading


def build_map(builder: Builder, block: b.RiverMap, parent: Elem, width: float) -> list[Box]:
    """The picture of a route; nothing for a route without stops."""
    if not block.stops:
        return []
    top = Elem("L", parent, ListNumbering="None")
    room = words_width(width, SIZES)
    words = [_set(builder, stop, top, room) for stop in block.stops]
    return [MapBox(course([item.height for item in words], width, SIZES), block.stops, words)]


def _set(builder: Builder, stop: b.Stop, top: Elem, room: float) -> _Words:
    """A phase stands out in bold; a rung carries its number on the ladder."""
    body = Elem("LBody", Elem("LI", top))
    title = TextStyle(_SIZE, _SIZE * _LEADING, theme.INK, bold=stop.kind == "fase")
    note = TextStyle(_SIZE, _SIZE * _LEADING, theme.MUTED)
    parts = [(stop.text, title), ((Span(stop.note),) if stop.note else (), note)]
    set_ = [(set_lines(text, style, room, builder.fonts), style) for text, style in parts if text]
    return _Words(tuple(TextBox(lines, style, Elem("P", body)) for lines, style in set_ if lines))


def _colour(stop: b.Stop) -> Colour:
    return theme.HEAD_RULE if stop.distance is None else theme.band_colour(stop.distance)
