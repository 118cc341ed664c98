"""Another key for the same content: nothing has changed until the one rename, and everything after it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from routekaart.errors import Cancelled, RoutekaartError
from routekaart.store import KEY_FILE, Vault, rekeying, vaultlog
from routekaart.store.connection import connect
from tests.store.store_samples import KEY, NOW, OTHER_KEY, entry, refused, rehash

ENTRY = entry("nieuwe sleutel")


def nothing() -> None:
    """What is done before the switch when a test is not about it."""


def rekeyed(vault: Vault, **changed: Any) -> None:
    vault.rekey(OTHER_KEY, ENTRY, **{"before_switch": nothing, **changed})


def files(vault: Vault) -> set[str]:
    return {path.name for path in vault.folder.iterdir()}


def unchanged(vault: Vault) -> bool:
    """Open, with the old key, nothing in its log, nothing half-made beside it; and writing goes on."""
    assert vault.has_key(KEY) and not vault.has_key(OTHER_KEY)
    assert [row.entry.action for row in vault.vault_log()] == []
    assert not {name for name in files(vault) if rekeying.NEXT in name}
    vault.log(entry("bekeken"))
    return vault.verify_integrity(rehash).sound


def test_a_journal_that_does_not_fold_in_changes_nothing(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    met = list[object]()

    def no_disk(connection: object) -> None:
        met.append(connection)
        raise sqlcipher.OperationalError("disk I/O error")

    monkeypatch.setattr("routekaart.store.vault.fold_in", no_disk)
    with refused("VLT-015"):
        rekeyed(vault)
    monkeypatch.undo()
    rekeying.discard_next(vault.path)
    assert met and unchanged(vault)


def test_the_content_is_the_same_and_only_the_new_key_opens_it(vault: Vault) -> None:
    before, seen = (vault.events("a"), vault.events("b"), vault.search("kind")), list[tuple[Any, Any]]()
    vault.put_concept("a", "reden", "half getypt")

    def before_switch() -> None:
        seen.append((vault.has_key(KEY), vault.path.with_name("kluis.db.volgende").exists()))

    rekeyed(vault, before_switch=before_switch, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (True, True)
    done, total = seen[-2]
    assert done == total > 10
    assert (vault.events("a"), vault.events("b"), vault.search("kind")) == before
    assert vault.concepts("a") == {"reden": "half getypt"}
    assert vault.vault_log()[-1].entry == ENTRY
    assert vault.has_key(OTHER_KEY) and not vault.has_key(KEY)
    vault.log(entry("bekeken"))  # it stays open and writes on
    assert vault.backup(now=NOW).anchor.log_count == 2
    vault.close()
    assert files(vault) == {"kluis.db", "kluis.slot", "reservekopieen"}
    with refused("VLT-002"):
        Vault.open(vault.folder, KEY, now=NOW)
    vault = Vault.open(vault.folder, OTHER_KEY, now=NOW)
    assert vault.warnings == ()
    vault.close()


def test_copies_of_before_are_told_apart(vault: Vault) -> None:
    (vault.folder / KEY_FILE).write_text("sleutels")
    old = vault.backup(now=NOW)
    assert vault.copies_with_another_key() == []
    rekeyed(vault)
    fresh = vault.backup(now=NOW)
    assert vault.copies_with_another_key() == [old.folder]
    assert fresh.folder != old.folder


def test_left_by_a_crash_is_no_hindrance(vault: Vault) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        (vault.folder / f"kluis.db.volgende{ending}").write_bytes(b"half")
    rekeyed(vault)
    assert vault.has_key(OTHER_KEY)
    assert not {name for name in files(vault) if rekeying.NEXT in name}


@pytest.mark.parametrize("reason", [Cancelled(), RoutekaartError("KEY-001", "x"), KeyError("x")])
def test_what_stops_it_before_the_switch_leaves_all_as_it_was(vault: Vault, reason: Exception) -> None:
    def stop(_done: int = 0, _total: int = 0) -> None:
        raise reason

    with pytest.raises(type(reason)):
        rekeyed(vault, progress=stop)
    assert unchanged(vault)


def test_a_vault_to_read_only_keeps_its_key(vault: Vault) -> None:
    vault.read_only = True
    with refused("VLT-005"):
        rekeyed(vault)
    vault.read_only = False
    assert unchanged(vault)


@pytest.mark.parametrize(
    ("reason", "why"), [(OSError(errno.ENOSPC, "No space left"), "No space left"), (OSError("iets"), "schijf")]
)
def test_a_disk_that_refuses_before_the_switch_is_told(vault: Vault, reason: OSError, why: str) -> None:
    def refuse() -> None:
        raise reason

    with refused("VLT-019") as caught:
        rekeyed(vault, before_switch=refuse)
    assert f"is niet gemaakt ({why})." in caught.value.message
    assert vault.has_key(KEY)
    vault.log(entry("bekeken"))


@pytest.mark.parametrize(
    ("reason", "why"), [(OSError(errno.EIO, "Input/output error"), "Input/output error"), (OSError("iets"), "schijf")]
)
def test_a_rename_that_is_refused_leaves_the_old_file_open(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, reason: OSError, why: str
) -> None:
    def refuse(*_paths: Path) -> None:
        raise reason

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", refuse)
        with refused("VLT-019") as caught:
            rekeyed(vault)
    assert f"is niet gemaakt ({why})." in caught.value.message
    assert vault.has_key(KEY)
    vault.log(entry("bekeken"))
    assert [row.entry.action for row in vault.vault_log()] == ["bekeken"]


def test_a_journal_that_another_reader_keeps_is_not_read_into_the_new_file(vault: Vault) -> None:
    reader = connect(vault.path, KEY)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM event").fetchone()
    vault.log(entry("bekeken"))
    vault._connection.execute("PRAGMA busy_timeout = 50")  # else the reader is waited for, ten seconds long
    with refused("VLT-015") as caught:
        rekeyed(vault)
    assert caught.value.facts["busy"] is True
    reader.close()
    assert vault.has_key(KEY)
    assert [row.entry.action for row in vault.vault_log()] == ["bekeken"]


def _another_text(connection: Any) -> None:
    connection.execute("UPDATE head SET hash = 'iets anders'")


def _a_line_less(connection: Any) -> None:
    connection.execute("DELETE FROM kv")


@pytest.mark.parametrize("change", [_another_text, _a_line_less])
def test_a_copy_that_reads_otherwise_is_never_put_in_place(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, change: Callable[[Any], None]
) -> None:
    real = vaultlog.append

    def append(connection: Any, wanted: Any) -> Any:
        change(connection)
        return real(connection, wanted)

    with monkeypatch.context() as patched:
        patched.setattr(vaultlog, "append", append)
        with refused("VLT-019") as caught:
            rekeyed(vault)
    assert "(het leest niet hetzelfde terug)" in caught.value.message
    assert unchanged(vault)


def test_the_copy_is_on_disk_before_the_switch(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """In this order: the bytes of the copy, the folder that names it, what opens it, and then the rename."""
    seen: list[str] = []
    sync, replace = os.fsync, os.replace

    def fsync(descriptor: int) -> None:
        name = os.path.basename(os.readlink(f"/proc/self/fd/{descriptor}")) if os.path.exists("/proc") else "?"
        seen.append(name)
        sync(descriptor)

    def replaced(one: Path, other: Path) -> None:
        seen.append("rename")
        replace(one, other)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replaced)
    rekeyed(vault, before_switch=lambda: seen.append("key"))
    folder = vault.folder.name
    assert seen == ["kluis.db.volgende", folder, "key", folder, "rename"]
