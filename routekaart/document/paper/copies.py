"""The copies people take home: one for each reader of the family, and one for the child.

A case cut to its reader goes in; one frozen view for the template comes out. Copies are never signed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from routekaart.document.paper import closing, grounds, standpoints, voices
from routekaart.document.paper.case import Case, words
from routekaart.document.paper.chapters import RouteChapter, child_chapters, family_chapters
from routekaart.document.paper.justification import Elsewhere, Outcome, confidant, elsewhere, leads, outcome
from routekaart.document.paper.language import short_day

__all__ = ["ChildCopy", "FamilyCopy", "child_copy", "family_copy"]

_OLDER = 12
_KNOWN_FACES = ("jim",)


@dataclass(frozen=True, slots=True)
class FamilyCopy:
    """Two pages for one reader."""

    name: str
    reader: str
    authority: bool
    outcome: Outcome
    child: voices.ChildVoice
    own: voices.Voice
    dissent: tuple[voices.Voice, ...]
    subjects: tuple[standpoints.Subject, ...]
    elsewhere: Elsewhere
    agreements: tuple[closing.Agreement, ...]
    siblings: tuple[grounds.Sibling, ...]
    chapters: tuple[RouteChapter, ...]
    reviews: tuple[tuple[str, str], ...]
    """Further days on which people look again, and who is there."""
    leads: str
    contact_person: str
    confidant: str
    belongs_to: str
    """Hash of the justification it is a copy from."""


@dataclass(frozen=True, slots=True)
class ChildCopy:
    """One page for the child."""

    name: str
    older: bool
    """Twelve or older: a little more, in the same plain words."""
    outcome: Outcome
    sayings: tuple[voices.Saying, ...]
    together: tuple[str, ...]
    contact: tuple[tuple[str, str], ...]
    same_school: bool
    helps: tuple[str, ...]
    chapters: tuple[RouteChapter, ...]
    people: tuple[str, ...]
    leads: str
    confidant: str


def family_copy(case: Case, reader: str, belongs_to: str) -> FamilyCopy:
    """What was decided, what this reader said, who disagreed, and how it goes on."""
    everyone = voices.voices(case, closing.stances(case.request))
    person = case.request.facts.record("personen", reader) or {"id": reader}
    own = voices.voice_of(case, person, closing.stances(case.request))
    others = (*everyone.parents, *everyone.others)
    chapters = family_chapters(case)
    return FamilyCopy(
        name=case.name,
        reader=case.called(person),
        authority=person.get("gezag") == "ja",
        outcome=outcome(case),
        child=everyone.child,
        own=own,
        dissent=tuple(voice for voice in others if voice.dissent and voice.person != reader),
        subjects=standpoints.subjects(case),
        elsewhere=_at_home(case, chapters),
        agreements=tuple(item for item in closing.agreements(case) if not item.done),
        siblings=grounds.siblings(case),
        chapters=chapters,
        reviews=tuple(_reviews(case)),
        leads=leads(case),
        contact_person=case.answer(case.parts.contact_person),
        confidant=confidant(case),
        belongs_to=belongs_to,
    )


def _at_home(case: Case, chapters: tuple[RouteChapter, ...]) -> Elsewhere:
    """What is still ahead: no goals of a stay that ends, no help that runs already or that a chapter told of."""
    told = {row[0].casefold() for chapter in chapters for table in chapter.tables for row in table.rows}
    found, end = elsewhere(case), outcome(case)
    return replace(
        found,
        goals=() if end.at_home and not end.stays else found.goals,
        help=tuple(item for item in found.help if item.begins and item.what.casefold() not in told),
    )


def _reviews(case: Case) -> Iterator[tuple[str, str]]:
    name = case.parts.reviews
    if name is None:
        return
    fields = case.checklist.lists[name].fields
    day = next(field.id for field in fields if field.kind == "datum")
    ahead = [row for row in case.facts.records(name) if words(row, day) and row.get("gedaan") != "ja"]
    for row in sorted(ahead, key=lambda row: words(row, day)):
        others = (case.field(name, row, field.id) for field in fields if field.id not in (day, "gedaan"))
        yield short_day(row.get(day)), next((text for text in others if text), "")


def child_copy(case: Case) -> ChildCopy:
    """What was decided, what you said, whom you can talk to and what happens next."""
    everyone = voices.voices(case, ())
    jim = [case.called(row) for row in case.people(*_KNOWN_FACES)]
    contact = [case.person(name) for name in _as_list(case.raw(case.parts.contact_person))]
    alternatives = case.checklist.alternatives
    chosen = [str(name) for name in case.facts.decision.get("samen_met", ())]
    return ChildCopy(
        name=case.name,
        older=_is_older(case),
        outcome=outcome(case),
        sayings=everyone.child.sayings[-1:],
        together=tuple(item.code for item in grounds.siblings(case) if item.together == "ja" and item.code),
        contact=tuple((who, when) for who, when, _ in elsewhere(case).contact),
        same_school=case.raw(case.parts.other_school) == "nee",
        helps=tuple(
            case.labels.fill(alternatives[name].child_title or alternatives[name].title)
            for name in chosen
            if name in alternatives
        ),
        chapters=child_chapters(case),
        people=tuple(dict.fromkeys(name for name in (*contact, *jim) if name)),
        leads=leads(case),
        confidant=confidant(case),
    )


def _as_list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value] if value else []


def _is_older(case: Case) -> bool:
    """Surely twelve or older; when only the year is known the simpler words are used."""
    words = case.age.split(" ")
    return words[0].isdigit() and int(words[0]) >= _OLDER
