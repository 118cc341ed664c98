"""The boxes content stands in: a card with a heading, a soft card for the right panel, a section heading.

In go titles and pieces; out comes a frame whose `body` layout takes the rest.
"""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.labels import PlainLabel
from routekaart.gui.phrasebook import said

__all__ = ["Card", "SectionHeader", "SoftCard"]


class Card(QFrame):
    """A white box. In: title and hint, both may be empty. `body` is its layout.

    `title_row` takes pills and buttons.
    """

    def __init__(self, title: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        self.body = QVBoxLayout(self)
        side = theme.px(16)
        self.body.setContentsMargins(side, theme.px(14), side, theme.px(14))
        self.body.setSpacing(theme.px(6))
        self.title_row = QHBoxLayout()
        self.title = PlainLabel(title, "card").as_heading(3).indented()
        self.title_row.addWidget(self.title, 1)
        self.body.addLayout(self.title_row)
        # Only once it has a parent: a label that is shown alone is a window for a moment.
        self.title.setVisible(bool(title))
        self.hint = PlainLabel(hint, "hint").indented()
        self.body.addWidget(self.hint)
        self.hint.setVisible(bool(hint))

    def add(self, piece: QWidget) -> None:
        """In: the next piece of the body."""
        self.body.addWidget(piece)

    def add_indented(self, piece: QWidget) -> None:
        """In: the next piece, which begins where the fields do; those keep room for the ring of the focus."""
        row = QHBoxLayout()
        row.setContentsMargins(theme.RING, 0, theme.RING, 0)
        row.addWidget(piece)
        self.body.addLayout(row)


class SoftCard(QFrame):
    """A quiet box of the right panel: a bold first line, then smaller text. `body` takes more."""

    def __init__(self, title: str, *lines: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "soft")
        self.body = QVBoxLayout(self)
        side = theme.px(13)
        self.body.setContentsMargins(side, theme.px(10), side, theme.px(10))
        self.body.setSpacing(theme.px(2))
        self.body.addWidget(PlainLabel(title, "strong"))
        for line in lines:
            self.body.addWidget(PlainLabel(line, "hint"))


class SectionHeader(PlainLabel):
    """The small capitals above a part ("WAAROM DEZE STAP").

    A screen reader hears the text as it was given.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        text = said(text)
        super().__init__(text.upper(), "over", parent)
        self.as_heading(2)
        self.setAccessibleName(text)
