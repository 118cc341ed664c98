"""Putting an earlier key file back when the one of a vault is damaged or gone.

A vault folder goes in; the newest key file that reads comes out in its place. The passphrase of then belongs to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from routekaart.atomicfile import previous_path, write_atomically
from routekaart.errors import RoutekaartError
from routekaart.keys import load_key_file, restore_previous_key_file
from routekaart.store import BACKUPS, DATABASE, KEY_FILE, backups_in
from routekaart.store.connection import begins_otherwise

__all__ = ["has_key_copy", "restore_key_file"]


def has_key_copy(folder: Path, second: Path | None = None) -> bool:
    """Is there an earlier key file of this vault that reads: the one before, or that of a backup?"""
    return next(_readable(folder, second), None) is not None


def restore_key_file(folder: Path, second: Path | None = None) -> str:
    """Put the newest good one back and say where it comes from. Raises KEY-002 (there is none), KEY-006 (disk)."""
    found = next(_readable(folder, second), None)
    path = folder / KEY_FILE
    if found is None:
        load_key_file(path)  # says what is the matter with it
        return ""
    source, when = found
    try:
        if not when:
            restore_previous_key_file(path)
            return "het vorige sleutelbestand"
        write_atomically(path, source.read_bytes())
    except OSError as error:
        raise RoutekaartError(
            "KEY-006",
            "Het sleutelbestand kon niet worden teruggezet. Er is niets veranderd. "
            "Maak ruimte vrij op de schijf of vraag schrijfrecht, en probeer het opnieuw.",
            path=str(path),
        ) from error
    return f"het sleutelbestand uit de reservekopie van {when}"


def _readable(folder: Path, second: Path | None) -> Iterator[tuple[Path, str]]:
    """Those that read, each with the moment of its copy; the one before has none.

    First that one, then those of the copies beside the vault, then of those in the second folder. There the copies
    stand under the name of the vault with the beginning of its id, as `second_place` makes it.
    """
    beside = sorted(second.glob(f"{folder.name}-{'[0-9a-f]' * 8}")) if second is not None and second.is_dir() else []
    copies = [info for place in (folder / BACKUPS, *beside) for info in backups_in(place)]
    found = [(previous_path(folder / KEY_FILE), ""), *((info.folder / KEY_FILE, info.label) for info in copies)]
    for path, when in found:
        try:
            header = load_key_file(path).header
        except RoutekaartError:
            continue
        # One from before a new key opens what is no longer here.
        if header is None or not begins_otherwise(folder / DATABASE, bytes.fromhex(header)):
            yield path, when
