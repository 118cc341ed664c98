"""Small pages one after another: Terug never deletes, Doorgaan says what is missing and where.

Pages go in; out comes `finished` when the last one has stored what it asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from routekaart.gui.inputs import AnswerInput, InputSpec, make_input
from routekaart.gui.kit import Card, FooterBar, ScrollPage
from routekaart.gui.place import Place, Surroundings

__all__ = ["PageSequence", "SequencePage"]


class SequencePage(ScrollPage):
    """One page: a heading, inputs in cards, and what happens on leaving it."""

    may_go_back = True
    forward_wanted = Signal()
    """The page itself asks to go on, such as after a choice that says everything."""

    def __init__(self, title: str, lead: str = "") -> None:
        super().__init__(title, lead, middle=True)
        self.on_leave: Callable[[Callable[[], None]], None] | None = None
        """Stores what the page asked and then calls what it got; None when there is nothing to store."""
        self.inputs: dict[str, AnswerInput] = {}
        self.errors.jump.connect(self.jump)

    def ask(self, spec: InputSpec, kind: str = "tekst") -> AnswerInput:
        """In: a question. Out: its input, in a card of its own on the page."""
        made = make_input(kind, spec)
        self.inputs[spec.id] = made
        card = Card()
        card.add(made)
        self.add(card)
        return made

    def text(self, name: str) -> str:
        """Out: the text or chosen option of an input, without spaces around it."""
        value = self.inputs[name].value()
        return value.strip() if isinstance(value, str) else ""

    def arrive(self) -> None:
        """Come on screen: the focus goes to the first input."""
        first = next(iter(self.inputs.values()), None)
        if first is not None:
            first.focus_field()

    def problems(self) -> list[tuple[str, str]]:
        """Out: (input, sentence) pairs of what cannot be used yet."""
        found = [(name, made.problem()) for name, made in self.inputs.items()]
        return [(name, sentence) for name, sentence in found if sentence]

    def leave(self, done: Callable[[], None]) -> None:
        """Store what the page asked, then `done()`."""
        if self.on_leave is None:
            done()
        else:
            self.on_leave(done)

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """In: what to look at; shown on top and at each field, in the same words."""
        told = dict(problems)
        for name, made in self.inputs.items():
            made.show_error(told.get(name, ""))
        self.errors.show_problems(problems)
        if problems:
            self.ensureWidgetVisible(self.errors)

    def jump(self, name: str) -> None:
        """In: the input a line of the summary is about."""
        if name in self.inputs:
            self.inputs[name].focus_field()


class PageSequence(Place):
    """Walks through pages. A subclass gives the pages and says what comes after the last one."""

    own_footer = True
    finished = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.stack = QStackedWidget()
        self.foot = FooterBar()
        self.pages: list[SequencePage] = []
        self._leaving = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.stack, 1)
        box.addWidget(self.foot)
        self.foot.back.connect(self.go_back)
        self.foot.forward.connect(self.go_on)

    def begin(self, pages: Sequence[SequencePage]) -> None:
        """In: the pages from now on; the first comes on screen."""
        former = self.pages
        for old in former:
            self.stack.removeWidget(old)
            old.hide()
        if former:
            # Work that they asked for comes back first; the worker is serial.
            self.session.run(lambda: None, lambda _none: _delete(former))
        self.pages = list(pages)
        self._leaving = False
        for page in self.pages:
            self.stack.addWidget(page)
            page.forward_wanted.connect(self.go_on)
        self._show(0)

    @property
    def current(self) -> SequencePage:
        """The page on screen."""
        return self.pages[self.stack.currentIndex()]

    def go_on(self) -> None:
        """Check the page, store it, and show the next one; errors keep people here with all they typed."""
        page = self.current
        problems = page.problems()
        page.show_problems(problems)
        if problems or self._leaving:
            return
        self._set_leaving(True)
        page.leave(lambda: self._left(page))

    def stay(self) -> None:
        """Leaving did not work out: the page is there again to change something."""
        self._set_leaving(False)

    def follows(self, page: SequencePage) -> SequencePage | None:
        """In: a page. Out: the one after it, None after the last."""
        place = self.pages.index(page) + 1
        return self.pages[place] if place < len(self.pages) else None

    def go_back(self) -> None:
        """The page before, or the place people came from; nothing is deleted."""
        here = self.current
        before = next((page for page in reversed(self.pages) if self.follows(page) is here), None)
        if before is not None:
            self._show(self.pages.index(before))
        else:
            self.leave_sequence()

    def leave_sequence(self) -> None:
        """Terug on the first page."""
        self.navigator.go("cases" if self.session.desk is not None else "start")

    def _left(self, page: SequencePage) -> None:
        self._set_leaving(False)
        after = self.follows(page)
        if after is not None:
            self._show(self.pages.index(after))
        else:
            self.finished.emit()

    def _set_leaving(self, leaving: bool) -> None:
        self._leaving = leaving
        self.foot.forward_button.setEnabled(not leaving)

    def _show(self, place: int) -> None:
        page = self.pages[place]
        self.stack.setCurrentIndex(place)
        self.foot.show_walk(back=page.may_go_back, forward=True)
        page.verticalScrollBar().setValue(0)
        page.arrive()


def _delete(pages: Sequence[SequencePage]) -> None:
    for page in pages:
        page.deleteLater()
