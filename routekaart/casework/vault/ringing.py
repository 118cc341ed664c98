"""Opening the vault with the key ring of this computer, for whoever wants that.

An open desk and a passphrase go in to begin it; afterwards the vault opens without typing, on this computer alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.casework.base import Environment
from routekaart.casework.vault.rekeying import settled_key_file
from routekaart.casework.vault.vaults import open_desk
from routekaart.keys import (
    KeyRing,
    add_keyring_slot,
    forget_ring_secret,
    load_key_file,
    no_ring,
    open_with_keyring,
    open_with_passphrase,
    os_key_ring,
    remove_slot,
    save_key_file,
)
from routekaart.store import KEY_FILE

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["begin_ringing", "computer_ring", "stop_ringing", "unlock_with_ring"]


def computer_ring() -> KeyRing | None:
    """The key ring of this computer; None when there is none, or when the extra for it is not installed."""
    return os_key_ring()


def begin_ringing(desk: Desk, passphrase: str, ring: KeyRing | None = None) -> None:
    """From now on this computer opens the vault. Raises KEY-001, KEY-006, KEY-009: nothing has changed then."""
    ring = ring or computer_ring()
    if ring is None:
        raise no_ring()
    env, path = desk.env, desk.vault.folder / KEY_FILE
    key_file = load_key_file(path)
    data_key = open_with_passphrase(key_file, passphrase)
    save_key_file(path, add_keyring_slot(key_file, data_key, ring, random=env.random, cost=env.key_cost))
    desk.log("openen met deze computer aangezet", "kluis")


def stop_ringing(desk: Desk, ring: KeyRing | None) -> None:
    """The passphrase is needed again. Raises KEY-006."""
    path = desk.vault.folder / KEY_FILE
    key_file = load_key_file(path)
    save_key_file(path, remove_slot(key_file, "keyring"))
    if ring is not None:
        forget_ring_secret(key_file, ring)
    desk.log("openen met deze computer uitgezet", "kluis")


def unlock_with_ring(env: Environment, folder: Path, ring: KeyRing | None = None) -> Desk:
    """Open a vault with what the ring keeps. Raises KEY-002, KEY-007 (the ring does not open it), KEY-009, VLT-…."""
    ring = ring or computer_ring()
    if ring is None:
        raise no_ring()
    return open_desk(env, folder, open_with_keyring(settled_key_file(env, folder), ring))
