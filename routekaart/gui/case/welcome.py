"""What greets people who open a case again: where they were and when.

A `CaseView` and the page they were on go in; a banner comes out.
"""

from __future__ import annotations

from routekaart.casework import CaseView
from routekaart.gui.case.plan import PageRef, title_of
from routekaart.gui.case.wording import moment_text
from routekaart.gui.kit import Banner

__all__ = ["welcome_banner"]


def welcome_banner(view: CaseView, back: PageRef) -> Banner:
    """`Waar was u: JIM, 12 november 14:32`, with the way to the task list."""
    place = ", ".join(part for part in (title_of(view, back), moment_text(view.dossier.changed_at)) if part)
    return Banner(f"Waar was u: {place}", link="Bekijk wat er nog te doen is")
