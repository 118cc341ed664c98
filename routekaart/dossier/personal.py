"""Which parts of a case belong to one person, which also concern somebody else, and which are kept from this person.

Events, a dossier and the id of a person go in; parts with a tie and a ground to leave them out come out. A part
without a ground goes along when this person asks for everything; for the others a professional decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from routekaart.checklist.compiled import Checklist
from routekaart.dossier import events as ev
from routekaart.dossier.asking import DECISION, present
from routekaart.dossier.carrying import ANSWER, WEIGHING
from routekaart.dossier.chaining import Event
from routekaart.dossier.mentions import PROFESSIONAL, Mentions, spoken_of
from routekaart.dossier.sharing import share_of
from routekaart.dossier.state import Dossier

__all__ = ["OWN_IDEA", "REASON", "SIGNATURE", "Ground", "Part", "parts_about"]

SIGNATURE, REASON, OWN_IDEA = ":handtekening", ":reden", ":eigen_idee"
"""Places beside those of `carrying`: what somebody put under a text, a reason at a warning, an idea of people."""
_OWNER = {"woorden": "wie", "standpunten": "wie", "toestemmingen": "persoon"}
"""Lists in which a record is somebody's own."""
Tie = Literal["eigen", "over", "dossier"]
Ground = Literal["", "niet_voor", "alleen_dossier", "ander", "heel_dossier", "weg", "eerder"]


@dataclass(frozen=True, slots=True)
class Part:
    """One answer, record, weighing, signature … as it stands or stood."""

    place: str
    name: str
    body: Mapping[str, Any]
    share: Any
    """Who may read it: `in_document`, `alleen_dossier` or `["niet_voor", …]`."""
    tie: Tie
    """Own (said or given by this person), about this person, or about the case as a whole."""
    ground: Ground
    """Why it does not go along by itself; empty when it does."""
    others: tuple[str, ...]
    """Ids of the other people it concerns."""
    seq: int
    """The event in which it was written down; 0 when that is not known."""
    at: str
    current: bool

    @property
    def key(self) -> str:
        """Names this part for good: a later text of the same place has another key."""
        return f"{self.place}/{self.name}" if self.current else f"{self.place}/{self.name}@{self.seq}"

    def __repr__(self) -> str:
        return f"Part({self.place}, {self.ground})"


@dataclass(frozen=True, slots=True)
class _Seen:
    place: str
    name: str
    body: Mapping[str, Any]
    seq: int
    at: str


def parts_about(events: Iterable[Event], dossier: Dossier, checklist: Checklist, person: str) -> tuple[Part, ...]:
    """Every part of the case, as it stands and as it stood, with its tie to this person; own words first."""
    sorter = _Sorter(dossier, checklist, person)
    seen = tuple(_seen(events))
    written = {(item.place, item.name): item for item in seen}  # the last one of each place
    now = [sorter.part(item, current=True) for item in _present(dossier, checklist, written)]
    strict = {(part.place, part.name): part for part in now}
    past = [sorter.former(item, strict.get((item.place, item.name))) for item in _unlike(seen, dossier)]
    return tuple(sorted((*now, *(part for part in past if part is not None)), key=_order))


def _order(part: Part) -> tuple[bool, bool, bool]:
    return (not part.current, part.tie != "eigen", part.place != "woorden")


class _Sorter:
    """Knows the people of the case and asks of each part whom it concerns."""

    def __init__(self, dossier: Dossier, checklist: Checklist, person: str) -> None:
        facts = dossier.facts
        self._checklist, self._person = checklist, person
        people = facts.records("personen")
        self._children = frozenset(str(row["id"]) for row in people if row.get("rol") == "kind")
        self._is_child = person in self._children
        row = facts.record("personen", person) or {}
        private = {str(item["id"]) for item in people if not _acts_in_profession(item)}
        # Who has authority speaks for the child: that a text is about the child as well is no reason to keep it.
        ours = self._children if row.get("gezag") == "ja" else frozenset[str]()
        self._others = frozenset(private - {person} - ours)
        self._owned = {
            str(record["id"]): str(record.get(field))
            for name, field in _OWNER.items()
            for record in facts.records(name)
        }
        siblings = facts.records("broers_zussen")
        self._siblings = frozenset(str(item["id"]) for item in siblings)
        self._mentions = Mentions((*people, *siblings))

    def part(self, item: _Seen, *, current: bool) -> Part:
        share, tie = self._share(item), self._tie(item)
        others = tuple(sorted(self._concerned(item) & (self._others | self._siblings)))
        ground = self._ground(share, tie, others)
        return Part(item.place, item.name, item.body, share, tie, ground, others, item.seq, item.at, current)

    def former(self, item: _Seen, now: Part | None) -> Part | None:
        """An earlier text; None when it never had to do with this person. What is kept back now stays kept back."""
        part = self.part(item, current=False)
        if part.tie == "dossier":
            return None
        kept = now.ground if now is not None and now.ground in ("niet_voor", "alleen_dossier") else part.ground
        ground: Ground = kept or ("weg" if now is None else "eerder")
        return Part(
            part.place, part.name, part.body, part.share, part.tie, ground, part.others, part.seq, part.at, False
        )  # fmt: skip

    def _share(self, item: _Seen) -> Any:
        if item.place == ANSWER:
            question = self._checklist.questions.get(item.name)
            return question.share if question is not None else "in_document"
        return share_of(item.place, item.body, self._children)

    def _tie(self, item: _Seen) -> Tie:
        if self._owner(item) == self._person:
            return "eigen"
        about = self._is_child or self._person in self._concerned(item)
        return "over" if about else "dossier"

    def _owner(self, item: _Seen) -> str:
        if item.place == "personen":
            return item.name
        if item.place == SIGNATURE:
            return str(item.body.get("persoon"))
        return str(item.body.get(_OWNER.get(item.place, ""), ""))

    def _concerned(self, item: _Seen) -> set[str]:
        """Everybody this part points at, quotes or calls by name."""
        pointers, texts = spoken_of(self._checklist, item.place, item.name, item.body)
        owners = {self._owned[name] for name in pointers if name in self._owned}
        owner = self._owner(item)
        return pointers | owners | self._mentions.in_texts(texts) | ({owner} if owner else set())

    def _ground(self, share: Any, tie: Tie, others: tuple[str, ...]) -> Ground:
        if isinstance(share, list) and self._person in share[1:]:
            return "niet_voor"
        if tie == "eigen":
            return ""
        if share != "in_document" and not isinstance(share, list):
            return "alleen_dossier"
        if others:
            return "ander"
        return "" if tie == "over" else "heel_dossier"


def _acts_in_profession(row: Mapping[str, Any]) -> bool:
    return row.get("rol") in PROFESSIONAL or (row.get("rol") == "anders" and bool(row.get("functie")))


def _present(
    dossier: Dossier, checklist: Checklist, written: Mapping[tuple[str, str], _Seen]
) -> Iterator[_Seen]:  # fmt: skip
    """The case as it stands, in the order in which it is read."""
    facts = dossier.facts
    answered = (*facts.answers, *facts.unknown, *facts.not_applicable)
    order = {name: number for number, name in enumerate(checklist.questions)}
    places = [(name, str(row["id"])) for name in facts.lists for row in facts.records(name)]
    places += [(ANSWER, name) for name in sorted(answered, key=lambda name: order.get(name, len(order)))]
    places += [(WEIGHING, name) for name in facts.weighings]
    places += [(DECISION, "")] if facts.decision else []
    for place, name in places:
        yield _placed(place, name, present(facts, place, name) or {}, written)
    for idea in facts.own_alternatives:
        yield _placed(OWN_IDEA, str(idea["id"]), idea, written)
    for name, reason in facts.warnings_answered.items():
        yield _placed(REASON, name, reason, written)
    for signed in dossier.signatures:
        body = {"persoon": signed.person, "houding": signed.stance, "woorden": signed.words, "op": signed.at[:10]}
        yield _Seen(SIGNATURE, f"{signed.person}-{signed.at}", body, 0, signed.at)


def _placed(place: str, name: str, body: Mapping[str, Any], written: Mapping[tuple[str, str], _Seen]) -> _Seen:
    found = written.get((place, name))
    return _Seen(place, name, body, found.seq if found else 0, found.at if found else "")


def _seen(events: Iterable[Event]) -> Iterator[_Seen]:
    """What each event wrote down; of a redacted one nothing is left."""
    for event in events:
        for place, name, body in _written(event.body):
            yield _Seen(place, name, body, event.seq, event.at)


def _written(body: ev.Body) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    match body:
        case ev.Answered():
            given = {"waarde": body.value, "onbekend": body.unknown, "nvt": body.not_applicable}
            yield ANSWER, body.question, {key: value for key, value in given.items() if value is not None}
        case ev.RecordAdded() | ev.RecordChanged():
            yield body.list, str(body.record.get("id")), body.record
        case ev.ConsultationLogged() | ev.ConsultationCorrected():
            yield "consulten", str(body.record.get("id")), body.record
        case ev.ConsentGiven():
            yield "toestemmingen", str(body.record.get("id")), body.record
        case ev.Weighed() if body.weighing:
            yield WEIGHING, body.alternative, body.weighing
        case ev.AlternativeAdded():
            yield OWN_IDEA, str(body.alternative["id"]), body.alternative
        case ev.WarningAnswered() if body.reason:
            yield REASON, body.warning, {"reden": body.reason}
        case ev.Decided() if body.decision:
            yield DECISION, "", body.decision


def _unlike(seen: Iterable[_Seen], dossier: Dossier) -> Iterator[_Seen]:
    """Earlier texts: each once, and none that stands there now."""
    told: list[tuple[str, str, Mapping[str, Any]]] = []
    now = {(OWN_IDEA, str(idea["id"])): idea for idea in dossier.facts.own_alternatives}
    now |= {(REASON, name): reason for name, reason in dossier.facts.warnings_answered.items()}
    for item in seen:
        standing = now.get((item.place, item.name)) or present(dossier.facts, item.place, item.name)
        line = (item.place, item.name, item.body)
        if item.body != standing and line not in told:
            told.append(line)
            yield item
