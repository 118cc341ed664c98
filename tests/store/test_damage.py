"""Damage, another key and something else in its place are told apart, before a field is shown."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from routekaart.errors import RoutekaartError
from routekaart.store import SqlStore, Vault
from tests.store.store_samples import (
    KEY,
    NOW,
    OTHER_KEY,
    START,
    chain,
    codes,
    entry,
    refused,
    rehash,
    reopened,
)


def test_another_key_is_not_called_damage(vault: Vault) -> None:
    vault.close()
    before = vault.path.read_bytes()
    with refused("VLT-002"):
        Vault.open(vault.folder, OTHER_KEY, now=NOW)
    assert vault.path.read_bytes() == before
    reopened(vault).close()


@pytest.mark.parametrize("content", [b"", b"kort", b"SQLite format 3\0" + bytes(4080), bytes(8192), b"tekst" * 2000])
def test_something_else_in_its_place_is_refused_and_left_alone(vault: Vault, content: bytes) -> None:
    vault.close()
    vault.path.write_bytes(content)
    with pytest.raises(RoutekaartError) as caught:
        Vault.open(vault.folder, KEY, now=NOW)
    assert caught.value.code in {"VLT-001", "VLT-002"}
    assert vault.path.read_bytes() == content


def test_no_vault_is_said_as_such(folder: Path) -> None:
    with refused("VLT-009"):
        Vault.open(folder, KEY, now=NOW)
    assert not folder.exists()


def noticed(vault: Vault) -> bool:
    """Open and read everything; tell whether the damage was named before any field came out."""
    try:
        opened = Vault.open(vault.folder, KEY, now=NOW)
    except RoutekaartError as error:
        return error.code == "VLT-001" and vault.path.name in error.message
    try:
        return bool(opened.warnings)
    finally:
        opened.close()


def test_every_flipped_bit_is_noticed_before_a_field_is_shown(vault: Vault) -> None:
    vault.close()
    good = vault.path.read_bytes()
    source = random.Random(20261122)
    positions = [*range(0, 20), *(source.randrange(len(good)) for _ in range(100))]
    for position in positions:
        bad = bytearray(good)
        bad[position] ^= 1 << source.randrange(8)
        vault.path.write_bytes(bad)
        assert noticed(vault), position
    vault.path.write_bytes(good)
    reopened(vault).close()


@pytest.mark.parametrize("damage", ["zero page", "swapped pages", "cut at page", "cut", "garbage after"])
def test_larger_damage_is_noticed(vault: Vault, damage: str) -> None:
    vault.close()
    good = vault.path.read_bytes()
    pages = [good[start : start + 4096] for start in range(0, len(good), 4096)]
    bad = {
        "zero page": b"".join([*pages[:3], bytes(4096), *pages[4:]]),
        "swapped pages": b"".join([*pages[:3], pages[4], pages[3], *pages[5:]]),
        "cut at page": b"".join(pages[:-1]),
        "cut": good[:-512],
        "garbage after": good + b"x" * 4096,
    }[damage]
    vault.path.write_bytes(bad)
    assert noticed(vault)
    assert vault.path.read_bytes() == bad


def test_a_damaged_beginning_is_told_and_heals(vault: Vault) -> None:
    vault.close()
    raw = bytearray(vault.path.read_bytes())
    raw[5] ^= 4
    vault.path.write_bytes(raw)
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert codes(vault) == ["VLT-016"]
    vault.log(entry("bekeken"))
    vault = reopened(vault)
    assert codes(vault) == []
    vault.close()


def test_damage_names_the_newest_backup(vault: Vault) -> None:
    info = vault.backup(now=NOW)
    vault.close()
    vault.path.write_bytes(vault.path.read_bytes()[:4096] + bytes(4096 * 3))
    with refused("VLT-001") as caught:
        Vault.open(vault.folder, KEY, now=NOW)
    assert caught.value.facts["backup"] == info.name
    assert info.label in caught.value.message


def test_a_dossier_on_a_damaged_page_does_not_hide_the_others(vault: Vault) -> None:
    texts = [f"{number} " + "x" * 3000 for number in range(30)]
    vault.append("groot", START, chain("groot", texts))
    vault.append("na", START, chain("na", ["heel"]))
    page = 4096
    vault.close()
    size = vault.path.stat().st_size
    good = vault.path.read_bytes()
    named: set[tuple[str, ...]] = set()
    for start in range(page, size, page):
        vault.path.write_bytes(good[:start] + bytes(page) + good[start + page :])
        try:
            store = SqlStore(vault.path, KEY, read_only=True)
        except RoutekaartError as error:  # the list of tables was on this page
            assert error.code == "VLT-001"
            continue
        report = store.verify_integrity(rehash)
        store.close()
        assert not report.sound
        named.add(report.dossiers)
    assert ("groot",) in named
