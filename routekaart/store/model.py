"""The rows that go into a store and come out of it, and the protocol that every kind of store keeps.

Nothing here knows about files or SQL; a team store can follow the same protocol.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from routekaart.dossier.stored import StoredEvent

__all__ = [
    "MAX_ATTACHMENT",
    "Blob",
    "BlobInfo",
    "BlobKind",
    "IntegrityReport",
    "Moved",
    "Projection",
    "Rehash",
    "Store",
    "StoredEvent",
    "Summary",
    "VaultLogEntry",
    "VaultLogRow",
]

MAX_ATTACHMENT = 10 * 1024 * 1024
BlobKind = Literal["document", "attachment", "definition", "segment"]


class Moved(Exception):  # noqa: N818 (it is an outcome, not a fault)
    """Somebody else appended to the dossier first; read it again and decide anew. Nothing was written."""

    def __init__(self, dossier: str, expected: str, actual: str) -> None:
        super().__init__(f"dossier {dossier} moved on")
        self.dossier = dossier
        self.expected = expected
        self.actual = actual


@dataclass(frozen=True, slots=True)
class Projection:
    """What was worked out from a dossier, keyed by the engine and definition that did it."""

    engine: str
    definition: str
    summary: str
    search: str
    indicators: str = "{}"

    def __repr__(self) -> str:
        return f"Projection({self.engine}, {self.definition})"


@dataclass(frozen=True, slots=True)
class Summary:
    """One dossier in a list. `computed_for` is the head the projection was made for; "" is none yet."""

    dossier: str
    head: str
    count: int
    first_at: str
    last_at: str
    computed_for: str
    engine: str
    definition: str
    summary: str
    indicators: str

    @property
    def fresh(self) -> bool:
        """Tell whether the projection belongs to the last event."""
        return self.computed_for == self.head

    def __repr__(self) -> str:
        return f"Summary({self.dossier}, {self.count} events)"


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes to keep: a sealed document, an attachment, a compiled definition, a received segment."""

    kind: BlobKind
    content: bytes

    def __repr__(self) -> str:
        return f"Blob({self.kind}, {len(self.content)} bytes)"


@dataclass(frozen=True, slots=True)
class BlobInfo:
    """A kept blob without its bytes."""

    sha256: str
    kind: BlobKind
    size: int


@dataclass(frozen=True, slots=True)
class VaultLogEntry:
    """Who did what to which thing, with what result, where; ids and hashes only, never content (NEN 7513)."""

    at: str
    """ISO time in UTC, because `since` and `until` compare it as text."""
    action: str
    object: str
    result: str
    actor: str
    dossier: str = ""
    origin: str = ""
    """The program and the computer."""
    responsible: str = ""
    """The professional who answers for it, by name and registration."""


@dataclass(frozen=True, slots=True)
class VaultLogRow:
    """A log entry in its place in the chain."""

    seq: int
    entry: VaultLogEntry
    prev: str
    hash: str


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """What a full check found. `dossiers` are those whose chain does not hold, `pages` speak of the file."""

    pages: tuple[str, ...]
    dossiers: tuple[str, ...]
    first_bad_log_entry: int | None

    @property
    def sound(self) -> bool:
        """Tell whether nothing was found."""
        return not self.pages and not self.dossiers and self.first_bad_log_entry is None


Rehash = Callable[[StoredEvent], str]


class Store(Protocol):
    """Append-only dossiers, drafts, blobs, a log and a few values. One writer at a time per dossier wins."""

    def append(
        self,
        dossier_id: str,
        expected_head: str,
        events: Sequence[StoredEvent],
        *,
        projection: Projection | None = None,
        clear_concepts: Sequence[str] = (),
        log: VaultLogEntry | None = None,
        blobs: Sequence[Blob] = (),
        values: Mapping[str, str | None] | None = None,
    ) -> str: ...

    def events(self, dossier_id: str) -> list[StoredEvent]: ...

    def heads(self) -> dict[str, str]: ...

    def summaries(self) -> list[Summary]: ...

    def put_projection(self, dossier_id: str, projection: Projection) -> None: ...

    def search(self, text: str, limit: int = 200) -> list[str]: ...

    def put_concept(self, dossier_id: str, field: str, text: str) -> None: ...

    def clear_concept(self, dossier_id: str, field: str) -> None: ...

    def concepts(self, dossier_id: str) -> dict[str, str]: ...

    def put_blob(self, kind: BlobKind, content: bytes, *, dossier_id: str = "") -> str: ...

    def blob(self, sha256: str) -> bytes: ...

    def blobs(self, dossier_id: str) -> list[BlobInfo]: ...

    def keep(self, blobs: Sequence[Blob], *, values: Mapping[str, str | None], log: VaultLogEntry) -> None: ...

    def drop(self, sha256: str, keys: Sequence[str], *, log: VaultLogEntry) -> None: ...

    def log(self, entry: VaultLogEntry) -> VaultLogRow: ...

    def vault_log(self, *, dossier: str = "", since: str = "", until: str = "") -> list[VaultLogRow]: ...

    def value(self, key: str) -> str | None: ...

    def set_value(self, key: str, text: str | None) -> None: ...

    def verify_integrity(self, rehash: Rehash | None = None) -> IntegrityReport: ...

    def close(self) -> None: ...
