"""Keys on a desk: the own key to seal with, made when it is first needed, and keys of others kept by name.

An open desk goes in; a key to seal with, or the keys it knows, come out. Everything stays in the encrypted vault.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from routekaart.answers import clean_text
from routekaart.casework.base import Changes
from routekaart.casework.seals.cards import CardKey, key_on_card
from routekaart.errors import RoutekaartError

if TYPE_CHECKING:
    from datetime import datetime

    from cryptography.x509 import Certificate

    from routekaart.casework.desk import Desk
    from routekaart.signing import SealKey
    from routekaart.verification import KnownKey

__all__ = [
    "OwnKey",
    "keep_key",
    "known_keys",
    "own_certificates",
    "own_key",
    "own_key_now",
    "renew_own_key",
    "seal_key",
]

_OWN, _SECRET, _KNOWN, _FORMER = "seal/p12", "seal/secret", "keys/known", "seal/former"


@dataclass(frozen=True, slots=True)
class OwnKey:
    """What people can know of the own key: whose it is, until when it seals, and what to compare it by."""

    name: str
    until: date
    fingerprint: str
    holds: bool
    """May it seal today?"""
    named: bool
    """Does it still carry the name and organisation of the owner?"""


def seal_key(desk: Desk, p12: bytes | None = None, passphrase: bytes = b"", card: CardKey | None = None) -> SealKey:
    """The key on a card with its PIN as passphrase, the key in a PKCS#12 file, or without these the own key.

    Raises SIG-… for a card or a file that does not open, SIG-007 or SIG-008 when practice and real would mix, and
    SIG-009 for the own key when an organisation opened the vault.
    """
    from routekaart.signing import load_key

    now = desk.env.now()
    if card is not None:
        return _of_this_side(desk, key_on_card(card, passphrase.decode(), now))
    if p12 is not None:
        return _of_this_side(desk, load_key(p12, passphrase, now=now))
    if desk.visitor:
        raise _not_the_owner(desk, "Er is niet verzegeld. Verzegel met een kaart of een sleutelbestand van uzelf.")
    return _opened(desk, desk.vault.value(_OWN) or _make_own(desk), now)


def _of_this_side(desk: Desk, key: SealKey) -> SealKey:
    """A practice key seals practice only, and nothing else seals practice: not a card, not an organisation."""
    if key.practice and not desk.practice:
        raise RoutekaartError(
            "SIG-007", "Dit is een sleutel om mee te oefenen. Er is niet verzegeld. Kies een echte sleutel."
        )
    if desk.practice and not key.practice:
        raise RoutekaartError(
            "SIG-008",
            "Dit is een echte sleutel. Een oefening krijgt nooit een echt zegel. Er is niet verzegeld. "
            "Verzegel met de sleutel van Oefenen.",
        )
    return key


def _not_the_owner(desk: Desk, safe: str) -> RoutekaartError:
    """Nobody seals in the name of somebody else, whoever opened the vault."""
    return RoutekaartError(
        "SIG-009", f"{desk.visitor} opende deze kluis. De sleutel hier staat op naam van {desk.owner.name}. {safe}"
    )


def own_key(desk: Desk) -> SealKey | None:
    """The own key, when something was sealed with it before.

    Also when it expired, or was made while the clock ran ahead: copies and checks go on then.
    """
    stored = desk.vault.value(_OWN)
    return _opened(desk, stored, None) if stored else None


def own_key_now(desk: Desk) -> OwnKey | None:
    """The own key as it stands today; None before anything was sealed with it."""
    from routekaart.signing import fingerprint
    from routekaart.signing.key import certified, check_period

    key, owner = own_key(desk), desk.owner
    if key is None:
        return None
    try:
        check_period(key.certificate, desk.env.now())
        holds = True
    except RoutekaartError:
        holds = False
    named = (key.name, key.organisation) == (certified(owner.name), certified(owner.organisation))
    return OwnKey(key.name, key.valid_until.date(), fingerprint(key), holds, named)


def renew_own_key(desk: Desk) -> Changes:
    """A new own key from now on; what was sealed with the former one stays known as sealed here.

    Raises SIG-001 when the owner has no name, and SIG-009 when an organisation opened the vault: it is not its key.
    """
    from cryptography.hazmat.primitives.serialization import Encoding

    if desk.visitor:
        raise _not_the_owner(desk, "Er is niets veranderd.")
    key = own_key(desk)
    if key is not None:
        # First the former one: checkpoints and documents it stands under must be known at every moment.
        former = [*_former(desk), base64.b64encode(key.certificate.public_bytes(Encoding.DER)).decode()]
        desk.vault.set_value(_FORMER, json.dumps(former))
    _make_own(desk)
    desk.log("nieuwe zegelsleutel", "kluis")
    return Changes(vault=True)


def own_certificates(desk: Desk) -> tuple[Certificate, ...]:
    """Of the own key, when there is one, and of those it replaced: the present one first, then the oldest."""
    from cryptography.x509 import load_der_x509_certificate

    key = own_key(desk)
    former = tuple(load_der_x509_certificate(base64.b64decode(one)) for one in _former(desk))
    return former if key is None else (key.certificate, *former)


def _former(desk: Desk) -> list[str]:
    found: list[str] = json.loads(desk.vault.value(_FORMER) or "[]")
    return found


def _opened(desk: Desk, stored: str, now: datetime | None) -> SealKey:
    from routekaart.signing import load_key

    return load_key(base64.b64decode(stored), (desk.vault.value(_SECRET) or "").encode(), now=now)


def _make_own(desk: Desk) -> str:
    """Honestly called a seal: it says that this vault closed the document, no more."""
    from routekaart.signing import make_own_key

    owner, env = desk.owner, desk.env
    # A key that replaces one keeps its secret: then one write is enough, and at no moment is there a key without it.
    secret = desk.vault.value(_SECRET) or env.random(24).hex()
    serial = int.from_bytes(env.random(16), "big") >> 1 or 1
    number = f"{owner.registered_in.upper()} {owner.registration}".strip() if owner.registration else ""
    made = make_own_key(
        owner.name, number, owner.organisation, env.now(), serial, secret.encode(), practice=desk.practice
    )
    text = base64.b64encode(made).decode()
    # The secret first: a key without it would never open.
    desk.vault.set_value(_SECRET, secret)
    desk.vault.set_value(_OWN, text)
    return text


def known_keys(desk: Desk) -> tuple[KnownKey, ...]:
    """The own key, when there is one, those that it replaced, and those kept by name."""
    from routekaart.signing import fingerprint
    from routekaart.verification import KnownKey

    kept = json.loads(desk.vault.value(_KNOWN) or "{}")
    found = [KnownKey(name, digest) for digest, name in kept.items()]
    found += [KnownKey(desk.owner.name, fingerprint(one)) for one in own_certificates(desk)]
    return tuple(found)


def keep_key(desk: Desk, fingerprint: str, name: str) -> Changes:
    """Remember a sealer's key under a name."""
    kept = json.loads(desk.vault.value(_KNOWN) or "{}")
    kept[fingerprint] = clean_text(name)
    desk.vault.set_value(_KNOWN, json.dumps(kept, ensure_ascii=False))
    return Changes(vault=True)
