"""The strip at the left of the work view: the phases, and the rungs of the present phase only.

In go the stops in order; out comes `stop_chosen(id)`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import set_role
from routekaart.gui.kit.cards import SectionHeader
from routekaart.gui.phrasebook import said
from routekaart.gui.river.stops import Stop, StopButton, stop_color

__all__ = ["RiverStrip", "StopWalk", "strip_stops"]


def strip_stops(stops: Sequence[Stop]) -> tuple[Stop, ...]:
    """In: all stops. Out: every phase, and the rungs only of the phase in which the current stop is."""
    phase = -1
    groups: list[int] = []
    for stop in stops:
        phase += stop.level == 0
        groups.append(phase)
    here = next((group for stop, group in zip(stops, groups, strict=True) if stop.current), -1)
    return tuple(s for s, group in zip(stops, groups, strict=True) if s.level == 0 or group == here)


class StopWalk(QFrame):
    """A ground with stop buttons: arrows, Home and End walk; Tab stops once, at the current stop.

    A screen reader meets a list of buttons, in the order of the river.
    """

    stop_chosen = Signal(str)
    walked = Signal(QWidget)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[StopButton] = []
        self.setAccessibleName(name)
        set_role(self, QAccessible.Role.List)

    @property
    def buttons(self) -> list[StopButton]:
        """Out: what can be pressed, in the order of the river."""
        return self._buttons

    def set_stops(self, stops: Sequence[Stop]) -> None:
        """In: the stops to draw from now on; the focus stays on the stop that had it."""
        held = next((b.stop.id for b in self._buttons if b.hasFocus()), None)
        # Buttons are used again: making them anew would cost more than the whole page beside them.
        for button in self._buttons[len(stops) :]:
            button.setParent(None)
            button.deleteLater()
        del self._buttons[len(stops) :]
        for button, stop in zip(self._buttons, stops, strict=False):
            button.show_stop(stop)
        self._buttons += [self._make(stop) for stop in stops[len(self._buttons) :]]
        entry = next((b for b in self._buttons if b.stop.current), self._buttons[0] if self._buttons else None)
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is entry else Qt.FocusPolicy.ClickFocus)
        self.arrange()
        for button in self._buttons:
            if button.stop.id == held and not button.hasFocus():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Gives every button its place and sets the height this ground needs."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key
        steps = {key.Key_Down: 1, key.Key_Right: 1, key.Key_Up: -1, key.Key_Left: -1}
        held = next((i for i, b in enumerate(self._buttons) if b.hasFocus()), 0)
        if not self._buttons:
            return
        if event.key() in steps:
            self.go_to(min(len(self._buttons) - 1, max(0, held + steps[key(event.key())])))
        elif event.key() in (key.Key_Home, key.Key_End):
            self.go_to(0 if event.key() == key.Key_Home else len(self._buttons) - 1)
        else:
            super().keyPressEvent(event)

    def centers(self) -> list[QPointF]:
        """Out: where the rings stand, in the coordinates of this ground."""
        return [QPointF(b.pos()) + b.mark for b in self._buttons]

    def make_button(self, stop: Stop) -> StopButton:
        """In: a stop. Out: what shows it, on this ground."""
        return StopButton(stop, self)

    def _make(self, stop: Stop) -> StopButton:
        button = self.make_button(stop)
        button.clicked.connect(lambda _checked=False: self.stop_chosen.emit(button.stop.id))
        if self.isVisible():
            button.show()
        return button

    def go_to(self, place: int) -> None:
        """In: which stop gets the focus; it is brought into sight."""
        button = self._buttons[place]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.walked.emit(button)


class _StripGround(StopWalk):
    """The drawn line and the buttons over it."""

    _drawn: tuple[object, ...] = ()
    """Where the line runs and in which colours, as it was last drawn."""

    def arrange(self) -> None:
        top = 0
        width = self.width()
        for place, button in enumerate(self.buttons):
            level = min(button.stop.level, 1)
            words_at = theme.px(64 if level == 0 else 82)
            # The very room in which the words are drawn: a pixel more and a line too many is counted as fitting.
            needed = button.words_height(width - words_at - theme.px(6) - theme.px(8)) + theme.px(7)
            height = max(theme.px(40), needed)
            sway = math.sin(place * 0.75) * 6 + level * 15
            button.mark = QPointF(theme.px(38) + theme.scale() * sway, height / 2)
            button.words_at = words_at
            button.setGeometry(theme.px(6), top, width - 2 * theme.px(6), height)
            button.mark.setX(button.mark.x() - theme.px(6))
            button.words_at -= theme.px(6)
            top += height
        if self.minimumHeight() != top:
            self.setMinimumHeight(top)
        drawn = tuple((b.mark.x(), b.y(), b.height(), b.stop.distance) for b in self.buttons)
        if drawn != self._drawn:
            self._drawn = drawn
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centers = self.centers()
        room = theme.px(8)
        for place in range(len(centers) - 1):
            start, end = centers[place], centers[place + 1]
            if end.y() < event.rect().top() - room or start.y() > event.rect().bottom() + room:
                continue  # only one stop changed, or the rest is out of sight
            ink = QLinearGradient(start, end)
            ink.setColorAt(0, stop_color(self.buttons[place].stop))
            ink.setColorAt(1, stop_color(self.buttons[place + 1].stop))
            pen = QPen(ink, theme.scale() * 7)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            bend = (end.y() - start.y()) * 0.5
            path = QPainterPath(start)
            path.cubicTo(QPointF(start.x(), start.y() + bend), QPointF(end.x(), end.y() - bend), end)
            painter.drawPath(path)


class RiverStrip(QScrollArea):
    """The left column, 300 wide at 100 %. `set_stops` takes all stops; rungs of other phases are left out."""

    stop_chosen = Signal(str)

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QFrame()
        inner.setProperty("frame", "panel")
        self.setWidget(inner)
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, theme.px(16), 0, theme.px(4))
        box.setSpacing(theme.px(4))
        self.title = SectionHeader(title or self.tr("Zo thuis mogelijk"))
        self.title.setContentsMargins(theme.px(18), 0, theme.px(10), 0)
        box.addWidget(self.title)
        self.ground = _StripGround(self.tr("De route"))
        self.ground.stop_chosen.connect(self.stop_chosen)
        self.ground.walked.connect(self.ensureWidgetVisible)
        box.addWidget(self.ground)
        box.addStretch(1)

    def set_title(self, title: str) -> None:
        """In: what stands above the stops."""
        self.title.setText(said(title).upper())
        self.title.setAccessibleName(said(title))

    def set_stops(self, stops: Sequence[Stop]) -> None:
        """In: all stops of the route in order; the current one is scrolled into view."""
        self.ground.set_stops(strip_stops(stops))
        for button in self.ground.buttons:
            if button.stop.current:
                self.ensureWidgetVisible(button, 0, theme.px(60))

    def buttons(self) -> tuple[StopButton, ...]:
        """Out: the stops on screen in order."""
        return tuple(self.ground.buttons)
