"""The neutral river that covers the window when nobody touched it for a while at the table.

A window goes in; while the cover is up nothing of a case can be seen, and the first key or click only takes it away.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from routekaart.gui import theme
from routekaart.gui.kit import PlainLabel, announce
from routekaart.gui.river_band import RiverBand

__all__ = ["Cover"]


class Cover(QFrame):
    """Lies over the whole window. `raise_over()` puts it there, `take_away()` gives the screen back as it was."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._had_focus: QWidget | None = None
        self._hidden: list[QWidget] = []
        self.setProperty("frame", "page")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wake = self.tr("Druk op een toets om verder te gaan.")
        self.text = PlainLabel(self._wake, "hint")
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(self.tr("Het scherm is afgedekt. {text}").format(text=self._wake))
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(40), theme.px(40), theme.px(40), theme.px(40))
        box.addStretch(1)
        box.addWidget(RiverBand())
        box.addWidget(self.text)
        box.addStretch(1)
        window.installEventFilter(self)
        self.hide()

    def raise_over(self) -> None:
        """Cover the window; other windows of the program go out of sight too."""
        if self.isVisible():
            return
        self._had_focus = QApplication.focusWidget()
        others = QApplication.topLevelWidgets()
        self._hidden = [other for other in others if other is not self._window and other.isVisible()]
        for other in self._hidden:
            other.hide()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.accessibleName())

    def tell(self, text: str) -> None:
        """In: a sentence to read on the cover, such as that the vault locks soon."""
        self.text.setText(text)

    def take_away(self) -> None:
        """Show again what was there, with the focus where it was."""
        if not self.isVisible():
            return
        self.hide()
        self.text.setText(self._wake)
        for other in self._hidden:
            if isValid(other):
                other.show()
        if self._had_focus is not None and isValid(self._had_focus):
            self._had_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._had_focus, self._hidden = None, []

    def event(self, event: QEvent) -> bool:
        # Claimed before any shortcut: a key that wakes the screen must do nothing else. Locking always works.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            lock = event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            event.setAccepted(not lock)
            return not lock
        if event.type() == QEvent.Type.KeyPress:  # here, because Tab never comes as far as keyPressEvent
            self.take_away()
            return True
        return super().event(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.take_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False
