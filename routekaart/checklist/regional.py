"""The same route in another state of its region: to tell what the route changed apart from what the region did.

Two compiled routes go in; the first comes out with the region of the second.
"""

from __future__ import annotations

import json

from routekaart.checklist.compile import from_canonical
from routekaart.checklist.compiled import Checklist
from routekaart.checklist.findings import ChecklistFault

__all__ = ["in_region_of", "region_file"]


def region_file(checklist: Checklist) -> str:
    """Name of the file of the region, such as `regio/foodvalley.yaml`; empty without a region."""
    return f"regio/{checklist.region.id}.yaml" if checklist.region else ""


def in_region_of(checklist: Checklist, other: Checklist) -> Checklist | None:
    """`checklist` with the region rules that `other` has; None when the two do not fit together."""
    if checklist.source_hashes.get(region_file(checklist)) == other.source_hashes.get(region_file(other)):
        return checklist
    data = json.loads(checklist.canonical)
    data["regio"] = json.loads(other.canonical)["regio"]
    try:
        return from_canonical(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    except ChecklistFault:
        return None
