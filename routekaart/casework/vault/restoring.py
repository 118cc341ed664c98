"""A vault on another computer: from a USB stick, the second place for copies or a copied folder, back to work.

A folder goes in; the vaults that have copies there come out, and of one of them the open vault on this computer.
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.atomicfile import sync_folder, write_atomically
from routekaart.casework.base import Environment
from routekaart.casework.vault.cards import card_text, name_on_card, vault_cards
from routekaart.casework.vault.rekeying import fitting_key_file
from routekaart.casework.vault.vaults import free_folder, open_desk
from routekaart.errors import RoutekaartError
from routekaart.keys import (
    KeyFile,
    checked_phrase,
    load_key_file,
    open_with_passphrase,
    open_with_recovery,
    save_key_file,
    set_passphrase,
)
from routekaart.paths import OWNER_CARD, ensure
from routekaart.store import BACKUPS, DATABASE, KEY_FILE
from routekaart.store import messages as store_messages
from routekaart.store.layout import UNREADABLE, label_of

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["FoundCopy", "FoundVault", "RestoredHere", "find_vaults", "restore_here"]

_DEPTH = 5  # a whole home folder: data, kluizen, one vault, reservekopieen, one copy
_MOST_FOLDERS = 20_000
_STAGE = "terugzetten"


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """A copy of a vault: one that Routekaart made, or a whole vault folder that somebody copied."""

    folder: Path
    made_at: datetime
    order: int = 0
    """How far the log was; 0 for a vault folder that somebody copied, of which only the moment is known."""

    @property
    def label(self) -> str:
        """The moment as people say it, in local time."""
        return f"{self.made_at.astimezone():%d-%m-%Y om %H:%M}"


@dataclass(frozen=True, slots=True)
class FoundVault:
    """One vault with its copies, newest first. Nothing was opened to learn this."""

    vault: str
    """The name in the key file, by which two copies are known to be of one vault."""
    name: str
    """Whose it is."""
    copies: tuple[FoundCopy, ...]


@dataclass(frozen=True, slots=True)
class RestoredHere:
    """The open vault, the copy it was made of, and those that were passed over with the reason."""

    desk: Desk
    copy: FoundCopy
    skipped: tuple[tuple[FoundCopy, str], ...]


def find_vaults(place: Path) -> tuple[FoundVault, ...]:
    """The vaults that have copies in a folder or below it, the newest copy first."""
    copies: dict[str, list[FoundCopy]] = defaultdict(list)
    for folder in _folders(place):
        copy = _copy_in(folder)
        if copy is not None:
            copies[fitting_key_file(folder).vault].append(copy)
    found = (_gathered(vault, some) for vault, some in copies.items())
    return tuple(sorted(found, key=lambda vault: vault.copies[0].made_at, reverse=True))


def restore_here(
    env: Environment, found: FoundVault, secret: str, *, new_passphrase: str | None = None
) -> RestoredHere:
    """Put the newest copy that reads on this computer and open it; the copies themselves stay as they are.

    `secret` is the passphrase; with `new_passphrase` it is the recovery code, and the vault gets that passphrase.
    A vault that stands here already is never overwritten. Being cut off leaves nothing, or the whole vault.
    Raises KEY-001 or KEY-004 (the secret), KEY-005 (the new passphrase), VLT-020 (stands here already),
    VLT-014 (no copy reads), VLT-003 (made by a newer version), VLT-021 (this disk refuses).
    """
    if new_passphrase is not None:
        checked_phrase(new_passphrase)
    _require_absent(env, found)
    refused: dict[FoundCopy, RoutekaartError] = {}
    tried: dict[KeyFile, bytes | RoutekaartError] = {}
    for copy in found.copies:
        try:
            desk = _restored(env, found, copy, secret, new_passphrase, tried)
        except RoutekaartError as error:
            refused[copy] = error
        else:
            return RestoredHere(desk, copy, tuple((copy, _reason(error)) for copy, error in refused.items()))
    raise _why_none(env, found, refused)


def _restored(
    env: Environment,
    found: FoundVault,
    copy: FoundCopy,
    secret: str,
    new_passphrase: str | None,
    tried: dict[KeyFile, bytes | RoutekaartError],
) -> Desk:
    """One copy, all the way; nothing of it stays when it raises. `tried` spares the slow work for a known key file."""
    stage = env.places.data / _STAGE
    try:
        key_file = fitting_key_file(copy.folder)
        data_key = _opened(key_file, secret, new_passphrase is not None, tried)
        _stage(env, stage, found.name, copy, key_file)
        _settle_in(env, stage, copy, data_key, key_file, new_passphrase)
        return open_desk(env, _move(env, stage, found.name), data_key)
    except OSError as error:
        raise _not_here(env.places.data, error) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _opened(key_file: KeyFile, secret: str, with_code: bool, tried: dict[KeyFile, bytes | RoutekaartError]) -> bytes:
    if key_file not in tried:
        try:
            tried[key_file] = (open_with_recovery if with_code else open_with_passphrase)(key_file, secret)
        except RoutekaartError as error:
            tried[key_file] = error
    outcome = tried[key_file]
    if isinstance(outcome, RoutekaartError):
        raise outcome
    return outcome


def _why_none(env: Environment, found: FoundVault, refused: dict[FoundCopy, RoutekaartError]) -> RoutekaartError:
    """What to say when no copy could be used: about the secret, the version or this disk before anything else."""
    for error in refused.values():
        if error.code.startswith("KEY") or error.code in ("VLT-003", "VLT-021"):
            return error
    return store_messages.no_good_backup(env.places.data, len(found.copies))


def _reason(error: RoutekaartError) -> str:
    words = {
        "KEY-001": "daar hoort een andere wachtzin bij",
        "KEY-004": "daar hoort een andere herstelcode bij",
        "VLT-003": "die is gemaakt met een nieuwere Routekaart",
        "VLT-021": "die kon niet worden gelezen",
    }
    return words.get(error.code, "die is beschadigd")


def _folders(place: Path) -> Iterator[Path]:
    """The folder and those below it, level by level; what cannot be looked into is passed over."""
    level, seen = [place], 0
    for _ in range(_DEPTH + 1):
        below: list[Path] = []
        for folder in level:
            if seen >= _MOST_FOLDERS:
                return
            seen += 1
            yield folder
            try:
                below += sorted(Path(entry) for entry in os.scandir(folder) if entry.is_dir(follow_symlinks=False))
            except OSError:
                continue
        level = below


def _copy_in(folder: Path) -> FoundCopy | None:
    database = folder / DATABASE
    if folder.name.endswith(UNREADABLE) or not (folder / KEY_FILE).exists():
        return None
    try:
        changed = datetime.fromtimestamp(database.stat().st_mtime, UTC)
        fitting_key_file(folder)
    except (OSError, RoutekaartError):
        return None
    label = label_of(folder)
    return FoundCopy(folder, label.made_at, label.log_seq) if label else FoundCopy(folder, changed)


def _gathered(vault: str, copies: list[FoundCopy]) -> FoundVault:
    newest_first = _newest_first(copies)
    names = (name for copy in newest_first if (name := _name_at(copy.folder)))
    return FoundVault(vault, next(names, "") or _name_from_folder(newest_first[0].folder, vault), tuple(newest_first))


def _newest_first(copies: list[FoundCopy]) -> list[FoundCopy]:
    """By moment; copies of Routekaart among each other by how far the log was, as a clock may have stood wrong."""
    by_moment = sorted(copies, key=lambda copy: copy.made_at, reverse=True)
    by_order = iter(sorted((copy for copy in by_moment if copy.order), key=lambda copy: copy.order, reverse=True))
    return [next(by_order) if copy.order else copy for copy in by_moment]


def _name_at(folder: Path) -> str:
    """What the card says, beside the copy or beside the vault that the copy stands with."""
    beside = folder.parent.parent if folder.parent.name == BACKUPS else folder
    return name_on_card(folder) or name_on_card(beside)


def _name_from_folder(folder: Path, vault: str) -> str:
    """Without any card: the name of the vault folder, which the second place for copies carries as well."""
    place = folder if label_of(folder) is None else folder.parent
    place = place.parent if place.name == BACKUPS else place
    return place.name.removesuffix(f"-{vault[:8]}")


def _require_absent(env: Environment, found: FoundVault) -> None:
    for card in vault_cards(env):
        try:
            there = load_key_file(card.folder / KEY_FILE).vault
        except RoutekaartError:
            continue
        if there == found.vault:
            raise RoutekaartError(
                "VLT-020",
                f"De kluis van {card.name} staat al op deze computer. Er is niets overschreven. "
                "Ga terug naar het begin en open die kluis.",
                path=str(card.folder),
            )


def _stage(env: Environment, stage: Path, name: str, copy: FoundCopy, key_file: KeyFile) -> None:
    """Copy what is needed into a folder of its own, where no vault is looked for."""
    shutil.rmtree(stage, ignore_errors=True)
    ensure(env.places.data)
    ensure(stage)
    for file in (DATABASE, f"{DATABASE}-wal"):  # of a vault that was copied while open, the last changes are there
        if (copy.folder / file).exists():
            _copy_synced(copy.folder / file, stage / file)
    card = copy.folder / OWNER_CARD
    if card.exists():
        write_atomically(stage / OWNER_CARD, card.read_bytes())
    else:
        write_atomically(stage / OWNER_CARD, card_text(name))
    save_key_file(stage / KEY_FILE, key_file)


def _copy_synced(source: Path, target: Path) -> None:
    with source.open("rb") as reading, target.open("xb") as writing:
        shutil.copyfileobj(reading, writing, 1024 * 1024)
        writing.flush()
        os.fsync(writing.fileno())
    if os.name == "posix":
        target.chmod(0o600)


def _settle_in(
    env: Environment, stage: Path, copy: FoundCopy, data_key: bytes, key_file: KeyFile, new_passphrase: str | None
) -> None:
    """Read all of it, write in its log where it came from, and give it the new passphrase. Raises VLT-…."""
    desk = open_desk(env, stage, data_key)
    try:
        if not desk.vault.verify_integrity().sound:
            raise store_messages.damaged(stage / DATABASE)
        desk.log("teruggezet", f"kopie van {copy.made_at.astimezone(UTC):%Y%m%dT%H%M%SZ} op een andere computer")
    finally:
        desk.vault.close()
    if new_passphrase is not None:
        changed = set_passphrase(key_file, data_key, new_passphrase, random=env.random, cost=env.key_cost)
        save_key_file(stage / KEY_FILE, changed, keep_previous=False)


def _move(env: Environment, stage: Path, name: str) -> Path:
    """In one step: from here on it is a vault."""
    folder = free_folder(env, name)
    sync_folder(stage)
    os.rename(stage, folder)
    sync_folder(folder.parent)
    return folder


def _not_here(place: Path, error: OSError) -> RoutekaartError:
    return RoutekaartError(
        "VLT-021",
        f"De kluis kon niet op deze computer worden gezet ({error.strerror or 'schijf'}). De kopie is niet aangeraakt. "
        "Maak ruimte vrij of vraag schrijfrecht, en probeer het opnieuw.",
        path=str(place),
    )
