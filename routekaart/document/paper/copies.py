"""The copies people take home: one for each reader of the family, and one for the child.

A case cut to its reader goes in; one frozen view for the template comes out. Copies are never signed.
"""

from __future__ import annotations

from dataclasses import dataclass

from routekaart.document.paper import closing, grounds, voices
from routekaart.document.paper.case import Case
from routekaart.document.paper.chapters import RouteChapter, child_chapters, family_chapters
from routekaart.document.paper.justification import Elsewhere, Outcome, confidant, elsewhere, leads, outcome

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
    elsewhere: Elsewhere
    agreements: tuple[closing.Agreement, ...]
    siblings: tuple[grounds.Sibling, ...]
    chapters: tuple[RouteChapter, ...]
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
    return FamilyCopy(
        name=case.name,
        reader=case.called(person),
        authority=person.get("gezag") == "ja",
        outcome=outcome(case),
        child=everyone.child,
        own=own,
        dissent=tuple(voice for voice in others if voice.dissent and voice.person != reader),
        elsewhere=elsewhere(case),
        agreements=closing.agreements(case),
        siblings=grounds.siblings(case),
        chapters=family_chapters(case),
        leads=leads(case),
        contact_person=case.answer(case.parts.contact_person),
        confidant=confidant(case),
        belongs_to=belongs_to,
    )


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
