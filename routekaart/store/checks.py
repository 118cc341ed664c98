"""An open connection goes in; what does not hold in its pages, chains and log comes out.

A damaged dossier does not hide the others: each is read by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher

from routekaart.store import rows, vaultlog
from routekaart.store.connection import page_faults
from routekaart.store.model import IntegrityReport, Rehash, StoredEvent

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["verify"]


def verify(connection: Connection, rehash: Rehash | None) -> IntegrityReport:
    """Check pages, structure, the chain of every dossier and the log; what cannot be read is reported."""
    pages = page_faults(connection)
    try:
        words = tuple(str(row[0]) for row in connection.execute("PRAGMA integrity_check"))
    except sqlcipher.DatabaseError as error:
        words = (str(error),)
    structure = tuple(word for word in words if word != "ok")
    return IntegrityReport(pages + structure, _bad_dossiers(connection, rehash), _bad_log_entry(connection))


def _bad_dossiers(connection: Connection, rehash: Rehash | None) -> tuple[str, ...]:
    query = "SELECT dossier FROM event UNION SELECT dossier FROM head ORDER BY 1"
    try:
        dossiers = [str(row[0]) for row in connection.execute(query)]
    except sqlcipher.DatabaseError:
        return ("*",)  # not even the list can be read
    return tuple(dossier for dossier in dossiers if not _holds(connection, dossier, rehash))


def _holds(connection: Connection, dossier: str, rehash: Rehash | None) -> bool:
    try:
        events = rows.select_events(connection, dossier)
        head = rows.select_head(connection, dossier)
    except sqlcipher.DatabaseError:
        return False
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
    try:
        return vaultlog.first_bad(vaultlog.select(connection, "", "", ""))
    except sqlcipher.DatabaseError:
        return 1
