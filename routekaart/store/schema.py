"""An open connection goes in; the same connection with the tables of this version comes out.

`user_version` counts the steps taken; every step runs in one transaction, so a crash leaves the old shape.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["MIGRATIONS", "migrate", "version_of"]

_FIRST = (
    "CREATE TABLE event ("
    " dossier TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL,"
    " kind TEXT NOT NULL, schema INTEGER NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL,"
    " text TEXT NOT NULL, redacted INTEGER NOT NULL DEFAULT 0, UNIQUE (dossier, seq)) STRICT",
    "CREATE TABLE head (dossier TEXT PRIMARY KEY, hash TEXT NOT NULL, count INTEGER NOT NULL,"
    " first_at TEXT NOT NULL, last_at TEXT NOT NULL) STRICT",
    "CREATE TABLE destroyed (dossier TEXT PRIMARY KEY, hash TEXT NOT NULL, count INTEGER NOT NULL,"
    " at TEXT NOT NULL) STRICT",
    # The one guarded path: a row here, within a transaction, lets events of a dossier go or be redacted.
    "CREATE TABLE guard (dossier TEXT NOT NULL, path TEXT NOT NULL CHECK (path IN ('destroy', 'redact')),"
    " PRIMARY KEY (dossier, path)) STRICT",
    "CREATE TRIGGER event_stays BEFORE DELETE ON event"
    " WHEN NOT EXISTS (SELECT 1 FROM guard WHERE dossier = OLD.dossier AND path = 'destroy')"
    " BEGIN SELECT RAISE(ABORT, 'events are append-only'); END",
    "CREATE TRIGGER event_is_fixed BEFORE UPDATE ON event"
    " WHEN NOT EXISTS (SELECT 1 FROM guard WHERE dossier = OLD.dossier AND path = 'redact')"
    " OR NEW.redacted <> 1 OR NEW.hash <> OLD.hash OR NEW.prev <> OLD.prev OR NEW.seq <> OLD.seq"
    " OR NEW.id <> OLD.id OR NEW.dossier <> OLD.dossier OR NEW.at <> OLD.at OR NEW.kind <> OLD.kind"
    " BEGIN SELECT RAISE(ABORT, 'events are append-only'); END",
    "CREATE TABLE projection (id INTEGER PRIMARY KEY, dossier TEXT NOT NULL UNIQUE, head TEXT NOT NULL,"
    " engine TEXT NOT NULL, definition TEXT NOT NULL, summary TEXT NOT NULL, indicators TEXT NOT NULL,"
    " search TEXT NOT NULL) STRICT",
    "CREATE VIRTUAL TABLE found USING fts5(search, content='projection', content_rowid='id',"
    ' tokenize="unicode61 remove_diacritics 2")',
    # Text of a draft is kept as bytes: what a keyboard or clipboard gives need not be valid Unicode.
    "CREATE TABLE concept (dossier TEXT NOT NULL, field TEXT NOT NULL, text BLOB NOT NULL,"
    " PRIMARY KEY (dossier, field)) STRICT",
    "CREATE TABLE blob (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT",
    "CREATE TABLE blob_use (sha256 TEXT NOT NULL REFERENCES blob, dossier TEXT NOT NULL, kind TEXT NOT NULL,"
    " PRIMARY KEY (dossier, sha256)) STRICT",
    "CREATE TABLE vault_log (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, action TEXT NOT NULL,"
    " object TEXT NOT NULL, result TEXT NOT NULL, actor TEXT NOT NULL, dossier TEXT NOT NULL,"
    " prev TEXT NOT NULL, hash TEXT NOT NULL) STRICT",
    "CREATE INDEX vault_log_of_dossier ON vault_log (dossier, seq)",
    "CREATE TRIGGER log_stays BEFORE DELETE ON vault_log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "CREATE TRIGGER log_is_fixed BEFORE UPDATE ON vault_log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "CREATE TABLE kv (key TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT",
)

# Where it was done and who answers for it. Entries written before this step keep the hash they have.
_ORIGIN = (
    "ALTER TABLE vault_log ADD COLUMN origin TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE vault_log ADD COLUMN responsible TEXT NOT NULL DEFAULT ''",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _ORIGIN)


def version_of(connection: Connection) -> int:
    """Return how many steps this file has had."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> int:
    """Take the steps that are missing, each whole or not at all; return the number taken."""
    start = version_of(connection)
    for version, statements in enumerate(migrations[start:], start=start + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    return max(0, len(migrations) - start)
