"""What the dossiers in this vault say about a PDF that comes from outside.

The hashes of its revisions go in; what to compare it with comes out, or nothing when no dossier knows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from routekaart.dossier import MadeDocument

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk
    from routekaart.verification import Expectation

__all__ = ["expectation", "knows"]


def expectation(desk: Desk, revisions: Sequence[str]) -> Expectation | None:
    """In: SHA-256 of each revision, the whole file last. The newest file of the document that one of them is."""
    from routekaart.verification import Expectation

    if not any(_kept(desk, digest) for digest in revisions):
        return None  # what was sealed here is kept; without it no dossier needs to be read
    for row in desk.cases():
        for made in desk.load(row.id)[1].documents:
            if made.sealed_sha256 is not None and knows(made, revisions):
                return Expectation(made.sealed_sha256, len(made.earlier) + 1, made.earlier)
    return None


def knows(made: MadeDocument, revisions: Sequence[str]) -> bool:
    """Is one of these the document as it was after one of its seals?"""
    return not {made.sealed_sha256, *made.earlier[1:]}.isdisjoint(revisions)


def _kept(desk: Desk, digest: str) -> bool:
    try:
        desk.vault.blob(digest)
    except KeyError:
        return False
    return True
