"""A walk over the data of a file that was read but not yet given a form.

Plain data goes in; the sources in it come out, each with its path.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from routekaart.checklist.source import Key


def source_items(data: object, path: tuple[Key, ...] = ()) -> Iterator[tuple[tuple[Key, ...], dict[str, object]]]:
    """Every source under a key `bron`, with its path."""
    if isinstance(data, dict):
        for key, part in data.items():
            if key == "bron" and isinstance(part, dict):
                yield (*path, key), part
            elif key == "bron" and isinstance(part, list):
                yield from (((*path, key, index), item) for index, item in enumerate(part) if isinstance(item, dict))
            elif isinstance(part, dict | list):
                yield from source_items(part, (*path, key))
    elif isinstance(data, list):
        for index, part in enumerate(data):
            if isinstance(part, dict | list):
                yield from source_items(part, (*path, index))


def plain_sources(data: object) -> list[dict[str, Any]]:
    """The same without paths: a path is only needed, and only made, when something is wrong."""
    found: list[dict[str, Any]] = []
    todo: list[Any] = [data]
    while todo:
        part = todo.pop()
        if type(part) is list:
            todo += [below for below in part if type(below) in (dict, list)]
        elif type(part) is dict:
            for key, below in part.items():
                if key == "bron":
                    items = below if type(below) is list else [below]
                    found += [item for item in items if type(item) is dict]
                elif type(below) in (dict, list):
                    todo.append(below)
    return found
