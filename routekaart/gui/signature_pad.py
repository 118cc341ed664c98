"""Signing by drawing, or by typing a name and ticking a box.

In go the name of the person and what mouse, pen or keyboard do; out come strokes on a fixed grid, or the
typed name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTabletEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import announce
from routekaart.gui.kit.buttons import Button, TickBox
from routekaart.gui.kit.labels import PlainLabel
from routekaart.gui.kit.painting import Face, draw_face
from routekaart.gui.kit.texts import LineText

__all__ = ["GRID_HEIGHT", "GRID_WIDTH", "SignaturePad", "StrokeArea", "Strokes"]

GRID_WIDTH: Final = 1000
GRID_HEIGHT: Final = 300
# More points than any hand draws; beyond it a stuck pointer would fill the dossier.
_MOST_POINTS: Final = 8_000
Strokes = tuple[tuple[tuple[int, int], ...], ...]


class StrokeArea(QWidget):
    """The field to draw in.

    Only places are kept: no time, no pressure, no tilt (those would be biometric data).
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[tuple[int, int]]] = []
        self._drawing = False
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Teken met muis, pen of vinger. Of kies Naam typen."))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def strokes(self) -> Strokes:
        """Out: the strokes as whole numbers in 0..1000 by 0..300, whatever the size on screen."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def set_strokes(self, strokes: Sequence[Sequence[Sequence[int]]]) -> None:
        """In: strokes as `strokes` gives them; no signal is sent."""
        self._strokes = [[(int(point[0]), int(point[1])) for point in stroke] for stroke in strokes]
        self.update()

    def clear(self) -> None:
        """Takes away everything drawn."""
        if self._strokes:
            self._strokes = []
            self.update()
            self.changed.emit()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.px(600), theme.px(150))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.px(220), theme.px(120))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._drawing:
            self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._drawing and event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802
        """A pen is only a finer mouse here; accepting the event keeps Qt from sending it as a mouse too."""
        kind = event.type()
        if kind == QTabletEvent.Type.TabletPress:
            self._begin(event.position())
        elif kind == QTabletEvent.Type.TabletMove and self._drawing:
            self._go_on(event.position())
        elif kind == QTabletEvent.Type.TabletRelease and self._drawing:
            self._end()
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        draw_face(painter, self.rect(), Face("surface", "control_line", focused=self.hasFocus(), dashed=True))
        base = self.height() * 0.78
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(theme.px(24), base), QPointF(self.width() - theme.px(24), base))
        if not self._strokes:
            painter.setFont(theme.font(15))
            painter.setPen(theme.color("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Zet hier uw handtekening"))
        pen = QPen(theme.color("ink"), theme.scale() * 2.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            painter.drawPath(self._path(stroke))

    def _path(self, stroke: list[tuple[int, int]]) -> QPainterPath:
        places = [QPointF(x * self.width() / GRID_WIDTH, y * self.height() / GRID_HEIGHT) for x, y in stroke]
        path = QPainterPath(places[0])
        for one, two in zip(places[1:], places[2:], strict=False):
            path.quadTo(one, (one + two) / 2)
        path.lineTo(places[-1] if len(places) > 1 else places[0] + QPointF(0.5, 0.5))
        return path

    def _begin(self, at: QPointF) -> None:
        self._drawing = True
        self._strokes.append([self._on_grid(at)])
        self.update()

    def _go_on(self, at: QPointF) -> None:
        place = self._on_grid(at)
        if place != self._strokes[-1][-1] and sum(map(len, self._strokes)) < _MOST_POINTS:
            self._strokes[-1].append(place)
            self.update()

    def _end(self) -> None:
        self._drawing = False
        self.changed.emit()

    def _on_grid(self, at: QPointF) -> tuple[int, int]:
        x = round(at.x() * GRID_WIDTH / max(1, self.width()))
        y = round(at.y() * GRID_HEIGHT / max(1, self.height()))
        return min(GRID_WIDTH, max(0, x)), min(GRID_HEIGHT, max(0, y))


class SignaturePad(QWidget):
    """The pad with its buttons. In: who signs. `changed` when `is_signed` may have become true or false.

    `mode()` is "tekenen" or "typen"; `strokes()` and `typed_name()` give what was put there in that way.
    """

    changed = Signal()

    def __init__(self, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self.area = StrokeArea(self.tr("Handtekening van {person}").format(person=person))
        self.name = LineText(self.tr("Naam van {person}").format(person=person), self.tr("Typ uw naam"), cap=200)
        self.tick = TickBox(self.tr("Dit is mijn handtekening. Ik heb mijn naam zelf getypt."))
        typed = QWidget()
        box = QVBoxLayout(typed)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(PlainLabel(self.tr("Typ uw naam en zet een vinkje."), "hint").indented())
        box.addWidget(self.name)
        box.addWidget(self.tick)
        box.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.area)
        self._stack.addWidget(typed)
        self.clear_button = Button(self.tr("Wissen"), small=True)
        self.mode_button = Button(self.tr("Naam typen"), small=True)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(2))
        self.buttons.addWidget(self.clear_button)
        self.buttons.addWidget(self.mode_button)
        self.buttons.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        outer.addLayout(self.buttons)
        self._connect()

    def mode(self) -> str:
        """Out: "tekenen" or "typen"."""
        return "tekenen" if self._stack.currentIndex() == 0 else "typen"

    def set_mode(self, mode: str) -> None:
        """In: "tekenen" or "typen". What was put in the other way is kept, and not used."""
        drawing = mode == "tekenen"
        self._stack.setCurrentIndex(0 if drawing else 1)
        self.mode_button.setText(self.tr("Naam typen") if drawing else self.tr("Tekenen"))
        (self.area if drawing else self.name).setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def is_signed(self) -> bool:
        """Out: whether there is a drawing, or a name with the tick."""
        if self.mode() == "tekenen":
            return bool(self.area.strokes())
        return bool(self.typed_name()) and self.tick.isChecked()

    def strokes(self) -> Strokes:
        """Out: the drawing; empty when the name is typed."""
        return self.area.strokes() if self.mode() == "tekenen" else ()

    def typed_name(self) -> str:
        """Out: the typed name; empty when it is drawn."""
        return " ".join(self.name.text().split()) if self.mode() == "typen" else ""

    def clear(self) -> None:
        """Wissen: takes away what stands in the present way of signing."""
        if self.mode() == "tekenen":
            self.area.clear()
        else:
            self.name.clear()
            self.tick.setChecked(False)
        announce(self, self.tr("De handtekening is gewist."))
        self.changed.emit()

    def _connect(self) -> None:
        self.clear_button.setAccessibleDescription(self.area.accessibleName())
        self.mode_button.setAccessibleDescription(self.area.accessibleName())
        self.area.changed.connect(self.changed)
        self.name.textEdited.connect(lambda _text: self.changed.emit())
        self.tick.toggled.connect(lambda _on: self.changed.emit())
        self.clear_button.clicked.connect(lambda _checked=False: self.clear())
        self.mode_button.clicked.connect(
            lambda _checked=False: self.set_mode("typen" if self.mode() == "tekenen" else "tekenen")
        )
