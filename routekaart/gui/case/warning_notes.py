"""The warnings that belong to one page: what is the matter, what to do, and why the program says so.

A `CaseView` goes in; a reason given for a warning goes to the desk. Unknown warnings are not shouted here.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView, Changes, Desk
from routekaart.engine.model import WarningState
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.plan import PageRef, warnings_on
from routekaart.gui.kit import Banner, LineText, PlainLabel

__all__ = ["WarningNotes"]


class WarningNotes(QWidget):
    """A banner per warning that holds; one of level M asks for a reason of one line, which is printed."""

    def __init__(self, page: CasePage) -> None:
        super().__init__()
        self._page = page
        self._notes: dict[str, _Note] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(12))
        self.hide()

    def show_for(self, view: CaseView, ref: PageRef | None) -> None:
        """Show the warnings of this page; a note that stays is left alone, so that typing goes on."""
        states = warnings_on(view, ref) if ref is not None else ()
        wanted = {state.id: state for state in states}
        for name in [name for name, note in self._notes.items() if name not in wanted or note.asks_else(wanted[name])]:
            note = self._notes.pop(name)
            self._box.removeWidget(note)
            note.setParent(None)
            note.deleteLater()
        for place, state in enumerate(states):
            if state.id not in self._notes:
                self._notes[state.id] = _Note(self._page, state)
                self._box.insertWidget(place, self._notes[state.id])
            self._notes[state.id].take(view, state)
        self.setVisible(bool(states))


class _Note(Banner):
    """One warning, with its field when a reason is asked."""

    def __init__(self, page: CasePage, state: WarningState) -> None:
        super().__init__(state.title, "", "info" if state.level == "I" else "warning")
        self._page, self._state = page, state
        self.reason: LineText | None = None
        self._because = PlainLabel("", "small")
        body = self.layout()
        if body is None:
            return
        body.addWidget(self._because)
        if state.level == "B":
            never = page.view is not None and page.view.checklist.route.only_provisional is not None
            final = self.tr("Dit moet geregeld zijn voordat u definitief kunt ondertekenen.")
            soon = self.tr("Regel dit zo snel mogelijk. Tot die tijd staat het op blad 1.")
            body.addWidget(PlainLabel(soon if never else final, "small"))
        if state.level == "M":
            self._ask_reason(body)

    def asks_else(self, state: WarningState) -> bool:
        """Must the note be made anew? Only for another level: other words are put in, so that the cursor stays."""
        return self._state.level != state.level

    def take(self, view: CaseView, state: WarningState) -> None:
        """Take over the words, and the reason that is stored unless somebody is typing."""
        self._state = state
        self._show_words()
        if self.reason is None or self.reason.hasFocus():
            return
        given = view.facts.warnings_answered.get(state.id, {}).get("reden")
        stored = str(given or view.drafts.get(f"!{state.id}") or "")
        if not stored and state.reason:
            self.reason.setPlaceholderText(self.tr("De reden staat al bij uw antwoorden."))
        if self.reason.text() != stored:
            self.reason.setText(stored)

    def _show_words(self) -> None:
        state = self._state
        text = f"{state.text} {state.action}".strip() if state.text != state.title else state.action
        because = self.tr("Waarom u dit ziet: {facts}").format(facts=" · ".join(state.because))
        for label, words in ((self.strong, state.title), (self.text, text), (self._because, because)):
            label.setText(words)
        self.text.setVisible(bool(text))
        self._because.setVisible(bool(state.because))
        self.setAccessibleName(f"{self.strong.text()} {self.text.text()}".strip())

    def _ask_reason(self, body: object) -> None:
        if not isinstance(body, QVBoxLayout):
            return
        label = self.tr("Gaat u toch zo verder? Schrijf kort waarom.")
        body.addWidget(PlainLabel(label, "strong"))
        self.reason = LineText(f"{self._state.title}: {label}", cap=1000)
        self.reason.textEdited.connect(self._on_edited)
        self.reason.left.connect(self._store)
        body.addWidget(self.reason)
        self._trouble = PlainLabel("", "error")
        self._trouble.hide()
        body.addWidget(self._trouble)

    def _on_edited(self) -> None:
        field = self.reason
        if field is not None:
            self._page.keep_draft(f"!{self._state.id}", field.text)

    def _store(self) -> None:
        view, field = self._page.view, self.reason
        if view is None or field is None:
            return
        text, name, case_id = field.text().strip(), self._state.id, view.id
        if not text or text == view.facts.warnings_answered.get(name, {}).get("reden"):
            return

        def write(desk: Desk) -> Changes:
            return desk.answer_warning(case_id, name, text)

        self._page.store(write, lambda _changes: self._trouble.hide(), self._refused, field=f"!{name}")

    def _refused(self, error: RoutekaartError) -> None:
        self._trouble.setText(str(error.message))
        self._trouble.show()
