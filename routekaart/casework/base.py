"""What every use case needs from outside, and what it says back.

Clock, chance and places come in as one `Environment`; every change reports which dossiers it touched.
"""

from __future__ import annotations

import os
import platform
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from routekaart.document.drawing import Drawing, DrawnHere
from routekaart.paths import Places, places

if TYPE_CHECKING:
    from routekaart.keys import Cost

__all__ = ["Changes", "Environment", "system_environment"]


@dataclass(frozen=True, slots=True)
class Environment:
    """Everything that differs from run to run, so that tests can hold it still."""

    places: Places
    now: Callable[[], datetime]
    """Aware local time."""
    random: Callable[[int], bytes]
    new_id: Callable[[], str]
    key_cost: Cost | None = None
    """How slow a guess at a passphrase is; only tests make it cheaper."""
    drawing: Drawing = field(default_factory=DrawnHere)
    """Who draws the documents."""
    station: str = ""
    """Name of this computer, for the log."""


def system_environment(environ: Mapping[str, str]) -> Environment:
    """The real clock, chance and folders of this machine."""
    return Environment(
        places=places(environ),
        now=lambda: datetime.now().astimezone(),
        random=os.urandom,
        new_id=lambda: uuid.uuid4().hex,
        station=platform.node(),
    )


@dataclass(frozen=True, slots=True)
class Changes:
    """What a use case changed; each view decides whether that concerns it."""

    dossiers: frozenset[str] = frozenset()
    documents: bool = False
    vault: bool = False
    destroyed: frozenset[str] = frozenset()
    """Cases that are gone; whatever still shows one has to let go of it."""
    created: str | None = None
    """Id of what was made: a case, a record or a document."""
    saved_at: datetime | None = field(default=None, compare=False)
    went_back_at: str = field(default="", compare=False)
    """Where something was undone or done again: the id of a question, list, alternative, warning, or `besluit`."""
