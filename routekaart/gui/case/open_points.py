"""What still has to be done before final signing, as links to the places where it is done.

A view goes in; `chosen` comes out with where to go: a question, an alternative or a step.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.engine.model import OpenPoint
from routekaart.gui import theme
from routekaart.gui.case.plan import warning_home
from routekaart.gui.kit import Link, PlainLabel

__all__ = ["OpenPoints", "place_of"]

_MOST = 6


def place_of(view: CaseView, point: OpenPoint) -> str | None:
    """Where a point is dealt with: its question, alternative or the page with the warning, else its step."""
    if point.kind == "waarschuwing":
        return warning_home(view, point.id).key
    return point.id if point.kind in ("vraag", "weging") else point.step


class OpenPoints(QWidget):
    """A line for each point, those that final signing waits for first; a long list ends in a link to all."""

    chosen = Signal(str)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(2))
        self._shown: tuple[tuple[str, str | None], ...] | None = None
        self._pieces: list[QWidget] = []
        self.done = PlainLabel(self.tr("✓ Er staat niets meer open."), "good").indented()
        self._box.addWidget(self.done)

    def show_points(self, view: CaseView, *, most: int = _MOST) -> None:
        """In: the view; only points that final signing waits for are counted as needed."""
        ordered = sorted(view.assessment.open_final, key=lambda point: not point.blocks)
        lines = tuple((self._text(view, point), place_of(view, point)) for point in ordered)
        if lines == self._shown:
            return
        self._shown = lines
        for piece in self._pieces:
            self._box.removeWidget(piece)
            piece.setParent(None)
            piece.deleteLater()
        self._pieces = [self._line(text, place) for text, place in lines[:most]]
        self._add_rest(lines[most:])
        for piece in self._pieces:
            self._box.addWidget(piece)
        self.done.setVisible(not lines)

    def lines(self) -> tuple[str, ...]:
        """The texts on screen, in order."""
        return tuple(piece.text() for piece in self._pieces if isinstance(piece, Link | PlainLabel))

    def _text(self, view: CaseView, point: OpenPoint) -> str:
        mark = "□" if point.blocks else "·"
        return f"{mark} {view.labels.fill(point.text)}"

    def _line(self, text: str, place: str | None) -> QWidget:
        if place is None:
            return PlainLabel(text).indented()
        link = Link(text)
        link.clicked.connect(lambda _checked=False: self.chosen.emit(place))
        return link

    def _add_rest(self, rest: Sequence[tuple[str, str | None]]) -> None:
        if not rest:
            return
        link = Link(self.tr("En nog {count} andere punten").format(count=len(rest)))
        link.clicked.connect(lambda _checked=False: self.all_wanted.emit())
        self._pieces.append(link)
