"""Read YAML so that text stays text and every part keeps its line: bytes or a file in, `Located` out.

Size, depth, number of parts, anchors, aliases, tags, tabs and double keys are refused with their line;
no file, however hostile, makes this raise anything but `ChecklistFault`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from routekaart.atomicfile import read_at_most
from routekaart.checklist.findings import ChecklistFault, Finding
from routekaart.checklist.syntax import explain

MAX_BYTES = 2 * 1024 * 1024
MAX_LINES = 100_000
MAX_DEPTH = 20
MAX_NODES = 50_000
MAX_TEXT = 20_000

Key = str | int
Path_ = tuple[Key, ...]
Place = tuple[int, int]

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\Z")
_INTEGER_START = frozenset("-0123456789")
_EMPTY = frozenset({"", "~", "null"})
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_TOO_DEEP = tuple(opener * (MAX_DEPTH + 1) for opener in ("[", "{", "[ ", "{ ", "- ", "? "))
"""Cheap to look for; any other way to go too deep is stopped by the builder, at its exact place."""
_Scalar, _Mapping, _Sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
_MappingEnd, _SequenceEnd = yaml.MappingEndEvent, yaml.SequenceEndEvent
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Located:
    """Plain data of one file (dict, list, text, whole number, None) and the place of every part."""

    name: str
    data: dict[str, Any]
    _marks: dict[int, Any] = field(repr=False, default_factory=dict)
    _root: Place = (1, 1)

    def place(self, path: Sequence[Key]) -> Place:
        """Line and column of the value at `path`, or of the nearest part above it that exists."""
        return self._walk(path, 1)

    def key_place(self, path: Sequence[Key]) -> Place:
        """Line and column of the last key of `path` (for an item of a list: of the item itself)."""
        return self._walk(path, 0)

    def known(self, path: Sequence[Key]) -> bool:
        """Whether there is something at `path`."""
        here: Any = self.data
        for key in path:
            marks = self._marks.get(id(here))
            if marks is None or not _holds(marks, key):
                return False
            here = here[key]
        return True

    def _walk(self, path: Sequence[Key], part: int) -> Place:
        here: Any = self.data
        place = self._root
        for index, key in enumerate(path):
            marks = self._marks.get(id(here))
            if marks is None or not _holds(marks, key):
                break
            last = index == len(path) - 1
            mark = marks[key]
            if isinstance(mark, tuple):
                mark = mark[part if last else 1]
            place = (mark.line + 1, mark.column + 1)
            here = here[key]
        return place


def _holds(marks: Any, key: Key) -> bool:
    if isinstance(marks, dict):
        return key in marks
    return isinstance(key, int) and 0 <= key < len(marks)


def read_source(source: Path | str | bytes, name: str) -> Located:
    """A file, text or bytes in; its data with places out. Raises ChecklistFault, and nothing else."""
    root, builder = _build(source, name)
    if not isinstance(root, dict):
        message = "het bestand is leeg" if root is None else "hier hoort een blok met sleutels en waarden te staan"
        raise _fault(name, 1, 1, "RG-012", message)
    return Located(name, root, builder.marks, builder.root_place)


def read_items(source: Path | str | bytes, name: str) -> tuple[list[Any], Located]:
    """The same for a file that is one list, such as the examples; the list comes beside the places of its parts."""
    root, builder = _build(source, name)
    if not isinstance(root, list):
        raise _fault(name, 1, 1, "RG-013", "begin met een lijst, elk onderdeel met een streepje")
    located: Any = root
    return root, Located(name, located, builder.marks, builder.root_place)


def _build(source: Path | str | bytes, name: str) -> tuple[Any, _Builder]:
    if isinstance(source, Path):
        source = _read(source, name)
    raw = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    if len(raw) > MAX_BYTES:
        raise _fault(name, 0, 0, "RG-001", "het bestand is groter dan 2 MB")
    text = _decode(raw, name)
    _scan(text, name)
    builder = _Builder(name)
    builder.build(text)
    return builder.root, builder


def _read(path: Path, name: str) -> bytes:
    try:
        return read_at_most(path, MAX_BYTES)
    except OSError:
        raise _fault(name, 0, 0, "RG-002", "het bestand is er niet of kan niet worden gelezen") from None


def _fault(name: str, line: int, column: int, code: str, message: str) -> ChecklistFault:
    return ChecklistFault([Finding(name, line, column, code, message)])


def _decode(raw: bytes, name: str) -> str:
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        message = "dit is geen gewone tekst (UTF-8)"
        raise _fault(name, line, column, "RG-003", message) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _at(name: str, text: str, index: int, code: str, message: str) -> ChecklistFault:
    return _fault(name, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index), code, message)


def _scan(text: str, name: str) -> None:
    """Refuse what must not even reach the parser; one linear pass per check."""
    if text.count("\n") > MAX_LINES:
        raise _fault(name, MAX_LINES + 1, 1, "RG-001", f"het bestand heeft meer dan {MAX_LINES} regels")
    found = _CONTROL.search(text)
    if found:
        raise _at(name, text, found.start(), "RG-004", "hier staat een onzichtbaar stuurteken")
    tab = text.find("\t")
    if tab >= 0:
        raise _at(name, text, tab, "RG-005", "tabs mogen niet; gebruik spaties")
    for run in _TOO_DEEP:
        if run in text:
            message = f"dit gaat dieper dan {MAX_DEPTH} niveaus"
            raise _at(name, text, text.index(run), "RG-006", message)


class _Builder:
    """Turns parser events into data, and stops at the first thing that is not allowed.

    Events come one at a time and nothing here calls itself, so depth costs no stack: the limit is exact.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.marks: dict[int, Any] = {}
        self.stack: list[_Frame] = []
        self.root: Any = None
        self.root_place: Place = (1, 1)
        self.doubles: list[Finding] = []

    def build(self, text: str) -> None:
        loader = _LOADER(text)
        try:
            self._events(loader)
        except yaml.YAMLError as error:
            slip = explain(text, error)
            raise _fault(self.name, slip.line, slip.column, slip.code, slip.message) from None
        finally:
            loader.dispose()
        if self.doubles:
            raise ChecklistFault(self.doubles)

    def _events(self, loader: Any) -> None:
        # This loop runs for every word of every file; hence the checks are spelled out here.
        documents = nodes = 0
        next_event, scalar, opened, stack = loader.get_event, self._scalar, self._open, self.stack
        while True:
            event = next_event()
            kind = type(event)
            if kind is _Scalar or kind is _Mapping or kind is _Sequence:
                nodes += 1
                if event.anchor is not None or event.tag is not None or nodes > MAX_NODES:
                    raise self._forbidden(event)
                if kind is _Scalar:
                    scalar(event)
                elif kind is _Mapping:
                    opened({}, {}, event)
                else:
                    opened([], [], event)
            elif kind is _MappingEnd or kind is _SequenceEnd:
                stack.pop()
            elif kind is yaml.AliasEvent:
                raise self._refuse(event, "RG-007", "ankers (&) en verwijzingen (*) mogen niet")
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1 or event.version or event.tags:
                    raise self._refuse(event, "RG-011", "één bestand bevat één document, zonder aanwijzingen met %")
            elif kind is yaml.StreamEndEvent:
                return

    def _refuse(self, event: Any, code: str, message: str) -> ChecklistFault:
        mark = event.start_mark
        return _fault(self.name, mark.line + 1, mark.column + 1, code, message)

    def _forbidden(self, event: Any) -> ChecklistFault:
        if event.anchor is not None:
            return self._refuse(event, "RG-007", "ankers (&) en verwijzingen (*) mogen niet")
        if event.tag is not None:
            return self._refuse(event, "RG-008", "labels met een uitroepteken (!) mogen niet")
        return self._refuse(event, "RG-009", f"het bestand heeft meer dan {MAX_NODES} onderdelen")

    def _open(self, data: Any, marks: Any, event: Any) -> None:
        self._put(data, event.start_mark)
        self.marks[id(data)] = marks
        is_item = bool(self.stack) and not self.stack[-1].is_mapping
        self.stack.append(_Frame(data, marks, is_item))
        if len(self.stack) > MAX_DEPTH:
            raise self._refuse(event, "RG-006", f"dit gaat dieper dan {MAX_DEPTH} niveaus")

    def _scalar(self, event: Any) -> None:
        text: str = event.value
        if len(text) > MAX_TEXT:
            raise self._refuse(event, "RG-010", f"deze tekst is langer dan {MAX_TEXT} tekens")
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.is_mapping and frame.key is None:
            self._key(frame, text, event.start_mark)
            return
        value: Any = text
        if event.implicit[0]:
            if text in _EMPTY:
                value = None
            elif text[0] in _INTEGER_START and _INTEGER.match(text):
                value = int(text)
        self._put(value, event.start_mark)

    def _key(self, frame: _Frame, text: str, mark: Any) -> None:
        if text in frame.data or text == "<<":
            earlier = f"; de eerste staat op regel {frame.marks[text][0].line + 1}" if text != "<<" else ""
            message = f"sleutel '{text[:60]}' staat er dubbel{earlier}" if earlier else "'<<' mag niet"
            if frame.is_item and text == next(iter(frame.data), None):
                # The first key once more: a new item begins here, and everything after it would seem double too.
                frame.unmarked = True
                self._double(mark, f"hier mist een streepje (-), of {message}")
            elif not frame.unmarked:
                self._double(mark, message)
        frame.key, frame.key_mark = text, mark

    def _double(self, mark: Any, message: str) -> None:
        self.doubles.append(Finding(self.name, mark.line + 1, mark.column + 1, "RG-013", message))

    def _put(self, value: Any, mark: Any) -> None:
        if not self.stack:
            self.root, self.root_place = value, (mark.line + 1, mark.column + 1)
            return
        frame = self.stack[-1]
        if frame.key is None:
            if frame.is_mapping:
                raise _fault(self.name, mark.line + 1, mark.column + 1, "RG-014", "een sleutel moet een woord zijn")
            frame.data.append(value)
            frame.marks.append(mark)
            return
        frame.data[frame.key] = value
        frame.marks[frame.key] = (frame.key_mark, mark)
        frame.key = None


class _Frame:
    """A mapping or sequence that is being filled; a mapping without a key waits for one."""

    __slots__ = ("data", "is_item", "is_mapping", "key", "key_mark", "marks", "unmarked")

    def __init__(self, data: Any, marks: Any, is_item: bool) -> None:
        self.data = data
        self.marks = marks
        self.is_mapping = isinstance(data, dict)
        self.is_item = is_item
        self.unmarked = False
        """A next item seems to begin in it, without a dash."""
        self.key: str | None = None
        self.key_mark: Any = None
