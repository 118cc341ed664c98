"""What the signs and colours of the map mean.

Nothing goes in; out comes a row of signs, each with its word.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import set_role
from routekaart.gui.kit.flow import FlowLayout
from routekaart.gui.kit.labels import PlainLabel
from routekaart.gui.river.stops import State, Stop, draw_mark, draw_waiting, state_word, visible_note

__all__ = ["Legend"]

_STATES: Final[tuple[State, ...]] = (
    "open",
    "bezig",
    "klaar",
    "combineren",
    "later",
    "niet_passend",
    "wacht",
    "niet_aan_de_orde",
)


class _Sign(QWidget):
    """One sign with its word."""

    def __init__(self, stop: Stop, word: str) -> None:
        super().__init__()
        self._stop, self._word = stop, word
        self.setAccessibleName(word)
        set_role(self, QAccessible.Role.StaticText)
        metrics = QFontMetrics(theme.font(15))
        self._size = QSize(metrics.horizontalAdvance(word) + theme.px(52), metrics.height() + theme.px(8))

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._size

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QPointF(theme.px(14), self.height() / 2), theme.scale() * 8.5
        draw_mark(painter, self._stop, middle, radius)
        if self._stop.waiting:
            draw_waiting(painter, middle, radius)
        painter.setFont(theme.font(15))
        painter.setPen(theme.color("muted"))
        room = self.rect().adjusted(theme.px(34), 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self._word)


class Legend(QWidget):
    """Every sign once, and what the colour and width of the river tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(36), theme.px(6), theme.px(36), theme.px(14))
        signs = QWidget()
        flow = FlowLayout(signs, gap=4)
        here = Stop("legend", "", distance=0.3, current=True)
        flow.addWidget(_Sign(here, visible_note(here)))
        for state in _STATES:
            flow.addWidget(_Sign(Stop("legend", "", state=state, distance=0.3), state_word(state)))
        waiting = Stop("legend", "", distance=0.3, waiting=1)
        self._waiting = _Sign(waiting, self.tr("nog nodig om definitief te tekenen"))
        flow.addWidget(self._waiting)
        box.addWidget(signs)
        words = self.tr(
            "De kleur loopt van thuis (groen) naar verder weg (blauw). Ver van huis is de rivier breder. "
            "De cijfers tellen de mogelijkheden, van huis af."
        )
        box.addWidget(PlainLabel(words, "hint"))

    def show_waiting(self, shown: bool) -> None:
        """In: whether the sign for what final signing waits for is on the map, and so has to be explained."""
        self._waiting.setVisible(shown)
