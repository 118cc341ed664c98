"""The quick round: all alternatives on one page, two short choices each; it closes only what does not apply.

A view goes in; weighings go to the desk, one event each.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.answers import substantive
from routekaart.casework import CaseView, Changes, Desk
from routekaart.engine.model import AlternativeState
from routekaart.gui import theme
from routekaart.gui.case.own_idea import OwnIdea
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.quick_round_row import EARLIER, FIRST_LOOK, NOT_ABOUT, WHY_NOT, QuickRoundRow
from routekaart.gui.kit import Button, FlowLayout, PlainLabel, ScrollPage
from routekaart.gui.session import Navigator, Session

__all__ = ["QuickRoundPage"]

NEVER = "nooit"


class QuickRoundPage(CasePage):
    """One row for each alternative, closest to home first; every choice is stored at once."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        lead = self.tr("Loop alle mogelijkheden één keer langs. Alleen wat niet over dit kind gaat, valt af.")
        self._page = ScrollPage(self.tr("Snelle ronde"), lead, width=1100)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self.rows: dict[str, QuickRoundRow] = {}
        self._place = QVBoxLayout()
        self._place.setSpacing(theme.px(4))
        self.progress = PlainLabel("", "hint").indented()
        self.rest_button = Button(self.tr("De rest is nog nooit geprobeerd"), small=True)
        self.idea_button = Button(self.tr("Eigen idee toevoegen"), small=True)
        self.idea = OwnIdea()
        self._page.body.addLayout(self._place)
        self._page.add(self.progress)
        buttons = FlowLayout(gap=4)
        buttons.addWidget(self.rest_button)
        buttons.addWidget(self.idea_button)
        self._page.body.addLayout(buttons)
        self._page.add(self.idea)
        self.rest_button.clicked.connect(lambda _checked=False: self._never_for_the_rest())
        self.idea_button.clicked.connect(lambda _checked=False: self._show_idea(True))
        self.idea.cancelled.connect(lambda: self._show_idea(False))
        self.idea.saved.connect(self._add_idea)

    def show_case(self, view: CaseView, **details: object) -> None:
        """In: the view."""
        self.refresh()

    def refresh(self) -> None:
        """Rows that stay keep their focus and what is typed in them."""
        view = self.view
        if view is None:
            return
        states = view.assessment.alternatives
        if list(states) != list(self.rows):
            self._arrange(view)
        for name, row in self.rows.items():
            row.show_state(view, states[name], view.facts.weighings.get(name, {}), self.draft(f"{name}/{WHY_NOT}"))
        asked = [name for name, state in states.items() if self._done(view, state)]
        text = self.tr("{done} van {all} langsgelopen").format(done=len(asked), all=len(states))
        self.progress.setText(text)
        left = any(not self._has_earlier(view, name) for name in states)
        if not left and self.rest_button.hasFocus():
            self.idea_button.setFocus()  # before it goes: otherwise the focus ends up in the header
        self.rest_button.setVisible(left)

    def commit_pending(self) -> None:
        """A reason that still has the focus is stored as if it was left."""
        for row in self.rows.values():
            row.commit_reason()

    def focus_start(self) -> None:
        """The first row without an answer."""
        view = self.view
        empty = (row for name, row in self.rows.items() if view is not None and not self._has_earlier(view, name))
        first = next(empty, None) or next(iter(self.rows.values()), None)
        if first is not None:
            first.earlier.focus_first()

    def _done(self, view: CaseView, state: AlternativeState) -> bool:
        body = view.facts.weighings.get(state.rung.id, {})
        return state.conclusion is not None or bool(body.get(FIRST_LOOK))

    def _has_earlier(self, view: CaseView, name: str) -> bool:
        state = view.assessment.alternatives[name]
        return bool(view.facts.weighings.get(name, {}).get(EARLIER)) or NOT_ABOUT in state.reasons

    def _arrange(self, view: CaseView) -> None:
        """New rows where an alternative was added; those that were there are moved, not made anew."""
        states = view.assessment.alternatives
        kept = {name: self.rows.get(name) or self._make(view, name) for name in states}
        for name in set(self.rows) - set(kept):
            self.rows[name].setParent(None)
            self.rows[name].deleteLater()
        for place, row in enumerate(kept.values()):
            self._place.insertWidget(place, row)
        self.rows = kept

    def _make(self, view: CaseView, name: str) -> QuickRoundRow:
        row = QuickRoundRow(view, view.assessment.alternatives[name].rung)
        row.earlier_chosen.connect(lambda value: self._weigh(name, {EARLIER: value}))
        row.look_chosen.connect(lambda value: self._look(name, value))
        row.why_left.connect(lambda text: self._close(name, text))
        row.why_edited.connect(lambda: self.keep_draft(f"{name}/{WHY_NOT}", row.why.text))
        row.open_wanted.connect(lambda: self.go_wanted.emit(name))
        return row

    def _weigh(self, name: str, fields: dict[str, object], field: str = "") -> None:
        case_id = self.case_id
        self.store(lambda desk: desk.weigh(case_id, name, fields), field=field)

    def _look(self, name: str, value: object) -> None:
        """A first look takes 'does not apply' back, when that was the conclusion."""
        state = self.view.assessment.alternatives[name] if self.view else None
        fields: dict[str, object] = {FIRST_LOOK: value}
        if state is not None and state.reasons == (NOT_ABOUT,):
            fields |= {"redenen": None, WHY_NOT: None, "conclusie": None}
        self._weigh(name, fields)

    def _close(self, name: str, text: str) -> None:
        body = self.view.facts.weighings.get(name, {}) if self.view else {}
        if substantive(text) and (body.get(WHY_NOT) != text or NOT_ABOUT not in (body.get("redenen") or ())):
            self._weigh(name, {"redenen": [NOT_ABOUT], WHY_NOT: text, FIRST_LOOK: None}, f"{name}/{WHY_NOT}")

    def _never_for_the_rest(self) -> None:
        view = self.view
        if view is None:
            return
        bodies = {name: {EARLIER: NEVER} for name in self.rows if not self._has_earlier(view, name)}
        case_id = view.id

        def weigh(desk: Desk) -> Changes:
            return desk.weigh_many(case_id, bodies)

        if bodies:
            self.store(weigh)

    def _show_idea(self, on: bool) -> None:
        if on and self.view is not None:
            self.idea.show_ladder(self.view)
        self.idea.setVisible(on)
        self.idea_button.setVisible(not on)
        if on:
            self.idea.focus_first()

    def _add_idea(self, title: str, idea_of: str, distance: int, place: str) -> None:
        case_id = self.case_id
        self._show_idea(False)
        self.store(lambda desk: desk.add_alternative(case_id, title, idea_of, distance, place))
