"""Mounts of one's own: a child that may mount without this machine noticing, and what it mounts.

Work goes in and is done in a private mount namespace; where that is not allowed, `allowed` says why.
"""

from __future__ import annotations

import ctypes
import os
import tempfile
from functools import cache
from pathlib import Path

from tests.faults.children import run

__all__ = ["allowed", "leave_machine", "memory_disk", "read_only"]

_NEW_MOUNTS, _NEW_USER = 0x00020000, 0x10000000
_READ_ONLY, _REMOUNT, _BIND, _ALL_BELOW, _PRIVATE = 1, 32, 4096, 16384, 1 << 18


@cache
def allowed() -> str:
    """Why nothing can be mounted here, or "" when it can."""
    with tempfile.TemporaryDirectory() as folder:

        def probe(_: object) -> None:
            leave_machine()
            memory_disk(Path(folder), 65536)

        ended = run(probe)
    return "".join(ended.refusals) or ended.broke


def leave_machine() -> None:
    """From here on this process mounts for itself alone. Raises OSError. Only for a child that will end."""
    user, group = os.getuid(), os.getgid()
    if user == 0:
        _call("unshare", _NEW_MOUNTS)
    else:
        _call("unshare", _NEW_MOUNTS | _NEW_USER)
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    _call("mount", b"none", b"/", None, ctypes.c_ulong(_ALL_BELOW | _PRIVATE), None)


def memory_disk(place: Path, size: int, *, writable: bool = True) -> None:
    """A small disk in memory at `place`, which must exist. Raises OSError."""
    flags = 0 if writable else _READ_ONLY
    _call("mount", b"tmpfs", bytes(place), b"tmpfs", ctypes.c_ulong(flags), f"size={size},mode=700".encode())


def read_only(place: Path) -> None:
    """From here on nothing below `place` can be written. Raises OSError."""
    _call("mount", bytes(place), bytes(place), None, ctypes.c_ulong(_BIND | _ALL_BELOW), None)
    _call("mount", None, bytes(place), None, ctypes.c_ulong(_BIND | _REMOUNT | _READ_ONLY), None)


def _call(name: str, *arguments: object) -> None:
    if getattr(ctypes.CDLL(None, use_errno=True), name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
