"""Which class shows which kind of page, and a shelf that keeps the pages people were on.

A kind goes in; a page comes out, made when it is first needed.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QStackedWidget

from routekaart.casework import CaseView
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.plan import PageKind, PageRef
from routekaart.gui.session import Navigator, Session

__all__ = ["PageShelf", "make_page"]

_KEEP = 2
"""Pages kept ready, beside the one that people will come back to; the one not seen for longest goes first."""
# Loaded by name on first use: the first paint of a case needs one kind of page, not twelve.
_CLASSES: Final[Mapping[PageKind, tuple[str, str]]] = {
    "vragen": ("question_page", "QuestionPage"),
    "lijst": ("list_page", "ListPage"),
    "snelle_ronde": ("quick_round_page", "QuickRoundPage"),
    "wegen": ("weighing_page", "WeighingPage"),
    "naast_elkaar": ("side_by_side_page", "SideBySidePage"),
    "besluit": ("decision_page", "DecisionPage"),
    "consulten": ("consultations_page", "ConsultationsPage"),
    "controleren": ("check_answers_page", "CheckAnswersPage"),
    "ondertekenen": ("signing_page", "SigningPage"),
    "documenten": ("documents_page", "DocumentsPage"),
    "taken": ("task_list_page", "TaskListPage"),
    "kaart": ("map_page", "MapPage"),
    "verder": ("continue_page", "ContinuePage"),
    "nieuwe_versie": ("version_page", "VersionPage"),
}
_AT_TABLE: Final[Mapping[PageKind, tuple[str, str]]] = {
    "wegen": ("routekaart.gui.table.part_page", "PartPage"),
    "besluit": ("routekaart.gui.table.part_page", "PartPage"),
    "gezelschap": ("routekaart.gui.table.company_page", "CompanyPage"),
}
"""At the table one decision per page, and who is there."""
_BUILT_AHEAD: Final = ("ondertekenen",)
"""Of this only the pieces are made ahead: what it shows keeps the worker from storing."""
_WITH_TABLE: Final = ("vragen", "lijst", "naast_elkaar")


def make_page(kind: PageKind, session: Session, navigator: Navigator, *, table: bool = False) -> CasePage:
    """A new page of this kind."""
    if table and kind in _AT_TABLE:
        module, name = _AT_TABLE[kind]
    else:
        module, name = f"routekaart.gui.case.{_CLASSES[kind][0]}", _CLASSES[kind][1]
    made = getattr(importlib.import_module(module), name)
    page = made(session, navigator, table=table) if kind in _WITH_TABLE else made(session, navigator)
    assert isinstance(page, CasePage)
    return page


class PageShelf:
    """The pages of the case that is open, in the stack of the screen."""

    def __init__(
        self, session: Session, navigator: Navigator, stack: QStackedWidget, connect: Callable[[CasePage], None]
    ) -> None:
        self._session, self._navigator, self._stack, self._connect = session, navigator, stack, connect
        self._pages: dict[str, CasePage] = {}
        self.coming_back_to: PageRef | None = None
        """The page that people left for a moment; it stays as it was."""

    def take(self, ref: PageRef, *, table: bool) -> CasePage:
        """The page for this place in the plan, kept from before or new."""
        page = self._pages.pop(ref.key, None)
        if page is None:
            page = make_page(ref.kind, self._session, self._navigator, table=table)
            self._connect(page)
            self._stack.addWidget(page)
        self._pages[ref.key] = page
        kept = self.coming_back_to.key if self.coming_back_to else ""
        for key in [key for key in self._pages if key != kept][:-_KEEP]:
            self._drop(key)
        return page

    def make_ready(self, ref: PageRef, view: CaseView, *, table: bool) -> None:
        """Make a page before people ask for it, unless it is there already."""
        if ref.key in self._pages:
            return
        page = self.take(ref, table=table)
        if ref.kind not in _BUILT_AHEAD:
            page.show_view(view, ref)
        page.resize(self._stack.size())
        page.grab()  # styles, lays out and draws it once; all that is then ready when it comes on screen

    def clear(self) -> None:
        """Another case, or another shape of the screen."""
        for key in tuple(self._pages):
            self._drop(key)

    def keep_only(self, ref: PageRef | None) -> None:
        """Other people look along: what was made for the former ones goes, except the page on screen."""
        for key in [key for key in self._pages if ref is None or key != ref.key]:
            self._drop(key)

    def _drop(self, key: str) -> None:
        page = self._pages.pop(key)
        self._stack.removeWidget(page)
        page.deleteLater()
