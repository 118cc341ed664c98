"""All known forgeries by attack class, gathered from the modules that make them.

In goes nothing; out come ATTACKS ("class: variant" with the function that makes it) and the controls.
"""

from __future__ import annotations

from tests.verification import attacks_bytes, attacks_document, attacks_signature
from tests.verification.forging import ATTACKS, controls, place, seal_module

__all__ = [
    "ATTACKS",
    "attacks_bytes",
    "attacks_document",
    "attacks_signature",
    "controls",
    "place",
    "seal_module",
]
