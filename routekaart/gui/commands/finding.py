"""Finding a line in a list by typing a part of it, also with a slip of the finger.

What was typed and the texts go in; the places of those that fit come out, best first.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

__all__ = ["find"]

_NO_FIT = 100


def find(typed: str, texts: Sequence[str]) -> list[int]:
    """Places of the texts that fit every typed word, best fit first and else in their own order."""
    words = _plain(typed).split()
    if not words:
        return list(range(len(texts)))
    ranked = []
    for place, text in enumerate(texts):
        parts = _plain(text).split()
        costs = [_cost(word, parts) for word in words]
        if max(costs) < _NO_FIT:
            ranked.append((sum(costs), place))
    return [place for _, place in sorted(ranked)]


def _cost(word: str, parts: Sequence[str]) -> int:
    """0: a word begins with it; 1: it is inside a word; 2: its letters come in order; 3: one slip away."""
    if any(part.startswith(word) for part in parts):
        return 0
    if any(word in part for part in parts):
        return 1
    if len(word) >= 3 and any(_in_order(word, part) for part in parts):
        return 2
    if len(word) >= 5 and any(_one_slip(word, part[: len(word) + 1]) for part in parts):
        return 3
    return _NO_FIT


def _in_order(word: str, part: str) -> bool:
    letters = iter(part)
    return word[0] == part[:1] and all(letter in letters for letter in word)


def _one_slip(word: str, part: str) -> bool:
    """One letter more, less or other, or two next to each other swapped; the rest of a longer part is free."""
    for cut in (part[: len(word) - 1], part[: len(word)], part):
        if abs(len(word) - len(cut)) <= 1 and _within_one(word, cut):
            return True
    return False


def _within_one(one: str, other: str) -> bool:
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest_one, rest_other = one[start:], other[start:]
    swapped = rest_one[:2] == rest_other[:2][::-1] and rest_one[2:] == rest_other[2:]
    return rest_one[1:] == rest_other[1:] or rest_one[1:] == rest_other or rest_one == rest_other[1:] or swapped


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign if sign.isalnum() else " " for sign in parts if not unicodedata.combining(sign))
