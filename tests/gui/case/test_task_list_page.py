"""The task list when nothing is open: it says so, and leads on."""

from __future__ import annotations

from collections.abc import Callable

from routekaart.gui.case.plan import standing_ref
from routekaart.gui.case.task_list_page import TaskListPage
from tests.gui.case.conftest import Shown

Start = Callable[..., Shown]


def tasks(case: Shown) -> TaskListPage:
    page = case.page(TaskListPage, standing_ref("taken"))
    assert isinstance(page, TaskListPage)
    page.focus_start()
    return page


def test_nothing_left_to_do_leads_to_signing(shown: Start) -> None:
    page = tasks(shown())
    assert page.rows == []
    assert page.further.text() == "Naar ondertekenen"
    assert page.further.hasFocus()
    wanted: list[str] = []
    page.go_wanted.connect(wanted.append)
    page.further.click()
    assert wanted == ["ondertekenen"]


def test_where_nobody_signs_it_leads_to_the_documents(shown: Start) -> None:
    page = tasks(shown("terugblik-groep"))
    assert page.rows == []
    assert page.further.text() == "Naar de documenten"


def test_with_tasks_there_is_only_the_list(shown: Start) -> None:
    page = tasks(shown(""))
    assert page.rows
    assert page.rows[0].hasFocus()
    assert not page.further.isVisible()
