"""Larger type for the beamer, on and off with one key; what the person had before comes back.

The preferences go in; another text size in all pages comes out. What to go back to is known for this run only.
"""

from __future__ import annotations

from routekaart.gui.preferences import Preferences

__all__ = ["BEAMER_SCALE", "change_size", "is_large"]

BEAMER_SCALE = 150
"""Percent: from the back of a room a line can be read, and at 1280 x 720 no page is cut off."""
_NORMAL = 100
_FORMER = "former_text_scale"


def is_large(preferences: Preferences) -> bool:
    """Is the type as large as for a beamer now, or larger?"""
    return preferences.settings.text_scale >= BEAMER_SCALE


def change_size(preferences: Preferences) -> None:
    """Larger, or back to what it was. Raises SET-002 or SET-003 when that cannot be kept."""
    now = preferences.settings.text_scale
    if is_large(preferences):
        former = preferences.property(_FORMER)
        preferences.update(text_scale=former if isinstance(former, int) and former < now else _NORMAL)
    else:
        preferences.setProperty(_FORMER, now)
        preferences.update(text_scale=BEAMER_SCALE)
