"""The map of a route: nothing of the route is left out, and the river only runs away from home along the ladder."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.checklist import list_routes
from routekaart.outline import route_map
from tests.routes import CHECKLISTS, route, route_a
from tests.small_route import small_route

each_route = pytest.mark.parametrize("name", [item.id for item in list_routes(CHECKLISTS)])


@each_route
def test_everything_of_the_route_has_its_place(name: str) -> None:
    checklist, found = route(name), route_map(route(name))
    assert [step.id for step in found.steps] == [step.id for step in checklist.steps]
    assert sorted(item.title for item in found.consultations) == sorted(
        item.title for item in route_map(checklist).consultations
    )
    assert len(found.consultations) == len(checklist.consultations)
    assert len(found.warnings) == len(checklist.warnings)
    assert [rung.id for rung in found.ladder] == list(checklist.alternatives)
    asked = [text for step in found.steps for text in step.questions]
    assert len(asked) == sum(len(step.questions) for step in checklist.steps)


@each_route
def test_the_river_never_runs_back(name: str) -> None:
    water = [value for step in route_map(route(name)).steps for value in (step.distance, *(w for _, w in step.rungs))]
    assert water == sorted(water)
    assert all(0 <= value <= 1 for value in water)


def test_a_rung_before_the_ladder_does_not_take_the_river_along() -> None:
    found = route_map(route_a())
    early = next(step for step in found.steps if [rung.id for rung, _ in step.rungs] == ["ALT13"])
    assert early.rungs[0][0].distance > 0 and early.rungs[0][1] == 0.0


def test_who_is_consulted_when() -> None:
    found = route_map(route_a())
    overleg = next(step for step in found.steps if step.id == "overleg")
    ret = next(item for item in overleg.consultations if "RET" in item.title)
    assert ret.due is not None and ret.due.text
    assert {item.id for item in overleg.warnings} >= {"W01"}


def test_levels_that_depend_are_all_named() -> None:
    levels = {item.title: item.levels for item in route_map(route_a()).warnings}
    assert levels["De stem van het kind"] == "M of B"


def test_a_small_route_without_phases_or_consultations(tmp_path: Path) -> None:
    found = route_map(small_route(tmp_path))
    assert [phase.title for phase in found.phases] == [""]
    assert found.consultations == () and found.region == ""
    assert {item.title for item in found.loose_warnings} == {"Alles is gewogen", "Jong kind in een groep"}
    shown = found.steps[-1].shown
    assert shown is not None and shown.text == "‘In welk kader werkt u?’: vrijwillig, drang of OTS"
