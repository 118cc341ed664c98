"""Which answers came along from a case on another route, and have not been said anew since.

The event that brought them goes in; a mark per answer, record and weighing comes out, with the day it was said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from routekaart.answers import Facts
from routekaart.dossier import events as ev

__all__ = ["ANSWER", "WEIGHING", "CarriedMarks", "Key", "key_of", "marks_of"]

Key = tuple[str, str]
"""(a list, the id of a record in it), or (ANSWER, id of a question), or (WEIGHING, id of an alternative)."""
ANSWER, WEIGHING = ":antwoord", ":weging"  # no list can be called so


@dataclass(frozen=True, slots=True)
class CarriedMarks:
    """The marks; `day` says whether something still stands as it came."""

    days: Mapping[Key, str] = field(default_factory=dict)
    values: Mapping[Key, Any] = field(default_factory=dict)
    """As it came, to see when undoing brings it back."""
    renewed: frozenset[Key] = frozenset()

    def day(self, kind: str, name: str) -> str | None:
        """The day on which it was said in the former case; None when it did not come along or was said anew."""
        key = (kind, name)
        return None if key in self.renewed else self.days.get(key)

    def after(self, body: ev.Body, facts: Facts, *, undone: bool) -> CarriedMarks:
        """The marks once `body` has happened, which gave `facts`; undoing a change brings a mark back."""
        if isinstance(body, ev.Redacted):
            gone = {key for key in self.days if not _stands(_value(facts, key))}
            return replace(self, renewed=self.renewed | gone)
        key = key_of(body)
        if key is None or key not in self.days:
            return self
        as_it_came = undone and _value(facts, key) == self.values[key]
        return replace(self, renewed=self.renewed - {key} if as_it_came else self.renewed | {key})


def marks_of(body: ev.Carried, facts: Facts) -> CarriedMarks:
    """The marks right after the event that says what came along."""
    days: dict[Key, str] = {(ANSWER, name): day for name, day in body.answers.items()}
    days |= {(name, record): day for name, rows in body.records.items() for record, day in rows.items()}
    days |= {(WEIGHING, name): day for name, day in body.weighings.items()}
    return CarriedMarks(days, {key: _value(facts, key) for key in days})


def key_of(body: ev.Body) -> Key | None:
    """What an event is about, as far as that can come along to another case."""
    match body:
        case ev.Answered() | ev.Withdrawn():
            return (ANSWER, body.question)
        case ev.RecordAdded() | ev.RecordChanged():
            return (body.list, str(body.record.get("id")))
        case ev.RecordWithdrawn():
            return (body.list, body.id)
        case ev.ConsultationLogged() | ev.ConsultationCorrected():
            return ("consulten", str(body.record.get("id")))
        case ev.ConsultationRemoved():
            return ("consulten", body.id)
        case ev.Weighed():
            return (WEIGHING, body.alternative)
    return None


def _stands(value: Any) -> bool:
    return any(part is not None for part in value) if isinstance(value, tuple) else value is not None


def _value(facts: Facts, key: Key) -> Any:
    kind, name = key
    if kind == ANSWER:
        return (facts.answers.get(name), facts.unknown.get(name), facts.not_applicable.get(name))
    return facts.weighings.get(name) if kind == WEIGHING else facts.record(kind, name)
