"""Key files: every secret opens the same data key, and nothing else does."""

from __future__ import annotations

import errno
import json
import os
import random
import stat
import unicodedata
from pathlib import Path

import pytest

from routekaart import keys
from routekaart.errors import RoutekaartError

CHEAP = keys.Cost(memory_kib=64, passes=1, lanes=1)
PHRASE = "één fiets in de regen"


@pytest.fixture(scope="module")
def made() -> keys.NewVaultKeys:
    return keys.make_vault_keys(PHRASE, random=os.urandom, cost=CHEAP)


def refusal(code: str) -> pytest.RaisesExc[RoutekaartError]:
    return pytest.raises(RoutekaartError, check=lambda error: error.code == code)


class Ring:
    """A key ring in memory, with the methods of the operating system's."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_passphrase_and_recovery_code_open_the_same_key(made: keys.NewVaultKeys) -> None:
    assert len(made.data_key) == 48
    assert keys.open_with_passphrase(made.keyfile, PHRASE) == made.data_key
    assert keys.open_with_recovery(made.keyfile, made.recovery_code) == made.data_key


def test_default_cost_is_256_mib() -> None:
    made = keys.make_vault_keys(PHRASE, random=os.urandom)
    assert {slot.cost.memory_kib for slot in made.keyfile.slots} == {262144}
    assert keys.open_with_passphrase(made.keyfile, PHRASE) == made.data_key


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_accents_may_be_typed_in_any_form(made: keys.NewVaultKeys, form: str) -> None:
    typed = unicodedata.normalize(form, PHRASE)  # type: ignore[arg-type]
    assert keys.open_with_passphrase(made.keyfile, typed) == made.data_key


@pytest.mark.parametrize("typed", ["", "een fiets in de regen", PHRASE.upper(), PHRASE + " ", "x" * 1000, "\ud800"])
def test_another_passphrase_is_refused(made: keys.NewVaultKeys, typed: str) -> None:
    with refusal("KEY-001"):
        keys.open_with_passphrase(made.keyfile, typed)


def test_recovery_code_is_written_in_six_groups_without_look_alikes(made: keys.NewVaultKeys) -> None:
    groups = made.recovery_code.split("-")
    assert [len(group) for group in groups] == [5] * 6
    assert not set("".join(groups)) & set("01OIL")


def test_recovery_code_may_be_typed_loosely(made: keys.NewVaultKeys) -> None:
    loose = " " + made.recovery_code.lower().replace("-", "  ") + "\n"
    assert keys.open_with_recovery(made.keyfile, loose) == made.data_key


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("ABCDE", "30 tekens"), ("O" * 30, "nooit in"), ("A" * 30, "nieuwste code"), ("", "30 tekens")],
)
def test_recovery_refusal_says_what_to_look_at(made: keys.NewVaultKeys, typed: str, hint: str) -> None:
    with pytest.raises(RoutekaartError, match=hint) as caught:
        keys.open_with_recovery(made.keyfile, typed)
    assert caught.value.code == "KEY-004"


def test_every_recovery_letter_is_drawn_equally_often() -> None:
    source = random.Random(7)
    counts = dict.fromkeys(keys.RECOVERY_ALPHABET, 0)
    empty = keys.KeyFile(vault="a", slots=())
    for _ in range(200):
        _, code = keys.new_recovery_code(empty, bytes(48), random=source.randbytes, cost=CHEAP)
        for letter in code.replace("-", ""):
            counts[letter] += 1
    assert max(counts.values()) < 1.4 * min(counts.values())


@pytest.mark.parametrize("short", ["", "elf tekens!", "e\u0301" * 11])
def test_short_passphrase_gets_a_hint(short: str) -> None:
    with refusal("KEY-005") as caught:
        keys.make_vault_keys(short, random=os.urandom, cost=CHEAP)
    assert "vier losse woorden" in caught.value.message


def test_changing_the_passphrase_keeps_key_and_recovery_code(made: keys.NewVaultKeys) -> None:
    changed = keys.change_passphrase(made.keyfile, PHRASE, "een heel andere zin", random=os.urandom, cost=CHEAP)
    assert keys.open_with_passphrase(changed, "een heel andere zin") == made.data_key
    assert keys.open_with_recovery(changed, made.recovery_code) == made.data_key
    with refusal("KEY-001"):
        keys.open_with_passphrase(changed, PHRASE)


def test_new_recovery_code_replaces_the_old_one(made: keys.NewVaultKeys) -> None:
    changed, code = keys.new_recovery_code(made.keyfile, made.data_key, random=os.urandom, cost=CHEAP)
    assert keys.open_with_recovery(changed, code) == made.data_key
    with refusal("KEY-004"):
        keys.open_with_recovery(changed, made.recovery_code)


def test_key_ring_opens_until_its_slot_is_removed(made: keys.NewVaultKeys) -> None:
    ring = Ring()
    with_ring = keys.add_keyring_slot(made.keyfile, made.data_key, ring, random=os.urandom, cost=CHEAP)
    assert keys.open_with_keyring(with_ring, ring) == made.data_key
    with refusal("KEY-007"):
        keys.open_with_keyring(keys.remove_slot(with_ring, "keyring"), ring)
    with refusal("KEY-007"):
        keys.open_with_keyring(with_ring, Ring())


def test_a_slot_cannot_be_passed_off_as_another_kind(made: keys.NewVaultKeys) -> None:
    recovery = next(slot for slot in made.keyfile.slots if slot.kind == "recovery")
    swapped = made.keyfile.model_copy(update={"slots": (recovery.model_copy(update={"kind": "passphrase"}),)})
    with refusal("KEY-001"):
        keys.open_with_passphrase(swapped, made.recovery_code.replace("-", ""))


def test_saved_file_reads_back_private_and_with_its_predecessor(made: keys.NewVaultKeys, tmp_path: Path) -> None:
    path = tmp_path / "sleutel.json"
    keys.save_key_file(path, made.keyfile)
    changed = keys.set_passphrase(made.keyfile, made.data_key, "een heel andere zin", random=os.urandom, cost=CHEAP)
    keys.save_key_file(path, changed)
    assert keys.load_key_file(path) == changed
    assert keys.load_key_file(tmp_path / "sleutel.json.vorige") == made.keyfile
    assert {entry.name for entry in tmp_path.iterdir()} == {"sleutel.json", "sleutel.json.vorige"}
    if os.name == "posix":
        assert {entry.stat().st_mode & 0o777 for entry in tmp_path.iterdir()} == {0o600}


def test_no_secret_is_written(made: keys.NewVaultKeys, tmp_path: Path) -> None:
    keys.save_key_file(tmp_path / "sleutel.json", made.keyfile)
    text = (tmp_path / "sleutel.json").read_text()
    for secret in (PHRASE, made.recovery_code, made.recovery_code.replace("-", ""), made.data_key.hex()):
        assert secret not in text


def test_every_bit_flip_is_called_damage_and_not_a_wrong_passphrase(made: keys.NewVaultKeys, tmp_path: Path) -> None:
    path = tmp_path / "sleutel.json"
    keys.save_key_file(path, made.keyfile)
    good = path.read_bytes()
    for position in range(len(good)):
        bad = bytearray(good)
        bad[position] ^= 1 << position % 8
        path.write_bytes(bad)
        try:
            loaded = keys.load_key_file(path)
        except RoutekaartError as error:
            assert error.code == "KEY-002"
        else:  # white space between the fields: same meaning
            assert loaded == made.keyfile


def test_every_truncation_is_damage(made: keys.NewVaultKeys, tmp_path: Path) -> None:
    path = tmp_path / "sleutel.json"
    keys.save_key_file(path, made.keyfile)
    good = path.read_bytes()
    for length in range(len(good) - 1):
        path.write_bytes(good[:length])
        with refusal("KEY-002"):
            keys.load_key_file(path)


def test_absent_file_and_strange_content_are_damage(tmp_path: Path) -> None:
    with refusal("KEY-002"):
        keys.load_key_file(tmp_path / "sleutel.json")
    for text in (b"[]", b"null", b"[" * 50000, b"\xff\xfe", b'{"version": 1}'):
        (tmp_path / "sleutel.json").write_bytes(text)
        with refusal("KEY-002"):
            keys.load_key_file(tmp_path / "sleutel.json")


def test_file_of_a_newer_version_is_refused_and_left_alone(made: keys.NewVaultKeys, tmp_path: Path) -> None:
    path = tmp_path / "sleutel.json"
    newer = json.dumps({**made.keyfile.model_dump(mode="json"), "version": 2, "shape": "other"})
    path.write_text(newer)
    with refusal("KEY-003"):
        keys.load_key_file(path)
    assert path.read_text() == newer


def test_previous_file_can_be_put_back(made: keys.NewVaultKeys, tmp_path: Path) -> None:
    path = tmp_path / "sleutel.json"
    keys.save_key_file(path, made.keyfile)
    keys.save_key_file(path, made.keyfile)
    path.write_bytes(b"rubbish")
    assert keys.restore_previous_key_file(path) == made.keyfile
    assert keys.load_key_file(path) == made.keyfile


def test_unwritable_place_keeps_the_old_file(made: keys.NewVaultKeys, tmp_path: Path) -> None:
    path = tmp_path / "sleutel.json"
    keys.save_key_file(path, made.keyfile)
    (tmp_path / "sleutel.json.nieuw").mkdir()  # the temporary file cannot be made
    changed = keys.set_passphrase(made.keyfile, made.data_key, "een heel andere zin", random=os.urandom, cost=CHEAP)
    with refusal("KEY-006"):
        keys.save_key_file(path, changed)
    assert keys.load_key_file(path) == made.keyfile


def test_practice_key_is_fixed() -> None:
    assert keys.practice_key() == keys.practice_key()
    assert len(keys.practice_key()) == 48


def test_a_disk_that_fails_after_the_switch_says_which_passphrase_to_try(
    made: keys.NewVaultKeys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sleutel.json"
    keys.save_key_file(path, made.keyfile)
    whole = os.fsync

    def fails_for_a_folder(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "storing")
        whole(descriptor)

    monkeypatch.setattr(os, "fsync", fails_for_a_folder)
    with refusal("KEY-006") as caught:
        keys.save_key_file(path, made.keyfile.model_copy(update={"vault": "1" * 32}), keep_previous=False)
    assert keys.load_key_file(path).vault == "1" * 32
    assert "eerst de nieuwe wachtzin en dan de oude" in caught.value.message
