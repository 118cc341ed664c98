"""What is asked for and what is made: the request for one paper, and the paper itself.

Frozen records only; nothing here knows how a paper is composed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from routekaart.answers import Facts
from routekaart.checklist.compiled import Checklist
from routekaart.document.meta import PdfMeta
from routekaart.dossier.state import Signature
from routekaart.engine.model import Assessment

__all__ = ["Kind", "Paper", "PaperRequest", "Status"]

Kind = Literal["verantwoording", "bijblad", "gezin", "kind", "bespreekblad", "vergelijking"]
Status = Literal["voorlopig", "definitief", "machtiging_gevraagd"]


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """Which paper, of which case, for whom; facts and assessment are those of the whole case."""

    kind: Kind
    checklist: Checklist
    facts: Facts
    assessment: Assessment
    status: Status
    number: str
    version: int
    author: str
    """One line: name, function, register number."""
    made_on: datetime
    event_count: int
    head: str
    app_version: str
    dossier: str = ""
    """Its id, so that a checked paper can be held against the vault it came from."""
    log_count: int = 0
    log_head: str = ""
    """Where the access log of the vault ended; empty when there is no vault."""
    practice: bool = False
    reader: str | None = None
    """Id of the person it is for; `bijblad` and `gezin` need one."""
    signatures: tuple[Signature, ...] = ()
    expires_on: str | None = None
    """The day on which is decided again; a provisional paper expires then."""
    sealers: tuple[str, ...] = ("opsteller",)
    """Who are expected to seal: each gets a named field."""
    show_address: bool = False
    earlier: Facts | None = None
    """The case before this one about the same, for a sheet that compares."""
    extract: bytes = b""
    """What travels inside the file so that the rules can be run again; empty when people did not choose that."""
    came_from: str = ""
    """The case on another route that this one goes on from, by route and number."""
    belongs_to: str | None = None
    """Of a copy: hash of the justification that was opened for signing, empty when none was yet. Without it the
    copy names the justification as it would be made of this request."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A composed paper: document XML, what the PDF says about itself, and the same words as plain text."""

    kind: Kind
    title: str
    xml: str
    meta: PdfMeta
    content_hash: str
    """SHA-256 of the content without the signatures and what was said while signing."""
    text: str
    file_name: str
    may_seal: bool
