"""From which made-up case a practice case began, in which form, and which group works on it.

A desk and a case id go in; what was kept in the practice vault comes out. It never leaves that vault.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["Form", "Origin", "free_group", "keep_origin", "origin_of", "origins"]

Form = Literal["ingevuld", "wegen"]
"""As it came, with weighings and decision; or without, for a group to weigh."""
_KEY = "oefenen/bron/"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a practice case came from."""

    file: str
    form: Form
    group: int
    """Counts the cases of one file: groep 1, groep 2."""


def keep_origin(desk: Desk, case_id: str, origin: Origin) -> None:
    """Remember it beside the case."""
    desk.vault.set_value(_KEY + case_id, json.dumps(asdict(origin)))


def origin_of(desk: Desk, case_id: str) -> Origin | None:
    """What was kept; None for a case that somebody made up from nothing."""
    try:
        return Origin(**json.loads(desk.vault.value(_KEY + case_id) or ""))
    except (ValueError, TypeError):
        return None


def origins(desk: Desk) -> dict[str, Origin]:
    """Case id → where it came from, oldest group of each file first."""
    found = ((item.dossier, origin_of(desk, item.dossier)) for item in desk.vault.summaries())
    known = [(case_id, origin) for case_id, origin in found if origin is not None]
    return dict(sorted(known, key=lambda pair: (pair[1].file, pair[1].group)))


def free_group(desk: Desk, file: str) -> int:
    """The number of the next group that begins with this file."""
    return max((origin.group for origin in origins(desk).values() if origin.file == file), default=0) + 1
