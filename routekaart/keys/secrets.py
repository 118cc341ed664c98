"""A passphrase or recovery code goes in; the data key of a vault comes out, or a key file that opens otherwise.

The recovery code is shown once and kept nowhere: only a slot that it opens.
"""

from __future__ import annotations

from typing import NamedTuple

from routekaart.errors import RoutekaartError
from routekaart.groups import in_groups
from routekaart.keys.slots import DATA_KEY_BYTES, Cost, KeyFile, Random, header_of, normal, try_open, with_slot, wrap

__all__ = [
    "MIN_PASSPHRASE",
    "RECOVERY_ALPHABET",
    "NewVaultKeys",
    "change_passphrase",
    "checked_phrase",
    "make_vault_keys",
    "new_recovery_code",
    "open_with_passphrase",
    "open_with_recovery",
    "set_passphrase",
]

MIN_PASSPHRASE = 12
RECOVERY_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # 31 signs; no 0/O, no 1/I/L
RECOVERY_LENGTH = 30


class NewVaultKeys(NamedTuple):
    """What a new vault starts with; the recovery code is shown once and kept nowhere."""

    keyfile: KeyFile
    data_key: bytes
    recovery_code: str


def make_vault_keys(
    passphrase: str, *, random: Random, cost: Cost | None = None, vault: str | None = None
) -> NewVaultKeys:
    """Make a data key with a passphrase and a recovery slot; `vault` keeps the name of a vault that is there.

    Raises KEY-005 (passphrase too short).
    """
    phrase = checked_phrase(passphrase)
    price = cost or Cost()
    data_key = random(DATA_KEY_BYTES)
    empty = KeyFile(vault=vault or random(16).hex(), slots=(), header=header_of(data_key))
    keyfile = with_slot(empty, wrap(data_key, phrase, "passphrase", random, price))
    keyfile, code = new_recovery_code(keyfile, data_key, random=random, cost=price)
    return NewVaultKeys(keyfile, data_key, code)


def open_with_passphrase(keyfile: KeyFile, passphrase: str) -> bytes:
    """Return the data key. Raises KEY-001 when the passphrase does not fit."""
    data_key = try_open(keyfile, "passphrase", normal(passphrase))
    if data_key is None:
        raise RoutekaartError(
            "KEY-001",
            "Deze wachtzin past niet. Uw gegevens staan veilig. Let op hoofdletters en spaties. "
            "Lukt het niet? Gebruik dan uw herstelcode.",
        )
    return data_key


def open_with_recovery(keyfile: KeyFile, code: str) -> bytes:
    """Return the data key; spaces, hyphens and small letters in the code are fine. Raises KEY-004."""
    typed = "".join(sign for sign in normal(code).upper() if sign.isalnum())
    strange = sorted(set(typed) - set(RECOVERY_ALPHABET))
    if strange:
        raise RoutekaartError(
            "KEY-004",
            f"In een herstelcode komt {_listed(strange)} niet voor. Uw gegevens staan veilig. "
            "Kijk de code nog eens na: een 0, O, 1, I of L zit er nooit in.",
        )
    if len(typed) != RECOVERY_LENGTH:
        raise RoutekaartError(
            "KEY-004",
            f"Een herstelcode heeft {RECOVERY_LENGTH} tekens. U typte er {len(typed)}. "
            "Uw gegevens staan veilig. Kijk de code nog eens na.",
        )
    data_key = try_open(keyfile, "recovery", typed)
    if data_key is None:
        raise RoutekaartError(
            "KEY-004",
            "Deze herstelcode past niet bij deze kluis. Uw gegevens staan veilig. "
            "Kijk of u de nieuwste code hebt: een nieuwe code vervangt de oude.",
        )
    return data_key


def change_passphrase(keyfile: KeyFile, old: str, new: str, *, random: Random, cost: Cost | None = None) -> KeyFile:
    """Return a key file that opens with `new` and no longer with `old`. Raises KEY-001 or KEY-005."""
    return set_passphrase(keyfile, open_with_passphrase(keyfile, old), new, random=random, cost=cost)


def set_passphrase(keyfile: KeyFile, data_key: bytes, new: str, *, random: Random, cost: Cost | None = None) -> KeyFile:
    """Give an opened vault a new passphrase, say after the recovery code was used. Raises KEY-005."""
    return with_slot(keyfile, wrap(data_key, checked_phrase(new), "passphrase", random, cost or Cost()))


def new_recovery_code(
    keyfile: KeyFile, data_key: bytes, *, random: Random, cost: Cost | None = None
) -> tuple[KeyFile, str]:
    """Replace the recovery code; returns the key file and the code in groups of five."""
    letters = _random_letters(random)
    slot = wrap(data_key, letters, "recovery", random, cost or Cost())
    return with_slot(keyfile, slot), in_groups(letters, 5, "-")


def checked_phrase(passphrase: str) -> str:
    """Return the passphrase in one form. Raises KEY-005 when it is too short."""
    phrase = normal(passphrase)
    if len(phrase) < MIN_PASSPHRASE:
        raise RoutekaartError(
            "KEY-005",
            f"Kies een wachtzin van minstens {MIN_PASSPHRASE} tekens. Er is nog niets gemaakt of veranderd. "
            "Tip: neem vier losse woorden die alleen u bij elkaar bedenkt.",
            length=len(phrase),
        )
    return phrase


def _listed(signs: list[str]) -> str:
    return ", ".join(f"'{sign}'" for sign in signs[:3])


def _random_letters(random: Random) -> str:
    size = len(RECOVERY_ALPHABET)
    fair = 256 - 256 % size  # bytes above this would favour the first letters
    letters = ""
    while len(letters) < RECOVERY_LENGTH:
        usable = (byte for byte in random(RECOVERY_LENGTH) if byte < fair)
        letters += "".join(RECOVERY_ALPHABET[byte % size] for byte in usable)
    return letters[:RECOVERY_LENGTH]
