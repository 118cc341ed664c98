"""Logging a consultation from anywhere in a case: its form over the page, and the sheet that goes with a request.

The screen of a case goes in; its form comes on screen, and after it the page where people were.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Protocol

from PySide6.QtWidgets import QStackedWidget

from routekaart.casework import CaseView
from routekaart.gui.case.consultation_form import ConsultationForm
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.ret_request import RetRequest
from routekaart.gui.session import Navigator, Session

__all__ = ["Consulting"]


class Screen(Protocol):
    """What this asks of the screen."""

    whole: CaseView | None
    ref: PageRef | None
    stack: QStackedWidget
    requests: RetRequest

    @property
    def page(self) -> CasePage | None: ...
    def after_storing(self, then: Callable[[], None]) -> None: ...
    def drop_notice(self) -> None: ...
    def focus_in_sight(self, page: CasePage) -> None: ...
    def show_frame(self) -> None: ...
    def show_page(self, ref: PageRef) -> None: ...


class Consulting:
    """One for each screen of a case; `form` lies among its pages."""

    def __init__(self, screen: Screen, session: Session, navigator: Navigator) -> None:
        self._screen = screen
        self.form = ConsultationForm(session, navigator)
        screen.stack.addWidget(self.form)
        self.form.finished.connect(self._finished)

    def open(self, known: Mapping[str, Any], record_id: str) -> None:
        """Open the form over the page, with what is known; not on a route without consultations, nor over itself."""
        whole = self._screen.whole
        if whole is not None and whole.checklist.consultations and self._screen.page is not self.form:
            self._screen.after_storing(partial(self._show, known, record_id))

    def save(self) -> None:
        """What stands in the form goes into the case."""
        if self.form.form is not None:
            self.form.form.save()

    def close(self) -> None:
        """Back to the page people were on; what was typed in the form stays as a draft."""
        if self._screen.ref is not None:
            self._screen.after_storing(partial(self._screen.show_page, self._screen.ref))

    def _show(self, known: Mapping[str, Any], record_id: str) -> None:
        screen, view, ref = self._screen, self._screen.whole, self._screen.ref
        if view is None or ref is None:
            return
        about = {"alternatieven": list(ref.ids)} if ref.kind == "wegen" and ref.ids else {}
        day = {} if "datum_gevraagd" in known else {"datum": view.facts.on.isoformat()}
        screen.drop_notice()
        self.form.open(view, {**about, **day, **known}, record_id)
        screen.stack.setCurrentWidget(self.form)
        screen.show_frame()
        screen.focus_in_sight(self.form)

    def _finished(self, record: object) -> None:
        if self._screen.ref is not None:
            self._screen.show_page(self._screen.ref)
        if isinstance(record, dict) and not record.get("datum"):
            self._screen.requests.offer_sheet(record)
