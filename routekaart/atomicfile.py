"""Bytes and a path go in; the file is on disk, whole or not at all, when the call returns.

Used for the small files beside a vault (keys, settings, labels), where a torn write would lock somebody out.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

__all__ = ["SMALL", "previous_path", "read_at_most", "sync_folder", "sync_folders", "write_atomically"]

SMALL = 1024 * 1024
"""More than any key file, label or list of settings holds."""


def previous_path(path: Path) -> Path:
    """Return where the version before the last write is kept."""
    return path.with_name(path.name + ".vorige")


def read_at_most(path: Path, most: int = SMALL) -> bytes:
    """Return what is in an ordinary file; of one that is longer than `most`, one byte more than that.

    Raises OSError, also for what is no ordinary file: a pipe would keep the program waiting for ever.
    """
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "no ordinary file", str(path))
        parts, left = [], most + 1
        while left and (part := os.read(descriptor, left)):
            parts.append(part)
            left -= len(part)
        return b"".join(parts)
    finally:
        os.close(descriptor)


def write_atomically(path: Path, data: bytes, *, keep_previous: bool = False, own_folder: bool = True) -> None:
    """Replace `path` by `data`: temporary file, sync, rename, sync of the folder; readable by the owner only.

    With `keep_previous` the old content stays beside it as `<name>.vorige`. In a folder that is not of the program
    (`own_folder`) no other file is touched, whatever it is called.
    Raises OSError; the old file is then still there, untouched.
    """
    if keep_previous and path.exists():
        _replace(previous_path(path), path.read_bytes(), own_folder)
    _replace(path, data, own_folder)


def sync_folder(folder: Path) -> None:
    """Make a rename inside `folder` survive a power cut (Windows does this by itself). Raises OSError."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network drives and USB sticks cannot sync a folder; the file itself is on disk by now.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def sync_folders(folder: Path, top: Path) -> None:
    """Make a folder that is new survive a power cut, with those above it up to and including `top`. Raises OSError."""
    for place in (folder, *folder.parents):
        sync_folder(place)
        if place == top:
            return


def _replace(path: Path, data: bytes, own_folder: bool) -> None:
    temporary = path.with_name(path.name + ".nieuw" if own_folder else f".{os.urandom(8).hex()}.nieuw")
    if own_folder:
        temporary.unlink(missing_ok=True)  # left by a process that died halfway
    try:
        _write_synced(temporary, data)
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _write_synced(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
