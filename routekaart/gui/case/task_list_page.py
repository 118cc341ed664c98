"""The task list: what is still to be done, per sitting and per person or body it waits for.

A `CaseView` goes in; the page to go to comes out.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.task_row import TaskRow
from routekaart.gui.case.tasks import CONSULTATION, TaskGroup, task_groups, task_line
from routekaart.gui.kit import Button, Card, Pill, PlainLabel, ScrollPage
from routekaart.gui.session import Navigator, Session

__all__ = ["TaskListPage"]


class TaskListPage(CasePage):
    """Groups in cards; every row leads to where it is done."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self.sheet = ScrollPage(self.tr("Wat is er nog te doen?"))
        self.rows: list[TaskRow] = []
        self._shown: tuple[TaskGroup, ...] | None = None
        self._none = PlainLabel(self.tr("Alles wat nodig is, staat erin."), "good")
        self._may = PlainLabel(self.tr("Wat nog leeg is, mag leeg blijven."), "hint")
        self._further = ""
        self.further = Button("")
        self.further.clicked.connect(lambda: self.go_wanted.emit(self._further))
        for piece in (self._none, self._may, self.further):
            self.sheet.add(piece)
        self._cards: list[Card] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)

    def show_case(self, view: CaseView, **details: object) -> None:
        """Show what is open now; made anew only when that changed."""
        self.sheet.set_lead(task_line(view))
        self._point_further(view)
        groups = task_groups(view)
        if groups == self._shown:
            return
        self._shown = groups
        place = next((place for place, row in enumerate(self.rows) if row.hasFocus()), None)
        for card in self._cards:
            self.sheet.body.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.rows = []
        self._cards = [self._card(group) for group in groups]
        for piece in (self._none, self._may, self.further):
            piece.setVisible(not groups)
        if place is not None and self.rows:
            # What was pressed may be done now; who works on finds the next one in its place.
            self.rows[min(place, len(self.rows) - 1)].setFocus()

    def focus_start(self) -> None:
        """The first task, or where to go on when there is none."""
        (self.rows[0] if self.rows else self.further).setFocus()

    def _point_further(self, view: CaseView) -> None:
        """What comes when all is there: signing, or the documents where nobody signs, or signs any more."""
        signs = view.dossier.sealed is None and any("ondertekenen" in step.special for step in view.checklist.steps)
        self._further = "ondertekenen" if signs else "documenten"
        self.further.setText(self.tr("Naar ondertekenen") if signs else self.tr("Naar de documenten"))

    def _card(self, group: TaskGroup) -> Card:
        card = Card(group.title)
        card.title_row.addWidget(Pill(str(len(group.tasks))))
        for task in group.tasks:
            row = TaskRow(task)
            row.clicked.connect(lambda _checked=False, target=task.target: self._go(target))
            card.add(row)
            self.rows.append(row)
        self.sheet.add(card)
        return card

    def _go(self, target: str) -> None:
        if target.startswith(CONSULTATION):
            self.consultation_wanted.emit({"orgaan": target.removeprefix(CONSULTATION)})
        else:
            self.go_wanted.emit(target)
