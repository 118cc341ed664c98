"""Twenty good files of every kind the program makes and seals, with the certificates that vouch for them.

Nothing goes in; names with bytes and certificates (PEM) come out. The time service is one in this process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, partial
from typing import Any

import pyhanko.sign.timestamps as times
from asn1crypto import keys
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from routekaart import signing
from routekaart.document.compose import compose, to_pdf
from tests.document.case import request
from tests.document.sheets import PROVIDER, SIGNAL, sheet, signed
from tests.verification import authority, samples
from tests.verification.products import justification, with_extract

__all__ = ["Good", "good_files", "time_service"]

_FIELDS = ("zegel_1", "zegel_2", "zegel_3")
_PEOPLE = ("S. Jansen", "B. de Wit", "C. Öztürk")


@dataclass(frozen=True)
class Good:
    """A whole and unchanged file."""

    name: str
    pdf: bytes
    trust: tuple[bytes, ...]


def good_files() -> Iterator[Good]:
    """Each kind once."""
    makers: dict[str, Callable[[int], bytes]] = {
        "klein": lambda count: samples.unsealed(_FIELDS[:count]),
        "verantwoording": lambda count: justification(_FIELDS[:count], 2),
        "met uittreksel": lambda count: with_extract(_FIELDS[:count], 2),
        "tweede dossier": lambda count: justification(_FIELDS[:count], 3),
    }
    for name, make in makers.items():
        for count in (1, 2, 3):
            yield _sealed(f"{name}, {count}", make(count), [samples.key(who) for who in _PEOPLE[:count]])
    root, organisation = authority.organisation_key()
    yield _sealed("sleutel van een organisatie", justification(_FIELDS[:1], 2), [organisation], root)
    both = [samples.key(), organisation]
    yield _sealed("eigen sleutel en die van een organisatie", justification(_FIELDS[:2], 2), both, root)
    practice = justification(_FIELDS[:1], 2)
    yield _sealed("sleutel om te oefenen", practice, [samples.key(practice=True)])
    for route in (SIGNAL, PROVIDER):
        pdf = to_pdf(sheet(route, signatures=signed(route)))
        yield _sealed(f"blad {route}", pdf, [samples.key()])
    yield _sealed("voorlopig", to_pdf(compose(request(status="voorlopig"))), [samples.key()])
    with time_service():
        timed = partial(_sealed, url="http://tijd.voorbeeld")
        yield timed("tijdstempel", justification(_FIELDS[:1], 2), [samples.key()])
        yield timed("twee tijdstempels", justification(_FIELDS[:2], 2), [samples.key(), samples.key("B. de Wit")])


def _sealed(name: str, pdf: bytes, who: list[signing.SealKey], *roots: bytes, url: str | None = None) -> Good:
    for field, key in zip(_FIELDS, who, strict=False):
        at, font = samples.NOW, samples.FONT
        pdf = signing.seal(pdf, key, field=field, reason="x", at=at, font=font, timestamp_url=url)
    own = tuple(key.certificate.public_bytes(Encoding.PEM) for key in who if not key.closed_chain)
    return Good(name, pdf, (*own, *roots, *((_service()[0],) if url else ())))


@contextmanager
def time_service() -> Iterator[None]:
    """A time service that answers without a network, for whoever asks one meanwhile."""
    real: Any = times.HTTPTimeStamper
    times.HTTPTimeStamper = lambda *_asked, **_more: stamper()  # type: ignore[misc, assignment]
    try:
        yield
    finally:
        times.HTTPTimeStamper = real  # type: ignore[misc]


def stamper() -> Any:
    """Stamps the moment of the samples."""
    pem, secret = _service()
    certificate = asn1.Certificate.load(x509.load_pem_x509_certificate(pem).public_bytes(Encoding.DER))
    return times.DummyTimeStamper(certificate, keys.PrivateKeyInfo.load(secret), fixed_dt=samples.NOW)


@cache
def _service() -> tuple[bytes, bytes]:
    private = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Tijddienst Voorbeeld")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(77)
        .not_valid_before(samples.NOW - timedelta(days=10))
        .not_valid_after(samples.NOW + timedelta(days=1000))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(private, hashes.SHA256())
    )
    secret = private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return made.public_bytes(Encoding.PEM), secret
