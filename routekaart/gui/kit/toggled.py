"""A screen reader or a voice does not click: it switches a button over. Here that counts as a click.

A button that can be checked goes in; out comes its `clicked`, however people chose it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Base
else:
    # Two classes of Qt cannot be one: at work this is plain Python that stands before the other.
    _Base = object

__all__ = ["Toggled"]


class Toggled(_Base):
    """Stands before the Qt class of a painted button. What the program sets with `setChecked` tells nothing, as in Qt.

    Without it Qt sends only `toggled` when an assistive technology chooses, and the answer would not be stored.
    """

    _expected = False
    """The state changes by a click, which tells of itself, or because the program says so."""

    def setCheckable(self, on: bool) -> None:  # noqa: N802
        if on and not self.isCheckable():
            self.toggled.connect(self._on_toggled)
        super().setCheckable(on)

    def setChecked(self, on: bool) -> None:  # noqa: N802
        expected, self._expected = self._expected, True
        super().setChecked(on)
        self._expected = expected

    def nextCheckState(self) -> None:  # noqa: N802
        expected, self._expected = self._expected, True
        super().nextCheckState()
        self._expected = expected

    def _on_toggled(self, on: bool) -> None:
        # Of a row of radio buttons the former one goes out by itself.
        if not self._expected and (on or not self.autoExclusive()):
            self.clicked[bool].emit(on)  # type: ignore[index]  # the stubs know one form only
