"""The card in a process of its own: the maker's module never runs beside a vault, and the card forgets the PIN with it.

A question goes over a pipe; certificates, a signature or an error with its code come back. Then the process ends.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from routekaart.coredumps import forbid_core_dumps
from routekaart.errors import RoutekaartError
from routekaart.paths import CARD_COMMAND, program_command
from routekaart.signing.card import OnCard, certificates, sign
from routekaart.signing.key import SealKey, check_period

__all__ = ["answer", "card_certificates", "card_key", "serve"]

SECONDS = 120.0
"""Long enough to type a PIN on a reader; then the card or its module hangs."""


def card_certificates(module: str, *, program: Sequence[str] = ()) -> tuple[OnCard, ...]:
    """See `card.certificates`; raises SIG-026 as well when the module stops halfway."""
    found = _ask({"what": "certificates", "module": module}, program)
    return tuple(_read(each) for each in found)


def card_key(module: str, chosen: OnCard, pin: str, *, now: datetime, program: Sequence[str] = ()) -> SealKey:
    """A key to seal with, once: the PIN is used at the signature and kept no longer than this key.

    Raises SIG-005 for a certificate that does not hold now, SIG-023 without a PIN: the card is not asked then.
    """
    certificate = x509.load_der_x509_certificate(chosen.der)
    check_period(certificate, now)
    if not pin and not chosen.pin_pad:
        raise RoutekaartError(
            "SIG-023", "Er is nog geen PIN ingevuld. Er is niet verzegeld. Vul de PIN van de kaart in."
        )
    chain = tuple(x509.load_der_x509_certificate(each) for each in chosen.chain)
    return SealKey(certificate, chain, _CardSecret(module, chosen, pin, tuple(program)))


@dataclass(frozen=True)
class _CardSecret:
    """The key that stays on the card."""

    module: str
    chosen: OnCard = field(repr=False)
    pin: str = field(repr=False)
    program: tuple[str, ...] = ()

    def sign(self, data: bytes) -> bytes:
        """See `card.sign`; a signature that does not fit the certificate is never used."""
        question = {"what": "sign", "module": self.module, "pin": self.pin, "data": _text(data)}
        made = base64.b64decode(_ask({**question, "chosen": _written(self.chosen)}, self.program))
        _check(x509.load_der_x509_certificate(self.chosen.der), made, data)
        return made


def _check(certificate: x509.Certificate, signature: bytes, data: bytes) -> None:
    public = certificate.public_key()
    try:
        if isinstance(public, ec.EllipticCurvePublicKey):
            public.verify(signature, data, ec.ECDSA(hashes.SHA256()))
        elif isinstance(public, rsa.RSAPublicKey):
            public.verify(signature, data, padding.PKCS1v15(), hashes.SHA256())
        else:  # a kind that no seal may have: what cannot be checked does not fit
            raise InvalidSignature
    except InvalidSignature as wrong:
        raise RoutekaartError(
            "SIG-027",
            "De sleutel op de kaart past niet bij het certificaat. Er is niet verzegeld. "
            "Kies een ander certificaat, of vraag uw beheerder.",
        ) from wrong


def serve() -> int:
    """Answer the one question on standard input."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a module that prints must not come between
    forbid_core_dumps()  # a crash of the module must not leave the PIN on disk
    answers.write(answer(sys.stdin.buffer.read()))
    answers.close()
    return 0


def answer(question: bytes) -> bytes:
    """What the other process says to one question, as both go over the pipe."""
    try:
        told: dict[str, Any] = {"found": _answer(json.loads(question))}
    except RoutekaartError as error:
        told = {"code": error.code, "message": error.message}
    return json.dumps(told).encode()


def _answer(question: dict[str, Any]) -> Any:
    if question["what"] == "certificates":
        return [_written(each) for each in certificates(question["module"])]
    data = base64.b64decode(question["data"])
    return _text(sign(question["module"], _read(question["chosen"]), question["pin"], data))


def _ask(question: dict[str, Any], program: Sequence[str]) -> Any:
    command = [*(program or program_command()), CARD_COMMAND]
    asked = json.dumps(question).encode()
    try:
        done = subprocess.run(
            command, input=asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=SECONDS, check=True
        )
        told = json.loads(done.stdout)
        if "code" not in told:
            return told["found"]
    except (OSError, subprocess.SubprocessError, ValueError, KeyError, TypeError) as reason:
        raise RoutekaartError(
            "SIG-026",
            "De kaart of het programma van de kaart stopte halverwege. Er is niet verzegeld. "
            "Haal de kaart eruit, steek hem er weer in en probeer het opnieuw.",
        ) from reason
    raise RoutekaartError(told["code"], told["message"])


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _written(each: OnCard) -> dict[str, Any]:
    return {**asdict(each), "der": _text(each.der), "chain": [_text(der) for der in each.chain]}


def _read(data: dict[str, Any]) -> OnCard:
    chain = tuple(base64.b64decode(der) for der in data["chain"])
    return OnCard(**{**data, "der": base64.b64decode(data["der"]), "chain": chain})
