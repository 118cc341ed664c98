"""The right panel: why this step, what was already said, consultations, words explained, what the region offers.

A `CaseView`, the page and the question with the focus go in; soft cards come out.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from routekaart.casework import CaseView
from routekaart.gui.case.plan import PageRef
from routekaart.gui.kit import SidePanel

__all__ = ["CasePanel"]


class CasePanel(SidePanel):
    """Shows what helps on this page; it is only built anew when its contents differ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()

    def show_for(self, view: CaseView, ref: PageRef, question: str = "") -> None:
        """In: the page on screen and, if any, the question that has the focus."""
        _ = (view, ref, question)
