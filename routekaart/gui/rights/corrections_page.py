"""Requests to correct something in a case: the open ones first, and a form for a new one.

A case id goes in; requests and decisions are written down in the case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import Changes, Desk
from routekaart.casework.rights.aboutperson import PersonChoice, people_of
from routekaart.casework.rights.correcting import (
    NEW_DRAFT,
    CorrectionRow,
    answer_correction,
    ask_correction,
    correctable,
    corrections_of,
    reason_draft,
    statement_draft,
)
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import FreeText, LineText, Link, PlainLabel, ScrollPage
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.rights.correction_card import Answer, CorrectionCard
from routekaart.gui.rights.correction_form import CorrectionForm, NewRequest
from routekaart.gui.rights.drafts import Drafts

__all__ = ["CorrectionsPage"]


@dataclass(frozen=True, slots=True)
class _Read:
    rows: tuple[CorrectionRow, ...]
    people: tuple[PersonChoice, ...]
    today: date
    drafts: Mapping[str, str]


class CorrectionsPage(Place):
    """One card per request, the form below."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.case_id = ""
        self.cards: tuple[CorrectionCard, ...] = ()
        lead = self.tr("Zegt iemand dat iets niet klopt? Leg dat vast. De oude tekst blijft in het logboek bewaard.")
        self._page = ScrollPage(self.tr("Verbeteren wat niet klopt"), lead, middle=True)
        self.back_link = Link(self.tr("Terug naar Over dit dossier"))
        self.nobody = PlainLabel(self.tr("In dit dossier staan geen mensen die iets kunnen vragen."), "lead")
        self.form = CorrectionForm()
        self.drafts = Drafts(self.session, lambda: self.case_id, self)
        self.drafts.watch(NEW_DRAFT, self.form.wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(12))
        self._lay_out()
        self.back_link.clicked.connect(lambda _checked=False: self.navigator.go("case_record", case_id=self.case_id))
        self.form.person_chosen.connect(self._read_items)
        self.form.asked.connect(self._ask)

    def arrive(self, **details: object) -> None:
        """In: `case_id`."""
        self.case_id = str(details.get("case_id") or self.case_id)
        self._show_cards((), {})
        self.form.begin((), date.min)
        self.refresh()
        self.back_link.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the requests anew; what was typed and not sent stays."""
        case_id = self.case_id
        self.drafts.keep()

        def read(desk: Desk) -> _Read:
            drafts = desk.case(case_id).drafts
            return _Read(corrections_of(desk, case_id), people_of(desk, case_id), desk.today, drafts)

        self.session.desk_run(read, self._show)

    def on_changed(self, changes: Changes) -> None:
        if self.case_id in changes.dossiers:
            self.refresh()

    def flush(self) -> None:
        self.drafts.keep()

    def _show(self, read: _Read) -> None:
        self.nobody.setVisible(not read.people)
        self.form.setVisible(bool(read.people))
        self._show_cards(read.rows, read.drafts)
        self.form.begin(read.people, read.today, read.drafts.get(NEW_DRAFT, ""))
        self._page.settle()

    def _show_cards(self, rows: tuple[CorrectionRow, ...], drafts: Mapping[str, str]) -> None:
        for old in self.cards:
            self._rows.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self.cards = tuple(CorrectionCard(row) for row in rows)
        for card in self.cards:
            card.decided.connect(lambda answer, card=card: self._answer(card, answer))
            card.field_wanted.connect(self._go_to)
            for name, field in ((reason_draft, card.reason), (statement_draft, card.statement)):
                draft = name(card.row.id)
                _fill(field, drafts.get(draft, ""))
                self.drafts.watch(draft, field)
            self._rows.addWidget(card)

    def _read_items(self, person: str) -> None:
        case_id = self.case_id
        self.session.desk_run(lambda desk: correctable(desk, case_id, person), self.form.show_items)

    def _ask(self, asked: NewRequest) -> None:
        case_id = self.case_id
        self.session.desk_run(
            lambda desk: ask_correction(desk, case_id, asked.person, asked.key, asked.on, asked.wanted),
            lambda _changes: None,
            lambda error: self.form.say(error.message),
        )

    def _answer(self, card: CorrectionCard, answer: Answer) -> None:
        case_id = self.case_id

        def failed(error: RoutekaartError) -> None:
            card.say(error.message)

        self.session.desk_run(
            lambda desk: answer_correction(
                desk, case_id, answer.id, answer.decision, reason=answer.reason, statement=answer.statement
            ),
            lambda _changes: None,
            failed,
        )

    def _go_to(self, target: str) -> None:
        self.navigator.go("case", case_id=self.case_id, part=target)

    def _lay_out(self) -> None:
        self._page.add(self.back_link)
        self._page.add(self.nobody)
        self._page.body.addLayout(self._rows)
        self._page.add(self.form)
        self.nobody.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)


def _fill(field: FreeText | LineText, text: str) -> None:
    if isinstance(field, FreeText):
        field.set_text(text)
    else:
        field.setText(text)
