"""One question in a card: shown, waiting for an earlier answer, hidden, or folded to a line when just answered.

A `CaseView` goes in each time the case changes; `edited` and `committed` come out. Typed text is never overwritten.
"""

from __future__ import annotations

import json

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.checklist.model import Question
from routekaart.gui.case.carried import carried_answer
from routekaart.gui.case.corrected import corrected_answer
from routekaart.gui.case.spec_of import answer_of, spec_of, waits_for
from routekaart.gui.case.wording import answer_text, earlier_answer
from routekaart.gui.inputs import AnswerInput, make_input
from routekaart.gui.kit import Card, Link, PlainLabel, RecordPicker

__all__ = ["QuestionCard"]


class QuestionCard(Card):
    """The card of one question. Its input is made when the question first applies."""

    edited = Signal(str)
    committed = Signal(str)
    add_wanted = Signal(str)
    still_true = Signal(str)
    """An answer that came along was looked at again and still holds."""

    def __init__(
        self, question: Question, parent: QWidget | None = None, *, table: bool = False, folds: bool = False
    ) -> None:
        """`folds`: asked before this page; once answered it is a line, with a link to change it."""
        super().__init__(parent=parent)
        self.question = question
        self._folds = folds
        self.line = FoldedAnswer()
        self.line.change_wanted.connect(self.unfold)
        self.line.hide()
        self._view: CaseView | None = None
        self.input: AnswerInput | None = None
        self.dirty = False
        """Something was typed or chosen that is not stored yet."""
        self.pending = 0
        """Stores on their way; until they are done a view may be older than what is on screen."""
        self._table = table
        self._waiting = PlainLabel("", "hint").indented()
        self._why = PlainLabel("", "small").indented()
        self.carried = PlainLabel("", "small").indented()
        """Where an answer that came along from another case was said."""
        self.still_link = Link(self.tr("Klopt nog"), size=15)
        self.origin = QWidget()
        self.before = PlainLabel("", "small").indented()
        """What was answered the time before, on a route that compares."""
        self.add(self.line)
        self.add(self._waiting)
        self.add(self._why)
        row = QHBoxLayout(self.origin)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.carried, 1)
        row.addWidget(self.still_link)
        self.add(self.origin)
        self.still_link.clicked.connect(lambda _checked=False: self.still_true.emit(self.question.id))
        self.add(self.before)
        self.corrected = PlainLabel("", "small").indented()
        """What somebody said is not right here, with what was decided."""
        self.add(self.corrected)

    def show_view(self, view: CaseView) -> None:
        """Show the question as it stands in this view."""
        self._view = view
        shown = view.assessment.visible.get(self.question.id)
        self.setVisible(shown is not False)
        self._waiting.setVisible(shown is None)
        self._why.setVisible(shown is None)
        came = carried_answer(view, self.question.id) if shown is True else ""
        self.carried.setText(came)
        self.origin.setVisible(bool(came))
        asked = view.labels.fill(self.question.prompt)
        self.still_link.setAccessibleName(self.tr("Klopt nog: {asked}").format(asked=asked))
        before = earlier_answer(view, self.question) if shown is True else ""
        self.before.setText(before)
        self.before.setVisible(bool(before))
        corrected = corrected_answer(view, self.question.id) if shown is True else ""
        self.corrected.setText(corrected)
        self.corrected.setVisible(bool(corrected))
        if shown is None:
            self._show_waiting(view)
        folded = shown is True and self.input is None and self._may_fold(view)
        self.line.setVisible(folded)
        if folded:
            self.line.show_answer(asked, answer_text(view, self.question))
        elif shown is True:
            self._show_input(view)
        elif self.input is not None:
            self.input.hide()

    def unfold(self) -> None:
        """The whole question again, to change its answer."""
        if self._folds and self._view is not None:
            self._folds = False
            self.show_view(self._view)
            if self.input is not None:
                self.input.focus_field()

    def value(self) -> tuple[object | None, str]:
        """What the input holds: the value and the explanation of a scale."""
        return (self.input.value(), self.input.explanation()) if self.input is not None else (None, "")

    def problem(self) -> str:
        """A sentence when what is filled in cannot be used."""
        return self.input.problem() if self.input is not None and self.input.isVisibleTo(self) else ""

    def draft(self) -> str | None:
        """What is being typed, as it is kept on disk until the field is left; None for a mere choice."""
        value, explanation = self.value()
        if self.question.kind == "schaal" and isinstance(value, str):
            return json.dumps({"waarde": value, "toelichting": explanation}, ensure_ascii=False)
        return value if self.question.kind == "tekst" and isinstance(value, str) else None

    def _may_fold(self, view: CaseView) -> bool:
        """Only a real answer of this case folds: what came along or is half typed is looked at again."""
        name = self.question.id
        answered = name in view.facts.answers and name not in view.drafts
        return self._folds and answered and not carried_answer(view, name)

    def _show_waiting(self, view: CaseView) -> None:
        self._waiting.setText(view.labels.fill(self.question.prompt))
        names = waits_for(view, self.question)
        text = self.tr("Deze vraag hangt af van: {names}").format(names=" · ".join(names))
        self._why.setText(text if names else self.tr("Deze vraag hangt af van wat u nog gaat invullen."))

    def _show_input(self, view: CaseView) -> None:
        if self.input is None:
            self.input = self._make(view)
            self.input.set_value(None)
            self._take(view)
            self._take_draft(view)
        else:
            self._renew_choices(view)
            if not self.dirty and not self.pending:
                self._take(view)
        self.input.show()

    def _make(self, view: CaseView) -> AnswerInput:
        made = make_input(self.question.kind, spec_of(view, self.question, table=self._table))
        made.edited.connect(self._on_edited)
        made.committed.connect(lambda: self.committed.emit(self.question.id))
        made.add_wanted.connect(lambda: self.add_wanted.emit(self.question.id))
        self.body.insertWidget(self.body.indexOf(self.origin), made)
        if self.question.points_at == "alternatieven":
            for picker in made.findChildren(RecordPicker):
                picker.add_button.hide()
        return made

    def _renew_choices(self, view: CaseView) -> None:
        """Records come and go; a table with other columns is made anew."""
        if self.input is None or self.question.kind not in ("verwijzing", "raster"):
            return
        fresh, old = spec_of(view, self.question, table=self._table), self.input.spec
        if fresh.columns != old.columns:
            self.body.removeWidget(self.input)
            self.input.deleteLater()
            self.input = self._make(view)
            self._take(view)
        elif self.question.kind == "verwijzing" and fresh.records != old.records:
            self.input.set_options(fresh.records)
            self.input.spec = fresh
        elif fresh.rows != old.rows:
            self.input.set_options(fresh.rows)
            self.input.spec = fresh

    def _take(self, view: CaseView) -> None:
        """Put in what is stored, only when it differs: the cursor stays where it is."""
        value, explanation = answer_of(view, self.question)
        if self.input is None:
            return
        if not _same(self.input.value(), value):
            self.input.set_value(value)
            self.input.show_error("")
        if self.input.explanation() != explanation:
            self.input.set_explanation(explanation)

    def _take_draft(self, view: CaseView) -> None:
        """What was typed and not left, also before a restart, comes back and is stored on leaving."""
        draft = view.drafts.get(self.question.id)
        if draft is None or self.input is None:
            return
        if self.question.kind == "schaal":
            kept = json.loads(draft)
            self.input.set_value(kept.get("waarde"))
            self.input.set_explanation(kept.get("toelichting", ""))
        else:
            self.input.set_value(draft)
        self.dirty = True

    def _on_edited(self) -> None:
        self.dirty = True
        self.edited.emit(self.question.id)


class FoldedAnswer(QWidget):
    """What was asked and answered before this page, on one line with a link to change it."""

    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.said = PlainLabel("", "hint").indented(), PlainLabel("", "strong").indented()
        self.link = Link(self.tr("Wijzig"), size=15)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.asked, 3)
        row.addWidget(self.said, 3)
        row.addWidget(self.link)
        self.link.clicked.connect(lambda _checked=False: self.change_wanted.emit())

    def show_answer(self, asked: str, said: str) -> None:
        """In: the question and its answer, in words."""
        self.asked.setText(asked)
        self.said.setText(said)
        self.link.setAccessibleName(self.tr("Wijzig: {asked}").format(asked=asked))


def _same(shown: object | None, stored: object | None) -> bool:
    """A pointer to one record is shown as a list of one."""
    return shown == stored or (isinstance(shown, list) and shown == [stored])
