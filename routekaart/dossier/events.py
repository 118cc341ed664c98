"""What can happen to a dossier, as typed bodies, and how an event is written down and chained.

A body, the head before it and who-when-which go in; canonical text and its hash come out. The hash covers
the stored bytes and the previous hash, so a later version of this program never has to write them again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, cast

from pydantic import BaseModel, ConfigDict, ValidationError

from routekaart.dossier.stored import StoredEvent
from routekaart.errors import RoutekaartError

__all__ = [
    "GENESIS",
    "KINDS",
    "Body",
    "ChainFault",
    "Event",
    "Stamp",
    "chain",
    "event_hash",
    "read_chain",
    "read_event",
]

GENESIS = "0" * 64
SCHEMA = 1


class _Body(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"  # content never ends up in logs


class Opened(_Body):
    kind: Literal["opened"] = "opened"
    route: str
    route_title: str
    checklist_hash: str
    region: str | None = None
    practice: bool = False
    number: str = ""
    """Number of the case as printed, such as RK-2026-0117."""


class Answered(_Body):
    """A question answered; exactly one of value, unknown or not_applicable is given."""

    kind: Literal["answered"] = "answered"
    question: str
    value: Any = None
    unknown: Literal["niet_bekend", "wil_niet_zeggen"] | None = None
    not_applicable: str | None = None


class Withdrawn(_Body):
    """An answer taken back: the question is 'not asked yet' again."""

    kind: Literal["withdrawn"] = "withdrawn"
    question: str


class RecordAdded(_Body):
    kind: Literal["record_added"] = "record_added"
    list: str
    record: dict[str, Any]
    position: int | None = None


class RecordChanged(_Body):
    kind: Literal["record_changed"] = "record_changed"
    list: str
    record: dict[str, Any]


class RecordWithdrawn(_Body):
    kind: Literal["record_withdrawn"] = "record_withdrawn"
    list: str
    id: str
    reason: str = ""


class ListCompleted(_Body):
    kind: Literal["list_completed"] = "list_completed"
    list: str
    complete: bool


class Weighed(_Body):
    """The whole weighing of one alternative as it now stands; empty means withdrawn."""

    kind: Literal["weighed"] = "weighed"
    alternative: str
    weighing: dict[str, Any]


class AlternativeAdded(_Body):
    kind: Literal["alternative_added"] = "alternative_added"
    alternative: dict[str, Any]


class AlternativeRemoved(_Body):
    """Only to undo an addition."""

    kind: Literal["alternative_removed"] = "alternative_removed"
    id: str


class ConsultationLogged(_Body):
    kind: Literal["consultation_logged"] = "consultation_logged"
    record: dict[str, Any]


class ConsultationCorrected(_Body):
    """A correction; the original stays in the events and is shown struck through."""

    kind: Literal["consultation_corrected"] = "consultation_corrected"
    record: dict[str, Any]
    reason: str = ""


class ConsultationRemoved(_Body):
    """Only to undo a log entry made by mistake."""

    kind: Literal["consultation_removed"] = "consultation_removed"
    id: str


class ConsentGiven(_Body):
    kind: Literal["consent_given"] = "consent_given"
    record: dict[str, Any]


class ConsentWithdrawn(_Body):
    kind: Literal["consent_withdrawn"] = "consent_withdrawn"
    id: str
    on: str


class WarningAnswered(_Body):
    """The reason people gave for a warning; empty takes it back."""

    kind: Literal["warning_answered"] = "warning_answered"
    warning: str
    reason: str


class Decided(_Body):
    """The decision as it now stands: plek, datum, samen_met, motivering."""

    kind: Literal["decided"] = "decided"
    decision: dict[str, Any]


class DocumentMade(_Body):
    kind: Literal["document_made"] = "document_made"
    document: str
    reader: str | None = None
    status: str
    content_hash: str
    sha256: str
    version: int
    event_count: int
    head: str


class Signed(_Body):
    kind: Literal["signed"] = "signed"
    person: str
    stance: Literal["eens", "eens_met_opmerking", "niet_eens", "gezien", "tekent_niet"]
    method: Literal["getekend", "getypt", "papier", "geen"]
    words: str = ""
    strokes: str = ""
    asked_on: str = ""
    content_hash: str
    attachment: str = ""
    """SHA-256 of a scan of the signed paper, kept as an attachment in the vault."""


class Sealed(_Body):
    kind: Literal["sealed"] = "sealed"
    content_hash: str
    before_sha256: str
    sha256: str
    field: str
    fingerprint: str


class Reopened(_Body):
    """A new version begins; signatures of the former one no longer count."""

    kind: Literal["reopened"] = "reopened"
    version: int
    reason: str = ""


class MovedToVersion(_Body):
    """The case moves to a newer version of the rules, as one logged step."""

    kind: Literal["checklist_replaced"] = "checklist_replaced"
    checklist_hash: str
    region: str | None = None


class HandedOver(_Body):
    kind: Literal["handed_over"] = "handed_over"
    sha256: str
    to: str = ""


class Received(_Body):
    kind: Literal["received"] = "received"
    segment: str
    head: str
    count: int


class Reviewed(_Body):
    kind: Literal["reviewed"] = "reviewed"
    on: str
    note: str = ""


class OutcomeRecorded(_Body):
    kind: Literal["outcome_recorded"] = "outcome_recorded"
    on: str
    outcome: str


class Redacted(_Body):
    """Text about a third party was taken out of an earlier event; hash and reason stay."""

    kind: Literal["redacted"] = "redacted"
    event: str
    hash: str
    reason: str


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
    | Reopened
    | MovedToVersion
    | HandedOver
    | Received
    | Reviewed
    | OutcomeRecorded
    | Redacted
)
KINDS: dict[str, type[_Body]] = {model.model_fields["kind"].default: model for model in Body.__args__}


class ChainFault(RoutekaartError):
    """The events do not fit together: something was changed, left out or damaged."""

    def __init__(self, seq: int) -> None:
        super().__init__(
            "DOS-001",
            f"Het logboek van dit dossier klopt niet meer vanaf regel {seq}. De andere dossiers zijn veilig. "
            "Zet een reservekopie terug, of vraag hulp.",
            seq=seq,
        )


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who, when and which: given from outside, because the core knows no clock and no chance."""

    id: str
    actor: str
    at: str
    undoes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Event(StoredEvent):
    """One event in its place in the chain, with what its text says."""

    vault: str
    actor: str
    body: Body
    undoes: int | None


def event_hash(prev: str, text: str) -> str:
    """SHA-256 over the previous hash and the stored bytes."""
    return hashlib.sha256(prev.encode() + b"\n" + text.encode()).hexdigest()


def chain(dossier: str, vault: str, prev: str, seq: int, body: Body, stamp: Stamp) -> Event:
    """Write down one event after `prev` (GENESIS for the first). Half a character in a text becomes a question mark."""
    envelope: dict[str, Any] = {
        "actor": stamp.actor,
        "at": stamp.at,
        "body": body.model_dump(mode="json", exclude={"kind"}),
        "dossier": dossier,
        "id": stamp.id,
        "kind": body.kind,
        "prev": prev,
        "schema": SCHEMA,
        "seq": seq,
        "vault": vault,
    }
    if stamp.undoes is not None:
        envelope["undoes"] = stamp.undoes
    text = json.dumps(envelope, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # A keyboard or clipboard can give half a surrogate pair, which is no Unicode: it could never be hashed or stored.
    whole = text.encode("utf-8", "replace").decode()
    if whole != text:
        return read_event(whole, prev, event_hash(prev, whole))
    return Event(
        id=stamp.id,
        dossier=dossier,
        seq=seq,
        at=stamp.at,
        kind=body.kind,
        schema=SCHEMA,
        prev=prev,
        hash=event_hash(prev, text),
        text=text,
        vault=vault,
        actor=stamp.actor,
        body=body,
        undoes=stamp.undoes,
    )


def read_event(text: str, prev: str, stored_hash: str) -> Event:
    """Read one stored event back and check its place; raises ChainFault, or RoutekaartError when it is newer."""
    try:
        data = json.loads(text)
        seq = int(data["seq"])
    except (ValueError, KeyError, TypeError):
        raise ChainFault(0) from None
    if data.get("prev") != prev or event_hash(prev, text) != stored_hash:
        raise ChainFault(seq)
    if data["schema"] > SCHEMA or data["kind"] not in KINDS:
        raise RoutekaartError(
            "DOS-002",
            "Dit dossier is gemaakt met een nieuwere versie van Routekaart. Er is niets veranderd. "
            "Werk Routekaart bij en open het dossier opnieuw.",
            seq=seq,
        )
    try:
        body = KINDS[data["kind"]].model_validate(data["body"])
    except ValidationError:
        raise ChainFault(seq) from None
    return Event(
        id=data["id"],
        dossier=data["dossier"],
        seq=seq,
        at=data["at"],
        kind=data["kind"],
        schema=data["schema"],
        prev=prev,
        hash=stored_hash,
        text=text,
        vault=data["vault"],
        actor=data["actor"],
        body=cast(Body, body),
        undoes=data.get("undoes"),
    )


def read_chain(items: Iterable[StoredEvent]) -> tuple[Event, ...]:
    """All stored events of one dossier in order; raises what `read_event` raises.

    Of a redacted event only its place and its hash are left, and that counts only when a later event says so:
    text never disappears in silence.
    """
    stored = tuple(items)
    events = tuple(_redacted(item) if item.redacted else read_event(item.text, item.prev, item.hash) for item in stored)
    said = (event.body for event in events if isinstance(event.body, Redacted) and not event.redacted)
    told = {(body.event, body.hash) for body in said}
    for item in stored:
        if item.redacted and (item.id, item.hash) not in told:
            raise ChainFault(item.seq)
    return events


def _redacted(item: StoredEvent) -> Event:
    """The event without what it said: nothing follows from it, and the next one still hangs on its hash."""
    return Event(
        id=item.id,
        dossier=item.dossier,
        seq=item.seq,
        at=item.at,
        kind=item.kind,
        schema=item.schema,
        prev=item.prev,
        hash=item.hash,
        text=item.text,
        redacted=True,
        vault="",
        actor="",
        body=Redacted(event=item.id, hash=item.hash, reason=""),
        undoes=None,
    )
