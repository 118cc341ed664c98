"""Whether the keys 1 to 9 choose an option: one wish of the person, kept on the application like theme and size.

The wish goes in; rows of options ask for it when a key is pressed and when they draw their key hints.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

__all__ = ["digits_choose", "set_digits_choose"]

_PROPERTY: Final = "routekaart_digits_choose"


def set_digits_choose(app: QCoreApplication, on: bool) -> None:
    """In: whether digits choose from now on. Rows on screen are drawn anew with the next style sheet."""
    app.setProperty(_PROPERTY, on)


def digits_choose() -> bool:
    """Out: whether digits choose; they do until somebody switches it off."""
    app = QCoreApplication.instance()
    return app is None or app.property(_PROPERTY) is not False
