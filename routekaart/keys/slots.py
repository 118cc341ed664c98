"""A secret and a data key go in; a slot that only this secret opens comes out, and the other way round.

A slot is one wrapped copy of the data key of a vault; a key file is all slots of one vault.
"""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from collections.abc import Callable
from typing import Annotated, Literal

from argon2.exceptions import HashingError
from argon2.low_level import ARGON2_VERSION, Type, core, error_to_str, ffi
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import BaseModel, ConfigDict, Field

from routekaart.wiping import wipe

__all__ = [
    "DATA_KEY_BYTES",
    "Cost",
    "KeyFile",
    "OrganisationSlot",
    "Random",
    "SecretKind",
    "Slot",
    "SlotKind",
    "based",
    "header_of",
    "normal",
    "practice_key",
    "remove_slot",
    "slot_key",
    "try_open",
    "unbased",
    "with_slot",
    "wrap",
]

DATA_KEY_BYTES = 48  # 32 bytes key and 16 bytes salt: a damaged file header then does not lose the vault
_SALT_BYTES = 16
_SLOT_KEY_BYTES = 32
_FORMAT_VERSION = 1

Random = Callable[[int], bytes]
SecretKind = Literal["passphrase", "recovery", "keyring"]
SlotKind = Literal["passphrase", "recovery", "keyring", "organisation"]


class Cost(BaseModel):
    """What one guess costs; stored per slot so that it can rise without breaking old files."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    memory_kib: Annotated[int, Field(ge=8, le=2 * 1024 * 1024)] = 256 * 1024
    passes: Annotated[int, Field(ge=1, le=20)] = 3
    lanes: Annotated[int, Field(ge=1, le=16)] = 4


class Slot(BaseModel):
    """One copy of the data key, wrapped with a secret. The texts are base64."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: SecretKind
    cost: Cost
    salt: str
    nonce: str
    wrapped: str


class OrganisationSlot(BaseModel):
    """One copy of the data key, wrapped for the public key of an organisation. All but the name is base64."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["organisation"] = "organisation"
    name: str
    public: str
    ephemeral: str
    nonce: str
    wrapped: str


class KeyFile(BaseModel):
    """All slots of one vault; `vault` is a random name that ties key ring entries to this file.

    `header` is how the database of this data key begins. It is no secret: it stands open in that file as well, and
    it tells which key file belongs to which database without opening either. Older files do without.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal[1] = 1
    vault: str
    slots: tuple[Annotated[Slot | OrganisationSlot, Field(discriminator="kind")], ...]
    header: str | None = None

    def has(self, kind: SlotKind) -> bool:
        """Tell whether this kind of secret can open the vault."""
        return any(slot.kind == kind for slot in self.slots)


def practice_key() -> bytes:
    """Return the fixed key of the practice vault. It is no secret: real cases never go there."""
    return hashlib.sha512(b"Routekaart: oefenkluis, geen geheim").digest()[:DATA_KEY_BYTES]


def header_of(data_key: bytes) -> str:
    """Return how a database with this key begins, as it stands in a key file."""
    return data_key[-_SALT_BYTES:].hex()


def with_slot(keyfile: KeyFile, slot: Slot | OrganisationSlot) -> KeyFile:
    """Return the key file with this slot in the place of the one of its kind."""
    others = tuple(other for other in keyfile.slots if other.kind != slot.kind)
    return keyfile.model_copy(update={"slots": (*others, slot)})


def remove_slot(keyfile: KeyFile, kind: Literal["keyring", "organisation"]) -> KeyFile:
    """Return the key file without this slot; passphrase and recovery slots can only be replaced."""
    return keyfile.model_copy(update={"slots": tuple(slot for slot in keyfile.slots if slot.kind != kind)})


def wrap(data_key: bytes, secret: str, kind: SecretKind, random: Random, cost: Cost) -> Slot:
    """Return a slot that this secret opens. Raises ValueError for a key of another length."""
    if len(data_key) != DATA_KEY_BYTES:
        raise ValueError("a data key has 48 bytes")
    salt, nonce = random(16), random(12)
    key = slot_key(secret, salt, cost)
    wrapped = AESGCM(key).encrypt(nonce, data_key, _purpose(kind))
    wipe(key)
    return Slot(kind=kind, cost=cost, salt=based(salt), nonce=based(nonce), wrapped=based(wrapped))


def try_open(keyfile: KeyFile, kind: SecretKind, secret: str) -> bytes | None:
    """Return the data key, or None when no slot of this kind opens with the secret.

    Somebody who can write in the key file but does not know the data key can make a slot that opens; what comes out
    then is no key of this database, and the vault says so (VLT-002).
    """
    for slot in keyfile.slots:
        if isinstance(slot, Slot) and slot.kind == kind:
            key = slot_key(secret, unbased(slot.salt), slot.cost)
            try:
                return AESGCM(key).decrypt(unbased(slot.nonce), unbased(slot.wrapped), _purpose(kind))
            except InvalidTag:
                continue
            finally:
                wipe(key)
    return None


def slot_key(secret: str, salt: bytes, cost: Cost) -> bytes:
    """Return the key that a secret makes: slow on purpose."""
    raw = secret.encode("utf-8", "surrogatepass")
    made = ffi.new("uint8_t[]", _SLOT_KEY_BYTES)
    # As `hash_secret_raw`, which makes a copy of the secret that nobody can reach to wipe it.
    context = ffi.new(
        "argon2_context *",
        {
            "out": made, "outlen": _SLOT_KEY_BYTES, "pwd": ffi.from_buffer("uint8_t[]", raw), "pwdlen": len(raw),
            "salt": ffi.from_buffer("uint8_t[]", salt), "saltlen": len(salt), "t_cost": cost.passes,
            "m_cost": cost.memory_kib, "lanes": cost.lanes, "threads": cost.lanes, "version": ARGON2_VERSION,
        },
    )  # fmt: skip
    trouble = core(context, Type.ID.value)
    wipe(raw)
    if trouble:
        raise HashingError(error_to_str(trouble))
    key = bytes(ffi.buffer(made))
    ffi.buffer(made)[:] = bytes(_SLOT_KEY_BYTES)
    return key


def normal(secret: str) -> str:
    """Return the secret in one form: one é may be typed as one sign or as two, and both must open the vault."""
    return unicodedata.normalize("NFKC", secret)


def based(raw: bytes) -> str:
    """Return the bytes as base64."""
    return base64.b64encode(raw).decode()


def unbased(text: str) -> bytes:
    """Return the bytes that `based` wrote."""
    return base64.b64decode(text)


def _purpose(kind: SecretKind) -> bytes:
    return f"routekaart/slot/{_FORMAT_VERSION}/{kind}".encode()
