"""Everything about one person as a paper and as data: a request goes in, document XML and a JSON text come out.

Both hold the same parts. What is left out is only counted, so that nobody can see what was kept from whom.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import Any

from routekaart.document.meta import PdfMeta
from routekaart.document.paper import closing
from routekaart.document.paper.case import Case
from routekaart.document.paper.language import day_text
from routekaart.document.paper.person import Entry, Group, PersonRequest, groups_of, reading_case, title_of, was_of
from routekaart.document.paper.plain import plain_text
from routekaart.document.paper.template import fill
from routekaart.dossier.asking import Correction
from routekaart.errors import RoutekaartError
from routekaart.paths import file_name, places

__all__ = ["SCHEMA", "PersonPaper", "compose_person"]

SCHEMA = 1
"""Of the JSON; a field is only ever added without a new number."""
_KIND = "routekaart/over-een-persoon"


@dataclass(frozen=True, slots=True)
class PersonPaper:
    """One copy: as document XML, as words for a screen reader, and as JSON."""

    title: str
    xml: str
    meta: PdfMeta
    text: str
    data: str
    file_name: str
    """Without ending and without names."""

    def __repr__(self) -> str:
        return f"PersonPaper({self.file_name})"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request to correct something, as this person may read it."""

    about: str
    was: str
    on: str
    wanted: str
    decision: str
    decided_on: str
    reason: str
    statement: str


@dataclass(frozen=True, slots=True)
class _Page:
    """What the template reads."""

    id: str
    name: str
    young: bool
    """To a child it says `je`."""
    case: str
    practice: bool
    groups: tuple[Group, ...]
    left_out: int
    corrections: tuple[_Asked, ...]
    papers: tuple[tuple[str, str], ...]
    seen: tuple[tuple[str, str, str], ...]
    opened_on: str
    changed_on: str
    kept_until: str
    made_on: str
    author: str
    receipt: closing.Receipt


def compose_person(request: PersonRequest) -> PersonPaper:
    """The copy; same request, same copy. Raises RoutekaartError DOC-020 when the person is not in the case."""
    base = request.base
    row = base.facts.record("personen", request.person)
    if row is None:
        raise RoutekaartError(
            "DOC-020",
            "Deze persoon staat niet meer in het dossier. Er is niets gemaakt. Kies iemand anders.",
        )
    case = reading_case(request)
    groups = groups_of(request, case)
    page = _page(request, case, groups)
    xml = fill(places(os.environ).resources / "templates", "inzage", v=page)
    title = f"Alles over {page.name}" if not page.young else "Alles over jou"
    data = json.dumps(_data(request, case, page), ensure_ascii=False, indent=2)
    return PersonPaper(title, xml, _meta(request, title), plain_text(xml), data, _file_name(base.number))


def _page(request: PersonRequest, case: Case, groups: tuple[Group, ...]) -> _Page:
    base = request.base
    row = case.facts.record("personen", request.person) or {}
    return _Page(
        id=request.person,
        name=case.called(row),
        young=row.get("rol") == "kind",
        case=base.number,
        practice=base.practice,
        groups=groups,
        left_out=sum(part.key not in request.chosen for part in request.parts),
        corrections=tuple(_asked(request, case, item) for item in request.corrections),
        papers=request.papers,
        seen=request.seen,
        opened_on=day_text(request.opened_on[:10]),
        changed_on=day_text(request.changed_on[:10]),
        kept_until=day_text(request.kept_until),
        made_on=day_text(base.made_on.date().isoformat()),
        author=base.author,
        receipt=closing.receipt(case),
    )


def _asked(request: PersonRequest, case: Case, item: Correction) -> _Asked:
    """The earlier text goes along only where the text of now does."""
    going = {(part.place, part.name) for part in request.parts if part.current and part.key in request.chosen}
    return _Asked(
        about=title_of(case, item),
        was=was_of(request, case, item) if (item.place, item.name) in going else "",
        on=day_text(item.on),
        wanted=item.wanted,
        decision=item.decision,
        decided_on=day_text(item.decided_on),
        reason=item.reason,
        statement=item.statement,
    )


def _data(request: PersonRequest, case: Case, page: _Page) -> dict[str, Any]:
    base, row = request.base, case.facts.record("personen", request.person) or {}
    return {
        "soort": _KIND,
        "schema": SCHEMA,
        "gemaakt_op": base.made_on.isoformat(),
        "gemaakt_door": base.author,
        "programma": f"Routekaart {base.app_version}",
        "oefening": base.practice,
        "dossier": {
            "nummer": base.number,
            "route": base.checklist.title,
            "route_versie": base.checklist.version,
            "begonnen_op": request.opened_on[:10],
            "laatst_veranderd_op": request.changed_on[:10],
            "bewaren_tot_en_met": request.kept_until,
            "gebeurtenissen": base.event_count,
            "kop": base.head,
        },
        "persoon": {"naam": page.name, "rol": case.role(row)},
        "onderdelen": [_part(group, entry) for group in page.groups for entry in group.entries],
        "verzoeken_om_verbetering": [
            {
                "over": asked.about,
                "stond_er": asked.was,
                "gevraagd_op": item.on,
                "moet_zijn": item.wanted,
                "besluit": item.decision,
                "besloten_op": item.decided_on,
                "reden": item.reason,
                "eigen_verklaring": item.statement,
            }
            for item, asked in zip(request.corrections, page.corrections, strict=True)
        ],  # fmt: skip
        "stukken": [{"op": day, "soort": kind} for day, kind in request.papers],
        "wie_zag_het_dossier": [{"op": day, "wie": who, "wat": what} for day, who, what in request.seen],
        "weggelaten": {"aantal": page.left_out, "reden": _LEFT_OUT},
    }


_LEFT_OUT = "Dit gaat over iemand anders of over het hele dossier, is niet voor deze persoon, of stond er eerder."


def _part(group: Group, entry: Entry) -> dict[str, Any]:
    lines = [
        {"id": line.id, "vraag": line.prompt, "antwoord": line.text}
        | ({"waarde": line.raw} if line.raw is not None else {})
        for line in entry.lines
    ]
    part = entry.part
    return {
        "sleutel": _stable(part.key),
        "groep": group.title,
        "titel": entry.title,
        "verband": {"eigen": "eigen", "over": "over deze persoon", "dossier": "over het hele dossier"}[part.tie],
        "stand": "nu" if part.current else "eerder",
        "opgeschreven_op": part.at,
        "wie_mag_lezen": entry.readers or "ieder die het stuk krijgt",
        "velden": lines,
    }


def _stable(key: str) -> str:
    """The key as others may store it: places without the colon that only the program needs."""
    return key.lstrip(":")


def _meta(request: PersonRequest, title: str) -> PdfMeta:
    base = request.base
    return PdfMeta(
        title=title,
        author=base.author,
        subject=f"{base.number} · inzage",
        created=base.made_on,
        document_id=f"{base.number}-inzage-{base.made_on.date().isoformat()}",
        footer_left=f"Inzage · {base.number} · alleen voor wie dit vroeg",
        footer_right=f"Routekaart {base.checklist.title} {base.checklist.version}",
        watermark="OEFENING" if base.practice else None,
    )


def _file_name(number: str) -> str:
    return file_name(number, "inzage")
