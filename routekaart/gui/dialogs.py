"""The dialogs over the window, at most one of each name.

A dialog goes in and comes on screen; it stays known until it is closed.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

__all__ = ["Dialogs"]


class Dialogs:
    """Names: picker, help and crash."""

    def __init__(self) -> None:
        self._open: dict[str, QWidget] = {}

    def get(self, name: str) -> QWidget | None:
        """Out: the dialog of that name that is open."""
        return self._open.get(name)

    def show(self, name: str, dialog: QWidget) -> None:
        """In: a dialog; it takes the place of the one that has this name."""
        self.close(name)
        self._open[name] = dialog
        dialog.destroyed.connect(partial(self._forget, name, id(dialog)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def close(self, name: str) -> None:
        """Take the dialog of that name away; nothing happens when there is none."""
        dialog = self._open.pop(name, None)
        if dialog is not None:
            dialog.close()

    def _forget(self, name: str, which: int, *_args: object) -> None:
        if name in self._open and id(self._open[name]) == which:
            del self._open[name]
