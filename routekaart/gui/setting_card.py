"""A card in the settings about the open vault: its title, its fields, a button and a sentence about how it went.

A session goes in; a card to fill comes out.
"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, Outcome
from routekaart.gui.session import Session

__all__ = ["SettingCard"]


class SettingCard(Card):
    """A card with a button at the bottom and a sentence about how it went."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.session = session
        self.body.setSpacing(theme.px(9))
        self.told = Outcome().indented()

    def name(self, title: str) -> None:
        """In: what the card is about."""
        self.title.setText(title)
        self.title.set_style("section")
        self.title.show()

    def explain(self, text: str) -> None:
        """In: what it is for, below the title."""
        self.hint.setText(text)
        self.hint.show()

    def finish(self, text: str) -> Button:
        """In: what the button says. Out: the button, below all fields."""
        button = Button(text)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addWidget(self.told, 1)
        row.addStretch(0)  # the button keeps its width while nothing is told
        self.body.addLayout(row)
        return button

    def tell(self, text: str, *, well: bool = True) -> None:
        """In: how it went."""
        self.told.tell(text, well=well)

    def failed(self, error: RoutekaartError) -> None:
        """It did not work out; nothing changed."""
        self.tell(error.message, well=False)
