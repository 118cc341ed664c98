"""One event of a dossier as it lies in a store: its place in the chain and the text that the hash covers.

Read and written by any store without knowing what the text says; `events` gives the text its meaning.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["StoredEvent"]


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """One event as it was written: `text` is the canonical JSON, `hash` covers it and `prev`."""

    id: str
    dossier: str
    seq: int
    at: str
    kind: str
    schema: int
    prev: str
    hash: str
    text: str
    redacted: bool = False

    def __repr__(self) -> str:
        # Never the text: this ends up in logs and tracebacks.
        return f"{type(self).__name__}({self.dossier}#{self.seq} {self.kind})"
