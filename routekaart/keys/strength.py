"""A passphrase that somebody is choosing goes in; how soon it could be guessed, and why, comes out.

An estimate that rather says too weak than too strong: it knows what guessers try, not what a person thought of.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from routekaart.keys.secrets import MIN_PASSPHRASE
from routekaart.keys.slots import Cost, normal

__all__ = ["LEVELS", "Strength", "guesses_per_second", "known_words", "strength_of"]

LEVELS = ("zwak", "matig", "goed", "sterk")

# What a thief with a copy of the vault can try, on his own machines and without anybody noticing. One guess is one
# Argon2id. By its design (RFC 9106, 3.1) each block of 1 KiB is made from two others, in every pass over all memory:
# one that was made just before and may still be at hand, and one from anywhere, which has to be fetched; the block
# itself has to be stored. So a guess moves at least twice memory times passes: 256 MiB x 3 x 2 = 1.6 GB here. A fast
# graphics card of these years moves about 1 TB in a second and so makes some 600 guesses in it, never more: this
# counts its memory as always busy and nothing else as slow. We reckon with a hundred such cards, far more than a
# finder of a laptop has, and what a criminal group could rent.
_CARDS = 100
_BYTES_MOVED_PER_SECOND = 1e12
_MOVES_PER_BYTE = 2

_CAP = 40  # signs that are looked at; what comes after it only makes it better, and some tricks take long to look for
_WORDS_OF_A_GUESSER = 400_000  # the words of a language with their forms; any word-like run of letters may be one
_LEAST_VOWELS = 0.25
_SIGNS_BESIDE_LETTERS = 33

_DAY = 86_400.0
_YEAR = 365.25 * _DAY
_BOUNDS = (30 * _DAY, 10 * _YEAR, 1000 * _YEAR)  # below the first it is weak, above the last strong
_UNITS = (
    (_YEAR, "jaar", "jaar"), (_YEAR / 12, "maand", "maanden"), (_DAY, "dag", "dagen"), (3600.0, "uur", "uur"),
    (60.0, "minuut", "minuten"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Strength:
    """How soon a thief would have it. `level` counts in `LEVELS`; a passphrase that is too short has none yet."""

    seconds: float
    level: int | None
    sentence: str
    reasons: tuple[str, ...]
    """What makes it weak and what to do, most telling first; none for a good one."""


def guesses_per_second(cost: Cost) -> float:
    """How many passphrases a thief with a copy of the vault can try in a second."""
    per_guess = cost.memory_kib * 1024 * cost.passes * _MOVES_PER_BYTE
    return _CARDS * _BYTES_MOVED_PER_SECOND / per_guess


@lru_cache(maxsize=2)
def known_words(path: Path) -> tuple[str, ...]:
    """The words in a list, the best known first; none when the list is not there."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


def strength_of(phrase: str, *, own: Iterable[str], words: Sequence[str], cost: Cost | None = None) -> Strength:
    """Estimate it. `own` is what a guesser knows of this person: name, organisation; `words` are common ones."""
    text = normal(phrase)
    if len(text) < MIN_PASSPHRASE:
        left = MIN_PASSPHRASE - len(text)
        return Strength(0.0, None, f"Nog {left} {'teken' if left == 1 else 'tekens'} erbij." if text else "", ())
    # Loaded here: most starts need no new passphrase.
    from zxcvbn import zxcvbn

    personal = _parts(own)
    known = list(dict.fromkeys([*personal, *words]))
    found = zxcvbn(text[:_CAP], user_inputs=known)
    guesses = min(float(found["guesses"]), _at_most(text, known))
    seconds = guesses / guesses_per_second(cost or Cost())
    level = sum(seconds >= bound for bound in _BOUNDS)
    reasons = _reasons(text, found["sequence"], personal) if level < 2 else ()
    return Strength(seconds, level, f"Te raden {_duration(seconds)}.", reasons)


def _parts(own: Iterable[str]) -> list[str]:
    """Names whole and in pieces, as they would be typed in a passphrase."""
    found: dict[str, None] = {}
    for text in own:
        plain = _plain(text)
        pieces = [piece for piece in re.split(r"[^a-z0-9]+", plain) if len(piece) > 2]
        found.update(dict.fromkeys([*pieces, "".join(pieces)] if pieces else []))
    return list(found)


def _plain(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(sign))


def _at_most(text: str, words: Sequence[str]) -> float:
    """The most guesses a guesser with a word list needs: zxcvbn knows no Dutch and takes our words for noise."""
    rank = {word: place for place, word in enumerate(words, start=1)}
    total = 1.0
    for run in re.findall(r"[^\W\d_]+|\d+|[\W_]", text[:_CAP]):
        total *= _at_most_of(run, rank)
    return total


def _at_most_of(run: str, rank: Mapping[str, int]) -> float:
    if run.isspace():
        return 1.0
    if run.isdigit():
        return 10.0 ** len(run)
    if not run.isalpha():
        return float(_SIGNS_BESIDE_LETTERS)
    plain = _plain(run)
    vowels = sum(sign in "aeiouy" for sign in plain) / max(len(plain), 1)
    most = float(_WORDS_OF_A_GUESSER) if vowels >= _LEAST_VOWELS else math.inf
    return min(26.0 ** len(run), most, float(rank.get(plain, math.inf))) * (1 if run.islower() else 2)


def _duration(seconds: float) -> str:
    """In words: one or two figures that matter, no more is known."""
    if seconds < 1:
        return "in minder dan een seconde"
    if seconds < 60:
        return "binnen een minuut"
    if seconds >= 1000 * _YEAR:
        return "in meer dan 1.000 jaar"
    size, one, more = next(unit for unit in _UNITS if seconds >= unit[0])
    count = round(seconds / size)
    count = round(count, -1) if count > 100 else count
    return f"in ongeveer {count} {one if count == 1 else more}"


_DICTIONARIES = {
    "passwords": "Er zit een bekend wachtwoord in.",
    "user_inputs": "Gewone woorden en namen staan op de lijst van wie raadt.",
}
_PATTERNS = {
    "date": "Een datum of jaartal is snel geraden.",
    "regex": "Een datum of jaartal is snel geraden.",
    "sequence": "Een rijtje zoals abc of 123 is snel geraden.",
    "repeat": "Herhalen maakt raden niet moeilijker.",
    "spatial": "Toetsen naast elkaar zijn snel geraden.",
}
_ADVICE = "Zet er een los woord bij dat er niets mee te maken heeft."


def _reasons(text: str, sequence: Iterable[Mapping[str, Any]], personal: Iterable[str]) -> tuple[str, ...]:
    """Sentences without a piece of the passphrase itself, so that they can be shown and read aloud."""
    plain, found = _plain(text), dict[str, None]()
    if any(part in plain for part in personal):
        found["Uw eigen naam of organisatie zit erin."] = None
    if re.search(r"(?:19|20)\d\d", plain):
        found[_PATTERNS["date"]] = None
    for match in sequence:
        if match["pattern"] == "dictionary":
            found[_DICTIONARIES.get(match["dictionary_name"], _DICTIONARIES["user_inputs"])] = None
        elif match["pattern"] in _PATTERNS:
            found[_PATTERNS[match["pattern"]]] = None
    return (*list(found)[:2], _ADVICE)
