"""Blocks of a document go in; boxes with their place in the structure tree come out.

This is the only module that knows both what a block means and how it looks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from routekaart.document import blocks as b
from routekaart.document import theme
from routekaart.document.flow import (
    Box,
    Break,
    Frame,
    ItemBox,
    KeepBox,
    RiverBox,
    SpaceBox,
    TextBox,
    WritingBox,
)
from routekaart.document.flow_signing import SealBox
from routekaart.document.flow_table import Columns
from routekaart.document.fonts import Fonts
from routekaart.document.tagging import Elem
from routekaart.document.text import BREAK, Span, TextStyle, set_lines
from routekaart.errors import RoutekaartError

__all__ = ["Builder"]

_HEADING_ROOM = 70.0  # what is kept together must fit under its heading


class Builder:
    """Sets blocks in one theme for pages of one size."""

    def __init__(self, look: theme.Theme, fonts: Fonts, page_height: float) -> None:
        self.look, self.fonts, self.page_height = look, fonts, page_height
        self._level = 0
        self._fields: set[str] = set()
        self._makers: dict[type, Callable[[Any, Elem, float, TextStyle], list[Box]]] = {
            b.Title: self._title,
            b.Subtitle: self._subtitle,
            b.River: lambda block, parent, width, body: [RiverBox(width)],
            b.Strip: self._strip,
            b.Heading: self._heading,
            b.Paragraph: self._paragraph,
            b.ListBlock: self._list,
            b.Quote: self._quote,
            b.Notice: self._notice,
            b.TableBlock: self._table,
            b.Signatures: self._signatures,
            b.SealField: self._seal,
            b.Receipt: self._receipt,
            b.Choices: self._choices,
            b.RiverMap: self._map,
            b.Writing: self._writing,
            b.Keep: self._keep,
            b.PageBreak: lambda block, parent, width, body: [Break()],
            b.Spacer: lambda block, parent, width, body: [SpaceBox(block.size)],
        }

    def build(self, blocks: Sequence[b.Block], parent: Elem, width: float, body: TextStyle) -> list[Box]:
        """Boxes for `blocks`, as kids of `parent`; neighbouring boxes to tick become one list."""
        boxes: list[Box] = []
        for is_check, group in groupby(blocks, lambda block: isinstance(block, b.Check)):
            if is_check:
                boxes += self._checks(list(group), parent, width, body)
                continue
            for block in group:
                boxes += self._makers[type(block)](block, parent, width, body)
        return boxes

    def text(
        self,
        spans: Sequence[Span],
        style: TextStyle,
        parent: Elem,
        width: float,
        role: str = "P",
        before: float = 0.0,
        after: float = 0.0,
    ) -> list[Box]:
        """One block of text as an element of its own; nothing when there are no words."""
        lines = set_lines(spans, style, width, self.fonts)
        return [TextBox(lines, style, Elem(role, parent), before, after)] if lines else []

    # Text -------------------------------------------------------------------------------------

    def _title(self, block: b.Title, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        self._level = 1
        return self.text(block.text, self.look.heading_style(1), parent, width, "H1")

    def _subtitle(self, block: b.Subtitle, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        return self.text(block.text, self.look.small(), parent, width, after=4.0)

    def _heading(self, block: b.Heading, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        # A reader that jumps from heading to heading must not meet a missing level.
        self._level = min(block.level, self._level + 1)
        style = self.look.heading_style(block.level)
        lines = set_lines(block.text, style, width, self.fonts)
        if not lines:
            return []
        air = self.look.air
        large = block.level == 2
        elem = Elem(f"H{self._level}", parent)
        rule = (theme.RULE, width) if large else None
        before, after = (16 * air, 6 * air) if large else (11 * air, 3 * air)
        return [TextBox(lines, style, elem, before, after, rule, keep_next=True)]

    def _paragraph(self, block: b.Paragraph, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        style = {
            "normal": body,
            "strong": TextStyle(body.size, body.leading, body.colour, bold=True),
            "muted": TextStyle(body.size, body.leading, theme.MUTED),
            "small": self.look.small(),
        }[block.tone]
        space = 4.5 * self.look.air
        boxes = self.text(block.text, style, parent, width, before=space, after=space)
        for box in boxes:
            box.keep_next = block.keep
        return boxes

    # Lists ------------------------------------------------------------------------------------

    def _list(self, block: b.ListBlock, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        top = Elem("L", parent, ListNumbering="Decimal" if block.ordered else "Disc")
        widest = f"{len(block.items)}." if block.ordered else "•"
        indent = max(14.0, self.fonts.face(False, False).width(widest, body.size) + 6)
        boxes: list[Box] = []
        for number, item in enumerate(block.items, start=1):
            label = f"{number}." if block.ordered else "•"
            boxes.append(self._item(label, item, top, width, indent, body))
        return self._spaced(boxes)

    def _item(
        self, label: str, blocks: Sequence[b.Block], top: Elem, width: float, indent: float, body: TextStyle
    ) -> Box:
        item = Elem("LI", top)
        tag = TextBox(set_lines([Span(label)], body, indent, self.fonts), body, Elem("Lbl", item))
        inner = self.build(blocks, Elem("LBody", item), width - indent, body)
        return ItemBox(tag, inner, indent, before=2.5 * self.look.air, after=2.5 * self.look.air)

    def _spaced(self, boxes: list[Box]) -> list[Box]:
        """White space around a list as around a paragraph."""
        if boxes:
            boxes[0].before = boxes[-1].after = 5.5 * self.look.air
        return boxes

    def _checks(self, checks: Sequence[Any], parent: Elem, width: float, body: TextStyle) -> list[Box]:
        top = Elem("L", parent, ListNumbering="None")
        indent = body.size * 1.7
        boxes: list[Box] = []
        for check in checks:
            mark = "☑" if check.checked else "☐"
            boxes.append(self._item(mark, (b.Paragraph(check.text),), top, width, indent, body))
        return self._spaced(boxes)

    # Boxes ------------------------------------------------------------------------------------

    def _frame(self, boxes: list[Box], width: float, pad_x: float = 11.0, **looks: Any) -> list[Box]:
        if not boxes:
            return []
        air = self.look.air
        return [Frame(boxes, width, pad_x, 8.0 * air, before=6 * air, after=6 * air, **looks)]

    def _quote(self, block: b.Quote, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        top = Elem("BlockQuote", parent)
        child = block.tone == "child"
        style = self.look.spoken() if child else body
        inner = width - 23
        boxes = self.build(_with_speaker(block), top, inner, style)
        if block.note:
            boxes += self.text([Span(block.note)], self.look.muted(), top, inner, before=3.0)
        if child:
            radius = self.look.radius if self.look.radius > 5 else 0.0
            return self._frame(boxes, width, 12.0, fill=theme.PALE_GREEN, bar=theme.GREEN, radius=radius)
        bar = theme.AMBER if block.tone == "dissent" else None
        return self._frame(boxes, width, 12.0, border=theme.RULE, bar=bar, radius=self.look.radius)

    def _notice(self, block: b.Notice, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        top = Elem("Div", parent)
        boxes: list[Box] = []
        if block.title:
            strong = TextStyle(body.size, body.leading, body.colour, bold=True)
            boxes += self.text([Span(block.title)], strong, top, width - 24, after=1.0)
            for box in boxes:
                box.keep_next = bool(block.blocks)
        boxes += self.build(block.blocks, top, width - 24, body)
        warning = block.tone == "warning"
        fill, bar = (theme.PALE_AMBER, theme.AMBER) if warning else (theme.PALE_TEAL, theme.TEAL)
        return self._frame(boxes, width, 12.0, fill=fill, bar=bar, radius=self.look.radius)

    def _receipt(self, block: b.Receipt, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        top = Elem("Div", parent)
        boxes: list[Box] = []
        for line in block.lines:
            boxes += self.text(line, self.look.small(), top, width - 24, before=2.0, after=2.0)
        return self._frame(boxes, width, 12.0, border=theme.RULE, radius=self.look.radius)

    def _keep(self, block: b.Keep, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        boxes = self.build(block.blocks, parent, width, body)
        return [KeepBox(boxes, self.page_height - _HEADING_ROOM)] if boxes else []

    # Columns ----------------------------------------------------------------------------------

    def _strip(self, block: b.Strip, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        top = Elem("L", parent, ListNumbering="None")
        pad = 6.0
        column = width / 4
        cell = self.look.cell()
        rows: list[Box] = []
        for start in range(0, len(block.cells), 4):
            columns = []
            for place, fact in enumerate(block.cells[start : start + 4]):
                item = Elem("LI", top)
                boxes = self.text([Span(fact.label)], self.look.small(), item, column - 2 * pad, "Lbl")
                boxes += self.text(fact.text, cell, item, column - 2 * pad, "LBody")
                columns.append((place * column + pad, boxes))
            last = start + 4 >= len(block.cells)
            rule = theme.THIN if last else None
            rows.append(Columns(columns, width, self.page_height, 4.0, rule, after=8.0 if last else 0.0))
        return rows

    def _table(self, block: b.TableBlock, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        from routekaart.document.build_table import build_table

        return [build_table(self, block, parent, width)]

    def _signatures(self, block: b.Signatures, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        from routekaart.document.build_signatures import build_signatures

        return build_signatures(self, block, parent, width)

    def _writing(self, block: b.Writing, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        style = self.look.strong() if block.strong else body
        words = self.text([Span(block.label)], style, parent, width * 0.6) if block.label else []
        label = words[0] if words and isinstance(words[0], TextBox) else None
        return [WritingBox(block.lines, width, label=label)]

    def _choices(self, block: b.Choices, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        from routekaart.document.build_outline import build_choices

        return build_choices(self, block, parent, width, body)

    def _map(self, block: b.RiverMap, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        from routekaart.document.build_map import build_map

        return build_map(self, block, parent, width)

    def _seal(self, block: b.SealField, parent: Elem, width: float, body: TextStyle) -> list[Box]:
        if block.name in self._fields:
            raise RoutekaartError(
                "DOC-012",
                "De opmaak van het document heeft twee zegelvelden met dezelfde naam. "
                "Het dossier is niet veranderd. Meld dit aan de beheerder.",
                what=block.name,
            )
        self._fields.add(block.name)
        top = Elem("Div", parent)
        label = self.text([Span(block.label)], self.look.small(), top, width)
        first = label[0] if label and isinstance(label[0], TextBox) else None
        return [SealBox(first, Elem("Form", top), block.name, block.label or block.name)]


def _with_speaker(block: b.Quote) -> tuple[b.Block, ...]:
    """Put the name of the speaker, and where they stand, before their first words."""
    if not block.who:
        return block.blocks
    opening = [Span(block.who, bold=True)]
    if block.stance:
        opening += [Span(" — "), Span(f"{block.stance}.")]
    first = block.blocks[0] if block.blocks else None
    if isinstance(first, b.Paragraph):
        joint = Span(" ") if block.stance else Span(BREAK)
        return (b.Paragraph((*opening, joint, *first.text), first.tone), *block.blocks[1:])
    return (b.Paragraph(tuple(opening)), *block.blocks)
