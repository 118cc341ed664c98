"""The same drawing calls as for a PDF go in; the bytes of one SVG picture come out.

Words stay text, at the width they were measured with, so that another font cannot push them over an edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape

from routekaart.document.tagging import Colour, Elem, PlacedText

__all__ = ["SvgCanvas"]

_FAMILY = "'Source Sans 3','Source Sans Pro','Segoe UI',Arial,sans-serif"
_OTHER_FAMILY = "'DejaVu Sans','Segoe UI Symbol',sans-serif"


class SvgCanvas:
    """One page of a given size; y runs upwards here, as on paper, and downwards in the file."""

    def __init__(self, width: float, height: float, title: str) -> None:
        self._size, self._title = (width, height), title
        self._parts: list[str] = []
        self._gradients: list[str] = []

    @contextmanager
    def content(self, elem: Elem) -> Iterator[None]:
        """A picture has no structure tree."""
        yield

    @contextmanager
    def artifact(self, kind: str = "Layout", subtype: str = "") -> Iterator[None]:
        """A screen reader skips what is drawn inside."""
        self._parts.append('<g aria-hidden="true">')
        yield
        self._parts.append("</g>")

    def field(self, elem: Elem, name: str, tip: str, rect: tuple[float, float, float, float]) -> None:
        """A picture cannot be sealed: nothing is drawn."""

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: Colour, width: float = 0.6) -> None:
        """One straight line."""
        ends = f'x1="{x1:.2f}" y1="{self._y(y1)}" x2="{x2:.2f}" y2="{self._y(y2)}"'
        self._parts.append(f'<line {ends} stroke="{_hex(colour)}" stroke-width="{width:g}"/>')

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Colour | None = None,
        border: Colour | None = None,
        radius: float = 0.0,
        line_width: float = 0.7,
    ) -> None:
        """A rectangle from its lower left corner, filled, bordered or both."""
        looks = f'fill="{_hex(fill) if fill else "none"}"'
        if border:
            looks += f' stroke="{_hex(border)}" stroke-width="{line_width:g}"'
        self._rect(x, y, width, height, min(radius, height / 2), looks)

    def left_bar(
        self, x: float, y: float, width: float, height: float, radius: float, bar: float, colour: Colour
    ) -> None:
        """The left edge of a box in one colour, `bar` points wide."""
        self._rect(x, y, bar, height, min(radius, bar / 2), f'fill="{_hex(colour)}"')

    def gradient(
        self, x: float, y: float, width: float, height: float, colours: Sequence[Colour], stops: Sequence[float]
    ) -> None:
        """A horizontal bar with rounded ends that runs through `colours`."""
        name = f"rivier{len(self._gradients) + 1}"
        steps = "".join(
            f'<stop offset="{at:g}" stop-color="{_hex(colour)}"/>' for colour, at in zip(colours, stops, strict=True)
        )
        self._gradients.append(f'<linearGradient id="{name}">{steps}</linearGradient>')
        self._rect(x, y, width, height, height / 2, f'fill="url(#{name})"')

    def strokes(self, lines: Sequence[Sequence[tuple[float, float]]], colour: Colour, width: float) -> None:
        """Pen strokes as lines."""
        for points in lines:
            path = " ".join(f"{x:.2f},{self._y(y)}" for x, y in points)
            looks = f'fill="none" stroke="{_hex(colour)}" stroke-width="{width:g}" stroke-linecap="round"'
            self._parts.append(f'<polyline points="{path}" {looks}/>')

    def write(self, runs: Sequence[PlacedText]) -> None:
        """Runs of text, each held at the width it was measured with."""
        for run in runs:
            words = run.text.rstrip()
            if not words:
                continue
            place = f'x="{run.x:.2f}" y="{self._y(run.y)}" textLength="{run.face.width(words, run.size):.2f}"'
            looks = f'lengthAdjust="spacingAndGlyphs" font-size="{run.size:g}" fill="{_hex(run.colour)}"'
            self._parts.append(f"<text {place} {looks}{_font(run.face.name)}>{escape(words)}</text>")

    def finish(self) -> bytes:
        """The whole picture."""
        width, height = self._size
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="nl" role="document" '
            f'width="{width:.0f}pt" height="{height:.0f}pt" viewBox="0 0 {width:.2f} {height:.2f}" '
            f'font-family="{_FAMILY}" xml:space="preserve">'
        )
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            head,
            f"<title>{escape(self._title)}</title>",
            f"<defs>{''.join(self._gradients)}</defs>",
            '<rect width="100%" height="100%" fill="#ffffff"/>',
            *self._parts,
            "</svg>",
        ]
        return ("\n".join(lines) + "\n").encode()

    def _y(self, y: float) -> str:
        return f"{self._size[1] - y:.2f}"

    def _rect(self, x: float, y: float, width: float, height: float, radius: float, looks: str) -> None:
        size = f'x="{x:.2f}" y="{self._y(y + height)}" width="{width:.2f}" height="{height:.2f}"'
        corner = f' rx="{radius:.2f}"' if radius else ""
        self._parts.append(f"<rect {size}{corner} {looks}/>")


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)


def _font(name: str) -> str:
    """Weight, slope and family of a font file, where they differ from those of running text."""
    if not name.startswith("SourceSans3"):
        return f' font-family="{_OTHER_FAMILY}"'
    bold = ' font-weight="700"' if "Bold" in name else ""
    return bold + (' font-style="italic"' if name.endswith("It") else "")
