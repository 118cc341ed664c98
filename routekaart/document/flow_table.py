"""Cells with boxes go in; rows and tables that split over pages with a repeated header come out.

A row is only cut in two when it is too tall to be moved as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from routekaart.document import theme
from routekaart.document.flow import Box, draw_stack, split_stack, stack_height, stack_least
from routekaart.document.tagging import Canvas, Colour

__all__ = ["Columns", "TableBox"]

_LARGE_PART = 0.13
_TALL = 60.0
_FEW = 2


@dataclass
class Columns(Box):
    """Stacks of boxes beside each other, each at its own x; with a rule below and a band at the left."""

    columns: Sequence[tuple[float, Sequence[Box]]]
    width: float
    page_height: float
    pad_y: float = 0.0
    rule: Colour | None = None
    rule_width: float = 0.6
    band: Colour | None = None
    before: float = 0.0
    after: float = 0.0

    def __post_init__(self) -> None:
        """The height is that of the tallest column."""
        self.height = max((stack_height(boxes) for _, boxes in self.columns), default=0.0) + 2 * self.pad_y

    def _stays_whole(self) -> bool:
        return self.height <= self.page_height * _LARGE_PART

    def least(self) -> float:
        """All of a normal row, or the first lines of a very tall one."""
        if self._stays_whole():
            return self.height
        return max(stack_least(boxes) for _, boxes in self.columns) + 2 * self.pad_y

    def split(self, room: float, fresh: bool) -> tuple[Box | None, Box | None]:
        """Cut every column at the same height."""
        if self._stays_whole() and not fresh:
            return None, self
        parts = [(x, *split_stack(boxes, room - 2 * self.pad_y, fresh)) for x, boxes in self.columns]
        if not any(heads for _, heads, _ in parts) or not any(tails for _, _, tails in parts):
            return None, self
        first = replace(self, columns=[(x, heads) for x, heads, _ in parts], rule=None, after=0.0)
        rest = replace(self, columns=[(x, tails) for x, _, tails in parts], before=0.0)
        return first, rest

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw decoration first, then the columns from left to right."""
        bottom = top - self.height
        if self.band or self.rule:
            with canvas.artifact():
                if self.band:
                    canvas.box(x, bottom, theme.BAND, self.height, fill=self.band)
                if self.rule:
                    start = x + theme.BAND if self.band else x
                    canvas.line(start, bottom, x + self.width, bottom, self.rule, self.rule_width)
        for offset, boxes in self.columns:
            draw_stack(canvas, boxes, x + offset, top - self.pad_y)


@dataclass
class TableBox(Box):
    """Rows with a header that comes back, as an artifact, on every following page."""

    head: Columns | None
    rows: Sequence[Columns]
    continued: bool = False
    before: float = 0.0
    after: float = 0.0

    def __post_init__(self) -> None:
        """The height is that of header and rows."""
        self.height = self._head_height() + sum(row.height for row in self.rows)

    def _head_height(self) -> float:
        return self.head.height if self.head else 0.0

    def least(self) -> float:
        """The header with two rows, or with one tall one; one short row is easily overlooked."""
        enough = 1 if self.rows and self.rows[0].least() > _TALL else 2
        return self._head_height() + sum(row.least() for row in self.rows[:enough])

    def split(self, room: float, fresh: bool) -> tuple[Box | None, Box | None]:
        """Cut between rows; inside a row only when it is very tall."""
        left = room - self._head_height()
        count = 0
        while count < len(self.rows) and self.rows[count].height <= left:
            left -= self.rows[count].height
            count += 1
        if count == len(self.rows):
            return None, self
        if count == len(self.rows) - 1 and count > _FEW and self.rows[count].height < _TALL:
            # One short row alone under a repeated header is easily overlooked.
            count -= 1
            left = 0.0
        first, rest = self.rows[count].split(left, fresh and count == 0)
        above = list(self.rows[:count]) + ([first] if isinstance(first, Columns) else [])
        below = ([rest] if isinstance(rest, Columns) else []) + list(self.rows[count + 1 :])
        if not above:
            return None, self
        return (
            TableBox(self.head, above, self.continued, self.before),
            TableBox(self._repeated(), below, True, 0.0, self.after),
        )

    def _repeated(self) -> Columns | None:
        """A header that would fill the page is not worth repeating."""
        if self.head is None or self.head.height > self.head.page_height / 4:
            return None
        return self.head

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the header (tagged the first time only) and the rows."""
        if self.head:
            if self.continued:
                with canvas.artifact("Pagination"):
                    self.head.draw(canvas, x, top)
            else:
                self.head.draw(canvas, x, top)
            top -= self.head.height
        for row in self.rows:
            row.draw(canvas, x, top)
            top -= row.height
