"""The shipped routes and practice cases for tests, compiled once per process."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from routekaart.answers import Facts
from routekaart.checklist import Checklist, load_route
from routekaart.checklist.source import read_source
from routekaart.examples import facts_of_file

CHECKLISTS = Path(__file__).parents[1] / "checklists"
PRACTICE = sorted((CHECKLISTS / "oefencasussen").glob("*.yaml"))


@cache
def route(name: str) -> Checklist:
    """A shipped route for Foodvalley."""
    return load_route(name, folder=CHECKLISTS, region="foodvalley")


def route_a() -> Checklist:
    """Route A for Foodvalley."""
    return route("residentieel")


def practice_data(name: str) -> dict[str, Any]:
    """A practice case as plain data."""
    path = CHECKLISTS / "oefencasussen" / f"{name}.yaml"
    return dict(read_source(path, path.name).data)


def route_of(name: str) -> Checklist:
    """The route of a practice case."""
    return route(practice_data(name)["route"])


@cache
def practice_facts(name: str) -> Facts:
    """A practice case as facts on its own route."""
    data = practice_data(name)
    return facts_of_file(data, route_of(name))
