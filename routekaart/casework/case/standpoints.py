"""Whether somebody agrees with one decision, as said at the table: kept in a list of its own, words with the words.

A person, what it is about and what was said go in; events are written and `Changes` come out. Who said nothing has no
record: not asked is not no.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from routekaart.answers import Facts
from routekaart.casework.base import Changes
from routekaart.casework.case.given import checked_record, checked_weighing
from routekaart.dossier import Body
from routekaart.dossier import events as ev

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk
    from routekaart.checklist import Checklist

__all__ = ["STANDPOINTS", "Standpoint", "standpoint_of", "take_stand"]

STANDPOINTS, _WORDS = "standpunten", "woorden"


@dataclass(frozen=True, slots=True)
class Standpoint:
    """What one person says about one decision."""

    person: str
    about: str
    """Id of the question or alternative, or `besluit/<part>`."""
    subject: str
    """The same in the words that are on the table."""
    stance: str | None
    """`eens`, `opmerking` or `niet_eens`; None takes it back."""
    text: str = ""
    """In own words."""
    share: str | None = None
    """`in_document` or `alleen_dossier`; None when nobody asked: of a child it then stays inside."""


def standpoint_of(facts: Facts, person: str, about: str) -> Standpoint | None:
    """What this person said about it, as far as these facts hold it."""
    row = _row(facts, person, about)
    if row is None:
        return None
    words = facts.record(_WORDS, str(row.get(_WORDS) or "")) or {}
    share = row.get("delen")
    stance, subject = str(row.get("houding") or "") or None, str(row.get("onderwerp") or "")
    return Standpoint(
        person, about, subject, stance, str(words.get("tekst") or ""), share if isinstance(share, str) else None
    )


def take_stand(desk: Desk, case_id: str, said: Standpoint) -> Changes:
    """Record it, in the place of what this person said about it before; the same again writes nothing.

    Raises ANT-002 when there are more words than fit.
    """
    _, dossier = desk.load(case_id)
    checklist = desk.checklist_of(dossier)
    if STANDPOINTS not in checklist.lists:
        return Changes()
    bodies = tuple(_bodies(desk, dossier.facts, checklist, said))
    return desk.write(case_id, bodies, fields=[f"{STANDPOINTS}/{said.person}/{said.about}"]) if bodies else Changes()


def _row(facts: Facts, person: str, about: str) -> Mapping[str, Any] | None:
    rows = facts.records(STANDPOINTS)
    return next((row for row in rows if row.get("wie") == person and row.get("over") == about), None)


def _bodies(desk: Desk, facts: Facts, checklist: Checklist, said: Standpoint) -> Iterator[Body]:
    row = _row(facts, said.person, said.about) or {}
    before = facts.record(_WORDS, str(row.get(_WORDS) or ""))
    if said.stance is None:
        yield from _taken_back(row, before)
        return
    share = {"delen": said.share} if said.share is not None else {}
    day, own = {"datum": desk.today.isoformat()}, {key: row[key] for key in ("id", "datum", "delen") if key in row}
    words = ""
    if said.text.strip():
        known = before or {"wie": said.person, **day}
        spoken = checked_record(checklist.lists[_WORDS], {**known, "tekst": said.text, **share}, desk.env.new_id()[:12])
        words = str(spoken["id"])
        yield from _changed(_WORDS, before, spoken)
        yield from _pointed_at(facts, checklist, said.about, words)
    elif before is not None:
        yield ev.RecordWithdrawn(list=_WORDS, id=str(before["id"]))
    told = {"wie": said.person, "onderwerp": said.subject, "over": said.about, "houding": said.stance, _WORDS: words}
    record = {**day, **own, **told, **share}
    yield from _changed(
        STANDPOINTS, row or None, checked_record(checklist.lists[STANDPOINTS], record, desk.env.new_id()[:12])
    )


def _taken_back(row: Mapping[str, Any], before: Mapping[str, Any] | None) -> Iterator[Body]:
    """Nobody asked yet, after all; the events keep what was said."""
    if before is not None:
        yield ev.RecordWithdrawn(list=_WORDS, id=str(before["id"]))
    if row:
        yield ev.RecordWithdrawn(list=STANDPOINTS, id=str(row["id"]))


def _changed(list_name: str, before: Mapping[str, Any] | None, record: dict[str, Any]) -> Iterator[Body]:
    if before is None:
        yield ev.RecordAdded(list=list_name, record=record)
    elif dict(before) != record:
        yield ev.RecordChanged(list=list_name, record=record)


def _pointed_at(facts: Facts, checklist: Checklist, about: str, words: str) -> Iterator[Body]:
    """What is said about an alternative is pointed at by its weighing, as words written down there are."""
    form = checklist.weighing
    own = {str(item["id"]) for item in facts.own_alternatives}
    if form is None or about not in own | set(checklist.alternatives):
        return
    former = facts.weighings.get(about, {})
    pointed = [str(item) for item in former.get(_WORDS) or ()]
    if words not in pointed and any(field.id == _WORDS for field in form.fields):
        body = checked_weighing(checklist, former, {_WORDS: [*pointed, words]})
        yield ev.Weighed(alternative=about, weighing=body)
