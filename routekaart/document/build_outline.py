"""A question of the empty checklist goes in; boxes to tick come out, beside the question or in columns under it.

How many stand beside each other follows from how long they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from routekaart.document import blocks as b
from routekaart.document.flow import Box, ItemBox, TextBox
from routekaart.document.flow_table import Columns
from routekaart.document.tagging import Elem
from routekaart.document.text import Span, TextStyle, set_lines

if TYPE_CHECKING:
    from routekaart.document.build import Builder

__all__ = ["build_choices"]

_MOST_COLUMNS = 4
_BETWEEN = 14.0
_INDENT = 1.5  # room for a box to tick, in letters
_BESIDE = (0.56, 0.47, 0.38)
"""Where boxes may start that stand beside their question, as a share of the width."""
_QUESTION_LINES = 2


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
