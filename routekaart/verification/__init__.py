"""Checks whether a PDF is the whole and unchanged document that was sealed.

In go bytes and what is known of sealers and dossier; out comes a VerificationReport, whatever the bytes are.
"""

from __future__ import annotations

from routekaart.verification.anchor import printed_anchor
from routekaart.verification.check import MAX_BYTES, PRACTICE_KEYWORD, verify
from routekaart.verification.report import (
    ChainState,
    Expectation,
    Fact,
    KnownKey,
    Sealer,
    Verdict,
    VerificationReport,
    acceptable,
)
from routekaart.verification.revisions import revision_hashes

__all__ = [
    "MAX_BYTES",
    "PRACTICE_KEYWORD",
    "ChainState",
    "Expectation",
    "Fact",
    "KnownKey",
    "Sealer",
    "Verdict",
    "VerificationReport",
    "acceptable",
    "printed_anchor",
    "revision_hashes",
    "verify",
]
