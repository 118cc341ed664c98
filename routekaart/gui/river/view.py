"""The window on the map: it moves and zooms by mouse, wheel, two fingers and keys.

The map and its legend go in; the zoom comes out as `zoom_changed`. At 100 % the map is as wide as the window.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QScrollArea, QScroller, QWidget

from routekaart.gui import theme
from routekaart.gui.river.ground import MapGround
from routekaart.gui.river.legend import Legend

__all__ = ["ZOOMS", "MapView"]

ZOOMS: Final = (0.5, 0.65, 0.8, 1.0, 1.25, 1.6, 2.0, 2.5, 3.0)
"""The steps of the buttons and keys; wheel and fingers stop anywhere between the ends."""
_NOTCH: Final = 120.0
_PER_NOTCH: Final = 1.15


class MapView(QScrollArea):
    """Scrolls over the map. Its legend lies below the map and keeps its size."""

    zoom_changed = Signal(float)
    came_on_screen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "page")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.zoom = 1.0
        self._inner = QWidget()
        self._inner.setProperty("frame", "page")
        self.ground = MapGround(name, self._inner)
        self.legend = Legend(self._inner)
        self.setWidget(self._inner)
        self._held: QPointF | None = None
        """Where the mouse took hold of the map."""
        self.ground.walked.connect(self.show_stop)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def lay_out(self) -> None:
        """Everything gets its place; a scroll bar is there only when it is needed. Nothing while not on screen."""
        if not self.isVisible():
            return
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.contentsRect().size()
        high = self._place(room.width() - bar) > room.height()
        if not high:
            self._place(room.width())  # what fits beside a bar fits without one
        wide = self.ground.width() > room.width() - (bar if high else 0)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if high else policy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAlwaysOn if wide else policy.ScrollBarAlwaysOff)

    def _place(self, width: int) -> int:
        """Lay everything out in a width; out comes how high that is."""
        top = theme.px(14)
        size = self.ground.lay_out(width, self.zoom)
        self.ground.move(max(0, (width - size.width()) // 2), top)
        below = top + size.height()
        if self.legend.isVisibleTo(self._inner):
            high = self.legend.heightForWidth(width)
            self.legend.setGeometry(0, below, width, high)
            below += high
        self._inner.resize(max(width, size.width()), below)
        return below

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.lay_out()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.lay_out()
        self.came_on_screen.emit()

    def show_stop(self, button: QWidget) -> None:
        """In: a stop of the map. It comes into sight."""
        self.show_place(button.geometry())

    def show_place(self, place: QRect) -> None:
        """In: where on the map. It comes into sight, with something of what lies around it."""
        middle = place.translated(self.ground.pos()).center()
        room = theme.px(30)
        self.ensureVisible(middle.x(), middle.y(), place.width() // 2 + room, place.height() // 2 + room)

    # zooming ---------------------------------------------------------------------------------------------------

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """In: how large from now on, and which point of the window stays where it is; by default the middle."""
        zoom = min(ZOOMS[-1], max(ZOOMS[0], zoom))
        if abs(zoom - self.zoom) < 0.001:
            return
        point = at if at is not None else QPointF(self.viewport().rect().center())
        before = (point - QPointF(self.ground.mapTo(self.viewport(), QPoint(0, 0)))) / self.zoom
        self.zoom = zoom
        self.lay_out()
        after = QPointF(self.ground.mapTo(self.viewport(), QPoint(0, 0))) + before * zoom
        self._move_by(after - point)
        self.zoom_changed.emit(zoom)

    def zoom_by_step(self, step: int) -> None:
        """In: 1 for the next larger step, -1 for the next smaller."""
        larger = [zoom for zoom in ZOOMS if zoom > self.zoom + 0.01]
        smaller = [zoom for zoom in ZOOMS if zoom < self.zoom - 0.01]
        self.zoom_to((larger or ZOOMS[-1:])[0] if step > 0 else (smaller or ZOOMS[:1])[-1])

    def _move_by(self, way: QPointF) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(round(across.value() + way.x()))
        down.setValue(round(down.value() + way.y()))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = (event.angleDelta().y() or event.angleDelta().x()) / _NOTCH
            self.zoom_to(self.zoom * _PER_NOTCH**notches, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_to(self.zoom * (1 + event.value()), event.position())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinch(pinch)
                event.accept(pinch)
                return True
        return super().viewportEvent(event)

    def _pinch(self, pinch: QPinchGesture) -> None:
        point = self.viewport().mapFromGlobal(pinch.centerPoint())
        self._move_by(pinch.lastCenterPoint() - pinch.centerPoint())
        self.zoom_to(self.zoom * pinch.scaleFactor(), point)

    # moving ----------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A stop takes its own press; beside the stops the mouse takes hold of the map."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._held = event.globalPosition()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._held is None:
            super().mouseMoveEvent(event)
            return
        self._move_by(self._held - event.globalPosition())
        self._held = event.globalPosition()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._held = None
        self.viewport().unsetCursor()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """+ and - zoom, 0 goes back to 100 %; Ctrl with an arrow moves the map. They count only on the map."""
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by_step(-1 if key == Qt.Key.Key_Minus else 1)
        elif key == Qt.Key.Key_0:
            self.zoom_to(1.0)
        else:
            super().keyPressEvent(event)
