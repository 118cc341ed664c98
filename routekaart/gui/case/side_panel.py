"""The right panel: why this step, what was already said, consultations, words explained, what the region offers.

A `CaseView`, the page and the question with the focus go in; soft cards come out.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from routekaart.casework import CaseView
from routekaart.gui.case.panel_parts import Part, parts_for
from routekaart.gui.case.plan import PageRef
from routekaart.gui.kit import PlainLabel, SectionHeader, SidePanel, SoftCard
from routekaart.region import Offer

__all__ = ["CasePanel"]


class CasePanel(SidePanel):
    """Shows what helps on this page; it is only built anew when its contents differ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer: Offer | None = None
        """What the region offers; the screen hands it over once it was read."""
        self._shown: tuple[Part, ...] | None = None

    def show_for(self, view: CaseView, ref: PageRef, question: str = "") -> None:
        """In: the page on screen and, if any, the question that has the focus."""
        parts = parts_for(view, ref, question, self.offer)
        if parts == self._shown:
            return
        self._shown = parts
        self._clear()
        for part in parts:
            self._add_part(part)
        self.verticalScrollBar().setValue(0)

    def _add_part(self, part: Part) -> None:
        self.add(SectionHeader(part.title))
        for text in part.texts:
            self.add(PlainLabel(text))
        for text in part.sources:
            self.add(PlainLabel(text, "small"))
        for first, *rest in part.cards:
            self.add(SoftCard(first, *rest))

    def _clear(self) -> None:
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
