"""The whole route on one large drawing, which runs back and forth like a river in flat land.

In go all stops; out comes `stop_chosen(id)`. Above it stand the buttons to zoom and to find yourself back.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import announce
from routekaart.gui.kit.buttons import Button
from routekaart.gui.kit.labels import PlainLabel
from routekaart.gui.river.stops import Stop, StopButton
from routekaart.gui.river.view import ZOOMS, MapView

__all__ = ["RiverMap"]


class RiverMap(QWidget):
    """The full-screen map: all phases and rungs, with what the signs mean below it."""

    stop_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here = ""
        """Where people were when the map was last moved there by itself."""
        self._focus_wanted = False
        self.view = MapView(self.tr("De hele route"))
        self.ground, self.legend = self.view.ground, self.view.legend
        self.ground.stop_chosen.connect(self.stop_chosen)
        self.ground.ready.connect(self._get_ready)
        self.smaller, self.whole, self.larger = (Button(sign, small=True) for sign in ("−", "", "+"))
        self.smaller.setAccessibleName(self.tr("Kleiner (toets −)"))
        self.larger.setAccessibleName(self.tr("Groter (toets +)"))
        self.find_here = Button(self.tr("Waar ben ik?"), small=True)
        self.smaller.clicked.connect(lambda _checked=False: self.view.zoom_by_step(-1))
        self.larger.clicked.connect(lambda _checked=False: self.view.zoom_by_step(1))
        self.whole.clicked.connect(lambda _checked=False: self.view.zoom_to(1.0))
        self.find_here.clicked.connect(lambda _checked=False: self.show_here())
        self.view.zoom_changed.connect(self._zoomed)
        self.view.came_on_screen.connect(self._reveal)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(40), theme.px(14), theme.px(36), theme.px(8))
        head.setSpacing(theme.px(2))
        head.addWidget(PlainLabel(self.tr("De hele route"), "title").as_heading(1), 1)
        for button in (self.smaller, self.whole, self.larger, self.find_here):
            head.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self.view, 1)
        self._name_zoom()

    def set_stops(self, stops: Sequence[Stop]) -> None:
        """In: all stops of the route in order; where people are comes into sight when that changed."""
        self.ground.set_stops(stops)
        self.legend.show_waiting(any(stop.waiting for stop in stops))
        self.view.lay_out()
        self.find_here.setEnabled(any(stop.current for stop in stops))
        self._reveal()

    def set_legend(self, shown: bool) -> None:
        """In: whether the signs and colours of a ladder are explained; a route without one has no need of it."""
        self.legend.setVisible(shown)
        self.view.lay_out()

    def buttons(self) -> tuple[StopButton, ...]:
        """Out: the stops in order."""
        return tuple(self.ground.buttons)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """A line below the buttons, under which the map goes on."""
        painter = QPainter(self)
        painter.setPen(theme.color("line"))
        painter.drawLine(0, self.view.y() - 1, self.width(), self.view.y() - 1)

    def show_here(self) -> None:
        """The stop where people are, else the first, comes into sight and gets the focus."""
        self._focus_wanted = not self.ground.is_ready
        if self.ground.stops and not self._focus_wanted:
            button = self.ground.buttons[self._place()]
            button.setFocus()
            self.view.show_place(self.ground.place_of(self._place()))

    def _place(self) -> int:
        return next((place for place, stop in enumerate(self.ground.stops) if stop.current), 0)

    def _get_ready(self) -> None:
        if self._focus_wanted:
            self.show_here()

    def _reveal(self) -> None:
        """Where people are comes into sight; nothing moves as long as they are still there."""
        stops = self.ground.stops
        here = stops[self._place()].id if stops else ""
        if here != self._here and self.view.isVisible():
            self._here = here
            self.view.show_place(self.ground.place_of(self._place()))

    def _zoomed(self, _zoom: float) -> None:
        self._name_zoom()
        announce(self, self.whole.text())

    def _name_zoom(self) -> None:
        zoom = self.view.zoom
        self.whole.setText(f"{round(zoom * 100)} %")
        self.whole.setAccessibleName(self.tr("{zoom}, terug naar 100 % (toets 0)").format(zoom=self.whole.text()))
        self.smaller.setEnabled(zoom > ZOOMS[0])
        self.larger.setEnabled(zoom < ZOOMS[-1])
