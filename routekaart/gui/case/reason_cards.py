"""The reasons R1-R8 as cards to tick, each with its explanation; two beside each other when there is room.

In go the reasons of the rules; out comes `changed(list of ids)`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from routekaart.checklist.model import Reason
from routekaart.gui import theme
from routekaart.gui.kit.digits import digits_choose
from routekaart.gui.kit.option_button import OptionButton

__all__ = ["ReasonCards"]

_TWO_FROM = 560


class ReasonCards(QWidget):
    """Tick boxes as cards. Keys while one has the focus: 1-8 tick (unless switched off), space and Enter too."""

    changed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, OptionButton] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(4))
        self.setAccessibleName(self.tr("De reden"))

    def show_reasons(self, reasons: Mapping[str, Reason], chosen: Sequence[str]) -> None:
        """In: the reasons to choose from and those chosen; no signal is sent."""
        if list(reasons) != list(self._cards):
            for card in self._cards.values():
                self._grid.removeWidget(card)
                card.setParent(None)
                card.deleteLater()
            self._cards = {name: self._make(name, reason) for name, reason in reasons.items()}
            self._columns = 0
            self._place()
        for name, card in self._cards.items():
            card.set_chosen(name in chosen)

    def value(self) -> list[str]:
        """Ids of the ticked reasons, in order."""
        return [name for name, card in self._cards.items() if card.isChecked()]

    def card(self, name: str) -> OptionButton:
        """The card of one reason. Raises KeyError when it is not shown."""
        return self._cards[name]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        cards = list(self._cards.values())
        place = event.key() - Qt.Key.Key_1
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and digits_choose() and 0 <= place < min(9, len(cards)):
            cards[place].setFocus()
            cards[place].click()
            return
        super().keyPressEvent(event)

    def _make(self, name: str, reason: Reason) -> OptionButton:
        card = OptionButton(reason.title, reason.hint or "", self, key=name[1:], multiple=True)
        card.setAccessibleName(f"{name}: {reason.title}")
        card.setAccessibleDescription(reason.hint or "")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        card.setSizePolicy(policy)
        card.clicked.connect(lambda _checked=False: self.changed.emit(self.value()))
        card.show()
        return card

    def _place(self) -> None:
        columns = 2 if self.width() >= theme.px(_TWO_FROM) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for card in self._cards.values():
            self._grid.removeWidget(card)
        for place, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
