"""What of the cards in the readers one can seal with, in which order, and what is told of each."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

pkcs11 = pytest.importorskip("pkcs11")

from routekaart.errors import RoutekaartError  # noqa: E402
from routekaart.signing import card as module  # noqa: E402
from routekaart.signing.card import OnCard, certificates  # noqa: E402
from tests.signing.fakecard import READY, FakeSlot, FakeToken, der, inserted  # noqa: E402
from tests.softcard import Issuer  # noqa: E402
from tests.verification.samples import NOW  # noqa: E402

ISSUER = Issuer(NOW)
KEY = ec.generate_private_key(ec.SECP256R1())


def person(usage: str = "content_commitment", key: ec.EllipticCurvePrivateKey = KEY) -> bytes:
    return der(ISSUER.person(usage, key, usage=usage))


def test_a_certificate_for_signatures_comes_first_and_one_for_secrets_never(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_in, signs = person("digital_signature"), person()
    issuers = [(b"\x0a", der(ISSUER.root)), (b"", der(ISSUER.certificate))]
    first = FakeToken("Een", b"\xab\x01", certificates=[(b"\x01", log_in), (b"\x02", person("key_agreement"))])
    pad = READY | pkcs11.TokenFlag.PROTECTED_AUTHENTICATION_PATH
    second = FakeToken("Twee", b"\xcd\x02", pad, [(b"\x03", signs), *issuers, (b"\x04", b"geen certificaat")])
    nobody = FakeToken("Nieuw", flags=pkcs11.TokenFlag(0), certificates=[(b"\x01", signs)])
    empty = [FakeSlot(None), FakeSlot(None, pkcs11.TokenNotRecognised)]
    path = inserted(monkeypatch, tmp_path, *empty, nobody.slot, first.slot, second.slot)

    chain = (der(ISSUER.certificate), der(ISSUER.root))
    assert certificates(path) == (
        OnCard("Twee", "cd02", "03", signs, chain, pin_pad=True),
        OnCard("Een", "ab01", "01", log_in, (), pin_pad=False),
    )
    assert (first.logged_in, second.logged_in, nobody.logged_in) == ([None], [None], [])
    assert (first.open_now, second.open_now) == (0, 0)


def test_a_certificate_without_an_id_has_no_key_to_ask_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = inserted(monkeypatch, tmp_path, FakeToken(certificates=[(b"", person())]).slot)
    with pytest.raises(RoutekaartError) as told:
        certificates(path)
    assert (told.value.code, told.value.message, told.value.facts) == (
        "SIG-025",
        "Op deze kaart staat geen sleutel waarmee Routekaart kan verzegelen. Er is niets veranderd. "
        "Vraag uw organisatie om een kaart met een certificaat voor ondertekenen.",
        {},
    )


def test_who_issued_is_found_from_below_upwards_and_once() -> None:
    leaf = ISSUER.person("S. Jansen", KEY)
    stranger = Issuer(NOW)
    every = [stranger.certificate, ISSUER.root, leaf, ISSUER.certificate, ISSUER.certificate, stranger.root]
    assert module._path(leaf, every) == [ISSUER.certificate, ISSUER.root]
    assert module._path(leaf, [leaf, ISSUER.root]) == []
    assert module._path(ISSUER.root, every) == []
    named = "Verzonnen hoofdgezag"
    renewed = ISSUER._made(named, named, ISSUER.root_key, ISSUER.root_key, ca=True)
    assert module._path(leaf, [*every, renewed]) == [ISSUER.certificate, ISSUER.root]  # a root is the end


def test_two_that_issued_each_other_do_not_keep_the_card_waiting() -> None:
    """Cross-certificates: the same key above and below."""
    one, other = Issuer(NOW), Issuer(NOW)
    down = one._made("B", "A", other.key, one.key, ca=True)
    up = one._made("A", "B", one.key, other.key, ca=True)
    leaf = one._made("S. Jansen", "A", KEY, one.key, ca=False, usage="content_commitment")
    assert module._path(leaf, [leaf, up, down]) == [up, down]


@pytest.mark.parametrize(
    ("usage", "may"),
    [("digital_signature", True), ("content_commitment", True), ("key_encipherment", False), ("key_cert_sign", False)],
)
def test_a_key_is_used_for_what_it_is_for(usage: str, may: bool) -> None:
    assert module._may_seal(ISSUER.person("S. Jansen", KEY, usage=usage)) is may


def test_a_key_of_an_issuer_seals_nothing() -> None:
    assert not module._may_seal(ISSUER._made("G", "G", KEY, KEY, ca=True))
    assert ISSUER.certificate.extensions is not None
    both = ISSUER._made("G", "G", KEY, KEY, ca=False, usage="content_commitment")
    assert module._may_seal(both)


@pytest.mark.parametrize("curve", [ec.SECP256R1(), ec.SECP384R1(), ec.SECP521R1()])
def test_each_curve_a_seal_may_have(curve: ec.EllipticCurve) -> None:
    assert module._may_seal(ISSUER.person("S. Jansen", ec.generate_private_key(curve)))
    assert not module._may_seal(ISSUER.person("S. Jansen", ec.generate_private_key(ec.SECP256K1())))


def test_without_any_card_that_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = inserted(monkeypatch, tmp_path, FakeSlot(None))
    with pytest.raises(RoutekaartError) as told:
        certificates(path)
    assert told.value.code == "SIG-022"


def test_a_card_that_does_not_answer_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    silent = FakeToken("Stil", certificates=[(b"\x01", person())])
    monkeypatch.setattr(silent, "open", _silent)
    good = FakeToken("Goed", certificates=[(b"\x02", person())])
    path = inserted(monkeypatch, tmp_path, silent.slot, good.slot)
    assert [each.label for each in certificates(path)] == ["Goed"]
    alone = inserted(monkeypatch, tmp_path, silent.slot)
    with pytest.raises(RoutekaartError) as told:
        certificates(alone)
    assert (told.value.code, told.value.facts) == ("SIG-026", {"kind": "DeviceError"})


def _silent(user_pin: object = None) -> object:
    raise pkcs11.DeviceError
