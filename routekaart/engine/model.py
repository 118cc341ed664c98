"""What the engine makes of a case: which questions apply, the ladder, warnings, consultations, open points.

Frozen results only; they hold no advice and no score, and every value can be traced to its rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from routekaart.checklist.model import Level
from routekaart.conditions import Missing, Truth
from routekaart.engine.names import NamePlace

Standing = Literal["open", "bezig", "nog_onderzoeken", "geconcludeerd", "niet_van_toepassing", "niet_aan_de_orde"]


@dataclass(frozen=True, slots=True)
class Rung:
    """One place on the ladder: an alternative of the route or one that people added to this case."""

    id: str
    title: str
    short: str
    distance: int
    place: str
    own: bool = False
    idea_of: str | None = None


@dataclass(frozen=True, slots=True)
class AlternativeState:
    """Where the weighing of one alternative stands."""

    rung: Rung
    standing: Standing
    conclusion: str | None
    reasons: tuple[str, ...]
    complete: bool
    missing: tuple[str, ...]
    """Ids of the weighing fields and test questions still needed."""
    provisional: bool
    """There is a conclusion, but one nearer to home has none yet."""
    up_to_decision: Truth
    """On the ladder up to and including the decided place."""
    chosen: bool
    not_because: str | None = None
    """Why it does not apply, when a fact of the route decides that."""


@dataclass(frozen=True, slots=True)
class WarningState:
    """One warning: true, false or unknown, and what goes with it."""

    id: str
    title: str
    value: Truth
    level: Level | None
    """Of a true warning its level; of an unknown one the strictest level still possible."""
    text: str
    action: str
    step: str | None
    because: tuple[str, ...]
    missing: tuple[Missing, ...]
    reason: str | None
    """The reason people gave, or that other answers already give."""


@dataclass(frozen=True, slots=True)
class ConsultationState:
    """One row of the consultation matrix for this case."""

    id: str
    title: str
    ground: str
    due: Truth
    held: Truth
    requested: bool
    records: tuple[str, ...]
    because: tuple[str, ...]
    step: str | None


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something that still has to be done; `blocks` says whether final signing waits for it."""

    kind: Literal["waarschuwing", "vraag", "lijst", "weging", "consult", "besluit"]
    id: str
    text: str
    action: str
    step: str | None
    level: Level | None = None
    blocks: bool = True
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Assessment:
    """The state of affairs (stand van zaken) of one case on one route."""

    visible: Mapping[str, Truth]
    """Question id → shown, hidden or waiting for an earlier answer (None)."""
    steps: tuple[str, ...]
    """Ids of the steps that apply."""
    alternatives: Mapping[str, AlternativeState]
    """In the order of the ladder, closest to home first."""
    warnings: Mapping[str, WarningState]
    consultations: Mapping[str, ConsultationState]
    open_provisional: tuple[OpenPoint, ...]
    open_final: tuple[OpenPoint, ...]
    missing: tuple[Missing, ...]
    may_provisional: bool
    complete: bool
    """Nothing is open that final signing would wait for."""
    may_final: bool
    """Complete, and the route knows final papers."""
    derived: Mapping[str, object]
    """Derived questions (age and the like) with their value."""
    names_left: tuple[NamePlace, ...]
    """Where a name still stands on a sheet that must be without names."""
    court_requested: bool
    """Final, but living elsewhere still waits for the court: 'definitief, machtiging gevraagd'."""
