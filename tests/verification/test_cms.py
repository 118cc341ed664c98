"""Not one bit of the signature itself can change, nor of the certificates that came along."""

from __future__ import annotations

import random

import pytest

from routekaart import signing
from routekaart.verification.cms import SealBrokenError, check_signature
from tests.verification import authority, samples
from tests.verification.forging import place, signature_of


@pytest.mark.filterwarnings("ignore")  # cryptography warns of odd numbers in certificates that were flipped
@pytest.mark.parametrize("kind", ["own key", "organisation"])
def test_one_bit_of_every_byte(kind: str) -> None:
    key: signing.SealKey = samples.key() if kind == "own key" else authority.organisation_key()[1]
    pdf = samples.sealed(samples.unsealed(("zegel_1",)), key, "zegel_1")
    start, stop, _ = place(pdf)
    der, _ = signature_of(pdf)
    content = pdf[:start] + pdf[stop:]
    chance = random.Random(20261122)
    assert check_signature(der, content).certificate == key.certificate

    accepted = [position for position in range(len(der)) if _holds(der, position, chance.randrange(8), content)]

    assert accepted == []


def _holds(der: bytes, position: int, bit: int, content: bytes) -> bool:
    flipped = der[:position] + bytes([der[position] ^ (1 << bit)]) + der[position + 1 :]
    try:
        check_signature(flipped, content)
    except Exception:  # the caller of check_signature takes every trouble for a broken seal
        return False
    return True


def test_other_content_breaks_the_seal() -> None:
    der, _ = signature_of(samples.one_seal())
    with pytest.raises(SealBrokenError):
        check_signature(der, b"iets anders")
