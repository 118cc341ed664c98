"""Every screen and every page of every route, as it is told: names, roles, headings, Tab, help.

The window on made-up cases goes in; no fault on any page comes out.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from routekaart.screens.outside import practice_scenes, work_scenes
from routekaart.screens.scene import Scenes
from routekaart.screens.studio import Studio, open_studio
from routekaart.screens.table import table_scenes
from tests.a11y.tree import faults_of_names, faults_of_page, faults_of_tab, faults_of_trap
from tests.walk.script import PRACTICE

_QUICK = "crisis"
_ROUTES = ["residentieel", *PRACTICE]
_CASES = {"residentieel": "meisje-a", **PRACTICE}


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    """The window, with somebody who listens."""
    made = open_studio(tmp_path / "data")
    QAccessible.setActive(True)
    made.window.activateWindow()
    yield made
    QAccessible.setActive(False)
    made.close()
    assert made.report() == 0


def rest(studio: Studio) -> None:
    """Until nothing is going on; a page to come may be made ready meanwhile."""
    begun = still = time.monotonic()
    while time.monotonic() - still < 0.05 and time.monotonic() - begun < 60:
        QApplication.processEvents()
        if not studio.window.session.idle:
            still = time.monotonic()


def judged(studio: Studio, where: str) -> list[str]:
    window = studio.window
    faults = [*faults_of_names(window), *faults_of_page(window), *faults_of_tab(window)]
    return [f"{where}: {fault}" for fault in dict.fromkeys(faults)]


@pytest.mark.parametrize("scenes", [work_scenes, table_scenes, pytest.param(practice_scenes, marks=pytest.mark.routes)])
def test_every_screen_is_told_whole(studio: Studio, scenes: Callable[[Studio], Scenes]) -> None:
    faults = []
    for name, show in scenes(studio):
        show()
        rest(studio)
        dialog = studio.window.dialog("help") or studio.window.dialog("picker")
        if dialog is None:
            faults += judged(studio, name)
        else:
            # It lies on top of the window, which stays as it was.
            faults += [f"{name}: {fault}" for fault in (*faults_of_names(dialog), *faults_of_trap(dialog))]
            studio.close_dialogs()
            studio.window.activateWindow()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    "route", [pytest.param(name, marks=() if name == _QUICK else pytest.mark.routes) for name in _ROUTES]
)
def test_every_page_of_a_route_is_told_whole(studio: Studio, route: str) -> None:
    screen = studio.open_case(_CASES[route])
    faults = []
    for ref in screen.plan:
        screen.go_to(ref)
        rest(studio)
        faults += judged(studio, f"{ref.kind} {ref.step} {' '.join(ref.ids)}")
    assert not faults, "\n".join(faults)
