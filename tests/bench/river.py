"""The map of the whole route: its first paint beside a bare graphics scene, and a frame while it scrolls.

Nothing goes in; rows come out. Both draw the same hundred stops with the same words, fonts and colours.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

from routekaart.gui import theme
from routekaart.gui.river import RiverMap, State, Stop
from routekaart.gui.river.ground import map_sizes
from routekaart.gui.river.stops import map_note, map_title, stop_color
from routekaart.outline.course import course
from tests.bench.measure import Row, milliseconds, ratio_row

__all__ = ["rows"]

_SIZE = (1280, 586)
"""What a window of 1280 by 720 leaves for the map."""
_STATES: tuple[State, ...] = ("open", "bezig", "klaar", "niet_passend", "combineren")
_STOPS = tuple(
    Stop(f"s{n}", f"Halte nummer {n} van de route", "", _STATES[n % 5], n / 99, int(n % 6 > 0), n == 0)
    for n in range(100)
)


def rows() -> Iterator[Row]:
    """First paint and scrolling."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, "light")
    yield ratio_row("R19", "map of 100 stops, first paint, against a bare graphics scene", _painted(_ours),
                    _painted(_bare), rounds=15, aim=2, stop=4,
                    note="ours with buttons, legend and words broken to their room")  # fmt: skip
    yield _scrolling(app)


def _ours() -> RiverMap:
    river = RiverMap()
    river.resize(*_SIZE)
    river.set_stops(_STOPS)
    return river


def _bare() -> QWidget:
    """Lines, rings and two words a stop, at the places of our own drawing."""
    scene = QGraphicsScene()
    drawn = course([40.0] * len(_STOPS), _SIZE[0] - 10, map_sizes())
    title, note = theme.font(17), theme.font(15)
    for stop, reach in zip(_STOPS, drawn.reaches, strict=False):
        pen = QPen(stop_color(stop), 8)
        for one, other in itertools.pairwise(reach):
            scene.addLine(*one, *other, pen)
    for stop, spot in zip(_STOPS, drawn.spots, strict=True):
        scene.addEllipse(spot.x - 13, spot.y - 13, 26, 26, QPen(stop_color(stop), 4), QBrush(theme.color("surface")))
        for place, (text, font) in enumerate(((map_title(stop), title), (map_note(stop), note))):
            item = scene.addSimpleText(text, font)
            item.setPos(spot.left, spot.top + 21 * place)
    view = QGraphicsView(scene)
    scene.setParent(view)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.resize(*_SIZE)
    return view


def _painted(make: Callable[[], QWidget]) -> Callable[[], None]:
    """From nothing to the first picture; it stays, for clearing it away is no part of painting."""
    kept: list[QWidget] = []

    def call() -> None:
        kept.append(make())
        kept[-1].show()
        kept[-1].grab()

    return call


def _scrolling(app: QApplication) -> Row:
    river = _ours()
    river.show()
    river.buttons()
    app.processEvents()
    bar = river.view.verticalScrollBar()
    places = itertools.cycle([*range(0, bar.maximum(), 40), *range(bar.maximum(), 0, -40)])

    def frame() -> None:
        bar.setValue(next(places))
        river.view.viewport().repaint()

    return milliseconds("R19s", "one frame while the map of 100 stops scrolls", frame, rounds=200, aim=10, stop=16)
