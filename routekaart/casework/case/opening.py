"""How a case begins: its number, its rules kept with it, and what comes along from another case.

A desk and a route go in; a new case in the same vault comes out, in one write.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from routekaart.casework.base import Changes
from routekaart.casework.rules.files import own_folder, route_file
from routekaart.casework.rules.trust import refuse_unaccepted
from routekaart.checklist import Checklist, load_route
from routekaart.dossier import Body
from routekaart.dossier import events as ev
from routekaart.store import Blob

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["begin_case", "current_rules", "next_number"]


def current_rules(desk: Desk, route: str, region: str | None) -> Checklist:
    """The rules of a route, by id or path, as they are now.

    Raises ChecklistFault when they cannot be used, also when they are not accepted for a real case.
    """
    places = desk.env.places
    found = load_route(route_file(places, route), folder=places.checklists, region=region, own=own_folder(places))
    refuse_unaccepted(desk, found)
    return found


def begin_case(
    desk: Desk,
    checklist: Checklist,
    *,
    number: str = "",
    came_from: ev.CameFrom | None = None,
    bodies: Sequence[Body] = (),
) -> Changes:
    """Start a case; the compiled rules are kept with it, so new rules never change it. `created` is its id."""
    case_id = desk.env.new_id()
    opened = ev.Opened(
        route=checklist.id,
        route_title=checklist.title,
        checklist_hash=checklist.hash,
        region=checklist.region.id if checklist.region else None,
        practice=desk.practice,
        number=number or next_number(desk),
        came_from=came_from,
    )
    pinned = Blob("definition", checklist.canonical.encode())
    desk.know_rules(checklist)
    desk.write(case_id, [opened, *bodies], blobs=[pinned], action="geopend")
    return Changes(frozenset({case_id}), created=case_id, saved_at=desk.env.now())


def next_number(desk: Desk) -> str:
    """The next number of this vault, such as RK-2026-0117; practice has numbers of its own."""
    count = int(desk.vault.value("cases/count") or 0) + 1
    desk.vault.set_value("cases/count", str(count))
    return f"{'OEF' if desk.practice else 'RK'}-{desk.today.year}-{count:04d}"
