"""Tab walks through a window as people read it, also through what appeared later.

A widget goes in; the focus chain below it follows the order of its layouts. Qt's own order is that of making.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QStackedLayout, QStackedWidget, QWidget

__all__ = ["reading_order", "set_reading_order"]


def reading_order(piece: QWidget) -> Iterator[QWidget]:
    """Out: everything below a widget where Tab may stop, from top to bottom and from left to right."""
    if piece.focusPolicy() & Qt.FocusPolicy.TabFocus and piece.focusProxy() is None:
        yield piece
    if isinstance(piece, QStackedWidget):
        shown = piece.currentWidget()
        if shown is not None:
            yield from reading_order(shown)
    elif isinstance(piece, QScrollArea):
        inside = piece.widget()
        if inside is not None:
            yield from reading_order(inside)
    else:
        layout = piece.layout()
        if layout is not None:
            yield from _of_layout(layout)


def set_reading_order(piece: QWidget) -> None:
    """Let Tab walk below a widget as people read; call it before Tab is followed."""
    stops = list(reading_order(piece))
    for one, two in zip(stops, stops[1:], strict=False):
        if one.nextInFocusChain() is not two:
            QWidget.setTabOrder(one, two)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    if isinstance(layout, QStackedLayout):
        shown = layout.currentWidget()
        if shown is not None:
            yield from reading_order(shown)
        return
    for place in _places(layout):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None and not widget.isHidden():
            yield from reading_order(widget)
        elif inner is not None:
            yield from _of_layout(inner)


def _places(layout: QLayout) -> list[int]:
    """The items of a grid row by row; other layouts hold theirs in order."""
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: tuple(layout.getItemPosition(place))[:2])  # type: ignore[arg-type]
    return places
