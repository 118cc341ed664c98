"""The work view of one case: opening it, walking through the plan, and following every change.

A case id goes in; the pages of the plan are shown one by one, each made when it is first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from routekaart.casework import CaseView, Changes, Desk
from routekaart.casework.rules.regions import offer_of
from routekaart.gui.case.case_frame import CaseFrame
from routekaart.gui.case.case_wiring import connect_page, connect_screen
from routekaart.gui.case.consulting import Consulting
from routekaart.gui.case.going_back import go_back
from routekaart.gui.case.map_page import MapPage
from routekaart.gui.case.opening_notices import moved_banner, show_opening
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.page_factory import PageShelf
from routekaart.gui.case.plan import PageRef, destinations, make_plan, page_with, place_in, standing_ref
from routekaart.gui.case.question_page import QuestionPage
from routekaart.gui.case.ret_request import RetRequest
from routekaart.gui.case.river_stops import River, river_of, where_text
from routekaart.gui.case.table_view import counterpart, first_part, table_plan, whole_of
from routekaart.gui.focus_order import FocusPlace
from routekaart.gui.phrasebook import leave_typed
from routekaart.gui.river import Stop
from routekaart.gui.session import Navigator, Session
from routekaart.gui.table.at_table import AtTable
from routekaart.region import Offer

__all__ = ["CaseScreen"]

_NO_PANEL = ("kaart", "naast_elkaar", "controleren", "ondertekenen", "documenten", "taken", "verder", "nieuwe_versie")
_BESIDE_THE_TABLE, _ONLY_AT_TABLE = ("kaart", "gezelschap"), ("gezelschap",)
"""At the table these pages and those of its plan are shown; everything else is for the professional."""
_NO_STRIP = ("kaart",)
_READY_AFTER = 150
"""Milliseconds of rest after which the next page is made ready."""


class CaseScreen(CaseFrame):
    """The work view. `show_case` opens a case, or another page of the same case."""

    commands_wanted = Signal()
    lock_wanted = Signal()
    table_changed = Signal(bool)
    """The table view came on screen, or went."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_screen")
        self.session, self.navigator = session, navigator
        self.view: CaseView | None = None
        self.plan: tuple[PageRef, ...] = ()
        self.ref: PageRef | None = None
        self._case_id = ""
        self.whole: CaseView | None = None
        """All of the case; `view` is what may be on screen now."""
        self._last_in_plan: PageRef | None = None
        self._river = River((), {}, {})
        self._stops: tuple[Stop, ...] = ()
        self._loading = False
        self._drafts_written = False
        """A draft was kept since the view was read."""
        self._question = ""
        self._insisted: tuple[tuple[str, str], ...] = ()
        self.shelf = PageShelf(session, navigator, self.stack, partial(connect_page, self))
        self._blank = QWidget()
        """On screen while a case is read, so that nothing of another one or of an empty form flashes by."""
        self.stack.addWidget(self._blank)
        self.requests = RetRequest(self)
        self.consulting = Consulting(self, session, navigator)
        self.form = self.consulting.form
        self.at_table = AtTable(self, session)
        session.changed.connect(self._on_changed)
        self.at_table.company_changed.connect(self._on_company)
        connect_screen(self)

    # opening -------------------------------------------------------------------------------------------------

    def show_case(self, case_id: str, *, step: str | None = None, part: str | None = None, **_more: object) -> None:
        """Open a case at a step, or at a part (question, list, alternative, or kind of page); else where you were."""
        if case_id == self._case_id and self.view is not None:
            self.go_to(part or step or "")
            return
        self.leave()
        self.stack.setCurrentWidget(self._blank)
        self.shelf.clear()
        self.at_table.leave_case()
        self.drop_notice()
        self._case_id, self.view, self.whole, self.ref = case_id, None, None, None
        self.shelf.coming_back_to = self._last_in_plan = None
        places = self.session.env.places

        def read(desk: Desk) -> tuple[CaseView, Offer | None]:
            view = desk.case(case_id, viewed=True)
            return view, offer_of(places, view.dossier.region)

        self.session.desk_run(read, lambda found: self._opened(*found, part or step))

    def leave(self) -> None:
        """Before another page, another screen or the lock: store what was typed."""
        page = self.page
        if page is not None and self.session.desk is not None:
            self.at_table.commit()
            page.flush()

    def destinations(self) -> tuple[tuple[str, str], ...]:
        """Every page of this case as (target for `go_to`, title), for the command palette."""
        return destinations(self.view, self.plan) if self.view is not None else ()

    def _opened(self, view: CaseView, offer: Offer | None, target: str | None) -> None:
        if view.id != self._case_id:
            return
        self.panel.offer = offer
        self._take(view)
        start = self._find(target) if target else None
        back = self._find(view.last_step) if view.last_step else None
        self.show_page(start or back or self.plan[0])
        if not self.table:  # where people were, and other cases, are not for everybody
            show_opening(self, view, back if start is None else None)

    def _take(self, view: CaseView) -> None:
        """The view pages may show: all of it, or at the table what may be shared."""
        self.whole, self._drafts_written = view, False
        leave_typed(view.facts, view.earlier)
        self.view = self.at_table.seen(view) if self.table else view
        self.plan = table_plan(self.view) if self.table else make_plan(self.view)
        stops_for = tuple(dict.fromkeys(map(whole_of, self.plan))) if self.table else self.plan
        self._river = river_of(self.view, stops_for, table=self.table)

    # walking -------------------------------------------------------------------------------------------------

    def go_to(self, target: str | PageRef) -> None:
        """Show a page by what is on it: a question, list, alternative, step, or a kind such as `taken`."""
        ref = target if isinstance(target, PageRef) else self._find(target)
        if ref is not None and self._is_shown_here(ref):
            self.after_storing(partial(self.show_page, ref))

    def _is_shown_here(self, ref: PageRef) -> bool:
        if self.table:
            return ref.kind in _BESIDE_THE_TABLE or place_in(self.plan, ref) >= 0
        return ref.kind not in _ONLY_AT_TABLE

    def forward(self) -> None:
        """Doorgaan: the first time with a problem on the page it says so; leaving is always allowed."""
        if self.page is self.form:
            self.consulting.save()
            return
        page = self.page
        problems = page.problems() if page is not None else ()
        if page is not None and problems and problems != self._insisted:
            self._insisted = problems
            page.show_problems(problems)
            return
        back, self.shelf.coming_back_to = self.shelf.coming_back_to, None
        if back is not None:
            self.go_to(back)
        else:
            self._walk(1)

    def back(self) -> None:
        """Terug: the page before; nothing is lost by it."""
        if self.page is self.form:
            self.consulting.close()
        else:
            self._walk(-1)

    def show_page(self, ref: PageRef) -> None:
        """Put a page on screen, with the river and the panel beside it."""
        if self.view is None:
            return
        if self._insisted:
            self.window().setWindowTitle("Routekaart")
        self._insisted, self._question = (), ""
        self.drop_notice()
        self.ref = ref
        self.columns.set_room(
            strip=not self.table and ref.kind not in _NO_STRIP, aside=not self.table and ref.kind not in _NO_PANEL
        )
        page = self.shelf.take(ref, table=self.table)
        page.show_view(self.view, ref)
        if self.table:
            self.at_table.dress(page, self.view, ref)
        self.stack.setCurrentWidget(page)
        self.show_frame()
        self.focus_in_sight(page)
        QTimer.singleShot(0, self, self._show_panel)
        QTimer.singleShot(_READY_AFTER, self, partial(self._make_next_ready, ref))

    def focus_in_sight(self, page: CasePage) -> None:
        """Put the focus where working begins, and once the page has its sizes, scroll to it when needed."""
        if self.table and self._is_to_read(page):
            # What there is stands above the button to add to it; at the table it is read from the top.
            self.table_footer.forward_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        page.focus_start()
        QTimer.singleShot(0, page, page.show_focus)

    def _is_to_read(self, page: CasePage) -> bool:
        ref, view = self.ref, self.view
        filled = ref is not None and view is not None and ref.kind == "lijst" and view.facts.records(ref.ids[0])
        return bool(filled) and getattr(page, "form", None) is None

    def _walk(self, step: int) -> None:
        self.after_storing(partial(self._move, step))

    def after_storing(self, then: Callable[[], None]) -> None:
        """Go on when everything typed is stored, so that plan and drafts count with the last of it."""
        self.leave()
        if self.session.idle and not self._drafts_written:
            then()
        else:
            self._read(then)

    def _move(self, step: int) -> None:
        if self.ref is None or not self.plan:
            return
        place = place_in(self.plan, self.ref)
        if place < 0:
            # A page outside the plan, such as the task list, goes on where people were.
            step, place = 0, max(0, place_in(self.plan, self._last_in_plan or self.plan[0]))
        if 0 <= place + step < len(self.plan):
            self.show_page(self.plan[place + step])

    def _find(self, target: str | None) -> PageRef | None:
        return page_with(self.view, self.plan, target) if target and self.view is not None else None

    def change_answer(self, target: str) -> None:
        """From reading back to one answer, and with Doorgaan back again."""
        here, ref = self.ref, self._find(target)
        if ref is not None:
            self.shelf.coming_back_to = here
            self.after_storing(partial(self._show_to_change, ref, target))

    def _show_to_change(self, ref: PageRef, target: str) -> None:
        self.show_page(ref)
        if isinstance(self.page, QuestionPage):
            self.page.open_question(target)

    def log_consultation(self, known: Mapping[str, Any] | None = None, record_id: str = "") -> None:
        """Open the form over the page (Ctrl+G), with what is known from the place where people are."""
        if not self.table:
            self.consulting.open(known or {}, record_id)

    # following changes -----------------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.saved_at is not None:
            self.set_status(self.tr("Bewaard {time}").format(time=f"{changes.saved_at:%H:%M}"))
        if self._case_id in changes.dossiers and self.view is not None:
            self._read()
        elif not changes.dossiers:
            self._drafts_written = True

    def _read(self, then: Callable[[], None] | None = None) -> None:
        """Ask for a new view; several changes in a row need only one."""
        if self._loading and then is None:
            return
        self._loading = True
        case_id = self._case_id
        self.session.desk_run(lambda desk: desk.case(case_id), partial(self._arrived, then))

    def _arrived(self, then: Callable[[], None] | None, view: CaseView) -> None:
        self._loading = False
        if not isValid(self) or view.id != self._case_id:  # the case may be gone while it was being read
            return
        moved = self.whole is not None and self.whole.checklist.hash != view.checklist.hash
        self._take(view)
        if moved:
            self._begin_anew(view)
        if then is not None:
            then()
        if not isValid(self):
            return
        page = self.page
        if page is self.form:
            self.form.update_view(view)
        elif page is not None and page.view is not self.view and self.view is not None:
            page.update_view(self.view)
            if self.table and self.ref is not None:
                self.at_table.dress(page, self.view, self.ref)
        self.show_frame()
        self._show_panel()

    def _begin_anew(self, view: CaseView) -> None:
        """The case moved to newer rules: every page was made for the former ones."""
        self.shelf.clear()
        self.shelf.coming_back_to = self._last_in_plan = None
        self.show_page(standing_ref("taken"))
        banner = moved_banner(view)
        banner.action.connect(lambda: self.go_to("controleren"))
        self.show_notice(banner)

    # the frame ---------------------------------------------------------------------------------------------------

    def choose_stop(self, name: str) -> None:
        """A stop of the river, by its name: its page comes on screen."""
        ref = self._river.pages.get(name)
        if ref is not None:
            self.go_to(first_part(self.plan, ref) if self.table else ref)

    def show_frame(self) -> None:
        """Header, river and footer for the page on screen; each only redraws what differs."""
        view, ref = self.view, self.ref
        if view is None or ref is None:
            return
        self.show_case_name(view)
        place_now = place_in(self.plan, ref)
        if place_now >= 0:
            self._last_in_plan = ref
        self._show_river(ref if place_now >= 0 else self._last_in_plan)
        self.show_consulting(view, ref.step)
        # In the form of a consultation Terug and Doorgaan always work, wherever people were.
        form = self.page is self.form
        forward = form or place_now < len(self.plan) - 1 or self.shelf.coming_back_to is not None
        self.show_walk(
            back=form or place_now != 0, forward=forward, text=where_text(view, ref, self.shelf.coming_back_to)
        )

    def _show_river(self, ref: PageRef | None) -> None:
        stops = self._river.at(whole_of(ref) if self.table and ref is not None else ref)
        if stops != self._stops:
            self._stops = stops
            lives = self.view is None or bool(self.view.checklist.alternatives)
            self.strip.set_title(self.tr("Zo thuis mogelijk") if lives else self.tr("De route"))
            self.strip.set_stops(stops)
        page = self.page
        if isinstance(page, MapPage):
            page.show_stops(stops)

    def _show_panel(self) -> None:
        if self.view is not None and self.ref is not None and self.panel.isVisible():
            self.panel.show_for(self.view, self.ref, self._question)

    def topic(self, question: str) -> None:
        """People are at this question now: the panel beside it is about that."""
        self._question = question
        self._show_panel()

    def _make_next_ready(self, ref: PageRef) -> None:
        """While people read, the next page is made, so that Doorgaan is at once."""
        place = place_in(self.plan, ref) + 1
        if self.ref != ref or self.view is None or not 0 < place < len(self.plan):
            return
        self.shelf.make_ready(self.plan[place], self.view, table=self.table)

    def make_anew(self) -> None:
        """Theme or text size changed: pages measured for the former are made again, at the same place and focus."""
        if self.table:
            self.at_table.turn(True)
        if self.view is not None:
            self.after_storing(self._rebuild)

    def _rebuild(self) -> None:
        page, ref, held = self.page, self.ref, QApplication.focusWidget()
        place = FocusPlace.of(page, held) if page is not None else None
        self.shelf.clear()
        if page is self.form:
            self.form.make_anew()
        elif ref is not None:
            self.show_page(ref)
        fresh = self.page
        again = place.find(fresh) if place is not None and fresh is not None else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    # undo and the table view ---------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Undo the last change of this case."""
        go_back(self, self._case_id, again=False)

    def redo(self) -> None:
        """Do again what was undone."""
        go_back(self, self._case_id, again=True)

    def leave_for(self, place: str) -> None:
        """In: a place about this case that is no page of it: who saw it, all about one person, corrections."""
        self.navigator.go(place, case_id=self._case_id)

    def toggle_table(self) -> None:
        """F11: one decision per page, larger, and only what everybody at the table may see; again to go back."""
        view, here = self.whole, self.ref
        if view is None or here is None:
            return
        self.leave()
        here = here if place_in(self.plan, here) >= 0 else self._last_in_plan or here
        self.shelf.clear()
        self.set_table(not self.table)
        self.at_table.turn(self.table)
        self._take(view)
        self.show_page(counterpart(self.plan, here))
        self.table_changed.emit(self.table)

    def _on_company(self) -> None:
        """Other people look along: pages made for the former ones go, and all is shown anew."""
        view, here = self.whole, self.ref
        if not self.table or view is None or here is None:
            return
        self._take(view)
        if here.kind in _BESIDE_THE_TABLE:
            self.shelf.keep_only(here)
            self.show_frame()
        else:
            self.shelf.clear()
            self.show_page(counterpart(self.plan, here))
