"""An open vault goes in; an encrypted copy that was read back comes out, or the newest copy that still reads.

A copy is a folder of its own: the vault file, the key file and a label without content.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.atomicfile import sync_folder, sync_folders, write_atomically
from routekaart.errors import RoutekaartError
from routekaart.paths import OWNER_CARD
from routekaart.store import anchors, checks, messages, vaultlog
from routekaart.store.connection import begins_otherwise, connect, create, fold_in
from routekaart.store.layout import (
    BACKUPS,
    DATABASE,
    KEY_FILE,
    LABEL,
    SET_ASIDE,
    UNREADABLE,
    BackupInfo,
    age,
    backups_in,
    label_check,
)
from routekaart.store.lock import FolderLock, Holder

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["Progress", "RestoreResult", "is_good", "make_backup", "remove_folders", "restore_newest_good", "rotate"]

Progress = Callable[[int, int], None]  # done, total; may raise Cancelled
_PAGES_PER_STEP = 500


@dataclass(frozen=True, slots=True)
class RestoreResult:
    """What was put back, where the damaged file went, and which copies did not read."""

    backup: BackupInfo
    set_aside: Path | None
    skipped: tuple[str, ...]


def make_backup(
    connection: Connection,
    data_key: bytes,
    vault_folder: Path,
    folder: Path,
    now: datetime,
    progress: Progress,
) -> BackupInfo:
    """Copy the vault as it is now into a new folder inside `folder` and read the copy back.

    Raises VLT-013 when that does not succeed (nothing half-made stays), and what `progress` raises.
    """
    place = folder / ".bezig"
    try:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True, mode=0o700)
        _copy_database(connection, place / DATABASE, data_key, progress)
        _copy_small_files(vault_folder, place)
        info = _label(connection, place, data_key, now)
        target = _free_name(folder, now)
        os.rename(place, target)
        sync_folders(folder, folder.parent)  # the folder for copies may be new as well
    except OSError as error:
        raise messages.backup_not_made(folder, error.strerror or "schijf") from error
    except RoutekaartError as error:
        raise messages.backup_not_made(folder, error.code) from error
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return replace(info, name=target.name, folder=target)


def rotate(folder: Path, keep: int, fresh: Path) -> None:
    """Remove the oldest copies beyond `keep`; never the fresh one, also when the vault is older than its copies."""
    others = [info.folder for info in backups_in(folder) if info.folder != fresh]
    remove_folders(others[keep - 1 :])


def remove_folders(folders: Sequence[Path]) -> list[Path]:
    """Remove these copies; return the ones that could not be removed."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    return [folder for folder in folders if folder.exists()]


def restore_newest_good(
    folder: Path, data_key: bytes, *, now: datetime, backup_folders: Sequence[Path] = ()
) -> RestoreResult:
    """Put the newest copy that reads back in the place of the vault file; the damaged file is kept aside.

    The vault must be closed. A key file that is there stays.
    Raises VLT-004 (it is open), VLT-005 (cannot be written), VLT-014 (no copy is good).
    """
    try:
        lock = FolderLock(folder, Holder.this_process(now))
        try:
            return _restore(folder, data_key, now, backup_folders)
        finally:
            lock.release()
    except OSError as error:
        raise messages.read_only(folder / DATABASE) from error


def _restore(folder: Path, data_key: bytes, now: datetime, backup_folders: Sequence[Path]) -> RestoreResult:
    found = [info for place in (folder / BACKUPS, *backup_folders) for info in backups_in(place)]
    found.sort(key=age, reverse=True)
    # Copies from before a new key are whole, but another key opens them: they are left as they are.
    candidates = [info for info in found if not begins_otherwise(info.folder / DATABASE, data_key)]
    skipped: list[BackupInfo] = []
    for info in candidates:
        if is_good(info, data_key):
            aside = _set_aside(folder, now)
            write_atomically(folder / DATABASE, (info.folder / DATABASE).read_bytes())
            if not (folder / KEY_FILE).exists():
                _copy_small_files(info.folder, folder)
            _mark_unreadable(skipped)
            return RestoreResult(info, aside, tuple(bad.name for bad in skipped))
        skipped.append(info)
    raise messages.no_good_backup(folder, len(candidates))


def _copy_database(source: Connection, path: Path, data_key: bytes, progress: Progress) -> None:
    target = create(path, data_key)
    try:
        with messages.translated(path):
            source.backup(target, pages=_PAGES_PER_STEP, progress=lambda _, left, total: progress(total - left, total))
            fold_in(target)
    finally:
        target.close()
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _copy_small_files(source_folder: Path, target_folder: Path) -> None:
    """The key file, and the card that tells on another computer whose copy it is."""
    for name in (KEY_FILE, OWNER_CARD):
        source = source_folder / name
        if source.exists():  # the practice vault has neither
            write_atomically(target_folder / name, source.read_bytes())


def _label(source: Connection, place: Path, data_key: bytes, now: datetime) -> BackupInfo:
    path = place / DATABASE
    copy = connect(path, data_key, read_only=True)
    try:
        if not checks.is_sound(copy) or _state(copy) != _state(source):
            raise messages.damaged(path)
        anchor = anchors.take(copy)
    finally:
        copy.close()
    info = BackupInfo(place.name, place, now.astimezone(UTC), anchor.log_count, _digest(path), anchor)
    label = {"made_at": info.made_at.isoformat(), "sha256": info.sha256, **anchor.as_json()}
    write_atomically(place / LABEL, json.dumps({**label, "check": label_check(label)}).encode())
    return info


def _state(connection: Connection) -> tuple[tuple[int, str], list[tuple[str, str]]]:
    heads = connection.execute("SELECT dossier, hash FROM head ORDER BY dossier").fetchall()
    return vaultlog.last(connection), heads


def _free_name(folder: Path, now: datetime) -> Path:
    name = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    target, number = folder / name, 1
    while target.exists():
        number += 1
        target = folder / f"{name}-{number}"
    return target


def is_good(info: BackupInfo, data_key: bytes) -> bool:
    """Tell whether a copy is the one that was made, whole in all its pages, chains and log."""
    path = info.folder / DATABASE
    try:
        if _digest(path) != info.sha256:
            return False
        copy = connect(path, data_key, read_only=True)
    except (OSError, RoutekaartError):
        return False
    try:
        with messages.translated(path):
            return checks.is_sound(copy)
    except RoutekaartError:
        return False  # the disk failed halfway, or what is sealed whole is no database
    finally:
        copy.close()


def _mark_unreadable(backups: Sequence[BackupInfo]) -> None:
    # Kept, but no longer offered, counted or compared with.
    for info in backups:
        with suppress(OSError):
            os.rename(info.folder, info.folder.with_name(info.name + UNREADABLE))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _set_aside(folder: Path, now: datetime) -> Path | None:
    # The journal goes along: replayed over another file it would spoil that one.
    remains = [folder / f"{DATABASE}{ending}" for ending in ("-wal", "-shm", "")]
    present = [path for path in remains if path.exists()]
    if not present:
        return None
    aside = folder / f"{SET_ASIDE}{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    aside.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder)  # first the new folder: what is moved into it must not go with it when the power fails
    for path in present:
        os.replace(path, aside / path.name)
    sync_folder(aside)
    sync_folder(folder)
    return aside
