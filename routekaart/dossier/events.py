"""All that can happen to a dossier: the kinds of events by one name.

The name of a kind goes in; the class of its body comes out. `chaining` writes a body down.
"""

from __future__ import annotations

from routekaart.dossier.body import EventBody
from routekaart.dossier.lifetime import (
    CameFrom,
    Carried,
    ContinuedIn,
    DocumentMade,
    HandedOver,
    MovedToVersion,
    Opened,
    OutcomeRecorded,
    Received,
    Redacted,
    Reopened,
    Reviewed,
    Sealed,
    SealReturned,
    Signed,
)
from routekaart.dossier.recorded import (
    AlternativeAdded,
    AlternativeRemoved,
    Answered,
    ConsentGiven,
    ConsentWithdrawn,
    ConsultationCorrected,
    ConsultationLogged,
    ConsultationRemoved,
    Decided,
    ListCompleted,
    RecordAdded,
    RecordChanged,
    RecordWithdrawn,
    WarningAnswered,
    Weighed,
    Withdrawn,
)
from routekaart.dossier.rights import (
    CorrectionAnswered,
    CorrectionAsked,
    ErasureAsked,
    ErasureRefused,
    HoldLifted,
    HoldPlaced,
)

__all__ = [
    "KINDS",
    "Body",
    "AlternativeAdded",
    "AlternativeRemoved",
    "Answered",
    "CameFrom",
    "Carried",
    "ContinuedIn",
    "ConsentGiven",
    "ConsentWithdrawn",
    "ConsultationCorrected",
    "ConsultationLogged",
    "ConsultationRemoved",
    "CorrectionAnswered",
    "CorrectionAsked",
    "Decided",
    "DocumentMade",
    "ErasureAsked",
    "ErasureRefused",
    "HandedOver",
    "HoldLifted",
    "HoldPlaced",
    "ListCompleted",
    "MovedToVersion",
    "Opened",
    "OutcomeRecorded",
    "Received",
    "RecordAdded",
    "RecordChanged",
    "RecordWithdrawn",
    "Redacted",
    "Reopened",
    "Reviewed",
    "SealReturned",
    "Sealed",
    "Signed",
    "WarningAnswered",
    "Weighed",
    "Withdrawn",
]

Body = (
    Opened
    | Answered
    | Withdrawn
    | RecordAdded
    | RecordChanged
    | RecordWithdrawn
    | ListCompleted
    | Weighed
    | AlternativeAdded
    | AlternativeRemoved
    | ConsultationLogged
    | ConsultationCorrected
    | ConsultationRemoved
    | ConsentGiven
    | ConsentWithdrawn
    | WarningAnswered
    | Decided
    | DocumentMade
    | Signed
    | Sealed
    | SealReturned
    | Reopened
    | MovedToVersion
    | HandedOver
    | Received
    | Reviewed
    | OutcomeRecorded
    | Redacted
    | Carried
    | ContinuedIn
    | CorrectionAsked
    | CorrectionAnswered
    | ErasureAsked
    | ErasureRefused
    | HoldPlaced
    | HoldLifted
)
KINDS: dict[str, type[EventBody]] = {model.model_fields["kind"].default: model for model in Body.__args__}
