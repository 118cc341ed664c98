"""A vault folder goes in; the right to be its only user comes out, or who has it now.

The operating system drops the lock of a process that dies, so a stale one never stands in the way.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from routekaart.store import messages
from routekaart.store.layout import LOCK

__all__ = ["FolderLock", "Holder"]

_WINDOWS_LOCK_BYTE = 1 << 30  # far past the text, so that others can still read who holds it


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the vault open."""

    pid: int
    host: str
    user: str
    since: str

    @classmethod
    def this_process(cls, now: datetime) -> Holder:
        """Return what others should read while this process has the vault."""
        try:
            user = getpass.getuser()
        except (OSError, KeyError, ImportError):  # no name anywhere; Windows has no list to look in
            user = "onbekend"
        return cls(os.getpid(), socket.gethostname(), user, now.astimezone(UTC).isoformat())

    def sentence(self) -> str:
        """Return it as a person would say it."""
        try:
            moment = f"sinds {datetime.fromisoformat(self.since).astimezone():%d-%m-%Y %H:%M}"
        except ValueError:
            moment = "sinds een onbekend moment"
        return f"door {self.user} op {self.host} {moment} (proces {self.pid})"


class FolderLock:
    """Holds the lock of a vault folder until `release`; `left_behind` is who was cut off before us."""

    def __init__(self, folder: Path, holder: Holder) -> None:
        """Take the lock. Raises VLT-004 (somebody has it), OSError when the folder cannot be written."""
        self._path = folder / LOCK
        self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if not _try_lock(self._descriptor):
                raise _refusal(self._path, _read_holder(self._descriptor))
            self.left_behind = _read_holder(self._descriptor)
            self._write(json.dumps(asdict(holder)).encode())
        except BaseException:
            os.close(self._descriptor)
            raise

    def release(self) -> None:
        """Give the lock back; the file stays, empty (removing it would race with the next user)."""
        self._write(b"")
        os.close(self._descriptor)

    def _write(self, content: bytes) -> None:
        # On a full disk the name cannot be noted; the lock itself holds, and reading must stay possible.
        with suppress(OSError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, content)


def _refusal(path: Path, holder: Holder | None) -> Exception:
    if holder is None:
        return messages.in_use(path, "door een venster dat net opent of sluit")
    return messages.in_use(path, holder.sentence(), pid=holder.pid, host=holder.host, since=holder.since)


def _read_holder(descriptor: int) -> Holder | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        return Holder(**json.loads(os.read(descriptor, 4096)))
    except (ValueError, TypeError):
        return None


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _WINDOWS_LOCK_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
