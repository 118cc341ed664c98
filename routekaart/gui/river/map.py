"""The whole route on one large drawing, which runs back and forth like a river in flat land.

In go all stops; out comes `stop_chosen(id)`. Only horizontal and vertical lines, and none through words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFontMetrics,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import set_role
from routekaart.gui.kit.flow import FlowLayout
from routekaart.gui.kit.labels import PlainLabel
from routekaart.gui.river.stops import (
    State,
    Stop,
    StopButton,
    draw_mark,
    state_word,
    stop_color,
    visible_note,
)
from routekaart.gui.river.strip import StopWalk

__all__ = ["RiverMap", "serpentine"]

_LEGEND: Final[tuple[State, ...]] = (
    "klaar",
    "bezig",
    "combineren",
    "later",
    "niet_passend",
    "wacht",
    "niet_aan_de_orde",
)


def serpentine(count: int, columns: int) -> list[tuple[int, int]]:
    """In: how many stops and columns. Out: (row, column) per stop.

    Every second row runs from right to left.
    """
    places = []
    for place in range(count):
        row, step = divmod(place, columns)
        places.append((row, step if row % 2 == 0 else columns - 1 - step))
    return places


class _MapGround(StopWalk):
    """The drawn line and the buttons over it, in rows that fill the width."""

    def arrange(self) -> None:
        if not self.buttons or self.width() < 50:
            return
        margin = theme.px(36)
        columns = max(1, min(7, (self.width() - 2 * margin) // theme.px(180)))
        cell = (self.width() - 2 * margin) // columns
        places = serpentine(len(self.buttons), columns)
        heights = [0] * (places[-1][0] + 1)
        for (row, _), button in zip(places, self.buttons, strict=True):
            needed = button.words_height(cell - theme.px(20)) + theme.px(96)
            heights[row] = max(heights[row], needed)
        for (row, column), button in zip(places, self.buttons, strict=True):
            width = cell - theme.px(8)
            top = sum(heights[:row])
            button.mark = QPointF(width / 2, theme.px(26))
            button.setGeometry(margin + column * cell + theme.px(4), top, width, heights[row] - theme.px(38))
        self.setMinimumHeight(sum(heights))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centers = self.centers()
        for place in range(len(centers) - 1):
            self._draw_reach(painter, centers, place)

    def _draw_reach(self, painter: QPainter, centers: list[QPointF], place: int) -> None:
        """One stretch between two stops; a turn goes round outside the words, with round corners."""
        start, end = centers[place], centers[place + 1]
        ink = QLinearGradient(start, end)
        ink.setColorAt(0, stop_color(self.buttons[place].stop))
        ink.setColorAt(1, stop_color(self.buttons[place + 1].stop))
        pen = QPen(ink, theme.scale() * 12)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(start)
        if abs(start.y() - end.y()) > 1:
            out = 1 if start.x() > self.width() / 2 else -1
            width = self.buttons[place].width()
            edge = start.x() + out * (width / 2 + theme.px(18))
            corner = theme.px(26)
            path.lineTo(edge - out * corner, start.y())
            path.quadTo(edge, start.y(), edge, start.y() + corner)
            path.lineTo(edge, end.y() - corner)
            path.quadTo(edge, end.y(), edge - out * corner, end.y())
        path.lineTo(end)
        painter.drawPath(path)


class _Sign(QWidget):
    """One sign of the legend with its word."""

    def __init__(self, stop: Stop, word: str) -> None:
        super().__init__()
        self._stop, self._word = stop, word
        self.setAccessibleName(word)
        set_role(self, QAccessible.Role.StaticText)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(theme.font(15))
        return QSize(metrics.horizontalAdvance(self._word) + theme.px(46), metrics.height() + theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, self._stop, QPointF(theme.px(12), self.height() / 2), theme.scale() * 8.5)
        painter.setFont(theme.font(15))
        painter.setPen(theme.color("muted"))
        room = self.rect().adjusted(theme.px(28), 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self._word)


def _legend() -> QWidget:
    """What every sign means, and what the colour means."""
    whole = QWidget()
    box = QVBoxLayout(whole)
    box.setContentsMargins(theme.px(36), 0, theme.px(36), 0)
    signs = QWidget()
    flow = FlowLayout(signs, gap=4)
    here = Stop("legend", "", distance=0.3, current=True)
    flow.addWidget(_Sign(here, visible_note(here)))
    states: tuple[State, ...] = (
        "klaar",
        "bezig",
        "combineren",
        "later",
        "niet_passend",
        "wacht",
        "niet_aan_de_orde",
    )
    for state in states:
        stop = Stop("legend", "", state=state, distance=0.3)
        flow.addWidget(_Sign(stop, state_word(state)))
    box.addWidget(signs)
    box.addWidget(PlainLabel(whole.tr("De kleur loopt van thuis (groen) naar verder weg (blauw)."), "hint"))
    return whole


class RiverMap(QScrollArea):
    """The full-screen map: all phases and rungs, with what the signs mean below it."""

    stop_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "page")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("frame", "page")
        self.setWidget(inner)
        box = QVBoxLayout(inner)
        box.setContentsMargins(theme.px(4), theme.px(18), theme.px(4), theme.px(18))
        self.ground = _MapGround(self.tr("De hele route"), centered=True)
        self.ground.stop_chosen.connect(self.stop_chosen)
        self.ground.walked.connect(self.ensureWidgetVisible)
        box.addWidget(self.ground)
        self.legend = _legend()
        """What the signs and colours of a ladder mean; a route without one has no need of it."""
        box.addWidget(self.legend)
        box.addStretch(1)

    def set_stops(self, stops: Sequence[Stop]) -> None:
        """In: all stops of the route in order."""
        self.ground.set_stops(stops)
        for button in self.ground.buttons:
            if button.stop.current:
                self.ensureWidgetVisible(button)

    def buttons(self) -> tuple[StopButton, ...]:
        """Out: the stops in order."""
        return tuple(self.ground.buttons)
