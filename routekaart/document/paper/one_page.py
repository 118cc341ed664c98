"""How many lines every cell of a table may take, so that the table stands on one page.

Texts, widths and a height go in; the same texts come out, the longest cut at a word. Fonts are loaded where documents
are drawn, not where they are composed: here letters are counted, rather too wide than too narrow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["CUT", "Room", "cut", "fitted", "lines_of"]

CUT = "…"
"""Stands where words were left out."""
_WIDTHS = {
    0.21: " ",
    0.30: "ijlI.,:;'’‘|·",
    0.38: "frt()[]{}!/-",
    0.49: "cszvxyJLY?*",
    0.95: "mwMW@%—…€&+",
}
"""How wide letters are, as a share of the size; those of one line are as wide as its widest, set in bold."""
_KNOWN = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_LOWER, _UPPER, _NUMBERED = 0.57, 0.68, 7.0
"""Other letters, capitals, and signs that no font has: those are written out by their number."""
_PARTS = re.compile(r"(?<=[-–—/])(?=\w)")
"""Where a word may go on at the next line, besides at a blank."""
_LATIN = 0x24F
_SIGNS = frozenset("–“”„○✓×")
_MOST_LINES = 12
_NAMING_LINES = 3


@dataclass(frozen=True, slots=True)
class Room:
    """What a table may take: the width of each column and the height of all rows, in points."""

    widths: tuple[float, ...]
    height: float
    size: float
    leading: float
    around: float
    """Above and below the words of a row, together."""


def fitted(rows: Sequence[Sequence[str]], room: Room) -> tuple[tuple[str, ...], ...]:
    """The rows, with as many lines in a cell as the height has room for.

    The first and the last cell, which name the row and its outcome, keep up to three lines; the others share what is
    left evenly, and one line is always theirs.
    """
    needed = [[lines_of(text, width, room.size) for text, width in zip(row, room.widths, strict=True)] for row in rows]
    least = [min(max(lines[0], lines[-1]), _NAMING_LINES) for lines in needed]
    for most in range(_MOST_LINES, 0, -1):
        tall = [max(low, min(max(lines), most)) for low, lines in zip(least, needed, strict=True)]
        if sum(lines * room.leading + room.around for lines in tall) <= room.height:
            break
    return tuple(
        tuple(cut(text, width, room.size, lines) for text, width in zip(row, room.widths, strict=True))
        for row, lines in zip(rows, tall, strict=True)
    )


def cut(text: str, width: float, size: float, most: int) -> str:
    """The text, or as many of its words as stand on so many lines, and a sign that there was more."""
    if lines_of(text, width, size) <= most:
        return text
    words = text.split()
    low, high = 0, len(words) - 1
    while low < high:
        middle = (low + high + 1) // 2
        fits = lines_of(" ".join((*words[:middle], CUT)), width, size) <= most
        low, high = (middle, high) if fits else (low, middle - 1)
    kept = " ".join((*words[:low], CUT))
    return kept if low else f"{_letters(words[0], width * most, size)}{CUT}"


def lines_of(text: str, width: float, size: float) -> int:
    """At most how many lines a text takes; a word that is wider than the line goes on at the next."""
    lines, used, blank = 1, 0.0, 0.0
    for word in text.split():
        for part in _PARTS.split(word):
            long = _wide(part, size)
            if used and used + blank + long > width:
                lines, used = lines + 1, 0.0
            used += long + (blank if used else 0.0)
            while used > width:
                lines, used = lines + 1, max(used - width * 0.8, 0.0)
            blank = 0.0
        blank = _wide(" ", size)
    return lines


def _letters(word: str, width: float, size: float) -> str:
    kept = ""
    for letter in word:
        if _wide(kept + letter + CUT, size) > width * 0.8:
            break
        kept += letter
    return kept


def _wide(text: str, size: float) -> float:
    """How wide a text is at most, in points."""
    return sum(map(_letter, text)) * size


def _letter(letter: str) -> float:
    if letter in _KNOWN:
        return _KNOWN[letter]
    if ord(letter) > _LATIN and letter not in _SIGNS:
        return _NUMBERED
    return _UPPER if letter.isupper() else _LOWER
