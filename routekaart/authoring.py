"""What an author makes as files: the start of a route, its map, its empty checklist, its translation; practice cases.

A path, and a compiled checklist where there is one, go in; whole files are on disk when the call returns. Of a file
with answers, what does not fit in it comes out.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from routekaart.answers import AnswersFault
from routekaart.atomicfile import write_atomically
from routekaart.checklist import Checklist, ChecklistFault, Finding, load_route
from routekaart.checklist.report import name_of
from routekaart.checklist.source import read_source
from routekaart.checklist.translation import Gaps, beside, gaps_of, read_translation, written
from routekaart.errors import RoutekaartError
from routekaart.examples import facts_of_file
from routekaart.outline import empty_form, route_map
from routekaart.paths import places

__all__ = ["case_findings", "start_route", "write_form", "write_map", "write_translation"]

_ID = "mijn_route"
"""The name that stands in the start of a route until the file gives its own."""


def start_route(path: Path) -> tuple[Path, Path]:
    """Write a commented start of a route and its examples; out come both paths.

    Raises RoutekaartError: AUT-001 another ending than `.yaml`, AUT-002 it cannot be written, AUT-003 a file is there
    already, AUT-004 the name of the file cannot be the name of a route.
    """
    if path.suffix != ".yaml" or path.name.endswith(".tests.yaml"):
        raise _ending(path, "een naam op .yaml, zoals logeren.yaml")
    name = re.sub(r"[\s-]+", "_", path.stem.lower())
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise RoutekaartError(
            "AUT-004",
            f"{path.name} kan geen routekaart heten. Er is niets geschreven. "
            "Gebruik kleine letters, cijfers en _, en begin met een letter.",
        )
    examples = path.with_name(f"{path.stem}.tests.yaml")
    for there in (path, examples):
        if there.exists():
            raise RoutekaartError(
                "AUT-003", f"{there.name} bestaat al. Er is niets overschreven. Kies een andere naam."
            )
    start = places(os.environ).resources / "templates"
    for target, source in ((path, "nieuwe-routekaart.yaml"), (examples, "nieuwe-routekaart.tests.yaml")):
        text = (start / source).read_text(encoding="utf-8")
        _write(target, text.replace(_ID, name).encode())
    return path, examples


def write_map(checklist: Checklist, path: Path) -> None:
    """Write the map of a route; the ending of the name says as what: `.pdf` or `.svg`.

    Raises RoutekaartError: AUT-001 another ending, AUT-002 the file cannot be written.
    """
    from routekaart.document.outline import map_pdf, map_svg

    makers = {".pdf": map_pdf, ".svg": map_svg}
    maker = makers.get(path.suffix.lower())
    if maker is None:
        raise _ending(path, "een naam op .svg of .pdf")
    _write(path, maker(route_map(checklist)))


def write_form(checklist: Checklist, path: Path) -> None:
    """Write the empty checklist of a route as PDF.

    Raises RoutekaartError: AUT-001 another ending than `.pdf`, AUT-002 the file cannot be written.
    """
    from routekaart.document.outline import form_pdf

    if path.suffix.lower() != ".pdf":
        raise _ending(path, "een naam op .pdf")
    _write(path, form_pdf(empty_form(checklist)))


def write_translation(checklist: Checklist, language: str, path: Path) -> Gaps:
    """Begin a translation file, or bring the one that is there up to date; out comes what it lacks.

    What another file in the same folder translates already is not asked again.

    Raises RoutekaartError: AUT-001 another ending than `.yaml`, AUT-002 the file cannot be written, AUT-005 what is
    there is a translation of something else; ChecklistFault when what is there cannot be read.
    """
    if path.suffix != ".yaml":
        raise _ending(path, "een naam op .yaml")
    earlier = read_translation(path) if path.exists() else None
    if earlier is not None and (earlier.language, earlier.route) != (language, checklist.route.id):
        raise RoutekaartError(
            "AUT-005",
            f"{path.name} is een vertaling van {earlier.route} in '{earlier.language}'. Er is niets overschreven. "
            "Kies een andere naam.",
        )
    others = beside(path)
    _write(path, written(checklist, language, earlier, others).encode())
    return gaps_of(checklist, read_translation(path), others)


def case_findings(path: Path, folder: Path, find: Callable[[str], str | Path] = str) -> list[Finding]:
    """What does not fit in a file with answers, such as a practice case, on the route it names; each with its line.

    `find` says where a route of that name is; other files than those with answers give nothing.
    """
    try:
        located = read_source(path, name_of(path))
        if "route" not in located.data or "routekaart" in located.data:
            return []
        region = located.data.get("regio")
        route = load_route(find(str(located.data["route"])), folder=folder, region=str(region) if region else None)
        facts_of_file(located.data, route)
    except AnswersFault as fault:
        places = ((item, located.place(item.path)) for item in fault.faults)
        return [Finding(located.name, *place, fault.code, item.message) for item, place in places]
    except ChecklistFault as fault:
        return list(fault.findings)
    return []


def _ending(path: Path, wanted: str) -> RoutekaartError:
    return RoutekaartError("AUT-001", f"{path.name} kan hier niet. Er is niets geschreven. Kies {wanted}.")


def _write(path: Path, data: bytes) -> None:
    try:
        write_atomically(path, data, own_folder=False)
    except OSError as error:
        raise RoutekaartError(
            "AUT-002",
            f"{path.name} kan niet worden geschreven. Er is niets veranderd. "
            "Kijk of de map bestaat en of u daar mag schrijven.",
        ) from error
