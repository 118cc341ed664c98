"""Larger type for the beamer, on and off with one key; what the person had before comes back.

The preferences go in; another text size in all pages comes out. It is kept for this run only as what to go back to.
"""

from __future__ import annotations

from routekaart.gui.preferences import Preferences

__all__ = ["BEAMER_SCALE", "PresenterSize"]

BEAMER_SCALE = 150
"""Percent: from the back of a room a line can be read, and at 1280 x 720 no page is cut off."""
_NORMAL = 100
_FORMER = "former_text_scale"


class PresenterSize:
    """The switch. A person who always reads larger keeps that size."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def on(self) -> bool:
        """Is the type as large as for a beamer now, or larger?"""
        return self._preferences.settings.text_scale >= BEAMER_SCALE

    def toggle(self) -> None:
        """Larger, or back to what it was. Raises SET-002 or SET-003 when that cannot be kept."""
        now = self._preferences.settings.text_scale
        if self.on():
            former = self._preferences.property(_FORMER)
            self._preferences.update(text_scale=former if isinstance(former, int) and former < now else _NORMAL)
        else:
            self._preferences.setProperty(_FORMER, now)
            self._preferences.update(text_scale=BEAMER_SCALE)
