"""What people record in a case: answers, records, weighings, consultations, consents, reasons and the decision.

One class for each kind of event, in the form in which it is stored.
"""

from __future__ import annotations

from typing import Any, Literal

from routekaart.dossier.body import EventBody

__all__ = [
    "AlternativeAdded",
    "AlternativeRemoved",
    "Answered",
    "ConsentGiven",
    "ConsentWithdrawn",
    "ConsultationCorrected",
    "ConsultationLogged",
    "ConsultationRemoved",
    "Decided",
    "ListCompleted",
    "RecordAdded",
    "RecordChanged",
    "RecordWithdrawn",
    "WarningAnswered",
    "Weighed",
    "Withdrawn",
]


class Answered(EventBody):
    """A question answered; exactly one of value, unknown or not_applicable is given."""

    kind: Literal["answered"] = "answered"
    question: str
    value: Any = None
    unknown: Literal["niet_bekend", "wil_niet_zeggen"] | None = None
    not_applicable: str | None = None


class Withdrawn(EventBody):
    """An answer taken back: the question is 'not asked yet' again."""

    kind: Literal["withdrawn"] = "withdrawn"
    question: str


class RecordAdded(EventBody):
    kind: Literal["record_added"] = "record_added"
    list: str
    record: dict[str, Any]
    position: int | None = None


class RecordChanged(EventBody):
    kind: Literal["record_changed"] = "record_changed"
    list: str
    record: dict[str, Any]


class RecordWithdrawn(EventBody):
    kind: Literal["record_withdrawn"] = "record_withdrawn"
    list: str
    id: str
    reason: str = ""


class ListCompleted(EventBody):
    kind: Literal["list_completed"] = "list_completed"
    list: str
    complete: bool


class Weighed(EventBody):
    """The whole weighing of one alternative as it now stands; empty means withdrawn."""

    kind: Literal["weighed"] = "weighed"
    alternative: str
    weighing: dict[str, Any]


class AlternativeAdded(EventBody):
    kind: Literal["alternative_added"] = "alternative_added"
    alternative: dict[str, Any]


class AlternativeRemoved(EventBody):
    """Only to undo an addition."""

    kind: Literal["alternative_removed"] = "alternative_removed"
    id: str


class ConsultationLogged(EventBody):
    kind: Literal["consultation_logged"] = "consultation_logged"
    record: dict[str, Any]


class ConsultationCorrected(EventBody):
    """A correction; the original stays in the events and is shown struck through."""

    kind: Literal["consultation_corrected"] = "consultation_corrected"
    record: dict[str, Any]
    reason: str = ""


class ConsultationRemoved(EventBody):
    """Only to undo a log entry made by mistake."""

    kind: Literal["consultation_removed"] = "consultation_removed"
    id: str


class ConsentGiven(EventBody):
    kind: Literal["consent_given"] = "consent_given"
    record: dict[str, Any]


class ConsentWithdrawn(EventBody):
    kind: Literal["consent_withdrawn"] = "consent_withdrawn"
    id: str
    on: str


class WarningAnswered(EventBody):
    """The reason people gave for a warning; empty takes it back."""

    kind: Literal["warning_answered"] = "warning_answered"
    warning: str
    reason: str


class Decided(EventBody):
    """The decision as it now stands: plek, datum, samen_met, motivering."""

    kind: Literal["decided"] = "decided"
    decision: dict[str, Any]
