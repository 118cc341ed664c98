"""A resources folder and text go in; registered fonts and runs of text with a font that has them come out.

A character that no font has becomes a visible replacement, and the original stays in the text layer.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from routekaart.document.script import is_rtl, is_strong_ltr, visual

__all__ = ["Face", "Fonts", "Piece", "clean", "load_fonts"]

_FILES = {
    (False, False): "SourceSans3-Regular.ttf",
    (True, False): "SourceSans3-Bold.ttf",
    (False, True): "SourceSans3-It.ttf",
    (True, True): "SourceSans3-BoldIt.ttf",
}
_FALLBACK_FILE = "DejaVuSans.ttf"
_NAMED_AT_MOST = 8
# Direction overrides can make text read differently from what it is; they never reach paper.
_DROPPED = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufffe\uffff\ud800-\udfff\ufff9-\ufffb]"
)
_SPACES = re.compile("[ \t\n\r\u0085\u2000-\u2006\u2008-\u200a\u2028\u2029\u3000]+")
_INVISIBLE = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0000-\U000e01ef]")


def clean(text: str) -> str:
    """Normalise to NFC, drop control and direction characters, and make every blank one space."""
    text = _SPACES.sub(" ", _DROPPED.sub("", text))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


@dataclass(frozen=True)
class Face:
    """One registered font: its name in the PDF library and the width of each character."""

    name: str
    widths: dict[int, float]
    chars: frozenset[str]

    def width(self, text: str, size: float) -> float:
        """Width of `text` in points; every character must be in the font."""
        widths = self.widths
        return sum([widths.get(ord(char), 0.0) for char in text]) * size * 0.001


@dataclass(frozen=True)
class Piece:
    """A stretch of one word in one font; `actual` is the real text where it differs from `text`."""

    text: str
    face: Face
    actual: str | None = None
    rtl: bool = False


class Fonts:
    """The document fonts of one resources folder, each read from disk once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._faces = {key: _register(folder / name) for key, name in _FILES.items()}

    def face(self, bold: bool, italic: bool) -> Face:
        """The Source Sans face for this weight and slope."""
        return self._faces[bold, italic]

    @cached_property
    def fallback(self) -> Face | None:
        """The wide-coverage font, read only when a text needs it; None if it is not installed."""
        path = self._folder / _FALLBACK_FILE
        return _register(path) if path.is_file() else None

    def pieces(self, word: str, bold: bool, italic: bool) -> list[Piece]:
        """Split one word into pieces that each have a font; nothing is lost silently."""
        face = self._faces[bold, italic]
        if face.chars.issuperset(word):
            return [Piece(word, face)]
        first = next((char for char in word if is_rtl(char) or is_strong_ltr(char)), "")
        fallback = self.fallback
        if first and is_rtl(first) and fallback is not None:
            shown = _INVISIBLE.sub("", visual(word))
            if fallback.chars.issuperset(shown):
                return [Piece(shown, fallback, word, rtl=True)]
        return self._mixed(word, face)

    def _mixed(self, word: str, face: Face) -> list[Piece]:
        pieces: list[Piece] = []
        missing = ""
        for cluster in _clusters(word):
            found = self._find(cluster, face)
            if found is None:
                missing += cluster
                continue
            if missing:
                pieces.append(_replacement(missing, face))
                missing = ""
            last = pieces[-1] if pieces else None
            if last is not None and last.face is found.face and last.actual is None and found.actual is None:
                pieces[-1] = Piece(last.text + found.text, last.face)
            else:
                pieces.append(found)
        if missing:
            pieces.append(_replacement(missing, face))
        return pieces

    def _find(self, cluster: str, face: Face) -> Piece | None:
        """One cluster in the first font that has all of it; joiners that show nothing are left out."""
        shown = _INVISIBLE.sub("", cluster)
        actual = None if shown == cluster else cluster
        for candidate in (face, self.fallback):
            if candidate is not None and candidate.chars.issuperset(shown):
                return Piece(shown, candidate, actual)
        return None


@cache
def load_fonts(folder: Path) -> Fonts:
    """The fonts of `folder`; read and registered once per process."""
    return Fonts(folder)


@cache
def _register(path: Path) -> Face:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font: Any = TTFont(path.stem, str(path))
    pdfmetrics.registerFont(font)
    widths: dict[int, float] = {code: float(width) for code, width in font.face.charWidths.items()}
    # Not used: private characters (no meaning) and those above U+FFFF (the PDF library maps them wrongly).
    chars = {chr(code) for code in font.face.charToGlyph if 0x20 <= code < 0xD800 or 0xF900 <= code < 0xFFFE}
    return Face(path.stem, widths, frozenset(chars))


def _clusters(word: str) -> list[str]:
    """Keep marks, selectors and joined emoji with the character they belong to."""
    clusters: list[str] = []
    for char in word:
        joins = unicodedata.combining(char) or _INVISIBLE.match(char)
        if clusters and (joins or clusters[-1].endswith("\u200d")):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


def _replacement(missing: str, face: Face) -> Piece:
    """Say in words which characters stand here, so that no empty box can hide a meaning."""
    codes = [f"U+{ord(char):04X}" for char in missing[: _NAMED_AT_MOST + 1] if not _INVISIBLE.match(char)]
    if len(codes) < 2:
        return Piece(f"[teken\u00a0{codes[0]}]" if codes else "", face, missing)
    count = len(_INVISIBLE.sub("", missing))
    more = "\u00a0…" if count > _NAMED_AT_MOST else ""
    named = "\u00a0".join(codes[:_NAMED_AT_MOST])
    return Piece(f"[{count}\u00a0tekens\u00a0{named}{more}]", face, missing)
