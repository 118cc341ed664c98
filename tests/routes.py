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


def asked_in(checklist: Checklist, step_id: str) -> set[str]:
    """Everything a step asks for: questions, test questions, lists, their fields, alternatives and consultations."""
    step = next(step for step in checklist.steps if step.id == step_id)
    found = {*(question.id for question in step.questions), *step.lists, *step.alternatives, *step.consultations}
    found |= {test.id for name in step.alternatives for test in checklist.alternatives[name].tests}
    return found | {f"{name}.{field.id}" for name in step.lists for field in checklist.lists[name].fields}
