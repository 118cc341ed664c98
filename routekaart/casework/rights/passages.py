"""The pieces of a case that hold text people typed: answers, records, weighings, reasons, in all versions.

A desk and a case go in; the pieces come out, and of each the events that hold it. Text that was taken out is gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from routekaart.casework.rights.typed import ALTERNATIVE, DECISION, WARNING, Rules, texts_of
from routekaart.dossier import Body, Event
from routekaart.dossier import events as ev
from routekaart.dossier.carrying import ANSWER, WEIGHING, Key, key_of

if TYPE_CHECKING:
    from routekaart.casework.case.views import CaseView
    from routekaart.casework.desk import Desk

__all__ = ["CORRECTION", "HOLD", "REFUSAL", "SIGNATURE", "VERSION", "Passage", "events_of", "passages_of", "rules_of"]

CORRECTION, SIGNATURE, VERSION, HOLD, REFUSAL = ":verbetering", ":handtekening", ":versie", ":blokkade", ":weigering"
_GOES_ALONG = frozenset({"consent_withdrawn", "correction_answered"})
"""What says nothing any more once the other has gone."""
_WHY = {
    VERSION: "Waarom er een nieuwe versie kwam",
    HOLD: "Waarom vernietigen is tegengehouden",
    REFUSAL: "Waarom een verzoek om te vernietigen is geweigerd",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of a case that holds text."""

    key: Key
    title: str
    text: str
    """As it stands, or as it last stood."""
    current: bool
    versions: int
    """How many events hold it, earlier versions and undone ones too."""

    def __repr__(self) -> str:
        return f"Passage({self.versions} versions)"


def passages_of(desk: Desk, case_id: str) -> tuple[Passage, ...]:
    """Every piece of this case that holds text, last changed first."""
    view, rules = desk.case(case_id), rules_of(desk, case_id)
    found: dict[Key, list[Event]] = {}
    for event in desk.load(case_id)[0]:
        key = _key(event.body)
        if key is not None and _holds(event, rules):
            found.setdefault(key, []).append(event)
    last_first = sorted(found.items(), key=lambda item: item[1][-1].seq, reverse=True)
    return tuple(_passage(view, rules, key, held) for key, held in last_first)


def rules_of(desk: Desk, case_id: str) -> Rules:
    """The rules of this case, and those it had before."""
    dossier = desk.load(case_id)[1]
    return [desk.rules(pinned) for pinned in (dossier.checklist_hash, *dossier.former_hashes)]


def events_of(desk: Desk, case_id: str, key: Key) -> list[Event]:
    """All events that go when this piece goes: a withdrawal with its consent, an answer with its request."""
    events, rules = desk.load(case_id)[0], rules_of(desk, case_id)
    own = (event for event in events if _key(event.body) == key and not event.redacted)
    return [event for event in own if event.kind in _GOES_ALONG or _holds(event, rules)]


def _holds(event: Event, rules: Rules) -> bool:
    return not event.redacted and bool(texts_of(event.body, rules))


def _key(body: Body) -> Key | None:
    match body:
        case ev.ConsentGiven():
            return ("toestemmingen", str(body.record.get("id")))
        case ev.ConsentWithdrawn():
            return ("toestemmingen", body.id)
        case ev.AlternativeAdded():
            return (ALTERNATIVE, str(body.alternative.get("id")))
        case ev.WarningAnswered():
            return (WARNING, body.warning)
        case ev.Decided():
            return (DECISION, "")
        case ev.CorrectionAsked() | ev.CorrectionAnswered():
            return (CORRECTION, body.id)
        case ev.Signed():
            return (SIGNATURE, body.person)
        case ev.Reopened():
            return (VERSION, str(body.version))
        case ev.HoldPlaced() | ev.HoldLifted():
            return (HOLD, "")
        case ev.ErasureRefused():
            return (REFUSAL, body.id)
    return key_of(body)


def _passage(view: CaseView, rules: Rules, key: Key, held: Sequence[Event]) -> Passage:
    last = held[-1]
    text = " · ".join(texts_of(last.body, rules))
    return Passage(key, _title(view, key, last), text, _stands(view, key), len(held))


def _stands(view: CaseView, key: Key) -> bool:
    place, name = key
    facts = view.facts
    known = {
        ANSWER: name in facts.answers or name in facts.not_applicable,
        WEIGHING: name in facts.weighings,
        WARNING: name in facts.warnings_answered,
        DECISION: bool(facts.decision),
        ALTERNATIVE: any(item.get("id") == name for item in facts.own_alternatives),
        CORRECTION: any(item.id == name for item in view.dossier.requests.corrections),
    }
    if place in (SIGNATURE, VERSION, HOLD, REFUSAL):
        return True
    return known[place] if place in known else facts.record(place, name) is not None


def _title(view: CaseView, key: Key, last: Event) -> str:
    place, name = key
    labels = view.labels
    if place == ANSWER:
        return labels.question(name)
    if place == WEIGHING:
        return f"Weging: {labels.alternative(name)}"
    if place == WARNING:
        return f"Reden bij waarschuwing: {labels.rule(name)}"
    if place == DECISION:
        return "Het besluit"
    if place == ALTERNATIVE:
        return f"Eigen alternatief: {labels.alternative(name)}"
    if place == SIGNATURE:
        who = view.facts.record("personen", name)
        return f"Bij de handtekening van {labels.record('personen', who) if who else 'iemand'}"
    if place in _WHY:
        return _WHY[place]
    if isinstance(last.body, ev.CorrectionAsked | ev.CorrectionAnswered):
        day = f"{date.fromisoformat(last.body.on):%d-%m-%Y}"
        return f"Verzoek om te verbeteren, {day}"
    record = getattr(last.body, "record", None)
    return f"{labels.list_title(place)}: {labels.record(place, record)}" if record else labels.list_title(place)
