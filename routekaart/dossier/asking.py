"""What people asked about their own data and what became of it, as it follows from the events.

Requests before an event and the event go in; the requests after it come out. Pure, like all of the replay.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from routekaart.answers import Facts
from routekaart.dossier import rights as ri
from routekaart.dossier.body import EventBody
from routekaart.dossier.carrying import ANSWER, WEIGHING
from routekaart.errors import RoutekaartError

__all__ = ["DECISION", "Correction", "Erasure", "Hold", "Requests", "present"]

DECISION = ":besluit"


@dataclass(frozen=True, slots=True)
class Correction:
    """One request to correct something, with what was decided."""

    id: str
    place: str
    name: str
    person: str
    on: str
    wanted: str
    before: Any
    """What stood there when it was asked; never shown without looking who may read it."""
    decision: str = ""
    """`veranderd`, `niet_veranderd`, or empty while it is open."""
    decided_on: str = ""
    reason: str = ""
    statement: str = ""

    def __repr__(self) -> str:
        return f"Correction({self.id})"


@dataclass(frozen=True, slots=True)
class Erasure:
    """One request to destroy the case."""

    id: str
    asker: str
    on: str
    refused_on: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a case may not be destroyed now, who said so and since when."""

    reason: str
    by: str
    since: str


@dataclass(frozen=True, slots=True)
class Requests:
    """All of it."""

    corrections: tuple[Correction, ...] = ()
    erasures: tuple[Erasure, ...] = ()
    hold: Hold | None = None

    @property
    def open_erasure(self) -> Erasure | None:
        """The first request to destroy that was not answered yet."""
        return next((item for item in self.erasures if not item.refused_on), None)

    def require_no_hold(self) -> None:
        """Raises RoutekaartError DOS-010 while the case may not be destroyed."""
        if self.hold is not None:
            raise RoutekaartError(
                "DOS-010",
                "Vernietigen is tegengehouden voor dit dossier. Er is niets vernietigd. Hef de blokkade eerst op.",
            )

    def corrections_of(self, place: str, name: str) -> tuple[Correction, ...]:
        """The requests about one answer, record or weighing."""
        return tuple(item for item in self.corrections if (item.place, item.name) == (place, name))

    def after(self, body: EventBody, facts: Facts, actor: str, at: str) -> Requests:
        """The requests once `body` has happened, said by `actor`; `facts` are those of that moment."""
        match body:
            case ri.CorrectionAsked():
                before = present(facts, body.place, body.name)
                made = Correction(body.id, body.place, body.name, body.person, body.on, body.wanted, before)
                return replace(self, corrections=(*self.corrections, made))
            case ri.CorrectionAnswered():
                return replace(self, corrections=tuple(_answered(item, body) for item in self.corrections))
            case ri.ErasureAsked():
                return replace(self, erasures=(*self.erasures, Erasure(body.id, body.asker, body.on)))
            case ri.ErasureRefused():
                return replace(self, erasures=tuple(_refused(item, body) for item in self.erasures))
            case ri.HoldPlaced():
                return replace(self, hold=Hold(body.reason, actor, at))
            case ri.HoldLifted():
                return replace(self, hold=None)
        return self


def present(facts: Facts, place: str, name: str) -> Mapping[str, Any] | None:
    """What stands at one place now: a record, a weighing, the decision, or an answer as `{"waarde": …}`."""
    if place == ANSWER:
        for key, given in (("waarde", facts.answers), ("onbekend", facts.unknown), ("nvt", facts.not_applicable)):
            if name in given:
                return {key: given[name]}
        return None
    if place == WEIGHING:
        return facts.weighings.get(name)
    return (facts.decision or None) if place == DECISION else facts.record(place, name)


def _answered(item: Correction, body: ri.CorrectionAnswered) -> Correction:
    if item.id != body.id:
        return item
    return replace(
        item, decision=body.decision, decided_on=body.on, reason=body.reason, statement=body.statement
    )  # fmt: skip


def _refused(item: Erasure, body: ri.ErasureRefused) -> Erasure:
    return replace(item, refused_on=body.on, reason=body.reason) if item.id == body.id else item
