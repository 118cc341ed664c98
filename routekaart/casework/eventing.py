"""Events as a dossier and a vault want them: facts of a file become events, an event becomes a row.

Facts or an event go in; bodies in the order people would have made them, or a stored event, come out.
"""

from __future__ import annotations

from routekaart.answers import Facts
from routekaart.dossier import Body, Event
from routekaart.dossier import events as ev
from routekaart.store import StoredEvent

__all__ = ["bodies_of", "stored"]


def bodies_of(facts: Facts) -> list[Body]:
    """The events people would have made to come to these facts; empty when there are none."""
    bodies: list[Body] = [ev.Answered(question=key, value=value) for key, value in facts.answers.items()]
    bodies += [ev.Answered.model_validate({"question": key, "unknown": why}) for key, why in facts.unknown.items()]
    bodies += [ev.Answered(question=key, not_applicable=why) for key, why in facts.not_applicable.items()]
    for name, rows in facts.lists.items():
        adds = [ev.RecordAdded(list=name, record=dict(row)) for row in rows]
        logs = [ev.ConsultationLogged(record=dict(row)) for row in rows]
        bodies += logs if name == "consulten" else adds
    bodies += [ev.ListCompleted(list=name, complete=True) for name in sorted(facts.complete)]
    bodies += [ev.AlternativeAdded(alternative=dict(item)) for item in facts.own_alternatives]
    bodies += [ev.Weighed(alternative=key, weighing=dict(body)) for key, body in facts.weighings.items()]
    bodies += [
        ev.WarningAnswered(warning=key, reason=str(item["reden"])) for key, item in facts.warnings_answered.items()
    ]
    bodies += [ev.Decided(decision=dict(facts.decision))] if facts.decision else []
    return bodies


def stored(event: Event) -> StoredEvent:
    """The event as the vault keeps it."""
    return StoredEvent(
        event.id, event.dossier, event.seq, event.at, event.kind, event.schema, event.prev, event.hash, event.text
    )
