"""The people under a document go in; boxes with how each of them signed come out.

Whoever did not sign on screen is named with the same weight, and the reason stands there in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routekaart.document import blocks as b
from routekaart.document.blocks import HOW_SIGNED, how_signed
from routekaart.document.flow import Box, SpaceBox, stack_height
from routekaart.document.flow_signing import PenBox, RuleBox
from routekaart.document.flow_table import Columns
from routekaart.document.tagging import Elem
from routekaart.document.text import Span, TextStyle

if TYPE_CHECKING:
    from routekaart.document.build import Builder

__all__ = ["build_signatures"]

_PER_ROW = 3
_PEN_ROOM = 43.0


def build_signatures(builder: Builder, block: b.Signatures, parent: Elem, width: float) -> list[Box]:
    """Rows of at most three people; a row stays on one page."""
    column = width / _PER_ROW
    rows: list[Box] = []
    for start in range(0, len(block.people), _PER_ROW):
        people = block.people[start : start + _PER_ROW]
        elems = [Elem("Div", parent) for _ in people]
        tops = [_stance(builder, one, elem, column) for one, elem in zip(people, elems, strict=True)]
        tallest = max(stack_height(boxes) for boxes in tops)
        room = 4.0 if all(_method(one) == "none" for one in people) else _PEN_ROOM
        columns = []
        for place, (one, elem, boxes) in enumerate(zip(people, elems, tops, strict=True)):
            filler: list[Box] = [SpaceBox(tallest - stack_height(boxes))]
            columns.append((place * column + 6, [*boxes, *filler, *_signed(builder, one, elem, column, room)]))
        rows.append(Columns(columns, width, builder.page_height, 5.0, after=6.0))
    return rows


def _stance(builder: Builder, one: b.Signature, elem: Elem, column: float) -> list[Box]:
    words = " · ".join(part for part in (one.stance, one.at) if part)
    return builder.text([Span(words)], builder.look.small(), elem, column - 18)


def _signed(builder: Builder, one: b.Signature, elem: Elem, column: float, room: float) -> list[Box]:
    width = column - 18
    boxes = _mark(builder, one, elem, width, room)
    boxes.append(RuleBox(width))
    look = builder.look
    boxes += builder.text([Span(one.name)], look.strong(), elem, width)
    boxes += builder.text([Span(one.role)], look.body(), elem, width)
    boxes += builder.text([Span(HOW_SIGNED[_method(one)])], look.muted(), elem, width)
    boxes += builder.text([Span(one.note)], look.small(), elem, width, before=2.0)
    return boxes


def _method(one: b.Signature) -> str:
    return how_signed(one.method, drawn=bool(one.strokes))


def _mark(builder: Builder, one: b.Signature, elem: Elem, width: float, room: float) -> list[Box]:
    if _method(one) == "drawn":
        figure = Elem("Figure", elem, Alt=f"Handtekening van {one.name}, getekend op scherm")
        return [PenBox(one.strokes, figure, min(width, 150.0))]
    boxes: list[Box] = []
    if one.method == "typed":
        look = builder.look.heading_style(2)
        style = TextStyle(look.size * 1.1, look.leading * 1.1, builder.look.body().colour, italic=True)
        boxes = builder.text([Span(one.name)], style, elem, width)
    return [SpaceBox(max(room - stack_height(boxes), 4.0)), *boxes]
