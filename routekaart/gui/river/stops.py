"""One stop of the river: what it is, the mark that shows its state, and the button people press.

In go title, note and state; out come a drawing and a name a screen reader can say ("JIM, u bent hier").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import describe
from routekaart.gui.kit.literal import read_literally
from routekaart.gui.kit.painting import draw_tick, wrapped_height
from routekaart.gui.phrasebook import said

__all__ = [
    "State",
    "Stop",
    "StopButton",
    "draw_mark",
    "draw_waiting",
    "is_heavy",
    "map_note",
    "map_title",
    "spoken_name",
    "state_word",
    "stop_color",
    "visible_note",
    "waiting_note",
]

State = Literal[
    "open",
    "bezig",
    "klaar",
    "inzetten",
    "combineren",
    "later",
    "niet_passend",
    "wacht",
    "niet_aan_de_orde",
]
_WORDS: Final[dict[str, str]] = {
    "open": "nog open",
    "bezig": "bezig",
    "klaar": "klaar",
    "inzetten": "inzetten",
    "combineren": "combineren",
    "later": "later",
    "niet_passend": "niet passend",
    "wacht": "wacht",
    "niet_aan_de_orde": "niet aan de orde",
}


@dataclass(frozen=True)
class Stop:
    """One stop. `distance` 0 (home) to 1, None when it has none; `level` 0 a phase, 1 a rung of the
    current phase.

    `note` is the small line ("2 van 6 gewogen"); left empty it is the word of the state. `number` is the place of a
    rung on the ladder, counted from home, and `about` says that in words. `waiting` points of a stop keep people
    from signing for good.
    """

    id: str
    title: str
    note: str = ""
    state: State = "open"
    distance: float | None = None
    level: int = 0
    current: bool = False
    number: str = ""
    about: str = ""
    waiting: int = 0


def visible_note(stop: Stop) -> str:
    """Out: the small line below the title; a phase that is open or done needs none."""
    if stop.current:
        return _tr("u bent hier")
    if stop.note:
        return said(stop.note)
    return "" if stop.state in ("open", "klaar") else _tr(_WORDS[stop.state])


def map_title(stop: Stop) -> str:
    """Out: the title as it stands on the map: a rung with its number on the ladder."""
    return f"{stop.number}. {said(stop.title)}" if stop.number else said(stop.title)


def map_note(stop: Stop) -> str:
    """Out: the line below a title on the map; there every state is a word, and what keeps signing waiting too."""
    parts = [_tr("u bent hier")] if stop.current else []
    parts.append(said(stop.note) or _tr(_WORDS[stop.state]))
    return " · ".join(parts)


def waiting_note(stop: Stop) -> str:
    """Out: how many points of this stop final signing waits for; empty when none."""
    if not stop.waiting:
        return ""
    return _tr("1 punt nog nodig") if stop.waiting == 1 else _tr("{count} punten nog nodig").format(count=stop.waiting)


def state_word(state: State) -> str:
    """Out: the word for a state."""
    return _tr(_WORDS[state])


def spoken_name(stop: Stop) -> str:
    """Out: title, place and state in words, such as "Hulp thuis, niet passend"."""
    parts = [said(stop.title)]
    parts += [_tr("u bent hier")] if stop.current else []
    word = _tr(_WORDS[stop.state])
    parts += [word] if not stop.current or stop.state != "open" else []
    parts += [said(stop.note)] if stop.note and said(stop.note) != word else []
    return ", ".join(parts)


def stop_color(stop: Stop) -> QColor:
    """Out: the colour of its distance; grey when it has none."""
    return theme.color("control_line") if stop.distance is None else theme.distance_color(stop.distance)


def draw_mark(painter: QPainter, stop: Stop, middle: QPointF, radius: float) -> None:
    """In: a stop and where its ring stands.

    The ring has the distance colour, the sign inside tells the state.
    """
    quiet = stop.state in ("open", "niet_aan_de_orde") and not stop.current
    ring = theme.color("control_line") if quiet else stop_color(stop)
    painter.setPen(QPen(ring, radius * 0.30))
    painter.setBrush(theme.color("surface"))
    painter.drawEllipse(middle, radius, radius)
    ink = theme.color("ink")
    if stop.current:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary"))
        painter.drawEllipse(middle, radius * 0.45, radius * 0.45)
        return
    sign = _SIGNS.get(stop.state)
    if sign is not None:
        sign(painter, middle, radius, ink)


def draw_waiting(painter: QPainter, middle: QPointF, radius: float) -> None:
    """In: where a ring stands. At its upper right comes the sign that final signing waits for something here."""
    at, side = QPointF(middle.x() + radius * 0.95, middle.y() - radius * 0.8), radius * 0.62
    corners = [
        QPointF(at.x(), at.y() - side),
        QPointF(at.x() + side, at.y() + side),
        QPointF(at.x() - side, at.y() + side),
    ]
    pen = QPen(theme.color("warning_ink"), radius * 0.14)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(theme.color("warning_bg"))
    painter.drawPolygon(QPolygonF(corners))
    painter.drawLine(QLineF(at.x(), at.y() - side * 0.25, at.x(), at.y() + side * 0.3))
    painter.drawPoint(QPointF(at.x(), at.y() + side * 0.68))


class StopButton(QAbstractButton):
    """A stop that can be pressed, as it stands in the strip: words at `words_at`, right of the ring.

    The river draws the line; this draws ring, words, hover and focus over it.
    """

    def __init__(self, stop: Stop, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark = QPointF()
        self.words_at = 0.0
        self._known: dict[tuple[int, float], int] = {}
        self.stop = stop
        self._name()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_stop(self, stop: Stop) -> None:
        """In: the stop it stands for from now on."""
        if stop != self.stop:
            self.stop = stop
            self._name()
            self.update()

    def _name(self) -> None:
        self._known.clear()
        self.setText(said(self.stop.title))
        read_literally(self, self.accessibleName())
        self.setAccessibleName(spoken_name(self.stop))
        describe(self, *(f"{part}." for part in (self.stop.about, waiting_note(self.stop)) if part))

    def radius(self) -> float:
        """Out: how large the ring is; that of a phase is larger than that of a rung."""
        return theme.scale() * (10.5 if self.stop.level == 0 else 8.5)

    def words_height(self, room: int) -> int:
        """In: the width for words. Out: the height of title and note when wrapped."""
        asked = (room, theme.scale())
        if asked not in self._known:
            self._known[asked] = self._measured(room)
        return self._known[asked]

    def _measured(self, room: int) -> int:
        height = wrapped_height(QFontMetrics(self._title_font()), self.text(), room)
        note = visible_note(self.stop)
        return height + (wrapped_height(QFontMetrics(self._note_font()), note, room) if note else 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.px(260), theme.px(44))

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor)  # here, and not for a hundred stops that nobody points at

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # arrows walk the river

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_frame(painter)
        draw_mark(painter, self.stop, self.mark, self.radius())
        quiet = self.stop.state in ("open", "niet_aan_de_orde") and not self.stop.current
        self._draw_words(painter, theme.color("muted" if quiet else "ink"))

    def _draw_frame(self, painter: QPainter) -> None:
        area = QRectF(self.rect()).adjusted(4.5, 3.5, -4.5, -3.5)
        corner = theme.px(8)
        if self.stop.current:
            painter.setPen(QPen(theme.color("primary"), 2))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(area, corner, corner)
        elif self.underMouse():
            hover = theme.color("primary")
            hover.setAlpha(26)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover)
            painter.drawRoundedRect(area, corner, corner)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), corner + 3, corner + 3)

    def _draw_words(self, painter: QPainter, ink: QColor) -> None:
        left, room = self.words_at, int(self.width() - self.words_at) - theme.px(8)
        top = (self.height() - self.words_height(room)) / 2
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        font = self._title_font()
        height = wrapped_height(QFontMetrics(font), self.text(), room)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(QRectF(left, top, room, height), flags, self.text())
        painter.setFont(self._note_font())
        painter.setPen(theme.color("muted"))
        rest = QRectF(left, top + height, room, self.height())
        painter.drawText(rest, flags, visible_note(self.stop))

    def _note_font(self) -> QFont:
        return theme.font(13)

    def _title_font(self) -> QFont:
        return theme.font(15, bold=is_heavy(self.stop))


def is_heavy(stop: Stop) -> bool:
    """Out: whether its title is set in bold: where people are, and every phase that still matters."""
    return stop.current or (stop.level == 0 and stop.state != "niet_aan_de_orde")


def _tr(text: str) -> str:
    return said(text)


def _pen(painter: QPainter, radius: float, ink: QColor) -> None:
    pen = QPen(ink, radius * 0.26)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)


def _tick(painter: QPainter, at: QPointF, radius: float, ink: QColor) -> None:
    side = radius * 0.95
    draw_tick(painter, QRectF(at.x() - side / 2, at.y() - side / 2, side, side), ink, 2.0)


def _plus(painter: QPainter, at: QPointF, radius: float, ink: QColor) -> None:
    _pen(painter, radius, ink)
    arm = radius * 0.42
    painter.drawLine(QLineF(at.x() - arm, at.y(), at.x() + arm, at.y()))
    painter.drawLine(QLineF(at.x(), at.y() - arm, at.x(), at.y() + arm))


def _cross(painter: QPainter, at: QPointF, radius: float, ink: QColor) -> None:
    _pen(painter, radius, ink)
    arm = radius * 0.33
    painter.drawLine(QLineF(at.x() - arm, at.y() - arm, at.x() + arm, at.y() + arm))
    painter.drawLine(QLineF(at.x() - arm, at.y() + arm, at.x() + arm, at.y() - arm))


def _letter(sign: str) -> Callable[[QPainter, QPointF, float, QColor], None]:
    def draw(painter: QPainter, at: QPointF, radius: float, ink: QColor) -> None:
        font = theme.font(15, bold=True)
        font.setPixelSize(round(radius * 1.35))
        painter.setFont(font)
        painter.setPen(ink)
        box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)

    return draw


def _dot(painter: QPainter, at: QPointF, radius: float, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(at, radius * 0.16, radius * 0.16)


def _half(painter: QPainter, at: QPointF, radius: float, ink: QColor) -> None:
    """Half filled: begun and not finished."""
    side = radius * 0.55
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPie(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side), 90 * 16, 180 * 16)


_SIGNS: Final[dict[str, Callable[[QPainter, QPointF, float, QColor], None]]] = {
    "bezig": _half,
    "klaar": _tick,
    "inzetten": _tick,
    "combineren": _plus,
    "later": _letter("›"),
    "niet_passend": _cross,
    "wacht": _letter("?"),
    "niet_aan_de_orde": _dot,
}
