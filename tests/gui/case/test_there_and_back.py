"""From the map and from everything side by side to any step, and back to the same row."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from routekaart.casework import open_practice
from routekaart.checklist import list_routes
from routekaart.gui.case.map_page import MapPage
from routekaart.gui.case.plan import make_plan
from routekaart.gui.case.river_stops import river_of
from routekaart.gui.case.side_by_side_page import SideBySidePage
from tests.gui.case.filled import environment
from tests.gui.case.small_case import SmallCase, opened  # noqa: F401
from tests.routes import CHECKLISTS

Start = Callable[[], SmallCase]


@pytest.fixture
def case(opened: Start) -> SmallCase:  # noqa: F811
    made = opened()
    made.open()
    return made


def test_every_step_is_two_actions_away_by_the_map(case: SmallCase) -> None:
    """The button of the map, and Enter on a stop; by keyboard, for every stop."""
    screen = case.screen
    reached = set()
    for number in range(len(river_of(case.view, screen.plan).stops)):
        QTest.mouseClick(screen.map_button, Qt.MouseButton.LeftButton)
        case.settle()
        page = case.page
        assert isinstance(page, MapPage)
        button = page.map.buttons()[number]
        QTest.keyClick(button, Qt.Key.Key_Return)
        case.settle()
        assert screen.ref is not None and screen.ref.kind != "kaart"
        reached.add(screen.ref.step)
    assert reached >= {page.step for page in screen.plan if page.step is not None}


@pytest.mark.parametrize("route", [item.id for item in list_routes(CHECKLISTS)])
def test_on_every_route_the_map_leads_to_every_step(route: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    desk = open_practice(environment(tmp_path_factory.mktemp("route")))
    view = desk.case(str(desk.open_case(route).created))
    plan = make_plan(view)
    river = river_of(view, plan)
    assert {page.step for page in river.pages.values()} == {page.step for page in plan if page.step is not None}
    desk.close()


def test_a_row_leads_to_its_weighing_and_doorgaan_back_to_the_same_row(case: SmallCase) -> None:
    case.do(lambda desk: desk.add_alternative(case.case_id, "Bij opa logeren", "oma", 30, "netwerk"))
    own = next(name for name in case.view.assessment.alternatives if name not in case.view.checklist.alternatives)
    for name in list(case.view.assessment.alternatives):
        case.screen.go_to("naast_elkaar")
        case.settle()
        page = case.page
        assert isinstance(page, SideBySidePage)
        page.table.rows[name].setFocus()
        QTest.keyClick(page.table.rows[name], Qt.Key.Key_Return)
        case.settle()
        ref = case.screen.ref
        assert ref is not None and (ref.kind, ref.ids[0]) == ("wegen", name)
        case.forward()
        QApplication.processEvents()
        back = case.page
        assert isinstance(back, SideBySidePage)
        assert back.table.rows[name].hasFocus(), name
    assert own in case.view.assessment.alternatives
