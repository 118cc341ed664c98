"""The real window on made-up cases, without a display: its vaults, and what is asked of it to bring a screen on.

A scratch folder goes in; a window that pictures and trials can lead out of one screen and into another comes out.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from routekaart.answers import facts_from
from routekaart.casework import Desk, Owner, create_vault, open_practice, start_practice_case
from routekaart.casework.base import Changes, Environment, system_environment
from routekaart.casework.practice.cases import practice_cases, read_case
from routekaart.document.apart import DrawingProcess
from routekaart.document.drawing import Drawing
from routekaart.errors import RoutekaartError
from routekaart.keys import Cost
from routekaart.paths import program_command

if TYPE_CHECKING:
    from routekaart.gui.case.case_screen import CaseScreen
    from routekaart.gui.main_window import MainWindow

__all__ = ["SIZE", "Studio", "open_studio"]

SIZE = (1280, 800)
_TODAY = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
_CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
_CASES = ("meisje-a", "gezinshuis-15", "blijft-thuis", "noor-bij-oma")
_PHRASE = "een verzonnen lange wachtzin"
_OWNER = Owner(name="S. Jansen", function="jeugdprofessional", region="foodvalley")
_REST, _LONGEST = 0.2, 60.0
"""Seconds without work before a picture is taken, and at most."""
_ROUNDS = 10


def open_studio(folder: Path, theme: str = "licht", scale: int = 100) -> Studio:
    """The window on made-up cases, with its data in `folder`."""
    return Studio(folder, theme, scale)


class Studio:
    """The window with its vaults, and how to bring each screen on."""

    def __init__(self, folder: Path, theme: str, scale: int) -> None:
        from routekaart.gui.application import make_application, open_window

        self.folder = folder
        self.drawing = DrawingProcess(program_command())
        self.env = _environment(folder, self.drawing)
        self.app = make_application([])
        self.window: MainWindow = open_window(self.app, self.env, lambda _start: None)
        self.window.preferences.update(theme=theme, text_scale=scale)
        self.window.resize(*SIZE)
        self.window.show()
        self.troubles: list[str] = []
        self.case = ""
        """The case that was filled last."""
        self.window.session.trouble.connect(lambda error: self.troubles.append(str(error)))
        self.window.session.crashed.connect(lambda fault: self.troubles.append(repr(fault)))

    def close(self) -> None:
        from routekaart.gui.tidying import let_go

        self.window.close()
        self.settle()
        let_go(self.window)
        self.app.processEvents()
        self.drawing.end()

    def settle(self) -> None:
        """Until nothing has been going on for a moment."""
        begun = still = time.monotonic()
        # What is running is waited for, however long the machine left this process aside in between.
        while time.monotonic() - still < _REST or not self.window.session.idle:
            if time.monotonic() - begun > _LONGEST:
                break
            self.app.processEvents()
            if not self.window.session.idle:
                still = time.monotonic()
            time.sleep(0.005)
        # On a busy machine one round may have taken all that time: what it asked for is still to be laid out and drawn.
        for _ in range(_ROUNDS):
            self.app.processEvents()

    def screen(self) -> CaseScreen:
        """The screen of the open case."""
        from routekaart.gui.case_place import CasePlace

        page = self.window.pages["case"]
        assert isinstance(page, CasePlace)
        return page.case_screen

    def save(self, path: Path) -> int:
        """The window, or the dialog on top of it, as a PNG."""
        shown = self.window.dialog("help") or self.window.dialog("picker") or self.window
        return int(shown.grab().save(str(path)))

    def close_dialogs(self) -> None:
        """What lies on top of the window goes, so that the next picture is of the window."""
        for name in ("help", "picker"):
            dialog = self.window.dialog(name)
            if dialog is not None:
                dialog.close()

    def report(self) -> int:
        """Tell what went wrong on the way; out: how much."""
        for trouble in self.troubles:
            print(trouble, file=sys.stderr)
        return len(self.troubles)

    # the vaults ------------------------------------------------------------------------------------------------

    def open_case(self, name: str) -> CaseScreen:
        """The work view with one practice case in it."""
        self.open_practice((name,), signing=False)
        self.window.go("case", case_id=self.case)
        self.settle()
        return self.screen()

    def open_practice(self, names: tuple[str, ...] = _CASES, *, signing: bool = True) -> None:
        """The practice vault with some of its cases begun; the first is ready to sign when asked."""

        def open_and_fill() -> Desk:
            desk = open_practice(self.env)
            self._fill(desk, names, signing=signing)
            return desk

        self._enter(open_and_fill)

    def open_work(self) -> None:
        """A vault of one's own, made here, with the same cases as real ones."""

        def make_and_fill() -> Desk:
            desk, _code = create_vault(self.env, _OWNER, _PHRASE)
            self._fill(desk, _CASES, signing=True)
            return desk

        self._enter(make_and_fill)

    def fill_vault(self) -> None:
        """The same cases in the vault that is open."""
        self.window.session.desk_run(lambda desk: self._fill(desk, _CASES, signing=True), lambda _none: None)
        self.settle()

    def open_other(self, route: str) -> None:
        """A case on another route, open on screen."""
        cases = practice_cases(self.env.places.checklists)
        name = min(case.path.stem for case in cases if case.route == route)
        self.window.session.desk_run(lambda desk: self._fill(desk, (name,), signing=False), lambda _none: None)
        self.settle()
        self.window.go("case", case_id=self.case)
        self.settle()

    def lock_out(self) -> None:
        """Leave the vault for the unlock screen."""
        self.window.doors.leave()
        self.settle()
        self.window.go("unlock")

    # single screens --------------------------------------------------------------------------------------------

    def check_a_document(self) -> None:
        """Seal the document that is ready to sign, and have it checked."""
        path = self.folder / "verantwoording.pdf"

        def make(desk: Desk) -> None:
            case = next(row.id for row in desk.cases() if desk.papers.current(row.id) is not None)
            shown = desk.papers.current(case)
            assert shown is not None
            path.write_bytes(desk.papers.seal(case, shown.sha256).pdf)

        self.window.session.desk_run(make, lambda _none: self.window.go("check", path=path))

    def about_a_person(self) -> None:
        """Everything about the second person of the case."""
        from routekaart.gui.rights.about_person_page import AboutPersonPage

        self.window.go("about_person", case_id=self.case)
        self.settle()
        page = self.window.pages["about_person"]
        assert isinstance(page, AboutPersonPage)
        page.people.choose(page.people.people[1].id)

    def _enter(self, opening: Callable[[], Desk]) -> None:
        self.window.doors.enter(opening, lambda: None)
        self.settle()
        if self.window.session.desk is None:
            told = "; ".join(self.troubles) or "Dat duurde te lang."
            raise RoutekaartError("SCH-001", f"De oefencasussen gaan niet open, dus er zijn geen plaatjes. {told}")

    def _fill(self, desk: Desk, names: tuple[str, ...], *, signing: bool) -> None:
        folder = self.env.places.checklists / "oefencasussen"
        fill = start_practice_case if desk.practice else _as_real
        made = [str(fill(desk, folder / f"{name}.yaml").created) for name in names]
        self.case = made[-1]
        if signing:
            desk.papers.open_signing(made[0], final=True)


def _as_real(desk: Desk, path: Path) -> Changes:
    """A made-up case in a vault of one's own: only for pictures, in a folder that is thrown away."""
    file = read_case(path)
    opened = desk.open_case(str(file.route), region=file.region)
    case_id = str(opened.created)
    checklist = desk.checklist_of(desk.load(case_id)[1])
    desk.fill(case_id, facts_from(file, checklist, default_on=desk.today))
    return opened


def _environment(folder: Path, drawing: Drawing) -> Environment:
    """A moment that stands still and ids that come again, so that the pictures differ only when the screens do."""
    found = system_environment({**os.environ, "ROUTEKAART_HOME": str(folder)})
    chosen = Random(_TODAY.year)
    return replace(
        found, now=lambda: _TODAY, new_id=lambda: f"{chosen.getrandbits(128):032x}", key_cost=_CHEAP, drawing=drawing
    )
