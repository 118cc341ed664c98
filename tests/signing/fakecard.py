"""A card as python-pkcs11 shows one, whose every answer a test may choose: what SoftHSM never says can be said here.

In go labels, certificates and keys; out come tokens that write down what was asked of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pkcs11
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

PIN = "48151623"
READY = pkcs11.TokenFlag.TOKEN_INITIALIZED
RSA_WITH_HASH = frozenset({pkcs11.Mechanism.SHA256_RSA_PKCS, pkcs11.Mechanism.RSA_PKCS})
MADE = bytes(range(1, 65))
"""The signature that comes out of every key of these cards."""


@dataclass
class FakeKey:
    """A secret key; `says` is what it answers about the PIN at every signature."""

    says: Any = False
    asked: list[tuple[bytes, dict[str, Any]]] = field(default_factory=list)

    def __getitem__(self, name: Any) -> Any:
        assert name is pkcs11.Attribute.ALWAYS_AUTHENTICATE
        if isinstance(self.says, Exception):
            raise self.says
        return self.says

    def sign(self, data: bytes, **words: Any) -> bytes:
        """Write down what was to be signed, and how."""
        self.asked.append((data, words))
        return MADE


@dataclass
class FakeToken:
    """A token in its slot."""

    label: str = "Kaart"
    serial: bytes = b"\xab\x01"
    flags: Any = READY
    certificates: Sequence[tuple[bytes, bytes]] = ()
    """What is on it: the id and the DER of each certificate."""
    keys: dict[bytes, FakeKey] = field(default_factory=dict)
    mechanisms: frozenset[Any] = RSA_WITH_HASH
    refuses: Exception | None = None
    """What it says to a log-in."""
    logged_in: list[Any] = field(default_factory=list)
    open_now: int = 0

    @property
    def slot(self) -> FakeSlot:
        """Where it is."""
        return FakeSlot(self)

    def open(self, user_pin: Any = None) -> FakeSession:
        """A session, with or without the PIN."""
        if user_pin is not None and self.refuses is not None:
            raise self.refuses
        self.logged_in.append(user_pin)
        self.open_now += 1
        return FakeSession(self)


@dataclass
class FakeSlot:
    """A reader; without a token it says why."""

    token: FakeToken | None
    why: type[Exception] = pkcs11.TokenNotPresent

    def get_token(self) -> FakeToken:
        """What is in it."""
        if self.token is None:
            raise self.why
        return self.token

    def get_mechanisms(self) -> frozenset[Any]:
        """What its token can do."""
        assert self.token is not None
        return self.token.mechanisms


@dataclass
class FakeSession:
    """A session that knows whether it is open."""

    token: FakeToken

    def __enter__(self) -> FakeSession:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Log out."""
        self.token.open_now -= 1

    def get_objects(self, wanted: dict[Any, Any]) -> list[Any]:
        """Certificates, or the secret key with this id."""
        if wanted == {pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE}:
            return [_Certificate(*each) for each in self.token.certificates]
        assert set(wanted) == {pkcs11.Attribute.CLASS, pkcs11.Attribute.ID}
        assert wanted[pkcs11.Attribute.CLASS] is pkcs11.ObjectClass.PRIVATE_KEY
        key = self.token.keys.get(wanted[pkcs11.Attribute.ID])
        return [] if key is None else [key]


@dataclass
class _Certificate:
    id: bytes
    der: bytes

    def get_attributes(self, names: list[Any]) -> dict[Any, Any]:
        known = {pkcs11.Attribute.ID: self.id, pkcs11.Attribute.VALUE: self.der}
        return {name: known[name] for name in names}


@dataclass
class _Library:
    slots: Sequence[FakeSlot]

    def get_slots(self, token_present: bool = False) -> list[FakeSlot]:
        assert token_present is True  # an empty reader is no card
        return list(self.slots)


def inserted(monkeypatch: pytest.MonkeyPatch, folder: Path, *slots: FakeSlot) -> str:
    """Let python-pkcs11 find these slots behind a module; gives the path of the module."""
    module = folder / "kaart.so"
    module.write_bytes(b"")

    def lib(path: str) -> _Library:
        assert path == str(module)
        return _Library(slots)

    monkeypatch.setattr(pkcs11, "lib", lib)
    return str(module)


def der(certificate: x509.Certificate) -> bytes:
    """As it stands on a card."""
    return certificate.public_bytes(Encoding.DER)
