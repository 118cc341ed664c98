"""A new key for a vault, after somebody may have seen the old one: all or nothing, also when the power fails halfway.

An open desk and its passphrase go in; the vault locked with another key comes out, with a new recovery code. The steps:

1. `kluis.db.volgende`: the database under the new key, with a line in its log; synced, read back, compared.
2. `sleutel.json.volgende`: the key file with every slot wrapped anew; synced.
3. The journal is folded in and gone; `kluis.db.volgende` is renamed to `kluis.db`. This one rename is the switch.
4. The folder is synced; the former key file goes; `sleutel.json.volgende` is renamed to `sleutel.json`; synced again.

Cut off before 3, the old key holds and what was written is thrown away; after 3 the new key holds and 4 is finished.
Which it was, is seen from how the database begins: a key file names that. `settled_key_file` looks at each opening.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.atomicfile import previous_path, sync_folder
from routekaart.casework.base import Environment
from routekaart.errors import RoutekaartError
from routekaart.keys import (
    KeyFile,
    KeyRing,
    NewVaultKeys,
    add_keyring_slot,
    forget_ring_secret,
    load_key_file,
    make_vault_keys,
    open_with_passphrase,
    save_key_file,
)
from routekaart.store import DATABASE, KEY_FILE, BackupInfo, Holder, Progress
from routekaart.store.backup import remove_folders
from routekaart.store.connection import begins_as
from routekaart.store.layout import label_of
from routekaart.store.lock import FolderLock
from routekaart.store.rekeying import discard_next, next_path

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["OldCopies", "Rekeyed", "fitting_key_file", "old_copies", "rekey", "remove_old_copies", "settled_key_file"]


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """What a new key came with; the recovery code is shown once and kept nowhere."""

    recovery_code: str
    backup: BackupInfo | None
    """The first copy with the new key; None when it could not be made."""
    trouble: RoutekaartError | None = None
    """What did not work out after the switch. The new key holds all the same."""


@dataclass(frozen=True, slots=True)
class OldCopies:
    """Copies that still open with a former key, and places where more may be but that are not there now."""

    folders: tuple[Path, ...]
    absent: tuple[Path, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The copies as people name them: when each was made and where it stands."""
        found = ((folder, label_of(folder)) for folder in self.folders)
        return tuple(f"{label.label if label else folder.name}, in {folder.parent}" for folder, label in found)


def rekey(
    desk: Desk,
    passphrase: str,
    new_passphrase: str,
    *,
    ring: KeyRing | None = None,
    progress: Progress = lambda done, total: None,
) -> Rekeyed:
    """Lock the vault of an open desk with a new key; the desk stays open. How it is cut, is told above.

    Afterwards the new passphrase and the new recovery code open it, and nothing of before does. `ring` is the key ring
    of this computer, for a vault that opens with it; without it that way goes.
    Raises KEY-001 (`passphrase` does not fit), KEY-005 (the new one is too short), KEY-008 (it is the old one),
    KEY-006, VLT-005, -006, -015, -019: nothing has changed then.
    """
    env, vault = desk.env, desk.vault
    former = load_key_file(vault.folder / KEY_FILE)
    open_with_passphrase(former, passphrase)
    if new_passphrase == passphrase:
        raise RoutekaartError(
            "KEY-008",
            "Dit is uw wachtzin van nu. Wie die kent, opent ook de nieuwe kluis. Er is niets veranderd. "
            "Kies een andere wachtzin.",
        )
    made = make_vault_keys(new_passphrase, random=env.random, cost=env.key_cost, vault=former.vault)
    keyfile = _with_other_slots(desk, former, made, ring)
    trouble = _switch(desk, made.data_key, keyfile, progress)
    if ring is not None:
        forget_ring_secret(former, ring)
    trouble = _finish_or_say(vault.folder) or trouble
    return Rekeyed(made.recovery_code, *((None, trouble) if trouble else _fresh_copies(desk)))


def _switch(desk: Desk, data_key: bytes, keyfile: KeyFile, progress: Progress) -> RoutekaartError | None:
    """Up to and including the switch; what goes wrong after that is returned, for the new key holds by then."""
    vault = desk.vault
    waiting = next_path(vault.folder / KEY_FILE)
    try:
        vault.rekey(
            data_key,
            desk.log_entry("nieuwe sleutel", "kluis"),
            before_switch=lambda: save_key_file(waiting, keyfile, keep_previous=False),
            progress=progress,
        )
    except BaseException as error:
        if not vault.has_key(data_key):
            with suppress(OSError):  # the next opening throws it away
                _discard(vault.folder)
            raise
        if not isinstance(error, RoutekaartError):
            raise
        return error
    return None


def _finish_or_say(folder: Path) -> RoutekaartError | None:
    try:
        _finish(folder)
    except OSError as error:
        return RoutekaartError(
            "KEY-010",
            "De nieuwe sleutel geldt, maar de schijf gaf nog een storing. Uw gegevens staan veilig. "
            "Sluit Routekaart en open de kluis opnieuw. Het laatste stuk gaat dan vanzelf.",
            why=error.strerror or "",
        )
    return None


def _fresh_copies(desk: Desk) -> tuple[BackupInfo | None, RoutekaartError | None]:
    """A copy with the new key, beside the vault and in the second folder."""
    copy = None
    try:
        copy = desk.vault.backup(now=desk.env.now())
        desk.backup_elsewhere()
    except RoutekaartError as error:
        return copy, error
    return copy, None


def _with_other_slots(desk: Desk, former: KeyFile, made: NewVaultKeys, ring: KeyRing | None) -> KeyFile:
    # Imported here: opening as an organisation begins with a settled key file too.
    from routekaart.casework.vault.organisations import with_organisation

    env = desk.env
    keyfile = with_organisation(desk, former, made.keyfile, made.data_key)
    if ring is not None and former.has("keyring"):
        keyfile = add_keyring_slot(keyfile, made.data_key, ring, random=env.random, cost=env.key_cost)
    return keyfile


def settled_key_file(env: Environment, folder: Path) -> KeyFile:
    """The key file that belongs to the vault in this folder; a new key that was cut off is finished or thrown away.

    Every way into a vault begins here. Raises KEY-002, KEY-003; VLT-004 when another session is making a new key.
    """
    key_path = folder / KEY_FILE
    if not (next_path(key_path).exists() or next_path(folder / DATABASE).exists()):
        return load_key_file(key_path)
    try:
        lock = FolderLock(folder, Holder.this_process(env.now()))
    except OSError:
        # Nothing can be renamed here; reading is possible with the one that fits.
        return fitting_key_file(folder)
    try:
        _settle(folder)
    except OSError as error:
        raise RoutekaartError(
            "KEY-006",
            "Een nieuwe sleutel was nog niet helemaal bewaard, en de schijf werkt nu niet mee. Uw gegevens staan "
            "veilig. Maak ruimte vrij of vraag schrijfrecht, en probeer het opnieuw.",
            path=str(key_path),
        ) from error
    finally:
        lock.release()
    return load_key_file(key_path)


def fitting_key_file(folder: Path) -> KeyFile:
    """The key file that belongs to the database in this folder, without changing anything. Raises KEY-002, -003."""
    key_path = folder / KEY_FILE
    return load_key_file(next_path(key_path) if _switched(folder) else key_path)


def _settle(folder: Path) -> None:
    """Finish or throw away, or leave all as it is when neither is sure."""
    if _switched(folder):
        _finish(folder)
    elif next_path(folder / DATABASE).exists() or _fits(folder, folder / KEY_FILE):
        _discard(folder)


def _switched(folder: Path) -> bool:
    return _fits(folder, next_path(folder / KEY_FILE))


def _fits(folder: Path, key_path: Path) -> bool:
    """Does this key file name the beginning of the database that is there?"""
    try:
        header = load_key_file(key_path).header
    except RoutekaartError:
        return False
    return header is not None and begins_as(folder / DATABASE, bytes.fromhex(header))


def _finish(folder: Path) -> None:
    """After the switch: the new key file in its place, and nothing left that opens the old database."""
    key_path = folder / KEY_FILE
    # First the switch itself must be sure on disk: a new key file with the old database would open nothing.
    sync_folder(folder)
    previous_path(key_path).unlink(missing_ok=True)
    with suppress(FileNotFoundError):  # finished before, but for the file just removed
        os.replace(next_path(key_path), key_path)
    discard_next(folder / DATABASE)
    sync_folder(folder)


def _discard(folder: Path) -> None:
    """Before the switch: the key file first, so that it is never there without the database it waits for."""
    next_path(folder / KEY_FILE).unlink(missing_ok=True)
    sync_folder(folder)
    discard_next(folder / DATABASE)
    sync_folder(folder)


def old_copies(desk: Desk) -> OldCopies:
    """The copies of this vault that a former key opens, in every place that is known."""
    return OldCopies(tuple(desk.vault.copies_with_another_key()), tuple(desk.vault.absent_backup_folders()))


def remove_old_copies(desk: Desk) -> OldCopies:
    """Remove them; out comes what is left. A copy with the key of now is made first.

    Raises VLT-013: nothing is removed then.
    """
    desk.backup()
    found = old_copies(desk)
    left = remove_folders(found.folders)
    desk.log("oude reservekopieën weggehaald", f"{len(found.folders) - len(left)} kopieën")
    return OldCopies(tuple(left), found.absent)
