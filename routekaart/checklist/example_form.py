"""Whether the examples beside a route have the form of examples: the file goes in, findings at their line come out.

What an example expects is compared elsewhere; here only whether it can be compared at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from routekaart.checklist.findings import Finding, nearest
from routekaart.checklist.source import Key, Located

__all__ = ["example_findings"]

_KEYS = ("naam", "basis", "gegeven", "verwacht", "toelichting")
_TRUTH = re.compile(r"(waar|onwaar|onbekend)( [BMI])?")
_DUE = ("nodig", "niet_nodig", "gehouden", "niet_gehouden", "onbekend")
_YES_NO = ("mag_definitief", "mag_voorlopig", "compleet")
_NAMED = ("waarschuwingen", "alternatieven", "consulten")
_LISTED = ("mist", "open_definitief")
_EXPECTED = (*_NAMED, *_LISTED, *_YES_NO)


def example_findings(items: Sequence[Any], located: Located) -> list[Finding]:
    """Everything that keeps a program from reading these examples."""
    form = _Form(located)
    return [finding for index, item in enumerate(items) for finding in form.example((index,), item)]


class _Form:
    def __init__(self, located: Located) -> None:
        self._located = located

    def _at(self, path: Sequence[Key], code: str, message: str, *, key: bool = False) -> Finding:
        place = self._located.key_place(path) if key else self._located.place(path)
        return Finding(self._located.name, *place, code, message)

    def example(self, path: tuple[Key, ...], item: Any) -> Iterator[Finding]:
        if not isinstance(item, Mapping):
            yield self._at(path, "VBD-005", "hier hoort een voorbeeld: naam, gegeven en verwacht")
            return
        for key in item:
            if key not in _KEYS:
                message = f"onbekend in een voorbeeld: {key[:60]}{nearest(key, _KEYS)}"
                yield self._at((*path, key), "VBD-003", message, key=True)
        for key in ("naam", "basis"):
            if isinstance(item.get(key), Mapping | list):
                yield self._at((*path, key), "VBD-005", "hier hoort een naam")
        yield from self._given((*path, "gegeven"), item.get("gegeven"))
        yield from self._expected((*path, "verwacht"), item.get("verwacht"))

    def _block(self, path: tuple[Key, ...], value: Any) -> Iterator[Finding]:
        if value is not None and not isinstance(value, Mapping):
            yield self._at(path, "VBD-005", f"achter '{path[-1]}' horen namen met een waarde")

    def _given(self, path: tuple[Key, ...], given: Any) -> Iterator[Finding]:
        yield from self._block(path, given)
        if not isinstance(given, Mapping):
            return
        if isinstance(given.get("regio"), Mapping | list):
            yield self._at((*path, "regio"), "VBD-005", "hier hoort de naam van één regio")
        lists = given.get("lijsten")
        yield from self._block((*path, "lijsten"), lists)
        for name, rows in lists.items() if isinstance(lists, Mapping) else ():
            yield from self._rows((*path, "lijsten", name), rows)

    def _rows(self, path: tuple[Key, ...], rows: Any) -> Iterator[Finding]:
        if isinstance(rows, Mapping) or rows is None:
            return  # by id; only over what an earlier example gave
        if not isinstance(rows, list):
            yield self._at(path, "VBD-005", "hier hoort een lijst, elk onderdeel met een streepje")
            return
        for index, row in enumerate(rows):
            if not isinstance(row, Mapping):
                yield self._at((*path, index), "VBD-005", "hier horen velden met een waarde, zoals {id: oma}")

    def _expected(self, path: tuple[Key, ...], expected: Any) -> Iterator[Finding]:
        yield from self._block(path, expected)
        for key, value in expected.items() if isinstance(expected, Mapping) else ():
            here = (*path, key)
            if key not in _EXPECTED:
                message = f"onbekend bij verwacht: {key[:60]}{nearest(key, _EXPECTED)}"
                yield self._at(here, "VBD-003", message, key=True)
            elif key in _NAMED:
                yield from self._block(here, value)
                for name, word in value.items() if isinstance(value, Mapping) else ():
                    yield from self._word((*here, name), key, word)
            elif key in _LISTED and not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
                yield self._at(here, "VBD-005", "hier hoort een lijst met namen, zoals [naam]")
            elif key in _YES_NO and value not in ("ja", "nee"):
                yield self._at(here, "VBD-006", f"hier staat '{str(value)[:40]}'; er mag staan: ja of nee")

    def _word(self, path: tuple[Key, ...], kind: str, word: Any) -> Iterator[Finding]:
        text = str(word)
        told = f"hier staat '{text[:40]}'; er mag staan:"
        if kind == "waarschuwingen" and not _TRUTH.fullmatch(text):
            message = f"{told} waar, onwaar of onbekend, met erachter B, M of I als u wilt"
            yield self._at(path, "VBD-006", message)
        elif kind == "consulten" and text not in _DUE:
            yield self._at(path, "VBD-006", f"{told} {', '.join(_DUE)}{nearest(text, _DUE)}")
        elif isinstance(word, Mapping | list):
            yield self._at(path, "VBD-005", "hier hoort één woord, zoals open of bezig")
