"""The choice that an extract travels inside the document; off until people tick it.

A view goes in; whether it was ticked comes out.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView, may_have_extract
from routekaart.gui import theme
from routekaart.gui.kit import PlainLabel, TickBox, announce

__all__ = ["ExtractChoice"]


class ExtractChoice(QWidget):
    """One box to tick, what it means, and why it cannot be when it cannot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = TickBox(self.tr("Uittreksel meegeven"))
        means = self.tr(
            "De regels en wat iedereen mag lezen, gaan dan mee in het bestand. "
            "Wie het bestand heeft, kan dat met een programma lezen en narekenen."
        )
        self.means = PlainLabel(means, "hint").indented()
        self.tick.setAccessibleDescription(means)
        self.trouble = PlainLabel("", "error").indented()
        self.trouble.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(4))
        for piece in (self.tick, self.means, self.trouble):
            box.addWidget(piece)
        self.tick.toggled.connect(lambda _on: self.trouble.hide())

    def show_view(self, view: CaseView) -> None:
        """In: the view; a paper without names has no such choice."""
        self.setVisible(may_have_extract(view))

    def chosen(self) -> bool:
        """Out: whether an extract goes along."""
        return not self.isHidden() and self.tick.isChecked()

    def set_chosen(self, on: bool) -> None:
        """In: whether it was ticked before."""
        self.tick.setChecked(on)
        self.trouble.hide()

    def show_trouble(self, text: str) -> None:
        """In: why the extract cannot go along."""
        self.trouble.setText(text)
        self.trouble.show()
        self.tick.setFocus()
        announce(self, text, urgent=True)
