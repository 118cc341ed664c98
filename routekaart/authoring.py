"""What an author takes out of a route: the map of the process and the empty checklist, as files.

A compiled checklist and a path go in; a whole file is on disk when the call returns.
"""

from __future__ import annotations

from pathlib import Path

from routekaart.atomicfile import write_atomically
from routekaart.checklist import Checklist
from routekaart.errors import RoutekaartError
from routekaart.outline import empty_form, route_map

__all__ = ["write_form", "write_map"]


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


def _ending(path: Path, wanted: str) -> RoutekaartError:
    return RoutekaartError("AUT-001", f"{path.name} kan hier niet. Er is niets geschreven. Kies {wanted}.")


def _write(path: Path, data: bytes) -> None:
    try:
        write_atomically(path, data)
    except OSError as error:
        raise RoutekaartError(
            "AUT-002",
            f"{path.name} kan niet worden geschreven. Er is niets veranderd. "
            "Kijk of de map bestaat en of u daar mag schrijven.",
        ) from error
