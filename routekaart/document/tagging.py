"""Drawing goes in; page content that is marked for the structure tree, and that tree, come out.

Boxes make their elements first and draw later, so the reading order never depends on the drawing order.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from routekaart.document.fonts import Face

__all__ = ["Canvas", "Colour", "ContentRef", "Elem", "FieldRef", "PageCanvas", "PlacedText"]

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class ContentRef:
    """Marked content `mcid` on page `page` (counted from 0)."""

    page: int
    mcid: int


@dataclass(frozen=True)
class FieldRef:
    """An empty signature field that the finishing pass places on page `page`."""

    page: int
    name: str
    tip: str
    rect: tuple[float, float, float, float]


@dataclass(frozen=True)
class PlacedText:
    """A run of text in one font with the start of its base line."""

    x: float
    y: float
    face: Face
    size: float
    colour: Colour
    text: str


class Elem:
    """One element of the structure tree; kids are elements, marked content or a form field."""

    def __init__(self, role: str, parent: Elem | None = None, **attributes: str) -> None:
        self.role = role
        self.attributes = attributes
        self.kids: list[Elem | ContentRef | FieldRef] = []
        self.box: tuple[float, float, float, float] | None = None
        if parent is not None:
            parent.kids.append(self)


class Canvas(Protocol):
    """What a box draws on: the page of a PDF, or a picture; y runs upwards."""

    def content(self, elem: Elem) -> AbstractContextManager[None]: ...
    def artifact(self, kind: str = "Layout", subtype: str = "") -> AbstractContextManager[None]: ...
    def field(self, elem: Elem, name: str, tip: str, rect: tuple[float, float, float, float]) -> None: ...
    def line(self, x1: float, y1: float, x2: float, y2: float, colour: Colour, width: float = 0.6) -> None: ...
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
    ) -> None: ...
    def left_bar(
        self, x: float, y: float, width: float, height: float, radius: float, bar: float, colour: Colour
    ) -> None: ...
    def gradient(
        self, x: float, y: float, width: float, height: float, colours: Sequence[Colour], stops: Sequence[float]
    ) -> None: ...
    def strokes(self, lines: Sequence[Sequence[tuple[float, float]]], colour: Colour, width: float) -> None: ...
    def write(self, runs: Sequence[PlacedText]) -> None: ...


class PageCanvas:
    """A typed thin layer over the PDF canvas: nothing can be drawn outside marked content."""

    def __init__(self, size: tuple[float, float], language: str, font: str) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        rl_config.invariant = 1
        self._buffer = BytesIO()
        self._canvas: Any = Canvas(
            self._buffer,
            pagesize=size,
            lang=language,
            pdfVersion=(1, 7),
            initialFontName=font,
            invariant=1,
            pageCompression=1,
        )
        self.page = 0
        self._next_id = 0
        self._open = ""

    @contextmanager
    def content(self, elem: Elem) -> Iterator[None]:
        """Everything drawn inside is content of `elem` (inside an artifact: part of that artifact)."""
        if self._open == "artifact":
            yield
            return
        number = self._next_id
        self._next_id += 1
        elem.kids.append(ContentRef(self.page, number))
        actual = elem.attributes.get("ActualText")
        # Here as well as in the tree: copying and searching look at the page, readers at the tree.
        extra = "" if actual is None else f" /ActualText <FEFF{actual.encode('utf-16-be').hex().upper()}>"
        with self._marked("content", f"/{elem.role} <</MCID {number}{extra}>> BDC"):
            yield

    @contextmanager
    def artifact(self, kind: str = "Layout", subtype: str = "") -> Iterator[None]:
        """Everything drawn inside is decoration or repetition: a screen reader skips it."""
        if self._open == "artifact":
            yield
            return
        extra = f" /Subtype /{subtype}" if subtype else ""
        with self._marked("artifact", f"/Artifact <</Type /{kind}{extra}>> BDC"):
            yield

    @contextmanager
    def _marked(self, what: str, opening: str) -> Iterator[None]:
        if self._open:
            raise AssertionError("content cannot hold other marked content")
        self._open = what
        self._canvas._code.append(opening)
        try:
            yield
        finally:
            self._canvas._code.append("EMC")
            self._open = ""

    def field(self, elem: Elem, name: str, tip: str, rect: tuple[float, float, float, float]) -> None:
        """Reserve an empty signature field; the finishing pass makes it."""
        elem.kids.append(FieldRef(self.page, name, tip, rect))

    def end_page(self) -> None:
        """Close this page and start the next one."""
        self._canvas.showPage()
        self.page += 1
        self._next_id = 0

    def finish(self) -> bytes:
        """The untagged file; the structure tree is written by the finishing pass."""
        return bytes(self._canvas.getpdfdata())

    # Shapes -----------------------------------------------------------------------------------

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: Colour, width: float = 0.6) -> None:
        """One straight line."""
        self._canvas.setLineWidth(width)
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.line(x1, y1, x2, y2)

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
        canvas = self._canvas
        if fill is not None:
            canvas.setFillColorRGB(*fill)
        if border is not None:
            canvas.setStrokeColorRGB(*border)
            canvas.setLineWidth(line_width)
        has_border, has_fill = int(border is not None), int(fill is not None)
        if radius:
            canvas.roundRect(x, y, width, height, min(radius, height / 2), stroke=has_border, fill=has_fill)
        else:
            canvas.rect(x, y, width, height, stroke=has_border, fill=has_fill)

    def left_bar(
        self, x: float, y: float, width: float, height: float, radius: float, bar: float, colour: Colour
    ) -> None:
        """The left edge of a rounded box in one colour, `bar` points wide."""
        canvas = self._canvas
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(x, y, bar, height)
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.setFillColorRGB(*colour)
        canvas.roundRect(x, y, width, height, max(0.1, min(radius, height / 2)), stroke=0, fill=1)
        canvas.restoreState()

    def gradient(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colours: Sequence[Colour],
        stops: Sequence[float],
    ) -> None:
        """A horizontal bar with rounded ends that runs through `colours`."""
        from reportlab.lib.colors import Color

        canvas = self._canvas
        canvas.saveState()
        path = canvas.beginPath()
        path.roundRect(x, y, width, height, height / 2)
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.linearGradient(
            x, y, x + width, y, [Color(*colour) for colour in colours], positions=list(stops), extend=True
        )
        canvas.restoreState()

    def strokes(self, lines: Sequence[Sequence[tuple[float, float]]], colour: Colour, width: float) -> None:
        """Pen strokes as vector lines; a single point becomes a dot."""
        canvas = self._canvas
        canvas.saveState()
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(width)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        path = canvas.beginPath()
        for points in lines:
            path.moveTo(*points[0])
            for point in points[1:] or points[:1]:
                path.lineTo(*point)
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()

    # Text -------------------------------------------------------------------------------------

    def write(self, runs: Sequence[PlacedText]) -> None:
        """Put runs of text on the page as one text object."""
        text = self._canvas.beginText(0, 0)
        colour: Colour | None = None
        for run in runs:
            text.setTextOrigin(run.x, run.y)
            text.setFont(run.face.name, run.size)
            if run.colour != colour:
                text.setFillColorRGB(*run.colour)
                colour = run.colour
            text.textOut(run.text)
        self._canvas.drawText(text)

    def diagonal(self, words: str, font: str, size: float, centre: tuple[float, float], colour: Colour) -> None:
        """Large words along the diagonal of the page, under everything else."""
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(*centre)
        canvas.rotate(math.degrees(math.atan2(centre[1], centre[0])))
        canvas.setFillColorRGB(*colour)
        canvas.setFont(font, size)
        canvas.drawCentredString(0, -size * 0.35, words)
        canvas.restoreState()
