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
def test_the_river_never_runs_back_and_ends_at_the_last_rung(name: str) -> None:
    found = route_map(route(name))
    water = [stop.distance for stop in found.stops]
    river = [value for value in water if value is not None]
    assert river == sorted(river)
    assert all(0 <= value <= 1 for value in river)
    assert river == water[: len(river)]
    assert bool(river) == bool(found.ladder)
    assert not river or found.stops[len(river) - 1].kind == "trede"


@each_route
def test_every_step_and_rung_is_a_stop_of_the_picture(name: str) -> None:
    found = route_map(route(name))
    alone = [phase for phase in found.phases if len(phase.steps) == 1 and not phase.steps[0].rungs and phase.title]
    steps = [step.title for step in found.steps if step not in [phase.steps[0] for phase in alone]]
    assert [stop.title for stop in found.stops if stop.kind == "stap"] == steps
    assert [stop.title for stop in found.stops if stop.kind == "fase"] == [phase.title for phase in found.phases]
    rungs = [(stop.number, stop.title) for stop in found.stops if stop.kind == "trede"]
    assert rungs == [(str(rung.number), rung.short) for step in found.steps for rung in step.rungs]


def test_a_rung_before_the_ladder_does_not_take_the_river_along() -> None:
    found = route_map(route_a())
    early = next(step for step in found.steps if [rung.id for rung in step.rungs] == ["ALT13"])
    drawn = next(stop for stop in found.stops if stop.title == early.rungs[0].short)
    assert early.rungs[0].distance > 0 and drawn.distance == 0.0


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
