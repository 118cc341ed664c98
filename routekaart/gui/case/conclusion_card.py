"""The conclusion about an alternative, the reasons it asks for, and the fields that those ask for.

The state of the weighing goes in; out come `concluded`, `reasons_chosen` and `not_about_child`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from routekaart.casework import CaseView
from routekaart.engine.model import AlternativeState
from routekaart.gui import theme
from routekaart.gui.case.field_column import FieldColumn, ShownField
from routekaart.gui.case.reason_cards import ReasonCards
from routekaart.gui.kit import Card, ChoiceRow, Link, Option, PlainLabel, announce

__all__ = ["ConclusionCard"]


class ConclusionCard(Card):
    """Buttons for the conclusion; below it appears what is needed, and nothing else."""

    concluded = Signal(object)
    reasons_chosen = Signal(list)
    not_about_child = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Uw conclusie"), parent=parent)
        self.body.setSpacing(theme.px(8))
        self.choice = ChoiceRow([], name=self.tr("Uw conclusie"))
        self.explained = PlainLabel("", "hint").indented()
        self.no_matter = Link(self.tr("Dit gaat niet over dit kind"), size=15)
        self.why_title = PlainLabel(self.tr("Waarom? Kies één of meer redenen."), "card").as_heading(3).indented()
        self.reasons = ReasonCards()
        self.fields = FieldColumn()
        self.needed = PlainLabel("", "hint").indented()
        self.waiting = PlainLabel("", "hint").indented()
        pieces = (self.choice, self.explained, self.no_matter, self.why_title, self.reasons, self.fields)
        for piece in (*pieces, self.needed, self.waiting):
            self.add(piece)
        self.choice.changed.connect(self.concluded)
        self.no_matter.clicked.connect(lambda _checked=False: self.not_about_child.emit())
        self.reasons.changed.connect(self.reasons_chosen)

    def show_state(
        self, view: CaseView, state: AlternativeState, reasons: Sequence[str], fields: Sequence[ShownField]
    ) -> None:
        """In: how the weighing stands, the reasons to choose from and the fields to show."""
        form = view.checklist.weighing
        if form is None:
            return
        self.title.setText(self.tr("Uw conclusie over {short}").format(short=view.labels.fill(state.rung.short)))
        options = [Option(name, item.title) for name, item in form.conclusions.items()]
        if len(self.choice.buttons()) != len(options):
            self.choice.set_options(options)
        if self.choice.value() != state.conclusion:
            self.choice.set_value(state.conclusion)
        chosen = form.conclusions.get(state.conclusion or "")
        self.explained.setText(view.labels.fill(chosen.hint or "") if chosen else "")
        self.explained.setVisible(bool(self.explained.text()))
        name = view.labels.fill("[naam]")
        self.no_matter.setText(self.tr("Dit gaat niet over {name}").format(name=name))
        self.no_matter.setVisible(state.conclusion is None and "R7" in form.reasons)
        self.why_title.setVisible(bool(reasons))
        self.reasons.setVisible(bool(reasons))
        self.reasons.show_reasons({key: form.reasons[key] for key in reasons}, state.reasons)
        self.fields.show_fields(fields)
        self._show_needed(view, state)

    def show_waiting(self, nearer: Sequence[str]) -> None:
        """In: the alternatives nearer to home that have no conclusion yet; none hides the line."""
        text = self.tr("Deze conclusie is voorlopig. Dichter bij huis is nog geen conclusie bij: {names}.")
        self.waiting.setText(text.format(names=", ".join(nearer)))
        self.waiting.setVisible(bool(nearer))

    def _show_needed(self, view: CaseView, state: AlternativeState) -> None:
        """What is missing is said, not shouted; a change is told to a screen reader."""
        names = [_short(view.labels.weighing_field(name)) for name in state.missing if name != "conclusie"]
        if names:
            text = self.tr("Nog nodig: {names}").format(names=" · ".join(names))
        else:
            text = self.tr("✓ Deze weging is compleet.") if state.complete else ""
        if text == self.needed.text():
            return
        self.needed.setText(text)
        self.needed.set_style("good" if state.complete and not names else "hint")
        self.needed.setVisible(bool(text))
        if text:
            announce(self.needed, text)


def _short(prompt: str) -> str:
    """A question as an item in a line, without its question mark."""
    return prompt.rstrip("?. ")
