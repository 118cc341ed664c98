"""Whether rules may be used for a real case: they came along with the program, or somebody accepted them as they are.

A desk and compiled rules go in; nothing comes out, or a refusal that names the files. Practice may use anything.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from routekaart.casework.base import Changes
from routekaart.casework.rules.files import Accepted, RuleFile, own_folder, rule_files, shipped_hash
from routekaart.checklist import Checklist, ChecklistFault, Finding, RouteSummary, list_routes
from routekaart.checklist.compile import data_hash
from routekaart.checklist.source import read_source
from routekaart.errors import RoutekaartError

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["accept_file", "accepted_files", "not_accepted", "refuse_unaccepted", "startable_routes", "take_back"]

_KEY = "rules/accepted"


def accepted_files(desk: Desk) -> tuple[Accepted, ...]:
    """What was accepted in this vault."""
    try:
        kept = json.loads(desk.vault.value(_KEY) or "[]")
        return tuple(Accepted(**item) for item in kept)
    except (ValueError, TypeError):
        # Unreadable is not accepted: it can be accepted again.
        return ()


def accept_file(desk: Desk, name: str, digest: str) -> Changes:
    """Accept one file as it is now, by its name and the hash that was shown.

    Raises RKT-001 in practice (nothing to accept there), RKT-002 when the file is another one by now or gone,
    RKT-003 when a route of the user has the id of one that came along.
    """
    if desk.practice:
        raise RoutekaartError("RKT-001", "Aanvaarden doet u in uw eigen kluis. Bij Oefenen mag elk bestand al.")
    files = rule_files(desk.env.places, accepted_files(desk))
    file = next((item for item in files if item.name == name and item.hash == digest and digest), None)
    if file is None:
        raise RoutekaartError(
            "RKT-002",
            f"Het bestand {name} is intussen veranderd. Er is niets aanvaard. Bekijk het opnieuw en probeer het dan.",
        )
    _refuse_taken_id(file, files)
    item = Accepted(name, digest, desk.today.isoformat(), desk.actor)
    _keep(desk, (*(other for other in accepted_files(desk) if other.name != name), item))
    desk.log("aanvaard", f"regelbestand {name} {digest[:16]}")
    return Changes(vault=True, saved_at=desk.env.now())


def take_back(desk: Desk, name: str) -> Changes:
    """No longer accept a file; cases that were begun with it keep their rules."""
    _keep(desk, tuple(item for item in accepted_files(desk) if item.name != name))
    desk.log("niet meer aanvaard", f"regelbestand {name}")
    return Changes(vault=True, saved_at=desk.env.now())


def not_accepted(desk: Desk, hashes: Mapping[str, str]) -> tuple[str, ...]:
    """Names of those files, given with their hash, that did not come along and that nobody accepted as they are."""
    known = {(item.name, item.hash) for item in accepted_files(desk)}
    folder = desk.env.places.checklists
    return tuple(
        name for name, digest in hashes.items() if (name, digest) not in known and shipped_hash(folder, name) != digest
    )


def refuse_unaccepted(desk: Desk, checklist: Checklist) -> None:
    """Raises ChecklistFault RG-215 for each file that may not be used in this vault; practice uses any."""
    names = () if desk.practice else not_accepted(desk, checklist.source_hashes)
    if names:
        message = "dit bestand is nieuw of gewijzigd; aanvaard het eerst bij Routekaarten, of oefen ermee"
        raise ChecklistFault([Finding(name, 0, 0, "RG-215", message) for name in names])


def startable_routes(desk: Desk) -> tuple[RouteSummary, ...]:
    """The routes a case can begin on; those of the user's own only when they are accepted, or in practice."""
    places = desk.env.places
    shipped = [item for item in list_routes(places.checklists) if not item.findings]
    taken = {item.id for item in shipped}
    own = [item for item in list_routes(own_folder(places)) if not item.findings and item.id not in taken]
    return (*shipped, *(item for item in own if desk.practice or _is_accepted(desk, item)))


def _is_accepted(desk: Desk, route: RouteSummary) -> bool:
    name = route.path.name
    try:
        return not not_accepted(desk, {name: data_hash(read_source(route.path, name))})
    except ChecklistFault:
        return False


def _refuse_taken_id(file: RuleFile, files: tuple[RuleFile, ...]) -> None:
    others = (other for other in files if not other.own and other.kind == file.kind)
    if file.own and any(other.id == file.id for other in others):
        raise RoutekaartError(
            "RKT-003",
            f"De naam {file.id} hoort bij een bestand dat is meegeleverd. Er is niets aanvaard. "
            "Geef uw bestand achter het eerste woord een eigen naam.",
        )


def _keep(desk: Desk, items: tuple[Accepted, ...]) -> None:
    desk.vault.set_value(_KEY, json.dumps([asdict(item) for item in items], ensure_ascii=False) if items else None)
