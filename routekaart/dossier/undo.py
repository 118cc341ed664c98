"""Undo and redo as compensating events: what goes in is the dossier before an event, what comes out undoes it.

Only what people recorded can be undone; documents, signatures and seals cannot.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from routekaart.answers import Facts
from routekaart.dossier import events as ev
from routekaart.dossier.chaining import Event
from routekaart.dossier.events import Body
from routekaart.dossier.state import Dossier, step

__all__ = ["UNDONE", "UNDO_LIMIT", "History", "Undoable", "inverse", "last_act", "replay_with_history"]

UNDO_LIMIT = 50
UNDONE = "ongedaan gemaakt"
"""The reason that undoing gives where one is asked for."""
_BARRIERS = ("signed", "sealed", "reopened", "checklist_replaced", "received", "carried", "redacted")
"""What was done before these cannot be undone any more; before a redaction things may stand that nobody wants back."""


@dataclass(frozen=True, slots=True)
class Undoable:
    """An event that can be undone (or an undo that can be redone), with the body that does so."""

    seq: int
    kind: str
    body: Body
    at: str = field(default="", compare=False)
    """When it happened: what one press wrote has one moment."""


def last_act(row: Sequence[Undoable], *, again: bool = False) -> tuple[Undoable, ...]:
    """What was done last in one press, last one first: one event, or what was written together.

    `again`: the row is that of what can be redone, in which everything stands the other way round.
    """
    return tuple(reversed(row[_starts(row, again=again)[-1] :])) if row else ()


def _starts(row: Sequence[Undoable], *, again: bool = False) -> list[int]:
    pairs = zip(row, row[1:], strict=False)
    joined = [_one_press(*((other, one) if again else (one, other))) for one, other in pairs]
    return [place for place in range(len(row)) if place == 0 or not joined[place - 1]]


def _one_press(one: Undoable, other: Undoable) -> bool:
    """Weighings that were filled in together, or what somebody said with how they stand to it.

    Two presses never have the same thousandth of a second; a clock that stands still may have, so the order counts too.
    """
    if abs(one.seq - other.seq) != 1 or one.at != other.at:
        return False
    if isinstance(one.body, ev.Weighed) and isinstance(other.body, ev.Weighed):
        return one.body.alternative != other.body.alternative
    return 0 < _SPOKEN.get(_about(one.body), 0) < _SPOKEN.get(_about(other.body), 0)


_SPOKEN = {"woorden": 1, "weging": 2, "standpunten": 3}
"""In which order somebody's words, the weighing that points at them and where they stand are written."""


def _about(body: Body) -> str:
    match body:
        case ev.Weighed():
            return "weging"
        case ev.RecordAdded() | ev.RecordChanged() | ev.RecordWithdrawn():
            return body.list
    return ""


def inverse(before: Dossier, body: Body) -> Body | None:
    """The body that brings `before` back after `body`; None when it cannot be undone."""
    facts = before.facts
    match body:
        case ev.Answered() | ev.Withdrawn():
            return _answer_of(facts, body.question)
        case ev.RecordAdded() if (former := facts.record(body.list, str(body.record["id"]))) is not None:
            return ev.RecordChanged(list=body.list, record=dict(former))
        case ev.RecordAdded():
            return ev.RecordWithdrawn(list=body.list, id=str(body.record["id"]), reason=UNDONE)
        case ev.RecordChanged():
            former = facts.record(body.list, str(body.record["id"]))
            return None if former is None else ev.RecordChanged(list=body.list, record=dict(former))
        case ev.RecordWithdrawn():
            former = facts.record(body.list, body.id)
            where = next((i for i, row in enumerate(facts.records(body.list)) if row.get("id") == body.id), None)
            return None if former is None else ev.RecordAdded(list=body.list, record=dict(former), position=where)
        case ev.ListCompleted():
            return ev.ListCompleted(list=body.list, complete=body.list in facts.complete)
        case ev.Weighed():
            return ev.Weighed(alternative=body.alternative, weighing=dict(facts.weighings.get(body.alternative, {})))
        case ev.Decided():
            return ev.Decided(decision=dict(facts.decision))
    return _inverse_of_rarer(facts, body)


def _inverse_of_rarer(facts: Facts, body: Body) -> Body | None:
    match body:
        case ev.AlternativeAdded():
            return ev.AlternativeRemoved(id=str(body.alternative["id"]))
        case ev.AlternativeRemoved():
            former = next((item for item in facts.own_alternatives if item["id"] == body.id), None)
            return None if former is None else ev.AlternativeAdded(alternative=dict(former))
        case ev.ConsultationLogged() | ev.ConsultationCorrected():
            former = facts.record("consulten", str(body.record["id"]))
            if former is None:
                return ev.ConsultationRemoved(id=str(body.record["id"]))
            return ev.ConsultationCorrected(record=dict(former), reason=UNDONE)
        case ev.ConsultationRemoved():
            former = facts.record("consulten", body.id)
            return None if former is None else ev.ConsultationLogged(record=dict(former))
        case ev.ConsentGiven() | ev.ConsentWithdrawn():
            record_id = str(body.record["id"]) if isinstance(body, ev.ConsentGiven) else body.id
            former = facts.record("toestemmingen", record_id)
            if former is None:
                return ev.RecordWithdrawn(list="toestemmingen", id=record_id, reason=UNDONE)
            return ev.RecordChanged(list="toestemmingen", record=dict(former))
        case ev.WarningAnswered():
            reason = str(facts.warnings_answered.get(body.warning, {}).get("reden", ""))
            return ev.WarningAnswered(warning=body.warning, reason=reason)
    return None


def _answer_of(facts: Facts, question: str) -> Body:
    if question in facts.unknown:
        unknown = facts.unknown[question]
        return ev.Answered(question=question, unknown=unknown)
    if question in facts.not_applicable:
        return ev.Answered(question=question, not_applicable=facts.not_applicable[question])
    if question in facts.answers:
        return ev.Answered(question=question, value=facts.answers[question])
    return ev.Withdrawn(question=question)


@dataclass(frozen=True, slots=True)
class History:
    """What can be undone and redone now, last one last; it follows from the events, so it survives a restart."""

    undo: tuple[Undoable, ...] = ()
    redo: tuple[Undoable, ...] = ()

    def after(self, before: Dossier, event: Event) -> History:
        """The history once `event` has happened to `before`."""
        undo, redo = ((), ()) if event.kind in _BARRIERS else (self.undo, self.redo)
        back = inverse(before, event.body)
        entry = (Undoable(event.seq, event.kind, back, event.at),) if back is not None else ()
        if event.undoes is not None and undo and undo[-1].seq == event.undoes:
            return History(undo[:-1], (*redo, *entry))
        if event.undoes is not None and redo and redo[-1].seq == event.undoes:
            return History((*undo, *entry), redo[:-1])
        return History(_at_most((*undo, *entry)), () if entry else redo)


def _at_most(row: tuple[Undoable, ...]) -> tuple[Undoable, ...]:
    """Not more acts than can be undone; what was done in one press counts once."""
    if len(row) <= UNDO_LIMIT:
        return row
    starts = _starts(row)
    return row[starts[-UNDO_LIMIT] :] if len(starts) > UNDO_LIMIT else row


def replay_with_history(events: Iterable[Event]) -> tuple[Dossier, History]:
    """The dossier that follows from its events, with what can be undone; raises ChainFault."""
    dossier, history = Dossier(), History()
    for event in events:
        after = step(dossier, event)
        history = history.after(dossier, event)
        dossier = after
    return dossier, history
