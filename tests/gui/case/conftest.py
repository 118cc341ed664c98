"""A session on a filled practice case, and pages on screen that follow it.

In goes pytest's own folder for a test; out come a session, a case id and a way to show a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.casework import CaseView, Changes
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.plan import PageRef
from routekaart.gui.session import Session
from routekaart.gui.tidying import let_go
from tests.gui.case.filled import filled_case
from tests.gui.idle import until_idle

__all__ = ["Shown"]


class Places:
    """Keeps where pages wanted to go."""

    def __init__(self) -> None:
        self.visited: list[tuple[str, dict[str, object]]] = []

    def go(self, place: str, **details: object) -> None:
        self.visited.append((place, details))


class Shown:
    """One open case: a session, the case and pages that get each new view, as the screen does it."""

    def __init__(self, qtbot: QtBot, folder: Path, name: str) -> None:
        self.qtbot = qtbot
        self.desk, self.case_id = filled_case(folder, name)
        self.session = Session(self.desk.env)
        self.session.desk = self.desk
        self.places = Places()
        self.troubles: list[object] = []
        self.session.trouble.connect(self.troubles.append)
        self.session.crashed.connect(self.troubles.append)

    @property
    def view(self) -> CaseView:
        return self.desk.case(self.case_id)

    def page(self, kind: Callable[[Session, Places], CasePage], ref: PageRef) -> CasePage:
        page = kind(self.session, self.places)
        self.qtbot.addWidget(page)
        page.resize(900, 800)
        page.show_view(self.view, ref)
        self.session.changed.connect(lambda changes: self._follow(page, changes))
        page.show()
        page.activateWindow()
        self.settle()
        return page

    def _follow(self, page: CasePage, changes: Changes) -> None:
        if self.case_id in changes.dossiers:
            self.session.desk_run(lambda desk: desk.case(self.case_id), page.update_view)

    def settle(self) -> None:
        """Until the worker has nothing left to do."""
        until_idle(self.session)
        QApplication.processEvents()  # what was just made is shown
        assert self.troubles == []


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[str], Shown]]:
    made: list[Shown] = []

    def start(name: str = "noor-bij-oma") -> Shown:
        made.append(Shown(qtbot, tmp_path / "case", name))
        return made[-1]

    yield start
    for item in made:
        item.session.close()
        let_go(item.session)  # what listens to it would keep the whole case in memory
