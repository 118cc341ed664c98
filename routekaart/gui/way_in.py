"""One way into a vault, as a card: what has to be typed, the button, and a link to another way.

Fields, a button and links go in; the card comes out.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, FlowLayout, Link

__all__ = ["way_in"]


def way_in(fields: Sequence[QWidget], button: Button, *others: Button | Link) -> Card:
    """In: the fields from top to bottom, what opens, and where else people can go."""
    card = Card()
    card.body.setSpacing(theme.px(10))
    for field in fields:
        card.add(field)
    row = FlowLayout(gap=12)
    for piece in (button, *others):
        row.addWidget(piece)
    card.body.addLayout(row)
    return card
