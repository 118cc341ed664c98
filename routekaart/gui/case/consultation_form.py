"""Logging a consultation in a minute: five fields, what this body needs on top, and the rest under "Meer".

A `CaseView` and what is already known go in; a stored consultation comes out, or a correction with its reason.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView, Changes, Desk
from routekaart.errors import RoutekaartError
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.record_form import RecordForm
from routekaart.gui.kit import LineText, PlainLabel, ScrollPage
from routekaart.gui.session import Navigator, Session

__all__ = ["ConsultationForm"]

LIST = "consulten"
DRAFT = f"{LIST}/nieuw"


class ConsultationForm(CasePage):
    """Takes the place of the page for a moment; `finished` brings people back to where they were."""

    finished = Signal(object)
    """With the record that was stored, or None."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self.sheet = ScrollPage()
        self.form: RecordForm | None = None
        self._record_id = ""
        self._asking = False
        self.reason = LineText(self.tr("Waarom past u dit aan?"), cap=500)
        self._reason_label = PlainLabel(self.tr("Waarom past u dit aan?"), "card").as_heading(3).indented()
        self._reason_hint = PlainLabel(self.tr("De oude tekst blijft staan, met een streep erdoor."), "hint").indented()
        self.trouble = PlainLabel("", "error").indented()
        for piece in (self._reason_label, self._reason_hint, self.reason, self.trouble):
            self.sheet.add(piece)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)

    def open(self, view: CaseView, known: Mapping[str, Any], record_id: str = "") -> None:
        """Start with what is known (orgaan, datum, alternatieven); with an id it corrects that consultation."""
        self.view, self._record_id = view, record_id
        draft = view.drafts.get(self._draft_field)
        record = {**(view.facts.record(LIST, record_id) or known), **(json.loads(draft) if draft else {})}
        self._build(view, record)
        correcting = bool(record_id)
        self._asking = not correcting and "datum_gevraagd" in known
        title, lead = self.tr("Overleg vastleggen"), self.tr("Vijf vragen zijn genoeg. De rest mag later.")
        if correcting:
            title, lead = self.tr("Overleg aanpassen"), ""
        elif self._asking:
            title, lead = self.tr("Vraag om mee te denken"), self.tr("Schrijf uw vraag. De rest is al ingevuld.")
        self.sheet.title.setText(title)
        self.sheet.set_lead(lead)
        for piece in (self._reason_label, self._reason_hint, self.reason):
            piece.setVisible(correcting)
        self.reason.setText("")
        self.trouble.hide()

    def _build(self, view: CaseView, record: Mapping[str, Any]) -> None:
        self._drop_form()
        first = {"orgaan": _due_first(view)}
        form = RecordForm(view, LIST, record, extra=self._needed, options_first=first)
        form.saved.connect(self._save)
        form.cancelled.connect(self._cancel)
        form.edited.connect(self._on_edited)
        form.new_pointed.connect(self._make_pointed)
        self.form = form
        self.sheet.body.insertWidget(0, form)

    def make_anew(self) -> None:
        """Theme or text size changed; what was filled in stays."""
        if self.form is not None and self.view is not None:
            self._build(self.view, json.loads(self.form.draft()))

    def refresh(self) -> None:
        """The case changed elsewhere; typed text stays."""
        if self.form is not None and self.view is not None:
            self.form.refresh(self.view)

    def focus_start(self) -> None:
        """The first empty field; when asking somebody, the question."""
        if self.form is not None and self._asking and "vraag" in set(self.form.near.keys()):
            self.form.near.input("vraag").focus_field()
        elif self.form is not None:
            self.form.focus_first()

    @property
    def _draft_field(self) -> str:
        return f"{LIST}/{self._record_id}" if self._record_id else DRAFT

    def _needed(self, record: Mapping[str, Any]) -> Sequence[str]:
        """Fields that this body needs, when it was really consulted; a mere request needs the date it was asked."""
        rule = self.view.checklist.consultations.get(str(record.get("orgaan"))) if self.view else None
        if not record.get("datum"):
            return ("datum_gevraagd",)
        return rule.extra_fields if rule is not None else ()

    def _on_edited(self) -> None:
        if self.form is not None:
            self.keep_draft(self._draft_field, self.form.draft)

    def _save(self, record: dict[str, Any], _another: bool) -> None:
        case_id, reason = self.case_id, self.reason.text().strip()
        if self._record_id and not reason:
            self.trouble.setText(self.tr("Schrijf kort waarom u dit aanpast."))
            self.trouble.show()
            self.reason.setFocus()
            return

        def write(desk: Desk) -> Changes:
            return desk.save_record(case_id, LIST, record, reason=reason)

        self.store(write, lambda _changes: self._done(record), self._refused, field=self._draft_field)

    def _refused(self, error: RoutekaartError) -> None:
        self.trouble.setText(str(error.message))
        self.trouble.show()

    def _done(self, record: dict[str, Any] | None) -> None:
        self._drop_form()
        self.finished.emit(record)

    def _cancel(self) -> None:
        field, case_id = self._draft_field, self.case_id
        self.forget_draft(field)
        self.session.desk_run(lambda desk: desk.keep_draft(case_id, field, ""))
        self._done(None)

    def _make_pointed(self, field: str, list_name: str, record: dict[str, Any]) -> None:
        case_id = self.case_id

        def write(desk: Desk) -> Changes:
            return desk.save_record(case_id, list_name, record)

        def point(changes: Changes) -> None:
            if self.form is not None and changes.created:
                self.form.take(field, changes.created)

        self.store(write, point)

    def _drop_form(self) -> None:
        if self.form is not None:
            self.sheet.body.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None


def _due_first(view: CaseView) -> tuple[str, ...]:
    """The bodies that must still be heard come on top of the list."""
    states = view.assessment.consultations.values()
    return tuple(state.id for state in states if state.due is True and state.held is not True)
