"""Sealing on a desk: exactly the given bytes, recorded in the dossier and kept in the vault in one step.

A desk, the content and its bytes go in; the sealed bytes come out.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING

from routekaart.casework.seals.checkpoint import keep_checkpoint
from routekaart.casework.seals.sealers import field_of
from routekaart.dossier import events as ev
from routekaart.store import Blob

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk
    from routekaart.signing import SealKey

__all__ = ["seal_and_keep", "seal_bytes"]


def seal_and_keep(
    desk: Desk, case_id: str, content_hash: str, pdf: bytes, key: SealKey, reason: str, timestamp_url: str | None = None
) -> bytes:
    """Seal, keep and record. With `timestamp_url` that service is asked for the time, never in practice.

    Raises SIG-… when sealing or the time service does not succeed; nothing is recorded then.
    """
    field = field_of(0)
    _, sealed, used = seal_bytes(desk, pdf, key, field, reason, timestamp_url)
    body = ev.Sealed(
        content_hash=content_hash,
        before_sha256=hashlib.sha256(pdf).hexdigest(),
        sha256=hashlib.sha256(sealed).hexdigest(),
        field=field,
        fingerprint=used,
    )
    desk.write(case_id, [body], blobs=[Blob("document", sealed)], action="verzegeld")
    keep_checkpoint(desk)
    return sealed


def seal_bytes(
    desk: Desk, pdf: bytes, key: SealKey, field: str, reason: str, timestamp_url: str | None
) -> tuple[datetime, bytes, str]:
    """Seal without keeping anything: when it was, the sealed bytes, and the fingerprint of the key."""
    from routekaart.signing import fingerprint, seal

    font = (desk.env.places.resources / "fonts" / "SourceSans3-Regular.ttf").read_bytes()
    at = desk.env.now().replace(microsecond=0)
    service = None if desk.practice else timestamp_url
    sealed = seal(pdf, key, field=field, reason=reason, at=at, font=font, timestamp_url=service)
    return at, sealed, fingerprint(key)
