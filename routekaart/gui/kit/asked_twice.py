"""A button that asks once more before something goes for good: the safe answer gets the focus.

The words of the buttons go in; `chosen` comes out when somebody is sure.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from routekaart.gui.kit.buttons import Button
from routekaart.gui.kit.flow import FlowLayout

__all__ = ["AskedTwice"]


class AskedTwice(QWidget):
    """First `begin` alone; then `sure` and `no` in its place."""

    chosen = Signal()
    turned = Signal(bool)
    """It asks now, or no longer."""

    def __init__(self, begin: str, sure: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = Button(begin)
        self.sure = Button(sure, "danger")
        self.no = Button(self.tr("Toch niet"))
        row = FlowLayout(gap=8)
        for button in (self.begin, self.sure, self.no):
            row.addWidget(button)
        self.setLayout(row)
        self.begin.clicked.connect(lambda _checked=False: self._ask())
        self.no.clicked.connect(lambda _checked=False: self.calm(focus=True))
        self.sure.clicked.connect(lambda _checked=False: self._go())
        self._show(asking=False)

    def calm(self, *, focus: bool = False) -> None:
        """It no longer asks: it was done, or not after all."""
        self._show(asking=False)
        if focus:
            self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        self._show(asking=True)
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self) -> None:
        for button in (self.sure, self.no):
            button.setEnabled(False)  # once is enough, however long it takes
        self.chosen.emit()

    def _show(self, *, asking: bool) -> None:
        self.begin.setVisible(not asking)
        for button in (self.sure, self.no):
            button.setVisible(asking)
            button.setEnabled(True)
        self.turned.emit(asking)
