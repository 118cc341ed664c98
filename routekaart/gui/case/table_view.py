"""The table view: what child, parents and network may see when they look at the screen together.

A `CaseView` goes in; one without notes that stay in the file, and a plan of one decision per page, come out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from routekaart.casework import CaseView
from routekaart.dossier.asking import Requests
from routekaart.dossier.sharing import shared_by_all
from routekaart.engine import CaseLabels
from routekaart.gui import theme
from routekaart.gui.case.plan import PageRef, make_plan

__all__ = ["LARGER", "set_larger", "shared_view", "table_plan"]

LARGER = 1.4
"""How much larger everything is at the table."""
_INSIDE = ("consulten", "controleren", "documenten")
"""Kinds of pages that are for the professional."""


def shared_view(view: CaseView) -> CaseView:
    """The same case with only what may be in the document and is kept from nobody; drafts stay off the screen."""
    facts = shared_by_all(view.facts, view.checklist)
    # What somebody said is not right is between this person and the professional.
    dossier = replace(view.dossier, requests=Requests())
    labels = CaseLabels(view.checklist, facts)
    return replace(view, dossier=dossier, facts=facts, labels=labels, drafts={}, timeline=())


def table_plan(view: CaseView) -> tuple[PageRef, ...]:
    """One question per page; questions and pages for the professional alone are left out."""
    return tuple(_pages(view))


def _pages(view: CaseView) -> Iterator[PageRef]:
    for page in make_plan(view, per_page=1):
        if page.kind in _INSIDE:
            continue
        if page.kind == "vragen":
            question = view.checklist.questions[page.ids[0]]
            hidden = question.share != "in_document" or view.assessment.visible.get(question.id) is not True
            if hidden or question.kind == "afgeleid":
                continue
        yield page


def set_larger(app: QApplication, on: bool, before: float) -> None:
    """Draw everything larger, or as it was before."""
    # Pages that were let go of would still be drawn anew: with a whole case open that takes ten seconds.
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.apply(app, theme.palette().name, before * LARGER if on else before)
