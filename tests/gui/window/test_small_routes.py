"""Routes F, G and H in the real window: a case is begun, every page is walked, and the sheet is there at the end."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.casework import Changes, start_practice_case, unlock
from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.case.documents_page import DocumentsPage
from routekaart.gui.case.map_page import MapPage
from routekaart.gui.case.question_page import QuestionPage
from routekaart.gui.case.signing_page import SigningPage
from routekaart.gui.cases_page import CasesPage
from routekaart.gui.first_start import NewCase
from routekaart.gui.inputs import AnswerInput
from routekaart.gui.main_window import MainWindow
from routekaart.gui.tiles import Tile
from tests.gui.window.conftest import PHRASE
from tests.routes import CHECKLISTS, practice_facts

Settle = Callable[[], None]
PICTURES = os.environ.get("ROUTEKAART_WALK_PNG")
"""A folder for a picture of every page, to look at."""
ROUTES = {
    "terugblik": ("terugblik-groep", "Leerblad"),
    "vroegsignalering": ("signaal-van-school", "Afsprakenblad"),
    "ontwikkelagenda": ("gesprek-met-aanbieder", "Afsprakenblad"),
}


@pytest.fixture
def opened(window: MainWindow, vault: Path, settle: Settle) -> MainWindow:
    env = window.session.env
    window.doors.enter(lambda: unlock(env, vault, PHRASE), lambda: window.go("cases"))
    settle()
    return window


def picture(window: MainWindow, name: str) -> None:
    if PICTURES:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        window.grab().save(str(Path(PICTURES) / f"{name}.png"))


def begin(window: MainWindow, route: str, settle: Settle) -> NewCase:
    """Press the tile of a route beside the list of cases."""
    page = window.pages["cases"]
    assert isinstance(page, CasesPage)
    titles = {item.id: item.title for item in page._shown.routes} if page._shown else {}
    tile = next(
        tile for tile in page.routes.tiles() if isinstance(tile, Tile) and titles[route] in tile.accessibleName()
    )
    tile.click()
    settle()
    new = window.pages["new_case"]
    assert isinstance(new, NewCase)
    return new


def only_input(new: NewCase) -> AnswerInput:
    (made,) = new.current.inputs.values()
    return made


def screen_of(window: MainWindow) -> CaseScreen:
    assert window.place == "case"
    found = window.findChild(CaseScreen)
    assert isinstance(found, CaseScreen)
    return found


def fill(window: MainWindow, screen: CaseScreen, name: str, settle: Settle) -> None:
    """The answers of the practice case, as if they had been given on the pages."""
    facts, case_id = practice_facts(name), screen.view.id if screen.view else ""
    window.session.desk_run(lambda desk: desk.fill(case_id, facts), window.session.changed.emit)
    settle()


@pytest.mark.parametrize("route", ["terugblik", "ontwikkelagenda"])
def test_a_case_without_a_child_begins_with_what_it_is_about(opened: MainWindow, route: str, settle: Settle) -> None:
    new = begin(opened, route, settle)
    picture(opened, f"{route}-begin")
    assert new.current is new.subject
    new.go_on()
    assert new.current.errors.isVisibleTo(new)
    only_input(new).set_value({"terugblik": "6_8", "ontwikkelagenda": "De Bedachte Brug"}[route])

    new.go_on()
    settle()

    view = screen_of(opened).view
    assert view is not None
    assert (view.child_name, view.age) == {
        "terugblik": ("het kind", "6, 7 of 8 jaar"),
        "ontwikkelagenda": ("De Bedachte Brug", ""),
    }[route]
    assert not view.facts.records("personen")


def test_a_signal_begins_with_a_code_name_and_goes_straight_to_the_route(opened: MainWindow, settle: Settle) -> None:
    new = begin(opened, "vroegsignalering", settle)
    assert new.current is new.child
    new.child.inputs["codenaam"].set_value("D.")
    new.child.inputs["geboren"].set_value("2019")

    new.go_on()
    settle()

    view = screen_of(opened).view
    assert view is not None
    assert (view.child_name, view.checklist.id) == ("D.", "vroegsignalering")


@pytest.mark.parametrize("route", list(ROUTES))
def test_every_page_is_walked_to_the_sheet(opened: MainWindow, route: str, settle: Settle, qtbot: QtBot) -> None:
    name, title = ROUTES[route]
    opened.session.desk_run(lambda desk: desk.open_case(route), lambda made: opened.go("case", case_id=made.created))
    settle()
    screen = screen_of(opened)
    fill(opened, screen, name, settle)
    assert screen.view is not None
    screen.go_to("vragen")
    screen.show_page(screen.plan[0])
    settle()
    kinds = []
    for place in range(len(screen.plan)):
        assert screen.ref is not None
        kinds.append(screen.ref.kind)
        QApplication.processEvents()
        picture(opened, f"{route}-{place:02}-{screen.ref.kind}")
        if screen.ref.kind == "documenten":
            break
        screen.forward()
        settle()

    page = screen.page
    assert isinstance(page, DocumentsPage)
    assert len(kinds) == len(screen.plan) <= 20
    assert ("ondertekenen" in kinds) == (title == "Afsprakenblad")
    (row,) = page.rows.values()
    row.buttons["bekijk"].click()
    settle()
    qtbot.waitUntil(lambda: page.panel.paper is not None, timeout=30_000)
    picture(opened, f"{route}-blad")
    assert page.panel.paper is not None
    assert row.title.text() == title
    assert title.lower() in page.panel.paper.file_name
    assert not screen.ret_button.isVisible()
    assert screen.log_button.isVisible() == (route == "vroegsignalering")


@pytest.mark.parametrize("route", list(ROUTES))
def test_tasks_map_and_table_view_work_without_a_living_place(opened: MainWindow, route: str, settle: Settle) -> None:
    opened.session.desk_run(lambda desk: desk.open_case(route), lambda made: opened.go("case", case_id=made.created))
    settle()
    screen = screen_of(opened)
    for target in ("taken", "kaart", "documenten"):
        screen.go_to(target)
        settle()
        assert screen.ref is not None
        assert screen.ref.kind == target
        picture(opened, f"{route}-leeg-{target}")
        if target == "kaart":
            assert isinstance(screen.page, MapPage)
            assert not screen.page.map.legend.isVisible()
    screen.show_page(screen.plan[0])
    screen.toggle_table()
    settle()
    assert screen.table
    for place in range(len(screen.plan)):
        picture(opened, f"{route}-tafel-{place:02}")
        screen.forward()
        settle()
    screen.toggle_table()
    settle()
    assert not screen.table


def test_a_sheet_is_signed_in_its_own_words(opened: MainWindow, settle: Settle) -> None:
    opened.session.desk_run(
        lambda desk: desk.open_case("ontwikkelagenda"), lambda made: opened.go("case", case_id=made.created)
    )
    settle()
    screen = screen_of(opened)
    fill(opened, screen, "gesprek-met-aanbieder", settle)
    screen.go_to("ondertekenen")
    settle()
    page = screen.page
    assert isinstance(page, SigningPage)
    assert page.choice.button.text() == "Onderteken dit blad"
    page.choice.choice.buttons()[1].click()
    page.choice.button.click()
    settle()

    assert len(page.cards) == 4
    picture(opened, "ontwikkelagenda-tekenen")


def test_last_time_stands_under_each_question(opened: MainWindow, settle: Settle) -> None:
    made: list[Changes] = []
    opened.session.desk_run(lambda desk: desk.open_case("ontwikkelagenda"), made.append)
    settle()
    facts, first = practice_facts("gesprek-met-aanbieder"), str(made[0].created)
    opened.session.desk_run(lambda desk: desk.fill(first, facts), made.append)
    settle()
    new = begin(opened, "ontwikkelagenda", settle)
    only_input(new).set_value("de bedachte brug")
    new.go_on()
    settle()
    screen = screen_of(opened)
    screen.go_to("contact_wijkteams")
    settle()
    picture(opened, "ontwikkelagenda-vorige-keer")

    page = screen.page
    assert isinstance(page, QuestionPage)
    card = page.cards["contact_wijkteams"]
    assert card.before.isVisible()
    assert card.before.text() == "Vorige keer, 22 november 2026: Alleen als er een kind is"


def test_the_list_of_cases_makes_one_sheet_of_three(opened: MainWindow, settle: Settle, tmp_path: Path) -> None:
    facts = practice_facts("terugblik-groep")

    def make(desk: object) -> None:
        for _ in range(3):
            case_id = str(desk.open_case("terugblik").created)  # type: ignore[attr-defined]
            desk.fill(case_id, facts)  # type: ignore[attr-defined]

    opened.session.desk_run(make, lambda _none: opened.go("cases"))
    settle()
    page = opened.pages["cases"]
    assert isinstance(page, CasesPage)
    page.refresh()
    settle()
    (card,) = page.tallies
    picture(opened, "samen-leren")
    assert "3 van 3" in card.hint.text()
    card._choose = lambda _parent, name: tmp_path / name

    card.button.click()
    settle()

    assert (tmp_path / "opgeteld-terugblik.pdf").read_bytes().startswith(b"%PDF-")
    assert "opgeteld-terugblik.pdf" in card.told.text()


def test_a_practice_case_of_each_route_can_be_opened(practising: MainWindow, settle: Settle) -> None:
    for name, _ in ROUTES.values():
        path = CHECKLISTS / "oefencasussen" / f"{name}.yaml"
        practising.session.desk_run(
            lambda desk, file=path: start_practice_case(desk, file),
            lambda made: practising.go("case", case_id=made.created),
        )
        settle()
        assert screen_of(practising).view is not None
