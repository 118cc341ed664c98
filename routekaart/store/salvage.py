"""A damaged vault goes in; the cases in it that are whole come out, to read only.

For when there is no good backup: what is on a damaged page stays hidden, the rest can be read, printed and taken out.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.errors import RoutekaartError
from routekaart.store import messages
from routekaart.store.layout import DATABASE
from routekaart.store.model import BlobInfo, Summary, VaultLogRow
from routekaart.store.vault import Vault

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["DamagedVault"]


class DamagedVault(Vault):
    """What is whole in a damaged vault; nothing in it can be changed. `hidden` are the cases that are not."""

    def __init__(self, folder: Path, data_key: bytes) -> None:
        """Open and look at every page. Raises VLT-001 when nothing can be read at all, VLT-002, VLT-009, VLT-015."""
        self._fresh: Connection
        super().__init__(folder, data_key, None)
        report = self.verify_integrity()
        if "*" in report.dossiers:
            raise messages.damaged(folder / DATABASE)
        names = {name for name in self._names() if name not in report.dossiers}
        self._whole = frozenset(name for name in names if self._has_its_papers(name))
        self.hidden = frozenset(report.dossiers) | (names - self._whole)
        self.warnings = (messages.partly_read(self.path, len(self._whole), len(self.hidden)),)

    @property
    def _connection(self) -> Connection:
        # One that met a bad page reads nothing more, so each question gets one of its own.
        self._fresh.close()
        self._fresh = self._reconnect()
        return self._fresh

    @_connection.setter
    def _connection(self, connection: Connection) -> None:
        self._fresh = connection

    def heads(self) -> dict[str, str]:
        """Return the hash of the last event of every case that is whole."""
        return {name: self.events(name)[-1].hash for name in sorted(self._whole)}

    def summaries(self) -> list[Summary]:
        """Return every case that is whole, without what was worked out before: that may be on a damaged page."""
        found = []
        for name in self._whole:
            events = self.events(name)
            found.append(
                Summary(name, events[-1].hash, len(events), events[0].at, events[-1].at, "", "", "", "{}", "{}")
            )
        return sorted(found, key=lambda one: (one.last_at, one.dossier), reverse=True)

    def search(self, text: str, limit: int = 200) -> list[str]:
        """Return the cases that are whole: the index may be damaged, so nothing is left out."""
        return sorted(self._whole)[:limit]

    def concepts(self, dossier_id: str) -> dict[str, str]:
        """Return the drafts of a case, or none when they cannot be read."""
        with suppress(RoutekaartError):
            return super().concepts(dossier_id)
        return {}

    def value(self, key: str) -> str | None:
        """Return a kept value, or None, also when it cannot be read."""
        with suppress(RoutekaartError):
            return super().value(key)
        return None

    def vault_log(self, *, dossier: str = "", since: str = "", until: str = "") -> list[VaultLogRow]:
        """Return the access log, or nothing when it cannot be read."""
        with suppress(RoutekaartError):
            return super().vault_log(dossier=dossier, since=since, until=until)
        return []

    def _names(self) -> list[str]:
        with messages.translated(self.path):
            return [str(row[0]) for row in self._connection.execute("SELECT DISTINCT dossier FROM event").fetchall()]

    def _has_its_papers(self, name: str) -> bool:
        """Are its rules and documents there as well?"""
        papers: list[BlobInfo] = []
        try:
            papers += self.blobs(name)
            for paper in papers:
                self.blob(paper.sha256)
        except RoutekaartError:
            return False
        return True
