"""How something went that was asked with a button: one sentence, seen and heard, and not there before.

A text and whether it went well go in; the sentence and an announcement come out.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from routekaart.errors import RoutekaartError
from routekaart.gui.kit.accessible import announce
from routekaart.gui.kit.labels import PlainLabel

__all__ = ["Outcome"]


class Outcome(PlainLabel):
    """Hidden until `tell`; `hide` when it no longer holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "good", parent)
        self.hide()

    def tell(self, text: str, *, well: bool = True) -> None:
        """In: what happened. What went wrong is said at once, over whatever is being read."""
        self.set_style("good" if well else "error")
        self.setText(text)
        self.show()
        announce(self, text, urgent=not well)

    def refuse(self, error: RoutekaartError) -> None:
        """In: why it did not happen."""
        self.tell(error.message, well=False)
