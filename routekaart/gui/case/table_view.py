"""The table view: what child, parents and network may see when they look at the screen together.

A `CaseView` and who is there go in; one without what is kept from them, and a plan of one decision per page, come out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from routekaart.casework import CaseView
from routekaart.checklist.model import Asked
from routekaart.dossier.asking import Requests
from routekaart.dossier.sharing import shared_at_table
from routekaart.engine import CaseLabels
from routekaart.gui import theme
from routekaart.gui.case.consent_lines import deciders
from routekaart.gui.case.plan import PageRef, make_plan
from routekaart.gui.case.weighing_plan import asked_of, plan_of

__all__ = [
    "CONCLUSION",
    "CONSENT",
    "LARGER",
    "REASONS",
    "counterpart",
    "first_part",
    "set_larger",
    "shared_view",
    "table_plan",
    "whole_of",
]

LARGER = 1.4
"""How much larger everything is at the table."""
LEAST_TARGET = 44
"""The least width and height, in pixels, of what is pressed: a finger is thicker than a pointer."""
CONCLUSION, REASONS, CONSENT = "conclusie", "redenen", "toestemming"
"""Parts of a weighing and of the decision that are no field of a form."""
_WHY = "motivering"
_INSIDE = ("consulten", "controleren", "documenten", "snelle_ronde")
"""Kinds of pages for the professional; the quick round asks at once what is asked of each alternative anyway."""
_FAMILY = ("jeugdige", "signaal")
"""What a route is about when child and parents sit at the table; on the other routes professionals do."""


def shared_view(view: CaseView, company: Collection[str] = ()) -> CaseView:
    """The same case with only what this company may see; without one, what is kept from nobody. No drafts."""
    facts = shared_at_table(view.facts, view.checklist, company)
    # What somebody said is not right is between this person and the professional.
    dossier = replace(view.dossier, requests=Requests())
    labels = CaseLabels(view.checklist, facts)
    return replace(view, dossier=dossier, facts=facts, labels=labels, drafts={}, timeline=())


def table_plan(view: CaseView) -> tuple[PageRef, ...]:
    """One decision per page; questions and pages for the professional alone are left out."""
    return tuple(_pages(view))


def whole_of(ref: PageRef) -> PageRef:
    """The page of the work view that this one is a part of: that of the alternative, or of the decision."""
    if ref.kind == "vragen" and len(ref.ids) > 1:
        return PageRef("wegen", ref.step, ref.ids[1:])
    if ref.kind == "wegen":
        return PageRef("wegen", ref.step, ref.ids[:1])
    return PageRef("besluit", ref.step) if ref.kind == "besluit" else ref


def first_part(plan: Sequence[PageRef], ref: PageRef) -> PageRef:
    """Where people begin at a page of the work view: its first part in this plan."""
    return next((page for page in plan if whole_of(page).key == ref.key), ref)


def counterpart(plan: Sequence[PageRef], here: PageRef) -> PageRef:
    """Where people are in another plan: the same page, the whole or the first part of it, or one of the same step."""
    whole = whole_of(here)
    tests: tuple[Callable[[PageRef], bool], ...] = (
        lambda page: page == here,
        lambda page: page == whole,
        lambda page: whole_of(page) == here,
        lambda page: bool(set(page.ids) & set(here.ids)) and page.kind == here.kind,
        lambda page: page.step == here.step,
    )
    return next((page for test in tests for page in plan if test(page)), plan[0])


def _pages(view: CaseView) -> Iterator[PageRef]:
    for page in make_plan(view, per_page=1):
        if page.kind == "wegen":
            yield from _weighing(view, page)
        elif page.kind == "besluit":
            yield from _decision(view, page)
        elif page.kind == "vragen":
            question = view.checklist.questions[page.ids[0]]
            hidden = question.share != "in_document" or view.assessment.visible.get(question.id) is not True
            if not hidden and question.kind != "afgeleid" and _for_everybody(view, question):
                yield page
        elif page.kind not in _INSIDE:
            yield page


def _for_everybody(view: CaseView, asked: Asked) -> bool:
    """A question without words for the child is for the professional."""
    return asked.child_prompt is not None or view.checklist.route.subject not in _FAMILY


def _weighing(view: CaseView, page: PageRef) -> Iterator[PageRef]:
    """What is asked first, the conclusion, and what that asks for; nothing of what is not about this child."""
    name, step = page.ids[0], page.step
    state = view.assessment.alternatives[name]
    if state.not_because is not None:
        return
    plan = plan_of(view, name)
    for key in plan.opening:
        yield from _asked(view, page, key)
    yield PageRef("wegen", step, (name, CONCLUSION))
    if plan.reasons:
        yield PageRef("wegen", step, (name, REASONS))
    for key in plan.needed:
        yield from _asked(view, page, key)


def _asked(view: CaseView, page: PageRef, key: str) -> Iterator[PageRef]:
    name, asked = page.ids[0], asked_of(view, page.ids[0], key)
    if _for_everybody(view, asked):
        if key in view.checklist.questions:
            yield PageRef("vragen", page.step, (key, name))
        else:
            yield PageRef("wegen", page.step, (name, asked.id))


def _decision(view: CaseView, page: PageRef) -> Iterator[PageRef]:
    """Where, with what, from when and why; then each who decides along."""
    parts = ["plek", "samen_met", "datum", _WHY]
    if "toestemmingen" in view.checklist.lists:
        parts += [f"{CONSENT}/{row['id']}" for row in deciders(view)]
    yield from (PageRef("besluit", page.step, (part,)) for part in parts)


def set_larger(app: QApplication, on: bool, before: float) -> None:
    """Draw everything larger, or as it was before."""
    # Pages that were let go of would still be drawn anew: with a whole case open that takes ten seconds.
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.apply(app, theme.palette().name, before * LARGER if on else before, target=LEAST_TARGET if on else 0)
