"""A look along the stored events of one dossier, without making a case of them.

Rows of a store go in; the place of the first one that does not belong there comes out. Every column counts, also
those that a case is not read from, and text may be gone only where a later event says so.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from routekaart.dossier.chaining import GENESIS, event_hash
from routekaart.dossier.stored import StoredEvent

__all__ = ["REDACTED_TEXT", "first_bad_event"]

REDACTED_TEXT = "{}"
"""What stands in the place of text that was taken out."""


def first_bad_event(items: Sequence[StoredEvent], head: str | None = None) -> int | None:
    """In: all events in order, and where known the hash the dossier ends with. Out: a place counted from 1, or None.

    When the end is missing, the place is that of the first event that is not there.
    """
    said = _said_gone(items)
    prev = GENESIS
    for place, item in enumerate(items, start=1):
        if item.seq != place or item.prev != prev or not _holds(item, said):
            return place
        prev = item.hash
    return len(items) + 1 if head is not None and prev != head else None


def _holds(item: StoredEvent, said: set[tuple[str, str]]) -> bool:
    if item.redacted:
        return item.text == REDACTED_TEXT and (item.id, item.hash) in said
    data = _read(item.text)
    columns = (item.id, item.dossier, item.seq, item.at, item.kind, item.schema, item.prev)
    written = tuple(data.get(name) for name in ("id", "dossier", "seq", "at", "kind", "schema", "prev"))
    return columns == written and event_hash(item.prev, item.text) == item.hash


def _said_gone(items: Sequence[StoredEvent]) -> set[tuple[str, str]]:
    bodies = [_read(item.text).get("body") for item in items if item.kind == "redacted" and not item.redacted]
    return {(str(body.get("event")), str(body.get("hash"))) for body in bodies if isinstance(body, dict)}


def _read(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}
