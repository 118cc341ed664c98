"""Scans of what people signed on paper: kept in the vault, bound to the text they signed, never printed.

A file goes in; a signature that names the scan by its hash comes out, and later the bytes to look at.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, cast

from routekaart.atomicfile import read_at_most
from routekaart.casework.base import Changes
from routekaart.casework.documents.made import Stance
from routekaart.dossier import events as ev
from routekaart.errors import RoutekaartError
from routekaart.store import MAX_ATTACHMENT, Blob

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["add_scan", "is_scan", "may_be_shown", "read_scan"]

_KINDS = (b"%PDF-", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def add_scan(desk: Desk, case_id: str, person: str, path: Path) -> Changes:
    """Keep a scan of the paper this person signed, beside that signature; an earlier scan stays in the events.

    Raises DOC-036 for a file that is no PDF, PNG or JPG of at most 10 MB, DOC-037 without a signature on paper.
    """
    content = _read(path)
    dossier = desk.load(case_id)[1]
    mark = next((item for item in reversed(dossier.signatures) if item.person == person), None)
    if mark is None or mark.method != "papier":
        raise RoutekaartError(
            "DOC-037",
            "Deze persoon heeft niet op papier getekend. Er is niets bewaard. Kies eerst 'Op papier tekenen'.",
        )
    body = ev.Signed(
        person=person,
        stance=cast(Stance, mark.stance),
        method="papier",
        words=mark.words,
        asked_on=mark.asked_on,
        content_hash=mark.content_hash,
        attachment=hashlib.sha256(content).hexdigest(),
    )
    return desk.write(case_id, [body], blobs=[Blob("attachment", content)], action="scan toegevoegd")


def read_scan(desk: Desk, case_id: str, sha256: str) -> bytes:
    """The bytes of a scan, to look at; that somebody looked is logged."""
    content = desk.vault.blob(sha256)
    desk.log("ingezien", f"scan {sha256[:16]}", case_id)
    return content


def is_scan(content: bytes) -> bool:
    """Does this begin as a PDF, PNG or JPG does?"""
    return content.startswith(_KINDS)


def may_be_shown(pdf: bytes) -> bool:
    """May this PDF of somebody else be drawn, or would that take more than a document of people takes?"""
    from routekaart.verification.showable import may_be_shown as looked_through

    return looked_through(pdf)


def _read(path: Path) -> bytes:
    try:
        content = read_at_most(path, MAX_ATTACHMENT)
    except OSError as fault:
        raise RoutekaartError(
            "DOC-036", f"Het bestand {path.name} kon niet worden gelezen. Er is niets bewaard. Kies een ander bestand."
        ) from fault
    if len(content) > MAX_ATTACHMENT or not is_scan(content):
        raise RoutekaartError(
            "DOC-036",
            f"Het bestand {path.name} is geen PDF, PNG of JPG van hoogstens {MAX_ATTACHMENT // 1048576} MB. Er is "
            "niets bewaard. Scan het blad opnieuw, of kies een ander bestand.",
        )
    return content
