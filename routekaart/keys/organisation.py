"""The key pair of an organisation goes in; a vault opens with its private key, which never lies on the laptop.

The public part is a small file that the owner of a vault adds; the private part is locked with a passphrase.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Annotated, Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from routekaart.errors import RoutekaartError
from routekaart.groups import in_groups
from routekaart.keys.secrets import checked_phrase
from routekaart.keys.slots import (
    Cost,
    KeyFile,
    OrganisationSlot,
    Random,
    based,
    normal,
    slot_key,
    unbased,
    with_slot,
)

__all__ = [
    "OrganisationKey",
    "PrivateOrganisationKey",
    "add_organisation_slot",
    "load_private_key",
    "load_public_key",
    "make_organisation_key",
    "open_private_key",
    "open_with_organisation",
]

_PURPOSE = b"routekaart/slot/1/organisation"
_PRIVATE_PURPOSE = b"routekaart/organisation/1/private"
_KEY_BYTES = 32
_MOST_BYTES = 64 * 1024


class OrganisationKey(BaseModel):
    """The public part. Who has it can let the organisation in, and open nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    what: Literal["routekaart-organisatie-publiek"] = "routekaart-organisatie-publiek"
    version: Literal[1] = 1
    name: Annotated[str, Field(min_length=1, max_length=200)]
    public: str

    @property
    def fingerprint(self) -> str:
        """The same for the same name and key, and for nothing else; in groups that can be read out."""
        digest = hashlib.sha256(_PURPOSE + unbased(self.public) + self.name.encode()).hexdigest()[:32].upper()
        return in_groups(digest)


class PrivateOrganisationKey(BaseModel):
    """The private part, locked with a passphrase. It stays with the organisation, never on a laptop."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    what: Literal["routekaart-organisatie-geheim"] = "routekaart-organisatie-geheim"
    version: Literal[1] = 1
    name: str
    public: str
    cost: Cost
    salt: str
    nonce: str
    wrapped: str


def make_organisation_key(
    name: str, passphrase: str, *, random: Random, cost: Cost | None = None
) -> tuple[OrganisationKey, PrivateOrganisationKey]:
    """Make a key pair. Raises KEY-005 (passphrase too short)."""
    phrase, price = checked_phrase(passphrase), cost or Cost()
    private = X25519PrivateKey.from_private_bytes(random(_KEY_BYTES))
    public = based(private.public_key().public_bytes_raw())
    salt, nonce = random(16), random(12)
    wrapped = AESGCM(slot_key(phrase, salt, price)).encrypt(
        nonce, private.private_bytes_raw(), _bound(_PRIVATE_PURPOSE, name, public)
    )
    locked = PrivateOrganisationKey(
        name=name, public=public, cost=price, salt=based(salt), nonce=based(nonce), wrapped=based(wrapped)
    )
    return OrganisationKey(name=name, public=public), locked


def open_private_key(locked: PrivateOrganisationKey, passphrase: str) -> X25519PrivateKey:
    """Return the private key. Raises ORG-002 when the passphrase does not fit."""
    key = slot_key(normal(passphrase), unbased(locked.salt), locked.cost)
    try:
        raw = AESGCM(key).decrypt(
            unbased(locked.nonce), unbased(locked.wrapped), _bound(_PRIVATE_PURPOSE, locked.name, locked.public)
        )
    except InvalidTag as error:
        raise RoutekaartError(
            "ORG-002",
            "Deze wachtzin past niet bij de sleutel van de organisatie. Er is niets veranderd. "
            "Let op hoofdletters en spaties.",
        ) from error
    return X25519PrivateKey.from_private_bytes(raw)


def add_organisation_slot(keyfile: KeyFile, data_key: bytes, to: OrganisationKey, *, random: Random) -> KeyFile:
    """Return a key file that the private key of this organisation opens; the one before loses its slot.

    Only who has the data key can make a slot that opens this vault. A slot that somebody else writes in the key file
    wraps another key, and the database refuses that. But it does stand in the file: never take the public key to
    wrap a new data key for from there, take it from inside the vault.
    """
    ephemeral = X25519PrivateKey.from_private_bytes(random(_KEY_BYTES))
    shared = ephemeral.exchange(_public(to.public))
    one_time, nonce = based(ephemeral.public_key().public_bytes_raw()), random(12)
    bound = _bound(_PURPOSE, keyfile.vault, to.name, to.public, one_time)
    wrapped = AESGCM(_wrapping_key(shared, bound)).encrypt(nonce, data_key, bound)
    slot = OrganisationSlot(
        name=to.name, public=to.public, ephemeral=one_time, nonce=based(nonce), wrapped=based(wrapped)
    )
    return with_slot(keyfile, slot)


def open_with_organisation(keyfile: KeyFile, private: X25519PrivateKey) -> bytes:
    """Return the data key. Raises ORG-003 (this key is not let in here) or ORG-004 (the slot is damaged)."""
    public = based(private.public_key().public_bytes_raw())
    slots = [slot for slot in keyfile.slots if isinstance(slot, OrganisationSlot) and slot.public == public]
    if not slots:
        raise RoutekaartError(
            "ORG-003",
            "Deze kluis gaat niet open met deze sleutel van een organisatie. Er is niets veranderd. "
            "De eigenaar heeft deze sleutel niet toegevoegd, of weer weggehaald.",
        )
    slot = slots[0]
    bound = _bound(_PURPOSE, keyfile.vault, slot.name, slot.public, slot.ephemeral)
    try:
        shared = private.exchange(_public(slot.ephemeral))
        return AESGCM(_wrapping_key(shared, bound)).decrypt(unbased(slot.nonce), unbased(slot.wrapped), bound)
    except (InvalidTag, ValueError) as error:
        raise RoutekaartError(
            "ORG-004",
            "De sleutel past, maar de toegang van de organisatie in het sleutelbestand is beschadigd. "
            "Er is niets veranderd. Gebruik het sleutelbestand van een reservekopie.",
        ) from error


def load_public_key(path: Path) -> OrganisationKey:
    """Read the public file of an organisation. Raises ORG-001 (it is something else, or damaged)."""
    content = _content(path, "organisatie-publiek.json")
    try:
        if content.get("what") == "routekaart-organisatie-geheim":
            raise _other_file(path, "Dit is het geheime deel. Dat hoort niet op deze computer. Kies het publieke deel.")
        key = OrganisationKey.model_validate(content)
        # A public key that gives the same secret with every other key protects nothing: the library refuses it.
        X25519PrivateKey.from_private_bytes(bytes(range(_KEY_BYTES))).exchange(_public(key.public))
    except (ValidationError, ValueError) as error:
        raise _other_file(path, "Vraag de organisatie om het publieke bestand.") from error
    return key


def load_private_key(path: Path) -> PrivateOrganisationKey:
    """Read the locked private file of an organisation. Raises ORG-001 (it is something else, or damaged)."""
    content = _content(path, "organisatie-geheim.json")
    if content.get("what") == "routekaart-organisatie-publiek":
        raise _other_file(path, "Dit is het publieke deel. Kies het geheime deel.")
    try:
        return PrivateOrganisationKey.model_validate(content)
    except ValidationError as error:
        raise _other_file(path, "Kies het geheime bestand van de organisatie.") from error


def _content(path: Path, wanted: str) -> dict[str, object]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _other_file(path, f"Kies het bestand {wanted}.")
        content = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise _other_file(path, f"Kies het bestand {wanted}.") from error
    if not isinstance(content, dict):
        raise _other_file(path, f"Kies het bestand {wanted}.")
    return content


def _other_file(path: Path, advice: str) -> RoutekaartError:
    return RoutekaartError(
        "ORG-001",
        f"Het bestand {path.name} is niet de sleutel die hier nodig is, of het is beschadigd. "
        f"Er is niets veranderd. {advice}",
        path=str(path),
    )


def _public(text: str) -> X25519PublicKey:
    return X25519PublicKey.from_public_bytes(unbased(text))


def _wrapping_key(shared: bytes, bound: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=bound).derive(shared)


def _bound(purpose: bytes, *parts: str) -> bytes:
    """All that a wrapped key belongs to, each part with its length, so that no two lists read the same."""
    return purpose + b"".join(len(raw).to_bytes(4, "big") + raw for raw in (part.encode() for part in parts))
