"""Names of routes and regions as people type them go in; what there is comes out.

What does not exist is answered with the names that do.
"""

from __future__ import annotations

import os
from pathlib import Path

from routekaart.checklist import list_routes
from routekaart.checklist.compile import find_named, route_path
from routekaart.errors import RoutekaartError
from routekaart.paths import places
from routekaart.region import list_regions

__all__ = ["folder", "require_known", "require_pdf", "shipped"]


def folder() -> Path:
    """Where the shipped rule files are."""
    return places(os.environ).checklists


def require_known(route: str, region: str | None) -> None:
    """A name that was typed and does not exist is answered with the names that do."""
    here = folder()
    if not route_path(route, here).is_file():
        known = ", ".join(item.id for item in list_routes(here))
        raise RoutekaartError("CLI-004", f"De routekaart '{route[:60]}' is er niet. Er is: {known}. Een pad mag ook.")
    if region is not None and find_named(f"regio/{region}", route_path(route, here).parent, here) is None:
        known = ", ".join(item.id for item in list_regions(here))
        own = "Uw eigen regio staat in een map 'regio' naast uw route. Noem de naam zonder .yaml."
        raise RoutekaartError("CLI-005", f"De regio '{region[:60]}' is er niet. Er is: {known}. {own}")


def require_pdf(out: Path) -> None:
    """A document never takes the place of a file of another kind, such as the answers it is made of."""
    if out.suffix.lower() != ".pdf":
        raise RoutekaartError("AUT-001", f"{out.name} kan hier niet. Er is niets geschreven. Kies een naam op .pdf.")


_FOLDERS = ("gedeeld", "regio", "oefencasussen", "oefencasussen/*", "vertalingen/*")


def shipped() -> list[Path]:
    """Every rule file that comes with the program."""
    here = folder()
    routes = [item.path for item in list_routes(here)]
    return [*routes, *(path for name in _FOLDERS for path in sorted(here.glob(f"{name}/*.yaml")))]
