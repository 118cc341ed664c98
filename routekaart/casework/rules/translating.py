"""The texts of a route in another language, to show beside the Dutch: which languages there are, and what they say.

Places and rules go in; texts by their id come out, without those that were translated from an earlier Dutch text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from routekaart.checklist.translation import FOLDER, gaps_of, read_translation

if TYPE_CHECKING:
    from routekaart.checklist import Checklist
    from routekaart.paths import Places

__all__ = ["languages", "translated_texts"]


def languages(places: Places) -> tuple[str, ...]:
    """The languages in which some route is translated, such as `en`, `ar`."""
    folder = places.checklists / FOLDER
    found = (item for item in folder.iterdir() if item.is_dir()) if folder.is_dir() else ()
    return tuple(sorted(item.name for item in found if any(item.glob("*.yaml"))))


def translated_texts(places: Places, checklist: Checklist, language: str) -> Mapping[str, str]:
    """Text by id; empty for a route that nobody translated. Raises ChecklistFault for a file with faults in it.

    A translation of words that have changed since would say something else than the Dutch: it is left out.
    """
    path = places.checklists / FOLDER / language / f"{checklist.id}.yaml"
    if not path.is_file():
        return {}
    translation = read_translation(path)
    gaps = gaps_of(checklist, translation)
    left_out = {*gaps.missing, *gaps.behind, *gaps.spare}
    return {name: text.text for name, text in translation.texts.items() if name not in left_out}
