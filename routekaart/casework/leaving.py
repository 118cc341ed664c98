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
from routekaart.casework.madepapers import MadePdf, SealedPdf
from routekaart.dossier import events as ev
from routekaart.errors import RoutekaartError
from routekaart.store import Blob

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["printed", "record", "save"]


def save(desk: Desk, case_id: str, made: MadePdf | SealedPdf, path: Path) -> Changes:
    """Write a document outside the vault, whole or not at all, and log it. Raises DOC-035 when that fails."""
    try:
        write_atomically(path, made.pdf)
    except OSError as fault:
        raise RoutekaartError(
            "DOC-035",
            f"Het bestand {path.name} kon niet worden bewaard. Uw dossier is veilig. Kies een andere map, of "
            "sluit het programma dat dit bestand open heeft.",
        ) from fault
    return _left(desk, case_id, made, "geëxporteerd")


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
    )
    return desk.write(case_id, [body], blobs=[Blob("document", made.pdf)], action="document gemaakt", at=at)


def _left(desk: Desk, case_id: str, made: MadePdf | SealedPdf, action: str) -> Changes:
    changes = Changes()
    if isinstance(made, MadePdf) and not _known(desk, case_id, made):
        changes = record(desk, case_id, made, desk.env.now())
    desk.log(action, made.file_name, case_id)
    return changes


def _known(desk: Desk, case_id: str, made: MadePdf) -> bool:
    """A copy of this content is kept already. The justification is only kept by opening it for signing."""
    from routekaart.document.compose import compose

    asked = made.request
    if asked.kind == "verantwoording":
        return True
    for item in desk.load(case_id)[1].documents:
        if (item.document, item.reader, item.version) == (asked.kind, asked.reader, asked.version):
            # A receipt names its place in the dossier; that place alone makes no other content.
            then = compose(replace(asked, event_count=item.event_count, head=item.head))
            if then.content_hash == item.content_hash:
                return True
    return False
