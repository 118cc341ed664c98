"""What people said that has no place under the rules this case moved to: kept, shown, and no longer counted.

A `CaseView` goes in; a card comes out, hidden when there is nothing left over.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView, Leftover
from routekaart.gui import theme
from routekaart.gui.case.wording import value_text
from routekaart.gui.kit import Card, PlainLabel

__all__ = ["LeftoversCard", "leftover_text"]


def leftover_text(view: CaseView, item: Leftover) -> str:
    """What was said, in words; empty when only its title says it."""
    if item.asked is not None:
        return value_text(view, item.asked, item.value)
    return item.value if isinstance(item.value, str) else ""


class LeftoversCard(Card):
    """One line for what was asked, one for what was said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Past niet bij deze versie van de routekaart"),
            self.tr("Dit blijft in het dossier bewaard. Het telt niet mee en komt niet in het document."),
            parent,
        )
        self._rows: list[PlainLabel] = []
        self._shown: tuple[Leftover, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(2))
        self.body.addLayout(self._lines)
        self.hide()

    def show_leftovers(self, view: CaseView) -> None:
        """In: the view."""
        self.setVisible(bool(view.leftovers))
        if view.leftovers == self._shown:
            return
        self._shown = view.leftovers
        for row in self._rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for item in view.leftovers:
            said = leftover_text(view, item)
            self._rows += [PlainLabel(view.labels.fill(item.title), "hint").indented()]
            self._rows += [PlainLabel(said).indented()] if said else []
        for row in self._rows:
            self._lines.addWidget(row)
