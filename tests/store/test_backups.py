"""Copies hold the same, are read back, and the newest that still reads is put back."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from routekaart.errors import Cancelled
from routekaart.store import KEY_FILE, Vault, restore_newest_good
from routekaart.store.backup import _digest
from routekaart.store.connection import connect
from routekaart.store.layout import label_check
from tests.store.store_samples import (
    KEY,
    NOW,
    OTHER_KEY,
    START,
    chain,
    codes,
    entry,
    everything,
    refused,
    reopened,
)


def test_a_backup_made_while_open_holds_the_same(vault: Vault, tmp_path: Path) -> None:
    (vault.folder / KEY_FILE).write_text("sleutels")
    before = everything(vault)
    info = vault.backup(now=NOW)
    assert (info.folder / KEY_FILE).read_text() == "sleutels"
    empty_machine = tmp_path / "ander"
    shutil.copytree(info.folder, empty_machine)
    copy = Vault.open(empty_machine, KEY, now=NOW)
    assert everything(copy) == before
    copy.close()


def test_only_the_newest_ten_are_kept(vault: Vault) -> None:
    (vault.folder / "reservekopieen").mkdir()
    (vault.folder / "reservekopieen" / "van mij.txt").write_text("blijft")
    names = [vault.backup(now=NOW + timedelta(days=day // 2)).name for day in range(24)]
    assert [info.name for info in vault.backups()] == names[::-1][:10]
    assert (vault.folder / "reservekopieen" / "van mij.txt").exists()


def test_a_second_place_is_remembered(vault: Vault, tmp_path: Path) -> None:
    vault.backup(now=NOW)
    vault.backup(tmp_path / "usb", now=NOW + timedelta(hours=1))
    vault = reopened(vault)
    assert [info.folder.parent.name for info in vault.backups()] == ["usb", "reservekopieen"]
    vault.close()


def test_stopping_a_backup_leaves_no_half_copy(vault: Vault) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        vault.backup(now=NOW, progress=stop)
    assert list((vault.folder / "reservekopieen").iterdir()) == []
    vault.log(entry("bekeken"))


def test_a_backup_that_cannot_be_written_is_told(vault: Vault, tmp_path: Path) -> None:
    blocked = tmp_path / "bestand"
    blocked.write_text("geen map")
    with refused("VLT-013"):
        vault.backup(blocked, now=NOW)
    assert len(vault.heads()) == 2


def test_restoring_takes_the_newest_that_still_reads(vault: Vault) -> None:
    (vault.folder / KEY_FILE).write_text("sleutels")
    wanted = everything(vault)
    good = vault.backup(now=NOW)
    vault.append("c", START, chain("c", ["later"]))
    spoilt = vault.backup(now=NOW + timedelta(hours=1))
    label_gone = vault.backup(now=NOW + timedelta(hours=2))
    vault.close()
    copy = spoilt.folder / "kluis.db"
    copy.write_bytes(copy.read_bytes()[:-4096] + bytes(4096))
    (label_gone.folder / "kopie.json").write_text("{")
    broken = vault.path.read_bytes()[:100]
    vault.path.write_bytes(broken)
    (vault.folder / "kluis.db-wal").write_bytes(b"oud")
    (vault.folder / KEY_FILE).unlink()

    result = restore_newest_good(vault.folder, KEY, now=NOW)
    assert (result.backup.name, result.skipped) == (good.name, (spoilt.name,))
    assert result.set_aside is not None
    assert (result.set_aside / "kluis.db").read_bytes() == broken
    assert (vault.folder / KEY_FILE).read_text() == "sleutels"
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert everything(vault) == wanted
    assert [info.name for info in vault.backups()] == [good.name]
    kept = {good.folder, result.set_aside, spoilt.folder.with_name(spoilt.name + "-onleesbaar")}
    assert set(vault.old_copies()) == kept
    vault.destroy("a", now=NOW + timedelta(days=1), actor="medewerker-1")
    assert not any(folder.exists() for folder in kept)
    vault.close()


def test_without_a_good_backup_nothing_is_touched(vault: Vault) -> None:
    info = vault.backup(now=NOW)
    vault.close()
    (info.folder / "kluis.db").write_bytes(b"stuk")
    before = vault.path.read_bytes()
    with refused("VLT-014"):
        restore_newest_good(vault.folder, KEY, now=NOW)
    with refused("VLT-014"):
        restore_newest_good(vault.folder, OTHER_KEY, now=NOW)
    assert vault.path.read_bytes() == before


def test_restoring_an_open_vault_is_refused(vault: Vault) -> None:
    vault.backup(now=NOW)
    with refused("VLT-004"):
        restore_newest_good(vault.folder, KEY, now=NOW)


def test_an_old_file_put_back_is_noticed(vault: Vault) -> None:
    vault.close()
    old = vault.path.read_bytes()
    vault = Vault.open(vault.folder, KEY, now=NOW)
    vault.log(entry("geopend"))
    vault.backup(now=NOW)
    vault.close()
    vault.path.write_bytes(old)
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert codes(vault) == ["VLT-010"]
    vault.close()


def test_a_copy_that_stops_reading_halfway_is_skipped(vault: Vault) -> None:
    good = vault.backup(now=NOW)
    bad = vault.backup(now=NOW + timedelta(hours=1))
    copy = connect(bad.folder / "kluis.db", KEY)
    copy.execute("UPDATE head SET hash = CAST(x'ff' AS TEXT)")  # no text at all: reading it stops
    copy.close()
    label = {**json.loads((bad.folder / "kopie.json").read_text()), "sha256": _digest(bad.folder / "kluis.db")}
    del label["check"]
    (bad.folder / "kopie.json").write_text(json.dumps({**label, "check": label_check(label)}))
    vault.close()
    vault.path.write_bytes(b"weg")
    result = restore_newest_good(vault.folder, KEY, now=NOW)
    assert (result.backup.name, result.skipped) == (good.name, (bad.name,))
