"""What stands in the middle when a step has nothing to fill in: its title and goal.

A `CaseView` goes in; nothing comes out.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.plan import title_of
from routekaart.gui.kit import ScrollPage
from routekaart.gui.session import Navigator, Session

__all__ = ["EmptyPage"]


class EmptyPage(CasePage):
    """A heading only."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self.sheet = ScrollPage()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)

    def show_case(self, view: CaseView, **details: object) -> None:
        """Show what this page is called."""
        if self.ref is not None:
            self.sheet.title.setText(title_of(view, self.ref))
