"""A page with at most five related questions of one step, and the warnings that belong with them.

A `CaseView` and a `PageRef` go in; each answer is stored on choosing or leaving.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from routekaart.casework import CaseView, Changes, Desk, still_true
from routekaart.checklist.model import Alternative, Step
from routekaart.errors import RoutekaartError
from routekaart.gui.asked_first import asked_first
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.question_card import QuestionCard
from routekaart.gui.case.record_adder import RecordAdder
from routekaart.gui.case.spec_of import answer_of, store_answer, with_unseen
from routekaart.gui.case.warning_notes import WarningNotes
from routekaart.gui.kit import ScrollPage
from routekaart.gui.session import Navigator, Session

__all__ = ["QuestionPage"]


class QuestionPage(CasePage):
    """Questions in cards under the title of their step."""

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None, *, table: bool = False
    ) -> None:
        super().__init__(session, navigator, parent)
        self._table = table
        self.cards: dict[str, QuestionCard] = {}
        self.sheet = ScrollPage(width=1180 if table else 760)
        self.sheet.errors.jump.connect(self._jump)
        self.warnings = WarningNotes(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def show_case(self, view: CaseView, **details: object) -> None:
        """Make the cards the first time; later only show what changed."""
        if not self.cards:
            self._build(view)
        self.refresh()

    def refresh(self) -> None:
        """Every card takes over what changed, unless somebody is typing in it."""
        if self.view is None:
            return
        for card in self.cards.values():
            card.show_view(self.view)
        if not self._table:
            self.warnings.show_for(self.view, self.ref)

    def commit_pending(self) -> None:
        """Store what was typed in fields that were not left yet."""
        for name, card in self.cards.items():
            if card.dirty and not card.problem():
                self._commit(name)

    def problems(self) -> tuple[tuple[str, str], ...]:
        """What cannot be used yet, with the field it is in."""
        return tuple((name, card.problem()) for name, card in self.cards.items() if card.problem())

    def show_problems(self, problems: tuple[tuple[str, str], ...]) -> None:
        """Put the summary on top and the sentences at the fields."""
        self.sheet.errors.show_problems(problems)
        for name, sentence in problems:
            entry = self.cards[name].input
            if entry is not None:
                entry.show_error(sentence)

    def open_question(self, name: str) -> None:
        """People come to change this answer: it is shown whole."""
        if name in self.cards:
            self.cards[name].unfold()

    def focus_start(self) -> None:
        """The first question that applies."""
        first = next((card.input for card in self.cards.values() if card.input and card.input.isVisibleTo(self)), None)
        if first is not None:
            first.focus_field()

    def _build(self, view: CaseView) -> None:
        ref = self.ref
        step = next((item for item in view.checklist.steps if ref and item.id == ref.step), None)
        if step is None or ref is None:
            return
        self.sheet.title.setText(view.labels.fill(self._title(view, step)))
        self.sheet.set_lead("" if self._table else view.labels.fill(step.goal or ""))
        before = () if self._table else asked_first(view.checklist)
        for name in (name for name in ref.ids if name in view.checklist.questions):
            card = QuestionCard(view.checklist.questions[name], table=self._table, folds=name in before)
            card.edited.connect(self._on_edited)
            card.committed.connect(self._commit)
            card.add_wanted.connect(self._add_record)
            card.still_true.connect(self._still_true)
            self.cards[name] = card
            self.sheet.add(card)
        self.sheet.add(self.warnings)

    def _title(self, view: CaseView, step: Step) -> str:
        """At the table a question about an alternative stands under the name of that alternative."""
        ids = self.ref.ids if self.ref is not None else ()
        part: Step | Alternative = next((view.checklist.alternatives[name] for name in ids[1:2] if self._table), step)
        return part.child_title if self._table and part.child_title else part.title

    def _on_edited(self, name: str) -> None:
        self.keep_draft(name, self.cards[name].draft)

    def _commit(self, name: str) -> None:
        """Write one event when the answer differs from what is stored and can be used."""
        card = self.cards[name]
        if self.view is None or card.problem():
            return
        value, explanation = card.value()
        card.dirty = False
        self.forget_draft(name)
        if (value, explanation) == answer_of(self.view, card.question) and not card.pending:
            return
        view, case_id = self.view, self.case_id
        card.pending += 1

        def write(desk: Desk) -> Changes:
            kept = with_unseen(desk, view, card.question, value)
            return store_answer(desk, case_id, name, kept, explanation)

        self.store(write, lambda _changes: self._stored(name), lambda error: self._refused(name, error), field=name)

    def _still_true(self, name: str) -> None:
        """The link goes when it is pressed, so the focus moves to the answer."""
        case_id, entry = self.case_id, self.cards[name].input
        if entry is not None:
            entry.focus_field()
        self.store(lambda desk: still_true(desk, case_id, name))

    def _stored(self, name: str) -> None:
        self.cards[name].pending -= 1
        if not self.problems():
            self.sheet.errors.show_problems(())

    def _refused(self, name: str, error: RoutekaartError) -> None:
        card = self.cards[name]
        card.pending -= 1
        card.dirty = True
        if card.input is not None:
            card.input.show_error(str(error.message))

    def _jump(self, name: str) -> None:
        card = self.cards.get(name)
        if card is not None and card.input is not None:
            self.sheet.ensureWidgetVisible(card)
            card.input.focus_field()

    def _add_record(self, name: str) -> None:
        """The person or fact to point at is not there yet: add it on the spot."""
        card, target = self.cards[name], self.cards[name].question.points_at
        if self.view is None or target is None or card.findChild(RecordAdder) is not None:
            return
        adder = RecordAdder(self.view, target)
        adder.saved.connect(lambda record: self._point_at_new(name, target, record, adder))
        adder.cancelled.connect(lambda: _take_away(adder))
        card.add(adder)
        adder.focus_first()

    def _point_at_new(self, name: str, list_name: str, record: dict[str, Any], adder: RecordAdder) -> None:
        """Store the record, and the answer that now points at it too."""
        case_id, card = self.case_id, self.cards[name]
        before = card.value()[0]
        pointed = [str(item) for item in before] if isinstance(before, list) else []

        def write(desk: Desk) -> Changes:
            made = desk.save_record(case_id, list_name, record)
            found = [*pointed, made.created or ""] if card.question.many == "ja" else made.created
            return desk.answer(case_id, name, found)

        self.store(write, lambda _changes: _take_away(adder))

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible():
            return
        for name, card in self.cards.items():
            if card.isAncestorOf(now):
                self.topic_changed.emit(name)
                return


def _take_away(piece: QWidget) -> None:
    piece.setParent(None)
    piece.deleteLater()
