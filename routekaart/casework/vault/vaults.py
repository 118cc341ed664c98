"""Find, make, open and leave vaults: the practice vault and one vault for each professional on this laptop.

A folder and a passphrase go in; an open `Desk` comes out, or an error that says what is safe and what to do.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from routekaart.atomicfile import sync_folders, write_atomically
from routekaart.casework.base import Environment
from routekaart.casework.owner import Owner
from routekaart.casework.secondplace import second_place
from routekaart.casework.vault.cards import card_text, vault_name
from routekaart.casework.vault.rekeying import settled_key_file
from routekaart.errors import RoutekaartError
from routekaart.keys import (
    change_passphrase,
    make_vault_keys,
    new_recovery_code,
    open_with_passphrase,
    open_with_recovery,
    practice_key,
    save_key_file,
    set_passphrase,
)
from routekaart.paths import OWNER_CARD, ensure, file_name, practice_folder, vaults_folder
from routekaart.store import BACKUPS, DATABASE, KEY_FILE, Holder, RestoreResult, Vault, backups_in, restore_newest_good
from routekaart.store.layout import LOCK
from routekaart.store.lock import FolderLock

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = [
    "create_vault",
    "forget_recovery_and_make_new",
    "free_folder",
    "has_backup",
    "has_practised",
    "needs_recovery_code",
    "look_at_what_is_whole",
    "new_passphrase",
    "open_desk",
    "open_practice",
    "recover",
    "reset_practice",
    "restore",
    "set_recovery_reminder",
    "unlock",
]

_RECOVERY_TODO = "recovery/todo"
_TODO = "ja"
_PRACTICE_OWNER = Owner(
    name="S. Oefening", function="trainer", organisation="Oefenorganisatie", register="skj", registration="100000000",
    region="foodvalley",
)  # fmt: skip


def create_vault(env: Environment, owner: Owner, passphrase: str, *, remind: bool = False) -> tuple[Desk, str]:
    """Make a vault and open it; also returns the recovery code, which is shown once and kept nowhere.

    `remind`: the vault says from its first moment that the code is still to be kept.
    Raises KEY-005 for a passphrase that is too short, VLT-… when the disk refuses; nothing is left behind then.
    """
    owner = owner.cleaned()
    made = make_vault_keys(passphrase, random=env.random, cost=env.key_cost)
    folder = ensure(free_folder(env, owner.name))
    try:
        vault = Vault.create(folder, made.data_key, owner=owner.model_dump_json(), now=env.now())
        try:
            write_atomically(folder / OWNER_CARD, card_text(owner.name))
            if remind:
                vault.set_value(_RECOVERY_TODO, _TODO)
            # Last of all: a folder without a key file is no vault, so one made halfway is never shown.
            save_key_file(folder / KEY_FILE, made.keyfile)
            # The new folders themselves must outlive a power cut too, or the vault in them would be gone.
            sync_folders(folder.parent, env.places.data.parent)
        except BaseException:
            vault.close()
            raise
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return _desk(env, vault, owner), made.recovery_code


def free_folder(env: Environment, name: str) -> Path:
    """Where a vault of this name can be made or put: a folder that is not there yet."""
    slug = file_name(name.casefold(), otherwise="kluis")
    root = ensure(vaults_folder(env.places))
    candidate, number = root / slug, 2
    while candidate.exists():
        candidate, number = root / f"{slug}-{number}", number + 1
    return candidate


def unlock(env: Environment, folder: Path, passphrase: str) -> Desk:
    """Open a vault. Raises KEY-001 (wrong passphrase), KEY-002 (damaged key file), VLT-… (file, other session)."""
    return open_desk(env, folder, open_with_passphrase(settled_key_file(env, folder), passphrase))


def recover(env: Environment, folder: Path, code: str, passphrase: str) -> Desk:
    """Open with the recovery code and set a new passphrase."""
    key_file = settled_key_file(env, folder)
    data_key = open_with_recovery(key_file, code)
    changed = set_passphrase(key_file, data_key, passphrase, random=env.random, cost=env.key_cost)
    desk = open_desk(env, folder, data_key)
    try:
        # Only now: when the vault does not open, the former passphrase still holds.
        save_key_file(folder / KEY_FILE, changed)
    except BaseException:
        desk.close()
        raise
    return desk


def has_backup(folder: Path, second: Path | None = None) -> bool:
    """Is there a copy of this vault that could be put back, beside it or in the second folder?"""
    return bool(backups_in(folder / BACKUPS) or (second and backups_in(second_place(folder, second))))


def restore(
    env: Environment, folder: Path, secret: str, *, with_code: bool = False, second: Path | None = None
) -> RestoreResult:
    """Put the newest copy that still reads in the place of a damaged vault; says which one and what was set aside.

    `secret` is the passphrase, or the recovery code; `second` is where more copies may be. The vault stays closed and
    the damaged file is kept.
    Raises KEY-001, KEY-002 or KEY-004 for the secret, VLT-004 (in use), VLT-005 (cannot be written), VLT-014 (no copy).
    """
    open_slot = open_with_recovery if with_code else open_with_passphrase
    data_key = open_slot(settled_key_file(env, folder), secret)
    others = (second_place(folder, second),) if second else ()
    result = restore_newest_good(folder, data_key, now=env.now(), backup_folders=others)
    desk = open_desk(env, folder, data_key)
    try:
        desk.log("teruggezet", f"reservekopie {result.backup.name}")
    finally:
        desk.vault.close()  # the copy just proved itself: no new one is made of it
    return result


def new_passphrase(env: Environment, folder: Path, old: str, new: str) -> None:
    """Change the passphrase; the database is not touched."""
    changed = change_passphrase(settled_key_file(env, folder), old, new, random=env.random, cost=env.key_cost)
    save_key_file(folder / KEY_FILE, changed)


def forget_recovery_and_make_new(env: Environment, folder: Path, passphrase: str) -> str:
    """A new recovery code; the old one no longer works."""
    key_file = settled_key_file(env, folder)
    data_key = open_with_passphrase(key_file, passphrase)
    changed, code = new_recovery_code(key_file, data_key, random=env.random, cost=env.key_cost)
    save_key_file(folder / KEY_FILE, changed)
    return code


def open_desk(env: Environment, folder: Path, data_key: bytes) -> Desk:
    """Open the vault in a folder with its data key. Raises VLT-…, and OEF-008 for the practice vault in disguise."""
    if data_key == practice_key():
        raise RoutekaartError(
            "OEF-008", "Dit is de kluis om te oefenen. Zij opent alleen bij Oefenen. Er is niets veranderd."
        )
    vault = Vault.open(folder, data_key, now=env.now())
    return _desk(env, vault, _owner(vault))


def _owner(vault: Vault) -> Owner:
    try:
        return Owner.model_validate_json(vault.value("owner") or "{}")
    except ValidationError:
        # Written by another version, or damaged: the cases matter more than who is named above them.
        return Owner(name=vault_name(vault.folder))


def look_at_what_is_whole(env: Environment, folder: Path, passphrase: str) -> Desk:
    """Open a damaged vault for reading: the cases that are whole, and a warning that says how many are not.

    Raises KEY-001, KEY-002; VLT-001 when nothing in it can be read.
    """
    from routekaart.store.salvage import DamagedVault

    data_key = open_with_passphrase(settled_key_file(env, folder), passphrase)
    if data_key == practice_key():
        raise RoutekaartError("OEF-008", "Dit is de kluis om te oefenen. Zij opent alleen bij Oefenen.")
    vault = DamagedVault(folder, data_key)
    return _desk(env, vault, _owner(vault))


def open_practice(env: Environment) -> Desk:
    """The practice vault, made on first use; real cases cannot be opened in it, nor its cases elsewhere."""
    folder = ensure(practice_folder(env.places))
    if (folder / DATABASE).exists():
        vault = Vault.open(folder, practice_key(), now=env.now())
    else:
        vault = Vault.create(folder, practice_key(), owner=_PRACTICE_OWNER.model_dump_json(), now=env.now())
    return _desk(env, vault, _PRACTICE_OWNER, practice=True)


def reset_practice(env: Environment) -> Desk:
    """Throw all practice cases away and begin anew; the practice vault must be closed.

    Raises VLT-004 when another window has it open (nothing is gone then), OEF-003 when the disk refuses.
    """
    folder = practice_folder(env.places)
    try:
        lock = FolderLock(ensure(folder), Holder.this_process(env.now()))
        try:
            for path in sorted(folder.iterdir()):
                if path.is_dir():
                    shutil.rmtree(path)
                elif path.name != LOCK:
                    path.unlink()
        finally:
            lock.release()
    except OSError as error:
        raise RoutekaartError(
            "OEF-003",
            "Oefenen kon niet helemaal worden leeggemaakt. Uw eigen kluis is niet aangeraakt. "
            "Sluit andere programma's die deze map open hebben, en probeer het opnieuw.",
            path=str(folder),
        ) from error
    return open_practice(env)


def has_practised(env: Environment) -> bool:
    """Is there a practice vault, with what was practised before?"""
    return (practice_folder(env.places) / DATABASE).exists()


def set_recovery_reminder(desk: Desk, on: bool) -> None:
    """Remember that the recovery code still has to be kept somewhere, or that it has been."""
    desk.vault.set_value(_RECOVERY_TODO, _TODO if on else None)


def needs_recovery_code(desk: Desk) -> bool:
    """Did the owner put off keeping the recovery code?"""
    return desk.vault.value(_RECOVERY_TODO) == _TODO


def _desk(env: Environment, vault: Vault, owner: Owner, *, practice: bool = False) -> Desk:
    """The desk brings rules, engine and documents with it: loaded only when a vault really opens."""
    from routekaart.casework.desk import Desk

    return Desk(env, vault, owner, practice=practice)
