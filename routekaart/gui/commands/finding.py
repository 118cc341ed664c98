"""Finding a line in a list by typing a part of it, also with a slip of the finger.

The texts go in once; for what was typed, the places of those that fit come out, best first.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

__all__ = ["Finder", "find"]

_NO_FIT, _SLIP = 100, 3
_ONE_SLIP_FROM, _TWO_SLIPS_FROM = 4, 8
"""Letters of a typed word from which on one or two of them may be wrong."""


class Finder:
    """Knows the words of all texts, so that each letter that is typed only has to look at every word once."""

    def __init__(self, texts: Sequence[str]) -> None:
        plain = [_plain(text).split() for text in texts]
        self._whole = [" ".join(parts) for parts in plain]
        self._parts = [tuple(dict.fromkeys(parts)) for parts in plain]
        self._words = frozenset(part for parts in self._parts for part in parts)

    def find(self, typed: str) -> list[int]:
        """Places of the texts that fit every typed word, best fit first, whole before longer, else in order.

        Slips of the finger only count when nothing fits as it was typed.
        """
        words = _plain(typed).split()
        if not words:
            return list(range(len(self._parts)))
        costs = [{part: cost for part in self._words if (cost := _cost(word, part)) < _NO_FIT} for word in words]
        whole = " ".join(words)
        exact: list[tuple[int, bool, int]] = []
        slipped: list[tuple[int, bool, int]] = []
        for place, parts in enumerate(self._parts):
            best = [min((cost[part] for part in parts if part in cost), default=_NO_FIT) for cost in costs]
            if max(best) < _NO_FIT:
                (exact if max(best) < _SLIP else slipped).append((sum(best), self._whole[place] != whole, place))
        return [place for _, _, place in sorted(exact or slipped)]


def find(typed: str, texts: Sequence[str]) -> list[int]:
    """The same for texts that are asked once."""
    return Finder(texts).find(typed)


def _cost(word: str, part: str) -> int:
    """0: it begins with it; 1: it is inside; 2: its letters come in order; 3, 4: one or two slips away."""
    if part.startswith(word):
        return 0
    if word in part:
        return 1
    if len(word) >= 3 and _in_order(word, part):
        return 2
    most = (len(word) >= _ONE_SLIP_FROM) + (len(word) >= _TWO_SLIPS_FROM)
    slips = _slips(word, part, most)
    return _SLIP - 1 + slips if slips <= most else _NO_FIT


def _in_order(word: str, part: str) -> bool:
    letters = iter(part)
    return word[0] == part[:1] and all(letter in letters for letter in word)


def _slips(word: str, part: str, most: int) -> int:
    """Letters more, less, other, or swapped with the next one; the rest of a longer part is free.

    Out: their number, or more than `most` as soon as that is sure.
    """
    if not most or len(word) - len(part) > most or len(set(word) - set(part)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(min(len(part), len(word) + most) + 1))
    for place, letter in enumerate(word, 1):
        earlier, before, row = before, row, [place]
        for column in range(1, len(before)):
            other = part[column - 1]
            cost = min(before[column] + 1, row[column - 1] + 1, before[column - 1] + (letter != other))
            if place > 1 and column > 1 and letter == part[column - 2] and word[place - 2] == other:
                cost = min(cost, earlier[column - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row)


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign if sign.isalnum() else " " for sign in parts if not unicodedata.combining(sign))
