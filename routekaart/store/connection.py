"""A database file and its 48-byte key go in; an encrypted connection with safe settings comes out.

A wrong key and a damaged file are told apart here, because the library itself says the same of both.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

import sqlcipher3.dbapi2 as sqlcipher

from routekaart.errors import RoutekaartError
from routekaart.store import messages

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = [
    "begins_as",
    "begins_otherwise",
    "connect",
    "create",
    "fold_in",
    "header_is_whole",
    "page_faults",
    "read_header",
]

KEY_BYTES = 48
_SALT_BYTES = 16
_PLAIN_HEADER = b"SQLite format 3\0"
_FEW_BITS = 32  # two random headers differ in about 64 of 128 bits; so few changed bits is damage
_SETTINGS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "recursive_triggers = ON",
    "trusted_schema = OFF",
)


def connect(path: Path, data_key: bytes, *, read_only: bool = False) -> Connection:
    """Open an existing file and read from it once.

    With `read_only` nothing at all is written, not even a journal: for copies and unwritable folders.
    Raises VLT-001 (damaged), VLT-002 (other key), VLT-005, VLT-009 (absent), VLT-015.
    """
    if len(data_key) != KEY_BYTES:
        raise ValueError("a data key has 48 bytes")
    header = read_header(path)
    if len(header) < _SALT_BYTES or header == _PLAIN_HEADER:
        raise messages.damaged(path)
    mode = "mode=ro&immutable=1" if read_only else "mode=rw"
    with messages.translated(path):
        opened = sqlcipher.connect(
            f"{path.resolve().as_uri()}?{mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=10,
        )
    connection = cast("Connection", opened)
    try:
        with messages.translated(path):
            _prepare(connection, data_key, read_only)
    except RoutekaartError as error:
        connection.close()
        if error.code == "VLT-001" and _is_other_key(header, data_key):
            raise messages.wrong_key(path) from error
        raise
    return connection


def create(path: Path, data_key: bytes) -> Connection:
    """Make an empty encrypted file, readable by the owner only. Raises OSError, VLT-006."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    with messages.translated(path):
        connection = cast("Connection", sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False))
        _prepare(connection, data_key, read_only=False)
    return connection


def fold_in(connection: Connection) -> None:
    """Put what the journal holds into the file itself. Raises OperationalError when the disk refuses.

    Closing does the same, but says nothing when it fails: what is renamed or copied next would be half a file.
    """
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def read_header(path: Path) -> bytes:
    """Return the first sixteen bytes of the file. Raises VLT-009 (absent) or VLT-015 (unreadable)."""
    try:
        with path.open("rb") as file:
            return file.read(_SALT_BYTES)
    except FileNotFoundError as error:
        raise messages.absent(path) from error
    except OSError as error:
        raise messages.unreadable(path, busy=False) from error


def header_is_whole(header: bytes, data_key: bytes) -> bool:
    """Tell whether the file begins with the salt of this key, as every file we write does."""
    return header == data_key[-_SALT_BYTES:]


def begins_as(path: Path, salt: bytes) -> bool:
    """Tell whether the file at `path` begins with this salt, but for a few bits that may have gone bad."""
    try:
        header = read_header(path)
    except RoutekaartError:
        return False
    return len(header) == len(salt) == _SALT_BYTES and _bits_between(header, salt) <= _FEW_BITS


def begins_otherwise(path: Path, data_key: bytes) -> bool:
    """Tell whether the file at `path` belongs to another key, as far as its beginning can tell."""
    try:
        header = read_header(path)
    except RoutekaartError:
        return False
    return len(header) == _SALT_BYTES and _is_other_key(header, data_key)


def page_faults(connection: Connection) -> tuple[str, ...]:
    """Check the seal of every page of the main file; return what the library says of the bad ones."""
    return tuple(str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check"))


def _prepare(connection: Connection, data_key: bytes, read_only: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to the error stream
    connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if read_only:
        connection.execute("PRAGMA query_only = ON")
        return
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")


def _is_other_key(header: bytes, data_key: bytes) -> bool:
    if not any(header):
        return False  # a zeroed page
    return _bits_between(data_key[-_SALT_BYTES:], header) > _FEW_BITS


def _bits_between(ours: bytes, theirs: bytes) -> int:
    return sum((one ^ other).bit_count() for one, other in zip(ours, theirs, strict=True))
