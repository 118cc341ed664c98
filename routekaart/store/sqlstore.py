"""An encrypted connection goes in; the `Store` protocol on plain SQL comes out.

Everything one call writes is one transaction, synced to disk before the call returns.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.store import checks, messages, rows, vaultlog
from routekaart.store.connection import connect, fold_in
from routekaart.store.model import (
    MAX_ATTACHMENT,
    Blob,
    BlobInfo,
    BlobKind,
    IntegrityReport,
    Moved,
    Projection,
    Rehash,
    StoredEvent,
    Summary,
    VaultLogEntry,
    VaultLogRow,
)
from routekaart.store.outside import drop_journal, mark_of

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["SqlStore"]


class SqlStore:
    """One connection to one vault file; the caller keeps it to one thread."""

    _alone = False
    """Nobody else may write in the file, so a change that is not ours was made by another program."""

    def __init__(self, path: Path, data_key: bytes, *, read_only: bool = False) -> None:
        """Open the file at `path`; see `connect` for what may be raised."""
        self.path = path
        self.read_only = read_only
        self._connection: Connection
        self._reopen(data_key)

    def append(
        self,
        dossier_id: str,
        expected_head: str,
        events: Sequence[StoredEvent],
        *,
        projection: Projection | None = None,
        clear_concepts: Sequence[str] = (),
        log: VaultLogEntry | None = None,
        blobs: Sequence[Blob] = (),
        values: Mapping[str, str | None] | None = None,
    ) -> str:
        """Write the events and all that goes with them, whole or not at all; return the new head.

        `expected_head` is the hash of the last event, or for a new dossier the `prev` of its first event.
        Raises Moved when somebody was first; VLT-005, -006, -011, -012, -015; ValueError when the events
        do not follow each other.
        """
        rows.require_chain(dossier_id, expected_head, events)
        with self._transaction() as connection:
            self._require_head(connection, dossier_id, expected_head, events[0].seq)
            rows.insert_events(connection, events)
            if projection:
                rows.upsert_projection(connection, dossier_id, events[-1].hash, projection)
            rows.delete_concepts(connection, dossier_id, clear_concepts)
            for blob in blobs:
                rows.insert_blob(connection, _checked_blob(blob), dossier_id)
            for key, text in (values or {}).items():
                rows.set_value(connection, key, text)
            if log:
                vaultlog.append(connection, log)
        return events[-1].hash

    def events(self, dossier_id: str) -> list[StoredEvent]:
        """Return all events of a dossier in order; none when it is unknown."""
        with messages.translated(self.path):
            return rows.select_events(self._connection, dossier_id)

    def heads(self) -> dict[str, str]:
        """Return the hash of the last event of every dossier."""
        with messages.translated(self.path):
            return dict(self._connection.execute("SELECT dossier, hash FROM head"))

    def summaries(self) -> list[Summary]:
        """Return every dossier with its projection, last changed first."""
        with messages.translated(self.path):
            return rows.select_summaries(self._connection)

    def put_projection(self, dossier_id: str, projection: Projection) -> None:
        """Store a rebuilt projection for the present head. Raises KeyError for an unknown dossier."""
        with self._transaction() as connection:
            head = rows.select_head(connection, dossier_id)
            if head is None:
                raise KeyError(dossier_id)
            rows.upsert_projection(connection, dossier_id, head[0], projection)

    def search(self, text: str, limit: int = 200) -> list[str]:
        """Return the dossiers that hold every word or its beginning, accents ignored, last changed first."""
        with messages.translated(self.path):
            return rows.search(self._connection, text, limit)

    def put_concept(self, dossier_id: str, field: str, text: str) -> None:
        """Keep the draft text of a field; on disk when this returns."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT INTO concept VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text",
                (dossier_id, field, text.encode("utf-8", "surrogatepass")),
            )

    def clear_concept(self, dossier_id: str, field: str) -> None:
        """Forget the draft of a field."""
        with self._transaction() as connection:
            rows.delete_concepts(connection, dossier_id, (field,))

    def concepts(self, dossier_id: str) -> dict[str, str]:
        """Return the drafts of a dossier by field."""
        query = "SELECT field, text FROM concept WHERE dossier = ? ORDER BY field"
        with messages.translated(self.path):
            found = self._connection.execute(query, (dossier_id,)).fetchall()
        return {field: raw.decode("utf-8", "surrogatepass") for field, raw in found}

    def put_blob(self, kind: BlobKind, content: bytes, *, dossier_id: str = "") -> str:
        """Keep bytes under their SHA-256, tied to a dossier (destroyed with it) or none. Raises VLT-011."""
        blob = _checked_blob(Blob(kind, content))
        with self._transaction() as connection:
            return rows.insert_blob(connection, blob, dossier_id)

    def blob(self, sha256: str) -> bytes:
        """Return the bytes. Raises KeyError (not here) or VLT-001 (they do not fit their hash)."""
        with messages.translated(self.path):
            found = self._connection.execute("SELECT content FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
        if found is None:
            raise KeyError(sha256)
        content = bytes(found[0])
        if hashlib.sha256(content).hexdigest() != sha256:
            raise messages.damaged(self.path)
        return content

    def blobs(self, dossier_id: str) -> list[BlobInfo]:
        """Return what is kept for a dossier, without the bytes."""
        query = (
            "SELECT use.sha256, use.kind, length(blob.content) FROM blob_use AS use JOIN blob USING (sha256)"
            " WHERE use.dossier = ? ORDER BY blob.rowid"
        )
        with messages.translated(self.path):
            return [BlobInfo(*row) for row in self._connection.execute(query, (dossier_id,))]

    def keep(self, blobs: Sequence[Blob], *, values: Mapping[str, str | None], log: VaultLogEntry) -> None:
        """Keep bytes that belong to no dossier, with values and the line about them, whole or not at all."""
        with self._transaction() as connection:
            for blob in blobs:
                rows.insert_blob(connection, _checked_blob(blob), "")
            for key, text in values.items():
                rows.set_value(connection, key, text)
            vaultlog.append(connection, log)

    def drop(self, sha256: str, keys: Sequence[str], *, log: VaultLogEntry) -> None:
        """Forget bytes that were kept without a dossier and the values about them; older backups still hold them."""
        with self._transaction() as connection:
            rows.delete_loose_blob(connection, sha256)
            for key in keys:
                rows.set_value(connection, key, None)
            vaultlog.append(connection, log)
        self._scrub()

    def log(self, entry: VaultLogEntry) -> VaultLogRow:
        """Add an entry to the access log of the vault; return it in its place in the chain."""
        with self._transaction() as connection:
            return vaultlog.append(connection, entry)

    def vault_log(self, *, dossier: str = "", since: str = "", until: str = "") -> list[VaultLogRow]:
        """Return the access log, oldest first; `since` (included) and `until` (not) are ISO times in UTC."""
        with messages.translated(self.path):
            return vaultlog.select(self._connection, dossier, since, until)

    def value(self, key: str) -> str | None:
        """Return a kept value, or None."""
        with messages.translated(self.path):
            found = self._connection.execute("SELECT text FROM kv WHERE key = ?", (key,)).fetchone()
        return None if found is None else str(found[0])

    def set_value(self, key: str, text: str | None) -> None:
        """Keep a value, or forget it with None. A key `<dossier id>/...` is destroyed with its dossier."""
        with self._transaction() as connection:
            rows.set_value(connection, key, text)

    def redact(self, dossier_id: str, event_id: str, replacement: str, *, log: VaultLogEntry) -> None:
        """Replace the text of one event and keep its hash; the log says so. Raises KeyError (not there).

        The projection of the dossier goes too, so it must be rebuilt; older backups still hold the text.
        """
        with self._transaction() as connection:
            rows.redact(connection, dossier_id, event_id, replacement)
            vaultlog.append(connection, log)
        self._scrub()

    def verify_integrity(self, rehash: Rehash | None = None) -> IntegrityReport:
        """Check every page, chain and the log; `rehash` recomputes the hash of an event from its parts."""
        with messages.translated(self.path):
            return checks.verify(self._reconnect, rehash)

    def close(self) -> None:
        """Fold the journal into the file where possible, and let go of it."""
        if self.still_ours():
            self._connection.close()
            return
        drop_journal(self.path, closed=False)
        self._connection.close()
        drop_journal(self.path, closed=True)

    def still_ours(self) -> bool:
        """Tell whether the file is the one that was opened; once it is not, nothing is written any more."""
        if self._alone and not self.read_only and mark_of(self.path) != self._mark:
            self._taken_over = self.read_only = True
        return not self._taken_over

    def _reopen(self, data_key: bytes) -> None:
        self._reconnect = partial(connect, self.path, data_key, read_only=self.read_only)
        self._connection = self._reconnect()
        self._taken_over = False
        self._note_file()

    def _note_file(self) -> None:
        """After each write of our own: a later difference was made by another program."""
        self._mark = mark_of(self.path)

    def _erase(self, dossier_id: str, log: VaultLogEntry) -> tuple[str, int]:
        """Remove every row of a dossier; return the last head and the number of events. Raises KeyError."""
        with self._transaction() as connection:
            head = rows.erase(connection, dossier_id, log.at)
            vaultlog.append(connection, log)
        self._scrub()
        return head

    def _scrub(self) -> None:
        # The text must not survive in free pages or the journal.
        with messages.translated(self.path):
            self._connection.execute("VACUUM")
            self._note_file()
            self.set_value(rows.SCRUB_DUE, None)
            fold_in(self._connection)
        self._note_file()

    @staticmethod
    def _require_head(connection: Connection, dossier_id: str, expected: str, first_seq: int) -> None:
        head = rows.select_head(connection, dossier_id)
        if head is None:
            if rows.was_destroyed(connection, dossier_id):
                raise messages.destroyed(dossier_id)
            if first_seq != 1:
                raise Moved(dossier_id, expected, "")
        elif head != (expected, first_seq - 1):
            raise Moved(dossier_id, expected, head[0])

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        if not self.still_ours():
            raise messages.changed_outside(self.path)
        if self.read_only:
            raise messages.read_only(self.path)
        connection = self._connection
        with messages.translated(self.path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            finally:
                self._note_file()


def _checked_blob(blob: Blob) -> Blob:
    if blob.kind == "attachment" and len(blob.content) > MAX_ATTACHMENT:
        raise messages.attachment_too_big(len(blob.content), MAX_ATTACHMENT)
    return blob
