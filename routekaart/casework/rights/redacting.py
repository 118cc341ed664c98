"""Taking text about somebody else out of a case for good: the words go everywhere, place, hash and reason stay.

A desk, a case and the piece to take out go in; first what that would touch comes out, then what was done. Copies are
replaced; a sealed paper that holds the words is named, and goes only when somebody chooses so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from routekaart.casework.base import Changes
from routekaart.casework.case.given import checked_reason
from routekaart.casework.documents.leaving import LEFT
from routekaart.casework.rights.passages import Passage, events_of, passages_of, rules_of
from routekaart.casework.rights.restating import restated
from routekaart.casework.rights.typed import DECISION, WARNING, texts_of
from routekaart.casework.seals.checkpoint import keep_checkpoint
from routekaart.dossier import Body, Event, Stamp, chain, read_chain, replay
from routekaart.dossier import events as ev
from routekaart.dossier.carrying import ANSWER, WEIGHING, Key
from routekaart.dossier.inspecting import REDACTED_TEXT
from routekaart.dossier.redaction import what_stays
from routekaart.errors import RoutekaartError

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["HeldPaper", "Redacted", "RedactionPlan", "plan_redaction", "redact"]


@dataclass(frozen=True, slots=True)
class HeldPaper:
    """A document kept in the vault in which words of the piece stand."""

    sha256: str
    title: str
    sealed: bool


@dataclass(frozen=True, slots=True)
class RedactionPlan:
    """What taking a piece out would touch; nothing has changed yet."""

    passage: Passage
    also_in: tuple[str, ...]
    """Other pieces of this case with the same words; they are chosen one by one."""
    other_cases: tuple[str, ...]
    """Numbers of cases this one went on in, or came from, with the same words."""
    papers: tuple[HeldPaper, ...]
    scans: int
    """Scans of signed paper: nobody can search those but a person."""
    left_before: int
    """How often a document of this case was saved or printed: those are out of reach."""
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Redacted:
    """What was done."""

    changes: Changes
    events: int
    papers: int
    sealed_left: tuple[str, ...]
    copies_left: tuple[str, ...]
    """Copies that could not be reached or removed."""
    trouble: str = ""
    """Why the older copies are still there, when no fresh one could be made."""


# looking -------------------------------------------------------------------------------------------------


def plan_redaction(desk: Desk, case_id: str, key: Key) -> RedactionPlan:
    """What taking this piece out would touch. Raises DOS-020 when there is no such piece any more."""
    from routekaart.document.reading import stands_in

    all_of_it = passages_of(desk, case_id)
    passage = next((item for item in all_of_it if item.key == key), None)
    if passage is None:
        raise RoutekaartError("DOS-020", "Deze tekst staat niet meer in het dossier. Er is niets veranderd.")
    words = _words(desk, case_id, key)
    others = [item for item in all_of_it if item.key != key]
    blobs = desk.vault.blobs(case_id)
    return RedactionPlan(
        passage=passage,
        also_in=tuple(item.title for item in others if stands_in("\n".join(_words(desk, case_id, item.key)), words)),
        other_cases=tuple(_other_cases(desk, case_id, words)),
        papers=tuple(_papers(desk, case_id, words)),
        scans=sum(1 for item in blobs if item.kind == "attachment"),
        left_before=sum(1 for _, _, what in desk.case_log(case_id) if what in LEFT),
        copies=tuple(info.label for info in desk.vault.backups()),
    )


# doing ---------------------------------------------------------------------------------------------------


def redact(desk: Desk, case_id: str, key: Key, reason: str, *, sealed_too: bool = False) -> Redacted:
    """Take the piece out of every event, draft, index and kept paper that holds it, and replace the copies.

    `sealed_too` destroys the sealed papers in the vault that hold it; without it they stay, and are named.
    Raises ANT-003 for a reason that says nothing, DOS-021 when the reason repeats the text, DOS-022 while a hold
    stands, DOS-020 when there is no such piece.
    """
    plan, words = plan_redaction(desk, case_id, key), _words(desk, case_id, key)
    told = _checked(desk, case_id, reason, words)
    dossier = desk.load(case_id)[1]
    held = events_of(desk, case_id, key)
    going = [paper for paper in plan.papers if sealed_too or not paper.sealed]
    bodies = [
        ev.Redacted(event=event.id, hash=event.hash, reason=told, left=what_stays(event.body, event.actor))
        for event in held
    ]
    mended = _mended(desk, case_id, key, held, bodies)
    # Before what tells of the redaction, so that it cannot be undone either.
    said = _said(desk, case_id, [*mended, *bodies])
    result = f"{len(held)} gebeurtenissen, {len(going)} documenten"
    desk.vault.redact_events(
        case_id, dossier.head, said, [event.id for event in held], REDACTED_TEXT,
        log=desk.log_entry("tekst verwijderd", "dossier", case_id, result),
        drafts=_drafts(desk, case_id, key, words), drop=[paper.sha256 for paper in going],
    )  # fmt: skip
    desk.forget(case_id)
    left = tuple(paper.title for paper in plan.papers if paper.sealed and not sealed_too)
    changes = Changes(frozenset({case_id}), documents=bool(going), saved_at=desk.env.now())
    return _with_fresh_copy(desk, Redacted(changes, len(held), len(going), left, ()))


def _with_fresh_copy(desk: Desk, done: Redacted) -> Redacted:
    """Replace the copies; when that does not succeed the text is out of the vault, and that is what is told."""
    desk.cases()  # the summaries are made anew, so that the fresh copy has them
    keep_checkpoint(desk)
    try:
        _, _, left = desk.vault.replace_backups(now=desk.env.now())
    except RoutekaartError as error:
        return replace(done, trouble=error.message)
    return replace(done, copies_left=(*left, *desk.vault.unreachable_backups()))


def _checked(desk: Desk, case_id: str, reason: str, words: Sequence[str]) -> str:
    from routekaart.document.reading import stands_in

    if desk.load(case_id)[1].requests.hold is not None:
        raise RoutekaartError(
            "DOS-022",
            "Vernietigen is tegengehouden voor dit dossier. Er is niets weggehaald. Hef dat eerst op.",
        )
    told = checked_reason(reason)
    if stands_in(told, words):
        raise RoutekaartError(
            "DOS-021", "In de reden staat een stuk van de tekst zelf. De reden blijft bewaard. Schrijf die anders op."
        )
    return told


def _mended(desk: Desk, case_id: str, key: Key, held: Sequence[Event], bodies: Sequence[Body]) -> list[Body]:
    """What has to be said so that the case stands as it does now, but for these words."""
    events, dossier = desk.load(case_id)
    gone = {event.id for event in held}
    without = [replace(one, text=REDACTED_TEXT, redacted=True) if one.id in gone else one for one in events]
    then = replay(read_chain([*without, *_said(desk, case_id, bodies)]))
    body = restated(dossier.facts, then.facts, key, rules_of(desk, case_id))
    return [] if body is None else [body]


def _said(desk: Desk, case_id: str, bodies: Sequence[Body]) -> list[Event]:
    at = desk.env.now().isoformat(timespec="milliseconds")
    dossier = desk.load(case_id)[1]
    head, count, found = dossier.head, dossier.count, []
    for body in bodies:
        stamp = Stamp(desk.env.new_id(), desk.actor, at)
        event = chain(case_id, dossier.vault, head, count + 1, body, stamp)
        head, count = event.hash, event.seq
        found.append(event)
    return found


# what belongs to a piece ---------------------------------------------------------------------------------


def _words(desk: Desk, case_id: str, key: Key) -> list[str]:
    """All that was typed in the piece, in any version."""
    rules = rules_of(desk, case_id)
    texts = (text for event in events_of(desk, case_id, key) for text in texts_of(event.body, rules))
    return list(dict.fromkeys(texts))


def _drafts(desk: Desk, case_id: str, key: Key, words: Sequence[str]) -> list[str]:
    """Fields whose draft belongs to the piece or holds its words."""
    from routekaart.document.reading import stands_in

    place, name = key
    known = {ANSWER: name, WEIGHING: f"{name}/", WARNING: f"!{name}", DECISION: "besluit/"}
    own = known.get(place, f"{place}/{name}")
    drafts = desk.vault.concepts(case_id)

    # A question may be called as the beginning of another one; a weighing and the decision have a field below them.
    def its_own(field: str) -> bool:
        return field.startswith(own) if own.endswith("/") else field == own

    return [field for field, text in drafts.items() if its_own(field) or stands_in(text, words)]


def _papers(desk: Desk, case_id: str, words: Sequence[str]) -> Iterator[HeldPaper]:
    from routekaart.document.reading import holds_words

    made = desk.load(case_id)[1].documents
    sealed = {item.sealed_sha256: item for item in made if item.sealed_sha256}
    sealed |= {digest: item for item in made for digest in item.earlier[1:]}
    known = {item.sha256: item for item in made} | sealed
    for info in desk.vault.blobs(case_id):
        if info.kind != "document" or not holds_words(desk.vault.blob(info.sha256), words):
            continue
        item = known.get(info.sha256)
        title = (
            f"{item.document}, versie {item.version}, {date.fromisoformat(item.at[:10]):%d-%m-%Y}"
            if item
            else "een document"
        )
        yield HeldPaper(info.sha256, title, info.sha256 in sealed)


def _other_cases(desk: Desk, case_id: str, words: Sequence[str]) -> Iterator[str]:
    """Cases that this one goes on from or went on in, also further on, where the same words stand."""
    from routekaart.document.reading import stands_in

    known, seen, waiting = desk.vault.heads(), {case_id}, [case_id]
    while waiting:
        dossier = desk.load(waiting.pop())[1]
        near = [item.dossier for item in dossier.continued_in]
        near += [dossier.came_from.dossier] if dossier.came_from else []
        for other in near:
            if other in seen or other not in known:
                continue
            seen.add(other)
            waiting.append(other)
            events, there = desk.load(other)
            rules = rules_of(desk, other)
            if stands_in("\n".join(text for event in events for text in texts_of(event.body, rules)), words):
                yield there.number
