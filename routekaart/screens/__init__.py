"""Pictures of every kind of screen, made with the real window on made-up cases, without a display.

A folder goes in; PNGs come out in it, of the screens at work, at the table and in practice, in every look and size.
"""

from routekaart.screens.pictures import SCALES, THEMES, VIEWS, make_screens
from routekaart.screens.studio import SIZE, Studio, open_studio

__all__ = ["SCALES", "SIZE", "THEMES", "VIEWS", "Studio", "make_screens", "open_studio"]
