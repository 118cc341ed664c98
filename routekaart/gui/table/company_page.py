"""The page on which people say who sits at the table; that decides what the screen shows.

The people who may be named go in; `company_chosen` comes out at every change.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui.case.page import CasePage
from routekaart.gui.kit import Card, ChoiceList, ChoiceRow, Option, PlainLabel, ScrollPage, make_choice
from routekaart.gui.session import Navigator, Session
from routekaart.gui.table.company import SOMEBODY_ELSE, Company

__all__ = ["CompanyPage"]


class CompanyPage(CasePage):
    """One choice of several; nobody is chosen beforehand."""

    company_chosen = Signal(object)

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        lead = self.tr("Wie meekijkt, bepaalt wat u ziet. Wat niet voor iemand aan tafel is, blijft weg.")
        self.sheet = ScrollPage(self.tr("Wie zit er aan tafel?"), lead, width=1180)
        self.card = Card(hint=self.tr("Kies iedereen die meekijkt, ook op afstand. U zelf hoeft er niet bij."))
        self.choice: ChoiceRow | ChoiceList | None = None
        self.note = PlainLabel("", "hint").indented()
        self.sheet.add(self.card)
        self.card.add(self.note)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)

    def show_case(self, view: CaseView, **details: object) -> None:
        """The choices come with `show_company`, for they are the same whoever is there."""

    def refresh(self) -> None:
        """As `show_case`."""

    def show_company(self, everybody: CaseView, company: Company) -> None:
        """In: the case as anybody may see it, and who was chosen."""
        options = [
            Option(str(row["id"]), everybody.labels.record("personen", row))
            for row in everybody.facts.records("personen")
        ]
        options.append(Option(SOMEBODY_ELSE, self.tr("Iemand die hier niet bij staat")))
        if self.choice is None:
            self.choice = make_choice(options, name=self.sheet.title.text(), multiple=True)
            self.choice.changed.connect(self._chosen)
            self.card.body.insertWidget(self.card.body.indexOf(self.note), self.choice)
        else:
            self.choice.set_options(options)
        self.choice.set_value(list(company.people))
        self._show_note(company)

    def focus_start(self) -> None:
        if self.choice is not None:
            self.choice.focus_first()

    def _chosen(self, value: object) -> None:
        people = tuple(value) if isinstance(value, list) else ()
        company = Company(people)
        self._show_note(company)
        self.company_chosen.emit(company)

    def _show_note(self, company: Company) -> None:
        if SOMEBODY_ELSE in company.people:
            text = self.tr("Nu ziet u alleen wat iedereen mag lezen.")
        elif company.people:
            text = self.tr("Nu ziet u alleen wat al deze mensen mogen lezen.")
        else:
            text = self.tr("Nog niemand gekozen. Nu ziet u alleen wat iedereen mag lezen.")
        self.note.setText(text)
