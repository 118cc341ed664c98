"""Cards and tokens to seal with: what is in the reader now, told so that people can choose.

The path of the card maker's module goes in; the certificates that can seal come out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from routekaart.signing import OnCard, SealKey

__all__ = ["CardKey", "cards_in", "key_on_card"]


@dataclass(frozen=True, slots=True)
class CardKey:
    """One certificate on a card that is in the reader, with the words to choose it by."""

    module: str
    on_card: OnCard = field(repr=False)
    name: str
    issuer: str
    card: str
    until: datetime
    pin_pad: bool


def cards_in(module: str) -> tuple[CardKey, ...]:
    """The certificates one can seal with now. Raises SIG-020 up to SIG-026."""
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    from routekaart.signing import card_certificates

    def common_name(name: x509.Name) -> str:
        found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
        return str(found[0].value) if found else name.rfc4514_string()

    made = []
    for each in card_certificates(module):
        certificate = x509.load_der_x509_certificate(each.der)
        made.append(
            CardKey(
                module,
                each,
                common_name(certificate.subject),
                common_name(certificate.issuer),
                each.label.strip(),
                certificate.not_valid_after_utc,
                each.pin_pad,
            )  # fmt: skip
        )
    return tuple(made)


def key_on_card(chosen: CardKey, pin: str, now: datetime) -> SealKey:
    """The key on the card, for one seal. Raises SIG-005 when it does not hold now, SIG-023 without a PIN."""
    from routekaart.signing import card_key

    return card_key(chosen.module, chosen.on_card, pin, now=now)
