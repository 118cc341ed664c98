"""Weighing one alternative in about three minutes: what it is, a few questions, a conclusion and what that asks for.

A view and the id of an alternative go in; weighings, answers and records go to the desk. Which inputs are shown
follows from the rules (`weighing_plan`), never from this page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView, Changes, Desk
from routekaart.checklist.model import Asked
from routekaart.gui.case.about_alternative import AboutAlternative
from routekaart.gui.case.carried import carried_answer, carried_weighing
from routekaart.gui.case.conclusion_card import ConclusionCard
from routekaart.gui.case.corrected import corrected_weighing
from routekaart.gui.case.field_column import FieldColumn, ShownField
from routekaart.gui.case.own_idea import OwnIdea
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.record_adder import RecordAdder
from routekaart.gui.case.share_choice import ShareChoice
from routekaart.gui.case.spec_of import answer_of, record_value, spec_of, store_answer, stored_in_record
from routekaart.gui.case.warning_notes import WarningNotes
from routekaart.gui.case.weighing_plan import (
    WORDS,
    WeighingPlan,
    asked_of,
    plan_of,
    unasked,
    without_conclusion,
)
from routekaart.gui.case.words_said import WordsSaid
from routekaart.gui.inputs import SpecialAnswer
from routekaart.gui.kit import Banner, Button, Link, PlainLabel, ScrollPage
from routekaart.gui.session import Navigator, Session

__all__ = ["WeighingPage"]


class WeighingPage(CasePage):
    """One alternative of the ladder, also one that people added themselves."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self.alternative = ""
        self._page = ScrollPage("", "")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self.about = AboutAlternative()
        self.not_because = Banner("", "", "info")
        self.carried = PlainLabel("", "small")
        self.corrected = PlainLabel("", "small")
        self.opening = FieldColumn(cards=True)
        self.more = FieldColumn(cards=True)
        self.more_link = Link(self.tr("Meer vragen"))
        self.words = WordsSaid()
        self.conclusion = ConclusionCard()
        self.share = ShareChoice()
        self.warnings = WarningNotes(self)
        self.idea = OwnIdea()
        self.idea_button = Button(self.tr("Eigen idee toevoegen"), small=True)
        self._banner: Banner | None = None
        self._adder: RecordAdder | None = None
        self._build()

    def _build(self) -> None:
        add = self._page.add
        add(self.about)
        add(self.not_because)
        add(self.carried)
        add(self.corrected)
        add(self.opening)
        add(self.words)
        add(self.more_link)
        add(self.more)
        add(self.conclusion)
        add(self.share)
        add(self.warnings)
        add(self.idea_button)
        add(self.idea)
        self.more_link.clicked.connect(lambda _checked=False: self._unfold_more())
        for column in (self.opening, self.more, self.words.fields, self.conclusion.fields):
            column.committed.connect(lambda key, held=column: self._store_field(held, key))
            column.edited.connect(lambda key, held=column: self.keep_draft(key, lambda: held.text_of(key)))
            column.add_wanted.connect(lambda key, held=column: self._add_record(held, key))
        self.conclusion.concluded.connect(self._conclude)
        self.conclusion.reasons_chosen.connect(lambda reasons: self._weigh({"redenen": reasons}))
        self.conclusion.not_about_child.connect(lambda: self._weigh({"conclusie": None, "redenen": ["R7"]}))
        self.share.changed.connect(lambda share: self._weigh({"delen": share}))
        self.idea_button.clicked.connect(lambda _checked=False: self.show_idea(True))
        self.idea.cancelled.connect(lambda: self.show_idea(False))
        self.idea.saved.connect(self._add_idea)

    # what is shown -----------------------------------------------------------------------------------------

    def show_case(self, view: CaseView, **details: object) -> None:
        """In: the view and the id of the alternative."""
        self.alternative = str(details.get("alternative") or "")
        defined = view.checklist.alternatives.get(self.alternative)
        state = view.assessment.alternatives.get(self.alternative)
        self._page.title.setText(view.labels.fill(state.rung.title if state else self.alternative))
        self._page.set_lead(view.labels.fill(defined.what) if defined else self._own_lead(view))
        self.about.setVisible(defined is not None)
        if defined is not None:
            self.about.show_alternative(view, defined)
        self.more.hide()
        self.show_idea(False)
        self._drop_adder()
        self.refresh()
        self._page.verticalScrollBar().setValue(0)

    def _own_lead(self, view: CaseView) -> str:
        state = view.assessment.alternatives.get(self.alternative)
        idea = state.rung.idea_of if state else None
        return self.tr("Idee van: {who}").format(who=idea) if idea else self.tr("Een eigen idee bij dit dossier.")

    def refresh(self) -> None:
        """Show the view as it is now; what is being typed stays."""
        view = self.view
        if view is None or self.alternative not in view.assessment.alternatives:
            return
        state = view.assessment.alternatives[self.alternative]
        plan = plan_of(view, self.alternative)
        self.not_because.setVisible(state.not_because is not None)
        self.not_because.strong.setText(self.tr("Dit geldt hier niet."))
        self.not_because.text.setText(view.labels.fill(state.not_because or ""))
        self.not_because.text.setVisible(bool(state.not_because))
        came = carried_weighing(view, self.alternative)
        self.carried.setText(came)
        self.carried.setVisible(bool(came))
        corrected = corrected_weighing(view, self.alternative)
        self.corrected.setText(corrected)
        self.corrected.setVisible(bool(corrected))
        self.opening.show_fields(self._fields(view, plan.opening))
        self._show_banner(view)
        self.words.show_words(view, self._fields(view, plan.words), self._pointed(view, WORDS))
        self._show_more(view, plan)
        self.conclusion.show_state(view, state, plan.reasons, self._fields(view, plan.needed))
        self.conclusion.show_waiting(without_conclusion(view, self.alternative) if state.provisional else ())
        self.warnings.show_for(view, self.ref)
        self.share.show_share(view, view.facts.weighings.get(self.alternative, {}).get("delen"))

    def _fields(self, view: CaseView, keys: Sequence[str]) -> list[ShownField]:
        return [self._field(view, key) for key in keys]

    def _field(self, view: CaseView, key: str) -> ShownField:
        asked = asked_of(view, self.alternative, key)
        spec = replace(spec_of(view, asked), id=key)
        if key in view.checklist.questions:
            value, explanation = answer_of(view, view.checklist.questions[key])
        else:
            stored = view.facts.weighings.get(self.alternative, {}).get(asked.id)
            value = record_value(stored)
            explanation = str(stored.get("toelichting") or "") if isinstance(stored, dict) else ""
        if asked.kind == "verwijzing" and isinstance(value, str):
            value = [value]
        came = carried_answer(view, key) if key in view.checklist.questions else ""
        return ShownField(key, spec, value, explanation, self.draft(key), came)

    def _pointed(self, view: CaseView, field: str) -> tuple[str, ...]:
        value = view.facts.weighings.get(self.alternative, {}).get(field)
        return tuple(value) if isinstance(value, list | tuple) else ()

    def _show_more(self, view: CaseView, plan: WeighingPlan) -> None:
        # Showing it for a moment would lay out the whole page once more.
        self.more.show_fields(self._fields(view, plan.more), shown=not self.more.isHidden())
        self.more_link.setVisible(bool(plan.more))
        self._name_more(len(plan.more))

    def _name_more(self, count: int) -> None:
        if self.more.isHidden():
            self.more_link.setText(self.tr("Meer vragen ({count}, niet verplicht)").format(count=count))
        else:
            self.more_link.setText(self.tr("Minder vragen"))

    def _unfold_more(self) -> None:
        self.more.setVisible(self.more.isHidden())
        keys = self.more.keys()
        self._name_more(len(keys))
        if not self.more.isHidden() and keys:
            self.more.input(keys[0]).focus_field()

    def _show_banner(self, view: CaseView) -> None:
        question = unasked(view, self.alternative)
        if self._banner is not None:
            self._banner.setParent(None)
            self._banner.deleteLater()
            self._banner = None
        if question is None or question not in set(self.opening.keys()):
            return
        known = any(_reminder(view, question) == row.get("wat") for row in view.facts.records("afspraken"))
        link = "" if known or "afspraken" not in view.checklist.lists else self.tr("Zet op de actielijst")
        text = self.tr("U kunt doorgaan. Dit blijft open tot het is gevraagd.")
        if known:
            text = f"{text} {self.tr('Het staat op de actielijst.')}"
        self._banner = Banner(self.tr("Nog niet gevraagd is geen nee."), text, "warning", link)
        self._banner.action.connect(lambda: self._remind(question))
        self.opening.show_below(question, self._banner)

    # what is stored ----------------------------------------------------------------------------------------

    def commit_pending(self) -> None:
        """Fields that still have the focus are stored as if they were left."""
        for column in (self.opening, self.more, self.words.fields, self.conclusion.fields):
            for key in column.touched():
                column.input(key).committed.emit()

    def _store_field(self, column: FieldColumn, key: str) -> None:
        view = self.view
        entry = column.input(key)
        if view is None or entry.problem():
            return
        asked, value, explanation = asked_of(view, self.alternative, key), entry.value(), entry.explanation()
        case_id = view.id
        if key in view.checklist.questions:
            self.store(lambda desk: store_answer(desk, case_id, key, value, explanation), field=key)
        else:
            self._weigh({asked.id: _to_store(asked, value, explanation)}, field=key)

    def _weigh(self, fields: dict[str, object], field: str = "") -> None:
        case_id, alternative = self.case_id, self.alternative

        def weigh(desk: Desk) -> Changes:
            return desk.weigh(case_id, alternative, fields)

        self.store(weigh, field=field)

    def _conclude(self, conclusion: str | None) -> None:
        """A conclusion that needs no reason takes the reasons with it; undo brings them back."""
        form = self.view.checklist.weighing if self.view else None
        fields: dict[str, object] = {"conclusie": conclusion}
        if form is not None and conclusion not in form.reasons_for:
            fields["redenen"] = None
        self._weigh(fields)

    def _remind(self, question: str) -> None:
        view = self.view
        if view is not None:
            case_id, record = view.id, {"wat": _reminder(view, question)}
            self.store(lambda desk: desk.save_record(case_id, "afspraken", record))

    # records added on the spot -------------------------------------------------------------------------------

    def _add_record(self, column: FieldColumn, key: str) -> None:
        view = self.view
        if view is None:
            return
        asked = asked_of(view, self.alternative, key)
        if asked.points_at == "consulten":
            self.consultation_wanted.emit({"alternatieven": [self.alternative]})
            return
        if asked.points_at not in view.checklist.lists:
            return
        self._drop_adder()
        self._adder = RecordAdder(view, str(asked.points_at), prefill={"alternatieven": [self.alternative]})
        self._adder.saved.connect(lambda record: self._save_record(asked, key, record))
        self._adder.cancelled.connect(self._drop_adder)
        column.show_below(key, self._adder)
        self._adder.focus_first()

    def _save_record(self, asked: Asked, key: str, record: dict[str, object]) -> None:
        """The new record is pointed at right away, in the order of work: first the record, then the pointer."""
        view, alternative, list_name = self.view, self.alternative, str(asked.points_at)
        if view is None:
            return
        case_id = view.id
        at_question = key in view.checklist.questions
        stored = view.facts.answers.get(key) if at_question else None
        before = stored if at_question else view.facts.weighings.get(alternative, {}).get(asked.id)

        def save(desk: Desk) -> Changes:
            made = str(desk.save_record(case_id, list_name, record).created)
            held = [before] if isinstance(before, str) else before if isinstance(before, list) else []
            ids: object = [*held, made] if asked.many == "ja" else made
            if at_question:
                return desk.answer(case_id, key, ids)
            return desk.weigh(case_id, alternative, {asked.id: ids})

        self._drop_adder()
        self.store(save)

    def _drop_adder(self) -> None:
        if self._adder is not None:
            self._adder.setParent(None)
            self._adder.deleteLater()
            self._adder = None

    # an own idea ---------------------------------------------------------------------------------------------

    def show_idea(self, on: bool) -> None:
        """In: whether the form for an alternative of people's own is shown."""
        if on and self.view is not None:
            self.idea.show_ladder(self.view, after=self.alternative)
        self.idea.setVisible(on)
        self.idea_button.setVisible(not on)
        if on:
            self.idea.focus_first()

    def _add_idea(self, title: str, idea_of: str, distance: int, place: str) -> None:
        case_id = self.case_id
        self.show_idea(False)
        self.store(lambda desk: desk.add_alternative(case_id, title, idea_of, distance, place))


def _to_store(asked: Asked, value: object, explanation: str) -> object:
    if asked.kind == "verwijzing" and asked.many == "nee" and isinstance(value, list):
        return value[0] if value else None
    if isinstance(value, SpecialAnswer):
        return stored_in_record(value)
    return {"waarde": value, "toelichting": explanation} if explanation else value


def _reminder(view: CaseView, question: str) -> str:
    return f"Vragen: {view.labels.question(question)}"
