"""Several events lose their text in one step, with what was made of it; or nothing happens at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart.store import Moved, StoredEvent, Vault
from tests.store.store_samples import KEY, NOW, START, chain, entry, projection, rehash


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = Vault.create(tmp_path / "kluis", KEY, owner="{}", now=NOW)
    vault.append("a", START, chain("a", ["een", "Zonnebloem", "Zonnebloem weer"]), projection=projection("Zonnebloem"))
    vault.append("b", START, chain("b", ["een"]))
    vault.put_concept("a", "reden", "Zonnebloem")
    vault.put_concept("a", "anders", "blijft")
    yield vault
    vault.close()


def said(vault: Vault) -> list[StoredEvent]:
    return chain("a", ["weg", "ook weg"], after=3, prev=vault.heads()["a"])


def test_text_draft_index_and_kept_bytes_go_together(vault: Vault) -> None:
    own = vault.put_blob("document", b"Zonnebloem", dossier_id="a")
    shared = vault.put_blob("document", b"van twee", dossier_id="a")
    vault.put_blob("document", b"van twee", dossier_id="b")
    ids = [event.id for event in vault.events("a")[1:]]
    log = entry("tekst verwijderd", dossier="a")
    vault.redact_events("a", vault.heads()["a"], said(vault), ids, "{}", log=log, drafts=["reden"], drop=[own, shared])
    assert [(event.text, event.redacted) for event in vault.events("a")] == [
        ("een", False), ("{}", True), ("{}", True), ("weg", False), ("ook weg", False),
    ]  # fmt: skip
    assert (vault.concepts("a"), vault.search("zonnebloem"), vault.blobs("a")) == ({"anders": "blijft"}, [], [])
    with pytest.raises(KeyError):
        vault.blob(own)
    assert vault.blob(shared) == b"van twee"
    assert vault.verify_integrity(rehash).sound
    assert vault.vault_log()[-1].entry == log


def test_older_copies_are_recalled_until_they_are_replaced(vault: Vault) -> None:
    vault.backup(now=NOW)
    vault.redact_events("a", vault.heads()["a"], said(vault), [vault.events("a")[1].id], "{}", log=entry("weg"))
    vault.close()
    again = Vault.open(vault.folder, KEY, now=NOW)
    assert [warning.code for warning in again.warnings] == ["VLT-017"]
    again.replace_backups(now=NOW)
    again.close()
    again = Vault.open(vault.folder, KEY, now=NOW)
    assert again.warnings == ()
    again.close()


def test_an_unknown_event_or_a_moved_dossier_changes_nothing(vault: Vault) -> None:
    before = vault.events("a"), vault.concepts("a"), vault.vault_log()
    head, known = vault.heads()["a"], vault.events("a")[1].id
    with pytest.raises(KeyError):
        vault.redact_events("a", head, said(vault), [known, "onbekend"], "{}", log=entry("weg"), drafts=["reden"])
    with pytest.raises(Moved):
        stale = chain("a", ["weg"], after=2, prev=vault.events("a")[1].hash)
        vault.redact_events("a", stale[0].prev, stale, [known], "{}", log=entry("weg"))
    assert (vault.events("a"), vault.concepts("a"), vault.vault_log()) == before
    assert vault.search("zonnebloem") == ["a"]
