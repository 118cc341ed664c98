"""Whether the file on disk is still the one that is open, or another program put something in its place.

A path goes in; a mark to hold against it later comes out. A folder that is kept alike elsewhere is the usual cause.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

__all__ = ["FileMark", "drop_journal", "mark_of"]


@dataclass(frozen=True, slots=True)
class FileMark:
    """Which file it is, and how it was left after the last write of our own."""

    device: int
    number: int
    size: int
    changed: int


def mark_of(path: Path) -> FileMark | None:
    """The mark of the file as it is now; None when it is not there or cannot be looked at."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    # Windows notes the moment of a write when it likes, and lets nobody write over an open file anyway.
    size, changed = (found.st_size, found.st_mtime_ns) if os.name == "posix" else (0, 0)
    return FileMark(found.st_dev, found.st_ino, size, changed)


def drop_journal(path: Path, *, closed: bool) -> None:
    """Keep what is in the journal from going into a file that it does not belong to: emptied, and then removed."""
    for ending in ("-wal", "-shm"):
        journal = path.with_name(path.name + ending)
        with suppress(OSError):
            if closed:
                journal.unlink(missing_ok=True)
            elif ending == "-wal":
                os.truncate(journal, 0)
