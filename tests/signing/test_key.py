"""Keys are made, opened and told apart; what cannot be used is refused in words that say what to do."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from routekaart import signing
from routekaart.errors import RoutekaartError
from routekaart.signing import key as module
from routekaart.signing.key import SealKey, check_period, usable
from routekaart.verification import check
from tests.softcard import Issuer
from tests.verification import authority, samples
from tests.verification.samples import NOW, PASSPHRASE

ISSUER = Issuer(NOW)


def _own(**changed: object) -> bytes:
    given = {"name": "Ş. Wójcik", "registration": "SKJ 1", "organisation": "Team", "random_serial": 7}
    return signing.make_own_key(**{"now": NOW, "passphrase": PASSPHRASE, **given, **changed})  # type: ignore[arg-type]


def _loaded(**changed: object) -> SealKey:
    return signing.load_key(_own(**changed), PASSPHRASE, now=None)


def _refused(p12: bytes, passphrase: bytes, now: datetime | None) -> RoutekaartError:
    with pytest.raises(RoutekaartError) as refused:
        signing.load_key(p12, passphrase, now=now)
    assert PASSPHRASE.decode() not in str(refused.value)
    return refused.value


# making -------------------------------------------------------------------------------------------------------


def test_own_key_says_whose_it_is_and_lasts_twenty_years() -> None:
    key = signing.load_key(_own(), PASSPHRASE, now=NOW)

    assert (key.name, key.registration, key.organisation) == ("Ş. Wójcik", "SKJ 1", "Team")
    assert isinstance(key.private_key, ec.EllipticCurvePrivateKey)
    assert key.private_key.curve.name == "secp256r1"
    assert key.certificate.serial_number == 7
    assert key.valid_until == NOW + timedelta(days=7305)
    assert key.chain == ()
    assert not key.practice


def test_own_certificate_is_for_signatures_only_and_of_no_issuer() -> None:
    certificate = _loaded().certificate

    assert certificate.issuer == certificate.subject
    certificate.verify_directly_issued_by(certificate)
    assert isinstance(certificate.signature_hash_algorithm, hashes.SHA256)
    found = {each.oid: (each.critical, each.value) for each in certificate.extensions}
    assert found == {
        x509.BasicConstraints.oid: (True, x509.BasicConstraints(ca=False, path_length=None)),
        x509.KeyUsage.oid: (
            True,
            x509.KeyUsage(
                digital_signature=True, content_commitment=True, key_encipherment=False, data_encipherment=False,
                key_agreement=False, key_cert_sign=False, crl_sign=False, encipher_only=False, decipher_only=False,
            ),
        ),
        x509.SubjectKeyIdentifier.oid: (
            False, x509.SubjectKeyIdentifier.from_public_key(certificate.public_key()),
        ),
    }  # fmt: skip


def test_own_certificate_begins_at_the_whole_second_in_any_time_zone() -> None:
    summer = timezone(timedelta(hours=2))
    certificate = _loaded(now=datetime(2026, 7, 1, 0, 30, 5, 999_999, summer)).certificate
    assert certificate.not_valid_before_utc == datetime(2026, 6, 30, 22, 30, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "parts"),
    [
        (
            {"name": " A ", "registration": " SKJ 2 ", "organisation": " T "},
            [(NameOID.COMMON_NAME, "A"), (NameOID.SERIAL_NUMBER, "SKJ 2"), (NameOID.ORGANIZATION_NAME, "T")],
        ),
        ({"name": "A", "registration": " ", "organisation": ""}, [(NameOID.COMMON_NAME, "A")]),
        (
            {"name": "A" * 65, "registration": "", "organisation": "T" * 65},
            [(NameOID.COMMON_NAME, "A" * 64), (NameOID.ORGANIZATION_NAME, "T" * 64)],
        ),
        (
            {"name": "A", "registration": "", "organisation": "", "practice": True},
            [(NameOID.COMMON_NAME, "A"), (NameOID.ORGANIZATIONAL_UNIT_NAME, "OEFENING")],
        ),
    ],
    ids=["spaces", "only a name", "long", "practice"],
)
def test_particulars_as_they_stand_in_the_certificate(given: dict[str, object], parts: list[object]) -> None:
    assert [(each.oid, each.value) for each in _loaded(**given).certificate.subject] == parts


def test_key_file_carries_the_name() -> None:
    found = pkcs12.load_pkcs12(_own(name=" Ş. Wójcik "), PASSPHRASE)
    assert found.cert is not None
    assert found.cert.friendly_name == "Ş. Wójcik".encode()


def test_practice_key_is_marked_in_the_certificate() -> None:
    assert _loaded(practice=True).practice
    assert signing.PRACTICE_UNIT == check._PRACTICE_UNIT


@pytest.mark.parametrize(
    ("name", "passphrase", "message"),
    [
        (" ", PASSPHRASE, "Er is nog geen naam. Een sleutel staat altijd op naam. Vul uw naam in."),
        ("A", b"", "Er is nog geen wachtzin voor de sleutel. Kies een wachtzin."),
    ],
)
def test_key_without_name_or_passphrase_is_refused(name: str, passphrase: bytes, message: str) -> None:
    with pytest.raises(RoutekaartError) as refused:
        signing.make_own_key(name, "", "", NOW, 7, passphrase)
    assert (refused.value.code, refused.value.message) == ("SIG-001", message)


# what a key says ----------------------------------------------------------------------------------------------


def test_key_shows_nothing_of_itself() -> None:
    key = samples.key()

    assert repr(key) == "SealKey()"
    assert "PRIVATE" not in str(key)
    with pytest.raises(TypeError):
        pickle.dumps(key)


def test_fingerprint_is_that_of_the_certificate() -> None:
    key = samples.key()
    whole = signing.fingerprint(key)

    assert whole == signing.fingerprint(key.certificate) == key.certificate.fingerprint(hashes.SHA256()).hex()
    assert signing.short_fingerprint("ab12cd34ef567890" + "0" * 48) == "ab12 cd34 ef56 7890"


def test_a_certificate_without_a_common_name_shows_its_whole_subject() -> None:
    name = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Team")])
    private = ec.generate_private_key(ec.SECP256R1())
    bare = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(private.public_key())
        .serial_number(1).not_valid_before(NOW).not_valid_after(NOW.replace(year=2030)).sign(private, hashes.SHA256())
    )  # fmt: skip
    key = SealKey(bare, (), private)
    assert (key.name, key.organisation, key.registration, key.practice) == ("O=Team", "Team", "", False)


@pytest.mark.parametrize(
    ("private", "room"),
    [
        (ec.generate_private_key(ec.SECP256R1()), 73),
        (ec.generate_private_key(ec.SECP384R1()), 105),
        (ec.generate_private_key(ec.SECP521R1()), 141),
        (rsa.generate_private_key(65537, 2048), 256),
        (rsa.generate_private_key(65537, 3072), 384),
    ],
    ids=["P-256", "P-384", "P-521", "RSA-2048", "RSA-3072"],
)
def test_signature_fits_the_room_that_is_kept_for_it(
    private: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey, room: int
) -> None:
    key = SealKey(ISSUER.person("S. Jansen", private), (), private)
    signature = key.sign(b"dit")
    if isinstance(private, rsa.RSAPrivateKey):
        private.public_key().verify(signature, b"dit", padding.PKCS1v15(), hashes.SHA256())
    else:
        private.public_key().verify(signature, b"dit", ec.ECDSA(hashes.SHA256()))
    assert key.most_bytes == room >= len(signature)


def test_a_key_elsewhere_signs_there() -> None:
    class Elsewhere:
        def sign(self, data: bytes) -> bytes:
            return b"van elders: " + data

    odd = ISSUER.person("E. Voorbeeld", ed25519.Ed25519PrivateKey.generate())  # type: ignore[arg-type]
    key = SealKey(odd, (), Elsewhere())
    assert key.sign(b"dit") == b"van elders: dit"
    assert key.most_bytes == 0


@pytest.mark.parametrize(
    ("private", "may"),
    [
        (rsa.generate_private_key(65537, 2048), True),
        (rsa.generate_private_key(65537, 2047), False),
        (ec.generate_private_key(ec.SECP256R1()), True),
        (ec.generate_private_key(ec.SECP384R1()), True),
        (ec.generate_private_key(ec.SECP521R1()), True),
        (ec.generate_private_key(ec.SECP224R1()), False),
        (ed25519.Ed25519PrivateKey.generate(), False),
    ],
    ids=["RSA-2048", "RSA-2047", "P-256", "P-384", "P-521", "P-224", "Ed25519"],
)
def test_kinds_of_keys_a_seal_may_have(private: rsa.RSAPrivateKey, may: bool) -> None:
    assert usable(private) is may
    assert usable(private.public_key()) is may


# the chain above it -------------------------------------------------------------------------------------------


def test_key_of_an_organisation_keeps_its_chain() -> None:
    _, key = authority.organisation_key()

    assert key.name == "O. Voorbeeld"
    assert len(key.chain) == 1
    assert key.closed_chain == key.chain


def test_chain_without_its_root_is_left_out_of_the_seal() -> None:
    _, key = authority.organisation_key()
    stranger = samples.key().certificate
    person = ec.generate_private_key(ec.SECP256R1())
    leaf = ISSUER.person("S. Jansen", person)

    assert replace(key, chain=(*key.chain, key.certificate)).closed_chain == (*key.chain, key.certificate)
    assert replace(key, chain=(stranger,)).closed_chain == ()
    assert SealKey(leaf, (ISSUER.certificate,), person).closed_chain == ()
    assert SealKey(leaf, (ISSUER.root,), person).closed_chain == ()
    assert SealKey(leaf, (ISSUER.certificate, ISSUER.root), person).closed_chain == (ISSUER.certificate, ISSUER.root)
    assert samples.key().closed_chain == ()


def test_who_issued_whom() -> None:
    assert module.issued(ISSUER.certificate, ISSUER.root) is True
    assert module.issued(ISSUER.root, ISSUER.root) is True
    assert module.issued(ISSUER.root, ISSUER.certificate) is False
    assert module.issued(ISSUER.certificate, Issuer(NOW).root) is False  # the same name, another key


# opening ------------------------------------------------------------------------------------------------------

DAMAGED = (
    "SIG-002",
    "Dit sleutelbestand is beschadigd, of het is geen sleutelbestand. Er is niets veranderd. "
    "Kies een ander bestand of zet de reservekopie terug.",
)
WRONG = ("SIG-003", "De wachtzin past niet bij deze sleutel. Er is niets veranderd. Probeer het opnieuw.")
NO_SECRET = (
    "SIG-004",
    "In dit sleutelbestand zit geen geheime sleutel. Er is niets veranderd. "
    "Vraag uw organisatie om het volledige bestand (.p12 of .pfx).",
)
OTHER_KIND = (
    "SIG-006",
    "Routekaart kan met dit soort sleutel niet verzegelen. Er is niets veranderd. "
    "Vraag een sleutel van het soort P-256 of RSA (2048 of meer).",
)


def _without_private_key() -> bytes:
    return pkcs12.serialize_key_and_certificates(
        b"x", None, samples.key().certificate, None, BestAvailableEncryption(PASSPHRASE)
    )


def _without_certificate() -> bytes:
    private = ec.generate_private_key(ec.SECP256R1())
    return pkcs12.serialize_key_and_certificates(b"x", private, None, None, BestAvailableEncryption(PASSPHRASE))


def _other_curve() -> bytes:
    private = ed25519.Ed25519PrivateKey.generate()
    odd = ISSUER.person("E. Voorbeeld", private)  # type: ignore[arg-type]
    return pkcs12.serialize_key_and_certificates(b"x", private, odd, None, BestAvailableEncryption(PASSPHRASE))


_EMPTY_SHAPE = bytes.fromhex("3016 020103 3011 06092a864886f70d010701 a004 04023000")
"""A key file with nothing in it."""
OWN = _own()


@pytest.mark.parametrize(
    ("p12", "passphrase", "words"),
    [
        (b"", PASSPHRASE, DAMAGED),
        (b"geen sleutel", PASSPHRASE, DAMAGED),
        (OWN[:-20], PASSPHRASE, DAMAGED),
        (OWN + b"x", PASSPHRASE, DAMAGED),
        (OWN.replace(b"\x02\x01\x03", b"\x02\x01\x04", 1), PASSPHRASE, DAMAGED),
        (_EMPTY_SHAPE, PASSPHRASE, DAMAGED),
        (OWN, b"een andere wachtzin", WRONG),
        (OWN, b"", WRONG),
        (_without_private_key(), PASSPHRASE, NO_SECRET),
        (_without_certificate(), PASSPHRASE, NO_SECRET),
        (_other_curve(), PASSPHRASE, OTHER_KIND),
    ],
    ids=["empty", "text", "cut", "more", "version", "shape", "wrong", "none", "no key", "no certificate", "kind"],
)
@pytest.mark.parametrize("now", [NOW, None], ids=["now", "whenever"])
def test_key_file_that_cannot_be_used(
    p12: bytes, passphrase: bytes, words: tuple[str, str], now: datetime | None
) -> None:
    error = _refused(p12, passphrase, now)
    assert (error.code, error.message) == words


EXPIRED = (
    "Deze sleutel is verlopen op 22-11-2046. "
    "Wat u eerder verzegelde, blijft gelden. Maak een nieuwe sleutel of vraag er een aan."
)
TOO_EARLY = (
    "Deze sleutel geldt pas vanaf 22-11-2026. Er is niets veranderd. Kijk of de klok van de computer goed staat."
)
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("at", "message"),
    [
        (NOW + 7305 * DAY, None),
        (NOW + 7305 * DAY + SECOND, EXPIRED),
        (NOW - DAY, None),
        (NOW - DAY - SECOND, TOO_EARLY),
    ],
    ids=["last second", "after it", "a day of grace", "before it"],
)
def test_period_of_a_key(at: datetime, message: str | None) -> None:
    certificate = signing.load_key(OWN, PASSPHRASE, now=None).certificate
    if message is None:
        check_period(certificate, at)
        assert signing.load_key(OWN, PASSPHRASE, now=at).certificate == certificate
        return
    with pytest.raises(RoutekaartError) as refused:
        check_period(certificate, at)
    assert (refused.value.code, refused.value.message) == ("SIG-005", message)
    assert _refused(OWN, PASSPHRASE, at).message == message
