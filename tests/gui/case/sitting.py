"""A filled practice case on screen at the table, with the people who sit there.

A folder goes in; a case screen with its session comes out, and ways to seat people, to walk and to read what is shown.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from routekaart.casework import CaseView, Changes, Desk
from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.case.plan import PageRef
from routekaart.gui.session import Session
from routekaart.gui.table.below import BelowDecision
from routekaart.gui.table.company import Company
from routekaart.gui.table.people import People
from routekaart.gui.tidying import let_go
from tests.gui.case.filled import filled_case

__all__ = ["Sitting"]


class Sitting:
    """`screen` is at the table from the beginning; nobody is chosen yet."""

    def __init__(self, folder: Path, name: str = "noor-bij-oma", *, rules: Path | None = None) -> None:
        self.desk, self.case_id = filled_case(folder, name)
        numbers = itertools.count(1)
        # The first signs of an id become the id of a record, so they must differ.
        self.desk.env = replace(self.desk.env, new_id=lambda: f"t{next(numbers):011x}".ljust(32, "0"))
        if rules is not None:
            self.desk.env = replace(self.desk.env, places=replace(self.desk.env.places, checklists=rules))
        self.session = Session(self.desk.env)
        self.session.desk = self.desk
        self.troubles: list[object] = []
        self.session.trouble.connect(self.troubles.append)
        self.session.crashed.connect(self.troubles.append)
        self.screen = CaseScreen(self.session, self)
        self.screen.resize(1280, 720)
        self.screen.show()
        self.screen.activateWindow()
        self.screen.show_case(self.case_id)
        self.settle()
        self.screen.toggle_table()
        self.settle()

    def go(self, place: str, **details: object) -> None:
        """Nobody goes anywhere from here."""

    def end(self) -> None:
        """The screen goes with all its pages, so that the next look is not put on them."""
        self.session.close()
        self.screen.close()
        let_go(self.screen)
        let_go(self.session)

    def settle(self) -> None:
        patience = QDeadlineTimer(60_000)
        while not (self.session.idle or patience.hasExpired()):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        for _ in range(4):
            QApplication.processEvents()
        assert self.session.idle
        assert not self.troubles, self.troubles

    def seat(self, *people: str) -> None:
        self.screen.at_table.set_company(Company(people))
        self.settle()

    def show(self, target: str | PageRef) -> None:
        self.screen.go_to(target)
        self.settle()

    def do(self, work: Callable[[Desk], Changes]) -> None:
        self.session.desk_run(work)
        self.settle()

    @property
    def view(self) -> CaseView:
        return self.desk.case(self.case_id)

    @property
    def people(self) -> People:
        page = self.screen.page
        part = page.findChild(BelowDecision) if page is not None else None
        assert isinstance(part, BelowDecision)
        return part.people

    def words(self) -> str:
        """Everything that can be read on screen, tool tips and names for screen readers as well."""
        found: list[str] = []
        for piece in (self.screen, *self.screen.findChildren(QWidget)):
            if not piece.isVisible():
                continue
            found += [piece.toolTip(), piece.accessibleName(), piece.accessibleDescription()]
            found += [piece.text()] if isinstance(piece, QLabel) else []
            found += [piece.toPlainText()] if isinstance(piece, QPlainTextEdit) else []
            text = getattr(piece, "text", None)
            found += [str(text())] if callable(text) else []
        return "\n".join(found)
