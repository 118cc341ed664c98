"""Several sheets as one: a request with the answers of several cases goes in, a paper to draw comes out.

Nothing on it leads back to a case: no numbers of dossiers, no names, no small counts.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime

from routekaart.answers import Facts
from routekaart.checklist.compiled import Checklist
from routekaart.document.meta import PdfMeta
from routekaart.document.paper.language import day_text
from routekaart.document.paper.plain import plain_text
from routekaart.document.paper.tally import LEAST_CASES, TallyView, tally_view
from routekaart.document.paper.template import fill
from routekaart.engine.model import Assessment
from routekaart.errors import RoutekaartError
from routekaart.paths import file_name, places

__all__ = ["LEAST_CASES", "TallyPaper", "TallyRequest", "compose_tally"]


@dataclass(frozen=True, slots=True)
class TallyRequest:
    """Which cases, by which rules; those that are not done are left out by whoever asks."""

    checklist: Checklist
    cases: tuple[tuple[Facts, Assessment], ...]
    made_on: datetime
    practice: bool = False


@dataclass(frozen=True, slots=True)
class TallyPaper:
    """The combined sheet as document XML, with its words for a screen reader."""

    title: str
    xml: str
    meta: PdfMeta
    text: str
    file_name: str


@dataclass(frozen=True, slots=True)
class _Page:
    """What the template reads."""

    title: str
    route: str
    region: str
    on: str
    practice: bool
    widths: str
    tally: TallyView


def compose_tally(request: TallyRequest) -> TallyPaper:
    """The paper; same cases, same paper, in whatever order.

    Raises RoutekaartError DOC-040 when the route has no sheet to add up, DOC-041 with fewer than three cases,
    DOC-042 when a name still stands in one of them.
    """
    sheet = request.checklist.route.document.sheet
    if sheet is None or sheet.tally is None:
        raise RoutekaartError(
            "DOC-040", "Bij deze route hoort geen blad dat kan worden opgeteld. Kies een andere route."
        )
    if len(request.cases) < LEAST_CASES:
        raise RoutekaartError(
            "DOC-041",
            f"Optellen kan vanaf {LEAST_CASES} dossiers. Nu zijn het er {len(request.cases)}. Met minder gaat het blad "
            "over één kind.",
        )
    if any(state.names_left for _, state in request.cases):
        raise RoutekaartError(
            "DOC-042", "In een van de dossiers staan nog namen of dagen. Haal die eerst weg en tel dan op."
        )
    view = tally_view(request.checklist, sheet.tally, request.cases)
    title = view.title
    page = _Page(
        title=title,
        route=request.checklist.title,
        region=view.region,
        on=day_text(request.made_on.date().isoformat()[:7]),
        practice=request.practice,
        widths=" ".join(str(_width(column)) for column in zip(*view.lessons, strict=True)) or "1",
        tally=view,
    )
    xml = fill(places(os.environ).resources / "templates", "optelling", v=page)
    name = file_name("opgeteld", request.checklist.id, ending="pdf")
    return TallyPaper(title, xml, _meta(request, title), plain_text(xml), name)


def _width(column: tuple[str, ...]) -> int:
    return min(max(20, *(len(text) for text in column)), 48)


def _meta(request: TallyRequest, title: str) -> PdfMeta:
    return PdfMeta(
        title=title,
        author="",
        subject=request.checklist.title,
        created=request.made_on,
        document_id=f"opgeteld-{request.checklist.id}-{request.made_on.date().isoformat()}",
        footer_left=f"Opgeteld · {request.checklist.title}",
        footer_right=f"Routekaart {request.checklist.title} {request.checklist.version}",
        watermark="OEFENING" if request.practice else None,
    )
