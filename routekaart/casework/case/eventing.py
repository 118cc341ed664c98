"""Facts of an answers file as the events people would have made to come to them.

Facts go in; bodies in the order in which they would have been recorded come out.
"""

from __future__ import annotations

from routekaart.answers import Facts
from routekaart.dossier import Body
from routekaart.dossier import events as ev

__all__ = ["bodies_of"]


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
