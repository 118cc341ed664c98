"""A dossier is the replay of its events: what goes in is the chain, what comes out is the case as it stands.

`apply` is pure; nothing is changed in place. An answer is never lost: the events keep every former value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from routekaart.answers import Facts
from routekaart.dossier import events as ev
from routekaart.dossier.asking import Requests
from routekaart.dossier.carrying import CarriedMarks, marks_of
from routekaart.dossier.chaining import GENESIS, ChainFault, Event

__all__ = ["Dossier", "MadeDocument", "Signature", "apply", "replay"]


@dataclass(frozen=True, slots=True)
class Signature:
    """What one person at the table put: a stance, own words, and how it was signed."""

    person: str
    stance: str
    method: str
    words: str
    strokes: str
    asked_on: str
    content_hash: str
    at: str
    attachment: str = ""
    """SHA-256 of a scan of the signed paper; it is never printed."""


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """A document that was made or sealed."""

    document: str
    reader: str | None
    status: str
    content_hash: str
    sha256: str
    version: int
    at: str
    event_count: int
    head: str
    sealed_sha256: str | None = None
    fingerprint: str | None = None
    sealers: tuple[str, ...] = ()
    """Who seal besides the author, each in a field of its own after that of the author."""
    extract: bool = False
    """An extract travels inside, from which the rules can be run again."""
    sealed_fields: tuple[str, ...] = ()
    """The fields that hold a seal, in the order of sealing."""
    earlier: tuple[str, ...] = ()
    """SHA-256 of the file before each seal, the unsealed one first."""
    log_count: int = 0
    log_head: str = ""
    """Where the access log of the vault ended, as printed."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One case on one route as it stands after its last event."""

    id: str = ""
    vault: str = ""
    number: str = ""
    route: str = ""
    route_title: str = ""
    checklist_hash: str = ""
    region: str | None = None
    practice: bool = False
    opened_at: str = ""
    changed_at: str = ""
    version: int = 1
    head: str = GENESIS
    count: int = 0
    facts: Facts = field(default_factory=lambda: Facts(on=date(2000, 1, 1)))
    signatures: tuple[Signature, ...] = ()
    documents: tuple[MadeDocument, ...] = ()
    corrections: tuple[tuple[Mapping[str, Any], str, str], ...] = ()
    """Former versions of corrected consultations: record, reason, when."""
    former_hashes: tuple[str, ...] = ()
    """Hashes of the rules this case was pinned to before, oldest first."""
    came_from: ev.CameFrom | None = None
    """The case on another route that this one goes on from."""
    continued_in: tuple[ev.ContinuedIn, ...] = ()
    """The cases on another route that go on from this one."""
    carried: CarriedMarks = CarriedMarks()
    """What came along from another case and was not said anew."""
    requests: Requests = Requests()
    """What people asked about their own data, and whether the case may be destroyed."""
    outcomes: tuple[tuple[str, str], ...] = ()
    reviews: tuple[tuple[str, str], ...] = ()

    def __repr__(self) -> str:
        return f"Dossier({self.id}, {self.count} events)"

    @property
    def sealed(self) -> MadeDocument | None:
        """The sealed justification of this version, if there is one."""
        return next(
            (
                made
                for made in reversed(self.documents)
                if made.sealed_sha256 and made.version == self.version and made.document == "verantwoording"
            ),
            None,
        )

    def facts_on(self, day: date) -> Facts:
        """The facts with the case date set."""
        return replace(self.facts, on=day, region=self.region)

    def signatures_for(self, content_hash: str) -> tuple[Signature, ...]:
        """The last signature of each person that belongs to exactly this content."""
        last = {item.person: item for item in self.signatures if item.content_hash == content_hash}
        return tuple(last.values())


def replay(events: Iterable[Event]) -> Dossier:
    """All events of one dossier in order; raises ChainFault when one does not follow on the one before."""
    dossier = Dossier()
    for event in events:
        dossier = step(dossier, event)
    return dossier


def step(dossier: Dossier, event: Event) -> Dossier:
    """`apply`, after a look whether the event really is the next one; raises ChainFault."""
    if event.prev != dossier.head or event.seq != dossier.count + 1:
        raise ChainFault(event.seq)
    return apply(dossier, event)


def apply(dossier: Dossier, event: Event) -> Dossier:
    """The dossier after one more event."""
    changed = _apply_body(dossier, event)
    if changed.carried.days:
        marks = changed.carried.after(event.body, changed.facts, undone=event.undoes is not None)
        changed = replace(changed, carried=marks)
    return replace(changed, head=event.hash, count=event.seq, changed_at=event.at)


def _apply_body(dossier: Dossier, event: Event) -> Dossier:
    body = event.body
    match body:
        case ev.Opened():
            return replace(
                dossier, id=event.dossier, vault=event.vault, number=body.number, route=body.route,
                route_title=body.route_title, checklist_hash=body.checklist_hash, region=body.region,
                practice=body.practice, opened_at=event.at, came_from=body.came_from,
            )  # fmt: skip
        case ev.DocumentMade():
            made = MadeDocument(
                body.document, body.reader, body.status, body.content_hash, body.sha256, body.version, event.at,
                body.event_count, body.head, sealers=tuple(body.sealers), log_count=body.log_count,
                log_head=body.log_head, extract=body.extract,
            )  # fmt: skip
            return replace(dossier, documents=(*dossier.documents, made))
        case ev.Signed():
            return replace(dossier, signatures=(*dossier.signatures, _signature(dossier, body, event.at)))
        case ev.Sealed() | ev.SealReturned():
            return replace(dossier, documents=tuple(_sealed(made, body) for made in dossier.documents))
        case ev.Reopened():
            return replace(dossier, version=body.version)
        case ev.MovedToVersion():
            former = (*dossier.former_hashes, dossier.checklist_hash)
            return replace(dossier, checklist_hash=body.checklist_hash, region=body.region, former_hashes=former)
        case ev.Carried():
            return replace(dossier, carried=marks_of(body, dossier.facts))
        case ev.ContinuedIn():
            return replace(dossier, continued_in=(*dossier.continued_in, body))
        case ev.ConsultationCorrected():
            earlier = dossier.facts.record("consulten", str(body.record.get("id"))) or {}
            kept = (*dossier.corrections, (earlier, body.reason, event.at))
            return replace(dossier, corrections=kept, facts=_facts(dossier.facts, body))
        case ev.OutcomeRecorded():
            return replace(dossier, outcomes=(*dossier.outcomes, (body.on, body.outcome)))
        case ev.Reviewed():
            return replace(dossier, reviews=(*dossier.reviews, (body.on, body.note)))
        case (
            ev.CorrectionAsked() | ev.CorrectionAnswered() | ev.ErasureAsked() | ev.ErasureRefused()
            | ev.HoldPlaced() | ev.HoldLifted()
        ):  # fmt: skip
            asked = dossier.requests.after(body, dossier.facts, event.actor, event.at)
            return replace(dossier, requests=asked)
        case ev.HandedOver() | ev.Received() | ev.Redacted():
            return dossier
        case _:
            return replace(dossier, facts=_facts(dossier.facts, body))


def _signature(dossier: Dossier, body: ev.Signed, at: str) -> Signature:
    former = next((item for item in dossier.signatures_for(body.content_hash) if item.person == body.person), None)
    if body.attachment and former is not None and former.method == body.method == "papier":
        at = former.at  # a scan that comes later does not move the moment of signing
    return Signature(
        body.person, body.stance, body.method, body.words, body.strokes, body.asked_on, body.content_hash, at,
        body.attachment,
    )  # fmt: skip


def _sealed(made: MadeDocument, body: ev.Sealed | ev.SealReturned) -> MadeDocument:
    if made.content_hash != body.content_hash:
        return made
    fresh = isinstance(body, ev.Sealed)
    return replace(
        made,
        sealed_sha256=body.sha256,
        fingerprint=body.fingerprint if fresh else made.fingerprint,
        sealed_fields=(body.field,) if fresh else (*made.sealed_fields, body.field),
        earlier=(body.before_sha256,) if fresh else (*made.earlier, body.before_sha256),
    )


def _facts(facts: Facts, body: ev.Body) -> Facts:
    match body:
        case ev.Answered():
            return _answered(facts, body)
        case ev.Withdrawn():
            return _without_answer(facts, body.question)
        case ev.RecordAdded():
            return _with_record(facts, body.list, body.record, body.position)
        case ev.RecordChanged():
            return _with_record(facts, body.list, body.record)
        case ev.RecordWithdrawn():
            return _without_record(facts, body.list, body.id)
        case ev.ListCompleted():
            changed = facts.complete | {body.list} if body.complete else facts.complete - {body.list}
            return replace(facts, complete=frozenset(changed))
        case ev.ConsultationLogged() | ev.ConsultationCorrected():
            return _with_record(facts, "consulten", body.record)
        case ev.ConsultationRemoved():
            return _without_record(facts, "consulten", body.id)
        case ev.ConsentGiven():
            return _with_record(facts, "toestemmingen", body.record)
        case ev.ConsentWithdrawn():
            former = facts.record("toestemmingen", body.id) or {"id": body.id}
            return _with_record(facts, "toestemmingen", {**former, "ingetrokken_op": body.on})
        case ev.Decided():
            return replace(facts, decision=dict(body.decision))
    return _facts_of_weighings(facts, body)


def _facts_of_weighings(facts: Facts, body: ev.Body) -> Facts:
    match body:
        case ev.Weighed():
            rest = {key: value for key, value in facts.weighings.items() if key != body.alternative}
            return replace(facts, weighings={**rest, body.alternative: body.weighing} if body.weighing else rest)
        case ev.AlternativeAdded():
            kept = tuple(item for item in facts.own_alternatives if item["id"] != body.alternative["id"])
            return replace(facts, own_alternatives=(*kept, body.alternative))
        case ev.AlternativeRemoved():
            kept = tuple(item for item in facts.own_alternatives if item["id"] != body.id)
            return replace(facts, own_alternatives=kept)
    assert isinstance(body, ev.WarningAnswered)  # a kind that nobody thought of may not go by unnoticed
    rest = {key: value for key, value in facts.warnings_answered.items() if key != body.warning}
    given = {**rest, body.warning: {"reden": body.reason}} if body.reason else rest
    return replace(facts, warnings_answered=given)


def _without_answer(facts: Facts, question: str) -> Facts:
    def rest(items: Mapping[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in items.items() if key != question}

    return replace(
        facts,
        answers=rest(facts.answers),
        unknown=rest(facts.unknown),
        not_applicable=rest(facts.not_applicable),
    )


def _answered(facts: Facts, body: ev.Answered) -> Facts:
    bare = _without_answer(facts, body.question)
    if body.unknown is not None:
        return replace(bare, unknown={**bare.unknown, body.question: body.unknown})
    if body.not_applicable is not None:
        return replace(bare, not_applicable={**bare.not_applicable, body.question: body.not_applicable})
    return replace(bare, answers={**bare.answers, body.question: body.value})


def _with_record(facts: Facts, name: str, record: Mapping[str, Any], position: int | None = None) -> Facts:
    rows = list(facts.records(name))
    index = next((i for i, row in enumerate(rows) if row.get("id") == record.get("id")), None)
    if index is not None:
        rows[index] = record
    else:
        rows.insert(len(rows) if position is None else position, record)
    return replace(facts, lists={**facts.lists, name: tuple(rows)})


def _without_record(facts: Facts, name: str, record_id: str) -> Facts:
    rows = tuple(row for row in facts.records(name) if row.get("id") != record_id)
    return replace(facts, lists={**facts.lists, name: rows})
