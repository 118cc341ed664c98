"""What holds as long as a vault is open: region and version at the bottom, and what to know about the vault.

An open desk goes in; the line and the warnings come out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from routekaart.casework import Desk, Visit

__all__ = ["DeskNotes", "read_notes"]


_DAMAGED = "VLT-022"  # says by itself that nothing can be written, and why


@dataclass(frozen=True, slots=True)
class DeskNotes:
    """The line at the bottom and the warnings at the top."""

    line: str
    warnings: tuple[str, ...]


def read_notes(desk: Desk) -> DeskNotes:
    """Out: the notes of this desk. For the worker: it reads rule files and the vault."""
    # Rule files are read only once a vault is open: the start needs none.
    from routekaart.casework import needs_recovery_code, organisation_access, visits
    from routekaart.casework.rules.regions import known_regions

    regions = {region.id: region.title for region in known_regions(desk.env.places)}
    versions = sorted({route.version for route in desk.routes() if route.version})
    parts = [
        regions.get(desk.owner.region or "", ""),
        f"routekaarten {versions[-1]}" if versions else "",
        "geen internet nodig",
    ]
    warnings = [warning.message for warning in desk.vault.warnings]
    if desk.vault.read_only and _DAMAGED not in [warning.code for warning in desk.vault.warnings]:
        warnings.append(
            "U kunt deze kluis alleen lezen: in de map kan niet worden geschreven. Afdrukken en een kopie maken kan. "
            "Wie iets inziet, wordt nu niet genoteerd."
        )
    if not desk.practice and needs_recovery_code(desk) and not desk.reminder_waits:
        warnings.append("Uw herstelcode is nog niet bewaard. Maak vandaag een nieuwe bij Instellingen.")
    if not desk.practice:
        access = organisation_access(desk)
        parts.append(f"organisatie {access.name} kan deze kluis openen" if access and access.by_owner else "")
        warnings += [_told(visit) for visit in visits(desk)]
    return DeskNotes(" · ".join(part for part in parts if part), tuple(warnings))


def _told(visit: Visit) -> str:
    when = datetime.fromisoformat(visit.at).astimezone()
    return (
        f"Op {when:%d-%m-%Y om %H:%M} is deze kluis geopend met de sleutel van {visit.name}. "
        "Daarbij is een nieuwe wachtzin gekozen. Bij Instellingen kunt u zeggen dat u dit hebt gezien."
    )
