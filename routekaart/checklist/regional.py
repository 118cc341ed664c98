"""The same route in another state of its region: to tell what the route changed apart from what the region did.

Two compiled routes go in; the first comes out with the region of the second.
"""

from __future__ import annotations

import json

from routekaart.checklist.compile import compile_files
from routekaart.checklist.compiled import Checklist
from routekaart.checklist.findings import ChecklistFault
from routekaart.checklist.source import Located

__all__ = ["in_region_of", "region_file"]


def region_file(checklist: Checklist) -> str:
    """Name of the file of the region, such as `regio/foodvalley.yaml`; empty without a region."""
    return f"regio/{checklist.region.id}.yaml" if checklist.region else ""


def in_region_of(checklist: Checklist, other: Checklist) -> Checklist | None:
    """`checklist` with the region rules that `other` has; None when the two do not fit together."""
    if checklist.source_hashes.get(region_file(checklist)) == other.source_hashes.get(region_file(other)):
        return checklist
    own, area = json.loads(checklist.canonical), json.loads(other.canonical)["regio"]
    try:
        # As a new whole, with every check: these two never stood together before.
        return compile_files(
            Located(*own["route"]),
            [Located(name, data) for name, data in own["gedeeld"]],
            Located(*area) if area else None,
        )
    except ChecklistFault:
        return None
