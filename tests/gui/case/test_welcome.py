"""Coming back to a case: the last place, a line that says where and when, and the way to what is still to be done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from routekaart.gui.case.task_list_page import TaskListPage
from routekaart.gui.kit import Banner
from tests.gui.case.small_case import SmallCase, opened  # noqa: F401

Start = Callable[[], SmallCase]


@pytest.fixture
def left(opened: Start) -> SmallCase:  # noqa: F811
    """A case that was left in its second step, and a screen that knows nothing of that."""
    case = opened()
    case.desk.answer(case.case_id, "woont_nu", "thuis")
    case.desk.answer(case.case_id, "gesproken", "ja")
    case.screen = case.new_screen()
    return case


def notices(case: SmallCase) -> list[Banner]:
    return [banner for banner in case.screen.notices if banner.strong.text().startswith("Waar was u")]


def test_it_opens_where_people_were_and_says_so(left: SmallCase) -> None:
    left.open()
    assert left.screen.ref is not None and left.screen.ref.step == "stem"
    (banner,) = notices(left)
    assert "De stem van het kind" in banner.strong.text() and "14:32" in banner.strong.text()


def test_from_there_the_task_list_is_one_press_away(left: SmallCase) -> None:
    left.open()
    (banner,) = notices(left)
    assert banner.link is not None
    banner.link.click()
    left.settle()
    assert isinstance(left.page, TaskListPage) and left.page.rows
    left.forward()
    assert left.screen.ref is not None and left.screen.ref.step == "stem"


def test_who_asks_for_a_place_gets_that_place_without_the_line(left: SmallCase) -> None:
    left.open(part="woont_nu")
    assert left.screen.ref is not None and "woont_nu" in left.screen.ref.ids
    assert notices(left) == []


def test_the_line_goes_as_soon_as_people_work_on(left: SmallCase) -> None:
    left.open()
    left.forward()
    assert notices(left) == []


def test_undoing_is_where_people_were_too(left: SmallCase) -> None:
    left.desk.undo(left.case_id)
    left.open()
    assert left.screen.ref is not None and left.screen.ref.step == "stem"
