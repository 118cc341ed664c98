"""Whether a name that somebody types over is the name that is asked for, whatever keyboard it is typed on.

Two texts go in; yes or no comes out.
"""

from __future__ import annotations

import unicodedata
from typing import Final

__all__ = ["is_name_typed"]

# A curly apostrophe or a long hyphen in the name is on few keyboards; a straight one means the same name.
_ALIKE: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‑": "-", "‐": "-", "–": "-"})


def is_name_typed(typed: str, name: str) -> bool:
    """In: what was typed, and the name. Out: capitals, spaces around it and the kind of apostrophe do not matter."""
    wanted = _plain(name)
    return bool(wanted) and _plain(typed) == wanted


def _plain(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).translate(_ALIKE).casefold()
    return " ".join(unicodedata.normalize("NFC", composed).split())
