"""How good a passphrase is that somebody is choosing.

The passphrase and what a guesser knows of its owner go in; how soon it is guessed, and why, comes out.
"""

from __future__ import annotations

from collections.abc import Iterable

from routekaart.casework.base import Environment
from routekaart.keys.strength import Strength, known_words, strength_of

__all__ = ["passphrase_strength"]


def passphrase_strength(env: Environment, phrase: str, own: Iterable[str]) -> Strength:
    """Reckoned with what one guess costs on the vaults of this computer. Takes a moment: not for the main thread."""
    words = known_words(env.places.resources / "woorden" / "bekend.txt")
    return strength_of(phrase, own=own, words=words, cost=env.key_cost)
