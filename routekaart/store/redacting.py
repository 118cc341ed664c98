"""Text of several events is taken out in one step, with all that was made of it; place and hash of each stay.

Ids of events and the events that say why go in; nothing of the text is left in the file when the call returns.
"""

from __future__ import annotations

from collections.abc import Sequence

from routekaart.store import rows, vaultlog
from routekaart.store.anchored import AnchoredStore
from routekaart.store.model import StoredEvent, VaultLogEntry

__all__ = ["RedactingStore"]


class RedactingStore(AnchoredStore):
    """A store whose events can lose their text along the one guarded path."""

    def redact_events(
        self,
        dossier_id: str,
        expected_head: str,
        said: Sequence[StoredEvent],
        event_ids: Sequence[str],
        replacement: str,
        *,
        log: VaultLogEntry,
        drafts: Sequence[str] = (),
        drop: Sequence[str] = (),
    ) -> None:
        """Append `said`, take the text out of the named events, and forget these drafts and kept documents.

        Whole or not at all. Older copies still hold the text: replace them (each opening says so until that is done).
        Raises Moved, KeyError for an event that is not there, VLT-….
        """
        rows.require_chain(dossier_id, expected_head, said)
        with self._transaction() as connection:
            self._require_head(connection, dossier_id, expected_head, said[0].seq)
            rows.insert_events(connection, said)
            rows.redact_all(connection, dossier_id, event_ids, replacement)
            rows.delete_concepts(connection, dossier_id, drafts)
            rows.delete_blobs(connection, dossier_id, drop)
            rows.set_value(connection, rows.CLEANUP_DUE, "1")
            vaultlog.append(connection, log)
        self._scrub()
