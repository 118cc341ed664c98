"""What can be pressed on the page on screen, so that the palette holds that as well.

A page goes in; a command for each button and link on it that has words of its own comes out.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from routekaart.gui.commands.command import Command
from routekaart.gui.kit import Button, Link
from routekaart.gui.tiles import Tile

__all__ = ["page_commands"]


def page_commands(page: QWidget) -> list[Command]:
    """Out: one for each name; of more with the same name the first one in the order of the page."""
    named: dict[str, QAbstractButton] = {}
    kinds: tuple[type[QAbstractButton], ...] = (Button, Link, Tile)
    for kind in kinds:
        for piece in page.findChildren(kind):
            name = piece.accessibleName() or piece.text()
            if len(name) > 1 and piece.isVisibleTo(page) and piece.isEnabled():
                named.setdefault(name, piece)
    return [Command(f"here:{name}", name, _press(piece)) for name, piece in named.items()]


def _press(piece: QAbstractButton) -> Callable[[], None]:
    def press() -> None:
        # While people choose, the page can be made anew.
        if isValid(piece) and piece.isVisible() and piece.isEnabled():
            piece.setFocus(Qt.FocusReason.OtherFocusReason)
            piece.click()

    return press
