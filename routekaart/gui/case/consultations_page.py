"""The consultations of this case: who must still be heard and why, and what was asked, advised and followed.

A `CaseView` goes in; wishes to log or correct one come out. Of a corrected one the original stays, struck through.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.engine.model import ConsultationState
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.plan import title_of
from routekaart.gui.case.record_card import RecordCard
from routekaart.gui.case.warning_notes import WarningNotes
from routekaart.gui.case.wording import moment_text, record_lines
from routekaart.gui.kit import Button, Card, Pill, PlainLabel, ScrollPage, SectionHeader, ShowMore, TickBox
from routekaart.gui.session import Navigator, Session

__all__ = ["ConsultationsPage"]

LIST = "consulten"
_GROUNDS = {"W": "Moet van de wet", "R": "Richtlijn", "Z": "Regionale afspraak", "V": "Voorstel"}


class ConsultationsPage(CasePage):
    """The matrix of this step on top, all consultations below it."""

    correction_wanted = Signal(str)

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self.sheet = ScrollPage()
        self.parts = QVBoxLayout()
        self.log = QVBoxLayout()
        for column in (self.parts, self.log):
            column.setSpacing(self.sheet.body.spacing())
        self.logged: dict[str, Card] = {}
        """The cards on screen, by the id of the consultation."""
        self.more = ShowMore()
        self.log_button = Button(self.tr("Overleg vastleggen"), key="Ctrl G")
        self.complete = TickBox("")
        self.warnings = WarningNotes(self)
        self.sheet.body.addLayout(self.parts)
        self.sheet.add(self.more)  # above the cards: more are older ones
        self.sheet.body.addLayout(self.log)
        self.sheet.add(self.log_button)
        self.sheet.add(self.complete)
        self.sheet.add(self.warnings)
        self._shown: object = None
        self.log_button.clicked.connect(lambda _checked=False: self.consultation_wanted.emit({}))
        self.more.more_wanted.connect(self._show_logged)
        self.complete.clicked.connect(lambda _checked=False: self._complete())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)

    def show_case(self, view: CaseView, **details: object) -> None:
        """Show title, matrix and log."""
        ref = self.ref
        step = next((item for item in view.checklist.steps if ref and item.id == ref.step), None)
        if ref is not None:
            self.sheet.title.setText(title_of(view, ref))
        self.sheet.set_lead(view.labels.fill(step.goal or "") if step else "")
        asked = view.checklist.lists[LIST].complete_prompt or ""
        self.complete.setText(view.labels.fill(asked))
        self.complete.setVisible(bool(asked))
        self.refresh()

    def refresh(self) -> None:
        """Made anew only when a consultation or what is due changed."""
        view = self.view
        if view is None:
            return
        rows = view.facts.records(LIST)
        self.complete.setChecked(LIST in view.facts.complete)
        states = self._due(view)
        shown = (rows, states, view.dossier.corrections)
        if shown != self._shown:
            self._shown = shown
            self._clear()
            for state in states:
                self.parts.addWidget(self._due_card(view, state))
            if rows:
                self.parts.addWidget(SectionHeader(self.tr("Vastgelegd")))
            self._show_logged()
        self.warnings.show_for(view, self.ref)

    def _show_logged(self) -> None:
        """What waits for an answer before anything else, and the latest; all in the order in which they were logged."""
        view = self.view
        if view is None:
            return
        rows = view.facts.records(LIST)
        latest = self.more.first(rows[::-1], ahead=_waits, of=self.tr("wacht op antwoord"))[::-1]
        for place, row in enumerate(latest):
            name = str(row["id"])
            if name not in self.logged:
                self.logged[name] = self._logged_card(view, row)
                self.log.insertWidget(place, self.logged[name])

    def _complete(self) -> None:
        case_id, ticked = self.case_id, self.complete.isChecked()
        self.store(lambda desk: desk.complete_list(case_id, LIST, ticked))

    def _due(self, view: CaseView) -> tuple[ConsultationState, ...]:
        """What this step asks for and is due or not yet clear; elsewhere it stands on its own step."""
        step = next((item for item in view.checklist.steps if self.ref and item.id == self.ref.step), None)
        names = set(step.consultations) if step else set()
        return tuple(
            state
            for state in view.assessment.consultations.values()
            if state.due is True and state.held is not True and (state.id in names or (step and state.step == step.id))
        )

    def _due_card(self, view: CaseView, state: ConsultationState) -> Card:
        rule = view.checklist.consultations[state.id]
        card = Card(state.title, view.labels.fill(rule.who))
        card.title_row.addWidget(Pill(self.tr("Gevraagd") if state.requested else self.tr("Nog vragen"), "warning"))
        if rule.why:
            card.add(PlainLabel(view.labels.fill(rule.why)).indented())
        because = " · ".join((_GROUNDS[state.ground], *state.because))
        card.add(PlainLabel(because, "small").indented())
        button = Button(self.tr("Vastleggen"), small=True)
        button.setAccessibleName(self.tr("Overleg vastleggen: {body}").format(body=state.title))
        button.clicked.connect(lambda _checked=False: self.consultation_wanted.emit({"orgaan": state.id}))
        card.add(button)
        return card

    def _logged_card(self, view: CaseView, row: Mapping[str, Any]) -> Card:
        card = RecordCard(view, LIST, row, fixed=True)
        card.change_wanted.connect(self.correction_wanted)
        for former, reason, at in view.dossier.corrections:
            if former.get("id") == row["id"]:
                self._add_former(
                    card,
                    view,
                    row,
                    former,
                    self.tr("Aangepast {at}: {reason}").format(at=moment_text(at), reason=reason),
                )
        return card

    def _add_former(
        self, card: Card, view: CaseView, row: Mapping[str, Any], former: Mapping[str, Any], note: str
    ) -> None:
        """The original lines that differ, struck through, with the reason."""
        now = set(record_lines(view, LIST, row))
        for asked, said in record_lines(view, LIST, former):
            if (asked, said) not in now:
                old = PlainLabel(f"{asked} {said}", "hint").indented()
                old.setProperty("struck", True)
                old.setAccessibleName(self.tr("Vervallen: {text}").format(text=f"{asked} {said}"))
                card.add(old)
        card.add(PlainLabel(note, "small").indented())

    def _clear(self) -> None:
        self.logged.clear()
        while (item := self.parts.takeAt(0) or self.log.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _waits(row: Mapping[str, Any]) -> bool:
    """Asked, and not held yet."""
    return not row.get("datum")
