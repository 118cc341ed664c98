"""One stop of the river: what it is, the mark that shows its state, and the button people press.

In go title, note and state; out come a drawing and a name a screen reader can say ("JIM, u bent hier").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.literal import read_literally
from routekaart.gui.kit.painting import draw_tick, wrapped_height

__all__ = [
    "State",
    "Stop",
    "StopButton",
    "draw_mark",
    "spoken_name",
    "state_word",
    "stop_color",
    "visible_note",
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

    `note` is the small line ("2 van 6 gewogen"); left empty it is the word of the state.
    """

    id: str
    title: str
    note: str = ""
    state: State = "open"
    distance: float | None = None
    level: int = 0
    current: bool = False


def visible_note(stop: Stop) -> str:
    """Out: the small line below the title; a phase that is open or done needs none."""
    if stop.current:
        return _tr("u bent hier")
    if stop.note:
        return stop.note
    return "" if stop.state in ("open", "klaar") else _tr(_WORDS[stop.state])


def state_word(state: State) -> str:
    """Out: the word for a state."""
    return _tr(_WORDS[state])


def spoken_name(stop: Stop) -> str:
    """Out: title, place and state in words, such as "Hulp thuis, niet passend"."""
    parts = [stop.title]
    parts += [_tr("u bent hier")] if stop.current else []
    word = _tr(_WORDS[stop.state])
    parts += [word] if not stop.current or stop.state != "open" else []
    parts += [stop.note] if stop.note and stop.note != word else []
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


class StopButton(QAbstractButton):
    """A stop that can be pressed. The river draws the line; this draws ring, words, hover and focus over it.

    `centered` puts the words below the ring (the map); else they stand at `words_at` (the strip).
    """

    def __init__(self, stop: Stop, parent: QWidget, *, centered: bool = False) -> None:
        super().__init__(parent)
        self._centered = centered
        self.mark = QPointF()
        self.words_at = 0.0
        self._known: dict[tuple[int, float], int] = {}
        self.stop = stop
        self._name()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_stop(self, stop: Stop) -> None:
        """In: the stop it stands for from now on."""
        if stop != self.stop:
            self.stop = stop
            self._name()
            self.update()

    def _name(self) -> None:
        self._known.clear()
        self.setText(self.stop.title)
        read_literally(self, self.accessibleName())
        self.setAccessibleName(spoken_name(self.stop))

    def radius(self) -> float:
        """Out: how large the ring is.

        That of a phase is larger than that of a rung, and the map is larger.
        """
        return theme.scale() * (10.5 if self.stop.level == 0 else 8.5) * (1.5 if self._centered else 1)

    def words_height(self, room: int) -> int:
        """In: the width for words. Out: the height of title and note when wrapped."""
        asked = (room, theme.scale())
        if asked not in self._known:
            self._known[asked] = self._measured(room)
        return self._known[asked]

    def _measured(self, room: int) -> int:
        height = wrapped_height(QFontMetrics(self._title_font()), self.stop.title, room)
        note = visible_note(self.stop)
        return height + (wrapped_height(QFontMetrics(self._note_font()), note, room) if note else 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.px(260), theme.px(44))

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
        if self._centered:  # on the map the frame goes round the words, so that the line stays whole
            area.setTop(self.mark.y() + self.radius() + theme.px(4))
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
        if self._centered:
            left, room = 6.0, self.width() - 12
            top = self.mark.y() + self.radius() + theme.px(9)
            side = Qt.AlignmentFlag.AlignHCenter
        else:
            left, room = self.words_at, int(self.width() - self.words_at) - theme.px(8)
            top = (self.height() - self.words_height(room)) / 2
            side = Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        font = self._title_font()
        height = wrapped_height(QFontMetrics(font), self.stop.title, room)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(QRectF(left, top, room, height), flags, self.stop.title)
        painter.setFont(self._note_font())
        painter.setPen(theme.color("muted"))
        rest = QRectF(left, top + height, room, self.height())
        painter.drawText(rest, flags, visible_note(self.stop))

    def _note_font(self) -> QFont:
        return theme.font(15 if self._centered else 13)

    def _title_font(self) -> QFont:
        heavy = self.stop.current or (self.stop.level == 0 and self.stop.state != "niet_aan_de_orde")
        return theme.font(15 + (2 if self._centered else 0), bold=heavy)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Stop", text)


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
