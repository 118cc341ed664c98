"""A file is opened with safe settings, and what stands in the way is told apart from what is inside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from routekaart.store import Vault
from routekaart.store.connection import (
    begins_as,
    begins_otherwise,
    connect,
    create,
    header_is_whole,
    page_faults,
    read_header,
)
from tests.store.store_samples import KEY, OTHER_KEY, refused

SALT = KEY[-16:]


def bits(count: int) -> bytes:
    """The salt with this many bits changed."""
    return (int.from_bytes(SALT, "big") ^ ((1 << count) - 1)).to_bytes(16, "big")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "kluis é #1%20.db"
    create(place, KEY).close()
    connection = connect(place, KEY)
    connection.execute("CREATE TABLE x (y)")
    connection.close()
    return place


def test_settings_of_an_open_file(path: Path) -> None:
    connection = connect(path, KEY)
    wanted = {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "temp_store": 2,
        "recursive_triggers": 1, "trusted_schema": 0, "query_only": 0, "busy_timeout": 10_000,
    }  # fmt: skip
    assert {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
    assert connection.isolation_level is None
    connection.close()
    copy = connect(path, KEY, read_only=True)
    assert copy.execute("PRAGMA query_only").fetchone() == (1,)
    with pytest.raises(Exception, match="readonly"):
        copy.execute("CREATE TABLE z (y)")
    copy.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(os.name == "nt", reason="file modes")
def test_a_new_file_is_of_its_owner_and_never_written_over(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(FileExistsError):
        create(path, KEY)


@pytest.mark.parametrize("size", [0, 47, 49])
def test_a_key_of_another_size_is_a_fault_of_the_program(path: Path, size: int) -> None:
    with pytest.raises(ValueError, match="^a data key has 48 bytes$"):
        connect(path, bytes(size))


def test_a_folder_in_its_place_cannot_be_read(tmp_path: Path) -> None:
    with refused("VLT-015") as caught:
        read_header(tmp_path)
    assert caught.value.facts == {"path": str(tmp_path), "busy": False}
    with refused("VLT-009"):
        read_header(tmp_path / "weg")


def test_the_salt_is_the_beginning(path: Path) -> None:
    assert read_header(path) == SALT
    assert header_is_whole(SALT, KEY)
    assert not header_is_whole(bits(1), KEY)


@pytest.mark.parametrize(
    ("header", "ours", "other"),
    [
        (SALT, True, False),
        (bits(32), True, False),
        (bits(33), False, True),
        (SALT[:15], False, False),
        (b"", False, False),
        (bytes(16), False, False),
    ],
    ids=["whole", "32 bits", "33 bits", "cut", "empty", "zeroes"],
)
def test_whose_a_file_is_by_its_beginning(tmp_path: Path, header: bytes, ours: bool, other: bool) -> None:
    place = tmp_path / "kluis.db"
    place.write_bytes(header)
    key = KEY if header != bytes(16) else bytes(32) + b"\xff" * 16
    assert begins_as(place, key[-16:]) is ours
    assert begins_otherwise(place, key) is other


def test_a_file_that_is_not_there_is_nobodys(tmp_path: Path) -> None:
    assert not begins_as(tmp_path / "weg", SALT)
    assert not begins_otherwise(tmp_path / "weg", KEY)


def test_a_salt_of_another_size_fits_nothing(path: Path) -> None:
    assert not begins_as(path, SALT[:15])


def test_another_key_and_damage_are_told_apart(path: Path) -> None:
    with refused("VLT-002"):
        connect(path, OTHER_KEY)
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + bytes(200) + whole[300:])
    with refused("VLT-001"):
        connect(path, KEY)
    for beginning in (b"SQLite format 3\0", SALT[:15]):
        path.write_bytes(beginning)
        with refused("VLT-001"):
            connect(path, KEY)


def test_pages_that_do_not_hold_are_named(vault: Vault) -> None:
    assert page_faults(vault._connection) == ()
    vault.close()
    whole = vault.path.read_bytes()
    vault.path.write_bytes(whole[:8192] + bytes(4096) + whole[12288:])
    connection = connect(vault.path, KEY, read_only=True)
    assert len(page_faults(connection)) == 1
    connection.close()
