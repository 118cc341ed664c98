"""The lesson around a practice case, as a trainer and a group read it: hand-out, questions and key.

A made-up case goes in; frozen views in plain Dutch come out. Nothing in them scores a group or says what to decide:
the key tells what lay to hand to ask, who was not heard, which warnings play and which answers would change that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from routekaart.answers import Facts, Lesson, facts_from
from routekaart.casework.base import Environment
from routekaart.casework.practice.cases import PracticeCase, case_at, read_case
from routekaart.casework.rules.files import own_folder, route_file
from routekaart.checklist import Checklist, load_route
from routekaart.conditions import Condition, RuleLeaf, Truth, questions_in, walk
from routekaart.conditions.flips import flips
from routekaart.conditions.values import SCALE
from routekaart.engine import Assessment, CaseLabels, assess
from routekaart.engine.scope import CaseScope

__all__ = ["Flip", "Handout", "KeyEntry", "PlayingWarning", "TeacherKey", "Voice", "handout", "teacher_key"]

_MOST_CHANGES = 3
_NOT_HEARD = frozenset({"opsteller", "regisseur"})
"""Roles that write down what others say."""
_NOW: Mapping[Truth, str] = {True: "speelt nu", False: "speelt nu niet", None: "is nog niet te zeggen"}
_THEN: Mapping[Truth, str] = {
    True: "dan speelt zij",
    False: "dan speelt zij niet",
    None: "dan is het nog niet te zeggen",
}


@dataclass(frozen=True, slots=True)
class Handout:
    """What each member of a group gets."""

    title: str
    route: str
    minutes: str
    story: tuple[str, ...]
    roles: tuple[tuple[str, str], ...]
    questions: tuple[str, ...]
    rungs: tuple[tuple[str, float], ...]
    """Title and distance (0 to 1) of every alternative, closest to home first; empty on a route without."""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """What lay to hand at one decision."""

    title: str
    ask: tuple[str, ...]
    see: tuple[str, ...]
    discuss: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who is not heard, and why that may matter."""

    who: str
    why: str


@dataclass(frozen=True, slots=True)
class PlayingWarning:
    """A warning that plays, or of which that cannot be said yet."""

    title: str
    text: str
    state: str


@dataclass(frozen=True, slots=True)
class Flip:
    """Which answers would make one warning come out otherwise."""

    title: str
    state: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeacherKey:
    """What a trainer holds beside the case; only shown when asked for."""

    title: str
    route: str
    entries: tuple[KeyEntry, ...]
    voices: tuple[Voice, ...]
    warnings: tuple[PlayingWarning, ...]
    flips: tuple[Flip, ...]
    questions: tuple[str, ...]


def handout(env: Environment, path: Path) -> Handout:
    """The hand-out of a practice case. Raises OEF-002, OEF-004, or ChecklistFault when the route cannot be used."""
    case, lesson, route = _opened(env, path)
    return Handout(
        title=case.title,
        route=route.title,
        minutes=lesson.minutes,
        story=tuple(line.strip() for line in lesson.story.splitlines() if line.strip()),
        roles=tuple((role.who, role.what) for role in lesson.roles),
        questions=lesson.questions,
        rungs=tuple((item.title, item.distance / 100) for item in route.alternatives.values() if case.weighs),
    )


def teacher_key(env: Environment, path: Path) -> TeacherKey:
    """The key of a practice case, as the case is filled in. Raises as `handout`, and ANT-001."""
    case, lesson, route = _opened(env, path)
    facts = facts_from(read_case(path), route, default_on=env.now().date())
    state, labels = assess(route, facts), CaseLabels(route, facts)
    return TeacherKey(
        title=case.title,
        route=route.title,
        entries=tuple(
            KeyEntry(_about(point.about, route, labels), point.ask, point.see, point.discuss) for point in lesson.key
        ),
        voices=tuple(_voices(lesson, facts)),
        warnings=tuple(
            PlayingWarning(item.title, item.text, _NOW[item.value])
            for item in state.warnings.values()
            if item.value is not False
        ),
        flips=tuple(_flips(route, facts, state, labels)),
        questions=lesson.questions,
    )


def _opened(env: Environment, path: Path) -> tuple[PracticeCase, Lesson, Checklist]:
    case = case_at(path)
    region = read_case(path).region
    own = own_folder(env.places)
    route = load_route(route_file(env.places, case.route), folder=env.places.checklists, region=region, own=own)
    return case, case.lesson or Lesson(), route


def _about(name: str, route: Checklist, labels: CaseLabels) -> str:
    if name == "besluit":
        return "Het besluit"
    if name in route.alternatives:
        return route.alternatives[name].title
    if name in route.consultations:
        return labels.consultation(name)
    if name in route.lists:
        return labels.list_title(name)
    warning = route.warning_named(name)
    return f"Waarschuwing: {labels.rule(warning)}" if warning else labels.question(name)


def _voices(lesson: Lesson, facts: Facts) -> Iterator[Voice]:
    """Those the author names, then everybody in the case of whom no words were written down."""
    named = {voice.who.casefold() for voice in lesson.absent}
    yield from (Voice(voice.who, voice.why) for voice in lesson.absent)
    heard = {str(row.get("wie")) for row in facts.records("woorden")}
    for person in facts.records("personen"):
        name = str(person.get("codenaam") or person.get("rol"))
        silent = person.get("rol") not in _NOT_HEARD and str(person["id"]) not in heard
        if silent and name.casefold() not in named:
            yield Voice(name, "Staat in deze casus, zonder eigen woorden.")


def _flips(route: Checklist, facts: Facts, state: Assessment, labels: CaseLabels) -> Iterator[Flip]:
    """Warnings that play first: what changes those is asked most."""
    options = _options(route)
    order = sorted(route.warnings.values(), key=lambda rule: state.warnings[rule.id].value is False)
    for rule in order:
        found = flips(rule.when, facts.answers, options, lambda given: _scope(route, facts, given),
                      also=_by_other_rules(rule.when, route))  # fmt: skip
        told = tuple(_told(found, labels))[:_MOST_CHANGES]
        if told:
            now = state.warnings[rule.id]
            yield Flip(now.title, _NOW[now.value], told)


def _scope(route: Checklist, facts: Facts, given: Mapping[str, Any]) -> CaseScope:
    return CaseScope(route, replace(facts, answers=given))


def _options(route: Checklist) -> dict[str, tuple[Any, ...]]:
    """Question → what can be answered, for questions with a few answers."""
    fixed: dict[str, tuple[Any, ...]] = {"ja_nee": ("ja", "nee"), "schaal": tuple(SCALE)}
    asked = route.questions.values()
    return {item.id: fixed.get(item.kind, tuple(item.options)) for item in asked if item.kind in (*fixed, "keuze")}


def _by_other_rules(node: Condition, route: Checklist) -> tuple[str, ...]:
    """Questions that a condition looks at through definitions, however deep."""
    seen: dict[str, None] = {}
    waiting = [part.rule for part in walk(node) if isinstance(part, RuleLeaf)]
    found: list[str] = []
    while waiting:
        name = waiting.pop()
        definition = route.definitions.get(name)
        if definition is not None and name not in seen:
            seen[name] = None
            found += sorted(questions_in(definition.when))
            waiting += [part.rule for part in walk(definition.when) if isinstance(part, RuleLeaf)]
    return tuple(dict.fromkeys(found))


def _told(found: Sequence[tuple[Mapping[str, Any], Truth]], labels: CaseLabels) -> Iterator[str]:
    """One line for each question and outcome, with every answer that leads there; of two answers only the first."""
    for (names, after), same in groupby(found, lambda item: (tuple(item[0]), item[1])):
        changes = [change for change, _ in same]
        if len(names) > 1:
            parts = (f"{labels.question(name)} {_answer(name, changes[0][name], labels)}" for name in names)
            yield f"{' En: '.join(parts)}: {_THEN[after]}."
        else:
            answers = [_answer(names[0], change[names[0]], labels) for change in changes]
            yield f"{labels.question(names[0])} {' of '.join(answers)}: {_THEN[after]}."


def _answer(name: str, value: Any, labels: CaseLabels) -> str:
    words = labels.option(name, str(value))
    return f"‘{words[:1].upper()}{words[1:]}’"
