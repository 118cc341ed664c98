"""Sheets of several cases as one: which cases of a vault count, and the combined sheet itself.

A desk goes in; per route how many cases are done comes out, and a PDF to write outside the vault. Which cases were
in it is told nowhere, not even in the log.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.casework.base import Changes
from routekaart.casework.case.views import CaseView
from routekaart.casework.documents.leaving import write_outside
from routekaart.checklist import RouteSummary
from routekaart.errors import RoutekaartError

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["TallyOffer", "save_tally", "tally_offers"]


@dataclass(frozen=True, slots=True)
class TallyOffer:
    """A route of which the sheets can be added up."""

    route: str
    title: str
    paper: str
    """What one sheet is called."""
    ready: tuple[str, ...]
    """Ids of the cases that count: nothing is open any more and no name stands in them."""
    waiting: int
    """How many are not done yet."""


def tally_offers(desk: Desk, known: Sequence[RouteSummary]) -> tuple[TallyOffer, ...]:
    """Every route in this vault whose sheets can be added up, with its cases; `known` is `desk.routes()`."""
    routes = {item.title for item in known if item.subject != "jeugdige"}
    found: dict[str, list[CaseView]] = {}
    for row in desk.cases():
        view = desk.case(row.id) if row.route in routes else None
        sheet = view.checklist.route.document.sheet if view else None
        if view is not None and sheet is not None and sheet.tally is not None:
            found.setdefault(view.checklist.id, []).append(view)
    return tuple(_offer(views) for views in found.values())


def _offer(views: list[CaseView]) -> TallyOffer:
    route = views[0].checklist
    ready = tuple(view.id for view in views if view.assessment.may_final)
    return TallyOffer(route.id, route.title, route.route.document.main_title, ready, len(views) - len(ready))


def save_tally(desk: Desk, offer: TallyOffer, path: Path) -> Changes:
    """Write the combined sheet to a file, whole or not at all, and log that it left.

    Raises DOC-041 with fewer than three cases, DOC-035 when the file cannot be written.
    """
    from routekaart.document.tally import TallyRequest, compose_tally

    views = [desk.case(case_id) for case_id in offer.ready]
    newest = max((view.checklist for view in views), key=lambda item: item.version, default=None)
    if newest is None:
        raise RoutekaartError("DOC-041", "Er is nog geen dossier klaar om op te tellen. Maak er eerst drie af.")
    cases = tuple((view.facts, view.assessment) for view in views)
    paper = compose_tally(TallyRequest(newest, cases, desk.env.now().replace(microsecond=0), desk.practice))
    pdf = desk.env.drawing.draw(paper.xml, paper.meta)
    write_outside(path, pdf, "Uw dossiers zijn veilig.")
    desk.log("geëxporteerd", paper.file_name)
    return Changes(vault=True)
