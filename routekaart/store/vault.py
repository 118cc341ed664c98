"""A folder and a data key go in; the open vault of one professional comes out.

To the store this adds what a laptop needs: one user at a time, backups, restoring and destruction.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from routekaart.atomicfile import sync_folder
from routekaart.errors import RoutekaartError
from routekaart.store import anchors, backup, messages, rekeying
from routekaart.store.anchors import Anchor
from routekaart.store.backup import Progress
from routekaart.store.connection import (
    begins_otherwise,
    connect,
    create,
    fold_in,
    header_is_whole,
    page_faults,
    read_header,
)
from routekaart.store.layout import (
    BACKUPS,
    DATABASE,
    BackupInfo,
    age,
    backups_in,
    leftovers,
    network_kind,
)
from routekaart.store.lock import FolderLock, Holder
from routekaart.store.model import VaultLogEntry
from routekaart.store.redacting import RedactingStore
from routekaart.store.rows import CLEANUP_DUE, SCRUB_DUE, set_value
from routekaart.store.schema import MIGRATIONS, migrate, version_of

__all__ = ["DestroyResult", "Vault"]

OWNER = "owner"
_BACKUP_FOLDERS = "store/backup_folders"
_CHECK_AT_OPEN = 32 * 1024 * 1024  # under a tenth of a second; in a larger file a bad page shows when it is read


@dataclass(frozen=True, slots=True)
class DestroyResult:
    """What went and what remains. `unreachable` are backup folders that could not be looked into."""

    dossier: str
    head: str
    count: int
    fresh: BackupInfo
    removed: tuple[str, ...]
    left: tuple[str, ...]
    unreachable: tuple[str, ...]


class Vault(RedactingStore):
    """The encrypted store of one professional, in a folder of its own. Close it to let others in."""

    def __init__(self, folder: Path, data_key: bytes, lock: FolderLock | None) -> None:
        """Use `create` or `open`; they take the lock and check the file first."""
        # Elsewhere on a network the moment and the number of a file can change by themselves.
        self._alone = not network_kind(folder.absolute())
        super().__init__(folder / DATABASE, data_key, read_only=lock is None)
        self.folder = folder
        self.warnings: tuple[RoutekaartError, ...] = ()
        self._data_key = data_key
        self._lock = lock

    @property
    def cut_off(self) -> Holder | None:
        """Return who had the vault open when that session was cut off, or None after a normal end."""
        return self._lock.left_behind if self._lock else None

    @classmethod
    def create(cls, folder: Path, data_key: bytes, *, owner: str, now: datetime) -> Vault:
        """Make a vault in `folder` and open it; `owner` is JSON text, kept under the value "owner".

        Raises VLT-004 to -008. A crash on the way leaves no vault, never half of one.
        """
        path = folder / DATABASE
        kind = network_kind(folder.absolute())
        if kind:
            raise messages.network_folder(folder, kind)
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = FolderLock(folder, Holder.this_process(now))
        except OSError as error:
            raise messages.read_only(path) from error
        try:
            if path.exists():
                raise messages.already_there(path)
            _write_new(path, data_key, owner)
            return cls(folder, data_key, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, folder: Path, data_key: bytes, *, now: datetime) -> Vault:
        """Open the vault; in a folder that cannot be written it opens for reading (`read_only`).

        Look at `warnings` afterwards. Raises VLT-001 (damaged), -002 (other key), -003 (newer),
        -004 (in use), -006, -009 (absent), -015.
        """
        path = folder / DATABASE
        header = read_header(path)
        lock = _lock_or_none(folder, now)
        try:
            _look_first(path, data_key, lock)
            vault = cls(folder, data_key, lock)
        except BaseException:
            if lock:
                lock.release()
            raise
        try:
            vault._settle(header, now)
        except BaseException:
            vault.close()
            raise
        return vault

    def backups(self) -> list[BackupInfo]:
        """Return the copies in every known backup folder, newest first."""
        found = [info for folder in self._backup_folders() for info in backups_in(folder)]
        return sorted(found, key=age, reverse=True)

    def old_copies(self) -> list[Path]:
        """Return every folder that may hold an earlier state: backups, unreadable ones, set aside vaults."""
        places = self._backup_folders()
        return [info.folder for info in self.backups()] + leftovers(self.folder, places)

    def copies_with_another_key(self) -> list[Path]:
        """Return those of the old copies that were made before a new key: what opened them then, still does."""
        return [folder for folder in self.old_copies() if begins_otherwise(folder / DATABASE, self._data_key)]

    def absent_backup_folders(self) -> list[Path]:
        """Return the places where copies were made that are not there now, such as a USB stick."""
        return [folder for folder in self._backup_folders()[1:] if not folder.is_dir()]

    def backup(
        self,
        folder: Path | None = None,
        *,
        now: datetime,
        keep: int = 10,
        progress: Progress = lambda done, total: None,
    ) -> BackupInfo:
        """Make a copy, read it back, and remove the oldest beyond `keep`; without `folder` beside the vault.

        Raises VLT-013, and what `progress` raises to stop.
        """
        place = folder or self.folder / BACKUPS
        with messages.translated(self.path):
            info = backup.make_backup(self._connection, self._data_key, self.folder, place, now, progress)
        backup.rotate(place, keep, info.folder)
        self._remember_backup_folder(place)
        return info

    def destroy(
        self, dossier_id: str, *, now: datetime, actor: str, origin: str = "", responsible: str = ""
    ) -> DestroyResult:
        """Remove a dossier for good: its rows, drafts, blobs and values, and the backups that hold it.

        Name `old_copies()` to the person first. Raises KeyError for an unknown dossier; VLT-013 when no fresh
        backup could be made: the rows are gone, the old backups remain, `warnings` says so at each open.
        """
        head = self._connection.execute("SELECT hash, count FROM head WHERE dossier = ?", (dossier_id,)).fetchone()
        if head is None:
            raise KeyError(dossier_id)
        result = f"{head[1]} gebeurtenissen, kop {head[0]}"
        entry = VaultLogEntry(_iso(now), "vernietigd", dossier_id, result, actor, dossier_id, origin, responsible)
        self.set_value(CLEANUP_DUE, "1")
        last, count = self._erase(dossier_id, entry)
        fresh, removed, left = self.replace_backups(now=now)
        return DestroyResult(dossier_id, last, count, fresh, removed, left, self.unreachable_backups())

    def unreachable_backups(self) -> tuple[str, ...]:
        """The folders with copies that are not there now, such as a USB stick."""
        return tuple(str(folder) for folder in self._backup_folders() if not folder.is_dir())

    def replace_backups(self, *, now: datetime) -> tuple[BackupInfo, tuple[str, ...], tuple[str, ...]]:
        """Make a fresh backup and remove every older one; return it, the names removed and the names left.

        For use after destroying or redacting. Raises VLT-013; nothing is removed then.
        """
        older = self.old_copies()
        fresh = self.backup(now=now, keep=len(older) + 1)
        left = backup.remove_folders(older)
        removed = [folder for folder in older if folder not in left]
        if not left:
            self.set_value(CLEANUP_DUE, None)
        return fresh, _names(removed), _names(left)

    def rekey(
        self,
        data_key: bytes,
        entry: VaultLogEntry,
        *,
        before_switch: Callable[[], None],
        progress: Progress = lambda done, total: None,
    ) -> None:
        """Lock the vault with another key, with `entry` in its log; it stays open throughout.

        `before_switch` puts on disk what opens the new key: after the switch only that key fits. When this raises,
        look at `has_key` to see on which side of the switch it was. Raises VLT-005, -006, -015, -019, KEY-….
        """
        if self.read_only:
            raise messages.read_only(self.path)
        try:
            rekeying.write_next(self._connection, self.path, data_key, entry, progress)
            before_switch()
        except OSError as error:
            raise messages.not_rekeyed(self.path, error.strerror or "schijf") from error
        with messages.translated(self.path):
            fold_in(self._connection)
        self._connection.close()
        try:
            rekeying.switch_to_next(self.path)
        except OSError as error:
            raise messages.not_rekeyed(self.path, error.strerror or "schijf") from error
        finally:
            self._data_key = data_key if self.has_key(data_key) else self._data_key
            self._reopen(self._data_key)

    def has_key(self, data_key: bytes) -> bool:
        """Does the file on disk begin as every file with this key does?"""
        return header_is_whole(read_header(self.path), data_key)

    def close(self) -> None:
        """Close the file and let others in."""
        super().close()
        if self._lock:
            self._lock.release()
            self._lock = None

    def _settle(self, header: bytes, now: datetime) -> None:
        found: list[RoutekaartError] = []
        if not header_is_whole(header, self._data_key):
            found.append(messages.header_damaged(self.path))
        with messages.translated(self.path):
            version = version_of(self._connection)
            if version > len(MIGRATIONS):
                raise messages.newer(self.path, version, len(MIGRATIONS))
            self._require_whole_file()
            if not self.read_only:
                if found:
                    # Writing the first page writes the beginning anew.
                    self._connection.execute(f"PRAGMA user_version = {version}")
                    self._note_file()
                self._bring_up_to_date(now)
            found += self._remarks()
        self.warnings = tuple(found)

    def _require_whole_file(self) -> None:
        if not self.read_only:
            # The journal is folded in first: the file is then exactly as long as it says.
            fold_in(self._connection)
            self._note_file()
        pages = int(self._connection.execute("PRAGMA page_count").fetchone()[0])
        page_size = int(self._connection.execute("PRAGMA cipher_page_size").fetchone()[0])
        size = os.path.getsize(self.path)
        if size != pages * page_size:
            raise messages.damaged(self.path)
        if size <= _CHECK_AT_OPEN and page_faults(self._connection):
            raise messages.damaged(self.path)

    def _bring_up_to_date(self, now: datetime) -> None:
        if version_of(self._connection) < len(MIGRATIONS):
            self.backup(now=now)  # the old shape stays within reach
            migrate(self._connection, MIGRATIONS)
            self._note_file()
        if self.value(SCRUB_DUE):
            self._scrub()

    def _remarks(self) -> list[RoutekaartError]:
        found: list[RoutekaartError] = []
        kind = network_kind(self.folder.absolute())
        if kind:
            found.append(messages.network_folder(self.folder, kind))
        found += self._anchor_remarks()
        if self.value(CLEANUP_DUE):
            found.append(messages.old_copies_remain(_names(self.old_copies())))
        return found

    def _anchor_remarks(self) -> list[RoutekaartError]:
        """Hold the chains against the newest copy and the own checkpoint; what is meant to be quick, at opening."""
        copy, own = next(iter(self.backups()), None), self.checkpoint()
        faults = anchors.compare(self._connection, copy.anchor, quick=True) if copy else ()
        if copy and any(fault.dossier == "" and fault.kind == "missing" for fault in faults):
            return [messages.older_than_backup(self.path, copy.label)]
        faults += anchors.compare(self._connection, own, quick=True) if own else ()
        return [messages.chains_do_not_fit(self.path, len({fault.dossier for fault in faults}))] if faults else []

    def anchor_in(self, info: BackupInfo) -> Anchor:
        """The anchor inside a copy, which nobody can write without the key. Raises VLT-… when it does not open."""
        copy = connect(info.folder / DATABASE, self._data_key, read_only=True)
        try:
            with messages.translated(info.folder / DATABASE):
                return anchors.take(copy)
        finally:
            copy.close()

    def _backup_folders(self) -> list[Path]:
        kept: Sequence[str] = json.loads(self.value(_BACKUP_FOLDERS) or "[]")
        return [self.folder / BACKUPS, *(Path(text) for text in kept)]

    def _remember_backup_folder(self, folder: Path) -> None:
        known = self._backup_folders()
        if folder not in known and not self.read_only:
            self.set_value(_BACKUP_FOLDERS, json.dumps([str(path) for path in (*known[1:], folder)]))


def _write_new(path: Path, data_key: bytes, owner: str) -> None:
    temporary = path.with_name(path.name + ".nieuw")
    for ending in ("", "-wal", "-shm", "-journal"):  # left by a crash
        temporary.with_name(temporary.name + ending).unlink(missing_ok=True)
    try:
        connection = create(temporary, data_key)
        try:
            with messages.translated(path):
                migrate(connection)
                set_value(connection, OWNER, owner)
                fold_in(connection)
        finally:
            connection.close()
        os.rename(temporary, path)
        sync_folder(path.parent)
    except OSError as error:
        raise messages.read_only(path) from error


def _look_first(path: Path, data_key: bytes, lock: FolderLock | None) -> None:
    journal = path.with_name(path.name + "-wal")
    if journal.exists() and journal.stat().st_size:
        if lock is None:
            raise messages.read_only(path)  # its last changes are in a journal that cannot be folded in
        return  # the version is looked at after the journal was read
    # Without writing a single byte, so that a file of a later version stays as it is.
    connection = connect(path, data_key, read_only=True)
    try:
        with messages.translated(path):
            version = version_of(connection)
    finally:
        connection.close()
    if version > len(MIGRATIONS):
        raise messages.newer(path, version, len(MIGRATIONS))


def _lock_or_none(folder: Path, now: datetime) -> FolderLock | None:
    try:
        return FolderLock(folder, Holder.this_process(now))
    except OSError:
        return None  # cannot be written: read only


def _names(folders: Sequence[Path]) -> tuple[str, ...]:
    return tuple(folder.name for folder in folders)


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
