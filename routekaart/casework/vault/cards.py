"""Which vaults stand on this laptop: all that may be known of a closed vault is whose it is.

An environment goes in; the cards of the start screen come out. Loads no keys and no store.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from routekaart.atomicfile import previous_path, read_at_most
from routekaart.casework.base import Environment
from routekaart.paths import KEY_FILE, OWNER_CARD, vaults_folder

__all__ = ["VaultCard", "card_text", "name_on_card", "vault_cards", "vault_name", "ways_in"]


@dataclass(frozen=True, slots=True)
class VaultCard:
    """What the start screen may show of a closed vault: whose it is, nothing else."""

    folder: Path
    name: str


def vault_cards(env: Environment) -> tuple[VaultCard, ...]:
    """Every vault on this laptop, by name."""
    root = vaults_folder(env.places)
    if not root.is_dir():
        return ()
    # A vault whose key file is gone can still be mended, so it is shown.
    folders = (path for path in root.iterdir() if any(file.exists() for file in _key_files(path)))
    return tuple(sorted((VaultCard(path, vault_name(path)) for path in folders), key=lambda card: card.name.casefold()))


def _key_files(folder: Path) -> tuple[Path, Path]:
    return folder / KEY_FILE, previous_path(folder / KEY_FILE)


def vault_name(folder: Path) -> str:
    """Whose vault it is; the name of the folder when the card is gone."""
    return name_on_card(folder) or folder.name


def ways_in(folder: Path) -> frozenset[str]:
    """With what kinds of secret this vault says it opens, as far as its key file can be read. Nothing is checked."""
    try:
        slots = json.loads(read_at_most(folder / KEY_FILE))["slots"]
        return frozenset(str(slot["kind"]) for slot in slots)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return frozenset()


def card_text(name: str) -> bytes:
    """What stands on the card of a vault of this person."""
    return json.dumps({"naam": name}, ensure_ascii=False).encode()


def name_on_card(folder: Path) -> str:
    """Whose vault or copy it is, as its card says; empty when there is no card that can be read."""
    try:
        return str(json.loads((folder / OWNER_CARD).read_text(encoding="utf-8"))["naam"])[:200]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
