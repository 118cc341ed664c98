"""The shipped route and practice cases for tests, compiled once per process."""

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
def route_a() -> Checklist:
    """Route A for Foodvalley."""
    return load_route("residentieel", folder=CHECKLISTS, region="foodvalley")


def practice_data(name: str) -> dict[str, Any]:
    """A practice case as plain data."""
    path = CHECKLISTS / "oefencasussen" / f"{name}.yaml"
    return dict(read_source(path, path.name).data)


@cache
def practice_facts(name: str) -> Facts:
    """A practice case as facts."""
    return facts_of_file(practice_data(name), route_a())
