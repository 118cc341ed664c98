"""Files of every version open; a later one is left alone."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from routekaart.store import Vault
from routekaart.store import vault as vault_module
from routekaart.store.connection import connect
from routekaart.store.schema import MIGRATIONS, migrate, version_of
from tests.store.store_samples import (
    KEY,
    NOW,
    entry,
    everything,
    refused,
    rehash,
    reopened,
)


def later_version(vault: Vault) -> bytes:
    connection = connect(vault.path, KEY)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    return vault.path.read_bytes()


def test_a_file_of_a_later_version_is_refused_and_untouched(vault: Vault) -> None:
    vault.close()
    before = later_version(vault)
    with refused("VLT-003"):
        Vault.open(vault.folder, KEY, now=NOW)
    assert vault.path.read_bytes() == before
    assert {path.name for path in vault.folder.iterdir()} == {"kluis.db", "kluis.slot"}


def test_the_file_of_the_first_version_still_opens(tmp_path: Path) -> None:
    golden = Path(__file__).parent / "golden" / "versie-1"
    folder = shutil.copytree(golden, tmp_path / "kluis")
    vault = Vault.open(folder, KEY, now=NOW)
    assert vault.warnings == ()
    assert vault.verify_integrity(rehash).sound
    assert [event.text for event in vault.events("a")] == ["een", "Gecoördineerd é"]
    assert vault.search("gecoordineerd") == ["a"]
    assert vault.concepts("a") == {"reden": "half getypt"}
    assert [vault.blob(info.sha256) for info in vault.blobs("a")] == [b"%PDF oefening"]
    assert [row.entry.action for row in vault.vault_log()] == ["geopend"]
    # A copy in the old shape was made first; it still reads.
    assert [vault.anchor_in(info).log_count for info in vault.backups()] == [1]
    vault.log(replace(entry("ingezien"), origin="laptop-7"))
    assert vault.verify_integrity(rehash).sound
    vault.close()


def test_the_file_of_the_second_version_still_opens(tmp_path: Path) -> None:
    golden = Path(__file__).parent / "golden" / "versie-2"
    vault = Vault.open(shutil.copytree(golden, tmp_path / "kluis"), KEY, now=NOW)
    assert vault.warnings == ()
    assert vault.verify_integrity(rehash).sound
    assert [event.text for event in vault.events("a")] == ["een", "Gecoördineerd é"]
    assert vault.checkpoint() == vault.anchor()
    seen = [(row.entry.action, row.entry.origin, row.entry.responsible) for row in vault.vault_log()]
    assert seen == [
        ("geopend", "", ""),
        ("ingezien", "Routekaart 0.1.0 op laptop-7", "A. Voorbeeld, SKJ 100000001"),
    ]
    vault.close()


def test_a_step_that_fails_leaves_the_old_shape(vault: Vault) -> None:
    vault.close()
    steps = (*MIGRATIONS, ("CREATE TABLE extra (x) STRICT", "CREATE TABLE event (y)"))
    connection = connect(vault.path, KEY)
    with pytest.raises(Exception, match="extra|event"):
        migrate(connection, steps)
    assert version_of(connection) == len(MIGRATIONS)
    good = (*MIGRATIONS, ("CREATE TABLE extra (x TEXT) STRICT",))
    assert migrate(connection, good) == 1
    assert migrate(connection, good) == 0
    connection.close()


def test_an_older_file_is_copied_before_it_is_brought_up(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(vault)
    vault.close()
    old = vault.path.read_bytes()
    monkeypatch.setattr(vault_module, "MIGRATIONS", (*MIGRATIONS, ("CREATE TABLE extra (x TEXT) STRICT",)))
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert everything(vault) == before
    (copy,) = vault.backups()
    vault = reopened(vault)
    assert len(vault.backups()) == 1
    vault.close()
    monkeypatch.undo()
    with refused("VLT-003"):
        Vault.open(vault.folder, KEY, now=NOW)
    vault.path.write_bytes((copy.folder / "kluis.db").read_bytes())
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert everything(vault) == before
    assert len(old) == vault.path.stat().st_size
    vault.close()


def with_a_journal(vault: Vault, place: Path) -> Path:
    """The folder as a crash leaves it: the last changes are in the journal still."""
    place.mkdir()
    for name in ("kluis.db", "kluis.db-wal"):
        shutil.copy2(vault.folder / name, place / name)
    assert (place / "kluis.db-wal").stat().st_size
    return place


def test_what_a_crash_left_in_the_journal_is_read_first(vault: Vault, tmp_path: Path) -> None:
    vault.log(entry("bekeken"))
    wanted = everything(vault)
    opened = Vault.open(with_a_journal(vault, tmp_path / "gebroken"), KEY, now=NOW)
    assert everything(opened) == wanted
    assert opened.warnings == ()
    opened.close()


def test_a_later_version_that_only_its_journal_tells_is_refused(vault: Vault, tmp_path: Path) -> None:
    vault._connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    folder = with_a_journal(vault, tmp_path / "gebroken")
    with refused("VLT-003") as caught:
        Vault.open(folder, KEY, now=NOW)
    assert (caught.value.facts["found"], caught.value.facts["known"]) == (len(MIGRATIONS) + 1, len(MIGRATIONS))
    assert not (folder / "reservekopieen").exists()
    vault._connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
