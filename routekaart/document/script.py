"""Words in right-to-left script go in; the same words shaped and in drawing order come out.

The joining table is derived from the Unicode database, so no shaping library is needed for names.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

__all__ = ["is_rtl", "is_strong_ltr", "visual"]

_LEFT_TO_RIGHT_PART = re.compile(
    r"[0-9A-Za-z\u0660-\u0669](?:[0-9A-Za-z\u0660-\u0669.,:/\-]*[0-9A-Za-z\u0660-\u0669])?"
)
_MIRROR = {"(": ")", ")": "(", "[": "]", "]": "[", "<": ">", ">": "<", "«": "»", "»": "«"}
_LAM = "\u0644"


def is_rtl(char: str) -> bool:
    """True for a Hebrew, Arabic or other right-to-left letter."""
    return unicodedata.bidirectional(char) in ("R", "AL")


def is_strong_ltr(char: str) -> bool:
    """True for a letter that is written left to right."""
    return unicodedata.bidirectional(char) == "L"


def visual(word: str) -> str:
    """Shape a right-to-left word and turn it into the order in which it is drawn."""
    clusters: list[str] = []
    for char in _shape(word):
        if clusters and unicodedata.combining(char):
            clusters[-1] += char
        else:
            clusters.append(_MIRROR.get(char, char))
    drawn = "".join(reversed(clusters))
    # Numbers and Latin parts keep their own direction inside the turned word.
    return _LEFT_TO_RIGHT_PART.sub(lambda part: part.group()[::-1], drawn)


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Map each Arabic letter (or lam-alef pair) to its isolated, initial, medial and final shape."""
    table: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFBFF), *range(0xFE80, 0xFEFD)):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) >= 2 and parts[0] in ("<isolated>", "<initial>", "<medial>", "<final>"):
            base = "".join(chr(int(part, 16)) for part in parts[1:])
            table.setdefault(base, {}).setdefault(parts[0][1:-1], chr(code))
    return table


def _shape(word: str) -> str:
    """Replace Arabic letters by the shape that fits their neighbours; other text stays as it is."""
    if not any("\u0600" <= char <= "\u06ff" for char in word):
        return word
    letters = _with_ligatures(word)
    return "".join(_shape_at(letters, index) for index in range(len(letters)))


def _with_ligatures(word: str) -> list[str]:
    letters: list[str] = []
    for char in word:
        if letters and letters[-1] == _LAM and _LAM + char in _forms():
            letters[-1] += char
        else:
            letters.append(char)
    return letters


def _shape_at(letters: list[str], index: int) -> str:
    forms = _forms().get(letters[index])
    if forms is None:
        return letters[index]
    before = _neighbour(letters, index, -1)
    after = _neighbour(letters, index, 1)
    joins_before = "final" in forms and "initial" in _forms().get(before, {})
    joins_after = "initial" in forms and "final" in _forms().get(after, {})
    name = {
        (True, True): "medial",
        (True, False): "final",
        (False, True): "initial",
        (False, False): "isolated",
    }[joins_before, joins_after]
    return forms.get(name, letters[index])


def _neighbour(letters: list[str], index: int, step: int) -> str:
    """The nearest letter on one side; marks above and below do not break a join."""
    index += step
    while 0 <= index < len(letters) and unicodedata.combining(letters[index][0]):
        index += step
    return letters[index] if 0 <= index < len(letters) else ""
