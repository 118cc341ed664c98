"""Where something was undone or done again, so that a screen can go there, and putting back one record.

The body of an event goes in; the id of a question, list, alternative or warning, or `besluit`, comes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from routekaart.casework.base import Changes
from routekaart.dossier import Body
from routekaart.dossier import events as ev

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["place_of", "put_back"]

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


def put_back(desk: Desk, case_id: str, list_name: str, record: Mapping[str, Any]) -> Changes:
    """A record that was removed stands in its list again, with its id; in its old place when nothing came after it."""
    last = desk.load(case_id)[0][-1].body
    if isinstance(last, ev.RecordWithdrawn) and (last.list, last.id) == (list_name, str(record["id"])):
        return desk.undo(case_id)
    return desk.save_record(case_id, list_name, record)
