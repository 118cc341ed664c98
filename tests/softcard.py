"""A card in software: real tokens of SoftHSM in a folder of the test, with keys and certificates of made-up people.

A folder goes in; the module to talk to it, and what was put on it, come out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

__all__ = ["PIN", "Issuer", "SoftCard", "needs_softhsm"]

PIN = "48151623"
_SO_PIN = "99887766"
_PLACES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
    "/opt/homebrew/lib/softhsm/libsofthsm2.so",
)
MODULE = os.environ.get("ROUTEKAART_SOFTHSM") or next((path for path in _PLACES if Path(path).is_file()), "")


def _pkcs11() -> bool:
    try:
        import pkcs11  # noqa: F401
    except ImportError:
        return False
    return True


needs_softhsm = pytest.mark.skipif(
    not (MODULE and shutil.which("softhsm2-util") and shutil.which("pkcs11-tool") and _pkcs11()),
    reason="SoftHSM (softhsm2), pkcs11-tool (opensc) or python-pkcs11 is not installed",
)
Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


class Issuer:
    """A root and an issuer under it, as an organisation has."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.root_key, self.key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
        self.root = self._made("Verzonnen hoofdgezag", "Verzonnen hoofdgezag", self.root_key, self.root_key, ca=True)
        self.certificate = self._made("Verzonnen kaarten", "Verzonnen hoofdgezag", self.key, self.root_key, ca=True)

    def person(
        self, name: str, key: Key, *, days: int = 365, usage: str = "content_commitment", unit: str = ""
    ) -> x509.Certificate:
        """The certificate of one person; the unit OEFENING makes it one to practise with."""
        return self._made(name, "Verzonnen kaarten", key, self.key, ca=False, days=days, usage=usage, unit=unit)

    def _made(
        self,
        name: str,
        issuer: str,
        key: Key,
        by: Key,
        *,
        ca: bool,
        days: int = 3650,
        usage: str = "",
        unit: str = "",
    ) -> x509.Certificate:
        named = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
                 "key_cert_sign", "crl_sign", "encipher_only", "decipher_only")  # fmt: skip
        wanted = "key_cert_sign" if ca else usage
        builder = (
            x509.CertificateBuilder()
            .subject_name(_name(name, unit))
            .issuer_name(_name(issuer))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(self.now - timedelta(days=400))
            .not_valid_after(self.now + timedelta(days=days))
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
            .add_extension(x509.KeyUsage(**{each: each == wanted for each in named}), critical=True)
        )
        return builder.sign(by, hashes.SHA256())


def _name(common: str, unit: str = "") -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, common),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Jeugdteam Voorbeeld"),
            *([x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, unit)] if unit else []),
        ]
    )


@dataclass
class SoftCard:
    """One reader with tokens in a folder; `use` points the module at it for the rest of a test."""

    folder: Path

    @property
    def module(self) -> str:
        """The path of the module."""
        return MODULE

    def use(self, patch: pytest.MonkeyPatch) -> SoftCard:
        """Point this process and those it starts at these tokens."""
        (self.folder / "tokens").mkdir(parents=True, exist_ok=True)
        conf = self.folder / "softhsm2.conf"
        lines = (f"directories.tokendir = {self.folder / 'tokens'}", "objectstore.backend = file", "log.level = ERROR")
        conf.write_text("\n".join(lines) + "\n")
        patch.setenv("SOFTHSM2_CONF", str(conf))
        return self

    def token(self, label: str = "Kaart van S. Jansen") -> SoftCard:
        """Put a new token in."""
        words = ["--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", _SO_PIN]
        subprocess.run(["softhsm2-util", *words], check=True, capture_output=True)
        return self

    def put(
        self, key: Key, certificate: x509.Certificate, number: str, *, label: str = "Kaart van S. Jansen",
        others: Sequence[x509.Certificate] = (), with_key: bool = True,
    ) -> SoftCard:  # fmt: skip
        """Put a key with its certificate on a token, and certificates of issuers beside it."""
        if with_key:
            path = self.folder / f"{number}.pem"
            path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
            words = ["--import", str(path), "--token", label, "--label", "sleutel", "--id", number, "--pin", PIN]
            subprocess.run(["softhsm2-util", *words], check=True, capture_output=True)
        self._certificates(label, [(number, certificate), *((f"f{place}", each) for place, each in enumerate(others))])
        return self

    def fresh(self) -> SoftCard:
        """Let the module look again, when it runs in this process and looked at another folder before."""
        import pkcs11

        pkcs11.lib(MODULE).reinitialize()
        return self

    def remove(self) -> None:
        """Take everything out of the reader."""
        shutil.rmtree(self.folder / "tokens")
        (self.folder / "tokens").mkdir()

    def _certificates(self, label: str, each: list[tuple[str, x509.Certificate]]) -> None:
        for number, certificate in each:
            path = self.folder / f"{number}.der"
            path.write_bytes(certificate.public_bytes(Encoding.DER))
            where = ["--module", MODULE, "--token-label", label, "--login", "--pin", PIN]
            what: list[Any] = ["--type", "cert", "--id", number.rjust(2, "0"), "--label", f"cert {number}"]
            words = [*where, "--write-object", path, *what]
            subprocess.run(["pkcs11-tool", *words], check=True, capture_output=True)
