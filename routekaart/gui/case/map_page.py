"""The whole route on one drawing, to see where you are and to go anywhere.

The stops of the river go in; the stop that was pressed comes out.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui.case.page import CasePage
from routekaart.gui.river import RiverMap, Stop
from routekaart.gui.session import Navigator, Session

__all__ = ["MapPage"]


class MapPage(CasePage):
    """Fills the whole middle of the window."""

    stop_chosen = Signal(str)

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self.map = RiverMap()
        self.map.stop_chosen.connect(self.stop_chosen)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.map)

    def show_case(self, view: CaseView, **details: object) -> None:
        """The stops come from the screen, which also draws the strip."""
        self.map.set_legend(bool(view.checklist.alternatives))

    def show_stops(self, stops: tuple[Stop, ...]) -> None:
        """In: all stops in order."""
        self.map.set_stops(stops)

    def focus_start(self) -> None:
        """The stop where people are, else the first."""
        self.map.show_here()
