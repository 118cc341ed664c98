"""One alternative in the quick round: was it there, and is it worth a closer look; why when it does not apply.

The rung and what is recorded go in; out come signals with what was chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.engine.model import AlternativeState, Rung
from routekaart.gui import theme
from routekaart.gui.kit import ChoiceRow, LineText, Link, Option, PlainLabel

__all__ = ["EARLIER", "FIRST_LOOK", "NOT_ABOUT", "WHY_NOT", "QuickRoundRow"]

EARLIER, FIRST_LOOK, WHY_NOT, NOT_ABOUT = "eerder", "kansrijk", "waarom_nvt", "R7"
_BAR = 6
Place = tuple[int, int, int, int]
"""Row, column and how many of each."""
# Name, was it there, first look, why not: where they stand in a wide, a middling and a narrow row.
_WIDE: tuple[Place, Place, Place, Place] = ((0, 0, 2, 1), (0, 1, 1, 1), (0, 2, 1, 1), (1, 1, 1, 2))
_MIDDLE: tuple[Place, Place, Place, Place] = ((0, 0, 3, 1), (0, 1, 1, 1), (1, 1, 1, 1), (2, 1, 1, 1))
_NARROW: tuple[Place, Place, Place, Place] = ((0, 0, 1, 1), (1, 0, 1, 1), (2, 0, 1, 1), (3, 0, 1, 1))


class QuickRoundRow(QFrame):
    """A row with the colour of its distance at the left; colour tells nothing that the order does not tell too."""

    earlier_chosen = Signal(object)
    look_chosen = Signal(object)
    why_left = Signal(str)
    why_edited = Signal()
    open_wanted = Signal()

    def __init__(self, view: CaseView, rung: Rung, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        self._places: tuple[Place, Place, Place, Place] | None = None
        self._share = rung.distance / 100
        name = view.labels.fill(rung.short)
        self.title = Link(name)
        self.title.setAccessibleDescription(self.tr("Naar de weging"))
        self.state = PlainLabel("", "small").indented()
        self.earlier = ChoiceRow(_options(view, EARLIER), name=f"{name}: loopt of geprobeerd", quiet=True)
        looks = [*_options(view, FIRST_LOOK), Option(NOT_ABOUT, self.tr("Niet van toepassing"))]
        self.look = ChoiceRow(looks, name=f"{name}: eerste indruk", quiet=True)
        self.why = LineText(
            self.tr("Waarom gaat {name} niet over dit kind?").format(name=name),
            self.tr("Waarom gaat dit niet over dit kind? Noem één feit."),
            cap=300,
        )
        self.why.hide()
        self._build()

    def _build(self) -> None:
        self._names = QWidget()
        names = QVBoxLayout(self._names)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.state)
        names.addStretch(1)
        # They get their places when the width is known; without a parent they would be windows until then.
        for piece in (self._names, self.earlier, self.look, self.why):
            piece.setParent(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(16), theme.px(5), theme.px(10), theme.px(5))
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(2))
        self.title.clicked.connect(lambda _checked=False: self.open_wanted.emit())
        self.earlier.changed.connect(self.earlier_chosen)
        self.look.changed.connect(self._on_look)
        self.why.textEdited.connect(lambda _text: self.why_edited.emit())
        self.why.left.connect(self.commit_reason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        width = event.size().width()
        places = _WIDE if width >= theme.px(940) else _MIDDLE if width >= theme.px(520) else _NARROW
        if places is not self._places:
            self._places = places
            self._place(places)

    def _place(self, places: tuple[Place, Place, Place, Place]) -> None:
        """Side by side with room, else the choices below each other, else all below the name."""
        pieces: tuple[QWidget, ...] = (self._names, self.earlier, self.look, self.why)
        for piece in pieces:
            self._grid.removeWidget(piece)
        for piece, (row, column, rows, columns) in zip(pieces, places, strict=True):
            self._grid.addWidget(piece, row, column, rows, columns)
        narrow = places is _NARROW
        self._grid.setColumnMinimumWidth(0, 0 if narrow else theme.px(150))
        for column, share in enumerate((1, 0, 0) if narrow else (2, 5, 0) if places is _MIDDLE else (4, 7, 8)):
            self._grid.setColumnStretch(column, share)

    def show_state(
        self, view: CaseView, state: AlternativeState, body: Mapping[str, Any], draft: str | None = None
    ) -> None:
        """In: how it stands, what is recorded, and a reason that was typed and not left."""
        self.earlier.set_value(body.get(EARLIER))
        not_about = NOT_ABOUT in state.reasons and state.conclusion == "niet_passend"
        weighed = state.conclusion is not None and not not_about
        typing = self.look.value() == NOT_ABOUT and self.why.isVisibleTo(self) and not not_about and not weighed
        if not typing or body.get(FIRST_LOOK):
            self.look.set_value(NOT_ABOUT if not_about or draft else body.get(FIRST_LOOK))
        self.look.setVisible(not weighed and state.not_because is None)
        self.why.setVisible(self.look.value() == NOT_ABOUT and self.look.isVisibleTo(self))
        if not self.why.hasFocus() and not typing:
            self.why.setText(draft or str(body.get(WHY_NOT) or ""))
        self.state.setText(self._words(view, state, weighed))
        self.state.setVisible(bool(self.state.text()))

    def commit_reason(self) -> None:
        """The reason as it stands is told, when there is one and 'does not apply' is chosen."""
        if self.look.value() == NOT_ABOUT and self.why.text().strip():
            self.why_left.emit(self.why.text().strip())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 1, theme.px(_BAR), self.height() - 2, theme.distance_color(self._share))

    def _words(self, view: CaseView, state: AlternativeState, weighed: bool) -> str:
        if state.not_because is not None:
            return view.labels.fill(state.not_because)
        return view.labels.conclusion(str(state.conclusion)).lower() if weighed else ""

    def _on_look(self, value: object) -> None:
        self.why.setVisible(value == NOT_ABOUT)
        if value == NOT_ABOUT:
            self.why.setFocus()
            self.commit_reason()
        else:
            self.look_chosen.emit(value)


def _options(view: CaseView, field: str) -> list[Option]:
    form = view.checklist.weighing
    asked = next((item for item in form.fields if item.id == field), None) if form else None
    return [Option(key, item.title) for key, item in asked.options.items()] if asked else []
