"""The name of a document style goes in; sizes, spaces and colours come out.

All colours of a document stand here once.
"""

from __future__ import annotations

from dataclasses import dataclass

from routekaart.document.tagging import Colour
from routekaart.document.text import TextStyle

__all__ = ["BAND", "TEXT_WIDTH", "THEMES", "Theme", "band_colour", "hexa"]


def hexa(code: str) -> Colour:
    """A colour from its six hexadecimal digits."""
    return (int(code[0:2], 16) / 255, int(code[2:4], 16) / 255, int(code[4:6], 16) / 255)


INK = hexa("1c2b2d")
MUTED = hexa("5b6b6d")
TEAL = hexa("0b5d63")
RULE = hexa("c3d8d6")
THIN = hexa("dde4e4")
HEAD_RULE = hexa("8fa9a8")
GREEN = hexa("7fbf8c")
PALE_GREEN = hexa("f1f8f3")
AMBER = hexa("b45f06")
PALE_AMBER = hexa("fdf6ec")
PALE_TEAL = hexa("f0f7f7")
PEN = hexa("12304f")
PURPLE = hexa("6b3fa0")
PALE_PURPLE = hexa("f0eaf8")
RIVER = (hexa("7fbf8c"), hexa("4aa3a8"), hexa("2f6db3"), hexa("1f3d73"))
BAND = 4.5
"""How wide the colour of the distance is beside a row."""
TEXT_WIDTH = 487.2756
"""How wide the words on a page are."""
RIVER_STOPS = (0.0, 0.4, 0.72, 1.0)


def band_colour(distance: float) -> Colour:
    """The colour of a place on the river: 0 is at home, 1 is far from home."""
    for start, end, low, high in zip(RIVER, RIVER[1:], RIVER_STOPS, RIVER_STOPS[1:], strict=False):
        if distance <= high:
            share = (distance - low) / (high - low)
            return (
                start[0] + (end[0] - start[0]) * share,
                start[1] + (end[1] - start[1]) * share,
                start[2] + (end[2] - start[2]) * share,
            )
    return RIVER[-1]


@dataclass(frozen=True)
class Theme:
    """One document style; sizes follow from the size of running text."""

    size: float
    leading: float
    title: float
    heading: float
    radius: float
    air: float  # multiplies the white space between blocks
    cell_side: float = 6.0  # white space beside the words of a cell

    def body(self) -> TextStyle:
        """Running text."""
        return TextStyle(self.size, self.leading, INK)

    def strong(self) -> TextStyle:
        """Running text that must be seen first."""
        return TextStyle(self.size, self.leading, INK, bold=True)

    def muted(self) -> TextStyle:
        """Running text of less weight."""
        return TextStyle(self.size, self.leading, MUTED)

    def small(self) -> TextStyle:
        """Small print; never under 9 points."""
        size = max(9.0, self.size * 0.88)
        return TextStyle(size, size * 1.36, MUTED)

    def cell(self) -> TextStyle:
        """Text in a table."""
        return TextStyle(self.size * 0.95, self.leading * 0.9, INK)

    def cell_head(self) -> TextStyle:
        """The name of a column."""
        size = max(9.0, self.size * 0.88)
        return TextStyle(size, size * 1.3, MUTED, bold=True)

    @property
    def pad_y(self) -> float:
        """White space above, and below, the words of a row."""
        return 4.5 * self.air

    def table_width(self, width: float, share: float) -> float:
        """How wide the words in a column of a banded table may be; the column has this share of the width."""
        return max((width - BAND) * share - 2 * self.cell_side, 8.0)

    def spoken(self) -> TextStyle:
        """The words of a child: a little larger than the rest."""
        return TextStyle(self.size * 1.08, self.leading * 1.08, INK)

    def heading_style(self, level: int) -> TextStyle:
        """Title (1), heading (2) or small heading (3)."""
        size = {1: self.title, 2: self.heading}.get(level, self.size * 1.06)
        return TextStyle(size, size * 1.25, TEAL if level < 3 else INK, bold=True)


THEMES = {
    "dense": Theme(9.5, 12.5, 18, 12, 4, 0.5, cell_side=3.0),
    "compact": Theme(10, 13.5, 20, 12.5, 4, 0.8),
    "normal": Theme(10.5, 14.5, 22, 13, 4, 1.0),
    "large": Theme(13, 18, 24, 16, 4, 0.8),
    "child": Theme(14, 19.5, 26, 17, 9, 0.8),
}
