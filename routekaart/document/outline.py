"""A route on paper: the map of the process and the empty checklist.

A model of a route goes in; a PDF with tags comes out, or the map as one tall picture.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, time

from routekaart.document.layout import render, render_picture
from routekaart.document.meta import PdfMeta
from routekaart.document.paper.language import day_text
from routekaart.document.paper.template import fill
from routekaart.outline import EmptyForm, RouteMap
from routekaart.paths import places

__all__ = ["form_pdf", "map_pdf", "map_svg"]

_MAP, _FORM = "Procesbeschrijving", "Lege checklist"


def map_pdf(model: RouteMap) -> bytes:
    """The map of the process as PDF; the same bytes for the same route."""
    return render(_xml("procesbeschrijving", model), _meta(_MAP, model))


def form_pdf(model: EmptyForm) -> bytes:
    """The empty checklist as PDF; the same bytes for the same route."""
    return render(_xml("lege-checklist", model), _meta(_FORM, model))


def map_svg(model: RouteMap) -> bytes:
    """The map of the process as one tall picture; the same bytes for the same route."""
    return render_picture(_xml("procesbeschrijving", model), _meta(_MAP, model).title)


def _xml(template: str, model: RouteMap | EmptyForm) -> str:
    folder = places(os.environ).resources / "templates"
    return fill(folder, template, v=model, valid_from=day_text(model.valid_from))


def _meta(kind: str, model: RouteMap | EmptyForm) -> PdfMeta:
    region = f" · {model.region}" if model.region else ""
    return PdfMeta(
        title=f"{kind}: {model.title}",
        author="Routekaart",
        subject=f"{model.title} {model.version}",
        # The clock is left out: the same rules give the same paper.
        created=_midnight(model.valid_from),
        document_id=f"{kind}-{model.id}-{model.version}",
        footer_left=f"{kind} · {model.title}",
        footer_right=f"versie {model.version}{region}",
    )


def _midnight(day: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(day), time(), UTC)
    except ValueError:
        return datetime(2000, 1, 1, tzinfo=UTC)
