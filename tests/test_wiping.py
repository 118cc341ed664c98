"""A secret that was wiped is zeros, of any width; what everybody shares stays as it is."""

from __future__ import annotations

import pytest

from routekaart.wiping import wipe


@pytest.mark.parametrize("text", ["vier losse woorden", "café crème brûlée", "пингвин и ключ", "een 🗝 en nog een"])
def test_every_sign_of_a_text_becomes_zero(text: str) -> None:
    own = "".join(list(text))
    wipe(own)
    assert [ord(sign) for sign in own] == [0] * len(text)


def test_every_byte_becomes_zero() -> None:
    own = b"vier losse woorden"
    wipe(own)
    assert own == bytes(18)


@pytest.mark.parametrize("shared", ["", "a", "é"])
def test_what_everybody_shares_stays(shared: str) -> None:
    before = [ord(sign) for sign in shared]
    wipe(shared)
    wipe(shared.encode()[:1])
    assert [ord(sign) for sign in shared] == before
