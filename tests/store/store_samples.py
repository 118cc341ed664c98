"""Fictional rows for the store's tests: chains that follow each other, and a clock that stands still."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest

from routekaart.errors import RoutekaartError
from routekaart.store import Projection, StoredEvent, Vault, VaultLogEntry

START = "0" * 64
NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
KEY = bytes(range(48))
OTHER_KEY = bytes(reversed(KEY))
SECRET = "Planteerwoord-Zonnebloem"


def digest(prev: str, text: str) -> str:
    return hashlib.sha256((prev + text).encode()).hexdigest()


def rehash(event: StoredEvent) -> str:
    return digest(event.prev, event.text)


def chain(dossier: str, texts: list[str], *, after: int = 0, prev: str = START) -> list[StoredEvent]:
    """Events number `after` + 1 and on, following the hash `prev`."""
    events = []
    for seq, text in enumerate(texts, start=after + 1):
        at = f"2026-11-22T08:{seq // 60 % 60:02}:{seq % 60:02}+00:00"
        event = StoredEvent(f"{dossier}-{seq}-{text}", dossier, seq, at, "answered", 1, prev, digest(prev, text), text)
        events.append(event)
        prev = event.hash
    return events


def projection(search: str, *, engine: str = "e1", definition: str = "d1") -> Projection:
    return Projection(engine, definition, '{"titel": "oefening"}', search)


def entry(action: str, *, at: str = "2026-11-22T08:00:00+00:00", dossier: str = "") -> VaultLogEntry:
    return VaultLogEntry(at, action, dossier or "kluis", "gelukt", "medewerker-1", dossier)


def refused(code: str) -> pytest.RaisesExc[RoutekaartError]:
    return pytest.raises(RoutekaartError, check=lambda error: error.code == code)


def codes(vault: Vault) -> list[str]:
    return [remark.code for remark in vault.warnings]


def reopened(vault: Vault) -> Vault:
    vault.close()
    return Vault.open(vault.folder, KEY, now=NOW)


def everything(vault: Vault) -> object:
    return {dossier: vault.events(dossier) for dossier in vault.heads()}, vault.vault_log(), vault.summaries()
