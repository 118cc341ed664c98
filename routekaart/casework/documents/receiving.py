"""A received document of somebody else: sealed here as one of the expected sealers, kept in the own vault.

A desk and the bytes of a checked file go in; the sealed file comes out. No dossier of one's own is touched.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from routekaart.casework.base import Changes
from routekaart.casework.documents.leaving import write_outside
from routekaart.casework.seals.keys import seal_key
from routekaart.casework.seals.sealing import seal_bytes
from routekaart.errors import RoutekaartError
from routekaart.store import Blob

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk
    from routekaart.casework.seals.cards import CardKey
    from routekaart.signing import SealField
    from routekaart.verification import VerificationReport

__all__ = [
    "Place",
    "ReceivedSeal",
    "Reception",
    "forget_received",
    "look_at_received",
    "save_received",
    "seal_received",
]

_REASON = "Mede verzegeld"
_MADE, _LEFT, _GONE = "ontvangen document verzegeld", "geëxporteerd", "ontvangen document weggehaald"
Place = Literal["here", "practice", "vault"]
"""Where a document can be sealed: here, only in practice, or only in a real vault."""


@dataclass(frozen=True, slots=True)
class ReceivedSeal:
    """A received document with the seal that was put here, as kept in the vault."""

    before: str
    sha256: str
    field: str
    at: str
    file_name: str


@dataclass(frozen=True, slots=True)
class Reception:
    """What can be done here with a received document: seal one of its open fields, or save the sealed copy again."""

    open: tuple[SealField, ...] = ()
    place: Place = "here"
    kept: ReceivedSeal | None = None

    def __bool__(self) -> bool:
        return bool(self.open) or self.kept is not None


def look_at_received(desk: Desk, pdf: bytes, report: VerificationReport) -> Reception:
    """What can be done with this file, given its check by this desk; empty when there is nothing to do."""
    kept = _kept(desk, hashlib.sha256(pdf).hexdigest())
    if kept is not None:
        return Reception(kept=kept)
    whole = report.is_ours and report.untouched and len(report.sealers) == report.seals_present > 0
    mine = report.matches_dossier is not None or report.ahead_of_dossier
    if not whole or mine:
        return Reception()  # a document of this vault is sealed at its own case
    from routekaart.signing import fields

    place: Place = "here" if report.is_practice == desk.practice else "practice" if report.is_practice else "vault"
    return Reception(tuple(each for each in fields(pdf) if not each.signed), place)


def seal_received(
    desk: Desk,
    pdf: bytes,
    shown_sha256: str,
    field: str,
    file_name: str,
    *,
    p12: bytes | None = None,
    passphrase: bytes = b"",
    card: CardKey | None = None,
    timestamp_url: str | None = None,
) -> ReceivedSeal:
    """Seal exactly the bytes that were on screen, keep them and log it in one step; see `Papers.seal` for the keys.

    Raises DOC-032 for other bytes than were shown, DOC-055 when this file cannot be sealed here, SIG-… for the key.
    """
    digest = hashlib.sha256(pdf).hexdigest()
    if digest != shown_sha256:
        raise RoutekaartError(
            "DOC-032", "Het document is veranderd sinds u het zag. Er is niet verzegeld. Bekijk het opnieuw."
        )
    found = look_at_received(desk, pdf, desk.papers.check(pdf))
    if found.place != "here" or field not in [each.name for each in found.open]:
        raise RoutekaartError(
            "DOC-055",
            "Dit document kan hier niet worden verzegeld. Het is niet veranderd. Controleer het document opnieuw.",
        )
    at, sealed, _ = seal_bytes(desk, pdf, seal_key(desk, p12, passphrase, card), field, _REASON, timestamp_url)
    made = ReceivedSeal(digest, hashlib.sha256(sealed).hexdigest(), field, at.isoformat(), _next_name(file_name))
    text = json.dumps({name: getattr(made, name) for name in ReceivedSeal.__slots__}, ensure_ascii=False)
    desk.vault.keep(
        [Blob("document", sealed)],
        values={_key(made.before): text, _key(made.sha256): text},
        log=desk.log_entry(_MADE, made.sha256),
    )
    return made


def save_received(desk: Desk, made: ReceivedSeal, path: Path) -> Changes:
    """Write the sealed copy outside the vault, whole or not at all, and log it. Raises DOC-035 when that fails."""
    write_outside(path, desk.vault.blob(made.sha256), "Het verzegelde document staat veilig in uw kluis.")
    desk.log(_LEFT, made.sha256)
    return Changes(vault=True)


def forget_received(desk: Desk, made: ReceivedSeal) -> Changes:
    """Take the sealed copy out of the vault and its backups. Raises VLT-013 as destroying a case does."""
    desk.vault.drop(made.sha256, (_key(made.before), _key(made.sha256)), log=desk.log_entry(_GONE, made.sha256))
    desk.vault.replace_backups(now=desk.env.now())
    return Changes(vault=True)


def _kept(desk: Desk, digest: str) -> ReceivedSeal | None:
    text = desk.vault.value(_key(digest))
    return ReceivedSeal(**json.loads(text)) if text else None


def _key(digest: str) -> str:
    return f"received/{digest}"


def _next_name(name: str) -> str:
    """Beside the file that came in, never over it."""
    stem = Path(name).name.removesuffix(".pdf").removesuffix(".PDF")
    return f"{stem or 'document'}-verzegeld.pdf"
