"""The key a professional seals with.

In go a person's particulars or a PKCS#12 file; out comes a SealKey whose secret part never shows in a text.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID

from routekaart.errors import RoutekaartError
from routekaart.groups import in_groups

PRACTICE_UNIT = "OEFENING"
"""Organisational unit of a practice key: whoever sees the certificate sees that it is not real."""

_YEARS = 20
_NAME_LIMIT = 64  # upper bound X.520 sets for a common name, an organisation and a serial number
_RSA_MINIMUM = 2048
_DER_FRAME = 9  # what DER puts around the two numbers of an elliptic curve signature, at most

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


class Secret(Protocol):
    """A private key that stays where it is, such as on a card."""

    def sign(self, data: bytes) -> bytes:
        """A signature over SHA-256 of the data. Raises RoutekaartError SIG-… when there is none."""


@dataclass(frozen=True)
class SealKey:
    """A private key with its certificate and, for an organisation's key, the chain above it."""

    certificate: x509.Certificate = field(repr=False)
    chain: tuple[x509.Certificate, ...] = field(repr=False)
    private_key: PrivateKey | Secret = field(repr=False)

    def sign(self, data: bytes) -> bytes:
        """A signature over SHA-256 of the data, wherever the private key is."""
        if isinstance(self.private_key, ec.EllipticCurvePrivateKey):
            return self.private_key.sign(data, ec.ECDSA(hashes.SHA256()))
        if isinstance(self.private_key, rsa.RSAPrivateKey):
            return self.private_key.sign(data, padding.PKCS1v15(), hashes.SHA256())
        return self.private_key.sign(data)

    @property
    def most_bytes(self) -> int:
        """The size of the largest signature this key makes."""
        public = self.certificate.public_key()
        if isinstance(public, ec.EllipticCurvePublicKey):
            return 2 * ((public.key_size + 7) // 8) + _DER_FRAME
        return public.key_size // 8 if isinstance(public, rsa.RSAPublicKey) else 0

    @property
    def closed_chain(self) -> tuple[x509.Certificate, ...]:
        """The chain if it runs up to a root, else nothing.

        Only a closed chain goes into a seal: without its issuer a certificate could be changed unnoticed.
        """
        closed = all(any(issued(each, upper) for upper in self.chain) for each in (self.certificate, *self.chain))
        return self.chain if closed else ()

    @property
    def name(self) -> str:
        """Who seals: the common name in the certificate, or its whole subject."""
        return _subject_part(self.certificate, NameOID.COMMON_NAME) or self.certificate.subject.rfc4514_string()

    @property
    def organisation(self) -> str:
        """The organisation in the certificate, or an empty text."""
        return _subject_part(self.certificate, NameOID.ORGANIZATION_NAME)

    @property
    def registration(self) -> str:
        """The registration number (SKJ, BIG) in the certificate, or an empty text."""
        return _subject_part(self.certificate, NameOID.SERIAL_NUMBER)

    @property
    def practice(self) -> bool:
        """Whether this is a practice key."""
        return _subject_part(self.certificate, NameOID.ORGANIZATIONAL_UNIT_NAME) == PRACTICE_UNIT

    @property
    def valid_until(self) -> datetime:
        """The last moment at which this key may seal."""
        return self.certificate.not_valid_after_utc


def fingerprint(key: SealKey | x509.Certificate) -> str:
    """The SHA-256 of the certificate as 64 hexadecimal digits: what two people can compare."""
    certificate = key.certificate if isinstance(key, SealKey) else key
    return hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest()


def short_fingerprint(digest: str) -> str:
    """The first sixteen digits of a fingerprint in groups of four, for screens and paper."""
    return in_groups(digest[:16])


def certified(name: str) -> str:
    """As much of a name, an organisation or a number as a certificate holds."""
    return name.strip()[:_NAME_LIMIT]


def make_own_key(
    name: str,
    registration: str,
    organisation: str,
    now: datetime,
    random_serial: int,
    passphrase: bytes,
    *,
    practice: bool = False,
) -> bytes:
    """Make a P-256 key with a certificate of its own for twenty years, as PKCS#12 under the passphrase.

    Raises RoutekaartError SIG-001 when the name or the passphrase is empty.
    """
    if not name.strip():
        raise RoutekaartError("SIG-001", "Er is nog geen naam. Een sleutel staat altijd op naam. Vul uw naam in.")
    if not passphrase:
        raise RoutekaartError("SIG-001", "Er is nog geen wachtzin voor de sleutel. Kies een wachtzin.")
    private = ec.generate_private_key(ec.SECP256R1())
    subject = _subject(name, registration, organisation, practice)
    start = now.astimezone(UTC).replace(microsecond=0)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(private.public_key())
        .serial_number(random_serial)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=round(_YEARS * 365.25)))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), critical=False)
    )
    certificate = builder.sign(private, hashes.SHA256())
    return pkcs12.serialize_key_and_certificates(
        name.strip().encode(), private, certificate, None, BestAvailableEncryption(passphrase)
    )


def load_key(p12: bytes, passphrase: bytes, *, now: datetime | None) -> SealKey:
    """Open a PKCS#12 file: our own or one from the organisation. Without `now` its period is not looked at.

    Raises RoutekaartError: SIG-002 damaged or not a key file, SIG-003 wrong passphrase, SIG-004 no private
    key in it, SIG-005 expired or not yet valid, SIG-006 a kind of key that Routekaart does not use.
    """
    private, certificate, others = _open_p12(p12, passphrase)
    if private is None or certificate is None:
        raise RoutekaartError(
            "SIG-004",
            "In dit sleutelbestand zit geen geheime sleutel. Er is niets veranderd. "
            "Vraag uw organisatie om het volledige bestand (.p12 of .pfx).",
        )
    if not usable(private):
        raise RoutekaartError(
            "SIG-006",
            "Routekaart kan met dit soort sleutel niet verzegelen. Er is niets veranderd. "
            "Vraag een sleutel van het soort P-256 of RSA (2048 of meer).",
        )
    assert isinstance(private, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey)
    if now is not None:
        check_period(certificate, now)
    return SealKey(certificate, tuple(others), private)


def _open_p12(p12: bytes, passphrase: bytes) -> tuple[object | None, x509.Certificate | None, list[x509.Certificate]]:
    if not _looks_like_p12(p12):
        raise RoutekaartError(
            "SIG-002",
            "Dit sleutelbestand is beschadigd, of het is geen sleutelbestand. Er is niets veranderd. "
            "Kies een ander bestand of zet de reservekopie terug.",
        )
    try:
        return pkcs12.load_key_and_certificates(p12, passphrase)
    except Exception as reason:  # the library raises several kinds; to the user they are one
        raise RoutekaartError(
            "SIG-003",
            "De wachtzin past niet bij deze sleutel. Er is niets veranderd. Probeer het opnieuw.",
        ) from reason


def issued(lower: x509.Certificate, upper: x509.Certificate) -> bool:
    """Whether the lower certificate is signed by the upper one."""
    try:
        lower.verify_directly_issued_by(upper)
    except Exception:  # another name, signature or kind of key: it did not issue this one
        return False
    return True


def _looks_like_p12(p12: bytes) -> bool:
    """Tell a damaged file from a wrong passphrase: the outer shape can be read without the passphrase."""
    from asn1crypto import pkcs12 as shape

    try:
        outer = shape.Pfx.load(p12, strict=True)
        return bool(outer["version"].native == "v3") and len(outer.authenticated_safe) > 0
    except Exception:  # any trouble while reading the shape means the same
        return False


def usable(key: object) -> bool:
    """Whether a seal may be put with a key, private or public, of this kind."""
    if isinstance(key, rsa.RSAPrivateKey | rsa.RSAPublicKey):
        return key.key_size >= _RSA_MINIMUM
    return isinstance(key, ec.EllipticCurvePrivateKey | ec.EllipticCurvePublicKey) and isinstance(
        key.curve, ec.SECP256R1 | ec.SECP384R1 | ec.SECP521R1
    )


def check_period(certificate: x509.Certificate, now: datetime) -> None:
    """Raises RoutekaartError SIG-005 for a certificate that has expired or does not hold yet."""
    if now > certificate.not_valid_after_utc:
        raise RoutekaartError(
            "SIG-005",
            f"Deze sleutel is verlopen op {certificate.not_valid_after_utc:%d-%m-%Y}. "
            "Wat u eerder verzegelde, blijft gelden. Maak een nieuwe sleutel of vraag er een aan.",
        )
    if now < certificate.not_valid_before_utc - timedelta(days=1):  # a day of grace for a slow clock
        raise RoutekaartError(
            "SIG-005",
            f"Deze sleutel geldt pas vanaf {certificate.not_valid_before_utc:%d-%m-%Y}. "
            "Er is niets veranderd. Kijk of de klok van de computer goed staat.",
        )


def _subject(name: str, registration: str, organisation: str, practice: bool) -> x509.Name:
    wanted = [
        (NameOID.COMMON_NAME, name),
        (NameOID.SERIAL_NUMBER, registration),
        (NameOID.ORGANIZATION_NAME, organisation),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, PRACTICE_UNIT if practice else ""),
    ]
    return x509.Name([x509.NameAttribute(oid, certified(text)) for oid, text in wanted if text.strip()])


def _key_usage() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _subject_part(certificate: x509.Certificate, oid: x509.ObjectIdentifier) -> str:
    found = certificate.subject.get_attributes_for_oid(oid)
    return str(found[0].value) if found else ""
