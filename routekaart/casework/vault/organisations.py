"""An organisation that can open a vault: only when its owner wants that, always visible, each time written down.

The public file of an organisation and the passphrase of the owner go in; what the organisation did comes out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from routekaart.atomicfile import write_atomically
from routekaart.casework.base import Changes, Environment
from routekaart.casework.vault.rekeying import settled_key_file
from routekaart.casework.vault.vaults import open_desk
from routekaart.errors import RoutekaartError
from routekaart.keys import (
    KeyFile,
    OrganisationSlot,
    load_key_file,
    open_with_passphrase,
    remove_slot,
    save_key_file,
    set_passphrase,
)
from routekaart.keys.organisation import (
    OrganisationKey,
    add_organisation_slot,
    load_private_key,
    load_public_key,
    make_organisation_key,
    open_private_key,
    open_with_organisation,
)
from routekaart.store import KEY_FILE

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = [
    "Access",
    "Visit",
    "acknowledge_visits",
    "give_access",
    "organisation_access",
    "public_key_of",
    "take_access_away",
    "unlock_as_organisation",
    "visits",
    "with_organisation",
    "write_organisation_key",
]

_GIVEN = "keys/organisation"
_VISITS = "keys/organisation_visits"


@dataclass(frozen=True, slots=True)
class Access:
    """An organisation in the key file of a vault."""

    name: str
    fingerprint: str
    by_owner: bool
    """Was it let in from inside the vault? Another one can open nothing, but somebody has been at the file."""


@dataclass(frozen=True, slots=True)
class Visit:
    """An organisation opened the vault."""

    at: str
    name: str


def write_organisation_key(env: Environment, folder: Path, name: str, passphrase: str) -> tuple[Path, Path, str]:
    """Make a key pair for an organisation; out come the public file, the private one and the fingerprint.

    Raises KEY-005 (passphrase too short), ORG-005 (a file is there already, or cannot be written).
    """
    public, private = folder / "organisatie-publiek.json", folder / "organisatie-geheim.json"
    if public.exists() or private.exists():
        raise _not_written(folder, "er staat al een sleutel")
    key, locked = make_organisation_key(name, passphrase, random=env.random, cost=env.key_cost)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(private, locked.model_dump_json(indent=1).encode())
        write_atomically(public, key.model_dump_json(indent=1).encode())
    except OSError as error:
        raise _not_written(folder, error.strerror or "schijf") from error
    return public, private, key.fingerprint


def public_key_of(path: Path) -> OrganisationKey:
    """The public file of an organisation, to show before anything is given. Raises ORG-001."""
    return load_public_key(path)


def organisation_access(desk: Desk) -> Access | None:
    """The organisation that stands in the key file of this vault."""
    slot = None if desk.practice else _slot(load_key_file(desk.vault.folder / KEY_FILE))
    if slot is None:
        return None
    found = OrganisationKey(name=slot.name, public=slot.public)
    return Access(found.name, found.fingerprint, found == _given(desk))


def give_access(desk: Desk, key: OrganisationKey, passphrase: str) -> Changes:
    """Let an organisation open this vault from now on. Raises KEY-001, KEY-006: nothing has changed then."""
    env, path = desk.env, desk.vault.folder / KEY_FILE
    key_file = load_key_file(path)
    data_key = open_with_passphrase(key_file, passphrase)
    changed = add_organisation_slot(key_file, data_key, key, random=env.random)
    # First inside the vault: what stands there and not in the file opens nothing.
    desk.vault.set_value(_GIVEN, key.model_dump_json())
    save_key_file(path, changed)
    desk.log("organisatie toegelaten", f"{key.name}, {key.fingerprint}")
    return Changes(vault=True)


def take_access_away(desk: Desk) -> Changes:
    """The organisation no longer opens this vault. What it opened before, it may have kept. Raises KEY-006."""
    path = desk.vault.folder / KEY_FILE
    key_file = load_key_file(path)
    slot = _slot(key_file)
    save_key_file(path, remove_slot(key_file, "organisation"))
    desk.vault.set_value(_GIVEN, None)
    desk.log("organisatie niet meer toegelaten", slot.name if slot else "")
    return Changes(vault=True)


def with_organisation(desk: Desk, former: KeyFile, keyfile: KeyFile, data_key: bytes) -> KeyFile:
    """The same organisation for a new key: the one that was let in from inside, and only while it was let in."""
    given, slot = _given(desk), _slot(former)
    if given is None or slot is None or (slot.name, slot.public) != (given.name, given.public):
        return keyfile
    return add_organisation_slot(keyfile, data_key, given, random=desk.env.random)


def unlock_as_organisation(
    env: Environment, folder: Path, private: Path, its_passphrase: str, new_passphrase: str
) -> Desk:
    """Open a vault with the private key of an organisation and give it a new passphrase; its owner will see that.

    Raises ORG-001 (the file), ORG-002 (its passphrase), ORG-003 (not let in here), ORG-004 (damaged), KEY-002, KEY-005,
    KEY-006, VLT-…: the former passphrase holds then.
    """
    locked = load_private_key(private)
    key = open_private_key(locked, its_passphrase)
    key_file = settled_key_file(env, folder)
    data_key = open_with_organisation(key_file, key)
    changed = set_passphrase(key_file, data_key, new_passphrase, random=env.random, cost=env.key_cost)
    desk = open_desk(env, folder, data_key)
    desk.visitor = locked.name
    try:
        # Written down before the door opens: a visit without a line must not be possible.
        entry = desk.log_entry("geopend met de sleutel van de organisatie", locked.name)
        desk.vault.log(entry)
        seen = [*_visits(desk), {"at": entry.at, "name": locked.name}]
        desk.vault.set_value(_VISITS, json.dumps(seen, ensure_ascii=False))
        save_key_file(folder / KEY_FILE, changed)
    except BaseException:
        desk.vault.close()
        raise
    return desk


def visits(desk: Desk) -> tuple[Visit, ...]:
    """When an organisation opened this vault, as long as the owner has not said to have seen it."""
    return tuple(Visit(one["at"], one["name"]) for one in _visits(desk))


def acknowledge_visits(desk: Desk) -> Changes:
    """The owner has seen them; they stay in the log."""
    desk.log("openen door de organisatie gezien", "kluis")
    desk.vault.set_value(_VISITS, None)
    return Changes(vault=True)


def _visits(desk: Desk) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(desk.vault.value(_VISITS) or "[]")
    return found


def _given(desk: Desk) -> OrganisationKey | None:
    try:
        return OrganisationKey.model_validate_json(desk.vault.value(_GIVEN) or "")
    except ValidationError:
        return None


def _slot(key_file: KeyFile) -> OrganisationSlot | None:
    return next((slot for slot in key_file.slots if isinstance(slot, OrganisationSlot)), None)


def _not_written(folder: Path, why: str) -> RoutekaartError:
    return RoutekaartError(
        "ORG-005",
        f"De sleutel kon niet in {folder} worden gezet ({why}). Er is niets overschreven. Kies een andere, lege map.",
        path=str(folder),
    )
