"""What every main page can do: arrive with details, read itself anew, and let go of what is being typed.

Details of a navigation go in; a page on screen with the focus in the right place comes out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from routekaart.gui.doors import Doors
from routekaart.gui.preferences import Preferences
from routekaart.gui.session import Navigator, Session

if TYPE_CHECKING:
    from routekaart.casework import Changes

__all__ = ["Place", "Surroundings"]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a main page works with."""

    session: Session
    navigator: Navigator
    preferences: Preferences
    doors: Doors


class Place(QWidget):
    """A main page. `own_header` and `own_footer` hide those of the window: the page has its own."""

    own_header = False
    own_footer = False
    own_notices = False
    """What stays true of the open vault is not told above it now, only on the next page."""
    practising = False
    """What is on it is made up: the practice bar stands above it, whichever vault is open."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(type(self).__name__)
        self.session, self.navigator = around.session, around.navigator
        self.preferences, self.doors = around.preferences, around.doors
        self.around = around

    def arrive(self, **details: object) -> None:
        """Come on screen; reads itself anew."""
        self.refresh()

    def refresh(self) -> None:
        """Show the present state of affairs."""

    def on_changed(self, changes: Changes) -> None:
        """Something was stored while this page is on screen; most pages need not look."""

    def flush(self) -> None:
        """Store what is being typed, before a lock or the end."""
