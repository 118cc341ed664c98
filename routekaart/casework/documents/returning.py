"""A document that was sealed here and comes back with the seals of others.

A desk, a case and the bytes of the file go in; the dossier keeps the file when it is the same one with more seals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routekaart.casework.base import Changes
from routekaart.casework.documents.expecting import knows
from routekaart.dossier import MadeDocument
from routekaart.dossier import events as ev
from routekaart.errors import RoutekaartError
from routekaart.store import Blob

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk
    from routekaart.verification import VerificationReport

__all__ = ["add_returned"]


def add_returned(desk: Desk, case_id: str, pdf: bytes) -> Changes:
    """Keep the file and record each seal that came with it, in one step.

    Raises DOC-051 (of another document), DOC-052 (nothing new), DOC-053 (a seal is missing), DOC-054 (changed).
    """
    from routekaart.casework.documents.papers import check_pdf
    from routekaart.verification import revision_hashes

    revisions = revision_hashes(pdf)
    made = _same_document(desk, case_id, revisions)
    if made.sealed_sha256 == revisions[-1]:
        raise RoutekaartError("DOC-052", "Dit document zit al in het dossier. Er is niets bij gekomen.")
    if made.sealed_sha256 not in revisions:
        raise RoutekaartError(
            "DOC-053",
            "In dit document ontbreekt een zegel dat al in het dossier zit. Er is niets toegevoegd. "
            "Stuur het nieuwste document opnieuw aan wie nog moet verzegelen.",
        )
    report = check_pdf(pdf, desk.env.now())
    known = len(made.sealed_fields)
    _refuse_changed(desk, report, known, revisions)
    bodies = [
        ev.SealReturned(
            content_hash=made.content_hash,
            before_sha256=revisions[number],
            sha256=revisions[number + 1],
            field=sealer.field,
            fingerprint=sealer.fingerprint,
            name=sealer.name,
        )
        for number, sealer in enumerate(report.sealers)
        if number >= known
    ]
    return desk.write(case_id, bodies, blobs=[Blob("document", pdf)], action="teruggekomen zegel toegevoegd")


def _same_document(desk: Desk, case_id: str, revisions: tuple[str, ...]) -> MadeDocument:
    """The document of this case of which this file holds, byte for byte, what was sealed here."""
    for made in reversed(desk.load(case_id)[1].documents):
        if made.sealed_sha256 is not None and knows(made, revisions):
            return made
    raise RoutekaartError(
        "DOC-051",
        "Dit is niet het document dat hier is verzegeld. Er is niets toegevoegd. "
        "Vraag om het document zoals u het hebt gestuurd, met het zegel erbij.",
    )


def _refuse_changed(desk: Desk, report: VerificationReport, known: int, revisions: tuple[str, ...]) -> None:
    """Only seals may have come, each in a revision of its own behind those that are known here."""
    whole = report.untouched and known < len(report.sealers) == report.seals_present == len(revisions) - 1
    if not whole or report.is_practice != desk.practice:
        raise RoutekaartError(
            "DOC-054",
            "Aan dit document is iets anders veranderd dan alleen een zegel. Er is niets toegevoegd. "
            "Bekijk bij Een document controleren wat er is gebeurd.",
        )
