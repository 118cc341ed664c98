"""What Qt would read more into: a name is no markup, no key, and is read aloud whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from routekaart.gui.kit import Button, IconButton, Link, PlainLabel, TickBox
from routekaart.gui.kit.literal import set_tip
from routekaart.gui.kit.option_button import OptionButton

NAME = "R&D Jan"


@pytest.mark.parametrize("make", [Button, Link, TickBox, lambda text: OptionButton(text, "")])
def test_a_name_on_a_button_is_no_key(qtbot: QtBot, make: Callable[[str], QAbstractButton]) -> None:
    button = make(NAME)
    qtbot.addWidget(button)
    for text in (NAME, "Q&A", "Jan", NAME):
        button.setText(text)
        assert button.shortcut().isEmpty() and button.text() == text
        assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) == text
    button.setAccessibleName("Eigen naam")
    button.setText("A&B")
    assert button.accessibleName() == "Eigen naam"


@pytest.mark.parametrize("text", ["<h1>Jan", "<b>vet</b>", "<img src='file:///etc/passwd'>"])
def test_a_tool_tip_is_text(qtbot: QtBot, text: str) -> None:
    label = PlainLabel("x")
    qtbot.addWidget(label)
    set_tip(label, text)
    assert "<h1" not in label.toolTip() and "<b>" not in label.toolTip() and "<img" not in label.toolTip()
    set_tip(label, "R&D &amp; gewone tekst")
    assert label.toolTip() == "R&D &amp; gewone tekst"
    icon = IconButton("x", text)
    qtbot.addWidget(icon)
    assert icon.toolTip() != text and icon.accessibleName() == text
