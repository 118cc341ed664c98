"""Everything side by side: what was weighed, who said what, what was concluded; below it what people decide together.

A view goes in; the reason of the decision goes to the desk. No row is chosen, marked or put first.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui import theme
from routekaart.gui.case.comparison import comparison_of
from routekaart.gui.case.comparison_table import ComparisonTable
from routekaart.gui.case.open_points import OpenPoints
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.plan import standing_ref
from routekaart.gui.case.together_text import TogetherText
from routekaart.gui.case.warning_notes import WarningNotes
from routekaart.gui.kit import Button, Card, ScrollPage
from routekaart.gui.session import Navigator, Session

__all__ = ["SideBySidePage"]

_BESIDE_FROM = 820


class SideBySidePage(CasePage):
    """The table, the text of the decision and what final signing waits for.

    A row leads to its weighing and Doorgaan leads back, to the same row.
    """

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None, *, table: bool = False
    ) -> None:
        super().__init__(session, navigator, parent)
        self._at_table = table
        lead = self.tr("Van dicht bij huis naar ver. Lees het samen door. Kies een rij om iets te wijzigen.")
        self._page = ScrollPage(self.tr("Alles naast elkaar"), lead, width=0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self.table = ComparisonTable()
        self.together = TogetherText(self, self.tr("Wat u samen besluit"))
        self.open = OpenPoints()
        points = Card(self.tr("Nog nodig voor definitief ondertekenen"))
        points.add(self.open)
        points.body.addStretch(1)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(theme.px(16))
        self._pair.addWidget(self.together, 5)
        self._pair.addWidget(points, 4)
        self.warnings = WarningNotes(self)
        self.paper_button = Button(self.tr("Op één A4…"), small=True)
        self.paper_button.setAccessibleDescription(self.tr("Bekijk het blad. Daarna kunt u afdrukken of bewaren."))
        if table:  # papers are for the professional
            self.paper_button.hide()
        self.paper_button.clicked.connect(lambda _checked=False: self.show_paper())
        self._left_from = ""
        """The row from which people went to change something."""
        self._page.add(self.table)
        self._page.add(self.paper_button)
        self._page.add(self.warnings)
        self._page.body.addLayout(self._pair)
        self.table.row_chosen.connect(self._leave_from)
        self.open.chosen.connect(lambda place: self.go_wanted.emit(place))
        self.open.all_wanted.connect(lambda: self.go_wanted.emit(standing_ref("taken")))

    def show_case(self, view: CaseView, **details: object) -> None:
        """In: the view."""
        self.refresh()

    def refresh(self) -> None:
        """Only what differs is drawn anew."""
        view = self.view
        if view is not None:
            self.table.show_table(comparison_of(view, at_table=self._at_table))
            self.together.show_text(view)
            self.open.show_points(view)
            self.warnings.show_for(view, self.ref)

    def focus_start(self) -> None:
        """The row from which people left; at first, where working begins."""
        row = self.table.rows.get(self._left_from)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_start()

    def show_paper(self) -> None:
        """The sheet as it is printed, on top of the page; what was just typed is on it."""
        from routekaart.gui.case.comparison_paper import ComparisonPaper

        self.flush()
        ComparisonPaper(self.session, self.case_id, self).show()

    def _leave_from(self, name: str) -> None:
        self._left_from = name
        self.change_wanted.emit(name)

    def commit_pending(self) -> None:
        """The text is stored as if it was left."""
        self.together.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        beside = event.size().width() >= theme.px(_BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(direction)
