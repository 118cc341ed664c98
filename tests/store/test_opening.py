"""A vault is made and opened by one user at a time; who comes second hears who has it."""

from __future__ import annotations

import multiprocessing
import os
import stat
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from routekaart.store import Vault
from tests.store.store_samples import (
    KEY,
    NOW,
    OTHER_KEY,
    SECRET,
    refused,
    reopened,
)


def test_a_new_vault_knows_its_owner_and_warns_of_nothing(vault: Vault) -> None:
    vault = reopened(vault)
    assert vault.value("owner") == '{"naam": "A. Voorbeeld"}'
    assert (vault.warnings, vault.cut_off, vault.read_only) == ((), None, False)
    vault.close()


def test_a_journal_that_does_not_fold_in_leaves_no_vault(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_disk(_connection: object) -> None:
        raise sqlcipher.OperationalError("disk I/O error")

    monkeypatch.setattr("routekaart.store.vault.fold_in", no_disk)
    with refused("VLT-015"):
        Vault.create(folder, KEY, owner="{}", now=NOW)
    assert not (folder / "kluis.db").exists()
    monkeypatch.undo()
    reopened(Vault.create(folder, KEY, owner="{}", now=NOW)).close()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights per user, not per file mode")
def test_only_the_owner_can_read_what_is_written(vault: Vault) -> None:
    vault.backup(now=NOW)
    files = [path for path in vault.folder.rglob("*") if path.is_file()]
    assert len(files) >= 5
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE(vault.folder.stat().st_mode) == 0o700


def test_nothing_on_disk_can_be_read_without_the_key(vault: Vault) -> None:
    vault.put_concept("a", "reden", SECRET)
    vault.put_blob("document", SECRET.encode() * 100, dossier_id="a")
    vault.backup(now=NOW)
    files = [path for path in vault.folder.rglob("*") if path.is_file()]
    assert any(path.name.endswith("-wal") and path.stat().st_size for path in files)
    for path in files:
        raw = path.read_bytes()
        assert not raw.startswith(b"SQLite format 3"), path
        for form in (SECRET.encode(), SECRET.encode("utf-16-le"), b"CREATE TABLE"):
            assert form not in raw, path


def test_a_second_vault_in_the_same_folder_is_refused(vault: Vault) -> None:
    vault.close()
    with refused("VLT-008"):
        Vault.create(vault.folder, OTHER_KEY, owner="{}", now=NOW)
    reopened(vault).close()


def test_a_crash_while_making_leaves_room_for_another_try(folder: Path) -> None:
    folder.mkdir()
    for name in ("kluis.db.nieuw", "kluis.db.nieuw-wal", "kluis.db.nieuw-journal"):
        (folder / name).write_bytes(b"half")
    with refused("VLT-009"):
        Vault.open(folder, KEY, now=NOW)
    Vault.create(folder, KEY, owner="{}", now=NOW).close()
    assert {path.name for path in folder.iterdir()} == {"kluis.db", "kluis.slot"}


def test_who_comes_second_hears_who_has_it_since_when(vault: Vault) -> None:
    with refused("VLT-004") as caught:
        Vault.open(vault.folder, KEY, now=NOW)
    assert f"proces {os.getpid()}" in caught.value.message
    assert f"{NOW.astimezone():%d-%m-%Y %H:%M}" in caught.value.message
    assert caught.value.facts["pid"] == os.getpid()
    vault = reopened(vault)
    assert len(vault.heads()) == 2
    vault.close()


def _hold(folder: Path, ready: Connection[int, int]) -> None:
    Vault.open(folder, KEY, now=NOW)
    ready.send(os.getpid())
    ready.recv()  # until killed


def _holder(folder: Path) -> tuple[SpawnProcess, Connection[int, int]]:
    """A process of its own that has the vault open."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_hold, args=(folder, theirs))
    process.start()
    theirs.close()  # a child that dies ends the wait instead of leaving us waiting for ever
    assert ours.poll(60), "the other process said nothing for a minute"
    assert ours.recv() == process.pid
    return process, ours


def test_the_lock_of_a_killed_process_is_gone_at_once(vault: Vault) -> None:
    vault.close()
    process, ours = _holder(vault.folder)
    pid = process.pid
    with refused("VLT-004") as caught:
        Vault.open(vault.folder, KEY, now=NOW)
    assert caught.value.facts["pid"] == pid
    process.kill()
    process.join()
    ours.close()
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert vault.cut_off is not None
    assert vault.cut_off.pid == pid
    vault = reopened(vault)
    assert vault.cut_off is None
    vault.close()


def test_an_unreadable_note_in_the_lock_file_stops_nobody(vault: Vault) -> None:
    vault.close()
    for note in (b"{", b"[1]", b'{"pid": 1}', b"\xff" * 5000):
        (vault.folder / "kluis.slot").write_bytes(note)
        Vault.open(vault.folder, KEY, now=NOW).close()
