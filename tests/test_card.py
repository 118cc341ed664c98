"""A card in the reader: what it can seal with, one signature at a time, and a kind word for all that goes wrong."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from routekaart.errors import RoutekaartError
from routekaart.signing import OnCard, card_certificates, card_key
from routekaart.signing.card import certificates, sign
from routekaart.signing.key import SealKey
from routekaart.verification import KnownKey, verify
from tests.softcard import MODULE, PIN, Issuer, Key, SoftCard, needs_softhsm
from tests.verification import samples

NOW = samples.NOW
KEYS: dict[str, Callable[[], Key]] = {
    "P-256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "P-384": lambda: ec.generate_private_key(ec.SECP384R1()),
    "RSA-2048": lambda: rsa.generate_private_key(65537, 2048),
    "RSA-3072": lambda: rsa.generate_private_key(65537, 3072),
}


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoftCard:
    return SoftCard(tmp_path / "kaart").use(monkeypatch)


@pytest.fixture
def issuer() -> Issuer:
    return Issuer(NOW)


def filled(card: SoftCard, issuer: Issuer, kind: str = "P-256", **changes: int | str) -> SoftCard:
    key = KEYS[kind]()
    certificate = issuer.person("S. Jansen", key, **changes)  # type: ignore[arg-type]
    return card.token().put(key, certificate, "01", others=(issuer.certificate, issuer.root))


def one(card: SoftCard) -> OnCard:
    (found,) = card_certificates(card.module)
    return found


def key_of(card: SoftCard, pin: str = PIN) -> SealKey:
    return card_key(card.module, one(card), pin, now=NOW)


def refused(work: Callable[[], object]) -> RoutekaartError:
    with pytest.raises(RoutekaartError) as told:
        work()
    assert PIN not in told.value.message
    return told.value


# sealing ------------------------------------------------------------------------------------------------------


@needs_softhsm
@pytest.mark.parametrize("kind", KEYS)
def test_a_seal_from_a_card_is_as_good_as_any(card: SoftCard, issuer: Issuer, kind: str, tmp_path: Path) -> None:
    filled(card, issuer, kind)
    key = key_of(card)
    pdf = samples.sealed(samples.unsealed(), key, "zegel_1")
    pdf = samples.sealed(pdf, samples.key("B. de Wit"), "zegel_2")
    root = issuer.root.public_bytes(Encoding.PEM)
    known = [KnownKey("B. de Wit (collega)", verify(pdf, now=NOW).sealers[1].fingerprint)]
    report = verify(pdf, trust=[root], known=known, now=NOW)
    assert (report.verdict, report.reasons) == ("onveranderd", ())
    assert [each.mark for each in report.sealers] == ["vertrouwd", "bekend"]
    assert (report.sealers[0].name, report.sealers[0].organisation) == ("S. Jansen", "Jeugdteam Voorbeeld")
    if shutil.which("pdfsig"):
        path = tmp_path / "d.pdf"
        path.write_bytes(pdf)
        told = subprocess.run(["pdfsig", path], capture_output=True, text=True, check=False).stdout
        assert told.count("Signature is Valid") == 2


@needs_softhsm
def test_the_chain_on_the_card_goes_into_the_seal(card: SoftCard, issuer: Issuer) -> None:
    key = filled(card, issuer) and key_of(card)
    assert [each.subject for each in key.closed_chain] == [issuer.certificate.subject, issuer.root.subject]
    pdf = samples.sealed(samples.unsealed(("zegel_1",)), key, "zegel_1")
    from asn1crypto import cms

    with pikepdf.open(io.BytesIO(pdf)) as document:
        content = bytes(document.Root.AcroForm.Fields[0].V.Contents)
    inside = {each.chosen.dump() for each in cms.ContentInfo.load(content)["content"]["certificates"]}
    assert inside == {each.public_bytes(Encoding.DER) for each in (key.certificate, issuer.certificate, issuer.root)}


@needs_softhsm
def test_issuers_of_others_stay_on_the_card(card: SoftCard, issuer: Issuer) -> None:
    key, stranger = KEYS["P-256"](), Issuer(NOW)
    others = (stranger.root, issuer.certificate, stranger.certificate)
    card.token().put(key, issuer.person("S. Jansen", key), "01", others=others)
    chosen = one(card)
    assert [x509.load_der_x509_certificate(each) for each in chosen.chain] == [issuer.certificate]
    assert key_of(card).closed_chain == ()  # its root is not there
    pdf = samples.sealed(samples.unsealed(("zegel_1",)), key_of(card), "zegel_1")
    assert verify(pdf, now=NOW).verdict == "onbekende_sleutel"


@needs_softhsm
def test_the_session_is_closed_after_every_signature(card: SoftCard, issuer: Issuer) -> None:
    """An open session stays logged in: then any PIN would do. Here in one process, where that could happen."""
    filled(card, issuer).fresh()
    chosen = one(card)
    for _ in range(2):
        assert sign(card.module, chosen, PIN, b"eerste")
        assert refused(lambda: sign(card.module, chosen, "00000000", b"tweede")).code == "SIG-023"
        assert certificates(card.module) == (chosen,)


@needs_softhsm
def test_nothing_of_the_pin_stays_or_shows(card: SoftCard, issuer: Issuer) -> None:
    filled(card, issuer)
    key = key_of(card)
    assert PIN not in repr(key) and PIN not in repr(key.private_key)
    before = {path for path in card.folder.rglob("*") if path.is_file()}
    assert key.sign(b"iets")
    assert {path for path in card.folder.rglob("*") if path.is_file()} == before
    assert not [path for path in before if path.suffix != ".conf" and PIN.encode() in path.read_bytes()]


# choosing -----------------------------------------------------------------------------------------------------


@needs_softhsm
def test_of_several_cards_and_certificates_those_for_signatures_come_first(card: SoftCard, issuer: Issuer) -> None:
    card.token("Een").token("Twee")
    login, signs, secret = (KEYS["P-256"]() for _ in range(3))
    card.put(login, issuer.person("Aanmelden", login, usage="digital_signature"), "01", label="Een")
    card.put(secret, issuer.person("Versleutelen", secret, usage="key_agreement"), "02", label="Een")
    card.put(signs, issuer.person("Tekenen", signs), "03", label="Twee", others=(issuer.certificate,))
    found = card_certificates(card.module)
    names = [x509.load_der_x509_certificate(each.der).subject.rfc4514_string() for each in found]
    assert [(name.split("CN=")[1], each.label) for name, each in zip(names, found, strict=True)] == [
        ("Tekenen", "Twee"), ("Aanmelden", "Een"),
    ]  # fmt: skip
    assert {each.pin_pad for each in found} == {False}
    pdf = samples.sealed(samples.unsealed(("zegel_1",)), card_key(card.module, found[1], PIN, now=NOW), "zegel_1")
    assert verify(pdf, now=NOW).sealers[0].name == "Aanmelden"


@needs_softhsm
def test_a_card_without_a_key_to_seal_with_is_told(card: SoftCard, issuer: Issuer) -> None:
    card.token()
    assert refused(lambda: card_certificates(card.module)).code == "SIG-025"
    key = ed25519.Ed25519PrivateKey.generate()
    odd = issuer.person("E. Voorbeeld", key)  # type: ignore[arg-type]
    card.put(KEYS["P-256"](), odd, "01", others=(issuer.certificate,), with_key=False)
    assert refused(lambda: card_certificates(card.module)).code == "SIG-025"


# what goes wrong ------------------------------------------------------------------------------------------------


@needs_softhsm
def test_a_wrong_pin_seals_nothing_and_may_be_typed_again(card: SoftCard, issuer: Issuer) -> None:
    filled(card, issuer)
    for wrong in ("0000", "x" * 300, "é"):
        error = refused(lambda pin=wrong: samples.sealed(samples.unsealed(), key_of(card, pin), "zegel_1"))  # type: ignore[misc]
        assert error.code == "SIG-023"
        assert "Er is niet verzegeld." in error.message
    assert refused(lambda: key_of(card, "")).message.startswith("Er is nog geen PIN ingevuld.")
    assert samples.sealed(samples.unsealed(), key_of(card), "zegel_1")


@needs_softhsm
def test_a_card_that_was_taken_out_or_changed_is_told(card: SoftCard, issuer: Issuer) -> None:
    filled(card, issuer)
    key = key_of(card)
    card.remove()
    assert refused(lambda: key.sign(b"iets")).code == "SIG-022"
    assert refused(lambda: card_certificates(card.module)).code == "SIG-022"
    filled(card, issuer)
    assert refused(lambda: key.sign(b"iets")).code == "SIG-022"  # another card, with the same names on it


@needs_softhsm
def test_a_certificate_without_its_key_and_one_of_another_key(card: SoftCard, issuer: Issuer) -> None:
    key, other = KEYS["P-256"](), KEYS["P-256"]()
    card.token().put(key, issuer.person("S. Jansen", key), "01", others=(issuer.certificate,), with_key=False)
    assert refused(lambda: key_of(card).sign(b"iets")).code == "SIG-026"
    card.remove()
    card.token().put(other, issuer.person("S. Jansen", key), "01", others=(issuer.certificate,))
    assert refused(lambda: key_of(card).sign(b"iets")).code == "SIG-027"


@needs_softhsm
def test_a_certificate_that_does_not_hold_now_is_told_before_the_pin_is_tried(card: SoftCard, issuer: Issuer) -> None:
    filled(card, issuer, days=30)
    chosen = one(card)
    assert refused(lambda: card_key(card.module, chosen, PIN, now=NOW + timedelta(days=60))).code == "SIG-005"
    assert refused(lambda: card_key(card.module, chosen, PIN, now=NOW - timedelta(days=500))).code == "SIG-005"


@pytest.mark.parametrize("module", ["weg.so", "geen-module.so", "."])
def test_a_module_that_is_not_one_is_told(tmp_path: Path, module: str) -> None:
    pytest.importorskip("pkcs11")
    (tmp_path / "geen-module.so").write_bytes(b"dit is geen module")
    assert refused(lambda: card_certificates(str(tmp_path / module))).code == "SIG-021"


def test_a_program_without_the_extra_says_so(tmp_path: Path) -> None:
    code = "import sys; sys.modules['pkcs11'] = None\nfrom routekaart.__main__ import main; sys.exit(main(['_kaart']))"
    program = [sys.executable, "-c", code]
    error = refused(lambda: card_certificates(str(tmp_path), program=program))
    assert error.code == "SIG-020"
    assert "beheerder" in error.message


@pytest.mark.parametrize("code", ["import os; os.abort()", "print('?')", "print('{}')", "print('[]')"])
def test_a_module_that_breaks_its_process_breaks_no_more(code: str) -> None:
    error = refused(lambda: card_certificates("module.so", program=[sys.executable, "-c", code]))
    assert error.code == "SIG-026"


@needs_softhsm
@pytest.mark.parametrize("flag", ["USER_PIN_LOCKED", "USER_PIN_FINAL_TRY"])
def test_what_the_card_says_about_tries_is_told(card: SoftCard, issuer: Issuer, flag: str) -> None:
    """SoftHSM never locks a PIN, so what a card would say is said in its place."""
    import pkcs11

    from routekaart.signing import card as module

    class Slot:
        def get_token(self) -> object:
            return type("Token", (), {"flags": pkcs11.TokenFlag[flag]})

    token = type("Token", (), {"slot": Slot()})

    def wrong() -> None:
        with module._tell_tries(token):  # type: ignore[arg-type]
            raise pkcs11.PinIncorrect

    error = refused(wrong)
    assert error.code == {"USER_PIN_LOCKED": "SIG-024", "USER_PIN_FINAL_TRY": "SIG-023"}[flag]
    assert ("Nog één keer" in error.message) is (flag == "USER_PIN_FINAL_TRY")
    assert module._told(pkcs11.PinLocked()).code == "SIG-024"
    assert module._told(pkcs11.DeviceRemoved()).code == "SIG-022"
    assert module._told(ValueError("iets")).code == "SIG-026"


def test_the_module_of_the_tests_is_found_where_it_was_installed() -> None:
    assert MODULE == "" or Path(MODULE).is_file()
