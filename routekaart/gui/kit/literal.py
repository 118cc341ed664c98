"""Texts of people where Qt would read more into them: markup in a tool tip, a key in the text of a button.

A widget and a text go in; the text is shown and read aloud as it was typed.
"""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from routekaart.gui.phrasebook import said

__all__ = ["read_literally", "set_tip"]


def set_tip(widget: QWidget, text: str) -> None:
    """In: the tool tip. Qt takes for markup what looks like it; what could, is escaped first."""
    text = said(text)
    tip = f'<span style="white-space: pre-wrap">{escape(text)}</span>' if "<" in text else text
    widget.setToolTip(tip)


def read_literally(button: QAbstractButton, former: str = "") -> None:
    """In: a button that just got its text, and the text before. "R&D" is a name, no key, and is read out whole."""
    button.setShortcut(QKeySequence())
    if button.accessibleName() in ("", former):
        button.setAccessibleName(button.text() if "&" in button.text() else "")
