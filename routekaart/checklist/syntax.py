"""What an author probably mistyped where the YAML parser stopped.

The text of a file and the parser's error go in; the place of the slip, a code and a Dutch text come out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import yaml

__all__ = ["Slip", "explain"]

_VALUE = re.compile(r"\s*(?:- +)*(?:[\w.-]+: +)?")
_BEGINS_VALUE = re.compile(r"""(?:(?<=: )|(?<=- )|(?<=, )|(?<=[\[{]))["']""")
_ODD_SPACE = re.compile("[\u00a0\u2000-\u200b\u202f\u3000]")
_ODD_DASH = re.compile(r"\s*([–—•·])\s")
_CURLY = re.compile("[“”„‘‚]")
_GLUED_DASH = re.compile(r"\s*-(?=\w)")
_GLUED_COLON = re.compile(r"\s*(?:- +)*\w+:(?=[^\s:/])")
_LONE_KEY = re.compile(r"\s*(?:- +)*[\w-]+\Z")
_FAR = 20_000
"""So many lines above the stop are looked at; a file of a million lines may not keep anyone waiting."""
_QUOTES = "zet de tekst tussen aanhalingstekens"


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong and where; line and column count from 1."""

    line: int
    column: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where the parser stopped, and what it was busy with; lines and columns count from 0."""

    text: str
    lines: Sequence[str]
    problem: str
    line: int
    column: int
    begun: tuple[int, int] | None
    """Where the part began that the parser could not finish."""

    @property
    def here(self) -> str:
        """The line it stopped at; empty at the end of the file."""
        return self.lines[self.line] if self.line < len(self.lines) else ""


def explain(text: str, error: yaml.YAMLError) -> Slip:
    """The slip that most likely made the parser stop; never fails."""
    mark = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    stop = _Stop(
        text,
        text.split("\n"),
        str(getattr(error, "problem", None) or ""),
        mark.line if mark else 0,
        mark.column if mark else 0,
        (begun.line, begun.column) if begun else None,
    )
    for clue in _CLUES:
        found = clue(stop)
        if found is not None:
            return found
    return Slip(stop.line + 1, stop.column + 1, "RG-015", _SYNTAX.get(stop.problem, _SYNTAX_DEFAULT))


def _open_quote(stop: _Stop) -> Slip | None:
    """A quotation mark that nobody closed swallows lines; the parser stops far below it."""
    last = min(stop.line, len(stop.lines) - 1)
    for number in range(last, max(-1, last - _FAR), -1):
        line = stop.lines[number]
        at = _unclosed(line)
        if at is None:
            continue
        after = sum(len(part) + 1 for part in stop.lines[:number]) + at + 1
        closed = stop.text.find(line[at], after)
        if closed >= 0 and stop.text.count("\n", 0, closed) < stop.line:
            return None
        return Slip(number + 1, at + 1, "RG-018", "dit aanhalingsteken wordt op deze regel niet gesloten")
    return None


def _unclosed(line: str) -> int | None:
    """Where a value begins with a quotation mark that this line does not close."""
    at = 0
    while found := _BEGINS_VALUE.search(line, at):
        end = line.find(found.group(), found.end())
        if end < 0:
            return found.start()
        at = end + 1
    return None


def _odd_sign(stop: _Stop) -> Slip | None:
    """Signs that a word processor puts in place of the plain ones."""
    for number in _suspects(stop):
        line = stop.lines[number]
        if found := _ODD_DASH.match(line):
            message = f"hier staat een bijzonder streepje ({found.group(1)}); gebruik het gewone (-)"
            return Slip(number + 1, found.start(1) + 1, "RG-004", message)
        if found := _ODD_SPACE.search(line):
            return Slip(number + 1, found.start() + 1, "RG-004", "hier staat een bijzondere spatie; typ een gewone")
        if found := _CURLY.search(line):
            message = f'hier staat een gebogen aanhalingsteken ({found.group()}); gebruik een recht (")'
            return Slip(number + 1, found.start() + 1, "RG-004", message)
    return None


def _suspects(stop: _Stop) -> list[int]:
    """The line it stopped at, the line above, and the one where the unfinished part began."""
    numbers = [stop.begun[0]] if stop.begun and stop.problem == _NO_COLON else []
    numbers += [stop.line, stop.line - 1]
    return [number for number in dict.fromkeys(numbers) if 0 <= number < len(stop.lines)]


def _glued(stop: _Stop) -> Slip | None:
    """No space after a dash or a colon."""
    if stop.problem not in (_NO_COLON, _NO_DASH, _NO_KEY, _TWO_COLONS):
        return None
    for number in _suspects(stop):
        line = stop.lines[number]
        if found := _GLUED_DASH.match(line):
            return Slip(number + 1, found.end(), "RG-019", "na het streepje hoort een spatie")
        if found := _GLUED_COLON.match(line):
            return Slip(number + 1, found.end(), "RG-019", "na de dubbele punt hoort een spatie")
    return None


def _no_colon(stop: _Stop) -> Slip | None:
    if stop.problem != _NO_COLON or stop.begun is None:
        return None
    line, column = stop.begun
    message = "hier mist een dubbele punt, of deze regel hoort bij de tekst erboven en moet verder inspringen"
    return Slip(line + 1, column + 1, "RG-019", message)


def _more_after(stop: _Stop) -> Slip | None:
    """Text that begins with a quotation mark or a bracket, and goes on after it."""
    if stop.problem not in (_NO_KEY, _NO_DASH):
        return None
    start = _VALUE.match(stop.here)
    at = start.end() if start else 0
    if at >= stop.column or at >= len(stop.here):
        return None
    opener = stop.here[at]
    if opener in "\"'":
        other = "enkele (')" if opener == '"' else 'dubbele (")'
        message = f"na het aanhalingsteken staat nog tekst; zet om de hele tekst {other} aanhalingstekens"
        return Slip(stop.line + 1, at + 1, "RG-016", message)
    if opener in "[{":
        return Slip(stop.line + 1, at + 1, "RG-016", f"een tekst kan niet met {opener} beginnen; {_QUOTES}")
    return None


def _bracket(stop: _Stop) -> Slip | None:
    closing = next((sign for sign in "]}" if stop.problem == f"did not find expected ',' or '{sign}'"), "")
    if not closing:
        return None
    if stop.begun and stop.begun[0] < stop.line:
        line, column = stop.begun
        opener = "{" if closing == "}" else "["
        message = f"deze haak {opener} wordt niet gesloten; zet er een {closing} achter"
        return Slip(line + 1, column + 1, "RG-017", message)
    return Slip(stop.line + 1, stop.column + 1, "RG-017", f"hier mist een komma of een sluithaak {closing}")


def _two_colons(stop: _Stop) -> Slip | None:
    if stop.problem != _TWO_COLONS:
        return None
    if _LONE_KEY.match(stop.here[: stop.column]):
        return _indented(stop)
    message = f"hier staat een dubbele punt te veel; {_QUOTES}"
    return Slip(stop.line + 1, stop.column + 1, "RG-016", message)


def _indented(stop: _Stop) -> Slip | None:
    """This line begins at another place than the line above it."""
    above = next((line for line in reversed(stop.lines[: stop.line]) if _says_something(line)), None)
    if stop.problem not in (_NO_KEY, _NO_DASH, _TWO_COLONS) or above is None or not stop.here.strip():
        return None
    mine, theirs = (len(line) - len(line.lstrip(" ")) for line in (stop.here, above))
    if mine == theirs:
        return None
    message = f"het inspringen klopt niet: hier staan er {mine} spaties voor, bij de regel erboven {theirs}"
    return Slip(stop.line + 1, mine + 1, "RG-015", message)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _bad_start(stop: _Stop) -> Slip | None:
    if stop.problem != "found character that cannot start any token":
        return None
    sign = stop.here[stop.column : stop.column + 1]
    message = f"een tekst kan niet met {sign} beginnen; {_QUOTES}"
    return Slip(stop.line + 1, stop.column + 1, "RG-016", message)


_NO_COLON = "could not find expected ':'"
_NO_KEY = "did not find expected key"
_NO_DASH = "did not find expected '-' indicator"
_TWO_COLONS = "mapping values are not allowed in this context"
_SYNTAX_DEFAULT = "de opbouw klopt hier niet; kijk naar inspringen, dubbele punt, haakjes en aanhalingstekens"
_SYNTAX = {
    _NO_COLON: "hier mist een dubbele punt na de sleutel",
    _NO_KEY: "hier hoort een sleutel; kijk of het inspringen klopt",
    _NO_DASH: "hier hoort een streepje (-); kijk of het inspringen klopt",
    "found unexpected end of stream": "het bestand houdt op terwijl een aanhalingsteken nog open staat",
}
_CLUES: tuple[Callable[[_Stop], Slip | None], ...] = (
    _open_quote,
    _odd_sign,
    _glued,
    _more_after,
    _bracket,
    _no_colon,
    _two_colons,
    _indented,
    _bad_start,
)
"""The surest signs first."""
