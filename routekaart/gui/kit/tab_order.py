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
    for piece in _in_order(layout):
        if isinstance(piece, QLayout):
            yield from _of_layout(piece)
        elif not piece.isHidden():
            yield from reading_order(piece)


def _in_order(layout: QLayout) -> list[QWidget | QLayout]:
    """What stands in a layout: in a grid row by row; other layouts hold theirs in order.

    Asked by place, never by item: Python keeps what `itemAt` gives after Qt has thrown it away.
    """
    owner = layout.parentWidget()
    widgets = [piece for piece in owner.children() if isinstance(piece, QWidget)] if owner is not None else []
    inner = [piece for piece in layout.children() if isinstance(piece, QLayout)]
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(piece), piece) for piece in widgets]
    placed += [(layout.indexOf(piece), piece) for piece in inner]
    found = sorted((pair for pair in placed if pair[0] >= 0), key=lambda pair: _rank(layout, pair[0]))
    return [piece for _place, piece in found]


def _rank(layout: QLayout, place: int) -> tuple[int, ...]:
    return tuple(layout.getItemPosition(place))[:2] if isinstance(layout, QGridLayout) else (place,)  # type: ignore[arg-type]
