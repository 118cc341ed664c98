"""Where something was undone or done again, so that a screen can go there and show it.

The body of an event goes in; the id of a question, list, alternative or warning, or `besluit`, comes out.
"""

from __future__ import annotations

from routekaart.dossier import Body
from routekaart.dossier import events as ev

__all__ = ["place_of"]

DECISION, CONSULTATIONS = "besluit", "consulten"


def place_of(body: Body) -> str:
    """In: what takes something back. Out: what it is about; empty when it has no place of its own."""
    match body:
        case ev.Answered() | ev.Withdrawn():
            return body.question
        case ev.RecordAdded() | ev.RecordChanged() | ev.RecordWithdrawn() | ev.ListCompleted():
            return DECISION if body.list == "toestemmingen" else body.list
        case ev.ConsultationLogged() | ev.ConsultationCorrected() | ev.ConsultationRemoved():
            return CONSULTATIONS
        case ev.Weighed():
            return body.alternative
        case ev.AlternativeAdded():
            return str(body.alternative["id"])
        case ev.WarningAnswered():
            return body.warning
        case ev.Decided() | ev.ConsentGiven() | ev.ConsentWithdrawn():
            return DECISION
    return ""
