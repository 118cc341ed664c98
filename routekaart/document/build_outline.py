"""Blocks of a route on paper go in; boxes come out: stops along the river, and columns of boxes to tick.

The river is wider as it runs further from home, so that it also tells on a black and white print.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from routekaart.document import blocks as b
from routekaart.document import theme
from routekaart.document.flow import Box, ItemBox, TextBox, draw_stack, split_stack, stack_height, stack_least
from routekaart.document.flow_table import Columns
from routekaart.document.tagging import Canvas, Elem
from routekaart.document.text import Span, TextStyle, set_lines

if TYPE_CHECKING:
    from routekaart.document.build import Builder

__all__ = ["StopBox", "build_choices", "build_stop"]

_GUTTER = 30.0
_MIDDLE = 9.0
_THIN, _WIDE = 3.0, 9.0
_RADII = {"stop": 6.0, "rung": 3.6, "none": 0.0}
_WHITE = (1.0, 1.0, 1.0)
_MOST_COLUMNS = 4
_BETWEEN = 14.0
_SHORT = 110.0
_INDENT = 1.5  # room for a box to tick, in letters
_BESIDE = (0.56, 0.47, 0.38)
"""Where boxes may start that stand beside their question, as a share of the width."""
_QUESTION_LINES = 2


@dataclass
class StopBox(Box):
    """Boxes beside a stretch of river; no white space around it, so that the river is whole."""

    boxes: Sequence[Box]
    mark: str
    distance: float
    first_line: float
    pad: float = 3.5

    def __post_init__(self) -> None:
        """The river is as long as what stands beside it."""
        self.height = stack_height(self.boxes) + 2 * self.pad

    def least(self) -> float:
        """The first part of what stands beside the river."""
        return self.height if self._stays_whole() else stack_least(self.boxes) + 2 * self.pad

    def _stays_whole(self) -> bool:
        return self.height <= _SHORT

    def split(self, room: float, fresh: bool) -> tuple[Box | None, Box | None]:
        """The mark stays with the first part; a stop of a few lines is not cut."""
        if self._stays_whole():
            return None, self
        heads, tails = split_stack(self.boxes, room - 2 * self.pad, fresh)
        if not heads or not tails:
            return None, self
        return replace(self, boxes=heads), replace(self, boxes=tails, mark="none")

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the river and the mark as decoration, then the words."""
        width = _THIN + (_WIDE - _THIN) * self.distance
        radius = _RADII[self.mark]
        middle, centre = x + _MIDDLE, top - self.pad - self.first_line / 2
        with canvas.artifact():
            water = theme.band_colour(self.distance)
            canvas.box(middle - width / 2, top - self.height, width, self.height, fill=water)
            if radius:
                size = 2 * radius
                canvas.box(middle - radius, centre - radius, size, size, _WHITE, theme.INK, radius, 1.5)
        draw_stack(canvas, self.boxes, x + _GUTTER, top - self.pad)


def build_stop(builder: Builder, block: b.Stop, parent: Elem, width: float, body: TextStyle) -> list[Box]:
    """One stop; text of a rung is a little smaller than that of a step."""
    style = builder.look.cell() if block.mark == "rung" else body
    boxes = builder.build(block.blocks, Elem("Div", parent), width - _GUTTER, style)
    for box in boxes:
        box.before, box.after = min(box.before, 2.0), min(box.after, 2.0)
    if not boxes:
        return []
    first = boxes[0]
    line = first.style.leading if isinstance(first, TextBox) else style.leading
    stop = StopBox(boxes, block.mark, block.distance, line, pad=2.0 if block.mark == "rung" else 4.5)
    # A stretch without a mark carries the name of what comes.
    stop.keep_next = block.mark == "none"
    return [stop]


def build_choices(builder: Builder, block: b.Choices, parent: Elem, width: float, body: TextStyle) -> list[Box]:
    """Boxes to tick: beside their question on one row, else under it in columns of one width."""
    widths = [_width(builder, text, body) + body.size * _INDENT + _BETWEEN for text in block.texts]
    start = _beside(builder, block, width, sum(widths) - _BETWEEN)
    if start is None:
        question = _words(builder, block.label, builder.look.strong(), parent, width)
        hint = _words(builder, block.hint, builder.look.small(), parent, width)
        return [*question, *hint, *_under(builder, block, parent, width, body, widths)]
    question = _words(builder, block.label, builder.look.strong(), parent, start - _BETWEEN)
    top = Elem("L", parent, ListNumbering="None")
    cells = list(zip(accumulate(widths[:-1], initial=start), widths, strict=True))
    row = Columns([(0.0, question), *_cells(builder, block.texts, top, cells, body)], width, builder.page_height, 1.5)
    row.before = 3.0
    row.keep_next = bool(block.hint)
    hint = _words(builder, block.hint, builder.look.small(), parent, width)
    for box in hint:
        box.keep_next = False
    return [row, *hint]


def _beside(builder: Builder, block: b.Choices, width: float, needed: float) -> float | None:
    """Where the boxes can stand beside their question of at most two lines; None when they cannot."""
    for share in _BESIDE:
        start = width * share
        lines = set_lines([Span(block.label)], builder.look.strong(), start - _BETWEEN, builder.fonts)
        if 0 < len(lines) <= _QUESTION_LINES and needed <= width - start:
            return start
    return None


def _words(builder: Builder, text: str, style: TextStyle, parent: Elem, width: float) -> list[Box]:
    """A question, or the small words under it: what follows stays on the same page."""
    boxes = builder.text([Span(text)], style, parent, width, before=2.0) if text else []
    for box in boxes:
        box.keep_next = True
    return boxes


def _under(
    builder: Builder, block: b.Choices, parent: Elem, width: float, body: TextStyle, widths: Sequence[float]
) -> list[Box]:
    """Rows of boxes; long texts get a line of their own."""
    places = _places(widths, width)
    top = Elem("L", parent, ListNumbering="None")
    rows: list[Box] = []
    for start in range(0, len(block.texts), len(places)):
        cells = _cells(builder, block.texts[start : start + len(places)], top, places, body)
        rows.append(Columns(cells, width, builder.page_height, 1.5))
    if rows:
        rows[-1].after = 4.5 * builder.look.air
    return rows


def _cells(
    builder: Builder, texts: Sequence[b.Text], top: Elem, places: Sequence[tuple[float, float]], body: TextStyle
) -> list[tuple[float, list[Box]]]:
    indent = body.size * _INDENT
    pairs = zip(places, texts, strict=False)
    return [(x, [_choice(builder, text, top, room - indent, indent, body)]) for (x, room), text in pairs]


def _places(widths: Sequence[float], width: float) -> list[tuple[float, float]]:
    """Where each column starts and how wide it may be: one row when all fit on it, else columns of one width."""
    if sum(widths) - _BETWEEN <= width:
        return list(zip(accumulate(widths[:-1], initial=0.0), widths, strict=True))
    columns = max(1, min(_MOST_COLUMNS, int(width // max(widths))))
    size = width / columns
    return [(place * size, size - (_BETWEEN if columns > 1 else 0.0)) for place in range(columns)]


def _width(builder: Builder, text: b.Text, body: TextStyle) -> float:
    return max((line.width for line in set_lines(text, body, 10_000.0, builder.fonts)), default=0.0)


def _choice(builder: Builder, text: b.Text, top: Elem, room: float, indent: float, body: TextStyle) -> Box:
    item = Elem("LI", top)
    mark = TextBox(set_lines([Span("☐")], body, indent, builder.fonts), body, Elem("Lbl", item))
    words = TextBox(set_lines(text, body, room, builder.fonts), body, Elem("LBody", item))
    return ItemBox(mark, [words], indent)
