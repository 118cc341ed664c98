"""The key of an organisation opens the vaults that let it in; each thing that can be wrong has words of its own."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from routekaart import keys
from routekaart.errors import RoutekaartError
from routekaart.keys import organisation as org

CHEAP = keys.Cost(memory_kib=64, passes=1, lanes=1)
PHRASE = "drie losse woorden van de directie"


def refusal(code: str) -> pytest.RaisesExc[RoutekaartError]:
    return pytest.raises(RoutekaartError, check=lambda error: error.code == code)


def pair(name: str = "Stichting Voorbeeld") -> tuple[org.OrganisationKey, org.PrivateOrganisationKey]:
    return org.make_organisation_key(name, PHRASE, random=os.urandom, cost=CHEAP)


@pytest.fixture(scope="module")
def made() -> keys.NewVaultKeys:
    return keys.make_vault_keys("vier losse woorden samen", random=os.urandom, cost=CHEAP)


def test_the_private_key_opens_the_vault_and_another_does_not(made: keys.NewVaultKeys) -> None:
    public, locked = pair()
    let_in = org.add_organisation_slot(made.keyfile, made.data_key, public, random=os.urandom)
    private = org.open_private_key(locked, PHRASE)
    assert org.open_with_organisation(let_in, private) == made.data_key
    assert keys.open_with_passphrase(let_in, "vier losse woorden samen") == made.data_key
    with refusal("ORG-003"):
        org.open_with_organisation(let_in, org.open_private_key(pair()[1], PHRASE))
    with refusal("ORG-003"):
        org.open_with_organisation(keys.remove_slot(let_in, "organisation"), private)


def test_a_key_file_with_an_organisation_reads_back(made: keys.NewVaultKeys, tmp_path: Path) -> None:
    let_in = org.add_organisation_slot(made.keyfile, made.data_key, pair()[0], random=os.urandom)
    keys.save_key_file(tmp_path / "sleutel.json", let_in)
    assert keys.load_key_file(tmp_path / "sleutel.json") == let_in
    assert made.data_key.hex() not in (tmp_path / "sleutel.json").read_text()


@pytest.mark.parametrize("field", ["name", "ephemeral", "nonce", "wrapped", "vault"])
def test_what_is_changed_in_the_slot_is_damage_and_no_wrong_key(made: keys.NewVaultKeys, field: str) -> None:
    public, locked = pair()
    let_in = org.add_organisation_slot(made.keyfile, made.data_key, public, random=os.urandom)
    other = org.add_organisation_slot(made.keyfile, made.data_key, public, random=os.urandom)
    slot, strange = let_in.slots[-1], other.slots[-1]
    if field == "vault":  # the slot of another vault
        changed = let_in.model_copy(update={"vault": "f" * 32})
    else:
        value = "Stichting Anders" if field == "name" else getattr(strange, field)
        changed = let_in.model_copy(update={"slots": (*let_in.slots[:-1], slot.model_copy(update={field: value}))})
    with refusal("ORG-004"):
        org.open_with_organisation(changed, org.open_private_key(locked, PHRASE))


def test_somebody_at_the_disk_cannot_make_a_slot_that_opens_this_vault(made: keys.NewVaultKeys) -> None:
    public, locked = pair()
    forged = org.add_organisation_slot(made.keyfile, os.urandom(48), public, random=os.urandom)
    assert org.open_with_organisation(forged, org.open_private_key(locked, PHRASE)) != made.data_key


def test_the_private_part_needs_its_own_passphrase() -> None:
    _, locked = pair()
    with refusal("ORG-002"):
        org.open_private_key(locked, "een andere zin van iemand")
    assert PHRASE not in locked.model_dump_json()
    with refusal("KEY-005"):
        org.make_organisation_key("Stichting", "kort", random=os.urandom, cost=CHEAP)
    renamed = locked.model_copy(update={"name": "Stichting Anders"})
    with refusal("ORG-002"):
        org.open_private_key(renamed, PHRASE)


def test_the_fingerprint_is_of_name_and_key() -> None:
    public, _ = pair()
    assert [len(group) for group in public.fingerprint.split()] == [4] * 8
    assert public.fingerprint != public.model_copy(update={"name": "Stichting voorbeeld"}).fingerprint
    assert public.fingerprint != pair()[0].fingerprint


def test_files_are_told_apart(tmp_path: Path) -> None:
    public, locked = pair()
    (tmp_path / "p.json").write_text(public.model_dump_json())
    (tmp_path / "g.json").write_text(locked.model_dump_json())
    assert org.load_public_key(tmp_path / "p.json") == public
    assert org.load_private_key(tmp_path / "g.json") == locked
    for load, wrong, hint in (
        (org.load_public_key, "g.json", "geheime deel"),
        (org.load_private_key, "p.json", "publieke deel"),
    ):
        with refusal("ORG-001") as caught:
            load(tmp_path / wrong)
        assert hint in caught.value.message


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        "[" * 50_000,
        '{"what": "routekaart-organisatie-publiek", "name": "x", "public": "AAAA"}',
        "x" * 70_000,
    ],
)
def test_something_else_is_no_key(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    for load in (org.load_public_key, org.load_private_key):
        with refusal("ORG-001"):
            load(tmp_path / "x.json")
        with refusal("ORG-001"):
            load(tmp_path / "weg.json")


@pytest.mark.parametrize("point", [bytes(32), b"\x01" + bytes(31)])
def test_a_public_key_that_protects_nothing_is_refused(tmp_path: Path, point: bytes) -> None:
    public = pair()[0].model_copy(update={"public": keys.slots.based(point)})
    (tmp_path / "p.json").write_text(json.dumps(public.model_dump(mode="json")))
    with refusal("ORG-001"):
        org.load_public_key(tmp_path / "p.json")
