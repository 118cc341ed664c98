"""What a region says: of its rules whether the names exist, of its offer and goals whether they can be read.

Paths go in; findings come out. `check_files` sees a region only beside routes; here those that came along are added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from routekaart.checklist import ChecklistFault, Finding
from routekaart.checklist.findings import unknown_name
from routekaart.checklist.messages import validate
from routekaart.checklist.model import RegionFile
from routekaart.checklist.report import check_files, name_of
from routekaart.checklist.source import Located, read_source
from routekaart.region import Goals, Offer

__all__ = ["region_findings"]


def region_findings(files: Sequence[Path], folder: Path, on: date) -> list[Finding]:
    """What is wrong in regions by themselves, in offers and in goals; a file that cannot be read is told elsewhere."""
    read = {path: located for path in files if (located := _read(path)) is not None}
    found = _of_rules(read, folder, on)
    for path, located in read.items():
        if "doelen_van" in located.data:
            found += validate(Goals, located)[1]
        elif "aanbod_van" in located.data:
            found += validate(Offer, located)[1]
            found += _unknown_alternatives(located, [*_rules_in(folder), *_rules_in(path.parent.parent)])
    return found


def _of_rules(read: dict[Path, Located], folder: Path, on: date) -> list[Finding]:
    """Names in a region exist in a route or nowhere: without routes beside it, those that came along are read."""
    regions = [path for path, located in read.items() if _is_sound_region(located)]
    if not regions or any(_is_route(located) for located in read.values()):
        return []
    near = {path.parent for path in regions} | {path.parent.parent for path in regions if path.parent.name == "regio"}
    beside = {path.resolve(): path for place in (*sorted(near), folder) for path in sorted(place.glob("*.yaml"))}
    routes = [path for path in beside.values() if (route := _read(path)) and _is_route(route)]
    named = {name_of(path) for path in regions}
    return [found for found in check_files([*regions, *routes], folder=folder, on=on).errors if found.path in named]


def _is_sound_region(located: Located) -> bool:
    """Only names in a region of the right form are worth looking up: reading every route takes seconds."""
    named = "regio" in located.data and "route" not in located.data
    return named and not validate(RegionFile, located)[1]


def _is_route(located: Located) -> bool:
    return "routekaart" in located.data and not {"route", "vertaling"} & set(located.data)


def _rules_in(folder: Path) -> Iterator[Located]:
    """The routes and shared files of a folder that has a folder of regions in it."""
    for path in (*sorted(folder.glob("*.yaml")), *sorted((folder / "gedeeld").glob("*.yaml"))):
        located = _read(path)
        if located is not None:
            yield located


def _unknown_alternatives(offer: Located, files: Sequence[Located]) -> Iterator[Finding]:
    known = {str(item["id"]) for file in files for item in _parts(file, "alternatieven") if "id" in item}
    for index, item in enumerate(_parts(offer, "aanbod")):
        name = str(item.get("alternatief", ""))
        if name and name not in known:
            place = offer.place(("aanbod", index, "alternatief"))
            yield Finding(offer.name, *place, "RG-202", unknown_name("alternatief", name, known))


def _parts(located: Located, key: str) -> list[dict[str, Any]]:
    listed = located.data.get(key)
    return [item if isinstance(item, dict) else {} for item in listed] if isinstance(listed, list) else []


def _read(path: Path) -> Located | None:
    try:
        return read_source(path, name_of(path))
    except ChecklistFault:
        return None
