"""What happens to a case as a whole: opened, signed, sealed, moved, continued elsewhere, handed over, looked back on.

One class for each kind of event, in the form in which it is stored.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from routekaart.dossier.body import EventBody

__all__ = [
    "CameFrom",
    "Carried",
    "ContinuedIn",
    "DocumentMade",
    "HandedOver",
    "Left",
    "MovedToVersion",
    "Opened",
    "OutcomeRecorded",
    "Received",
    "Redacted",
    "Reopened",
    "Reviewed",
    "SealReturned",
    "Sealed",
    "Signed",
]


class CameFrom(EventBody):
    """The case on another route that this one goes on from, as it stood at that moment."""

    dossier: str
    number: str
    route_title: str
    head: str


class Opened(EventBody):
    kind: Literal["opened"] = "opened"
    route: str
    route_title: str
    checklist_hash: str
    region: str | None = None
    practice: bool = False
    number: str = ""
    """Number of the case as printed, such as RK-2026-0117."""
    came_from: CameFrom | None = Field(None, exclude_if=lambda given: given is None)
    """Left out when there is nothing to say, so that a case begun anew is written down as it always was."""


class Carried(EventBody):
    """What the events before this one brought along from another case: id → the day on which it was said there."""

    kind: Literal["carried"] = "carried"
    answers: dict[str, str]
    records: dict[str, dict[str, str]]
    weighings: dict[str, str]


class ContinuedIn(EventBody):
    """People went on with this case on another route; this one stays as it is."""

    kind: Literal["continued_in"] = "continued_in"
    dossier: str
    number: str
    route: str
    route_title: str


class DocumentMade(EventBody):
    kind: Literal["document_made"] = "document_made"
    document: str
    reader: str | None = None
    status: str
    content_hash: str
    sha256: str
    version: int
    event_count: int
    head: str
    sealers: list[str] = Field(default_factory=list, exclude_if=lambda given: not given)
    """Who seal besides the author, by name or role; left out when nobody does, as it always was."""
    log_count: int = Field(0, exclude_if=lambda given: not given)
    """How many entries the access log of the vault had, as printed; left out of papers made before it was."""
    log_head: str = Field("", exclude_if=lambda given: not given)
    extract: bool = Field(default=False, exclude_if=lambda given: not given)
    """People chose that an extract travels inside; left out when they did not, as it always was."""


class Signed(EventBody):
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


class Sealed(EventBody):
    kind: Literal["sealed"] = "sealed"
    content_hash: str
    before_sha256: str
    sha256: str
    field: str
    fingerprint: str


class SealReturned(EventBody):
    """Somebody elsewhere put one more seal on the document that was sealed here, and it came back."""

    kind: Literal["seal_returned"] = "seal_returned"
    content_hash: str
    before_sha256: str
    sha256: str
    field: str
    fingerprint: str
    name: str
    """As it stands in the key of the sealer."""


class Reopened(EventBody):
    """A new version begins; signatures of the former one no longer count."""

    kind: Literal["reopened"] = "reopened"
    version: int
    reason: str = ""


class MovedToVersion(EventBody):
    """The case moves to a newer version of the rules, as one logged step."""

    kind: Literal["checklist_replaced"] = "checklist_replaced"
    checklist_hash: str
    former_hash: str = ""
    region: str | None = None


class HandedOver(EventBody):
    kind: Literal["handed_over"] = "handed_over"
    sha256: str
    to: str = ""


class Received(EventBody):
    kind: Literal["received"] = "received"
    segment: str
    head: str
    count: int


class Reviewed(EventBody):
    kind: Literal["reviewed"] = "reviewed"
    on: str
    note: str = ""


class OutcomeRecorded(EventBody):
    kind: Literal["outcome_recorded"] = "outcome_recorded"
    on: str
    outcome: str


class Left(EventBody):
    """An earlier event without its words, where the case would be another one without it."""

    actor: str
    body: dict[str, Any]


class Redacted(EventBody):
    """Text about a third party was taken out of an earlier event; hash and reason stay."""

    kind: Literal["redacted"] = "redacted"
    event: str
    hash: str
    reason: str
    left: Left | None = Field(None, exclude_if=lambda given: given is None)
    """Left out where nothing of the event stays, as it always was."""
