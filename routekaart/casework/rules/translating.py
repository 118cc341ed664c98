"""The texts of a route in another language, to show beside the Dutch: which languages there are, and what they say.

Places and rules go in; texts by their id come out, without those that were translated from an earlier Dutch text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from routekaart.checklist.translation import FOLDER, beside, read_translation, texts_of, translated

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
    """Text by id, also of what other routes share with this one. Raises ChecklistFault for a file with faults in it.

    A translation of words that have changed since would say something else than the Dutch: it is left out.
    """
    path = places.checklists / FOLDER / language / f"{checklist.id}.yaml"
    own = read_translation(path) if path.is_file() else None
    texts = texts_of(checklist)
    known = translated(checklist, own, beside(path))
    return {name: one.text for name, one in known.items() if not one.behind(texts[name])}
