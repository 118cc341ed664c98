"""Compose a paper of one case for one kind of reader, and make a PDF of it.

A request goes in; document XML, its plain words and the hash of its content come out, and bytes on demand.
The facts are cut to the reader first, so that nothing further on can leak what is not for them.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path
from typing import Protocol
from xml.etree import ElementTree

from routekaart.checklist.check.language import read_words
from routekaart.document.meta import Attachment, PdfMeta
from routekaart.document.paper.addendum import addendum
from routekaart.document.paper.case import Case
from routekaart.document.paper.closing import answers_hash
from routekaart.document.paper.comparison import comparison_sheet
from routekaart.document.paper.copies import child_copy, family_copy
from routekaart.document.paper.discussion import discussion, without_names
from routekaart.document.paper.glossary import hard_words
from routekaart.document.paper.justification import justification
from routekaart.document.paper.language import day_text, lower
from routekaart.document.paper.plain import plain_text
from routekaart.document.paper.request import Kind, Paper, PaperRequest, Status
from routekaart.document.paper.sheet import sheet_view
from routekaart.document.paper.template import fill
from routekaart.dossier.extractform import DESCRIPTION, FILE_NAME, MIME
from routekaart.dossier.printed import PrintedAnchor
from routekaart.dossier.sharing import FIXED_SENTENCE, kept_back, shared_by_all, shared_with
from routekaart.errors import RoutekaartError
from routekaart.paths import file_name, places

__all__ = ["Kind", "Paper", "PaperRequest", "Status", "answers_hash", "compose", "to_pdf"]

_SEALED = ("verantwoording", "bijblad")
_PER_READER = ("bijblad", "gezin")


class View(Protocol):
    """Makes the view of one kind of paper; without `signing` nothing in it depends on who signed."""

    def __call__(self, request: PaperRequest, *, signing: bool) -> object:
        """The view data for the template of this kind."""


def compose(request: PaperRequest) -> Paper:
    """The paper; same request, same paper.

    Raises RoutekaartError DOC-020 when a paper for one reader names no person of the case, DOC-022 for a kind of
    paper that a route with a sheet does not have, DOC-023 for a comparison on a route without alternatives.
    """
    _check_reader(request)
    folder = places(os.environ).resources / "templates"
    view = _VIEWS[_template(request)]
    words = _hard_words(folder, request, view)
    bare = _write(folder, request, view, signing=False, content="", words=words)
    content = _content_hash(bare)
    xml = _write(folder, request, view, signing=True, content=content, words=words)
    title, sheet = _title(xml), request.checklist.route.document.sheet
    return Paper(
        kind=request.kind,
        title=title,
        xml=xml,
        meta=_meta(request, title),
        content_hash=content,
        text=plain_text(xml),
        file_name=_file_name(request),
        may_seal=request.kind in _SEALED and (sheet is None or sheet.sign == "ja"),
    )


def to_pdf(paper: Paper) -> bytes:
    """The PDF of a paper, the same bytes for the same paper."""
    from routekaart.document.layout import render

    return render(paper.xml, paper.meta)


def _template(request: PaperRequest) -> str:
    """The justification of a route with a sheet is that sheet."""
    if request.checklist.route.document.sheet is None:
        return request.kind
    if request.kind != "verantwoording":
        word = lower(request.checklist.route.document.main_title)
        raise RoutekaartError("DOC-022", f"Bij deze route hoort één stuk: het {word}. Kies dat stuk.")
    return "blad"


def _check_reader(request: PaperRequest) -> None:
    wanted = request.kind in _PER_READER
    known = request.reader is not None and request.facts.record("personen", request.reader) is not None
    if wanted and not known:
        raise RoutekaartError(
            "DOC-020",
            "Voor dit stuk is niet gekozen wie het leest. Het dossier is niet veranderd. Kies eerst een persoon.",
            kind=request.kind,
        )


def _hard_words(folder: Path, request: PaperRequest, view: View) -> tuple[tuple[str, str], ...]:
    """What the copy for a family explains: words that stand in it, so it is written once without."""
    if request.kind != "gezin":
        return ()
    text = plain_text(_write(folder, request, view, signing=True, content="", words=()))
    listed = (folder.parent / "taal" / "vakwoorden.txt").read_text(encoding="utf-8")
    titles = [item.title for item in request.checklist.alternatives.values()]
    return hard_words(text, request.checklist.terms, read_words(listed), titles)


def _write(
    folder: Path,
    request: PaperRequest,
    view: View,
    *,
    signing: bool,
    content: str,
    words: tuple[tuple[str, str], ...],
) -> str:
    return fill(
        folder,
        _template(request),
        v=view(request, signing=signing),
        r=request,
        made_on=day_text(request.made_on.date().isoformat()),
        signing=signing,
        content=content,
        words=words,
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


def _comparison(request: PaperRequest, *, signing: bool) -> object:
    if not request.assessment.alternatives:
        raise RoutekaartError(
            "DOC-023", "Op deze route worden geen mogelijkheden gewogen. Er is dus niets om naast elkaar te zetten."
        )
    return comparison_sheet(Case(request, shared_by_all(request.facts, request.checklist)))


def _sheet(request: PaperRequest, *, signing: bool) -> object:
    return sheet_view(Case(request, shared_by_all(request.facts, request.checklist)), signing=signing)


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
    "vergelijking": _comparison,
    "blad": _sheet,
}


def _content_hash(xml: str) -> str:
    canonical = ElementTree.canonicalize(xml, strip_text=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _title(xml: str) -> str:
    found = ElementTree.fromstring(xml).find("title")
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _meta(request: PaperRequest, title: str) -> PdfMeta:
    route, called = request.checklist, _called(request)
    region = f" · {route.region.title}" if route.region else ""
    number = "" if _without_names(request) else request.number
    return PdfMeta(
        title=title,
        author="" if _without_names(request) else request.author,
        subject=" · ".join(part for part in (number, str(request.version)) if part),
        created=request.made_on,
        document_id="-".join(part for part in (number, called, f"v{request.version}") if part),
        footer_left=" · ".join(part for part in (called.capitalize(), number, f"versie {request.version}") if part),
        footer_right=f"Routekaart {route.title} {route.version}{region}",
        watermark="OEFENING" if request.practice else None,
        keywords=_ends(request) if request.kind in _SEALED and request.log_head else "",
        attachments=(Attachment(FILE_NAME, MIME, DESCRIPTION, request.extract),) if request.extract else (),
    )


def _ends(request: PaperRequest) -> str:
    """Where both logs ended, for who checks the paper later."""
    dossier = "" if _without_names(request) else request.dossier
    place = PrintedAnchor(dossier, request.event_count, request.head, request.log_count, request.log_head)
    return place.as_keywords()


def _without_names(request: PaperRequest) -> bool:
    """Nothing on it leads back to a case or a person: no number of the dossier, no author."""
    sheet = request.checklist.route.document.sheet
    return sheet is not None and sheet.no_names == "ja"


def _called(request: PaperRequest) -> str:
    return lower(request.checklist.route.document.main_title) if request.kind == "verantwoording" else request.kind


def _file_name(request: PaperRequest) -> str:
    """A name without names: number, kind and version."""
    number = "" if _without_names(request) else request.number
    return file_name(number, _called(request), f"v{request.version}", ending="pdf")
