"""What holds the logs of a store against what was laid down of them elsewhere, and the ends to lay down.

An open store goes in; an anchor, or what no longer fits one, comes out.
"""

from __future__ import annotations

import json

from routekaart.store import anchors, messages, vaultlog
from routekaart.store.anchors import Anchor, AnchorFault
from routekaart.store.sqlstore import SqlStore

__all__ = ["AnchoredStore"]


class AnchoredStore(SqlStore):
    """A store that knows where its logs end."""

    def checkpoint(self) -> Anchor | None:
        """The anchor that the vault keeps of itself; None when there is none or it cannot be read."""
        try:
            return anchors.from_json(json.loads(self.value(anchors.CHECKPOINT) or "")["anchor"])
        except (ValueError, KeyError, TypeError, AttributeError):
            return None

    def anchor(self) -> Anchor:
        """Where each chain ends now."""
        with messages.translated(self.path):
            return anchors.take(self._connection)

    def log_end(self) -> tuple[int, str]:
        """Number and hash of the last entry of the access log."""
        with messages.translated(self.path):
            return vaultlog.last(self._connection)

    def first_bad_log_entry(self) -> int | None:
        """Place of the first entry of the access log that does not follow on the one before."""
        with messages.translated(self.path):
            return vaultlog.first_bad(vaultlog.select(self._connection, "", "", ""))

    def against(self, anchor: Anchor) -> tuple[AnchorFault, ...]:
        """What does not fit an anchor any more, every event looked up."""
        with messages.translated(self.path):
            return anchors.compare(self._connection, anchor)
