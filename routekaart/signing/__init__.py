"""Makes and loads the professional's key and puts cryptographic seals on a PDF.

Bytes go in and bytes come out: no vault, no files and no screen; the only network call is an
optional time-stamp service that the caller names.
"""

from __future__ import annotations

from routekaart.signing.card import OnCard
from routekaart.signing.cardapart import card_certificates, card_key
from routekaart.signing.key import (
    PRACTICE_UNIT,
    SealKey,
    fingerprint,
    load_key,
    make_own_key,
    short_fingerprint,
)
from routekaart.signing.seal import SealField, fields, seal
from routekaart.signing.stamp import dutch_moment, stamp_text

__all__ = [
    "PRACTICE_UNIT",
    "OnCard",
    "SealField",
    "SealKey",
    "card_certificates",
    "card_key",
    "dutch_moment",
    "fields",
    "fingerprint",
    "load_key",
    "make_own_key",
    "seal",
    "short_fingerprint",
    "stamp_text",
]
