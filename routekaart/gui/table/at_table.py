"""The table view while it is on: who is there, whose turn it is, what is said, and in which language people read along.

The screen of the case goes in; what it shows at the table comes out, and standpoints go to the desk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu

from routekaart.casework import STANDPOINTS, CaseView, Standpoint, standpoint_of, take_stand
from routekaart.casework.rules.translating import languages, translated_texts
from routekaart.gui import theme
from routekaart.gui.case.case_frame import CaseFrame
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.table_view import set_larger, shared_view
from routekaart.gui.kit import ScrollPage
from routekaart.gui.session import Session
from routekaart.gui.table.below import BelowDecision, below, scroll_by_finger
from routekaart.gui.table.company import Company, seated
from routekaart.gui.table.company_page import CompanyPage
from routekaart.gui.table.people import People
from routekaart.gui.table.person_box import Seat
from routekaart.gui.table.rule_words import rule_lines, stance_lines
from routekaart.gui.table.topic import Topic, topic_of
from routekaart.gui.table.translated_card import language_name

__all__ = ["AtTable"]


class AtTable(QObject):
    """One for each screen of a case; it forgets everything with `leave_case`."""

    company_changed = Signal()
    """Other people look along: the screen must show the case anew."""
    choose_wanted = Signal()

    def __init__(self, frame: CaseFrame, session: Session) -> None:
        super().__init__(frame)
        self._frame, self._session = frame, session
        self.company, self.language = Company(), ""
        self._scale_before = 1.0
        self._texts: Mapping[str, str] = {}
        self._whole: CaseView | None = None
        self._heard: set[tuple[str, str]] = set()
        """Person and decision: what was said before these people they may go on seeing, whatever its share is."""
        self._page: CasePage | None = None
        self._ref: PageRef | None = None
        frame.people_button.clicked.connect(lambda _checked=False: self.choose_wanted.emit())
        frame.language_button.clicked.connect(lambda _checked=False: self.open_languages())
        frame.turn_button.clicked.connect(lambda _checked=False: self.pass_turn())

    # the case ----------------------------------------------------------------------------------------------------

    def leave_case(self) -> None:
        """Another case comes: nobody of this one sits at its table."""
        self.company, self._heard, self._whole, self._texts = Company(), set(), None, {}
        self.language, self._page, self._ref = "", None, None

    def turn(self, on: bool) -> None:
        """The table view begins (also anew, at another text size) or ends; who was there is remembered."""
        app = QApplication.instance()
        if on:
            self._scale_before = theme.scale()
        if isinstance(app, QApplication):
            set_larger(app, on, self._scale_before)
        self._heard, self._page, self._ref = set(), None, None

    def seen(self, whole: CaseView) -> CaseView:
        """In: the whole case. Out: what this company may see of it."""
        self._whole = whole
        return shared_view(whole, self.company.readers)

    # a page ------------------------------------------------------------------------------------------------------

    def dress(self, page: CasePage, view: CaseView, ref: PageRef) -> None:
        """Put on a page what belongs below its decision."""
        self._page, self._ref = page, ref
        scroll_by_finger(page)
        if isinstance(page, CompanyPage):
            self._dress_choice(page)
            return
        part = below(page)
        if part is not None:
            self._connect_once(part)
            self._show(part, view, ref)
        self._show_turn(view)

    def commit(self) -> None:
        """Before another page or the lock: words that were typed are stored."""
        part = self._part()
        if part is not None:
            part.people.commit()

    def _part(self) -> BelowDecision | None:
        return self._page.findChild(BelowDecision) if self._page is not None else None

    def _dress_choice(self, page: CompanyPage) -> None:
        if self._whole is not None:
            page.show_company(shared_view(self._whole), self.company)
        if not page.property("at_table"):
            page.setProperty("at_table", True)
            page.company_chosen.connect(self.set_company)

    def _connect_once(self, part: BelowDecision) -> None:
        if part.property("at_table"):
            return
        part.setProperty("at_table", True)
        people = part.people
        people.said.connect(self._store)
        people.typing.connect(partial(self._keep_draft, people))
        people.turn_taken.connect(self._take_turn)
        people.choose_wanted.connect(self.choose_wanted)

    def _show(self, part: BelowDecision, view: CaseView, ref: PageRef) -> None:
        topic = topic_of(view, ref)
        # A route about a provider has nobody who could be asked, and older rules no place to write it down.
        asks = topic is not None and STANDPOINTS in view.checklist.lists and bool(view.facts.records("personen"))
        part.people.setVisible(asks)
        if topic is not None and asks:
            part.people.show_people(view, list(self._seats(view, topic)), topic, self.company.turn)
        lines = (*rule_lines(view, ref), *(stance_lines(view) if asks else ()))
        part.translated.show_lines(self.language, lines, self._texts, view.labels.fill)

    def _seats(self, view: CaseView, topic: Topic) -> Iterator[Seat]:
        for row in seated(view, self.company):
            person = str(row["id"])
            heard = (person, topic.about) in self._heard and self._whole is not None
            facts = self._whole.facts if heard and self._whole is not None else view.facts
            yield Seat(row, standpoint_of(facts, person, topic.about), self._draft(row, topic))

    def _draft(self, row: Mapping[str, object], topic: Topic) -> str | None:
        """Words that were typed and not left, before a crash; those of a child only when nobody else looks along."""
        alone = self.company.people == (row["id"],)
        if self._whole is None or (row.get("rol") == "kind" and not alone):
            return None
        return self._whole.drafts.get(_field(str(row["id"]), topic.about))

    # who and whose turn ------------------------------------------------------------------------------------------

    def set_company(self, company: Company) -> None:
        """In: who sits at the table from now on; the first of them begins."""
        self._heard = set()
        if self._whole is not None:
            rows = seated(shared_view(self._whole, company.readers), company)
            company = company.with_turn(str(rows[0]["id"]) if rows else "")
        self.company = company
        self.company_changed.emit()

    def pass_turn(self) -> None:
        """F9: the next person has the turn, after the last one the first."""
        part = self._part()
        if self._whole is None or part is None:
            return
        names = [str(row["id"]) for row in seated(shared_view(self._whole, self.company.readers), self.company)]
        if not names:
            self.choose_wanted.emit()
            return
        here = names.index(self.company.turn) if self.company.turn in names else -1
        self._take_turn(names[(here + 1) % len(names)], focus=True)

    def _take_turn(self, person: str, *, focus: bool = False) -> None:
        self.company = self.company.with_turn(person)
        part = self._part()
        if part is not None:
            part.people.give_turn(person, focus=focus)
        sheet = self._page.findChild(ScrollPage) if self._page is not None else None
        if focus and part is not None and sheet is not None:
            sheet.ensureWidgetVisible(part.people.boxes[person], 0, theme.px(12))
        if self._whole is not None:
            self._show_turn(shared_view(self._whole, self.company.readers))

    def _show_turn(self, view: CaseView) -> None:
        names = {str(row["id"]): view.labels.record("personen", row) for row in seated(view, self.company)}
        name = names.get(self.company.turn, "")
        self._frame.table_footer.offer(self._frame.turn_button, len(names) > 1)
        self._frame.table_footer.set_text(self.tr("Aan de beurt: {name}").format(name=name) if name else "")

    # what is said ------------------------------------------------------------------------------------------------

    def _store(self, said: Standpoint) -> None:
        page, whole = self._page, self._whole
        if page is None or whole is None:
            return
        self._heard.add((said.person, said.about))
        case_id = whole.id
        page.store(lambda desk: take_stand(desk, case_id, said), field=_field(said.person, said.about))

    def _keep_draft(self, people: People, person: str) -> None:
        if self._page is not None and person in people.boxes:
            box = people.boxes[person]
            self._page.keep_draft(_field(person, box.topic.about), box.text)

    # the language ------------------------------------------------------------------------------------------------

    def ask_language(self) -> None:
        """From the palette."""
        self.open_languages()

    def open_languages(self) -> QMenu:
        """The menu with Dutch alone, and each language in which some route is translated. Out: the menu."""
        menu, button = QMenu(self._frame), self._frame.language_button
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = {"": self.tr("Alleen Nederlands"), **{code: language_name(code) for code in self._languages()}}
        for code, name in names.items():
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(code == self.language)
            action.triggered.connect(lambda _checked=False, chosen=code: self.set_language(chosen))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        return menu

    def set_language(self, language: str) -> None:
        """In: the language people read beside the Dutch; empty for none."""
        self.language, whole = language, self._whole
        if not language or whole is None:
            self._take_texts({})
            return
        places, checklist = self._session.env.places, whole.checklist
        self._session.run_apart(lambda: translated_texts(places, checklist, language), self._take_texts)

    def _languages(self) -> tuple[str, ...]:
        return languages(self._session.env.places)

    def _take_texts(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        page, ref, whole = self._page, self._ref, self._whole
        if page is not None and ref is not None and whole is not None:
            self.dress(page, shared_view(whole, self.company.readers), ref)


def _field(person: str, about: str) -> str:
    """The name under which a draft of somebody's words is kept."""
    return f"{STANDPOINTS}/{person}/{about}"
