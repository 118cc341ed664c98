"""What lies on the table when people sign: the document as it looks now, who signs, and the sealed one.

A desk and a case go in; it is all read in one go, on the worker.
"""

from __future__ import annotations

from dataclasses import dataclass

from routekaart.casework import Desk, MadePdf, SealedPdf, Signer

__all__ = ["Desktop", "lay_out"]


@dataclass(frozen=True)
class Desktop:
    """Everything on the table: the document as it looks now, who signs, and the sealed one if there is one."""

    current: MadePdf | None
    same: bool
    """The text is still the one that was opened for signing."""
    status: str
    sealers: tuple[str, ...]
    """Who were named to seal besides the author."""
    extract: bool
    """An extract travels inside it."""
    signers: tuple[Signer, ...]
    consents: dict[str, str]
    author: str
    sealed: SealedPdf | None
    first_look: MadePdf | None
    """How it would look, as long as nothing was opened for signing."""


def lay_out(desk: Desk, case_id: str) -> Desktop:
    """Read it all in one go, on the worker."""
    papers, dossier = desk.papers, desk.case(case_id).dossier
    current = papers.current(case_id)
    made = [item for item in dossier.documents if item.document == "verantwoording" and item.version == dossier.version]
    signers = papers.signers(case_id)
    asked = {signer.person: papers.asks_about_consent(case_id, signer.person) for signer in signers}
    return Desktop(
        current=current,
        same=current is not None and papers.still_current(case_id),
        status=made[-1].status if made else "",
        sealers=made[-1].sealers if made else (),
        extract=bool(made) and made[-1].extract,
        signers=signers,
        consents={person: record for person, record in asked.items() if record is not None},
        author=desk.owner.line,
        sealed=papers.sealed(case_id) if dossier.sealed is not None else None,
        first_look=papers.preview(case_id, "verantwoording") if current is None else None,
    )
