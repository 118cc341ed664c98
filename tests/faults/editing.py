"""Change one thing in the text of a rule file and know on which line that is.

The text and the path of a part go in; the changed text and the line of the change come out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

Key = str | int
Path_ = tuple[Key, ...]
Changed = tuple[str, int]
"""The text after the change, and the line (from 1) where it starts."""


class Editor:
    """The text of one file with the place of every part; each change starts from the file as it was."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._values: dict[Path_, Any] = {}
        self._keys: dict[Path_, Any] = {}
        root = yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
        self._walk(root, ())

    def _walk(self, node: Any, path: Path_) -> None:
        self._values[path] = node
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                self._keys[(*path, key.value)] = key
                self._walk(value, (*path, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for index, value in enumerate(node.value):
                self._walk(value, (*path, index))

    def paths(self) -> Iterator[Path_]:
        """The path of every part, in the order of the file."""
        return iter(self._values)

    def scalar(self, path: Path_) -> str | None:
        """The text at a path; None when something else stands there or nothing."""
        node = self._values.get(path)
        return str(node.value) if isinstance(node, yaml.ScalarNode) else None

    def keys(self, path: Path_) -> list[str]:
        """The keys of the block at a path; none when it is no block."""
        node = self._values.get(path)
        return [key.value for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []

    def size(self, path: Path_) -> int:
        """The number of parts of the list at a path."""
        node = self._values.get(path)
        return len(node.value) if isinstance(node, yaml.SequenceNode) else 0

    def line(self, path: Path_) -> int:
        """The line on which the value at a path starts."""
        return int(self._values[path].start_mark.line) + 1

    def key_line(self, path: Path_) -> int:
        """The line on which the key of the value at a path stands."""
        return int(self._keys[path].start_mark.line) + 1

    def last_line(self, path: Path_) -> int:
        """The line on which the value at a path ends."""
        return self.line(path) + self._value_text(path).count("\n")

    def put(self, path: Path_, new: str) -> Changed:
        """Another value, in one line, in place of the one at `path`."""
        start, length = int(self._values[path].start_mark.index), len(self._value_text(path))
        # A key with nothing after it has no space after its colon either.
        return self._splice(start, start + length, new if length else f" {new}")

    def add(self, path: Path_, key: str, new: str) -> Changed:
        """One more key, in front of the others of the block at `path`."""
        node = self._values[path]
        first = node.value[0][0].start_mark
        after = ", " if node.flow_style else "\n" + " " * int(first.column)
        return self._splice(int(first.index), int(first.index), f"{key}: {new}{after}")

    def set(self, path: Path_, key: str, new: str) -> Changed:
        """A value for a key of the block at `path`, whether it is there already or not."""
        return self.put((*path, key), new) if (*path, key) in self._keys else self.add(path, key, new)

    def drop(self, path: Path_, key: str) -> Changed:
        """The block at `path` without one of its keys; the line is that of the block."""
        pairs = self._values[path].value
        at = next(index for index, (name, _) in enumerate(pairs) if name.value == key)
        if at + 1 < len(pairs):
            start, end = int(pairs[at][0].start_mark.index), int(pairs[at + 1][0].start_mark.index)
        else:
            before, last = (*path, pairs[at - 1][0].value), (*path, key)
            start, end = self._end(before), self._end(last)
        return self._splice(start, end, "")[0], self.line(path)

    def _end(self, path: Path_) -> int:
        return int(self._values[path].start_mark.index) + len(self._value_text(path))

    def _value_text(self, path: Path_) -> str:
        node = self._values[path]
        return self.text[node.start_mark.index : node.end_mark.index].rstrip()

    def _splice(self, start: int, end: int, new: str) -> Changed:
        return self.text[:start] + new + self.text[end:], self.text[:start].count("\n") + 1
