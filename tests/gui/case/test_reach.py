"""Every step is near: by the list of answers, by the map and by the palette, each in at most three actions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from routekaart.gui.case.check_answers_page import rows_of
from routekaart.gui.case.map_page import MapPage
from routekaart.gui.case.plan import destinations, make_plan, page_with
from routekaart.gui.case.river_stops import river_of
from routekaart.gui.commands.palette import palette, palette_commands
from routekaart.gui.commands.table import case_commands
from tests.gui.case.conftest import Shown
from tests.gui.case.small_case import SmallCase, opened  # noqa: F401

Start = Callable[..., Shown]
CASES = ("noor-bij-oma", "vrijdagavond", "")


@pytest.mark.parametrize("name", CASES)
def test_the_palette_names_a_page_of_every_step(shown: Start, name: str) -> None:
    view = shown(name).view
    plan = make_plan(view)
    reached = {page_with(view, plan, target) for target, _ in destinations(view, plan)}
    assert {page.step for page in reached if page is not None} >= set(view.assessment.steps)


@pytest.mark.parametrize("name", CASES)
def test_the_map_has_a_stop_of_every_step(shown: Start, name: str) -> None:
    view = shown(name).view
    plan = make_plan(view)
    river = river_of(view, plan, table=False)
    assert {stop.id for stop in river.stops} <= set(river.pages)
    assert {page.step for page in river.pages.values()} >= set(view.assessment.steps)


@pytest.mark.parametrize("name", CASES)
def test_the_list_of_answers_leads_to_every_step_that_asks_something(shown: Start, name: str) -> None:
    view = shown(name).view
    plan = make_plan(view)
    for step in view.checklist.steps:
        if step.id not in view.assessment.steps:
            continue
        for row in rows_of(view, step):
            page = page_with(view, plan, row.target)
            assert page is not None and (page.step == step.id or page.kind == "lijst")


def test_three_actions_are_enough_by_each_way(opened: Callable[[], SmallCase]) -> None:  # noqa: F811
    case = opened()
    case.open()
    screen = case.screen
    pages = [item for item in palette_commands((), None, screen) if item.id.startswith("page:")]
    assert len(pages) == len(screen.destinations())
    for page in pages:
        title, goal = page.title, page_with(case.view, screen.plan, page.id.removeprefix("page:"))
        screen.go_to(screen.plan[0])
        case.settle()
        # Ctrl+K, the letters of its name, Enter.
        picker = palette(palette_commands(case_commands(screen), None, screen), screen)
        case.qtbot.keyClicks(picker.line, title)
        case.qtbot.keyClick(picker.line, Qt.Key.Key_Return)
        case.settle()
        assert screen.ref == goal, title
    # The map, and a stop on it.
    stops = river_of(case.view, screen.plan, table=False)
    for stop, goal in stops.pages.items():
        screen.map_button.click()
        case.settle()
        assert isinstance(case.page, MapPage)
        case.page.stop_chosen.emit(stop)
        case.settle()
        assert screen.ref == goal, stop
