"""Values go in and rows come out, one plain SQL statement at a time; the caller holds the transaction.

No case text is ever put in the text of a statement.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from routekaart.store.model import Blob, Projection, StoredEvent, Summary

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = [
    "CLEANUP_DUE",
    "SCRUB_DUE",
    "delete_blobs",
    "delete_concepts",
    "delete_loose_blob",
    "erase",
    "insert_blob",
    "insert_events",
    "redact",
    "redact_all",
    "require_chain",
    "search",
    "select_events",
    "select_head",
    "select_summaries",
    "set_value",
    "upsert_projection",
    "was_destroyed",
]

SCRUB_DUE = "store/scrub_due"
CLEANUP_DUE = "store/cleanup_due"
_EVENT = "id, dossier, seq, at, kind, schema, prev, hash, text, redacted"


def require_chain(dossier_id: str, expected_head: str, events: Sequence[StoredEvent]) -> None:
    """Raise ValueError unless the events belong to the dossier and follow each other from the head."""
    if not events:
        raise ValueError("nothing to append")
    prev, seq = expected_head, events[0].seq
    for event in events:
        if event.dossier != dossier_id or event.prev != prev or event.seq != seq or event.redacted:
            raise ValueError(f"event {event.seq} does not follow")
        prev, seq = event.hash, seq + 1


def insert_events(connection: Connection, events: Sequence[StoredEvent]) -> None:
    """Insert the events and move the head."""
    connection.executemany(
        f"INSERT INTO event ({_EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        [(e.id, e.dossier, e.seq, e.at, e.kind, e.schema, e.prev, e.hash, e.text) for e in events],
    )
    last = events[-1]
    connection.execute(
        "INSERT INTO head VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
        " SET hash = excluded.hash, count = excluded.count, last_at = excluded.last_at",
        (last.dossier, last.hash, last.seq, events[0].at, last.at),
    )


def select_head(connection: Connection, dossier_id: str) -> tuple[str, int] | None:
    """Return the hash of the last event and the number of events."""
    row = connection.execute("SELECT hash, count FROM head WHERE dossier = ?", (dossier_id,)).fetchone()
    return None if row is None else (str(row[0]), int(row[1]))


def was_destroyed(connection: Connection, dossier_id: str) -> bool:
    """Tell whether a dossier of this id was destroyed."""
    query = "SELECT 1 FROM destroyed WHERE dossier = ?"
    return connection.execute(query, (dossier_id,)).fetchone() is not None


def select_events(connection: Connection, dossier_id: str) -> list[StoredEvent]:
    """Return the events of a dossier in order."""
    query = f"SELECT {_EVENT} FROM event WHERE dossier = ? ORDER BY seq"
    return [_event(row) for row in connection.execute(query, (dossier_id,))]


def _event(row: tuple[Any, ...]) -> StoredEvent:
    event_id, dossier, seq, at, kind, schema, prev, digest, text, redacted = row
    return StoredEvent(event_id, dossier, seq, at, kind, schema, prev, digest, text, bool(redacted))


def upsert_projection(connection: Connection, dossier_id: str, head: str, projection: Projection) -> None:
    """Store the projection; the search index is touched only when its text changed."""
    query = "SELECT id, search FROM projection WHERE dossier = ?"
    old = connection.execute(query, (dossier_id,)).fetchone()
    parts = (head, projection.engine, projection.definition, projection.summary, projection.indicators)
    if old is None:
        row_id = connection.execute(
            "INSERT INTO projection (dossier, head, engine, definition, summary, indicators, search)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (dossier_id, *parts, projection.search),
        ).lastrowid
    else:
        row_id = old[0]
        connection.execute(
            "UPDATE projection SET head = ?, engine = ?, definition = ?, summary = ?, indicators = ?,"
            " search = ? WHERE id = ?",
            (*parts, projection.search, row_id),
        )
        if old[1] == projection.search:
            return
        connection.execute("INSERT INTO found(found, rowid, search) VALUES ('delete', ?, ?)", (row_id, old[1]))
    connection.execute("INSERT INTO found(rowid, search) VALUES (?, ?)", (row_id, projection.search))


def select_summaries(connection: Connection) -> list[Summary]:
    """Return every dossier with its projection, last changed first."""
    query = (
        "SELECT head.dossier, head.hash, head.count, head.first_at, head.last_at, coalesce(p.head, ''),"
        " coalesce(p.engine, ''), coalesce(p.definition, ''), coalesce(p.summary, '{}'),"
        " coalesce(p.indicators, '{}') FROM head LEFT JOIN projection AS p USING (dossier)"
        " ORDER BY head.last_at DESC, head.dossier"
    )
    return [Summary(*row) for row in connection.execute(query)]


def search(connection: Connection, text: str, limit: int) -> list[str]:
    """Return the dossiers that hold a word beginning with each word of `text`."""
    words = text.replace("\0", " ").encode("utf-8", "replace").decode().replace('"', " ").split()
    if not words:
        return []
    query = (
        "SELECT head.dossier FROM found JOIN projection AS p ON p.id = found.rowid"
        " JOIN head ON head.dossier = p.dossier WHERE found MATCH ?"
        " ORDER BY head.last_at DESC, head.dossier LIMIT ?"
    )
    # Quoted, so that nothing typed is read as an operator of the search language.
    match = " ".join(f'"{word}"*' for word in words)
    return [str(row[0]) for row in connection.execute(query, (match, limit))]


def delete_concepts(connection: Connection, dossier_id: str, fields: Iterable[str]) -> None:
    """Forget the drafts of these fields."""
    connection.executemany(
        "DELETE FROM concept WHERE dossier = ? AND field = ?", [(dossier_id, field) for field in fields]
    )


def insert_blob(connection: Connection, blob: Blob, dossier_id: str) -> str:
    """Keep the bytes once, tie them to the dossier, return their SHA-256."""
    sha256 = hashlib.sha256(blob.content).hexdigest()
    connection.execute("INSERT INTO blob VALUES (?, ?) ON CONFLICT DO NOTHING", (sha256, blob.content))
    connection.execute("INSERT INTO blob_use VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (sha256, dossier_id, blob.kind))
    return sha256


def delete_loose_blob(connection: Connection, sha256: str) -> None:
    """Forget bytes that no dossier uses; free pages are cleaned after the transaction."""
    connection.execute("DELETE FROM blob_use WHERE sha256 = ? AND dossier = ''", (sha256,))
    connection.execute("DELETE FROM blob WHERE sha256 NOT IN (SELECT sha256 FROM blob_use)")
    set_value(connection, SCRUB_DUE, "1")


def set_value(connection: Connection, key: str, text: str | None) -> None:
    """Keep a value, or forget it with None."""
    if text is None:
        connection.execute("DELETE FROM kv WHERE key = ?", (key,))
    else:
        connection.execute("INSERT INTO kv VALUES (?, ?) ON CONFLICT DO UPDATE SET text = excluded.text", (key, text))


def redact(connection: Connection, dossier_id: str, event_id: str, replacement: str) -> None:
    """Replace the text of one event along the guarded path; its projection may hold it too and goes."""
    redact_all(connection, dossier_id, (event_id,), replacement)


def redact_all(connection: Connection, dossier_id: str, event_ids: Iterable[str], replacement: str) -> None:
    """The same of several events. Raises KeyError for one that is not there."""
    connection.execute("INSERT INTO guard VALUES (?, 'redact')", (dossier_id,))
    for event_id in event_ids:
        changed = connection.execute(
            "UPDATE event SET text = ?, redacted = 1 WHERE dossier = ? AND id = ?",
            (replacement, dossier_id, event_id),
        ).rowcount
        if not changed:
            raise KeyError(event_id)
    connection.execute("DELETE FROM guard")
    connection.execute("DELETE FROM projection WHERE dossier = ?", (dossier_id,))
    _leave_no_trace(connection)


def delete_blobs(connection: Connection, dossier_id: str, hashes: Iterable[str]) -> None:
    """Forget what is kept for a dossier under these hashes; what another dossier keeps as well, stays there."""
    connection.executemany(
        "DELETE FROM blob_use WHERE dossier = ? AND sha256 = ?", [(dossier_id, sha256) for sha256 in hashes]
    )
    connection.execute("DELETE FROM blob WHERE sha256 NOT IN (SELECT sha256 FROM blob_use)")


def erase(connection: Connection, dossier_id: str, at: str) -> tuple[str, int]:
    """Remove every row of a dossier along the guarded path; return its head and count. Raises KeyError."""
    head = select_head(connection, dossier_id)
    if head is None:
        raise KeyError(dossier_id)
    connection.execute("INSERT INTO guard VALUES (?, 'destroy')", (dossier_id,))
    for table in ("event", "concept", "projection", "blob_use", "head"):
        connection.execute(f"DELETE FROM {table} WHERE dossier = ?", (dossier_id,))
    connection.execute("DELETE FROM blob WHERE sha256 NOT IN (SELECT sha256 FROM blob_use)")
    connection.execute("DELETE FROM kv WHERE substr(key, 1, ?) = ?", (len(dossier_id) + 1, f"{dossier_id}/"))
    connection.execute("DELETE FROM guard")
    connection.execute("INSERT INTO destroyed VALUES (?, ?, ?, ?)", (dossier_id, *head, at))
    _leave_no_trace(connection)
    return head


def _leave_no_trace(connection: Connection) -> None:
    # The words leave the index now; free pages can only be cleaned after the transaction: noted for then.
    connection.execute("INSERT INTO found(found) VALUES ('rebuild')")
    set_value(connection, SCRUB_DUE, "1")
