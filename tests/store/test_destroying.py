"""A destroyed dossier is gone from the file, from its free pages and from the copies."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from routekaart.store import Vault, backups_in, rows
from routekaart.store.connection import connect
from tests.store.store_samples import (
    KEY,
    NOW,
    SECRET,
    START,
    chain,
    codes,
    refused,
    rehash,
    reopened,
)


def test_a_destroyed_dossier_is_gone_everywhere(vault: Vault, tmp_path: Path) -> None:
    shared = vault.put_blob("definition", b"regels", dossier_id="a")
    vault.put_blob("definition", b"regels", dossier_id="b")
    own = vault.put_blob("attachment", b"scan", dossier_id="a")
    vault.put_concept("a", "reden", SECRET)
    vault.set_value("a/undo", SECRET)
    vault.set_value("ab/undo", "blijft")
    old = [vault.backup(now=NOW), vault.backup(tmp_path / "usb", now=NOW)]
    away = vault.backup(tmp_path / "los", now=NOW)
    shutil.rmtree(tmp_path / "los")
    last = vault.events("a")[-1]

    result = vault.destroy("a", now=NOW + timedelta(hours=1), actor="medewerker-1")

    assert (result.dossier, result.head, result.count) == ("a", last.hash, 2)
    assert (set(result.removed), result.left) == ({info.name for info in old}, ())
    assert result.unreachable == (str(away.folder.parent),)
    assert (vault.events("a"), vault.concepts("a"), vault.search(SECRET)) == ([], {}, [])
    assert (vault.value("a/undo"), vault.value("ab/undo")) == (None, "blijft")
    assert (vault.blobs("a"), vault.blob(shared)) == ([], b"regels")
    with pytest.raises(KeyError):
        vault.blob(own)
    assert vault.search("kind") == ["b"]
    assert vault.verify_integrity(rehash).sound
    record = vault.vault_log(dossier="a")[-1].entry
    assert record.action == "vernietigd"
    assert last.hash in record.result
    assert [info.folder for info in vault.backups()] == [result.fresh.folder]
    assert vault.warnings == ()


def test_no_page_holds_a_destroyed_text(vault: Vault) -> None:
    vault.put_concept("a", "reden", SECRET)
    result = vault.destroy("a", now=NOW, actor="medewerker-1")
    for path in (vault.path, result.fresh.folder / "kluis.db"):
        vault.close()
        plain = path.with_name("leesbaar.db")
        connection = connect(path, KEY)
        connection.execute("ATTACH DATABASE ? AS open KEY ''", (str(plain),))
        connection.execute("SELECT sqlcipher_export('open')").fetchall()
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        connection.close()
        raw = plain.read_bytes()
        assert b"ander kind" in raw
        assert b"anteerwoord" not in raw
        assert b"planteer" not in raw  # the search index folds case


def test_tidying_cut_off_by_a_crash_is_done_at_the_next_opening(vault: Vault) -> None:
    vault.append("c", START, chain("c", ["x" * 9000]))
    connection = connect(vault.path, KEY)
    connection.execute("BEGIN")
    rows.erase(connection, "c", "2026-11-22T08:00:00+00:00")
    connection.execute("COMMIT")
    assert connection.execute("PRAGMA freelist_count").fetchone()[0]
    connection.close()
    vault = reopened(vault)
    assert vault.value(rows.SCRUB_DUE) is None
    vault.close()
    connection = connect(vault.path, KEY)
    assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    connection.close()


def test_nothing_can_be_added_to_a_destroyed_dossier(vault: Vault) -> None:
    vault.destroy("a", now=NOW, actor="medewerker-1")
    with refused("VLT-012"):
        vault.append("a", START, chain("a", ["opnieuw"]))
    with pytest.raises(KeyError):
        vault.destroy("a", now=NOW, actor="medewerker-1")


def test_old_copies_that_could_not_be_replaced_are_recalled(vault: Vault) -> None:
    old = vault.backup(now=NOW)
    place = vault.folder / "reservekopieen"
    (place / ".bezig").write_text("in de weg")  # a file where the new copy is built
    with refused("VLT-013"):
        vault.destroy("a", now=NOW, actor="medewerker-1")
    assert vault.events("a") == []
    vault = reopened(vault)
    assert codes(vault) == ["VLT-017"]
    assert old.name in vault.warnings[0].message
    (place / ".bezig").unlink()
    fresh, removed, left = vault.replace_backups(now=NOW)
    assert (removed, left) == ((old.name,), ())
    assert [info.name for info in backups_in(place)] == [fresh.name]
    vault = reopened(vault)
    assert codes(vault) == []
    vault.close()
