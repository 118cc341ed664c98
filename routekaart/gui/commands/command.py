"""One thing that can be done from anywhere: its name, its key and what it does.

A key in Qt's writing goes in; the Dutch text of it comes out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from routekaart.gui.phrasebook import said

__all__ = ["Command", "key_text"]

_DUTCH = {"Return": "Enter", "Escape": "Esc", "Left": "pijl links", "Right": "pijl rechts"}


@dataclass(frozen=True, slots=True)
class Command:
    """A command. `key` is in Qt's writing ("Ctrl+K"); of one `of_case` the case screen listens for it, not the window.

    What is not `ready` makes no sense here and now: it keeps its place in the list of keys, and the palette leaves it
    out.
    """

    id: str
    title: str
    run: Callable[[], None]
    key: str = ""
    of_case: bool = False
    ready: bool = True


def key_text(key: str) -> str:
    """In: "Ctrl+Shift+Z". Out: "Ctrl Shift Z", as the buttons show it."""
    return " ".join(said(_DUTCH.get(part, part)) for part in key.split("+"))
