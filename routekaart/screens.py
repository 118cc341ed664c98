"""Pictures of every kind of screen, made with the real window on made-up cases, without a display.

A folder goes in; one PNG for each kind of screen comes out in it: light, dark and high contrast, small and large.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.casework import Desk, open_practice, start_practice_case
from routekaart.casework.base import Environment, system_environment
from routekaart.document.apart import DrawingProcess
from routekaart.document.drawing import Drawing
from routekaart.errors import RoutekaartError
from routekaart.keys import Cost
from routekaart.paths import program_command

if TYPE_CHECKING:
    from routekaart.gui.case.case_screen import CaseScreen
    from routekaart.gui.main_window import MainWindow

__all__ = ["Studio", "make_screens", "open_studio"]

THEMES = ("licht", "donker", "contrast")
SCALES = (100, 200)
"""Text sizes in percent; only those above 100 stand in the name of a picture."""
SIZE = (1280, 800)
_TODAY = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
_CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
_CASES = ("meisje-a", "gezinshuis-15", "blijft-thuis", "noor-bij-oma")
_PHRASE = "een verzonnen lange wachtzin"
_REST, _LONGEST = 0.2, 60.0
"""Seconds without work before a picture is taken, and at most."""
_ROUNDS = 10


def make_screens(
    out: Path, *, themes: tuple[str, ...] = THEMES, scales: tuple[int, ...] = SCALES, only: tuple[str, ...] = ()
) -> int:
    """Make the pictures; 0 when all are there, 1 when a screen gave trouble. `only` names the pictures to keep."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Without a screen Qt says of every window that it has no frame.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    out.mkdir(parents=True, exist_ok=True)
    made, troubles = 0, 0
    for theme, scale in product(themes, scales):
        with (
            tempfile.TemporaryDirectory(prefix="routekaart-schermen-") as scratch,
            _studio(Path(scratch), theme, scale) as desk,
        ):
            size = f"-{scale}" if scale != SCALES[0] else ""
            for name, picture in desk.scenes():
                picture()
                desk.settle()
                made += desk.save(out / f"{name}-{theme}{size}.png") if name in (only or (name,)) else 0
                desk.close_dialogs()
            troubles += desk.report()
    print(f"{made} plaatjes in {out}", flush=True)
    return 1 if troubles or not made else 0


def open_studio(folder: Path, theme: str = "licht") -> Studio:
    """The window on made-up cases, with its data in `folder`."""
    return Studio(folder, theme)


@contextmanager
def _studio(folder: Path, theme: str, scale: int) -> Iterator[Studio]:
    studio = open_studio(folder, theme)
    studio.window.preferences.update(text_scale=scale)
    try:
        yield studio
    finally:
        studio.close()


class Studio:
    """The window with its vaults, and how to bring each screen on."""

    def __init__(self, folder: Path, theme: str) -> None:
        from routekaart.gui.application import make_application, open_window

        self.folder = folder
        self.drawing = DrawingProcess(program_command())
        self.env = _environment(folder, self.drawing)
        self.app = make_application([])
        self.window: MainWindow = open_window(self.app, self.env, lambda _start: None)
        self.window.preferences.update(theme=theme)
        self.window.resize(*SIZE)
        self.window.show()
        self.troubles: list[str] = []
        self.case = ""
        self.window.session.trouble.connect(lambda error: self.troubles.append(str(error)))
        self.window.session.crashed.connect(lambda fault: self.troubles.append(repr(fault)))

    def close(self) -> None:
        self.window.close()
        self.settle()
        self._let_go()
        self.drawing.end()

    def _let_go(self) -> None:
        """Outside an event loop Qt keeps what is to be deleted, and each look would be put on it once more."""
        from PySide6.QtCore import QEvent

        self.window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.app.processEvents()

    def settle(self) -> None:
        """Until nothing has been going on for a moment."""
        begun = still = time.monotonic()
        while time.monotonic() - still < _REST and time.monotonic() - begun < _LONGEST:
            self.app.processEvents()
            if not self.window.session.idle:
                still = time.monotonic()
            time.sleep(0.005)
        # On a busy machine one round may have taken all that time: what it asked for is still to be laid out and drawn.
        for _ in range(_ROUNDS):
            self.app.processEvents()

    def open_case(self, name: str) -> CaseScreen:
        """The work view with one practice case in it."""
        self._open_practice((name,), signing=False)
        self.window.go("case", case_id=self.case)
        self.settle()
        return self._screen()

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
        for trouble in self.troubles:
            print(trouble, file=sys.stderr)
        return len(self.troubles)

    # the scenes ----------------------------------------------------------------------------------------------

    def scenes(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Name and what brings it on screen, in the order in which a new user meets them."""
        yield "01-start", lambda: self.window.go("start")
        yield from self._first_start()
        yield from self._practice()
        yield from self._case_pages()
        yield "40-overleg-vastleggen", lambda: self._screen().log_consultation()
        yield "41-aan-tafel", self._at_the_table
        yield "42-hulp", self._help
        yield "43-opdrachten", self._commands
        yield "44-over-dit-dossier", lambda: self.window.go("case_record", case_id=self.case)
        yield "45-alles-over-een-persoon", self._about_person
        yield "46-verbeteren", lambda: self.window.go("corrections", case_id=self.case)
        yield "47-tekst-verwijderen", lambda: self.window.go("redact", case_id=self.case)
        yield "48-logboek", lambda: self.window.go("log", case_id=self.case)

    def _first_start(self) -> Iterator[tuple[str, Callable[[], None]]]:
        from routekaart.gui.first_start import FirstStart

        self.window.go("first_start")
        self.settle()
        flow = self.window.pages["first_start"]
        assert isinstance(flow, FirstStart)
        yield "02-wie-bent-u", self._nothing
        for name, value in (("name", "S. Jansen"), ("function", "jeugdprofessional"), ("region", "foodvalley")):
            flow.about.inputs[name].set_value(value)
        yield "03-wachtzin", flow.go_on
        yield "04-herstelcode", lambda: self._set_phrase(flow)
        flow.recovery.later.setChecked(True)
        yield "05-wat-is-er-aan-de-hand", flow.go_on
        yield "06-welk-kind", lambda: flow.routes.choose("residentieel")
        flow.child.inputs["codenaam"].set_value("N.")
        flow.child.inputs["geboren"].set_value("2017-03")
        yield "07-waar-woont-het-kind", flow.go_on
        yield "08-wie-heeft-gezag", flow.go_on
        flow.authority.rows[0].name.setText("Moeder")
        yield "09-nieuwe-casus", flow.go_on
        yield "10-ontgrendelen", self._lock_out

    def _practice(self) -> Iterator[tuple[str, Callable[[], None]]]:
        yield "11-oefencasussen", lambda: self.window.go("practice")
        self._open_practice()
        yield "12-dossiers", lambda: self.window.go("cases")
        yield "13-overleggen", lambda: self.window.go("consultations")
        yield "14-instellingen", lambda: self.window.go("settings")
        yield "15-document-controleren", self._check
        yield "16-routekaarten", lambda: self.window.go("rules")
        yield "20-casus", lambda: self.window.go("case", case_id=self.case)

    def _case_pages(self) -> Iterator[tuple[str, Callable[[], None]]]:
        screen = self._screen()
        kinds: dict[str, str] = {}
        for page in screen.plan:
            kinds.setdefault(page.kind, page.key)
        for number, kind in enumerate(("taken", "kaart", *kinds), 21):
            target = kinds.get(kind, kind)
            yield f"{number}-{kind.replace('_', '-')}", lambda target=target: self._screen().go_to(target)  # type: ignore[misc]

    def _nothing(self) -> None:
        """It is on screen already."""

    def _screen(self) -> CaseScreen:
        from routekaart.gui.case_place import CasePlace

        page = self.window.pages["case"]
        assert isinstance(page, CasePlace)
        return page.case_screen

    def _set_phrase(self, flow: object) -> None:
        from routekaart.gui.first_start import FirstStart

        assert isinstance(flow, FirstStart)
        for field in (flow.phrase.phrase, flow.phrase.again):
            field.line.setText(_PHRASE)
        flow.go_on()

    def _lock_out(self) -> None:
        self.window.doors.leave()
        self.settle()
        self.window.go("unlock")

    def _open_practice(self, names: tuple[str, ...] = _CASES, *, signing: bool = True) -> None:
        def open_and_fill() -> Desk:
            desk = open_practice(self.env)
            folder = self.env.places.checklists / "oefencasussen"
            made = [start_practice_case(desk, folder / f"{name}.yaml").created for name in names]
            self.case = str(made[-1])
            if signing:
                desk.papers.open_signing(str(made[0]), final=True)
            return desk

        self.window.doors.enter(open_and_fill, self._nothing)
        self.settle()
        if self.window.session.desk is None:
            told = "; ".join(self.troubles) or "Dat duurde te lang."
            raise RoutekaartError("SCH-001", f"De oefencasussen gaan niet open, dus er zijn geen plaatjes. {told}")

    def _check(self) -> None:
        desk = self.window.session.desk
        assert desk is not None
        path = self.folder / "verantwoording.pdf"

        def make(desk: Desk) -> None:
            case = next(row.id for row in desk.cases() if desk.papers.current(row.id) is not None)
            shown = desk.papers.current(case)
            assert shown is not None
            path.write_bytes(desk.papers.seal(case, shown.sha256).pdf)

        self.window.session.desk_run(make, lambda _none: self.window.go("check", path=path))

    def _at_the_table(self) -> None:
        self._screen().back()
        self.settle()
        self._screen().toggle_table()

    def _help(self) -> None:
        self._screen().toggle_table()
        self.settle()
        self.window.show_help()

    def _about_person(self) -> None:
        from routekaart.gui.rights.about_person_page import AboutPersonPage

        self.window.go("about_person", case_id=self.case)
        self.settle()
        page = self.window.pages["about_person"]
        assert isinstance(page, AboutPersonPage)
        page.people.choose(page.people.people[1].id)

    def _commands(self) -> None:
        self.window.show_commands()


def _environment(folder: Path, drawing: Drawing) -> Environment:
    """A moment that stands still, so that the pictures differ only when the screens do."""
    found = system_environment({**os.environ, "ROUTEKAART_HOME": str(folder)})
    return replace(found, now=lambda: _TODAY, key_cost=_CHEAP, drawing=drawing)
