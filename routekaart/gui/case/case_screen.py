"""The frame of one case: where you are, the river, the page, the right panel, and Terug and Doorgaan.

A case id goes in; the pages of the plan are shown one by one, each made when it is first needed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from routekaart.casework import CaseView, Changes, Desk
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.page_factory import make_page
from routekaart.gui.case.plan import PageRef, make_plan, page_with, place_in, standing_ref, title_of
from routekaart.gui.case.river_stops import River, phase_note, phase_of, river_of
from routekaart.gui.case.side_panel import CasePanel
from routekaart.gui.case.welcome import welcome_banner
from routekaart.gui.kit import Banner, FooterBar, HeaderBar, ThreeColumns
from routekaart.gui.river import RiverStrip
from routekaart.gui.session import Navigator, Session

__all__ = ["CaseScreen"]

_KEEP = 14
"""Pages kept ready; the one not seen for longest goes first."""


class CaseScreen(QWidget):
    """The work view. `show_case` opens a case, or another page of the same case."""

    commands_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_screen")
        self.session = session
        self.navigator = navigator
        self.view: CaseView | None = None
        self.plan: tuple[PageRef, ...] = ()
        self.ref: PageRef | None = None
        self._last_in_plan: PageRef | None = None
        self._case_id = ""
        self._pages: dict[str, CasePage] = {}
        self._river = River((), {})
        self._loading = False
        self._insisted: tuple[tuple[str, str], ...] = ()
        self._welcome: Banner | None = None
        self._build()
        self._connect()

    # opening -------------------------------------------------------------------------------------------------

    def show_case(self, case_id: str, *, step: str | None = None, part: str | None = None, **_more: object) -> None:
        """Open a case at a step, or at a part (question, list, alternative, or kind of page); else where you were."""
        if case_id == self._case_id and self.view is not None:
            self.go_to(part or step or "")
            return
        self.leave()
        self._forget_pages()
        self._case_id, self.view, self.ref = case_id, None, None

        def read(desk: Desk) -> CaseView:
            return desk.case(case_id, viewed=True)

        self.session.desk_run(read, lambda view: self._opened(view, part or step))

    def leave(self) -> None:
        """Before another screen or the lock: store what was typed."""
        page = self.page
        if page is not None and self.session.desk is not None:
            page.flush()

    @property
    def page(self) -> CasePage | None:
        """The page on screen."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, CasePage) else None

    def _opened(self, view: CaseView, target: str | None) -> None:
        if view.id != self._case_id:
            return
        self.view, self.plan = view, make_plan(view)
        start = self._find(target) if target else None
        back = self._find(view.last_step) if view.last_step else None
        if back is not None and start is None:
            self._greet(view, back)
        self.show_page(start or back or self.plan[0])

    def _greet(self, view: CaseView, back: PageRef) -> None:
        self._welcome = welcome_banner(view, back)
        self._welcome.action.connect(lambda: self.go_to("taken"))
        self._notices.insertWidget(0, self._welcome)

    # walking -------------------------------------------------------------------------------------------------

    def go_to(self, target: str | PageRef) -> None:
        """Show a page by what is on it: a question, list, alternative, step, or a kind such as `taken`."""
        ref = target if isinstance(target, PageRef) else self._find(target)
        if ref is not None:
            self.leave()
            self.show_page(ref)

    def forward(self) -> None:
        """Doorgaan: the first time with a problem on the page it says so; leaving is always allowed."""
        page = self.page
        problems = page.problems() if page is not None else ()
        if page is not None and problems and problems != self._insisted:
            self._insisted = problems
            page.show_problems(problems)
            return
        self._walk(1)

    def back(self) -> None:
        """Terug: the page before; nothing is lost by it."""
        self._walk(-1)

    def show_page(self, ref: PageRef) -> None:
        """Put a page on screen, with the river and the panel beside it."""
        if self.view is None:
            return
        self._insisted = ()
        if self._welcome is not None and self.ref is not None:
            self._drop_welcome()
        self.ref = ref
        page = self._page_for(ref)
        page.show_view(self.view, ref)
        self.stack.setCurrentWidget(page)
        self._show_frame()
        page.focus_start()
        QTimer.singleShot(0, self._after_show)

    def _walk(self, step: int) -> None:
        """Go on when everything typed is stored, so that the plan counts with the last answer."""
        self.leave()
        if self.session.idle:
            self._move(step)
        else:
            self._read(lambda: self._move(step))

    def _move(self, step: int) -> None:
        if self.ref is None or not self.plan:
            return
        place = place_in(self.plan, self.ref)
        if place < 0:
            step, place = 0, self._nearest()
        if 0 <= place + step < len(self.plan):
            self.show_page(self.plan[place + step])

    def _nearest(self) -> int:
        """A page outside the plan (the task list) goes on where people were in the plan."""
        last = self._last_in_plan
        return max(0, place_in(self.plan, last)) if last is not None else 0

    def _find(self, target: str | None) -> PageRef | None:
        if not target:
            return None
        if target in ("taken", "kaart"):
            return standing_ref("taken" if target == "taken" else "kaart")
        return page_with(self.plan, target) or next((page for page in self.plan if page.kind == target), None)

    # following changes -----------------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.saved_at is not None:
            self.header.set_status(self.tr("Bewaard {time}").format(time=f"{changes.saved_at:%H:%M}"), aloud=False)
        if self._case_id in changes.dossiers and self.view is not None:
            self._read()

    def _read(self, then: Callable[[], None] | None = None) -> None:
        """Ask for a new view; several changes in a row need only one."""
        if self._loading and then is None:
            return
        self._loading = True
        case_id = self._case_id
        self.session.desk_run(lambda desk: desk.case(case_id), partial(self._arrived, then))

    def _arrived(self, then: Callable[[], None] | None, view: CaseView) -> None:
        self._loading = False
        if view.id != self._case_id:
            return
        self.view, self.plan = view, make_plan(view)
        if then is not None:
            then()
        page = self.page
        if page is not None and page.view is not view:
            page.update_view(view)
        self._show_frame()
        self._after_show()

    # the frame ---------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.header = HeaderBar()
        self.table_button = self.header.add_button(self.tr("Overleg-weergave"), "F11", small=True)
        self.commands_button = self.header.add_button(self.tr("Opdrachten"), "Ctrl K", small=True)
        self.lock_button = self.header.add_button(self.tr("Vergrendelen"), "Ctrl L", small=True)
        self.strip = RiverStrip()
        self.panel = CasePanel()
        self.stack = QStackedWidget()
        middle = QWidget()
        self._notices = QVBoxLayout(middle)
        self._notices.setContentsMargins(0, 0, 0, 0)
        self._notices.setSpacing(0)
        self._notices.addWidget(self.stack, 1)
        self.columns = ThreeColumns(middle, self.strip, self.panel)
        self.footer = FooterBar()
        self.ret_button = self.footer.add_button(self.tr("Vraag RET om mee te denken"))
        self.log_button = self.footer.add_button(self.tr("Overleg vastleggen"), "Ctrl G")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for piece, stretch in ((self.header, 0), (self.columns, 1), (self.footer, 0)):
            box.addWidget(piece, stretch)

    def _connect(self) -> None:
        self.session.changed.connect(self._on_changed)
        self.header.back_chosen.connect(lambda: self.navigator.go("cases"))
        self.commands_button.clicked.connect(lambda _checked=False: self.commands_wanted.emit())
        self.lock_button.clicked.connect(lambda _checked=False: self.lock_wanted.emit())
        self.footer.back.connect(self.back)
        self.footer.forward.connect(self.forward)
        self.strip.stop_chosen.connect(self._stop_chosen)
        for keys, slot in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo)):
            QShortcut(QKeySequence(keys), self, slot)

    def _stop_chosen(self, name: str) -> None:
        ref = self._river.pages.get(name)
        if ref is not None:
            self.go_to(ref)

    def _show_frame(self) -> None:
        """Header, river and footer for the page on screen; each only redraws what differs."""
        view, ref = self.view, self.ref
        if view is None or ref is None:
            return
        region = view.checklist.region.title if view.checklist.region else ""
        place = " · ".join(part for part in ("", view.checklist.title, region) if part)
        who = f"{view.child_name}, {view.age}" if view.child else view.child_name
        self.header.set_place(self.tr("Dossiers"), who, f"· {place}", view.status)
        river = river_of(view, self.plan, ref)
        if river.stops != self._river.stops:
            self.strip.set_stops(river.stops)
        self._river = river
        place_now = place_in(self.plan, ref)
        if place_now >= 0:
            self._last_in_plan = ref
        self.footer.back_button.setEnabled(place_now != 0)
        self.footer.forward_button.setEnabled(place_now < len(self.plan) - 1)
        self.footer.set_text(self._where(view, ref))

    def _where(self, view: CaseView, ref: PageRef) -> str:
        phase = next((item for item in view.checklist.route.phases if item.id == phase_of(view, ref.step)), None)
        if phase is None:
            return title_of(view, ref)
        return " · ".join(part for part in (phase.title, phase_note(view, phase.id)) if part)

    def _after_show(self) -> None:
        """What may come a moment later: the right panel, and the next page made ready."""
        if self.view is not None and self.ref is not None:
            self.panel.show_for(self.view, self.ref)

    # pages -------------------------------------------------------------------------------------------------------

    def _page_for(self, ref: PageRef) -> CasePage:
        page = self._pages.pop(ref.key, None)
        if page is None:
            page = make_page(ref.kind, self.session, self.navigator)
            page.go_wanted.connect(self.go_to)
            page.next_wanted.connect(self.forward)
            page.topic_changed.connect(self._topic)
            self.stack.addWidget(page)
        self._pages[ref.key] = page
        while len(self._pages) > _KEEP:
            self._drop_page(next(iter(self._pages)))
        return page

    def _topic(self, question: str) -> None:
        if self.view is not None and self.ref is not None and self.sender() is self.page:
            self.panel.show_for(self.view, self.ref, question)

    def _drop_page(self, key: str) -> None:
        page = self._pages.pop(key)
        self.stack.removeWidget(page)
        page.deleteLater()

    def _forget_pages(self) -> None:
        for key in tuple(self._pages):
            self._drop_page(key)
        self._drop_welcome()

    def _drop_welcome(self) -> None:
        if self._welcome is not None:
            self._welcome.hide()
            self._welcome.deleteLater()
            self._welcome = None

    # undo --------------------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Undo the last change of this case."""
        self._back_in_time(lambda desk, case_id: desk.undo(case_id))

    def redo(self) -> None:
        """Do again what was undone."""
        self._back_in_time(lambda desk, case_id: desk.redo(case_id))

    def _back_in_time(self, which: Callable[[Desk, str], Changes]) -> None:
        case_id = self._case_id
        if case_id:
            self.leave()
            self.session.desk_run(lambda desk: which(desk, case_id))
