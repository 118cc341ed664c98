"""Undoing and doing again: the page where it was comes on screen, and a line says what happened.

The screen of a case goes in; a page, a line in the header and words for a screen reader come out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QTimer

from routekaart.casework import CaseView, Changes, Desk
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.plan import PageRef, page_with, title_of, warning_home
from routekaart.gui.case.question_page import QuestionPage
from routekaart.gui.kit import Banner, announce
from routekaart.gui.session import Session

__all__ = ["go_back"]


class Walker(Protocol):
    """What this asks of the screen."""

    view: CaseView | None
    plan: tuple[PageRef, ...]
    ref: PageRef | None
    table: bool
    session: Session

    @property
    def page(self) -> CasePage | None: ...
    def leave(self) -> None: ...
    def after_storing(self, then: Callable[[], None]) -> None: ...
    def show_page(self, ref: PageRef) -> None: ...
    def show_notice(self, banner: Banner, *, beside: bool = False) -> None: ...
    def set_status(self, text: str) -> None: ...


def _tr(text: str) -> str:
    return QCoreApplication.translate("opening", text)


def go_back(screen: Walker, case_id: str, *, again: bool) -> None:
    """Undo what people did last in this case, or do it `again`, and show where that was."""

    def work(desk: Desk) -> Changes:
        return desk.redo(case_id) if again else desk.undo(case_id)

    if case_id:
        screen.leave()
        screen.session.desk_run(
            work, lambda changes: screen.after_storing(partial(_show, screen, changes, again=again))
        )


def _show(screen: Walker, changes: Changes, *, again: bool) -> None:
    """In: what changed, after the view was read anew; nothing means that there was none."""
    view = screen.view
    if view is None:
        return
    if not changes.dossiers:
        _say_none(screen, view, again=again)
        return
    target = changes.went_back_at
    ref = _page_of(screen, view, target)
    if ref is not None and (screen.ref is None or ref.key != screen.ref.key):
        screen.show_page(ref)
    if isinstance(screen.page, QuestionPage):
        _bring_into_sight(screen.page, target)
    said = _tr("Opnieuw gedaan") if again else _tr("Ongedaan gemaakt")
    screen.set_status(said)
    if screen.page is not None:
        # At the table it may be about something that not everybody may know.
        what = _name(view, target, ref) if not screen.table else ""
        announce(screen.page, ": ".join(part for part in (said, what) if part))


def _bring_into_sight(page: QuestionPage, question: str) -> None:
    """The answer that came back is seen at once, also far down a page."""
    page.open_question(question)
    card = page.cards.get(question)
    if card is not None and card.input is not None and card.input.isVisibleTo(page):
        card.input.focus_field()
        QTimer.singleShot(0, page, page.show_focus)


def _say_none(screen: Walker, view: CaseView, *, again: bool) -> None:
    text = ""
    if not again and (view.dossier.signatures or view.dossier.sealed is not None):
        text = _tr("Wat voor het tekenen is ingevuld, maakt u niet meer ongedaan. U kunt het wel wijzigen.")
    said = _tr("Er is niets om opnieuw te doen.") if again else _tr("Er is niets om ongedaan te maken.")
    screen.show_notice(Banner(said, text))
    if screen.page is not None:
        announce(screen.page, f"{said} {text}".strip())


def _page_of(screen: Walker, view: CaseView, target: str) -> PageRef | None:
    """Where to look; None when people can stay where they are."""
    here = screen.ref
    if not target:
        gone = here is not None and here.kind == "wegen" and here.ids[0] not in view.assessment.alternatives
        return page_with(view, screen.plan, here.step or "") if gone and here is not None else None
    if here is not None and target in here.ids:
        return None
    if target in view.checklist.warnings:
        return None if screen.table else warning_home(view, target)
    ref = page_with(view, screen.plan, target)
    # At the table a page of the same step is no answer: what it is about may not be shown there.
    shown = ref is not None and (not screen.table or (target in ref.ids and ref in screen.plan))
    return ref if shown else None


def _name(view: CaseView, target: str, ref: PageRef | None) -> str:
    asked = view.checklist.questions.get(target)
    if asked is not None:
        return view.labels.fill(asked.prompt)
    if target in view.checklist.warnings:
        return view.labels.fill(view.checklist.warnings[target].title)
    return title_of(view, ref) if ref is not None else ""
