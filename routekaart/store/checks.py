"""A way to open a vault file goes in; what does not hold in its pages, chains and log comes out.

A connection that met one bad page reads nothing more: after damage each question gets one of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher

from routekaart.errors import RoutekaartError
from routekaart.store import rows, vaultlog
from routekaart.store.connection import page_faults
from routekaart.store.model import IntegrityReport, Rehash, StoredEvent

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["is_sound", "verify"]


def verify(reconnect: Callable[[], Connection], rehash: Rehash | None) -> IntegrityReport:
    """Check pages, structure, the chain of every dossier and the log; what cannot be read is reported.

    Raises only when the file cannot be opened at all.
    """
    with closing(reconnect()) as connection:
        pages = page_faults(connection)
        if not pages:
            structure = _structure_faults(connection)
            return IntegrityReport(structure, _bad_dossiers(connection, rehash), _bad_log_entry(connection))
    return IntegrityReport(pages, _unreadable_dossiers(reconnect, rehash), _first_unreadable_entry(reconnect))


def is_sound(connection: Connection) -> bool:
    """Tell whether a copy holds in all its pages, chains and log."""
    if page_faults(connection) or _structure_faults(connection):
        return False
    return not _bad_dossiers(connection, None) and _bad_log_entry(connection) is None


def _structure_faults(connection: Connection) -> tuple[str, ...]:
    words = (str(row[0]) for row in connection.execute("PRAGMA integrity_check"))
    return tuple(word for word in words if word != "ok")


def _bad_dossiers(connection: Connection, rehash: Rehash | None) -> tuple[str, ...]:
    return tuple(dossier for dossier in _dossiers(connection) if not _holds(connection, dossier, rehash))


def _unreadable_dossiers(reconnect: Callable[[], Connection], rehash: Rehash | None) -> tuple[str, ...]:
    try:
        with closing(reconnect()) as connection:
            dossiers = _dossiers(connection)
    except (sqlcipher.DatabaseError, RoutekaartError):
        return ("*",)  # not even the list can be read
    bad = []
    for dossier in dossiers:
        with closing(reconnect()) as connection:
            try:
                if not _holds(connection, dossier, rehash):
                    bad.append(dossier)
            except sqlcipher.DatabaseError:
                bad.append(dossier)
    return tuple(bad)


def _first_unreadable_entry(reconnect: Callable[[], Connection]) -> int | None:
    try:
        with closing(reconnect()) as connection:
            return _bad_log_entry(connection)
    except (sqlcipher.DatabaseError, RoutekaartError):
        return 1


def _dossiers(connection: Connection) -> list[str]:
    query = "SELECT dossier FROM event UNION SELECT dossier FROM head ORDER BY 1"
    return [str(row[0]) for row in connection.execute(query)]


def _holds(connection: Connection, dossier: str, rehash: Rehash | None) -> bool:
    events = rows.select_events(connection, dossier)
    head = rows.select_head(connection, dossier)
    if not events or head != (events[-1].hash, len(events)):
        return False
    prev = events[0].prev
    for place, event in enumerate(events, start=1):
        if event.seq != place or event.prev != prev or not _hash_fits(event, rehash):
            return False
        prev = event.hash
    return True


def _hash_fits(event: StoredEvent, rehash: Rehash | None) -> bool:
    return rehash is None or event.redacted or rehash(event) == event.hash


def _bad_log_entry(connection: Connection) -> int | None:
    return vaultlog.first_bad(vaultlog.select(connection, "", "", ""))
