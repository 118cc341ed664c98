"""A passphrase, recovery code or other secret goes in; the 48-byte data key of a vault comes out.

The key file is a small JSON text with one slot per secret; each slot holds the same data key, wrapped apart.
"""

from __future__ import annotations

from routekaart.keys.files import load_key_file, restore_previous_key_file, save_key_file
from routekaart.keys.ring import KeyRing, add_keyring_slot, forget_ring_secret, no_ring, open_with_keyring, os_key_ring
from routekaart.keys.secrets import (
    MIN_PASSPHRASE,
    RECOVERY_ALPHABET,
    NewVaultKeys,
    change_passphrase,
    checked_phrase,
    make_vault_keys,
    new_recovery_code,
    open_with_passphrase,
    open_with_recovery,
    set_passphrase,
)
from routekaart.keys.slots import (
    DATA_KEY_BYTES,
    Cost,
    KeyFile,
    OrganisationSlot,
    Slot,
    SlotKind,
    header_of,
    practice_key,
    remove_slot,
)

__all__ = [
    "DATA_KEY_BYTES",
    "MIN_PASSPHRASE",
    "RECOVERY_ALPHABET",
    "Cost",
    "KeyFile",
    "KeyRing",
    "NewVaultKeys",
    "OrganisationSlot",
    "Slot",
    "SlotKind",
    "add_keyring_slot",
    "change_passphrase",
    "checked_phrase",
    "forget_ring_secret",
    "header_of",
    "load_key_file",
    "make_vault_keys",
    "new_recovery_code",
    "no_ring",
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
