"""What every page of a case can do: show a view, follow changes, store answers and keep what is being typed.

A `CaseView` and a `PageRef` go in; commands for the desk and wishes to go elsewhere come out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from routekaart.casework import CaseView, Changes, Desk
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.case.plan import PageRef
from routekaart.gui.focus_order import focus_order
from routekaart.gui.session import Navigator, Session

__all__ = ["DRAFT_DELAY", "CasePage"]

T = TypeVar("T")
DRAFT_DELAY = 800
"""Milliseconds between the first unsaved key press and the draft on disk."""


class CasePage(QWidget):
    """One page in the middle of the work view.

    The screen calls `show_view` when the page comes on screen and `update_view` after every change of the case.
    A page overrides `show_case` (build) and `refresh` (change only what differs; focus, scroll and typed text stay).
    """

    go_wanted = Signal(object)
    """Ask the screen for another page: a PageRef, or a step id."""
    change_wanted = Signal(str)
    """Go to a question or alternative to change it; Doorgaan there leads back to this page."""
    next_wanted = Signal()
    """As Doorgaan."""
    consultation_wanted = Signal(dict)
    """Open the form to log a consultation, with these values filled in (orgaan, alternatieven)."""
    topic_changed = Signal(str)
    """Id of the question that has the focus, for the right panel; empty for the step as a whole."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(type(self).__name__)
        self.session = session
        self.navigator = navigator
        self.view: CaseView | None = None
        self.ref: PageRef | None = None
        self._drafts: dict[str, Callable[[], str | None]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_DELAY)
        self._timer.timeout.connect(self._keep_drafts)

    # called by the screen ----------------------------------------------------------------------------------

    def show_view(self, view: CaseView, ref: PageRef) -> None:
        """Come on screen for this page of the plan."""
        self.view, self.ref = view, ref
        self.show_case(view, **ref.details)

    def update_view(self, view: CaseView) -> None:
        """The case changed (here or elsewhere)."""
        self.view = view
        self.refresh()

    def flush(self) -> None:
        """Before leaving or locking: what was typed and not yet left becomes an answer, the rest a draft."""
        self.commit_pending()
        self._keep_drafts()

    # for the page itself -------------------------------------------------------------------------------------

    def show_case(self, view: CaseView, **details: object) -> None:
        """Build the page for this view; details: step, ids and, where it fits, alternative."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show `self.view` without losing focus, scroll or typed text; by default all is built anew."""
        if self.view is not None and self.ref is not None:
            self.show_case(self.view, **self.ref.details)

    def commit_pending(self) -> None:
        """Store what stands in a field that still has the focus; nothing by default."""

    def problems(self) -> tuple[tuple[str, str], ...]:
        """(field, sentence) pairs that Doorgaan should show first; none by default. Leaving is always allowed."""
        return ()

    def show_problems(self, problems: tuple[tuple[str, str], ...]) -> None:
        """Put the summary on top and the sentences at the fields; only a page that has problems needs it."""

    def focus_start(self) -> None:
        """Put the focus where working begins; by default the first thing on the page that takes it."""
        first = _first_stop(self)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_focus(self) -> None:
        """Scroll until what has the focus can be seen; nothing moves when it can be seen already."""
        held = QApplication.focusWidget()
        area = held.parentWidget() if held is not None and self.isAncestorOf(held) else None
        while area is not None and area is not self and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if held is not None and isinstance(area, QScrollArea):
            area.ensureWidgetVisible(held, 0, theme.px(24))

    @property
    def case_id(self) -> str:
        """Id of the case on screen; empty before the first view."""
        return self.view.id if self.view is not None else ""

    def store(
        self,
        work: Callable[[Desk], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[RoutekaartError], None] | None = None,
        *,
        field: str = "",
    ) -> None:
        """Do one desk command; `field` is the draft that it makes superfluous. The screen brings the new view.

        People may have gone on meanwhile: a page that is gone hears of it no more, and trouble is told by the window.
        """
        if field:
            self.forget_draft(field)

        def stored(result: T) -> None:
            if done is not None and isValid(self):
                done(result)

        def refused(error: RoutekaartError) -> None:
            if failed is not None and isValid(self):
                failed(error)
            else:
                self.session.trouble.emit(error)

        self.session.desk_run(work, stored, refused)

    def keep_draft(self, field: str, text: Callable[[], str | None]) -> None:
        """Call on every edit: within a second the text is on disk. `text` gives it then; None skips it."""
        self._drafts[field] = text
        if not self._timer.isActive():
            # Not restarted by the next key press: who types on and on is saved all the same.
            self._timer.start()

    def forget_draft(self, field: str) -> None:
        """The field was stored as an answer, so the draft need not be written any more."""
        self._drafts.pop(field, None)

    def draft(self, field: str) -> str | None:
        """What was typed in a field and not left, also after a restart."""
        return self.view.drafts.get(field) if self.view is not None else None

    def _keep_drafts(self) -> None:
        self._timer.stop()
        case_id, drafts = self.case_id, self._drafts
        self._drafts = {}
        for field, read in drafts.items():
            text = read()
            if text is not None and case_id:
                self._write_draft(case_id, field, text)

    def _write_draft(self, case_id: str, field: str, text: str) -> None:
        def write(desk: Desk) -> Changes:
            return desk.keep_draft(case_id, field, text)

        self.session.desk_run(write)


def _first_stop(page: QWidget) -> QWidget | None:
    """The first thing inside a page where Tab stops, not the room it scrolls in; a list to choose from is one."""
    return next((piece for piece in focus_order(page) if not isinstance(piece, QScrollArea)), None)
