"""A passphrase, recovery code or key ring secret goes in; the 48-byte data key of a vault comes out.

The key file is a small JSON text with one slot per secret; each slot holds the same data key, wrapped apart.
"""

from __future__ import annotations

import base64
import hashlib
import importlib
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, Protocol, cast

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from routekaart.atomicfile import previous_path, write_atomically
from routekaart.errors import RoutekaartError

__all__ = [
    "DATA_KEY_BYTES",
    "MIN_PASSPHRASE",
    "Cost",
    "KeyFile",
    "KeyRing",
    "NewVaultKeys",
    "Slot",
    "SlotKind",
    "add_keyring_slot",
    "change_passphrase",
    "load_key_file",
    "make_vault_keys",
    "new_recovery_code",
    "open_with_keyring",
    "open_with_passphrase",
    "open_with_recovery",
    "os_key_ring",
    "practice_key",
    "remove_slot",
    "restore_previous_key_file",
    "save_key_file",
    "set_passphrase",
]

DATA_KEY_BYTES = 48  # 32 bytes key and 16 bytes salt: a damaged file header then does not lose the vault
MIN_PASSPHRASE = 12
FORMAT_VERSION = 1
RECOVERY_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # 31 signs; no 0/O, no 1/I/L
RECOVERY_LENGTH = 30
KEYRING_SERVICE = "routekaart"

Random = Callable[[int], bytes]
SlotKind = Literal["passphrase", "recovery", "keyring", "organisation"]


class KeyRing(Protocol):
    """The part of an operating system key ring that is used here."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class Cost(BaseModel):
    """What one guess costs; stored per slot so that it can rise without breaking old files."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    memory_kib: Annotated[int, Field(ge=8, le=2 * 1024 * 1024)] = 256 * 1024
    passes: Annotated[int, Field(ge=1, le=20)] = 3
    lanes: Annotated[int, Field(ge=1, le=16)] = 4


class Slot(BaseModel):
    """One wrapped copy of the data key. The texts are base64."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: SlotKind
    cost: Cost
    salt: str
    nonce: str
    wrapped: str


class KeyFile(BaseModel):
    """All slots of one vault; `vault` is a random name that ties key ring entries to this file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal[1] = 1
    vault: str
    slots: tuple[Slot, ...]

    def has(self, kind: SlotKind) -> bool:
        """Tell whether this kind of secret can open the vault."""
        return any(slot.kind == kind for slot in self.slots)


class NewVaultKeys(NamedTuple):
    """What a new vault starts with; the recovery code is shown once and kept nowhere."""

    keyfile: KeyFile
    data_key: bytes
    recovery_code: str


def practice_key() -> bytes:
    """Return the fixed key of the practice vault. It is no secret: real cases never go there."""
    return hashlib.sha512(b"Routekaart: oefenkluis, geen geheim").digest()[:DATA_KEY_BYTES]


def make_vault_keys(passphrase: str, *, random: Random, cost: Cost | None = None) -> NewVaultKeys:
    """Make a data key with a passphrase and a recovery slot. Raises KEY-005 (passphrase too short)."""
    phrase = _checked_phrase(passphrase)
    price = cost or Cost()
    data_key = random(DATA_KEY_BYTES)
    empty = KeyFile(vault=random(16).hex(), slots=())
    keyfile = _with_slot(empty, _wrap(data_key, phrase, "passphrase", random, price))
    keyfile, code = new_recovery_code(keyfile, data_key, random=random, cost=price)
    return NewVaultKeys(keyfile, data_key, code)


def open_with_passphrase(keyfile: KeyFile, passphrase: str) -> bytes:
    """Return the data key. Raises KEY-001 when the passphrase does not fit."""
    data_key = _try_open(keyfile, "passphrase", _normal(passphrase))
    if data_key is None:
        raise RoutekaartError(
            "KEY-001",
            "Deze wachtzin past niet. Uw gegevens staan veilig. Let op hoofdletters en spaties. "
            "Lukt het niet? Gebruik dan uw herstelcode.",
        )
    return data_key


def open_with_recovery(keyfile: KeyFile, code: str) -> bytes:
    """Return the data key; spaces, hyphens and small letters in the code are fine. Raises KEY-004."""
    typed = "".join(sign for sign in _normal(code).upper() if sign.isalnum())
    strange = sorted(set(typed) - set(RECOVERY_ALPHABET))
    if strange:
        raise RoutekaartError(
            "KEY-004",
            f"In een herstelcode komt {_listed(strange)} niet voor. Uw gegevens staan veilig. "
            "Kijk de code nog eens na: een 0, O, 1, I of L zit er nooit in.",
        )
    if len(typed) != RECOVERY_LENGTH:
        raise RoutekaartError(
            "KEY-004",
            f"Een herstelcode heeft {RECOVERY_LENGTH} tekens. U typte er {len(typed)}. "
            "Uw gegevens staan veilig. Kijk de code nog eens na.",
        )
    data_key = _try_open(keyfile, "recovery", typed)
    if data_key is None:
        raise RoutekaartError(
            "KEY-004",
            "Deze herstelcode past niet bij deze kluis. Uw gegevens staan veilig. "
            "Kijk of u de nieuwste code hebt: een nieuwe code vervangt de oude.",
        )
    return data_key


def change_passphrase(keyfile: KeyFile, old: str, new: str, *, random: Random, cost: Cost | None = None) -> KeyFile:
    """Return a key file that opens with `new` and no longer with `old`. Raises KEY-001 or KEY-005."""
    return set_passphrase(keyfile, open_with_passphrase(keyfile, old), new, random=random, cost=cost)


def set_passphrase(keyfile: KeyFile, data_key: bytes, new: str, *, random: Random, cost: Cost | None = None) -> KeyFile:
    """Give an opened vault a new passphrase, say after the recovery code was used. Raises KEY-005."""
    return _with_slot(keyfile, _wrap(data_key, _checked_phrase(new), "passphrase", random, cost or Cost()))


def new_recovery_code(
    keyfile: KeyFile, data_key: bytes, *, random: Random, cost: Cost | None = None
) -> tuple[KeyFile, str]:
    """Replace the recovery code; returns the key file and the code in groups of five."""
    letters = _random_letters(random)
    slot = _wrap(data_key, letters, "recovery", random, cost or Cost())
    groups = [letters[start : start + 5] for start in range(0, RECOVERY_LENGTH, 5)]
    return _with_slot(keyfile, slot), "-".join(groups)


def os_key_ring() -> KeyRing | None:
    """Return the key ring of this computer, or None when there is none that keeps secrets."""
    try:
        ring = importlib.import_module("keyring").get_keyring()  # an optional extra
    except ImportError:
        return None
    return cast(KeyRing, ring) if ring.priority > 0 else None


def add_keyring_slot(
    keyfile: KeyFile, data_key: bytes, ring: KeyRing, *, random: Random, cost: Cost | None = None
) -> KeyFile:
    """Put a random secret in the key ring and return a key file that it opens."""
    secret = random(32).hex()
    slot = _wrap(data_key, secret, "keyring", random, cost or Cost())
    ring.set_password(KEYRING_SERVICE, keyfile.vault, secret)
    return _with_slot(keyfile, slot)


def open_with_keyring(keyfile: KeyFile, ring: KeyRing) -> bytes:
    """Return the data key with the secret from the key ring. Raises KEY-007 (absent or does not fit)."""
    secret = ring.get_password(KEYRING_SERVICE, keyfile.vault)
    data_key = _try_open(keyfile, "keyring", secret) if secret else None
    if data_key is None:
        raise RoutekaartError(
            "KEY-007",
            "De sleutelbos van deze computer opent de kluis niet. Uw gegevens staan veilig. Typ uw wachtzin.",
        )
    return data_key


def remove_slot(keyfile: KeyFile, kind: Literal["keyring", "organisation"]) -> KeyFile:
    """Return the key file without this slot; passphrase and recovery slots can only be replaced."""
    return keyfile.model_copy(update={"slots": tuple(slot for slot in keyfile.slots if slot.kind != kind)})


def save_key_file(path: Path, keyfile: KeyFile) -> None:
    """Write the key file whole and synced, owner only; the old one stays as `.vorige`. Raises KEY-006."""
    content = keyfile.model_dump(mode="json")
    text = json.dumps({**content, "check": _checksum(content)}, indent=1, sort_keys=True)
    try:
        write_atomically(path, text.encode(), keep_previous=True)
    except OSError as error:
        raise RoutekaartError(
            "KEY-006",
            f"Het sleutelbestand {path.name} kon niet worden bewaard. Het oude bestand geldt nog, met de "
            "oude wachtzin. Maak ruimte vrij op de schijf of vraag schrijfrecht, en probeer het opnieuw.",
            path=str(path),
        ) from error


def load_key_file(path: Path) -> KeyFile:
    """Read the key file. Raises KEY-002 (absent or damaged) or KEY-003 (written by a newer version)."""
    try:
        content = json.loads(path.read_bytes())
        if not isinstance(content, dict):
            raise _damaged(path)
        if isinstance(content.get("version"), int) and content["version"] > FORMAT_VERSION:
            raise _newer(path)
        if content.pop("check", None) != _checksum(content):
            raise _damaged(path)
        return KeyFile.model_validate(content)
    except (OSError, ValueError, RecursionError, ValidationError) as error:
        raise _damaged(path) from error


def restore_previous_key_file(path: Path) -> KeyFile:
    """Put the `.vorige` version back in place of a damaged one and return it. Raises KEY-002 or KEY-003."""
    older = previous_path(path)
    keyfile = load_key_file(older)
    write_atomically(path, older.read_bytes())
    return keyfile


def _damaged(path: Path) -> RoutekaartError:
    return RoutekaartError(
        "KEY-002",
        f"Het sleutelbestand {path.name} is weg of beschadigd. Uw gegevens zijn er nog, maar op slot. "
        "Zet het vorige sleutelbestand terug, of dat van een reservekopie.",
        path=str(path),
        previous=previous_path(path).exists(),
    )


def _newer(path: Path) -> RoutekaartError:
    return RoutekaartError(
        "KEY-003",
        f"Het sleutelbestand {path.name} is gemaakt met een nieuwere Routekaart. Er is niets veranderd. "
        "Installeer de nieuwste versie en open de kluis opnieuw.",
        path=str(path),
    )


def _normal(secret: str) -> str:
    # One é may be typed as one sign or as two; both must open the vault.
    return unicodedata.normalize("NFKC", secret)


def _checked_phrase(passphrase: str) -> str:
    phrase = _normal(passphrase)
    if len(phrase) < MIN_PASSPHRASE:
        raise RoutekaartError(
            "KEY-005",
            f"Kies een wachtzin van minstens {MIN_PASSPHRASE} tekens. Er is nog niets gemaakt of veranderd. "
            "Tip: neem vier losse woorden die alleen u bij elkaar bedenkt.",
            length=len(phrase),
        )
    return phrase


def _listed(signs: list[str]) -> str:
    return ", ".join(f"'{sign}'" for sign in signs[:3])


def _random_letters(random: Random) -> str:
    size = len(RECOVERY_ALPHABET)
    fair = 256 - 256 % size  # bytes above this would favour the first letters
    letters = ""
    while len(letters) < RECOVERY_LENGTH:
        usable = (byte for byte in random(RECOVERY_LENGTH) if byte < fair)
        letters += "".join(RECOVERY_ALPHABET[byte % size] for byte in usable)
    return letters[:RECOVERY_LENGTH]


def _wrap(data_key: bytes, secret: str, kind: SlotKind, random: Random, cost: Cost) -> Slot:
    if len(data_key) != DATA_KEY_BYTES:
        raise ValueError("a data key has 48 bytes")
    salt, nonce = random(16), random(12)
    wrapped = AESGCM(_slot_key(secret, salt, cost)).encrypt(nonce, data_key, _purpose(kind))
    return Slot(kind=kind, cost=cost, salt=_b64(salt), nonce=_b64(nonce), wrapped=_b64(wrapped))


def _try_open(keyfile: KeyFile, kind: SlotKind, secret: str) -> bytes | None:
    for slot in keyfile.slots:
        if slot.kind == kind:
            key = _slot_key(secret, base64.b64decode(slot.salt), slot.cost)
            try:
                nonce, wrapped = base64.b64decode(slot.nonce), base64.b64decode(slot.wrapped)
                return AESGCM(key).decrypt(nonce, wrapped, _purpose(kind))
            except InvalidTag:
                continue
    return None


def _slot_key(secret: str, salt: bytes, cost: Cost) -> bytes:
    raw = secret.encode("utf-8", "surrogatepass")
    return hash_secret_raw(raw, salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID)


def _purpose(kind: SlotKind) -> bytes:
    return f"routekaart/slot/{FORMAT_VERSION}/{kind}".encode()


def _with_slot(keyfile: KeyFile, slot: Slot) -> KeyFile:
    others = tuple(other for other in keyfile.slots if other.kind != slot.kind)
    return keyfile.model_copy(update={"slots": (*others, slot)})


def _checksum(content: dict[str, object]) -> str:
    # Not a secret: it tells a damaged file from a wrong passphrase before anybody has to type one.
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _b64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
