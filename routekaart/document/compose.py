"""Compose a paper of one case for one kind of reader, and make a PDF of it.

A request goes in; document XML, its plain words and the hash of its content come out, and bytes on demand.
The facts are cut to the reader first, so that nothing further on can leak what is not for them.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Protocol
from xml.etree import ElementTree

from routekaart.document.meta import PdfMeta
from routekaart.document.paper.addendum import addendum
from routekaart.document.paper.case import Case
from routekaart.document.paper.closing import answers_hash
from routekaart.document.paper.copies import child_copy, family_copy
from routekaart.document.paper.discussion import discussion, without_names
from routekaart.document.paper.justification import justification
from routekaart.document.paper.language import day_text
from routekaart.document.paper.plain import plain_text
from routekaart.document.paper.request import Kind, Paper, PaperRequest, Status
from routekaart.document.paper.template import fill
from routekaart.dossier.sharing import FIXED_SENTENCE, kept_back, shared_by_all, shared_with
from routekaart.errors import RoutekaartError
from routekaart.paths import places

__all__ = ["Kind", "Paper", "PaperRequest", "Status", "answers_hash", "compose", "to_pdf"]

_SEALED = ("verantwoording", "bijblad")
_PER_READER = ("bijblad", "gezin")


class View(Protocol):
    """Makes the view of one kind of paper; without `signing` nothing in it depends on who signed."""

    def __call__(self, request: PaperRequest, *, signing: bool) -> object:
        """The view data for the template of this kind."""


def compose(request: PaperRequest) -> Paper:
    """The paper; same request, same paper.

    Raises RoutekaartError DOC-020 when a paper for one reader names no person of the case.
    """
    _check_reader(request)
    folder = places(os.environ).resources / "templates"
    view = _VIEWS[request.kind]
    bare = _write(folder, request, view, signing=False, content="")
    content = _content_hash(bare)
    xml = _write(folder, request, view, signing=True, content=content)
    title = _title(xml)
    return Paper(
        kind=request.kind,
        title=title,
        xml=xml,
        meta=_meta(request, title),
        content_hash=content,
        text=plain_text(xml),
        file_name=_file_name(request),
        may_seal=request.kind in _SEALED,
    )


def to_pdf(paper: Paper) -> bytes:
    """The PDF of a paper, the same bytes for the same paper."""
    from routekaart.document.layout import render

    return render(paper.xml, paper.meta)


def _check_reader(request: PaperRequest) -> None:
    wanted = request.kind in _PER_READER
    known = request.reader is not None and request.facts.record("personen", request.reader) is not None
    if wanted and not known:
        raise RoutekaartError(
            "DOC-020",
            "Voor dit stuk is niet gekozen wie het leest. Het dossier is niet veranderd. Kies eerst een persoon.",
            kind=request.kind,
        )


def _write(folder: Path, request: PaperRequest, view: View, *, signing: bool, content: str) -> str:
    return fill(
        folder,
        request.kind,
        v=view(request, signing=signing),
        r=request,
        made_on=day_text(request.made_on.date().isoformat()),
        signing=signing,
        content=content,
        fixed=FIXED_SENTENCE,
    )


def _justification(request: PaperRequest, *, signing: bool) -> object:
    return justification(Case(request, shared_by_all(request.facts, request.checklist)), signing=signing)


def _family(request: PaperRequest, *, signing: bool) -> object:
    case = Case(request, shared_with(request.facts, request.checklist, str(request.reader)))
    return family_copy(case, str(request.reader), _belongs_to(request))


def _child(request: PaperRequest, *, signing: bool) -> object:
    # The paper of a child lies on the kitchen table: only what everybody may read.
    return child_copy(Case(request, shared_by_all(request.facts, request.checklist)))


def _addendum(request: PaperRequest, *, signing: bool) -> object:
    reader = str(request.reader)
    case = Case(request, shared_with(request.facts, request.checklist, reader))
    view = addendum(case, kept_back(request.facts, request.checklist, reader), reader, _belongs_to(request))
    if not view.parts:
        raise RoutekaartError(
            "DOC-021",
            "Voor deze persoon is er geen bijblad nodig: er is niets dat alleen deze persoon mag lezen. "
            "Het dossier is niet veranderd.",
        )
    return view


def _discussion(request: PaperRequest, *, signing: bool) -> object:
    bare = without_names(shared_by_all(request.facts, request.checklist), request.facts)
    return discussion(Case(request, bare))


def _belongs_to(request: PaperRequest) -> str:
    """The hash of the justification that a copy or addendum belongs to."""
    if request.belongs_to is not None:
        return request.belongs_to
    return compose(replace(request, kind="verantwoording", reader=None, signatures=())).content_hash


_VIEWS: dict[str, View] = {
    "verantwoording": _justification,
    "bijblad": _addendum,
    "gezin": _family,
    "kind": _child,
    "bespreekblad": _discussion,
}


def _content_hash(xml: str) -> str:
    canonical = ElementTree.canonicalize(xml, strip_text=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _title(xml: str) -> str:
    found = ElementTree.fromstring(xml).find("title")
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _meta(request: PaperRequest, title: str) -> PdfMeta:
    route = request.checklist
    region = f" · {route.region.title}" if route.region else ""
    return PdfMeta(
        title=title,
        author=request.author,
        subject=f"{request.number} · {request.version}",
        created=request.made_on,
        document_id=f"{request.number}-{request.kind}-v{request.version}",
        footer_left=f"{request.kind.capitalize()} · {request.number} · versie {request.version}",
        footer_right=f"Routekaart {route.title} {route.version}{region}",
        watermark="OEFENING" if request.practice else None,
    )


def _file_name(request: PaperRequest) -> str:
    """A name without names: number, kind and version."""
    number = re.sub(r"[^A-Za-z0-9-]+", "-", request.number).strip("-")[:40] or "RK"
    return f"{number}-{request.kind}-v{request.version}.pdf"
