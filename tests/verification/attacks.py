"""All known forgeries by attack class, gathered from the modules that make them.

In goes nothing; out come ATTACKS ("class: variant" with the function that makes it) and the controls.
"""

from __future__ import annotations

from tests.verification import attacks_bytes, attacks_document, attacks_odd, attacks_signature
from tests.verification.forging import ATTACKS, controls, place, seal_module

PLANNED = {
    "USF": 12, "ISA": 6, "SWA": 4, "shadow": 6, "EAA": 5, "SSA": 3, "active": 4, "PKCS": 6, "own": 8,
}  # fmt: skip
"""How many variants of each class the plan names; more of our own are in the class "odd"."""

__all__ = [
    "ATTACKS",
    "PLANNED",
    "attacks_bytes",
    "attacks_document",
    "attacks_odd",
    "attacks_signature",
    "controls",
    "place",
    "seal_module",
]
