"""The two walks: the very first start, and a new case in an open vault.

Pages and the desk go in; out come a vault, its recovery code, and a case with its first answers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from routekaart.casework import CaseView, Changes, Desk, create_vault, set_recovery_reminder
from routekaart.casework.case.opening import current_rules
from routekaart.casework.rules.regions import known_regions
from routekaart.checklist import Checklist
from routekaart.errors import RoutekaartError
from routekaart.gui.first_start.about_you import AboutYouPage, PassphrasePage
from routekaart.gui.first_start.new_case import AboutPage, AuthorityPage, ChildPage, FramePage, RoutePage
from routekaart.gui.first_start.recovery import RecoveryPage
from routekaart.gui.first_start.sequence import PageSequence, SequencePage
from routekaart.gui.passphrase_field import forget, with_phrases
from routekaart.gui.place import Surroundings

__all__ = ["FirstStart", "NewCase"]

_NO_CHILD = ("terugblik", "aanbieder")
"""Subjects of routes that ask no code name and birth date."""


class NewCase(PageSequence):
    """Route, child, frame and authority; every page stores what it asked when it is left."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.case_id = ""
        self.child_id = ""
        self._first_step = ""
        # At the very beginning, not where the last answer was given: what was asked here is only part of it.
        self.finished.connect(lambda: self.navigator.go("case", case_id=self.case_id, step=self._first_step))

    def arrive(self, **details: object) -> None:
        """Begin anew; `route` skips the first page."""
        route, subject = str(details.get("route") or ""), str(details.get("subject") or "jeugdige")
        self._begin_case(route)
        if route:
            self.routes.subjects = {route: subject}
            self.routes.leave(self._show_first)

    def _show_first(self) -> None:
        """The page after the choice of a route, which was made elsewhere."""
        after = self.follows(self.routes)
        if after is not None:
            self._show(self.pages.index(after))

    def case_pages(self, route: str) -> list[SequencePage]:
        """Out: the pages about the case, fresh; which of them come along depends on what the route is about."""
        self.case_id = self.child_id = ""
        self.routes, self.subject = RoutePage(), AboutPage()
        self.child, self.frame, self.authority = ChildPage(), FramePage(), AuthorityPage()
        self.routes.on_leave = self._read_route
        self.subject.on_leave = self._store_subject
        self.child.on_leave = self._store_child
        self.frame.on_leave = self._store_frame
        self.authority.on_leave = self._store_authority
        self.routes.route = route
        self.session.desk_run(lambda desk: desk.routes(), self.routes.set_routes)
        return [self.routes, self.child, self.subject, self.frame, self.authority]

    def follows(self, page: SequencePage) -> SequencePage | None:
        """A case without a child asks what it is about; only a case on where a child lives asks more at the start."""
        about = self.routes.subjects.get(self.routes.route, "jeugdige")
        if page is self.routes:
            return self.subject if about in _NO_CHILD else self.child
        if page is self.subject or (page is self.child and about != "jeugdige"):
            return None
        return self.frame if page is self.child else super().follows(page)

    def _begin_case(self, route: str) -> None:
        self.begin(self.case_pages(route))

    def _failed(self, error: RoutekaartError) -> None:
        self.stay()
        self.session.trouble.emit(error)

    def _read_route(self, done: Callable[[], None]) -> None:
        """A route without a child says itself what to ask first."""
        route = self.routes.route
        if self.routes.subjects.get(route) not in _NO_CHILD:
            done()
            return

        def read(checklist: Checklist) -> None:
            self.subject.show_question(checklist)
            done()

        self.session.desk_run(lambda desk: current_rules(desk, route, desk.owner.region), read, self._failed)

    def _store_subject(self, done: Callable[[], None]) -> None:
        route, case_id, question, value = self.routes.route, self.case_id, self.subject.question, self.subject.answer()

        def store(desk: Desk) -> tuple[Changes, CaseView]:
            made = case_id or str(desk.open_case(route).created)
            saved = desk.answer(made, question, value) if question else Changes(frozenset({made}))
            return saved, desk.case(made)

        def stored(outcome: tuple[Changes, CaseView]) -> None:
            changes, view = outcome
            self.case_id = view.id
            self._first_step = next(iter(view.assessment.steps), "")
            self.subject.may_go_back = False
            self.session.changed.emit(changes)
            done()

        self.session.desk_run(store, stored, self._failed)

    def _store_child(self, done: Callable[[], None]) -> None:
        route, record, case_id, child_id = self.routes.route, self.child.record(), self.case_id, self.child_id

        def store(desk: Desk) -> tuple[Changes, CaseView]:
            made = case_id or str(desk.open_case(route).created)
            known = {"id": child_id} if child_id else {}
            saved = desk.save_record(made, "personen", {**record, **known, "delen": "in_document"})
            return saved, desk.case(made)

        def stored(outcome: tuple[Changes, CaseView]) -> None:
            changes, view = outcome
            self.case_id, self.child_id = view.id, str(changes.created)
            self._first_step = next(iter(view.assessment.steps), "")
            # The route of a case is fixed once it exists.
            self.child.may_go_back = False
            self.session.changed.emit(changes)
            self.frame.show_view(view)
            done()

        self.session.desk_run(store, stored, self._failed)

    def _store_frame(self, done: Callable[[], None]) -> None:
        case_id, answers = self.case_id, self.frame.answers()
        self._store(lambda desk: _answer_all(desk, case_id, answers), done)

    def _store_authority(self, done: Callable[[], None]) -> None:
        case_id, rows = self.case_id, self.authority.records()

        def store(desk: Desk) -> Changes:
            changes = Changes()
            for row, record in rows:
                changes = desk.save_record(case_id, "personen", {**record, "delen": "in_document"})
                row.record_id = str(changes.created)
            return changes

        self._store(store, done)

    def _store(self, work: Callable[[Desk], Changes], done: Callable[[], None]) -> None:
        self.session.desk_run(work, lambda _changes: done(), self._failed)


def _answer_all(desk: Desk, case_id: str, answers: Mapping[str, str]) -> Changes:
    changes = Changes()
    for question, value in answers.items():
        changes = desk.answer(case_id, question, value)
    return changes


class FirstStart(NewCase):
    """Everything before the first case as well: who, passphrase, recovery code."""

    # The code is on screen, or was a moment ago: to hear that it is still to be kept would only confuse.
    own_notices = True

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._made = False

    def arrive(self, **details: object) -> None:
        """Begin at the first page; coming back to it halfway keeps what was filled in."""
        if self.pages and not self._made:
            return
        self._made = False
        self.about = AboutYouPage()
        self.phrase, self.recovery = PassphrasePage(self.session, self._known_of_owner), RecoveryPage()
        self.phrase.on_leave = self._make_vault
        self.recovery.on_leave = self._keep_reminder
        places = self.session.env.places
        self.session.run(lambda: known_regions(places), self.about.set_regions)
        self.begin([self.about, self.phrase, self.recovery, *self.case_pages("")])

    def _known_of_owner(self) -> tuple[str, ...]:
        owner = self.about.owner()
        return owner.name, owner.organisation

    def _make_vault(self, done: Callable[[], None]) -> None:
        owner, env = self.about.owner(), self.session.env

        def made(outcome: tuple[Desk, str]) -> None:
            desk, code = outcome
            self._made = True
            self._forget_phrases()
            self.preferences.update(last_vault=str(desk.vault.folder))
            self.recovery.show_code(owner.name, code)
            self.session.desk_run(lambda desk: desk.routes(), self.routes.set_routes)
            done()

        def failed(error: RoutekaartError) -> None:
            self.stay()
            self.phrase.show_problems([("phrase", error.message)])

        make = with_phrases(lambda phrase: create_vault(env, owner, phrase, remind=True), self.phrase.phrase)
        self.doors.bring(make, lambda outcome: outcome[0], made, failed, self._given_up)

    def _given_up(self) -> None:
        """Somebody went elsewhere while the vault was made: it is among the others, and here all begins anew."""
        self._made = True
        self._forget_phrases()
        self.stay()

    def _forget_phrases(self) -> None:
        forget(self.session, (self.phrase.phrase, self.phrase.again))
        self.phrase.meter.clear()

    def _keep_reminder(self, done: Callable[[], None]) -> None:
        later = not self.recovery.card.kept

        def store(desk: Desk) -> Changes:
            set_recovery_reminder(desk, later)
            desk.reminder_waits = later
            return Changes(vault=True)

        self.session.desk_run(store, lambda _changes: done(), self._failed)
