"""Folders that cannot be written, on a network, or gone: what can be done there still, and what is told."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from datetime import timedelta
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest

from routekaart.store import Anchor, Vault, backup, backups_in, checks, layout, restore_newest_good
from routekaart.store import vault as vault_module
from routekaart.store.connection import connect
from routekaart.store.layout import BackupInfo, label_of, leftovers, network_kind, newest_backup
from tests.store.store_samples import KEY, NOW, codes, entry, everything, refused, reopened

NETWORK = "30 22 0:40 / / rw - cifs //server/team rw\n"


# network --------------------------------------------------------------------------------------------------------


def mounted(monkeypatch: pytest.MonkeyPatch, text: str | OSError) -> None:
    def read_text(path: Path, **_words: str) -> str:
        assert str(path) == "/proc/self/mountinfo"
        if isinstance(text, OSError):
            raise text
        return text

    monkeypatch.setattr(Path, "read_text", read_text)


def test_no_vault_is_made_on_a_network(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounted(monkeypatch, NETWORK)
    assert network_kind(folder) == "cifs"
    with refused("VLT-007") as caught:
        Vault.create(folder, KEY, owner="{}", now=NOW)
    assert caught.value.facts == {"path": str(folder), "kind": "cifs"}
    assert not folder.exists()


def test_a_vault_that_came_to_stand_on_a_network_opens_and_warns(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.close()
    mounted(monkeypatch, NETWORK)
    opened = Vault.open(vault.folder, KEY, now=NOW)
    assert codes(opened) == ["VLT-007"]
    assert opened.warnings[0].facts == {"path": str(vault.folder), "kind": "cifs"}
    os.utime(opened.path)  # a network may change the moment of a file by itself
    opened.log(entry("bekeken"))
    opened.close()


def test_a_system_that_does_not_list_its_disks_claims_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    mounted(monkeypatch, OSError("geen lijst"))
    assert network_kind(Path("/mnt/team")) == ""


@pytest.mark.parametrize(
    ("path", "kind_of_drive", "said", "asked"),
    [
        (r"\\server\team\kluis", 3, "netwerkmap", []),
        (r"Z:\kluis", 4, "netwerkschijf", ["Z:\\"]),
        (r"C:\kluis", 3, "", ["C:\\"]),
    ],
)
def test_windows_says_what_kind_of_disk_it_is(
    monkeypatch: pytest.MonkeyPatch, path: str, kind_of_drive: int, said: str, asked: list[str]
) -> None:
    heard: list[str] = []

    def drive_type(drive: str) -> int:
        heard.append(drive)
        return kind_of_drive

    kernel = SimpleNamespace(GetDriveTypeW=drive_type)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(layout, "os", SimpleNamespace(name="nt"))
    assert network_kind(PureWindowsPath(path)) == said  # type: ignore[arg-type]
    assert heard == asked


# not to be written ----------------------------------------------------------------------------------------------


def no_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a folder that may only be read; whoever is root writes in any."""

    def refuse(*_given: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(vault_module, "FolderLock", refuse)
    monkeypatch.setattr(backup, "FolderLock", refuse)


def test_a_vault_that_cannot_be_written_is_read(vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = everything(vault)
    vault.close()
    no_lock(monkeypatch)
    opened = Vault.open(vault.folder, KEY, now=NOW)
    assert (opened.read_only, opened.cut_off, everything(opened)) == (True, None, wanted)
    with refused("VLT-005"):
        opened.log(entry("bekeken"))
    copy = opened.backup(tmp_path / "usb", now=NOW)  # a copy elsewhere can still be made; the place is not kept
    assert [info.name for info in backups_in(tmp_path / "usb")] == [copy.name]
    assert opened.backups() == []
    opened.close()
    with refused("VLT-005"):
        restore_newest_good(vault.folder, KEY, now=NOW)
    with refused("VLT-005"):
        Vault.create(tmp_path / "nieuw", KEY, owner="{}", now=NOW)


def test_a_damaged_beginning_to_read_only_is_told_and_left(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.close()
    raw = bytearray(vault.path.read_bytes())
    raw[5] ^= 4
    vault.path.write_bytes(raw)
    no_lock(monkeypatch)
    opened = Vault.open(vault.folder, KEY, now=NOW)
    assert codes(opened) == ["VLT-016"]
    opened.close()
    assert vault.path.read_bytes() == raw


def test_last_changes_in_a_journal_cannot_be_read_without_writing(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.log(entry("bekeken"))
    copy = tmp_path / "kopie"
    copy.mkdir()
    for name in ("kluis.db", "kluis.db-wal"):
        shutil.copy2(vault.folder / name, copy / name)
    no_lock(monkeypatch)
    with refused("VLT-005"):
        Vault.open(copy, KEY, now=NOW)


def test_a_disk_that_refuses_a_new_vault_leaves_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    with monkeypatch.context() as patched:
        patched.setattr(os, "rename", refuse)
        with refused("VLT-005"):
            Vault.create(folder, KEY, owner="{}", now=NOW)
    with refused("VLT-009"):
        Vault.open(folder, KEY, now=NOW)
    Vault.create(folder, KEY, owner="{}", now=NOW).close()  # the lock was given back


def test_a_large_file_is_not_read_through_at_opening(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.put_blob("document", bytes(range(256)) * 4000)
    vault.close()
    whole = vault.path.read_bytes()
    vault.path.write_bytes(whole[:-4096] + bytes(4096))
    with refused("VLT-001"):
        Vault.open(vault.folder, KEY, now=NOW)
    monkeypatch.setattr(vault_module, "_CHECK_AT_OPEN", 4096)
    opened = Vault.open(vault.folder, KEY, now=NOW)
    assert not opened.verify_integrity().sound
    opened.close()


# copies ---------------------------------------------------------------------------------------------------------


def test_places_that_are_gone_are_named_and_passed_over(vault: Vault, tmp_path: Path) -> None:
    vault.backup(tmp_path / "usb", now=NOW)
    vault.backup(tmp_path / "usb", now=NOW + timedelta(hours=1))  # known already
    vault.backup(tmp_path / "schijf", now=NOW)
    assert vault.absent_backup_folders() == []
    assert vault.unreachable_backups() == (str(vault.folder / "reservekopieen"),)
    shutil.rmtree(tmp_path / "usb")
    assert vault.absent_backup_folders() == [tmp_path / "usb"]
    assert len(vault.backups()) == 1


def test_a_copy_that_cannot_be_removed_is_told_again(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    old = vault.backup(now=NOW)
    remove = shutil.rmtree
    with monkeypatch.context() as patched:
        patched.setattr(shutil, "rmtree", lambda path, **more: None if path == old.folder else remove(path, **more))
        result = vault.destroy("a", now=NOW + timedelta(hours=1), actor="medewerker-1")
    assert (result.removed, result.left) == ((), (old.name,))
    vault = reopened(vault)
    assert codes(vault) == ["VLT-017"]
    assert old.name in vault.warnings[0].facts["names"]  # type: ignore[operator]
    vault.close()


def test_a_copy_that_does_not_read_back_is_never_kept(vault: Vault) -> None:
    vault._connection.execute("UPDATE head SET hash = 'iets anders' WHERE dossier = 'a'")
    with refused("VLT-013") as caught:
        vault.backup(now=NOW)
    assert "is niet gelukt (VLT-001)." in caught.value.message
    assert list((vault.folder / "reservekopieen").iterdir()) == []


@pytest.mark.parametrize("reason", [OSError(errno.EIO, "Input/output error"), OSError("iets")])
def test_a_disk_that_refuses_a_copy_is_told(vault: Vault, monkeypatch: pytest.MonkeyPatch, reason: OSError) -> None:
    def refuse(*_given: object) -> None:
        raise reason

    with monkeypatch.context() as patched:
        patched.setattr(os, "rename", refuse)
        with refused("VLT-013") as caught:
            vault.backup(now=NOW)
    assert f"is niet gelukt ({reason.strerror or 'schijf'})." in caught.value.message
    assert list((vault.folder / "reservekopieen").iterdir()) == []


def test_what_is_no_copy_is_not_good(vault: Vault) -> None:
    info = vault.backup(now=NOW)
    assert backup.is_good(info, KEY)
    assert not backup.is_good(info, bytes(reversed(KEY)))
    (info.folder / "kluis.db").unlink()
    assert not backup.is_good(info, KEY)


def test_restoring_into_an_empty_folder_sets_nothing_aside(vault: Vault) -> None:
    wanted = everything(vault)
    info = vault.backup(now=NOW)
    (vault.folder / "sleutels.json").unlink(missing_ok=True)
    vault.close()
    vault.path.unlink()
    (vault.folder / layout.KEY_FILE).write_text("blijft")
    result = restore_newest_good(vault.folder, KEY, now=NOW)
    assert (result.set_aside, result.skipped, result.backup.name) == (None, (), info.name)
    assert (vault.folder / layout.KEY_FILE).read_text() == "blijft"
    opened = Vault.open(vault.folder, KEY, now=NOW)
    assert everything(opened) == wanted
    opened.close()


def test_which_copy_is_the_newest_and_what_was_kept_to_be_safe(vault: Vault, tmp_path: Path) -> None:
    assert newest_backup(vault.folder) is None
    late_clock = vault.backup(now=NOW + timedelta(days=400))
    vault.log(entry("bekeken"))
    names = [vault.backup(now=NOW).name for _ in range(11)]
    assert names[:2] == ["20261122T080000Z", "20261122T080000Z-2"]
    found = backups_in(vault.folder / "reservekopieen")
    assert [info.name for info in found] == names[:0:-1]  # ten are kept
    assert late_clock.name not in {info.name for info in found}
    newest = newest_backup(vault.folder)
    assert newest is not None and newest.name == names[-1]
    kept = [vault.folder / "beschadigd-x", tmp_path / "usb" / "20260101T000000Z-onleesbaar"]
    for folder in kept:
        folder.mkdir(parents=True)
    assert leftovers(vault.folder, [tmp_path / "usb", tmp_path / "weg"]) == sorted(kept)


@pytest.mark.parametrize(
    "label",
    ["", "[]", "7", '{"made_at": "gisteren"}', '{"made_at": "2026-11-22T08:00:00", "log_seq": 1, "sha256": "x"}'],
    ids=["empty", "list", "number", "no moment", "no time zone"],
)
def test_a_label_that_says_nothing_is_no_copy(tmp_path: Path, label: str) -> None:
    (tmp_path / "kopie.json").write_text(label)
    assert label_of(tmp_path) is None
    whole = '{"made_at": "2026-11-22T08:00:00+00:00", "log_seq": 1, "sha256": "x"}'
    (tmp_path / "kopie.json").write_text(whole)
    assert label_of(tmp_path) == BackupInfo(tmp_path.name, tmp_path, NOW, 1, "x", Anchor(1))


# what holds -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("damage", ["page", "index", "chain", "log"])
def test_a_copy_is_sound_in_pages_structure_chains_and_log(vault: Vault, damage: str) -> None:
    vault.log(entry("geopend"))
    assert checks.is_sound(vault._connection)
    for trigger in ("log_is_fixed", "event_is_fixed"):
        vault._connection.execute(f"DROP TRIGGER {trigger}")
    change = {
        "page": "PRAGMA user_version = 2",
        "index": "PRAGMA writable_schema = ON",
        "chain": "UPDATE event SET prev = 'x' WHERE dossier = 'a' AND seq = 2",
        "log": "UPDATE vault_log SET actor = 'iemand anders'",
    }[damage]
    vault._connection.execute(change)
    if damage == "index":  # the index of a table left out of the list, so that table and index disagree
        vault._connection.execute("DELETE FROM sqlite_master WHERE name = 'vault_log_of_dossier'")
    vault.close()
    if damage == "page":
        whole = vault.path.read_bytes()
        vault.path.write_bytes(whole[:8192] + bytes(4096) + whole[12288:])
    connection = connect(vault.path, KEY, read_only=True)
    assert not checks.is_sound(connection)
    connection.close()


def test_a_dossier_that_does_not_hold_is_named_beside_a_damaged_page(vault: Vault) -> None:
    vault.put_blob("document", bytes(range(256)) * 4000)
    vault._connection.execute("UPDATE head SET count = 9 WHERE dossier = 'b'")
    vault.close()
    whole = vault.path.read_bytes()
    vault.path.write_bytes(whole[:-4096] + bytes(4096))
    report = checks.verify(lambda: connect(vault.path, KEY, read_only=True), None)
    assert len(report.pages) == 1
    assert report.dossiers == ("b",)
