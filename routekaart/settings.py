"""A settings file goes in; one frozen record comes out, with defaults where the file is absent or damaged.

Settings hold how this computer likes to work; nothing about a case or a person belongs here.
Not a pydantic model: settings are needed before the first paint, and that library is half of the start.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, NamedTuple

from routekaart.atomicfile import read_at_most, write_atomically
from routekaart.errors import RoutekaartError

__all__ = ["Loaded", "Settings", "load_settings", "save_settings", "settings_from"]

SCHEMA_VERSION = 2
Migration = Callable[[dict[str, Any]], dict[str, Any]]

_GONE_AFTER_1 = ("reduce_motion", "region", "checklist_folder")
# Step n brings the content of a file of version n to version n + 1.
MIGRATIONS: Mapping[int, Migration] = {
    1: lambda content: {key: value for key, value in content.items() if key not in _GONE_AFTER_1},
}

_CHOICES: Mapping[str, tuple[object, ...]] = {
    "schema_version": (SCHEMA_VERSION,),
    "theme": ("systeem", "licht", "donker", "contrast"),
    "language": ("nl", "en"),
}
_RANGES: Mapping[str, tuple[int, int]] = {
    "text_scale": (100, 200),
    "idle_minutes": (1, 60),
    "table_idle_minutes": (5, 120),
}


@dataclass(frozen=True)
class Settings:
    """What the person may set; every field has a default that is safe to start with."""

    schema_version: int = SCHEMA_VERSION
    """The shape of the file; raised when a field changes its meaning."""
    theme: str = "systeem"
    """Colours: those of the system, light, dark or high contrast."""
    text_scale: int = 100
    """Size of text in percent."""
    language: str = "nl"
    """Language of the interface; case texts stay as they were typed."""
    idle_minutes: int = 5
    """Minutes without a key or click before the vault locks."""
    table_idle_minutes: int = 30
    """The same in table view, where people talk more than they type."""
    digits_choose: bool = True
    """Whether keys 1 to 9 choose an option."""
    timestamp_url: str | None = None
    """Address of a timestamp service; None means that the program never uses the network."""
    card_module: str | None = None
    """The PKCS#11 module of a card or token to seal with; None means that there is no card."""
    last_vault: str | None = None
    """Folder of the vault that was open last."""
    backup_folder: str | None = None
    """A second place for backups, such as a USB stick."""

    def __post_init__(self) -> None:
        """Refuse a value that no setting can have: ValueError names the field."""
        for name, allowed in _CHOICES.items():
            if getattr(self, name) not in allowed:
                raise ValueError(name)
        for name, (low, high) in _RANGES.items():
            value = getattr(self, name)
            if type(value) is not int or not low <= value <= high:
                raise ValueError(name)
        for item in fields(self):
            value = getattr(self, item.name)
            if item.type == "bool" and type(value) is not bool:
                raise ValueError(item.name)
            if item.type == "str | None" and not isinstance(value, str | None):
                raise ValueError(item.name)


def settings_from(values: Mapping[str, object]) -> Settings:
    """Settings from plain values; raises ValueError for a name or value that is not known."""
    if unknown := set(values) - {item.name for item in fields(Settings)}:
        raise ValueError(", ".join(sorted(unknown)))
    return Settings(**values)  # type: ignore[arg-type]


class Loaded(NamedTuple):
    """The settings, and what to tell the person about them (or None)."""

    settings: Settings
    remark: RoutekaartError | None


def load_settings(path: Path) -> Loaded:
    """Read the settings. An absent file gives defaults; a damaged one is kept as `.BAK` (SET-001).

    A file of a newer version is left alone and defaults are used for this session (SET-002). Raises nothing.
    """
    try:
        content = json.loads(read_at_most(path))
        if _version(content) > SCHEMA_VERSION:
            return Loaded(Settings(), _newer(path))
        return Loaded(settings_from(_migrated(content, MIGRATIONS)), None)
    except FileNotFoundError:
        return Loaded(Settings(), None)
    except (OSError, ValueError, TypeError, RecursionError):
        return Loaded(Settings(), _set_aside(path))


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all. Raises SET-003; the old file is still there then.

    A file of a newer version is never overwritten: SET-002.
    """
    if _is_newer(path):
        raise _newer(path)
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=1, sort_keys=True)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise RoutekaartError(
            "SET-003",
            f"De instellingen konden niet worden bewaard in {path.name}. Uw dossiers staan veilig. "
            "De vorige instellingen gelden nog. Maak ruimte vrij of vraag schrijfrecht.",
            path=str(path),
        ) from error


def _version(content: object) -> int:
    if not isinstance(content, dict) or not isinstance(content.get("schema_version"), int):
        raise ValueError("not a settings file")
    return int(content["schema_version"])


def _migrated(content: dict[str, Any], migrations: Mapping[int, Migration]) -> dict[str, Any]:
    while (version := _version(content)) in migrations:
        content = {**migrations[version](content), "schema_version": version + 1}
    return content


def _is_newer(path: Path) -> bool:
    try:
        return _version(json.loads(read_at_most(path))) > SCHEMA_VERSION
    except (OSError, ValueError, RecursionError):
        return False


def _newer(path: Path) -> RoutekaartError:
    return RoutekaartError(
        "SET-002",
        f"De instellingen in {path.name} zijn van een nieuwere Routekaart. Ze blijven bewaard. "
        "Deze keer gelden de standaardinstellingen. Installeer de nieuwste versie.",
        path=str(path),
    )


def _set_aside(path: Path) -> RoutekaartError:
    aside = path.with_name(path.name + ".BAK")
    try:
        os.replace(path, aside)
        where = f"Het oude bestand staat ernaast als {aside.name}."
    except OSError:
        where = "Het bestand is niet te lezen en staat er nog."
    return RoutekaartError(
        "SET-001",
        f"Het bestand met instellingen was beschadigd. Uw dossiers staan veilig. {where} "
        "De standaardinstellingen gelden nu. Kijk ze na bij Instellingen.",
        path=str(path),
    )
