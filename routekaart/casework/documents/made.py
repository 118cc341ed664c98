"""What the documents of a case look like from outside: a made PDF, a sealed one, and who signs.

Frozen rows only: `Papers` fills them, pages show them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from routekaart.dossier import MadeDocument

if TYPE_CHECKING:
    from routekaart.document.compose import Paper, PaperRequest

__all__ = ["MadePdf", "Method", "SealedPdf", "Signer", "Stance"]

Stance = Literal["eens", "eens_met_opmerking", "niet_eens", "gezien", "tekent_niet"]
Method = Literal["getekend", "getypt", "papier", "geen"]


@dataclass(frozen=True, slots=True)
class MadePdf:
    """A document as bytes, with what a screen reader reads aloud."""

    request: PaperRequest
    """What it was made of: version, reader, and the place in the dossier."""
    paper: Paper
    pdf: bytes

    @property
    def sha256(self) -> str:
        """Of the bytes."""
        return hashlib.sha256(self.pdf).hexdigest()

    @property
    def file_name(self) -> str:
        """A name without names of people."""
        return self.paper.file_name


@dataclass(frozen=True, slots=True)
class SealedPdf:
    """A sealed document from the vault."""

    made: MadeDocument
    pdf: bytes
    file_name: str
    text: str = ""
    """What a screen reader reads aloud, when the words of the case are still those that were sealed."""


@dataclass(frozen=True, slots=True)
class Signer:
    """One person on the signing page and what is recorded of this person for this content."""

    person: str
    name: str
    role: str
    may_sign_only: bool
    """The child: may sign, never has to."""
    stance: str | None = None
    method: str | None = None
    words: str = ""
    at: str | None = None
    scan: str = ""
    """SHA-256 of the scan of what was signed on paper."""
    voided: bool = False
    """Signed an earlier content; has to be asked again."""
