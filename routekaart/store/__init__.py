"""Events, drafts and documents go in; they come back whole, from one encrypted file, or a clear message does.

`Vault` is the store on a laptop; `Store` is the protocol that a team store would follow as well.
"""

from __future__ import annotations

from routekaart.store.anchors import CHECKPOINT, Anchor, AnchorFault
from routekaart.store.backup import Progress, RestoreResult, restore_newest_good
from routekaart.store.layout import BACKUPS, DATABASE, KEY_FILE, BackupInfo, backups_in
from routekaart.store.lock import Holder
from routekaart.store.model import (
    MAX_ATTACHMENT,
    Blob,
    BlobInfo,
    BlobKind,
    IntegrityReport,
    Moved,
    Projection,
    Rehash,
    Store,
    StoredEvent,
    Summary,
    VaultLogEntry,
    VaultLogRow,
)
from routekaart.store.sqlstore import SqlStore
from routekaart.store.vault import DestroyResult, Vault

__all__ = [
    "BACKUPS",
    "CHECKPOINT",
    "DATABASE",
    "KEY_FILE",
    "MAX_ATTACHMENT",
    "Anchor",
    "AnchorFault",
    "BackupInfo",
    "Blob",
    "BlobInfo",
    "BlobKind",
    "DestroyResult",
    "Holder",
    "IntegrityReport",
    "Moved",
    "Progress",
    "Projection",
    "Rehash",
    "RestoreResult",
    "SqlStore",
    "Store",
    "StoredEvent",
    "Summary",
    "Vault",
    "VaultLogEntry",
    "VaultLogRow",
    "backups_in",
    "restore_newest_good",
]
