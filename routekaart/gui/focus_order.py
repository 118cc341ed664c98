"""The order in which Tab goes through a window: that of reading, also after a part of it was built anew.

A window goes in; out come the widgets that take the focus, as they stand in its layouts. Qt itself keeps the order
of creation, in which everything built later comes last.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

__all__ = ["focus_order", "next_in_order"]


def focus_order(root: QWidget) -> Iterator[QWidget]:
    """Everything visible under `root` that Tab may stop at, in reading order."""
    if not root.isVisible() or not root.isEnabled():
        return
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus and root.focusProxy() is None:
        yield root
    for child in _children(root):
        yield from focus_order(child)


def next_in_order(root: QWidget, here: QWidget | None, *, forward: bool) -> QWidget | None:
    """The stop after (or before) `here`; round the corner at the end. None when there is no stop at all."""
    stops = list(focus_order(root))
    if not stops:
        return None
    if here not in stops:
        return stops[0 if forward else -1]
    return stops[(stops.index(here) + (1 if forward else -1)) % len(stops)]


def _children(widget: QWidget) -> list[QWidget]:
    """First what stands in the layout, in its order; then what has no place there, such as a viewport."""
    layout = widget.layout()
    placed = list(_in_layout(layout)) if layout is not None else []
    known = {id(piece) for piece in placed}
    loose = (piece for piece in widget.children() if isinstance(piece, QWidget) and not piece.isWindow())
    return [*placed, *(piece for piece in loose if id(piece) not in known)]


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        piece, inner = item.widget(), item.layout()
        if piece is not None:
            yield piece
        elif inner is not None:
            yield from _in_layout(inner)
