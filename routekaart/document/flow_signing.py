"""Pen strokes and seal field names go in; boxes that draw a signature or room for a seal come out.

A drawn signature is vector content with words beside it; a seal is an empty field until it is sealed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from routekaart.document import theme
from routekaart.document.flow import Box, TextBox
from routekaart.document.tagging import Canvas, Elem

__all__ = ["SEAL_HEIGHT", "SEAL_WIDTH", "PenBox", "RuleBox", "SealBox"]

SEAL_WIDTH = 240.0
SEAL_HEIGHT = 56.0
_PEN_HEIGHT = 40.0


@dataclass
class PenBox(Box):
    """One drawn signature, fitted to the box; y runs downwards on the pad and upwards on paper."""

    strokes: Sequence[Sequence[tuple[float, float]]]
    elem: Elem
    width: float
    height: float = _PEN_HEIGHT
    before: float = 3.0
    after: float = 2.0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the strokes as one figure."""
        scale = min(self.width / 1000, self.height / 300)
        bottom = top - self.height
        lines = [[(x + px * scale, top - py * scale) for px, py in points] for points in self.strokes]
        self.elem.box = (x, bottom, x + 1000 * scale, top)
        with canvas.content(self.elem):
            canvas.strokes(lines, theme.PEN, 1.3)


@dataclass
class RuleBox(Box):
    """The line under a signature."""

    width: float
    height: float = 1.0
    before: float = 2.0
    after: float = 3.0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the line as decoration."""
        with canvas.artifact():
            canvas.line(x, top, x + self.width, top, theme.HEAD_RULE, 0.7)


@dataclass
class SealBox(Box):
    """Room for the stamp of one seal, with a label above it."""

    label: TextBox | None
    elem: Elem
    name: str
    tip: str
    before: float = 6.0
    after: float = 10.0

    def __post_init__(self) -> None:
        """The height is that of label and frame."""
        self.height = SEAL_HEIGHT + (self.label.height + 3 if self.label else 0.0)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw label and frame; the field itself is made by the finishing pass."""
        if self.label:
            self.label.draw(canvas, x, top)
        bottom = top - self.height
        with canvas.artifact():
            canvas.box(x, bottom, SEAL_WIDTH, SEAL_HEIGHT, border=theme.HEAD_RULE, radius=4)
        rect = (x + 2, bottom + 2, x + SEAL_WIDTH - 2, bottom + SEAL_HEIGHT - 2)
        canvas.field(self.elem, self.name, self.tip, rect)
