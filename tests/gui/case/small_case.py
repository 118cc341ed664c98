"""A case screen on a small made-up route, with a real desk in a folder of its own.

A folder goes in; a screen with an open case and ways to look at what was stored come out.
"""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from routekaart.casework import CaseView, Changes, Desk, open_practice
from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.case.list_page import ListPage
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.question_page import QuestionPage
from routekaart.gui.session import Session
from routekaart.gui.tidying import let_go
from tests.gui.case.filled import environment
from tests.gui.idle import until_idle

__all__ = ["SmallCase", "opened"]

REGION = """regio: foodvalley
titel: Proefregio
versie: "1"
bron: {titel: Verzonnen bron, gezien_op: 2026-11-22}
"""
ROUTE = Path(__file__).with_name("route.yaml")


class SmallCase:
    """One open case; `screen` is on screen and active."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        rules = folder / "checklists"
        rules.mkdir(parents=True)
        shutil.copy(ROUTE, rules / "proef.yaml")
        (rules / "regio").mkdir()
        (rules / "regio" / "foodvalley.yaml").write_text(REGION, encoding="utf-8")
        env = environment(folder)
        numbers = itertools.count(1)
        # The first signs of an id become the id of a record, so they must differ.
        env = replace(
            env, places=replace(env.places, checklists=rules), new_id=lambda: f"{next(numbers):012x}".ljust(32, "0")
        )
        self.desk: Desk = open_practice(env)
        self.case_id = str(self.desk.open_case("proef").created)
        self.session = Session(self.desk.env)
        self.session.desk = self.desk
        self.went: list[str] = []
        self.troubles: list[object] = []
        self.session.trouble.connect(self.troubles.append)
        self.session.crashed.connect(self.troubles.append)
        self.screen = self.new_screen()

    def new_screen(self) -> CaseScreen:
        """A screen as after a restart: it knows nothing but the vault."""
        screen = CaseScreen(self.session, self)
        self.qtbot.addWidget(screen)
        screen.resize(1440, 900)
        screen.show()
        screen.activateWindow()
        return screen

    def go(self, place: str, **_details: object) -> None:
        self.went.append(place)

    def open(self, **details: str) -> None:
        self.screen.show_case(self.case_id, **details)
        self.settle()

    def settle(self) -> None:
        until_idle(self.session)
        assert self.troubles == []

    @property
    def view(self) -> CaseView:
        return self.desk.case(self.case_id)

    @property
    def page(self) -> CasePage:
        page = self.screen.page
        assert page is not None
        return page

    def questions(self, target: str) -> QuestionPage:
        self.screen.go_to(target)
        self.settle()
        assert isinstance(self.page, QuestionPage)
        return self.page

    def records(self, target: str) -> ListPage:
        self.screen.go_to(target)
        self.settle()
        assert isinstance(self.page, ListPage)
        return self.page

    def forward(self) -> None:
        self.screen.forward()
        self.settle()

    def do(self, work: Callable[[Desk], Changes]) -> Changes:
        """One command, as another page would give it; the screen follows."""
        made: list[Changes] = []
        self.session.desk_run(work, made.append)
        self.settle()
        return made[0]

    def add(self, list_name: str, **record: object) -> str:
        created = self.do(lambda desk: desk.save_record(self.case_id, list_name, record)).created
        assert created is not None
        return created

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = self.screen.focusWidget() or self.screen
        self.qtbot.keyClick(target, key, modifier)
        self.settle()


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], SmallCase]]:
    made: list[SmallCase] = []

    def start() -> SmallCase:
        made.append(SmallCase(qtbot, tmp_path / "home"))
        return made[-1]

    yield start
    for case in made:
        case.session.close()
        let_go(case.session)
