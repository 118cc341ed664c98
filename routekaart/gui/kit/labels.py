"""Every text on screen that is not a field: always plain, so that typed text can never become markup.

In go texts and a style name; out come labels, headings and pills.
"""

from __future__ import annotations

from typing import Literal, Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.accessible import set_role
from routekaart.gui.kit.painting import RING
from routekaart.gui.kit.spoken import Spoken
from routekaart.gui.phrasebook import said

__all__ = ["Pill", "PlainLabel", "TextStyle"]

TextStyle = Literal[
    "body",
    "title",
    "table",
    "section",
    "card",
    "strong",
    "lead",
    "hint",
    "small",
    "over",
    "error",
    "good",
    "derived",
]
_HEADING_STYLE: dict[int, TextStyle] = {1: "title", 2: "section", 3: "card"}


class PlainLabel(Spoken, QLabel):
    """The only label of the program. In: plain text and a style of the style sheet; out: wrapped text.

    `setText` keeps the accessible name of a heading equal to what is on screen.
    """

    def __init__(
        self, text: str = "", style: TextStyle = "body", parent: QWidget | None = None, *, wrap: bool = True
    ) -> None:
        super().__init__(parent)
        self._is_heading = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.set_style(style)
        self.setText(text)

    def as_heading(self, level: int) -> Self:
        """In: 1 (the page), 2 (a part) or 3 (a card).

        Out: itself, a heading for eye and screen reader alike.
        """
        self._is_heading = True
        set_role(self, QAccessible.Role.Heading)
        self.setProperty("heading_level", level)
        self.setAccessibleName(self.text())
        if self.property("look") == "body":
            self.set_style(_HEADING_STYLE[level])
        return self

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        super().setText(said(text))
        if self._is_heading:
            self.setAccessibleName(self.text())

    def indented(self) -> Self:
        """Out: itself, moved to where the fields and buttons below it begin (they keep room for the focus
        ring).
        """
        self.setContentsMargins(RING, 0, RING, 0)
        return self

    def set_style(self, style: TextStyle) -> None:
        """In: a text style; the label is drawn in it from now on."""
        if self.property("look") != style:
            self.setProperty("look", style)
            theme.restyle(self)


class Pill(PlainLabel):
    """A word in a rounded field ("Concept"). In: text and kind.

    The word carries the meaning, not the colour.
    """

    def __init__(
        self,
        text: str,
        kind: Literal["quiet", "warning", "good"] = "quiet",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent=parent, wrap=False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_kind(kind)

    def set_kind(self, kind: Literal["quiet", "warning", "good"]) -> None:
        """In: quiet (grey), warning (amber) or good (soft teal)."""
        if self.property("pill") != kind:
            self.setProperty("pill", kind)
            theme.restyle(self)
