"""Log entries go in; rows of one hash chain per vault come out.

The chain covers every field and the place in it, so a changed, missing or moved entry is found.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from routekaart.store.model import VaultLogEntry, VaultLogRow
from routekaart.store.schema import version_of

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["append", "first_bad", "last", "select"]

_START = "0" * 64
_COLUMNS = "seq, at, action, object, result, actor, dossier, prev, hash"
_LATER = "origin, responsible"
_LATER_SINCE = 2  # the step of the schema that added them; a copy made before it has no such columns


def append(connection: Connection, entry: VaultLogEntry) -> VaultLogRow:
    """Add the entry at the end of the chain."""
    seq, prev = last(connection)
    row = VaultLogRow(seq + 1, entry, prev, _hash(seq + 1, entry, prev))
    connection.execute(
        f"INSERT INTO vault_log ({_COLUMNS}, {_LATER}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (row.seq, *_fields(entry), row.prev, row.hash, entry.origin, entry.responsible),
    )
    return row


def last(connection: Connection) -> tuple[int, str]:
    """Return number and hash of the last entry; 0 and zeroes when there is none."""
    row = connection.execute("SELECT seq, hash FROM vault_log ORDER BY seq DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, _START)


def select(connection: Connection, dossier: str, since: str, until: str) -> list[VaultLogRow]:
    """Return entries, oldest first; an empty argument does not filter."""
    tests = {"dossier = ?": dossier, "at >= ?": since, "at < ?": until}
    used = {test: wanted for test, wanted in tests.items() if wanted}
    where = f" WHERE {' AND '.join(used)}" if used else ""
    later = _LATER if version_of(connection) >= _LATER_SINCE else "'', ''"
    query = f"SELECT {_COLUMNS}, {later} FROM vault_log{where} ORDER BY seq"
    return [_row(columns) for columns in connection.execute(query, tuple(used.values()))]


def first_bad(rows: Iterable[VaultLogRow]) -> int | None:
    """Return the place in the chain of the first row that does not fit, or None."""
    prev = _START
    for place, row in enumerate(rows, start=1):
        if row.seq != place or row.prev != prev or row.hash != _hash(row.seq, row.entry, row.prev):
            return place
        prev = row.hash
    return None


def _fields(entry: VaultLogEntry) -> tuple[str, ...]:
    return (entry.at, entry.action, entry.object, entry.result, entry.actor, entry.dossier)


def _row(columns: tuple[int, str, str, str, str, str, str, str, str, str, str]) -> VaultLogRow:
    seq, at, action, subject, result, actor, dossier, prev, digest, origin, responsible = columns
    entry = VaultLogEntry(at, action, subject, result, actor, dossier, origin, responsible)
    return VaultLogRow(seq, entry, prev, digest)


def _hash(seq: int, entry: VaultLogEntry, prev: str) -> str:
    # An entry of the first version has neither; it hashes as it did then.
    later = (entry.origin, entry.responsible) if entry.origin or entry.responsible else ()
    text = json.dumps([prev, seq, *_fields(entry), *later], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
