"""Another program changes the open file, or the clock: nothing is written over, the newest copy stays the newest."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from routekaart.errors import RoutekaartError
from routekaart.store import Vault, backups_in
from tests.store.store_samples import KEY, NOW, START, chain, entry


def _replaced(path: Path) -> None:
    beside = path.with_name("ander")
    beside.write_bytes(path.read_bytes())
    os.replace(beside, path)


def _written_over(path: Path) -> None:
    found = os.stat(path)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns + 1_000_000))


def _gone(path: Path) -> None:
    path.unlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody change an open file")
@pytest.mark.parametrize("change", [_replaced, _written_over, _gone])
def test_a_file_that_was_changed_outside_is_not_written_over(tmp_path: Path, change: Callable[[Path], None]) -> None:
    vault = Vault.create(tmp_path / "kluis", KEY, owner="{}", now=NOW)
    vault.append("a", START, chain("a", ["een"]))
    change(vault.path)
    before = vault.path.read_bytes() if vault.path.exists() else b""
    for _ in range(2):
        with pytest.raises(RoutekaartError, match="ander programma") as caught:
            vault.log(entry("ingezien"))
        assert caught.value.code == "VLT-023"
    copy = vault.backup(now=NOW)  # what was kept before still goes into a copy
    vault.close()
    assert (vault.path.read_bytes() if vault.path.exists() else b"") == before
    assert [path.name for path in vault.folder.glob("kluis.db-*")] == []
    assert [count for _, count, _ in copy.anchor.heads] == [1]


def test_our_own_writes_are_no_change_from_outside(tmp_path: Path) -> None:
    vault = Vault.create(tmp_path / "kluis", KEY, owner="{}", now=NOW)
    for _ in range(3):
        for number in range(8):
            vault.put_blob("attachment", bytes([number]) * 1_000_000)  # the journal is folded in on the way
        vault._scrub()
        vault.log(entry("ingezien"))
    assert vault.still_ours()
    vault.close()


def test_a_clock_that_was_put_back_makes_no_newer_copy_the_oldest(tmp_path: Path) -> None:
    vault = Vault.create(tmp_path / "kluis", KEY, owner="{}", now=NOW)
    for days in (0, 10_000, 1, -4_000, 2):
        vault.log(entry("ingezien"))
        last = vault.backup(now=NOW + timedelta(days=days), keep=2)
    found = backups_in(vault.folder / "reservekopieen")
    assert [info.log_seq for info in found] == [5, 4]
    assert found[0].folder == last.folder
    vault.close()


def test_a_copy_of_a_vault_that_was_put_back_is_kept(tmp_path: Path) -> None:
    vault = Vault.create(tmp_path / "kluis", KEY, owner="{}", now=NOW)
    earlier = vault.path.read_bytes()
    for _ in range(3):
        vault.log(entry("ingezien"))
        vault.backup(now=NOW, keep=2)
    vault.close()
    vault.path.write_bytes(earlier)
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert [warning.code for warning in vault.warnings] == ["VLT-010"]
    fresh = vault.backup(now=NOW, keep=2)
    assert fresh.folder in [info.folder for info in vault.backups()]
    vault.close()


def test_a_copy_in_the_second_place_shows_that_an_old_folder_was_put_back(tmp_path: Path) -> None:
    vault = Vault.create(tmp_path / "kluis", KEY, owner="{}", now=NOW)
    vault.backup(tmp_path / "stick", now=NOW)
    vault.close()
    shutil.copytree(vault.folder, tmp_path / "gisteren")
    vault = Vault.open(vault.folder, KEY, now=NOW)
    vault.log(entry("ingezien"))
    vault.backup(tmp_path / "stick", now=NOW)
    vault.close()
    shutil.rmtree(vault.folder)
    shutil.copytree(tmp_path / "gisteren", vault.folder)
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert [warning.code for warning in vault.warnings] == ["VLT-010"]
    vault.close()
