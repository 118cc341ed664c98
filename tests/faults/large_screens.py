"""A case that is far too large: thousands of consultations, hundreds of people, an answer as long as may be; on screen.

A scratch folder and sizes go in; a tally over pages that open in time, scroll and fit comes out.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar

from routekaart.answers import TEXT_LIMIT, clean_text
from routekaart.casework import Desk
from routekaart.dossier import events as ev
from routekaart.errors import RoutekaartError
from tests.faults.screen_case import WindowCase, window_on
from tests.faults.table import Tally

__all__ = ["Slowest", "on_large_screens"]

_LONG = ("Een heel lang antwoord zonder einde. " * 600)[:TEXT_LIMIT]
_WIDTH, _HEIGHT = 1280, 720
_STEPS = 12


@dataclass(frozen=True)
class Slowest:
    """Seconds of the processor: one frame of scrolling, and how long the window does not listen when a page opens."""

    frame: float = 0.0
    opening: float = 0.0


def on_large_screens(
    tally: Tally, scratch: Path, people: int, consultations: int, every: int, most: Slowest
) -> Slowest:
    """Every page, or each `every`th, at normal size and at 200 %. In: what it may take at `most`. Out: what it took."""

    def more(desk: Desk, case_id: str) -> None:
        _refuses(tally, desk, case_id)
        several = range(people), range(consultations)
        persons = [{"id": f"p{number}", "codenaam": f"Persoon {number}", "rol": "netwerk"} for number in several[0]]
        talks = [
            {"id": f"c{number}", "orgaan": "RET", "vraag": "Wat nu?", "datum": "2026-01-02"} for number in several[1]
        ]
        added = [ev.RecordAdded(list="personen", record=person) for person in persons]
        logged = [ev.ConsultationLogged(record=talk) for talk in talks]
        desk.write(case_id, [*added, *logged])

    frames, openings = [0.0], [0.0]
    with window_on(scratch, "residentieel", lambda slot: _LONG if slot.startswith("vraag") else "kort", more) as window:
        for scale in (100, 200):
            window.studio.window.preferences.update(text_scale=scale)
            window.studio.window.resize(_WIDTH, _HEIGHT)
            window.settle()
            for page in (*window.pages(every), *window.places(("cases", "consultations"))):
                where, opening = f"{page} at {scale} %", window.longest
                openings.append(opening)
                held = opening <= most.opening
                tally.saw(f"{where}: the window did not listen for {opening * 1000:.0f} ms", held)
                frames.append(_look(tally, window, where, most.frame))
        tally.lost += window.troubles
    return Slowest(max(frames), max(openings))


def _refuses(tally: Tally, desk: Desk, case_id: str) -> None:
    """Ten megabytes are no answer: refused before anything is shown or stored."""
    name = next(iter(name for name, item in desk.case(case_id).checklist.questions.items() if item.kind == "tekst"))
    long = "x" * 10_000_000
    try:
        desk.answer(case_id, name, clean_text(long))
    except RoutekaartError as error:
        tally.saw("ten megabytes are refused", error.code == "ANT-002")
    else:
        tally.saw("ten megabytes were stored", held=False)


def _move_pointer(bar: QScrollBar, step: int) -> None:
    """Whoever drags the bar moves the pointer, so that the program knows that somebody is there."""
    place = QPointF(bar.rect().center()) + QPointF(0, step)
    none = Qt.KeyboardModifier.NoModifier
    held = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, place, bar.mapToGlobal(place), held, held, none)
    QApplication.sendEvent(bar, event)


def _look(tally: Tally, window: WindowCase, where: str, frame: float) -> float:
    shown, app = window.studio.window, QApplication.instance()
    assert app is not None
    wide = max(shown.width(), shown.minimumSizeHint().width())
    tally.saw(f"{where} is {wide} wide", wide <= _WIDTH)
    slowest = 0.0
    for area in shown.findChildren(QAbstractScrollArea):
        bar = area.verticalScrollBar()
        if not area.isVisible() or bar.maximum() == 0:
            continue
        for step in range(_STEPS):
            _move_pointer(bar, step)
            begun = time.process_time()
            bar.setValue(bar.maximum() * step // (_STEPS - 1))
            app.processEvents()
            slowest = max(slowest, time.process_time() - begun)
    tally.saw(f"{where}: a frame took {slowest * 1000:.0f} ms", slowest <= frame)
    return slowest
