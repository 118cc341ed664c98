"""The river: home is the source, colour means distance, shape and word mean state.

In go the stops in order; out comes `stop_chosen(id)`, from the strip beside a page and from the full map.
"""

from __future__ import annotations

from routekaart.gui.river.map import RiverMap
from routekaart.gui.river.stops import State, Stop, StopButton, spoken_name, visible_note
from routekaart.gui.river.strip import RiverStrip

__all__ = ["RiverMap", "RiverStrip", "State", "Stop", "StopButton", "spoken_name", "visible_note"]
