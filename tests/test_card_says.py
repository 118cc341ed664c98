"""What a card or its module may say: real tokens where SoftHSM can say it, its words where it cannot."""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from routekaart.casework.seals.cards import cards_in, key_on_card
from routekaart.errors import RoutekaartError
from routekaart.signing import card as module
from routekaart.signing.card import OnCard, certificates, sign
from routekaart.signing.cardapart import answer
from tests.softcard import MODULE, PIN, Issuer, Key, SoftCard, needs_softhsm
from tests.verification.samples import NOW

pkcs11 = pytest.importorskip("pkcs11")


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoftCard:
    """In this process the module has to look at the new folder: it begins anew."""
    made = SoftCard(tmp_path / "kaart").use(monkeypatch)
    return made.fresh() if MODULE else made


def filled(card: SoftCard, key: Key | None = None) -> Key:
    private = key or ec.generate_private_key(ec.SECP256R1())
    issuer = Issuer(NOW)
    card.token().put(private, issuer.person("S. Jansen", private), "01", others=(issuer.certificate, issuer.root))
    card.fresh()
    return private


def code_of(work: Any) -> str:
    with pytest.raises(RoutekaartError) as told:
        work()
    return told.value.code


@needs_softhsm
def test_a_token_that_nobody_set_up_is_no_card(card: SoftCard) -> None:
    assert code_of(lambda: certificates(MODULE)) == "SIG-022"


@needs_softhsm
def test_questions_and_answers_as_they_go_over_the_pipe(card: SoftCard) -> None:
    private = filled(card)
    asked = {"what": "certificates", "module": MODULE}
    (found,) = json.loads(answer(json.dumps(asked).encode()))["found"]
    assert (found["label"], found["pin_pad"], len(found["chain"])) == ("Kaart van S. Jansen", False, 2)
    question = {
        "what": "sign",
        "module": MODULE,
        "chosen": found,
        "pin": PIN,
        "data": base64.b64encode(b"dit").decode(),
    }
    signature = base64.b64decode(json.loads(answer(json.dumps(question).encode()))["found"])
    assert isinstance(private, ec.EllipticCurvePrivateKey)
    private.public_key().verify(signature, b"dit", ec.ECDSA(hashes.SHA256()))
    wrong = json.loads(answer(json.dumps({**question, "pin": "1234"}).encode()))
    assert wrong["code"] == "SIG-023"
    assert PIN not in json.dumps(wrong)


@needs_softhsm
def test_what_is_told_of_a_card_to_choose_it_by(card: SoftCard) -> None:
    filled(card)
    (found,) = cards_in(MODULE)
    assert (found.name, found.issuer, found.card) == ("S. Jansen", "Verzonnen kaarten", "Kaart van S. Jansen")
    assert key_on_card(found, PIN, NOW).sign(b"dit")
    assert "S. Jansen" in repr(found) and "der=" not in repr(found)


@needs_softhsm
@pytest.mark.parametrize("hashes_itself", [True, False])
def test_a_card_that_cannot_hash_by_itself(
    card: SoftCard, monkeypatch: pytest.MonkeyPatch, hashes_itself: bool
) -> None:
    private = filled(card, rsa.generate_private_key(65537, 2048))
    (chosen,) = certificates(MODULE)
    slot = pkcs11.lib(MODULE).get_slots(token_present=True)[0]
    known = slot.get_mechanisms()
    assert {pkcs11.Mechanism.SHA256_RSA_PKCS, pkcs11.Mechanism.RSA_PKCS} <= known
    if not hashes_itself:
        token = next(each for each in module._tokens(MODULE) if each.serial.hex() == chosen.serial)
        poor = _Poor(token, known - {pkcs11.Mechanism.SHA256_RSA_PKCS})
        monkeypatch.setattr(module, "_tokens", lambda _module: [poor])
    signature = sign(MODULE, chosen, PIN, b"dit")
    assert isinstance(private, rsa.RSAPrivateKey)
    private.public_key().verify(signature, b"dit", padding.PKCS1v15(), hashes.SHA256())


class _Poor:
    """A real token that says it can do less."""

    def __init__(self, token: Any, known: set[Any]) -> None:
        self._token = token
        self.serial = token.serial
        self.slot = type("Slot", (), {"get_mechanisms": lambda _self: known, "get_token": lambda _self: token})()

    def open(self, **words: Any) -> Any:
        return self._token.open(**words)


class _Key:
    """A key that wants the PIN once more, or does not say."""

    def __init__(self, says: Any) -> None:
        self.says, self.asked = says, {}

    def __getitem__(self, _name: Any) -> Any:
        if isinstance(self.says, Exception):
            raise self.says
        return self.says

    def sign(self, _data: bytes, **words: Any) -> bytes:
        self.asked = words
        return bytes(64)


@pytest.mark.parametrize(
    ("says", "pin", "again"),
    [
        (True, PIN, True),
        (False, PIN, False),
        (True, "", False),
        (pkcs11.AttributeTypeInvalid(), PIN, False),
    ],
)
def test_a_key_that_asks_for_the_pin_at_every_signature_gets_it(says: Any, pin: str, again: bool) -> None:
    key = _Key(says)
    session = type("Session", (), {"get_objects": lambda _self, _wanted: [key]})()
    public = ec.generate_private_key(ec.SECP256R1()).public_key()
    assert module._signature(session, None, b"\x01", pin, public, b"dit")  # type: ignore[arg-type]
    assert ("pin" in key.asked) is again


def test_a_reader_with_its_own_keys_asks_the_pin_itself() -> None:
    chosen = OnCard("Kaart", "01", "01", b"", pin_pad=True)
    assert module._told_pin("", chosen) is pkcs11.PROTECTED_AUTH
    assert module._told_pin("1234", chosen) == "1234"
    assert module._told_pin("", OnCard("Kaart", "01", "01", b"")) == ""


class _Slot:
    def __init__(self, says: Exception) -> None:
        self.says = says

    def get_token(self) -> Any:
        raise self.says


def test_an_empty_reader_and_a_strange_card_are_passed_over() -> None:
    assert module._token(_Slot(pkcs11.TokenNotPresent())) is None  # type: ignore[arg-type]
    assert module._token(_Slot(pkcs11.TokenNotRecognised())) is None  # type: ignore[arg-type]


class _Broken:
    def open(self) -> Any:
        raise pkcs11.DeviceError


@needs_softhsm
def test_one_card_that_does_not_answer_keeps_no_other_from_being_used(card: SoftCard) -> None:
    filled(card)
    good = module._tokens(MODULE)
    assert len(module._on_all([_Broken(), *good])) == 1  # type: ignore[list-item]
    with pytest.raises(pkcs11.DeviceError):
        module._on_all([_Broken()])  # type: ignore[list-item]


def test_a_program_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pkcs11", None)
    assert code_of(lambda: certificates("module.so")) == "SIG-020"


def test_certificates_that_say_little_or_nothing_readable() -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, "Kaal")])
    bare = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(NOW).not_valid_after(NOW.replace(year=2030)).sign(key, hashes.SHA256())
    )  # fmt: skip
    assert module._may_seal(bare)
    assert not module._for_signatures(bare)
    assert module._path(bare, [bare]) == []
    assert module._certificate(b"geen certificaat") is None
    small = rsa.generate_private_key(65537, 1024)
    weak = Issuer(NOW).person("Zwak", small)
    assert not module._may_seal(weak)


@needs_softhsm
def test_an_empty_card_and_a_certificate_without_its_key(card: SoftCard) -> None:
    card.token().fresh()
    assert code_of(lambda: certificates(MODULE)) == "SIG-025"
    key, issuer = ec.generate_private_key(ec.SECP256R1()), Issuer(NOW)
    card.put(key, issuer.person("S. Jansen", key), "01", with_key=False).fresh()
    (chosen,) = certificates(MODULE)
    assert code_of(lambda: sign(MODULE, chosen, PIN, b"dit")) == "SIG-026"
    other = OnCard(chosen.label, "00", chosen.id, chosen.der)
    assert code_of(lambda: sign(MODULE, other, PIN, b"dit")) == "SIG-022"


def test_a_module_that_is_gone_or_none(tmp_path: Path) -> None:
    (tmp_path / "geen.so").write_bytes(b"geen module")
    for name in ("weg.so", "geen.so"):
        assert code_of(lambda path=str(tmp_path / name): certificates(path)) == "SIG-021"


def test_attributes_that_a_card_leaves_out() -> None:
    found = type("Found", (), {"get_attributes": lambda _self, _names: {pkcs11.Attribute.VALUE: None}})()
    assert module._attributes(found) == (b"", b"")
