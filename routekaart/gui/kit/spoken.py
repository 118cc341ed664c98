"""What a screen reader says of a widget, in the language of the screens: names and descriptions pass the phrasebook.

A widget stands behind it; its names come from rules and from the core in Dutch and go out as they are shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routekaart.gui.phrasebook import said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:
    # Two classes of Qt cannot be one: at work this is plain Python that stands before the other.
    _Base = object

__all__ = ["Spoken"]


class Spoken(_Base):
    """Stands before the Qt class of a widget that is named with texts of others."""

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        super().setAccessibleName(said(name))

    def setAccessibleDescription(self, text: str) -> None:  # noqa: N802
        super().setAccessibleDescription(said(text))
