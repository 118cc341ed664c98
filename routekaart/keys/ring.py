"""The key ring of this computer goes in; a vault opens without typing, as long as its owner wants that.

The ring holds a random secret; what it opens stands in the key file, so neither of the two is enough.
"""

from __future__ import annotations

import importlib
from contextlib import suppress
from typing import Protocol, cast

from routekaart.errors import RoutekaartError
from routekaart.keys.slots import Cost, KeyFile, Random, try_open, with_slot, wrap

__all__ = ["KeyRing", "add_keyring_slot", "forget_ring_secret", "no_ring", "open_with_keyring", "os_key_ring"]

KEYRING_SERVICE = "routekaart"


class KeyRing(Protocol):
    """The part of an operating system key ring that is used here."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


def os_key_ring() -> KeyRing | None:
    """Return the key ring of this computer, or None when there is none that keeps secrets."""
    try:
        ring = importlib.import_module("keyring").get_keyring()  # an optional extra
    except ImportError:
        return None
    return cast(KeyRing, ring) if ring.priority > 0 else None


def no_ring() -> RoutekaartError:
    """There is no ring, or it keeps nothing."""
    return RoutekaartError(
        "KEY-009",
        "De sleutelbos van deze computer bewaart de sleutel niet. Er is niets veranderd. "
        "Uw wachtzin blijft werken. Vraag uw beheerder of de sleutelbos aan staat.",
    )


def add_keyring_slot(
    keyfile: KeyFile, data_key: bytes, ring: KeyRing, *, random: Random, cost: Cost | None = None
) -> KeyFile:
    """Put a random secret in the key ring and return a key file that it opens. Raises KEY-009 (the ring refuses)."""
    secret = random(32).hex()
    slot = wrap(data_key, secret, "keyring", random, cost or Cost())
    try:
        ring.set_password(KEYRING_SERVICE, _entry(keyfile), secret)
    except Exception as error:  # each system has errors of its own
        raise no_ring() from error
    return with_slot(keyfile, slot)


def open_with_keyring(keyfile: KeyFile, ring: KeyRing) -> bytes:
    """Return the data key with the secret from the key ring. Raises KEY-007 (absent or does not fit)."""
    secret = None
    with suppress(Exception):  # a ring that refuses is a ring without the secret
        secret = ring.get_password(KEYRING_SERVICE, _entry(keyfile))
    data_key = try_open(keyfile, "keyring", secret) if secret else None
    if data_key is None:
        raise RoutekaartError(
            "KEY-007",
            "De sleutelbos van deze computer opent de kluis niet. Uw gegevens staan veilig. Typ uw wachtzin.",
        )
    return data_key


def forget_ring_secret(keyfile: KeyFile, ring: KeyRing) -> None:
    """Take the secret of this key file out of the ring; one that is gone already is fine."""
    with suppress(Exception):  # what stays behind opens nothing without its slot
        ring.delete_password(KEYRING_SERVICE, _entry(keyfile))


def _entry(keyfile: KeyFile) -> str:
    # A data key has an entry of its own: until a new key holds, the former one must keep opening.
    return f"{keyfile.vault}-{keyfile.header}" if keyfile.header else keyfile.vault
