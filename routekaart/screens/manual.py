"""The pictures in the manual, taken in a small window so that they can be read beside its text.

A folder goes in; one PNG for each picture that a chapter shows comes out. The same program gives the same pictures,
but for the name of the key in `controleren`: keys are made anew each time.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from routekaart.casework import Desk
from routekaart.screens.outside import work_scenes
from routekaart.screens.scene import Scenes
from routekaart.screens.studio import Studio, open_studio
from routekaart.screens.table import seat_people

__all__ = ["PICTURES", "make_pictures"]

_SIZE = (960, 640)
_OF_WORK = {
    "01-start": "begin",
    "03-wachtzin": "wachtzin",
    "05-wat-is-er-aan-de-hand": "welke-route",
    "06-welk-kind": "welk-kind",
    "12-dossiers": "dossiers",
    "13-overleggen": "overleggen",
    "14-instellingen": "instellingen",
    "16-routekaarten": "routekaarten",
    "40-overleg-vastleggen": "overleg-vastleggen",
    "43-opdrachten": "opdrachten",
    "44-over-dit-dossier": "over-dit-dossier",
    "48-logboek": "logboek",
}
"""Screens that are among all pictures of the program too, with the name they have in the manual."""
_OF_CASE = {
    "vragen": "vragen",
    "snelle-ronde": "snelle_ronde",
    "werkscherm": "naast_elkaar",
    "besluit": "besluit",
    "nalezen": "controleren",
    "ondertekenen": "ondertekenen",
    "verder": "verder",
}
"""Pages of the main case, by the kind of page."""
_OF_STEP = {"stem": "stem_kind", "wegen": "ALT07", "aan-tafel": "ALT02"}
"""Pages of the main case, by a step or an alternative."""
_OF_ROUTES = {
    "crisis": ("crisis", "crisis_wat"),
    "terugkijken": ("terugblik", "gemist"),
    "gesprek-met-aanbieder": ("ontwikkelagenda", "loopt_goed"),
}
"""A page of a case on another route, by its step or kind."""
PICTURES = frozenset(
    {*_OF_WORK.values(), *_OF_CASE, *_OF_STEP, *_OF_ROUTES, "oefenen", "trainer", "nog-te-doen", "controleren"}
)
"""Names of all pictures, without the ending."""


def make_pictures(out: Path) -> int:
    """Make all pictures in `out`, and take away those that no chapter has any more; 0 when all are there."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Without a screen Qt says of every window that it has no frame.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    out.mkdir(parents=True, exist_ok=True)
    made = _take(out, lambda studio: ((_OF_WORK.get(name, ""), bring) for name, bring in work_scenes(studio)))
    made |= _take(out, _more_scenes)
    for path in out.glob("*.png"):
        if path.stem not in PICTURES:
            path.unlink()
    print(f"{len(made)} plaatjes in {out}", flush=True)
    return 0 if made == PICTURES else 1


def _take(out: Path, scenes_of: Callable[[Studio], Scenes]) -> frozenset[str]:
    """Lead a window past the scenes; those without a name are only passed on the way."""
    made = set()
    with tempfile.TemporaryDirectory(prefix="routekaart-handleiding-") as scratch:
        studio = open_studio(Path(scratch))
        studio.app.setCursorFlashTime(0)  # a cursor that is there or not would make another picture
        studio.window.resize(*_SIZE)
        try:
            for name, bring in scenes_of(studio):
                bring()
                studio.settle()
                if name and studio.save(out / f"{name}.png"):
                    made.add(name)
                studio.close_dialogs()
            return frozenset(made) if not studio.report() else frozenset()
        finally:
            studio.close()


def _more_scenes(studio: Studio) -> Scenes:
    """Pages of a case that the manual shows: one of each kind, at the table, and of routes that go otherwise."""
    yield "oefenen", lambda: studio.window.go("practice")
    yield "trainer", lambda: studio.window.go("trainer")
    studio.open_work()
    studio.window.go("case", case_id=studio.case)
    studio.settle()
    for name, wanted in (*_OF_CASE.items(), *_OF_STEP.items()):
        yield name, lambda name=name, wanted=wanted: _show(studio, wanted, table=name == "aan-tafel")  # type: ignore[misc]
    studio.screen().toggle_table()
    studio.settle()
    for name, (route, wanted) in _OF_ROUTES.items():
        studio.open_other(route)
        yield name, lambda wanted=wanted: _show(studio, wanted)  # type: ignore[misc]
    yield "nog-te-doen", lambda: _begin(studio)
    yield "controleren", studio.check_a_document


def _begin(studio: Studio) -> None:
    """A case in which nothing was done yet, so that there is something to do."""

    def begin(desk: Desk) -> None:
        studio.case = str(desk.open_case("residentieel").created)

    studio.window.session.desk_run(begin, lambda _none: studio.window.go("case", case_id=studio.case))
    studio.settle()
    _show(studio, "taken")


def _show(studio: Studio, wanted: str, *, table: bool = False) -> None:
    """A page of the open case by its kind, step or alternative, from its top."""
    from routekaart.gui.kit import ScrollPage

    screen = studio.screen()
    if table:
        screen.toggle_table()
        studio.settle()
    # A step may have the name of a kind; the kind is what was meant.
    order = sorted(screen.plan, key=lambda page: wanted != page.kind)
    screen.go_to(next((page.key for page in order if wanted in (page.kind, page.step, *page.ids)), wanted))
    studio.settle()
    for area in screen.stack.findChildren(ScrollPage):
        area.verticalScrollBar().setValue(0)
    if table:
        seat_people(screen)
        studio.settle()
        screen.at_table.pass_turn()


if __name__ == "__main__":
    sys.exit(make_pictures(Path(sys.argv[1])))
