"""The case before this one about the same, such as last year's talk with a provider.

A desk and a view of a case go in; what was answered then comes out, for the screen and for the sheet.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from routekaart.casework.case.views import CaseView, Earlier
from routekaart.engine.subject import same_about

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["earlier_of"]


def earlier_of(desk: Desk, view: CaseView) -> Earlier | None:
    """The last case on this route about the same that began before this one; None when the route does not compare."""
    sheet = view.checklist.route.document.sheet
    about = same_about(view.checklist, view.facts) if sheet and sheet.compare == "ja" else ""
    if not about:
        return None
    # Names stand in the stored summaries: only what may be the same is read.
    likely = [row.id for row in desk.cases() if " ".join(row.name.casefold().split()) == about and row.id != view.id]
    found = []
    for case_id in likely:
        dossier = desk.load(case_id)[1]
        rules = desk.checklist_of(dossier)
        begun = (dossier.opened_at, dossier.number)
        if rules.id == view.checklist.id and begun < (view.dossier.opened_at, view.dossier.number):
            found.append((begun, dossier))
    if not found:
        return None
    last = max(found, key=lambda item: item[0])[1]
    return Earlier(last.id, last.facts_on(date.fromisoformat(last.changed_at[:10])))
