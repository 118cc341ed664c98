"""What the list of cases says of terms that are over, and the settings of what was destroyed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from routekaart.casework import Environment, unlock
from routekaart.casework.rights.destroying import destroy_case
from routekaart.gui.cases_page import CasesPage
from routekaart.gui.main_window import MainWindow
from routekaart.gui.settings_page import SettingsPage
from tests.gui.window.conftest import PHRASE

Settle = Callable[[], None]


def test_nothing_is_said_while_no_term_is_over(
    window: MainWindow, env: Environment, vault: Path, settle: Settle
) -> None:
    desk = unlock(env, vault, PHRASE)
    case_id = str(desk.open_case("residentieel").created)
    window.doors.adopt(desk)
    window.go("cases")
    settle()
    page = window.pages["cases"]
    assert isinstance(page, CasesPage)
    assert not page.over.isVisible()
    page.over.show_cases([(case_id, "RK-2026-0001", date(2046, 11, 22))])
    assert page.over.isVisible() and len(page.over.tiles) == 1
    page.over.tiles[0].click()
    settle()
    assert window.place == "case_record"


def test_the_record_of_what_was_destroyed_is_in_the_settings(
    window: MainWindow, env: Environment, vault: Path, settle: Settle, tmp_path: Path
) -> None:
    desk = unlock(env, vault, PHRASE)
    case_id = str(desk.open_case("residentieel").created)
    window.doors.adopt(desk)
    window.go("settings")
    settle()
    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    assert not page.destroyed_card.isVisible()
    destroy_case(desk, case_id, "vergissing")
    page.refresh()
    settle()
    assert page.destroyed_card.isVisible()
    page.destroyed_card._choose_path = lambda _parent, name: tmp_path / name
    page.destroyed_card.buttons[0].click()
    settle()
    assert (tmp_path / "verklaring-van-vernietiging.pdf").read_bytes().startswith(b"%PDF-")
