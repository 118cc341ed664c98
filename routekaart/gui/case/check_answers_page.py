"""Reading all answers back before signing: per step what was answered, with Wijzig behind every row.

A `CaseView` goes in; the page to change an answer on comes out. Long cases are built up step by step.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.checklist.model import Step
from routekaart.gui import theme
from routekaart.gui.case.carried import carried_answer, carried_records, carried_weighing
from routekaart.gui.case.leftovers_card import LeftoversCard
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.pointer_choices import record_label
from routekaart.gui.case.warning_notes import WarningNotes
from routekaart.gui.case.wording import answer_text
from routekaart.gui.kit import Card, Link, PlainLabel, ScrollPage, UnfoldingText, is_long
from routekaart.gui.kit.painting import RING
from routekaart.gui.session import Navigator, Session

__all__ = ["AnswerRow", "CheckAnswersPage", "rows_of"]


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What was asked, what was answered, and where to change it."""

    asked: str
    said: str
    target: str
    given: bool = True
    came: str = ""
    """Where it was said, when it came along from another case."""


def rows_of(view: CaseView, step: Step) -> tuple[AnswerRow, ...]:
    """Everything to read back of one step."""
    return (*_question_rows(view, step), *_list_rows(view, step), *_weighing_rows(view, step))


def _question_rows(view: CaseView, step: Step) -> Iterator[AnswerRow]:
    for question in step.questions:
        if view.assessment.visible.get(question.id) is not True or question.derivation is not None:
            continue
        said = answer_text(view, question)
        came = carried_answer(view, question.id)
        yield AnswerRow(view.labels.fill(question.prompt), said or "Niet ingevuld", question.id, bool(said), came)


def _list_rows(view: CaseView, step: Step) -> Iterator[AnswerRow]:
    for name in step.lists:
        rows = view.facts.records(name)
        said = "\n".join(record_label(view, name, row) for row in rows)
        target = name if name != "consulten" else step.id
        came = carried_records(view, name, [str(row["id"]) for row in rows])
        yield AnswerRow(view.labels.list_title(name), said or "Niet ingevuld", target, bool(said), came)


def _weighing_rows(view: CaseView, step: Step) -> Iterator[AnswerRow]:
    form = view.checklist.weighing
    for name in step.alternatives:
        state = view.assessment.alternatives.get(name)
        if state is None or state.standing == "niet_aan_de_orde":
            continue
        reasons = [form.reasons[reason].title for reason in state.reasons if form and reason in form.reasons]
        said = view.labels.conclusion(state.conclusion) if state.conclusion else ""
        if state.standing == "niet_van_toepassing":
            said = state.not_because or "Niet van toepassing"
        yield AnswerRow(
            state.rung.short,
            ": ".join(part for part in (said, ", ".join(reasons)) if part) or "Niet ingevuld",
            name,
            bool(said),
            carried_weighing(view, name),
        )


_BEFORE_PAPER = 800
"""Milliseconds of reading before what draws documents is loaded."""


class CheckAnswersPage(CasePage):
    """All steps below each other."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self.sheet = ScrollPage(
            self.tr("Antwoorden nalezen"), self.tr("Klopt alles? Wijzig wat niet klopt."), width=900
        )
        self.cards: dict[str, Card] = {}
        self._shown: dict[str, tuple[AnswerRow, ...]] = {}
        self._waiting: list[str] = []
        self._pressed = ""
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)
        self.warnings = WarningNotes(self)
        """Those that belong to no page of the route."""
        self.leftovers = LeftoversCard()
        self.sheet.add(self.warnings)
        self._first = self.sheet.body.indexOf(self.warnings) + 1
        self.sheet.add(self.leftovers)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)

    def show_case(self, view: CaseView, **details: object) -> None:
        """Steps of which the answers changed are made anew, the first at once and the others right after."""
        steps = [step for step in view.checklist.steps if step.id in view.assessment.steps]
        for name in [name for name in self.cards if name not in view.assessment.steps]:
            self._drop(name)
        self.warnings.show_for(view, self.ref)
        self.leftovers.show_leftovers(view)
        self._waiting = [step.id for step in steps if rows_of(view, step) != self._shown.get(step.id)]
        self._next()
        self._timer.start()
        QTimer.singleShot(_BEFORE_PAPER, self, self._prepare_paper)

    def _prepare_paper(self) -> None:
        """After reading back comes the document."""
        self.session.desk_run(lambda desk: desk.papers.prepare())

    def focus_start(self) -> None:
        """The Wijzig that was pressed last, else the first."""
        links = self.findChildren(Link)
        link = next((item for item in links if item.accessibleName() == self._pressed), links[0] if links else None)
        if link is not None:
            link.setFocus()

    def _change(self, link: Link, target: str) -> None:
        self._pressed = link.accessibleName()
        self.change_wanted.emit(target)

    def _next(self) -> None:
        view = self.view
        if not self._waiting or view is None:
            self._timer.stop()
            return
        name = self._waiting.pop(0)
        step = next(item for item in view.checklist.steps if item.id == name)
        rows = rows_of(view, step)
        self._drop(name)
        self._shown[name] = rows
        if rows:
            card = self._card(view, step, rows)
            self.cards[name] = card
            order = [item.id for item in view.checklist.steps if item.id in self.cards]
            self.sheet.body.insertWidget(self._first + order.index(name), card)
            card.show()  # what is not shown yet has no height to reckon with
            self.sheet.settle()

    def _drop(self, name: str) -> None:
        self._shown.pop(name, None)
        card = self.cards.pop(name, None)
        if card is not None:
            self.sheet.body.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _said(self, row: AnswerRow) -> QWidget:
        if is_long(row.said):
            return UnfoldingText(row.said, name=row.asked)
        return PlainLabel(row.said, "body" if row.given else "hint")

    def _card(self, view: CaseView, step: Step, rows: tuple[AnswerRow, ...]) -> Card:
        card = Card(view.labels.fill(step.title))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(2))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        top = Qt.AlignmentFlag.AlignTop
        for place, row in enumerate(rows):
            link = Link(self.tr("Wijzig"), size=15)
            link.setAccessibleName(self.tr("Wijzig: {asked}").format(asked=row.asked))
            link.clicked.connect(lambda _checked=False, held=link, target=row.target: self._change(held, target))
            asked, said = PlainLabel(row.asked, "hint"), self._said(row)
            for label in (asked, said):
                # As far down as the text of the link, which keeps room for its focus ring.
                label.setContentsMargins(0 if isinstance(label, UnfoldingText) else RING, RING, RING, 0)
            answer = QVBoxLayout()
            answer.setSpacing(0)
            answer.addWidget(said)
            if row.came:
                answer.addWidget(PlainLabel(row.came, "small").indented())
            answer.addStretch(1)
            grid.addWidget(asked, place, 0, top)
            grid.addLayout(answer, place, 1)
            grid.addWidget(link, place, 2, top)
        card.body.addLayout(grid)
        return card
