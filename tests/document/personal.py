"""Requests for the copy of one person, on a case that was written down event by event.

Facts and a person go in; the events, the dossier and a request come out.
"""

from __future__ import annotations

from collections.abc import Collection

from routekaart.answers import Facts
from routekaart.casework.case.eventing import bodies_of
from routekaart.checklist import Checklist
from routekaart.document.paper.person import PersonRequest
from routekaart.dossier import Body, Dossier, Event, Stamp, apply, chain
from routekaart.dossier import events as ev
from routekaart.dossier.personal import Part, parts_about
from routekaart.engine import assess
from tests.document.case import request

__all__ = ["parts_of", "person_request", "written"]


def written(checklist: Checklist, facts: Facts, *more: Body) -> tuple[tuple[Event, ...], Dossier]:
    """The case as people would have recorded it, and what they did after."""
    opened = ev.Opened(
        route=checklist.id, route_title=checklist.title, checklist_hash=checklist.hash, number="RK-2026-0001"
    )
    dossier, made = Dossier(), []
    for number, body in enumerate((opened, *bodies_of(facts), *more), 1):
        stamp = Stamp(f"e{number}", "S. Jansen", f"2026-11-{1 + number // 60:02d}T10:{number % 60:02d}:00.000+00:00")
        made.append(chain("zaak", "kluis", dossier.head, number, body, stamp))
        dossier = apply(dossier, made[-1])
    return tuple(made), dossier


def parts_of(checklist: Checklist, facts: Facts, person: str, *more: Body) -> tuple[Part, ...]:
    """All parts of the case as they are for this person."""
    events, dossier = written(checklist, facts, *more)
    return parts_about(events, dossier, checklist, person)


def person_request(
    checklist: Checklist, facts: Facts, person: str, *more: Body, chosen: Collection[str] | None = None,
    full_names: bool = False,
) -> PersonRequest:  # fmt: skip
    """A request for what goes along by itself, or for exactly what is chosen."""
    events, dossier = written(checklist, facts, *more)
    parts = parts_about(events, dossier, checklist, person)
    keys = {part.key for part in parts if not part.ground} if chosen is None else chosen
    return PersonRequest(
        base=request(
            "gezin", dossier.facts, checklist=checklist, assessment=assess(checklist, dossier.facts), reader=person
        ),
        parts=parts,
        chosen=frozenset(keys),
        full_names=full_names,
        corrections=tuple(item for item in dossier.requests.corrections if item.person == person),
    )
