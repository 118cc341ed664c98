"""Documents that leave the vault: written to a file or printed, each time logged, each content kept once.

A desk and a made or sealed document go in; the file and the traces in dossier and access log come out.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.atomicfile import write_atomically
from routekaart.casework.base import Changes
from routekaart.casework.documents.made import MadePdf, SealedPdf
from routekaart.casework.seals.keys import seal_key
from routekaart.casework.seals.sealing import seal_and_keep
from routekaart.dossier import MadeDocument
from routekaart.dossier import events as ev
from routekaart.errors import RoutekaartError
from routekaart.store import Blob

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["LEFT", "printed", "record", "save", "write_outside"]

LEFT = frozenset({"geëxporteerd", "afgedrukt", "inzage gegeven"})
"""What the log says of something of a case that left the vault."""
_ADDENDUM = "Bijblad vastgesteld"


def save(desk: Desk, case_id: str, made: MadePdf | SealedPdf, path: Path) -> Changes:
    """Write a document outside the vault, whole or not at all, and log it. Raises DOC-035 when that fails.

    The addendum of one reader is sealed like the justification it belongs to, once that one is sealed.
    """
    pdf = _sealed_addendum(desk, case_id, made) if isinstance(made, MadePdf) else made.pdf
    write_outside(path, pdf, "Uw dossier is veilig.")
    return _left(desk, case_id, made, "geëxporteerd")


def write_outside(path: Path, pdf: bytes, safe: str) -> None:
    """Write a PDF outside the vault, whole or not at all. Raises DOC-035, which says with `safe` what is not lost."""
    try:
        write_atomically(path, pdf, own_folder=False)
    except OSError as fault:
        raise RoutekaartError(
            "DOC-035",
            f"Het bestand {path.name} kon niet worden bewaard. {safe} Kies een andere map, of "
            "sluit het programma dat dit bestand open heeft.",
        ) from fault


def printed(desk: Desk, case_id: str, made: MadePdf | SealedPdf) -> Changes:
    """Record that a document was printed."""
    return _left(desk, case_id, made, "afgedrukt")


def record(desk: Desk, case_id: str, made: MadePdf, at: datetime) -> Changes:
    """Keep a document in the vault, and that it was made, at the moment it names."""
    asked = made.request
    body = ev.DocumentMade(
        document=asked.kind,
        reader=asked.reader,
        status=asked.status,
        content_hash=made.paper.content_hash,
        sha256=made.sha256,
        version=asked.version,
        event_count=asked.event_count,
        head=asked.head,
        extract=bool(asked.extract),
        sealers=list(asked.sealers[1:]),
        log_count=asked.log_count,
        log_head=asked.log_head,
    )
    return desk.write(case_id, [body], blobs=[Blob("document", made.pdf)], action="document gemaakt", at=at)


def _sealed_addendum(desk: Desk, case_id: str, made: MadePdf) -> bytes:
    """The bytes that leave: of an addendum to a sealed justification the sealed ones, made once and kept."""
    if made.paper.kind != "bijblad" or desk.load(case_id)[1].sealed is None:
        return made.pdf
    if desk.visitor:  # the seal is the owner's; without it the sheet says what it is, and may still leave
        return made.pdf
    kept = _kept(desk, case_id, made)
    if kept is None:
        record(desk, case_id, made, desk.env.now())
        return seal_and_keep(desk, case_id, made.paper.content_hash, made.pdf, seal_key(desk), _ADDENDUM)
    if kept.sealed_sha256 is not None:
        return desk.vault.blob(kept.sealed_sha256)
    return seal_and_keep(desk, case_id, kept.content_hash, desk.vault.blob(kept.sha256), seal_key(desk), _ADDENDUM)


def _left(desk: Desk, case_id: str, made: MadePdf | SealedPdf, action: str) -> Changes:
    changes = Changes()
    # The justification is kept by opening it for signing, not by taking a copy along; a sheet that nobody signs
    # is kept as soon as it leaves.
    copy = isinstance(made, MadePdf) and (made.request.kind != "verantwoording" or not made.paper.may_seal)
    copy = copy and not desk.vault.read_only  # what can only be read keeps nothing, and may still leave
    if isinstance(made, MadePdf) and copy and _kept(desk, case_id, made) is None:
        changes = record(desk, case_id, made, desk.env.now())
    desk.log(action, made.file_name, case_id)
    return changes


def _kept(desk: Desk, case_id: str, made: MadePdf) -> MadeDocument | None:
    """The copy of this content that is kept already."""
    from routekaart.document.compose import compose

    asked = made.request
    there = {info.sha256 for info in desk.vault.blobs(case_id)}  # a copy with words that were taken out is gone
    for item in desk.load(case_id)[1].documents:
        if (item.sealed_sha256 or item.sha256) not in there:
            continue
        if (item.document, item.reader, item.version) == (asked.kind, asked.reader, asked.version):
            # A receipt names its place in the dossier; that place alone makes no other content.
            place = replace(asked, event_count=item.event_count, head=item.head)
            then = compose(replace(place, log_count=item.log_count, log_head=item.log_head))
            if then.content_hash == item.content_hash:
                return item
    return None
