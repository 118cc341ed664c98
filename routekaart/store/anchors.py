"""How long each chain was and which hash it ended with, laid down at one moment and held against the vault later.

A connection goes in and an anchor comes out; an anchor and a connection go in, and what no longer fits comes out.
A chain alone does not show that its end was cut off, or that all of it was written anew: an anchor does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from routekaart.store import vaultlog

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["CHECKPOINT", "Anchor", "AnchorFault", "compare", "from_json", "hash_at", "take"]

CHECKPOINT = "anchors/checkpoint"
"""The value under which the vault keeps an anchor of itself, signed where there is a key."""

Kind = Literal["missing", "rewritten", "gone"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Count and last hash of the access log and of each dossier; ids and hashes only."""

    log_count: int
    log_head: str = ""
    """Empty in a label of the first version, which had counts alone."""
    heads: tuple[tuple[str, int, str], ...] = ()
    """Dossier, number of events, hash of the last one."""

    def as_json(self) -> dict[str, Any]:
        """The same as plain data."""
        return {
            "log_seq": self.log_count,
            "log_head": self.log_head,
            "heads": {dossier: [count, head] for dossier, count, head in self.heads},
        }

    def canonical(self) -> str:
        """The one text of it, to sign."""
        return json.dumps(self.as_json(), sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class AnchorFault:
    """One chain that does not fit an anchor."""

    dossier: str
    """Its id; empty for the access log."""
    kind: Kind
    """The end is missing, what was there is written anew, or the whole dossier is gone."""
    expected: int
    """How many there were."""
    found: int
    """How many there are."""


def from_json(data: Mapping[str, Any]) -> Anchor:
    """Read an anchor back. Raises KeyError, TypeError or ValueError when it is none."""
    heads = tuple((str(dossier), int(count), str(head)) for dossier, (count, head) in data.get("heads", {}).items())
    return Anchor(int(data["log_seq"]), str(data.get("log_head", "")), heads)


def take(connection: Connection) -> Anchor:
    """The anchor of the vault as it is now."""
    count, head = vaultlog.last(connection)
    rows = connection.execute("SELECT dossier, count, hash FROM head ORDER BY dossier")
    return Anchor(count, head, tuple((str(name), int(number), str(digest)) for name, number, digest in rows))


def hash_at(connection: Connection, dossier: str, seq: int) -> str:
    """The hash of event number `seq` of a dossier, or of that entry of the access log; empty when it is not there."""
    if dossier:
        found = connection.execute("SELECT hash FROM event WHERE dossier = ? AND seq = ?", (dossier, seq)).fetchone()
    else:
        found = connection.execute("SELECT hash FROM vault_log WHERE seq = ?", (seq,)).fetchone()
    return str(found[0]) if found else ""


def compare(connection: Connection, anchor: Anchor, *, quick: bool = False) -> tuple[AnchorFault, ...]:
    """What does not fit. `quick` believes the table of last hashes where that agrees: for the moment of opening."""
    now: dict[str, tuple[int, str]] = {}
    if quick:
        rows = connection.execute("SELECT dossier, count, hash FROM head")
        now = {str(name): (int(count), str(head)) for name, count, head in rows}
    left = [item for item in anchor.heads if now.get(item[0]) != (item[1], item[2])]
    return (*_log_faults(connection, anchor), *_dossier_faults(connection, left))


def _log_faults(connection: Connection, anchor: Anchor) -> Iterable[AnchorFault]:
    found = int(connection.execute("SELECT coalesce(max(seq), 0) FROM vault_log").fetchone()[0])
    if found < anchor.log_count:
        yield AnchorFault("", "missing", anchor.log_count, found)
    elif anchor.log_head and anchor.log_count and hash_at(connection, "", anchor.log_count) != anchor.log_head:
        yield AnchorFault("", "rewritten", anchor.log_count, found)


def _dossier_faults(connection: Connection, heads: Iterable[tuple[str, int, str]]) -> Iterable[AnchorFault]:
    for dossier, count, head in heads:
        if hash_at(connection, dossier, count) == head:
            continue
        query = "SELECT count(*) FROM event WHERE dossier = ?"
        found = int(connection.execute(query, (dossier,)).fetchone()[0])
        if found == 0 and _destroyed(connection, dossier, count, head):
            continue
        kind: Kind = "gone" if found == 0 else "missing" if found < count else "rewritten"
        yield AnchorFault(dossier, kind, count, found)


def _destroyed(connection: Connection, dossier: str, count: int, head: str) -> bool:
    """Was it destroyed along the guarded path, and does the access log say so?"""
    query = "SELECT count, hash FROM destroyed WHERE dossier = ?"
    row = connection.execute(query, (dossier,)).fetchone()
    if row is None or row[0] < count or (row[0] == count and row[1] != head):
        return False
    told = "SELECT 1 FROM vault_log WHERE dossier = ? AND action = 'vernietigd' AND result LIKE '%' || ?"
    return connection.execute(told, (dossier, row[1])).fetchone() is not None
