"""Help opens at the chapter that belongs to what is on screen, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from routekaart.casework import start_practice_case, unlock
from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.case.plan import PageKind
from routekaart.gui.first_start import NewCase
from routekaart.gui.help_topics import FIRST, OF_KIND, OF_PLACE, OF_ROUTE
from routekaart.gui.help_window import HelpWindow
from routekaart.gui.main_window import MainWindow
from routekaart.gui.page_table import PAGES
from tests.gui.window.conftest import PHRASE
from tests.routes import CHECKLISTS

Settle = Callable[[], None]
MANUAL = Path(__file__).parents[3] / "resources" / "handleiding"


def test_every_page_and_every_kind_has_a_chapter_that_exists() -> None:
    assert set(OF_PLACE) == set(PAGES)
    assert set(OF_KIND) == set(get_args(PageKind))
    named = {FIRST, *OF_PLACE.values(), *OF_KIND.values(), *(chapter for chapter, _ in OF_ROUTE.values())}
    assert sorted(name for name in named if not (MANUAL / name).is_file()) == []


def test_routes_with_a_chapter_of_their_own_exist_and_so_do_the_kinds() -> None:
    assert [route for route in OF_ROUTE if not (CHECKLISTS / f"{route}.yaml").is_file()] == []
    assert all(kinds <= set(OF_KIND) for _, kinds in OF_ROUTE.values())


def chapter(window: MainWindow) -> str:
    """Out: the title of the chapter that Help shows now."""
    found = window.dialog("help")
    assert isinstance(found, HelpWindow)
    return found.list.currentItem().text()


@pytest.fixture
def opened(window: MainWindow, vault: Path, settle: Settle) -> MainWindow:
    env = window.session.env
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: window.go("cases"))
    settle()
    return window


@pytest.mark.parametrize(
    ("place", "title"),
    [
        ("cases", "Een dossier beginnen"),
        ("consultations", "Overleg vastleggen"),
        ("rules", "Regels lezen en schrijven"),
        ("check", "Een document controleren"),
        ("practice", "Oefenen"),
    ],
)
def test_help_beside_a_page_opens_its_chapter(opened: MainWindow, settle: Settle, place: str, title: str) -> None:
    opened.go(place)
    settle()
    opened.frame.help_button.click()
    assert chapter(opened) == title


def test_the_manual_in_the_menu_opens_at_its_beginning(opened: MainWindow, settle: Settle) -> None:
    opened.go("rules")
    settle()
    opened.go("manual")
    assert chapter(opened) == "Handleiding"


def test_beside_the_choice_of_a_route_help_tells_about_the_routes(opened: MainWindow, settle: Settle) -> None:
    opened.go("new_case")
    settle()
    opened.frame.help_button.click()
    assert chapter(opened) == "Welke route?"
    page = opened.pages["new_case"]
    assert isinstance(page, NewCase)
    page.routes.choose("residentieel")
    page.go_on()
    settle()
    opened.frame.help_button.click()
    assert chapter(opened) == "Een dossier beginnen"


@pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("vrijdagavond", {"crisis_wat": "Crisis, met iemand aan de telefoon", "consulten": "Overleg vastleggen"}),
        ("terugblik-groep", {"gemist": "Terugkijken en samen leren", "taken": "Een dossier beginnen"}),
        ("gesprek-met-aanbieder", {"loopt_goed": "Een gesprek met een aanbieder"}),
        ("noor-bij-oma", {"vragen": "Vragen beantwoorden", "wegen": "Mogelijkheden wegen", "verder": None}),
    ],
)
def test_in_a_case_the_page_and_the_route_say_which_chapter(
    opened: MainWindow, settle: Settle, name: str, pages: dict[str, str | None]
) -> None:
    from routekaart.casework import open_practice

    env = opened.session.env
    cases: list[str] = []

    def enter() -> object:
        desk = open_practice(env)
        cases.append(str(start_practice_case(desk, CHECKLISTS / "oefencasussen" / f"{name}.yaml").created))
        return desk

    opened.doors.leave()
    settle()
    opened.doors.enter(enter, lambda: opened.go("case", case_id=cases[0]))
    settle()
    screen = opened.findChild(CaseScreen)
    assert isinstance(screen, CaseScreen)
    for target, title in pages.items():
        screen.go_to(target)
        settle()
        screen.help_button.click()
        assert chapter(opened) == (title or "Verder op een andere route"), target
