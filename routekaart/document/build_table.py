"""A table block goes in; a table box whose cells are tagged as header or data cells comes out.

Column widths are shares of the width of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from routekaart.document import blocks as b
from routekaart.document import theme
from routekaart.document.flow import Box
from routekaart.document.flow_table import Columns, TableBox
from routekaart.document.tagging import Elem
from routekaart.document.text import TextStyle

if TYPE_CHECKING:
    from routekaart.document.build import Builder

__all__ = ["build_table"]

_CELL_GAP = 2.5


def build_table(builder: Builder, block: b.TableBlock, parent: Elem, width: float) -> TableBox:
    """Set all cells; a band at the left moves the first column a little."""
    top = Elem("Table", parent)
    banded = any(row.band is not None for row in block.rows)
    places = _places(block.widths, width, theme.BAND if banded else 0.0, builder.look.cell_side)
    pad_y = builder.look.pad_y
    head: Columns | None = None
    if block.head:
        columns = _cells(builder, block.head, Elem("TR", top), places, len(block.head), builder.look.cell_head())
        head = Columns(columns, width, builder.page_height, pad_y, theme.HEAD_RULE, 1.0)
    rows = [_row(builder, block, row, top, places, width, pad_y) for row in block.rows]
    return TableBox(head, rows, before=2.0, after=10.0 * builder.look.air)


def _places(shares: Sequence[float], width: float, start: float, side: float) -> list[tuple[float, float]]:
    """For each column where its text starts and how wide it may be."""
    total = sum(shares)
    widths = [(width - start) * share / total for share in shares]
    starts = accumulate(widths[:-1], initial=start)
    return [(x + side, max(size - 2 * side, 8.0)) for x, size in zip(starts, widths, strict=True)]


def _row(
    builder: Builder,
    block: b.TableBlock,
    row: b.Row,
    top: Elem,
    places: Sequence[tuple[float, float]],
    width: float,
    pad_y: float,
) -> Columns:
    style = builder.look.cell()
    columns = _cells(builder, row.cells, Elem("TR", top), places, 0, style, block.rowhead, row.strong)
    band = None if row.band is None else theme.band_colour(row.band)
    return Columns(columns, width, builder.page_height, pad_y, theme.THIN, band=band)


def _cells(
    builder: Builder,
    cells: Sequence[b.Cell],
    row: Elem,
    places: Sequence[tuple[float, float]],
    headers: int,
    style: TextStyle,
    rowhead: bool = False,
    strong: bool = False,
) -> list[tuple[float, list[Box]]]:
    columns: list[tuple[float, list[Box]]] = []
    bold = TextStyle(style.size, style.leading, style.colour, bold=True)
    for number, (cell, (x, width)) in enumerate(zip(cells, places, strict=True)):
        if number < headers:
            elem = Elem("TH", row, Scope="Column")
        elif rowhead and number == 0:
            elem = Elem("TH", row, Scope="Row")
        else:
            elem = Elem("TD", row)
        # The last column of a wide row explains; bold there would shout.
        stands_out = strong and (number < len(cells) - 1 or len(cells) < 3)
        boxes = builder.build(cell.blocks, elem, width, bold if stands_out else style)
        for box in boxes:
            # Paragraphs in a cell belong together more than those on a page.
            box.before, box.after = min(box.before, _CELL_GAP), min(box.after, _CELL_GAP)
        columns.append((x, boxes))
    return columns
