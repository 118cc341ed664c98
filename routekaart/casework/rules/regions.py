"""The regions a user can choose: those that came along and those of their own, with what each has to offer.

The folders of this run go in; summaries and offers come out.
"""

from __future__ import annotations

from routekaart.casework.rules.files import own_folder
from routekaart.checklist import ChecklistFault
from routekaart.paths import Places
from routekaart.region import Offer, RegionSummary, list_regions, load_offer

__all__ = ["known_regions", "offer_of"]


def known_regions(places: Places) -> tuple[RegionSummary, ...]:
    """Every region with rules; one of the user's own never takes the place of one that came along."""
    return list_regions(places.checklists, own_folder(places))


def offer_of(places: Places, region: str | None) -> Offer | None:
    """The help there is in a region; None without a region, or without a file that can be read.

    A slip in such a file is told by the check; it never keeps a case from opening.
    """
    try:
        return load_offer(region, places.checklists, own_folder(places)) if region else None
    except ChecklistFault:
        return None
