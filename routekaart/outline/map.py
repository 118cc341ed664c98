"""The map of a route (procesbeschrijving): phases, steps, rungs, who is consulted when, and which rules speak.

A compiled checklist goes in; one frozen model comes out, the same for every way of drawing it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from routekaart.checklist import Checklist
from routekaart.checklist.model import Alternative, ConsultationRule, Step, WarningRule
from routekaart.conditions.phrase import Phrase
from routekaart.outline.course import water
from routekaart.outline.words import RouteWords, by_step

__all__ = ["MapConsultation", "MapPhase", "MapRung", "MapStep", "MapStop", "MapWarning", "RouteMap", "route_map"]

_SPECIAL = {
    "snelle_ronde": "Snel langs alle mogelijkheden",
    "wegen": "",
    "naast_elkaar": "Alle mogelijkheden naast elkaar",
    "besluit": "Het besluit, in woorden van mensen",
    "ondertekenen": "Lezen, ondertekenen en verzegelen",
    "consulten": "Vastleggen wie meedacht, en wat u met het advies doet",
}
_SITTING = {
    "voorbereiden": "Voorbereiden",
    "kind": "Met het kind",
    "aan_tafel": "Aan tafel",
    "afronden": "Afronden",
}
_GROUNDS = {"W": "wet", "R": "richtlijn", "Z": "afspraak in de regio", "V": "voorstel"}


@dataclass(frozen=True, slots=True)
class MapRung:
    """One alternative on the ladder; `distance` runs from 0 (home) to 1 (furthest)."""

    id: str
    number: int
    """Its place on the ladder; 1 is closest to home."""
    title: str
    short: str
    distance: float
    what: str
    step: str


@dataclass(frozen=True, slots=True)
class MapConsultation:
    """Who is asked; `due` says when that is a duty, None when never by itself."""

    title: str
    who: str
    why: str
    ground: str
    due: Phrase | None


@dataclass(frozen=True, slots=True)
class MapWarning:
    """A rule that may speak at a step."""

    id: str
    levels: str
    """`B`, or `M of B` when it depends."""
    title: str
    text: str
    action: str


@dataclass(frozen=True, slots=True)
class MapStep:
    """One step of the route."""

    id: str
    number: str
    title: str
    sitting: str
    goal: str
    why: str
    shown: Phrase | None
    questions: tuple[str, ...]
    lists: tuple[str, ...]
    special: tuple[str, ...]
    rungs: tuple[MapRung, ...]
    consultations: tuple[MapConsultation, ...]
    warnings: tuple[MapWarning, ...]


@dataclass(frozen=True, slots=True)
class MapPhase:
    """A stretch of the river; a route without phases is one stretch without a title."""

    title: str
    steps: tuple[MapStep, ...]


@dataclass(frozen=True, slots=True)
class MapStop:
    """One stop of the river as it is drawn: a phase, a step in it, or a rung."""

    kind: Literal["fase", "stap", "trede"]
    number: str
    title: str
    note: str
    distance: float | None
    """How far the river has come here, from 0 to 1; None after the last rung, and where there is no ladder."""


@dataclass(frozen=True, slots=True)
class RouteMap:
    """The whole route as one picture and as text."""

    id: str
    title: str
    about: str
    version: str
    valid_from: str
    region: str
    phases: tuple[MapPhase, ...]
    ladder: tuple[MapRung, ...]
    loose_consultations: tuple[MapConsultation, ...]
    """Consultations and warnings that belong to no step."""
    loose_warnings: tuple[MapWarning, ...]

    @property
    def steps(self) -> tuple[MapStep, ...]:
        """All stops in order."""
        return tuple(step for phase in self.phases for step in phase.steps)

    @property
    def stops(self) -> tuple[MapStop, ...]:
        """The stops of the picture: every phase, then its steps and rungs; a phase of one step is that step."""
        found: list[tuple[MapStop, MapRung | None]] = []
        for phase in self.phases:
            inner = [stop for step in phase.steps for stop in _drawn(step)]
            alone = len(inner) == 1 and bool(phase.title)
            if phase.title:
                found.append((MapStop("fase", "", phase.title, inner[0][0].note if alone else "", None), None))
            found += [] if alone else inner
        rungs = [rung for _, rung in found]
        begin = next((place for place, rung in enumerate(rungs) if rung in self.ladder[:1]), 0)
        river = water([rung.distance if rung else None for rung in rungs], begin)
        return tuple(replace(stop, distance=far) for (stop, _), far in zip(found, river, strict=True))

    @property
    def consultations(self) -> tuple[MapConsultation, ...]:
        """Everybody who may be consulted, in the order of the steps."""
        return (*(item for step in self.steps for item in step.consultations), *self.loose_consultations)

    @property
    def warnings(self) -> tuple[MapWarning, ...]:
        """All rules that may speak, in the order of the steps."""
        return (*(item for step in self.steps for item in step.warnings), *self.loose_warnings)


def route_map(checklist: Checklist) -> RouteMap:
    """The map of a route, with names of its region when it has one."""
    words = RouteWords(checklist)
    ladder = enumerate(checklist.alternatives.values(), start=1)
    rungs = tuple(_rung(number, item, checklist, words) for number, item in ladder)
    consulted = by_step(checklist.steps, checklist.consultations, lambda step: step.consultations)
    warned = by_step(checklist.steps, checklist.warnings, lambda step: ())
    steps = []
    for step in checklist.steps:
        here = tuple(rung for rung in rungs if rung.id in step.alternatives)
        bodies = tuple(_consultation(checklist.consultations[name], words) for name in consulted.get(step.id, ()))
        rules = tuple(_warning(checklist.warnings[name], words) for name in warned.get(step.id, ()))
        steps.append(_step(step, words, here, bodies, rules))
    return RouteMap(
        id=checklist.id,
        title=words.fill(checklist.title),
        about=words.fill(checklist.route.tile),
        version=checklist.version,
        valid_from=checklist.route.valid_from,
        region=checklist.region.title if checklist.region else "",
        phases=_phases(checklist, steps, words),
        ladder=rungs,
        loose_consultations=tuple(
            _consultation(checklist.consultations[name], words) for name in consulted.get("", ())
        ),
        loose_warnings=tuple(_warning(checklist.warnings[name], words) for name in warned.get("", ())),
    )


def _drawn(step: MapStep) -> list[tuple[MapStop, MapRung | None]]:
    """The stop of a step, and those of its rungs."""
    note = "met overleg" if step.consultations else ""
    rungs = [(MapStop("trede", str(rung.number), rung.short, "", None), rung) for rung in step.rungs]
    return [(MapStop("stap", step.number, step.title, note, None), None), *rungs]


def _phases(checklist: Checklist, steps: Sequence[MapStep], words: RouteWords) -> tuple[MapPhase, ...]:
    """Stretches in order of the steps; steps of one phase that stand apart make two stretches."""
    titles = {phase.id: words.fill(phase.title) for phase in checklist.route.phases}
    named = [step.phase or "" for step in checklist.steps]
    stretches = groupby(zip(named, steps, strict=True), lambda pair: pair[0])
    return tuple(MapPhase(titles.get(name, ""), tuple(step for _, step in pairs)) for name, pairs in stretches)


def _rung(number: int, item: Alternative, checklist: Checklist, words: RouteWords) -> MapRung:
    titles = {step.id: words.fill(step.title) for step in checklist.steps}
    step = next((step.id for step in checklist.steps if item.id in step.alternatives), "")
    return MapRung(
        id=item.id,
        number=number,
        title=words.fill(item.title),
        short=words.fill(item.short),
        distance=item.distance / 100,
        what=words.fill(item.what),
        step=titles.get(step, ""),
    )


def _consultation(item: ConsultationRule, words: RouteWords) -> MapConsultation:
    return MapConsultation(
        title=words.fill(item.title),
        who=words.fill(item.who),
        why=words.fill(item.why),
        ground=_GROUNDS[item.ground],
        due=words.condition(item.due_if),
    )


def _warning(item: WarningRule, words: RouteWords) -> MapWarning:
    levels = [item.level] if item.level else [rule.level for rule in item.levels]
    return MapWarning(
        id=item.id.split("_")[0] if re.match(r"W\d", item.id) else "",
        levels=" of ".join(dict.fromkeys(str(level) for level in levels)),
        title=words.fill(item.title),
        text=words.fill(item.text),
        action=words.fill(item.action),
    )


def _step(
    step: Step,
    words: RouteWords,
    rungs: tuple[MapRung, ...],
    consultations: tuple[MapConsultation, ...],
    warnings: tuple[MapWarning, ...],
) -> MapStep:
    return MapStep(
        id=step.id,
        number=step.number or "",
        title=words.fill(step.title),
        sitting=_SITTING.get(step.sitting or "", ""),
        goal=words.fill(step.goal),
        why=words.fill(step.why),
        shown=words.condition(step.show_if),
        questions=tuple(words.fill(question.prompt) for question in step.questions),
        lists=tuple(words.list_title(name) for name in step.lists),
        special=tuple(_SPECIAL[name] for name in step.special if _SPECIAL[name]),
        rungs=rungs,
        consultations=consultations,
        warnings=warnings,
    )
