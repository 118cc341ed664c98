"""One signature of a card: the right card, the right key, the PIN as the card wants it, and a session that closes."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

pkcs11 = pytest.importorskip("pkcs11")

from pkcs11.util.ec import encode_ecdsa_signature  # noqa: E402

from routekaart.errors import RoutekaartError  # noqa: E402
from routekaart.signing.card import OnCard, sign  # noqa: E402
from tests.signing.fakecard import MADE, PIN, FakeKey, FakeToken, der, inserted  # noqa: E402
from tests.softcard import Issuer  # noqa: E402
from tests.verification.samples import NOW  # noqa: E402

ISSUER = Issuer(NOW)
CURVE = der(ISSUER.person("S. Jansen", ec.generate_private_key(ec.SECP256R1())))
RSA = der(ISSUER.person("S. Jansen", rsa.generate_private_key(65537, 2048)))
DIGEST = hashlib.sha256(b"dit").digest()
M = pkcs11.Mechanism
PLAIN_RSA = frozenset({M.RSA_PKCS})
HASH_NAME = bytes.fromhex("3031300d060960864801650304020105000420")


def chosen(certificate: bytes = CURVE, **more: Any) -> OnCard:
    return OnCard("Kaart", "ab01", "07", certificate, **more)


@pytest.mark.parametrize(
    ("certificate", "mechanisms", "asked", "mechanism", "made"),
    [
        (CURVE, frozenset({M.ECDSA}), DIGEST, M.ECDSA, encode_ecdsa_signature(MADE)),
        (RSA, frozenset({M.SHA256_RSA_PKCS, M.RSA_PKCS}), b"dit", M.SHA256_RSA_PKCS, MADE),
        (RSA, PLAIN_RSA, HASH_NAME + DIGEST, M.RSA_PKCS, MADE),
    ],
    ids=["curve", "RSA that hashes", "RSA that does not"],
)
@pytest.mark.parametrize("again", [True, False])
def test_what_the_card_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, certificate: bytes, mechanisms: frozenset[Any], asked: bytes,
    mechanism: Any, made: bytes, again: bool,
) -> None:  # fmt: skip
    key, other = FakeKey(says=again), FakeKey()
    token = FakeToken(serial=b"\xab\x01", keys={b"\x06": other, b"\x07": key}, mechanisms=mechanisms)
    elsewhere = FakeToken(serial=b"\xab\x02", keys={b"\x07": other})
    path = inserted(monkeypatch, tmp_path, elsewhere.slot, token.slot)
    assert sign(path, chosen(certificate), PIN, b"dit") == made
    assert key.asked == [(asked, {"mechanism": mechanism, **({"pin": PIN} if again else {})})]
    assert (other.asked, token.logged_in, elsewhere.logged_in) == ([], [PIN], [])
    assert token.open_now == 0


@pytest.mark.parametrize(
    ("pin_pad", "pin", "given"),
    [(True, "", pkcs11.PROTECTED_AUTH), (True, PIN, PIN), (False, PIN, PIN)],
)
def test_who_asks_for_the_pin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pin_pad: bool, pin: str, given: object
) -> None:
    key = FakeKey(says=True)
    token = FakeToken(keys={b"\x07": key})
    path = inserted(monkeypatch, tmp_path, token.slot)
    assert sign(path, chosen(pin_pad=pin_pad), pin, b"dit")
    assert token.logged_in == [given]
    assert [words.get("pin", "") for _, words in key.asked] == [pin]


@pytest.mark.parametrize("says", [pkcs11.AttributeTypeInvalid(), KeyError("zegt niets")])
def test_a_key_that_does_not_say_gets_the_pin_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: Exception
) -> None:
    key = FakeKey(says=says)
    path = inserted(monkeypatch, tmp_path, FakeToken(keys={b"\x07": key}).slot)
    assert sign(path, chosen(), PIN, b"dit")
    assert key.asked == [(DIGEST, {"mechanism": M.ECDSA})]


@pytest.mark.parametrize("broken", [pkcs11.DeviceError(), ValueError("iets")])
def test_the_session_is_closed_when_signing_does_not_succeed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: Exception
) -> None:
    class Broken(FakeKey):
        def sign(self, data: bytes, **words: Any) -> bytes:
            raise broken

    token = FakeToken(keys={b"\x07": Broken()})
    path = inserted(monkeypatch, tmp_path, token.slot)
    with pytest.raises(RoutekaartError) as told:
        sign(path, chosen(), PIN, b"dit")
    assert (told.value.code, told.value.facts) == ("SIG-026", {"kind": type(broken).__name__})
    assert token.logged_in == [PIN]
    assert token.open_now == 0


def test_a_key_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = inserted(monkeypatch, tmp_path, FakeToken(keys={b"\x06": FakeKey()}).slot)
    with pytest.raises(RoutekaartError) as told:
        sign(path, chosen(), PIN, b"dit")
    assert (told.value.code, told.value.facts) == ("SIG-026", {"kind": "NoSuchKey"})


def test_another_card_than_the_chosen_one_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    token = FakeToken(serial=b"\xab\x02", keys={b"\x07": FakeKey()})
    path = inserted(monkeypatch, tmp_path, token.slot)
    with pytest.raises(RoutekaartError) as told:
        sign(path, chosen(), PIN, b"dit")
    assert told.value.code == "SIG-022"
    assert token.logged_in == []
