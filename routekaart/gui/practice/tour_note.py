"""The note of the guided tour and the ring around what it is about.

A step goes in; words that a screen reader hears, a button to go on and one to stop come out.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit import Button, FlowLayout, PlainLabel, announce, set_role

__all__ = ["PointingRing", "TourNote"]

_ROOM, _LINE = 3, 3
"""Pixels between the ring and what it is about, and its thickness."""


class TourNote(QFrame):
    """One step at a time. Alt+V goes on, Alt+S stops; both are buttons as well."""

    go_on = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "info")
        set_role(self, QAccessible.Role.Note)
        self.setAccessibleName(self.tr("Rondleiding"))
        self.place = PlainLabel("", "over")
        self.text = PlainLabel("", "strong")
        self.next_button = Button(self.tr("Verder"), small=True, key="Alt V")
        self.stop_button = Button(self.tr("Rondleiding stoppen"), "quiet", small=True, key="Alt S")
        row = FlowLayout(gap=8)
        for button in (self.next_button, self.stop_button):
            row.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        box.setSpacing(theme.px(4))
        for piece in (self.place, self.text):
            box.addWidget(piece)
        box.addLayout(row)
        self.next_button.clicked.connect(lambda _checked=False: self.go_on.emit())
        self.stop_button.clicked.connect(lambda _checked=False: self.stopped.emit())
        QShortcut(QKeySequence("Alt+V"), self, self.go_on.emit)
        QShortcut(QKeySequence("Alt+S"), self, self.stopped.emit)

    def show_step(self, number: int, count: int, text: str, *, waits: bool) -> None:
        """In: which step of how many, what it says, and whether it waits for something people do."""
        self.place.setText(self.tr("Rondleiding · {number} van {count}").format(number=number, count=count))
        self.text.setText(text)
        last = number == count
        self.next_button.setText(self.tr("Klaar") if last else self.tr("Overslaan") if waits else self.tr("Verder"))
        announce(self, f"{self.place.text()}. {text}")


class PointingRing(QWidget):
    """A ring over the window that lets every click and key through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def point_at(self, target: QWidget | None) -> None:
        """In: the widget the ring goes around; None takes it away."""
        around = self.parentWidget()
        if target is None or around is None:
            self.hide()
            return
        room = theme.px(_ROOM) + _LINE
        area = QRect(target.mapTo(around, QPoint(0, 0)), target.size()).adjusted(-room, -room, room, room)
        self.setGeometry(area.intersected(around.rect()))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("practice"), _LINE))
        inner = QRectF(self.rect()).adjusted(_LINE / 2, _LINE / 2, -_LINE / 2, -_LINE / 2)
        painter.drawRoundedRect(inner, theme.px(8), theme.px(8))
