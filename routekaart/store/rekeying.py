"""An open vault file and another data key go in; the same content, locked with that key, comes out in its place.

The copy is whole, synced and read back before it is switched; until that one rename nothing has changed.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.atomicfile import sync_folder
from routekaart.store import checks, messages, vaultlog
from routekaart.store.backup import Progress
from routekaart.store.connection import connect, create, fold_in
from routekaart.store.model import VaultLogEntry

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["NEXT", "discard_next", "next_path", "switch_to_next", "write_next"]

NEXT = ".volgende"
_PAGES_PER_STEP = 500
_FILES_BESIDE = ("-wal", "-shm", "-journal")


def next_path(path: Path) -> Path:
    """Return where the file stands that will take the place of `path`."""
    return path.with_name(path.name + NEXT)


def write_next(source: Connection, path: Path, data_key: bytes, entry: VaultLogEntry, progress: Progress) -> None:
    """Write the content of `source`, with `entry` at the end of its log, beside `path`, under another key.

    On disk and read back when this returns. Raises OSError, VLT-019 when it does not read back the same,
    VLT-006, and what `progress` raises; nothing half-made stays then.
    """
    place = next_path(path)
    discard_next(path)
    try:
        _copy(source, place, data_key, entry, progress)
        _require_same(source, place, data_key)
        sync_folder(path.parent)
    except BaseException:
        discard_next(path)
        raise


def switch_to_next(path: Path) -> None:
    """Put the written file in the place of `path`, which must be closed. Raises OSError, VLT-015.

    Nothing has changed before the rename and everything after it; it is the one that counts.
    """
    journal = path.with_name(path.name + "-wal")
    if journal.exists() and journal.stat().st_size:
        # Another reader kept it from being folded in; read into the new file it would spoil that one.
        raise messages.unreadable(path, busy=True)
    _remove_beside(path)
    sync_folder(path.parent)
    os.replace(next_path(path), path)


def discard_next(path: Path) -> None:
    """Remove what was written beside `path` and what the library left with it. Raises OSError."""
    place = next_path(path)
    place.unlink(missing_ok=True)
    _remove_beside(place)


def _remove_beside(path: Path) -> None:
    for ending in _FILES_BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _copy(source: Connection, place: Path, data_key: bytes, entry: VaultLogEntry, progress: Progress) -> None:
    target = create(place, data_key)
    try:
        with messages.translated(place):
            source.backup(target, pages=_PAGES_PER_STEP, progress=lambda _, left, total: progress(total - left, total))
            # In the same file: a vault with another key always says so.
            target.execute("BEGIN IMMEDIATE")
            vaultlog.append(target, entry)
            target.execute("COMMIT")
            fold_in(target)
    finally:
        target.close()
    _remove_beside(place)
    with place.open("r+b") as file:
        os.fsync(file.fileno())


def _require_same(source: Connection, place: Path, data_key: bytes) -> None:
    last, _ = vaultlog.last(source)
    with messages.translated(place):
        copy = connect(place, data_key, read_only=True)
        try:
            same = checks.is_sound(copy) and _content(copy, last) == _content(source, last)
        finally:
            copy.close()
    if not same:
        raise messages.not_rekeyed(place, "het leest niet hetzelfde terug")


def _content(connection: Connection, last: int) -> dict[str, str]:
    """A digest of every table: events, heads, log (up to `last`), drafts, documents, values and the search index."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    found = {}
    for (name,) in connection.execute(tables).fetchall():
        digest = hashlib.sha256()
        where = f" WHERE seq <= {last}" if name == "vault_log" else ""
        for row in connection.execute(f'SELECT * FROM "{name}"{where} ORDER BY 1, 2'):
            digest.update(repr(row).encode())
        found[str(name)] = digest.hexdigest()
    return found
