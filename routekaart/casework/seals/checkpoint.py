"""The vault lays down for itself where its logs end, signed with its own seal, at each copy and each seal.

A desk goes in; a signed checkpoint in the vault, or whether the one that is there still fits, comes out.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from routekaart.casework.seals.keys import own_certificates, own_key
from routekaart.store import CHECKPOINT, Anchor

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

    from routekaart.casework.desk import Desk
    from routekaart.signing import SealKey

__all__ = ["Checkpoint", "keep_checkpoint", "read_checkpoint"]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What was laid down, when, and whether the own seal stands under it."""

    anchor: Anchor
    at: str
    signature: Literal["good", "none", "bad"]
    """None: there was no key to sign with yet; the first document that is sealed makes one."""


def keep_checkpoint(desk: Desk) -> None:
    """Write the checkpoint anew; in a vault that can only be read nothing happens."""
    if desk.vault.read_only:
        return
    anchor, at, key = desk.vault.anchor(), desk.env.now().isoformat(timespec="seconds"), own_key(desk)
    kept = {"anchor": anchor.as_json(), "at": at}
    if key is not None:
        kept["signature"] = base64.b64encode(_sign(key, _signed_text(anchor, at))).decode()
    desk.vault.set_value(CHECKPOINT, json.dumps(kept, sort_keys=True))


def read_checkpoint(desk: Desk) -> Checkpoint | None:
    """The checkpoint of this vault, its signature checked; None when there is none, or none that can be read."""
    anchor = desk.vault.checkpoint()
    if anchor is None:
        return None
    kept = json.loads(desk.vault.value(CHECKPOINT) or "{}")
    at, signature = str(kept.get("at", "")), str(kept.get("signature", ""))
    if not signature:
        return Checkpoint(anchor, at, "none")
    text = _signed_text(anchor, at)
    # Right after the own key was replaced, the former one still stands under what was laid down.
    good = any(_fits(seal, signature, text) for seal in own_certificates(desk))
    return Checkpoint(anchor, at, "good" if good else "bad")


def _signed_text(anchor: Anchor, at: str) -> bytes:
    return f"routekaart-controlepunt\n{at}\n{anchor.canonical()}".encode()


def _sign(key: SealKey, text: bytes) -> bytes:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec

    assert isinstance(key.private_key, ec.EllipticCurvePrivateKey)  # so the vault made it
    return key.private_key.sign(text, ec.ECDSA(hashes.SHA256()))


def _fits(seal: Certificate, signature: str, text: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec

    public = seal.public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    try:
        public.verify(base64.b64decode(signature), text, ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True
