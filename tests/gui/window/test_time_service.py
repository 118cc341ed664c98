"""The one thing that may go outside: asking a time service when sealing, and only when that was set."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pytestqt.qtbot import QtBot

from routekaart.casework import Environment, unlock
from routekaart.gui.case.signing_page import SigningPage
from routekaart.gui.main_window import MainWindow

from .conftest import PHRASE

NOBODY = "http://127.0.0.1:9/tijd"


def signing_page(
    qtbot: QtBot, window: MainWindow, env: Environment, vault: Path, settle: Callable[[], None]
) -> SigningPage:
    """A real case, opened for signing as provisional, all pages seen."""
    desk = unlock(env, vault, PHRASE)
    case_id = str(desk.open_case("residentieel").created)
    desk.papers.open_signing(case_id, final=False)
    window.doors.adopt(desk)
    window.go("case", case_id=case_id, part="ondertekenen")
    settle()
    page = window.pages["case"].case_screen.page  # type: ignore[attr-defined]
    assert isinstance(page, SigningPage)
    preview = page.panel.preview
    for number in range(1, preview.page_count + 1):
        preview.go_to_page(number)
        qtbot.waitUntil(partial(operator.contains, preview._seen, number - 1))
    return page


def test_a_service_that_was_set_is_named_and_asked(
    qtbot: QtBot, window: MainWindow, env: Environment, vault: Path, settle: Callable[[], None]
) -> None:
    window.preferences.update(timestamp_url=NOBODY)
    page = signing_page(qtbot, window, env, vault, settle)
    page.seal.seal_button.click()
    assert "via internet gevraagd bij 127.0.0.1:9" in page.seal.confirm.facts.text()
    page.seal.confirm.yes.click()
    settle()
    assert "tijdstempel" in page.seal.trouble.text().casefold()
    assert page.view is not None and page.view.dossier.sealed is None


def test_without_the_setting_nothing_is_asked(
    qtbot: QtBot, window: MainWindow, env: Environment, vault: Path, settle: Callable[[], None]
) -> None:
    page = signing_page(qtbot, window, env, vault, settle)
    page.seal.seal_button.click()
    assert "internet" not in page.seal.confirm.facts.text()
    page.seal.confirm.yes.click()
    settle()
    assert page.seal.trouble.text() == ""
    assert page.result.isVisible()
