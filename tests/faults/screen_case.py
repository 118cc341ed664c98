"""The real window on a case full of texts: every page of it, and every piece on those pages.

A folder, a route and a text for each field go in; pages come on screen one by one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from routekaart.casework import Desk, open_practice
from routekaart.gui.case.case_screen import CaseScreen
from routekaart.screens import Studio, open_studio
from tests.faults.hostile_case import fill_case

__all__ = ["WindowCase", "window_on"]

_ROUNDS = 30
_PATIENCE = 100_000


class WindowCase:
    """A window with one case in it."""

    def __init__(self, studio: Studio, case_id: str) -> None:
        self.studio, self.case_id = studio, case_id
        self.longest = 0.0
        """Seconds of the processor that the window did not listen at a stretch, since the last page was asked for."""

    @property
    def screen(self) -> CaseScreen:
        page = self.studio.window.pages["case"]
        found: CaseScreen = page.case_screen  # type: ignore[attr-defined]
        return found

    @property
    def troubles(self) -> list[str]:
        return self.studio.troubles

    def settle(self) -> None:
        """Until no work is left and what it asked for is laid out and drawn."""
        session, app = self.studio.window.session, self.studio.app
        quiet = 0
        for _ in range(_PATIENCE):
            self._turn(app.processEvents)
            quiet = quiet + 1 if session.idle else 0
            if quiet > _ROUNDS:
                return
            if not session.idle:
                time.sleep(0.001)  # the work is done by another thread, which needs the processor
        raise AssertionError("the window is never done")

    def _turn(self, work: Callable[[], object]) -> None:
        begun = time.thread_time()
        work()
        self.longest = max(self.longest, time.thread_time() - begun)

    def pages(self, every: int = 1) -> Iterator[str]:
        """Bring each page of the plan on screen, or each `every`th."""
        for ref in self.screen.plan[::every]:
            self.longest = 0.0
            self._turn(lambda goal=ref: self.screen.go_to(goal))
            self.settle()
            yield f"{ref.kind} {ref.key}"

    def places(self, names: tuple[str, ...]) -> Iterator[str]:
        """The same with pages outside the case."""
        for name in names:
            self.longest = 0.0
            self._turn(lambda goal=name: self.studio.window.go(goal))
            self.settle()
            yield name

    def events(self) -> int:
        """How many events the case has now."""
        desk = self.studio.window.session.desk
        assert desk is not None
        return len(desk.vault.events(self.case_id))


@contextmanager
def window_on(
    folder: Path, route: str, text: Callable[[str], str], more: Callable[[Desk, str], None] | None = None
) -> Iterator[WindowCase]:
    """A window with a practice case on a route, `text` in every field of it; `more` adds to the case first."""
    studio, made = open_studio(folder), list[str]()
    studio.env = replace(studio.env, new_id=lambda: uuid4().hex)

    def fill() -> Desk:
        desk = open_practice(studio.env)
        made.append(fill_case(desk, route, text).case_id)
        if more is not None:
            more(desk, made[0])
        return desk

    try:
        studio.window.doors.enter(fill, lambda: None)
        shown = WindowCase(studio, "")
        shown.settle()
        shown.case_id = made[0]
        studio.window.go("case", case_id=shown.case_id)
        shown.settle()
        yield shown
    finally:
        studio.close()
