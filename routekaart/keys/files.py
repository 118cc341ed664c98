"""A key file goes in; it stands on disk whole, and comes back unless it was damaged.

It is a small JSON text with a checksum, so that damage is told before anybody has to type a passphrase.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from routekaart.atomicfile import previous_path, read_at_most, write_atomically
from routekaart.errors import RoutekaartError
from routekaart.keys.slots import KeyFile

__all__ = ["load_key_file", "restore_previous_key_file", "save_key_file"]

_FORMAT_VERSION = 1


def save_key_file(path: Path, keyfile: KeyFile, *, keep_previous: bool = True) -> None:
    """Write the key file whole and synced, owner only; the old one stays as `.vorige`. Raises KEY-006."""
    content = keyfile.model_dump(mode="json", exclude_none=True)
    text = json.dumps({**content, "check": _checksum(content)}, indent=1, sort_keys=True)
    try:
        write_atomically(path, text.encode(), keep_previous=keep_previous)
    except OSError as error:
        raise _not_saved(path, text.encode()) from error


def _not_saved(path: Path, new: bytes) -> RoutekaartError:
    """Say which passphrase holds now: the disk may fail after the new file took its place."""
    replaced = False
    with suppress(OSError):
        replaced = path.read_bytes() == new
    if replaced:
        words = (
            f"Het sleutelbestand {path.name} is vernieuwd, maar de schijf gaf daarbij een storing. Uw gegevens staan "
            "veilig. Probeer bij het openen eerst de nieuwe wachtzin en dan de oude. Start de computer opnieuw."
        )
    else:
        words = (
            f"Het sleutelbestand {path.name} kon niet worden bewaard. Het oude bestand geldt nog, met de "
            "oude wachtzin. Maak ruimte vrij op de schijf of vraag schrijfrecht, en probeer het opnieuw."
        )
    return RoutekaartError("KEY-006", words, path=str(path))


def load_key_file(path: Path) -> KeyFile:
    """Read the key file. Raises KEY-002 (absent or damaged) or KEY-003 (written by a newer version)."""
    try:
        content = json.loads(read_at_most(path))
        if not isinstance(content, dict):
            raise _damaged(path)
        check = content.pop("check", None)
        fits = check == _checksum(content)
        # One worn bit in the number must not send anybody looking for a newer program.
        if (fits or check is None) and isinstance(content.get("version"), int) and content["version"] > _FORMAT_VERSION:
            raise _newer(path)
        if not fits:
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


def _checksum(content: dict[str, object]) -> str:
    # Not a secret: it tells a damaged file from a wrong passphrase before anybody has to type one.
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
