"""A made-up organisation that gives out keys: a root certificate and one key below it."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from routekaart import signing
from tests.verification.samples import NOW, PASSPHRASE

_FOR_SIGNING = x509.KeyUsage(
    digital_signature=True, content_commitment=True, key_encipherment=False, data_encipherment=False,
    key_agreement=False, key_cert_sign=False, crl_sign=False, encipher_only=False, decipher_only=False,
)  # fmt: skip


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _start(subject: str, issuer: str, public: ec.EllipticCurvePublicKey | rsa.RSAPublicKey, ca: bool):  # type: ignore[no-untyped-def]
    return (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(issuer))
        .public_key(public)
        .serial_number(1001 if ca else 1002)
        .not_valid_before(NOW - timedelta(days=10))
        .not_valid_after(NOW + timedelta(days=1000))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    )


@cache
def organisation_p12() -> tuple[bytes, bytes]:
    """The root certificate (PEM) and a PKCS#12 file with an RSA key below it."""
    top = ec.generate_private_key(ec.SECP256R1())
    root = _start("Voorbeeld CA", "Voorbeeld CA", top.public_key(), ca=True).sign(top, hashes.SHA256())
    private = rsa.generate_private_key(65537, 2048)
    leaf = _start("O. Voorbeeld", "Voorbeeld CA", private.public_key(), ca=False)
    signed = leaf.add_extension(_FOR_SIGNING, critical=True).sign(top, hashes.SHA256())
    p12 = pkcs12.serialize_key_and_certificates(b"x", private, signed, [root], BestAvailableEncryption(PASSPHRASE))
    return root.public_bytes(Encoding.PEM), p12


@cache
def organisation_key() -> tuple[bytes, signing.SealKey]:
    """The root certificate (PEM) and the loaded key."""
    root, p12 = organisation_p12()
    return root, signing.load_key(p12, PASSPHRASE, now=NOW)
