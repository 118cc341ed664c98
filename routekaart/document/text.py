"""Styled words and a width go in; lines that fit come out, ready to be drawn and tagged.

A word that is wider than the line is cut into parts, so no text is clipped and none can hang the layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from routekaart.document.fonts import Face, Fonts, Piece, clean
from routekaart.document.tagging import Canvas, Colour, Elem, PlacedText

__all__ = ["BREAK", "Line", "Span", "TextStyle", "draw_lines", "fit_one_line", "set_lines"]

BREAK = "\n"
_OUTER_MARKS = " .,:;!?()[]«»“”‘’\"'…-–—"
_BREAK_AFTER = re.compile(r"(?<=[-–—/])(?=\w)")


@dataclass(frozen=True)
class Span:
    """A stretch of text in one weight; the text `BREAK` forces a new line. None keeps the block colour."""

    text: str
    bold: bool = False
    italic: bool = False
    colour: Colour | None = None


@dataclass(frozen=True)
class TextStyle:
    """Size, distance between base lines, colour and weight of a block of text."""

    size: float
    leading: float
    colour: Colour
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Line:
    """Runs of text, each with its place on the line."""

    runs: tuple[_Run, ...]
    width: float


@dataclass(frozen=True)
class _Run:
    x: float
    text: str
    face: Face
    colour: Colour
    actual: str | None


@dataclass(frozen=True)
class _Word:
    """What stays together on a line; `gap` is the blank before it (0 when glued to the word before)."""

    pieces: tuple[tuple[Piece, Colour], ...]
    width: float
    gap: float
    forced: bool = False


def set_lines(spans: Sequence[Span], style: TextStyle, width: float, fonts: Fonts) -> tuple[Line, ...]:
    """Break text into lines of at most `width` points; text without words gives no lines."""
    lines: list[Line] = []
    current: list[_Word] = []
    used = 0.0
    for word in _narrow_words(_words(spans, style, fonts), width, style.size):
        gap = word.gap if current else 0.0
        if word.forced or (current and used + gap + word.width > width + 0.01):
            # A forced break on an empty line keeps that line: people use it for space.
            lines.append(_line(current, style, blank_end=word.forced or word.gap > 0))
            current, used, gap = [], 0.0, 0.0
        if not word.forced:
            current.append(word)
            used += gap + word.width
    if current:
        lines.append(_line(current, style, blank_end=False))
    while lines and not lines[-1].runs:
        lines.pop()
    return tuple(lines)


def fit_one_line(text: str, style: TextStyle, width: float, fonts: Fonts) -> tuple[Line, ...]:
    """One line of text, cut with an ellipsis when it is too wide (footers only)."""
    lines = set_lines([Span(text)], style, width, fonts)
    words = text.split(" ")
    while len(lines) > 1 and len(words) > 1:
        words.pop()
        lines = set_lines([Span(" ".join(words) + "…")], style, width, fonts)
    return lines[:1]


def draw_lines(
    canvas: Canvas, lines: Sequence[Line], style: TextStyle, x: float, top: float, elem: Elem | None
) -> None:
    """Draw lines downwards from `top`; without an element the caller has opened an artifact."""
    first = top - (style.leading - style.size) / 2 - style.size * 0.78
    placed = [(run, first - row * style.leading) for row, line in enumerate(lines) for run in line.runs]
    # Each replaced stretch is an element of its own: marks inside marks confuse some readers.
    for (_, actual), group in groupby(enumerate(placed), lambda item: _stretch(item[0], item[1][0])):
        runs = [item for _, item in group]
        if elem is None:
            _show(canvas, runs, style, x)
        elif actual is None:
            with canvas.content(elem):
                _show(canvas, runs, style, x)
        else:
            with canvas.content(Elem("Span", elem, ActualText=actual)):
                _show(canvas, runs, style, x)


def _stretch(place: int, run: _Run) -> tuple[int, str | None]:
    """What may be drawn as one: all plain runs together, every replaced run alone."""
    return (-1, None) if run.actual is None else (place, run.actual)


def _show(canvas: Canvas, runs: Sequence[tuple[_Run, float]], style: TextStyle, x: float) -> None:
    canvas.write(
        [PlacedText(x + run.x, baseline, run.face, style.size, run.colour, run.text or " ") for run, baseline in runs]
    )


def _words(spans: Sequence[Span], style: TextStyle, fonts: Fonts) -> Iterator[_Word]:
    """Cut spans into words; letters of one word may come from several spans (a bold first letter)."""
    parts: list[tuple[Piece, Colour]] = []
    width, gap, blank = 0.0, 0.0, 0.0
    for span in spans:
        bold, italic = span.bold or style.bold, span.italic or style.italic
        if span.text == BREAK:
            if parts:
                yield _Word(tuple(parts), width, gap)
            yield _Word((), 0.0, 0.0, forced=True)
            parts, width, gap, blank = [], 0.0, 0.0, 0.0
            continue
        colour = span.colour or style.colour
        space = fonts.face(bold, italic).width(" ", style.size)
        for number, chunk in enumerate(clean(span.text).split(" ")):
            if number:
                blank = space
            for glued, bit in enumerate(_BREAK_AFTER.split(chunk) if chunk else ()):
                if (blank or glued) and parts:
                    yield _Word(tuple(parts), width, gap)
                    parts, width, gap = [], 0.0, 0.0
                gap, blank = blank or gap, 0.0
                for piece in fonts.pieces(bit, bold, italic):
                    parts.append((piece, colour))
                    width += piece.face.width(piece.text, style.size)
    if parts:
        yield _Word(tuple(parts), width, gap)


def _narrow_words(words: Iterator[_Word], width: float, size: float) -> Iterator[_Word]:
    for word in words:
        if word.width <= width:
            yield word
        else:
            yield from _cut(word, width, size)


def _cut(word: _Word, width: float, size: float) -> Iterator[_Word]:
    """Cut one over-wide word at any character; the original text goes with the first part."""
    gap = word.gap
    for piece, colour in word.pieces:
        actual = piece.actual
        letters = piece.text[::-1] if piece.rtl else piece.text
        for start, end in pairwise(_cut_points(letters, piece.face, width, size)):
            text = letters[start:end]
            # A cut right-to-left word has no part of the original per line: each part speaks for itself.
            part = Piece(text[::-1] if piece.rtl else text, piece.face, text if piece.rtl else actual, piece.rtl)
            actual = None if piece.actual is None else ""
            yield _Word(((part, colour),), piece.face.width(text, size), gap)
            gap = 0.0


def _cut_points(text: str, face: Face, width: float, size: float) -> list[int]:
    points = [0]
    used = 0.0
    for index, char in enumerate(text):
        step = face.widths.get(ord(char), 0.0) * size * 0.001
        if used + step > width and index > points[-1]:
            points.append(index)
            used = 0.0
        used += step
    points.append(len(text))
    return points


def _line(words: Sequence[_Word], style: TextStyle, blank_end: bool) -> Line:
    """Place the words of one line; neighbours in the same font become one run."""
    runs: list[_Run] = []
    x = 0.0
    for index, word in enumerate(_in_drawing_order(words, style.size)):
        gap = word.gap if index else 0.0
        if gap and runs:
            _add_blank(runs, x)
        x += gap
        for piece, colour in word.pieces:
            last = runs[-1] if runs else None
            plain = piece.actual is None and last is not None and last.actual is None
            if last is not None and plain and last.face is piece.face and last.colour == colour:
                runs[-1] = _Run(last.x, last.text + piece.text, last.face, colour, None)
            else:
                runs.append(_Run(x, piece.text, piece.face, colour, piece.actual))
            x += piece.face.width(piece.text, style.size)
    if runs and blank_end:
        # Without this blank a screen reader glues the last word to the first one of the next line.
        _add_blank(runs, x)
    return Line(tuple(runs), x)


def _add_blank(runs: list[_Run], x: float) -> None:
    """End with a blank; it never becomes part of a replaced stretch, whose text must stay exact."""
    last = runs[-1]
    if last.actual is None:
        runs[-1] = _Run(last.x, last.text + " ", last.face, last.colour, None)
    else:
        runs.append(_Run(x, " ", last.face, last.colour, None))


def _in_drawing_order(words: Sequence[_Word], size: float) -> list[_Word]:
    """Join neighbouring right-to-left words into one word that is drawn from right to left."""
    ordered: list[_Word] = []
    for word in words:
        last = ordered[-1] if ordered else None
        if last is not None and _is_rtl(last) and _is_rtl(word):
            (first, colour), (second, _) = last.pieces[0], word.pieces[0]
            blank = " " if word.gap else ""
            joined = Piece(
                second.text + blank + first.text,
                first.face,
                f"{first.actual}{blank}{second.actual}",
                rtl=True,
            )
            ordered[-1] = _Word(((joined, colour),), first.face.width(joined.text, size), last.gap)
        else:
            ordered.append(word)
    return [_with_outer_marks(word) for word in ordered]


def _with_outer_marks(word: _Word) -> _Word:
    """Marks around right-to-left words belong to the Dutch sentence: first one left, last one right."""
    if not _is_rtl(word):
        return word
    piece, colour = word.pieces[0]
    actual = piece.actual or ""
    inner = actual.strip(_OUTER_MARKS)
    if not inner or inner == actual:
        return word
    lead = actual[: actual.index(inner)]
    trail = actual[len(lead) + len(inner) :]
    shown = piece.text[len(trail) : len(piece.text) - len(lead)]
    parts = (Piece(lead, piece.face), Piece(shown, piece.face, inner, rtl=True), Piece(trail, piece.face))
    return _Word(tuple((part, colour) for part in parts if part.text), word.width, word.gap)


def _is_rtl(word: _Word) -> bool:
    return len(word.pieces) == 1 and word.pieces[0][0].rtl
