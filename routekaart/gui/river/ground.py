"""The drawn map: the line, the signs and the words of all stops, painted in one go at any zoom.

In go the stops, a width and a zoom; out come a picture and a button over each stop, for mouse, keys and screen reader.
Where everything lies is worked out by `outline.course`, for the printed map too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from routekaart.gui import theme
from routekaart.gui.kit.painting import wrapped_height
from routekaart.gui.river.stops import (
    Stop,
    StopButton,
    draw_mark,
    draw_waiting,
    is_heavy,
    map_note,
    map_title,
    stop_color,
    waiting_note,
)
from routekaart.gui.river.strip import StopWalk
from routekaart.outline.course import Course, Reach, Sizes, Spot, course, share_of_width, words_width

__all__ = ["MapGround", "map_sizes"]

_RADII: Final = (15.0, 12.5)
"""Of a phase, and of a step or rung."""
_WIDEST: Final = 14.0
_TITLE, _NOTE = 17.0, 15.0
_AROUND: Final = 9.0
"""Room between a stop and the frame of its focus."""


def map_sizes() -> Sizes:
    """Out: the lengths of the map at the present text size."""
    s = theme.scale()
    return Sizes(cell=176 * s, most=7, margin=38 * s, corner=20 * s, ring=16 * s, gap=7 * s, side=28 * s, below=28 * s)


class _MapStop(StopButton):
    """A stop of the map: the ground paints it, this is what can be pressed, focused and read out."""

    def __init__(self, stop: Stop, parent: QWidget) -> None:
        super().__init__(stop, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Nothing: a hundred painters would be slower than one."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The title of a stop and its notes, each with its height."""

    texts: tuple[str, ...]
    heights: tuple[int, ...]


class MapGround(StopWalk):
    """Arrows walk to the stop that lies there, Page Up and Page Down along the line, Home and End to its ends.

    The picture comes first: what can be pressed is put over it when it was painted, or sooner when asked for.
    """

    ready = Signal()
    """The stops can be pressed and focused."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.course = Course(0.0, 0.0, (), (), ())
        self.zoom = 1.0
        self.stops: tuple[Stop, ...] = ()
        self._width = 0
        self._laid: tuple[object, ...] = ()
        """What the drawing was made for."""
        self._words: list[_Words] = []
        self._places: list[QRectF] = []
        """Sign and words of every stop with the room around them, before the zoom."""

    @property
    def buttons(self) -> list[StopButton]:
        """Out: what can be pressed, in the order of the river; made now if it was not there yet."""
        if len(self._buttons) != len(self.stops):
            super().set_stops(self.stops)
            self.ready.emit()
        return self._buttons

    @property
    def is_ready(self) -> bool:
        """Out: whether the stops can be pressed and focused."""
        return len(self._buttons) == len(self.stops)

    def make_button(self, stop: Stop) -> StopButton:
        return _MapStop(stop, self)

    def set_stops(self, stops: Sequence[Stop]) -> None:
        """In: the stops to draw from now on; the focus stays on the stop that had it."""
        self.stops = tuple(stops)
        if self._buttons or QAccessible.isActive():
            super().set_stops(stops)
        self.arrange()
        self.update()

    def lay_out(self, width: int, zoom: float) -> QSize:
        """In: the width the map has at 100 %, and the zoom. Out: how large it is now."""
        self._width, self.zoom = width, zoom
        self.arrange()
        return self.size()

    def arrange(self) -> None:
        asked = (self._width, self.zoom, theme.scale(), self.stops)
        if self._width > 0 and asked != self._laid:
            self._laid = asked
            sizes = map_sizes()
            self._words = self._measured(int(words_width(self._width, sizes)))
            self.course = course([sum(words.heights) for words in self._words], self._width, sizes)
            self._places = [_whole(spot, sizes) for spot in self.course.spots]
            self.resize(round(self.course.width * self.zoom), round(self.course.height * self.zoom))
            self.update()
        for button, spot, place in zip(self._buttons, self.course.spots, self._places, strict=False):
            button.mark = QPointF(spot.x, spot.y)
            button.setGeometry(self._scaled(place))

    def place_of(self, number: int) -> QRect:
        """In: which stop. Out: where it stands on this ground."""
        return self._scaled(self._places[number])

    def _measured(self, room: int) -> list[_Words]:
        """The title and notes of every stop, and how high each is in this room."""
        plain, heavy = (QFontMetrics(theme.font(_TITLE, bold=bold)) for bold in (False, True))
        small = QFontMetrics(theme.font(_NOTE))
        found = []
        for stop in self.stops:
            texts = (map_title(stop), *_notes(stop))
            metrics = (heavy if is_heavy(stop) else plain, *(small for _ in texts[1:]))
            heights = (wrapped_height(each, text, room) for each, text in zip(metrics, texts, strict=True))
            found.append(_Words(texts, tuple(heights)))
        return found

    def _scaled(self, area: QRectF) -> QRect:
        z = self.zoom
        return QRectF(area.x() * z, area.y() * z, area.width() * z, area.height() * z).toAlignedRect()

    # walking ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, moved = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        held = next((place for place, button in enumerate(self._buttons) if button.hasFocus()), None)
        if held is None or moved:
            event.ignore()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.go_to(min(len(self.stops) - 1, max(0, held + (1 if key == Qt.Key.Key_PageDown else -1))))
        elif key in _ARROWS:
            self.go_to(_neighbour(self.course.spots, held, *_ARROWS[Qt.Key(key)]))
        else:
            super().keyPressEvent(event)

    # painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if not self.stops or not self._words:
            return
        z = self.zoom
        seen = QRectF(event.rect())
        seen = QRectF(seen.x() / z, seen.y() / z, seen.width() / z, seen.height() / z)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(z, z)
        brush = _Brush(painter, map_sizes(), z)
        ring = brush.sizes.ring
        for reach, one, other in zip(self.course.reaches, self.stops, self.stops[1:], strict=False):
            if reach[0][1] - ring <= seen.bottom() and reach[-1][1] + ring >= seen.top():
                brush.draw_reach(reach, one, other)
        drawn = zip(self.stops, self.course.spots, self._words, self._places, strict=True)
        for number, (stop, spot, words, place) in enumerate(drawn):
            button = self._buttons[number] if number < len(self._buttons) else None
            if place.intersects(seen):
                brush.draw_frames(stop, spot, place, button)
                brush.draw_stop(stop, spot, words)
        if not self.is_ready:
            QTimer.singleShot(0, self, lambda: self.buttons)


class _Brush:
    """Paints one picture; what all stops have in common is looked up once."""

    def __init__(self, painter: QPainter, sizes: Sizes, zoom: float) -> None:
        self.sizes, self._painter, self._zoom, self._scale = sizes, painter, zoom, theme.scale()
        self._titles = {bold: theme.font(_TITLE, bold=bold) for bold in (False, True)}
        self._note = theme.font(_NOTE)
        self._waters: dict[float | None, QColor] = {}
        self._inks = {name: theme.color(name) for name in ("ink", "muted", "warning_ink", "primary", "surface")}

    def draw_reach(self, reach: Reach, one: Stop, other: Stop) -> None:
        """The stretch to the next stop, as wide as the river is at its beginning."""
        points = [QPointF(x, y) for x, y in reach]
        width = self._scale * _WIDEST * share_of_width(one.distance)
        if one.distance == other.distance:
            pen = QPen(self._water(one), width)
        else:
            ink = QLinearGradient(points[0], points[-1])
            ink.setColorAt(0, self._water(one))
            ink.setColorAt(1, self._water(other))
            pen = QPen(ink, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(QPolygonF(points))

    def draw_frames(self, stop: Stop, spot: Spot, place: QRectF, button: StopButton | None) -> None:
        """Where people are has a frame round its words; the focus goes round sign and words, so both can be seen."""
        s, painter = self._scale, self._painter
        words = QRectF(spot.left, spot.top, spot.width, spot.height).adjusted(-3 * s, -2 * s, 3 * s, 3 * s)
        if stop.current:
            painter.setPen(QPen(self._inks["primary"], 2 * s))
            painter.setBrush(self._inks["surface"])
            painter.drawRoundedRect(words, 6 * s, 6 * s)
        elif button is not None and button.underMouse():
            hover = theme.color("primary")
            hover.setAlpha(26)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover)
            painter.drawRoundedRect(words, 6 * s, 6 * s)
        if button is not None and button.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            # Never thinner than this on screen, however far away the map is.
            painter.setPen(QPen(theme.color("focus"), 2.5 * max(1.0, 1 / self._zoom)))
            painter.drawRoundedRect(place.adjusted(2, 2, -2, -2), 9 * s, 9 * s)

    def draw_stop(self, stop: Stop, spot: Spot, words: _Words) -> None:
        """Sign and words."""
        painter = self._painter
        middle, radius = QPointF(spot.x, spot.y), self._scale * _RADII[min(stop.level, 1)]
        draw_mark(painter, stop, middle, radius)
        if stop.waiting:
            draw_waiting(painter, middle, radius)
        quiet = stop.state in ("open", "niet_aan_de_orde") and not stop.current
        painter.setFont(self._titles[is_heavy(stop)])
        painter.setPen(self._inks["muted" if quiet else "ink"])
        # The very room in which the words were measured: a pixel less and a word goes to a next line.
        room = QRectF(spot.left, spot.top, int(spot.width), words.heights[0])
        painter.drawText(room, _CENTRED, words.texts[0])
        painter.setFont(self._note)
        for text, height, ink in zip(words.texts[1:], words.heights[1:], ("muted", "warning_ink"), strict=False):
            painter.setPen(self._inks[ink])
            room = QRectF(room.x(), room.bottom(), room.width(), height)
            painter.drawText(room, _CENTRED, text)

    def _water(self, stop: Stop) -> QColor:
        """The colour of the river at a stop; looked up once for each distance."""
        if stop.distance not in self._waters:
            self._waters[stop.distance] = stop_color(stop)
        return self._waters[stop.distance]


_CENTRED: Final = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def _whole(spot: Spot, sizes: Sizes) -> QRectF:
    """Sign and words with the room for the focus around them."""
    around = _AROUND * theme.scale()
    top = spot.y - sizes.ring
    return QRectF(spot.left, top, spot.width, spot.top + spot.height - top).adjusted(-around, 0, around, around)


def _notes(stop: Stop) -> list[str]:
    return [note for note in (map_note(stop), waiting_note(stop)) if note]


def _neighbour(spots: Sequence[Spot], held: int, across: int, down: int) -> int:
    """The stop that lies there; at the end of a row the line leads on to the next. Else the stop itself."""
    here = spots[held]
    row = here.row + down
    beside = [place for place, spot in enumerate(spots) if spot.row == row]
    if down:
        return min(beside, key=lambda place: abs(spots[place].x - here.x), default=held)
    found = next((place for place in beside if spots[place].column == here.column + across), None)
    onward = 1 if here.row % 2 == 0 else -1
    ends = held + 1 if across == onward and held + 1 < len(spots) else held
    return found if found is not None else ends
