"""Who gave consent and now signs 'niet eens' is asked one thing: do you withdraw your consent?

The name goes in; `kept` or `withdrawn` comes out.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit import Button, FlowLayout, PlainLabel

__all__ = ["ConsentQuestion"]


class ConsentQuestion(QFrame):
    """Two equal buttons; nothing is chosen beforehand."""

    kept = Signal()
    withdrawn = Signal()

    def __init__(self, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "warning")
        question = self.tr("Trekt u uw toestemming in?")
        self.setAccessibleName(f"{person}: {question}")
        text = self.tr(
            "U gaf eerder toestemming en u bent het niet eens met de tekst. Dat kan allebei. "
            "Trekt u de toestemming in, dan verandert het document. Iedereen leest het dan opnieuw."
        )
        self.keep_button = Button(self.tr("Nee, mijn toestemming blijft"))
        self.withdraw_button = Button(self.tr("Ja, ik trek mijn toestemming in"))
        row = FlowLayout(gap=4)
        row.addWidget(self.keep_button)
        row.addWidget(self.withdraw_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        box.addWidget(PlainLabel(question, "strong"))
        box.addWidget(PlainLabel(text))
        box.addLayout(row)
        self.keep_button.clicked.connect(lambda _checked=False: self.kept.emit())
        self.withdraw_button.clicked.connect(lambda _checked=False: self.withdrawn.emit())

    def focus_first(self) -> None:
        """The question itself is heard first; the keyboard starts at the first answer."""
        self.keep_button.setFocus()
