"""The order in which Tab goes through a window: that of reading, also after a part of it was built anew.

A window goes in; out come the widgets that take the focus, as they stand in its layouts. Qt itself keeps the order
of creation, in which everything built later comes last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

__all__ = ["FocusPlace", "focus_order", "next_in_order"]


@dataclass(frozen=True, slots=True)
class FocusPlace:
    """Which stop of a page has the focus, in words that also hold for the same page built anew."""

    kind: str
    name: str
    number: int
    """Of the stops of that kind and name, counted from 0."""

    @classmethod
    def of(cls, root: QWidget, held: QWidget | None) -> FocusPlace | None:
        """Out: the place of `held` inside `root`; None when it is not there."""
        alike = [stop for stop in focus_order(root) if held is not None and _same(stop, held)]
        return cls(type(held).__name__, _name(held), alike.index(held)) if held is not None and held in alike else None

    def find(self, root: QWidget) -> QWidget | None:
        """Out: the stop at this place in `root`."""
        alike = [stop for stop in focus_order(root) if (type(stop).__name__, _name(stop)) == (self.kind, self.name)]
        return alike[self.number] if self.number < len(alike) else None


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


def _name(stop: QWidget) -> str:
    return stop.accessibleName() or stop.objectName()


def _same(stop: QWidget, other: QWidget) -> bool:
    return (type(stop).__name__, _name(stop)) == (type(other).__name__, _name(other))


def _children(widget: QWidget) -> list[QWidget]:
    """First what stands in the layout, in its order; then what has no place there, such as a viewport."""
    pieces = [piece for piece in widget.children() if isinstance(piece, QWidget) and not piece.isWindow()]
    layout = widget.layout()
    if layout is None:
        return pieces
    placed = _placed(layout, pieces)
    return [*placed, *(piece for piece in pieces if piece not in placed)]


def _placed(layout: QLayout, pieces: list[QWidget]) -> list[QWidget]:
    """Those of the pieces that stand in this layout, in its order.

    Asked by place, never by item: Python keeps what `itemAt` gives after Qt has thrown it away.
    """
    found = [(layout.indexOf(piece), [piece]) for piece in pieces]
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    found += [(layout.indexOf(child), _placed(child, pieces)) for child in inner]
    return [piece for place, held in sorted(found, key=lambda pair: pair[0]) if place >= 0 for piece in held]
