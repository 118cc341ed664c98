"""Put a route, its shared files and a region together: `Located` files in, one set of parts out.

Every part remembers in which file and where it stands, so that a double id can be shown at both places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from routekaart.checklist.check.walk import plain_sources
from routekaart.checklist.findings import Finding, unknown_name
from routekaart.checklist.messages import validate
from routekaart.checklist.model import (
    Alternative,
    Content,
    Definition,
    Derivation,
    Level,
    LevelRule,
    Parameter,
    Question,
    RegionFile,
    RouteFile,
    SharedFile,
    Step,
    WarningRule,
    WeighingForm,
)
from routekaart.checklist.source import Key, Located
from routekaart.checklist.spots import Spot, data_at, shared_questions
from routekaart.conditions import parse_condition

LOWERABLE = ("W01", "W29")
"""The only warnings that a region may lower from B to M."""
AGE = Question(
    id="leeftijd",
    prompt="Hoe oud is de jeugdige?",
    why="Enkele regels gelden alleen voor een bepaalde leeftijd.",
    kind="afgeleid",
    unit="jaar",
    derivation=Derivation(
        function="leeftijd_op",
        list_="personen",
        where=parse_condition({"veld": "rol", "is": "kind"}),
        field="geboren",
        until="besluit",
    ),
)
"""The built-in question, worked out from the birth date of the child."""
_STRICTNESS: dict[Level, int] = {"I": 0, "M": 1, "B": 2}


@dataclass(frozen=True, slots=True)
class QuestionPlace:
    """Where a question is asked: its position in the route, and the step or alternative it belongs to."""

    order: int
    step: str | None = None
    alternative: str | None = None


@dataclass(slots=True)
class Merged:
    """Everything that route, shared files and region say together."""

    route: RouteFile
    region: RegionFile | None
    route_file: Located
    parts: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Per section (`lijsten`, `waarschuwingen`, …) the parts by id, in order."""
    spots: dict[tuple[str, str], Spot] = field(default_factory=dict)
    """(section, id) → where it stands."""
    places: dict[str, QuestionPlace] = field(default_factory=dict)
    offered: dict[str, set[str]] = field(default_factory=dict)
    """Ids in the shared files per section, also those that the route does not take."""
    replaced: dict[str, str] = field(default_factory=dict)
    """Test questions of shared alternatives that the route asks itself → the alternative."""
    unusable: dict[str, str] = field(default_factory=dict)
    """Shared consultations that can never be due in this route → why."""
    findings: list[Finding] = field(default_factory=list)
    regional: list[Finding] = field(default_factory=list)
    """What the region says of parts that this route does not have: a fault only when no route has them."""
    files: tuple[Located, ...] = ()
    written: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Per file every source under a key `bron`."""

    @property
    def weighing(self) -> WeighingForm | None:
        """The form with which alternatives are weighed, when there is one."""
        found = self.parts.get("weging", {}).get("weging")
        return found if isinstance(found, WeighingForm) else None


_SECTIONS: tuple[tuple[str, str], ...] = (
    ("bronnen", "sources"),
    ("parameters", "parameters"),
    ("lijsten", "lists"),
    ("alternatieven", "alternatives"),
    ("definities", "definitions"),
    ("waarschuwingen", "warnings"),
    ("consulten", "consultations"),
    ("begrippen", "terms"),
)


def parse(route: Located, shared: Sequence[Located], region: Located | None) -> tuple[Merged | None, list[Finding]]:
    """Validate every file by itself, then merge; None with findings when a file has not the right form."""
    bases = _sources([*shared, route, *([region] if region else [])])
    resolved = [*shared, route]
    written = {part.name: with_sources(part, bases) for part in (*resolved, *([region] if region else []))}
    questions, findings = shared_questions(shared)
    contents: list[tuple[Content, Located]] = []
    for located in resolved[:-1]:
        model, found = validate(SharedFile, located)
        findings += found
        if model:
            contents.append((model, located))
    top, found = validate(RouteFile, resolved[-1], {name: data_at(spot) for name, spot in questions.items()})
    findings += found
    area, area_file = None, region
    if area_file:
        area, found = validate(RegionFile, area_file)
        findings += found
    if top is None or findings:
        return None, findings
    files = (*resolved, *([area_file] if area_file else []))
    merged = Merged(top, area, route_file=resolved[-1], files=files, written=written)
    _merge(merged, [*contents, (top, resolved[-1])])
    if area and area_file:
        _apply_region(merged, area, area_file)
    _ladder(merged)
    _questions(merged, questions)
    return merged, merged.findings


def _sources(files: Iterable[Located]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for located in files:
        listed = located.data.get("bronnen")
        if isinstance(listed, dict):
            found.update({name: value for name, value in listed.items() if isinstance(value, dict)})
    return found


def with_sources(located: Located, bases: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Fill in every `bron: {uit: id}` of a file from `bronnen`, in place; all its sources come back."""
    written = plain_sources(located.data)
    for item in written:
        use = item.get("uit")
        if isinstance(use, str):
            for key, value in bases.get(use, {}).items():
                item.setdefault(key, value)
    return written


def _merge(merged: Merged, contents: Sequence[tuple[Content, Located]]) -> None:
    takes = merged.route.takes
    chosen = {
        "alternatieven": takes.alternatives,
        "waarschuwingen": takes.warnings,
        "consulten": takes.consultations,
    }
    for section, attribute in _SECTIONS:
        for content, located in contents:
            shared = isinstance(content, SharedFile)
            parts, wanted = getattr(content, attribute), chosen.get(section) if shared else None
            if section == "definities" and shared:
                wanted = _not_own(parts, merged.route)
            _take(merged, section, parts, located, wanted)
    for content, located in contents:
        if content.weighing is not None:
            _add(merged, "weging", "weging", content.weighing, Spot(located, ("weging",)))
        for index, rule in enumerate(content.ladder_rules):
            spot = Spot(located, ("ladderregels", index))
            _add(merged, "ladderregels", f"{located.name}:{index}", rule, spot)


def _not_own(shared: Iterable[Definition], route: RouteFile) -> tuple[str, ...]:
    """Shared definitions without those to which the route itself gives a meaning: there the route's own counts."""
    own = {item.id for item in route.definitions}
    return tuple(item.id for item in shared if item.id not in own)


def _take(merged: Merged, section: str, parts: Any, located: Located, wanted: tuple[str, ...] | None) -> None:
    items: Iterable[tuple[str, Key, Any]]
    if isinstance(parts, dict):
        items = [(name, name, part) for name, part in parts.items()]
    else:
        items = [(_name(part), index, part) for index, part in enumerate(parts)]
    for name, key, part in items:
        merged.offered.setdefault(section, set()).add(name)
        if wanted is None or name in wanted:
            _add(merged, section, name, part, Spot(located, (section, key)))


def _name(part: Any) -> str:
    return str(getattr(part, "id", None) or part.word)


def _add(merged: Merged, section: str, name: str, part: Any, spot: Spot) -> None:
    earlier = merged.spots.get((section, name))
    if earlier is not None:
        line, column = earlier.file.place(earlier.path)
        message = f"'{name}' bestaat al: {earlier.file.name}, regel {line}, kolom {column}"
        merged.findings.append(spot.finding("RG-201", message, *(("id",) if section != "weging" else ())))
        return
    merged.parts.setdefault(section, {})[name] = part
    merged.spots[(section, name)] = spot


def _apply_region(merged: Merged, region: RegionFile, located: Located) -> None:
    _take(merged, "bronnen", region.sources, located, None)
    _take(merged, "waarschuwingen", region.warnings, located, None)
    _take(merged, "consulten", region.consultations, located, None)
    parameters = merged.parts.get("parameters", {})
    for name, changed in region.parameters.items():
        known: Parameter | None = parameters.get(name)
        spot = Spot(located, ("parameters", name))
        if known is None:
            merged.regional.append(_unknown(spot, "parameter", name, parameters))
        elif known.regional == "nee":
            merged.findings.append(spot.finding("RG-222", f"een regio mag '{name}' niet zelf bepalen", key=True))
        else:
            update = {"value": changed.value, "title": changed.title or known.title}
            parameters[name] = known.model_copy(update={**update, "sources": changed.sources or known.sources})
    warnings = merged.parts.get("waarschuwingen", {})
    for index, duty in enumerate(region.duties):
        spot = Spot(located, ("plichten", index))
        rule: WarningRule | None = warnings.get(duty.warning)
        if rule is None:
            merged.regional.append(_unknown(spot, "waarschuwing", duty.warning, warnings, "waarschuwing"))
        elif not may_set(rule, duty.level):
            message = f"een regio mag '{rule.id}' niet verlagen naar {duty.level}"
            merged.findings.append(spot.finding("RG-221", message, "niveau"))
        else:
            warnings[duty.warning] = at_level(rule, duty.level)
    bodies = merged.parts.get("consulten", {})
    for name, called in region.names.items():
        if name in bodies:
            bodies[name] = bodies[name].model_copy(update={"who": called})
        else:
            merged.regional.append(_unknown(Spot(located, ("namen", name)), "consult", name, bodies))


def _unknown(spot: Spot, what: str, name: str, known: Iterable[str], *below: Key) -> Finding:
    return spot.finding("RG-202", unknown_name(what, name, known), *below, key=not below)


def may_set(rule: WarningRule, level: Level) -> bool:
    """Whether a region may give this level: always higher, and lower only B → M for the two named ones."""
    if all(_STRICTNESS[level] >= _STRICTNESS[now] for now in _levels(rule)):
        return True
    return level == "M" and rule.id.split("_")[0] in LOWERABLE


def _levels(rule: WarningRule) -> tuple[Level, ...]:
    return (rule.level,) if rule.level else tuple(part.level for part in rule.levels)


def at_level(rule: WarningRule, level: Level) -> WarningRule:
    """The warning at this level; levels by condition keep their own texts."""
    if rule.level is not None:
        return rule.model_copy(update={"level": level})
    change: Callable[[LevelRule], LevelRule] = lambda part: part.model_copy(update={"level": level})  # noqa: E731
    return rule.model_copy(update={"levels": tuple(change(part) for part in rule.levels)})


def _ladder(merged: Merged) -> None:
    """Put the alternatives in the order the route gives."""
    order = merged.route.ladder
    known = merged.parts.get("alternatieven", {})
    if order is None:
        return
    spot = Spot(merged.route_file, ("ladder",))
    for index, name in enumerate(order):
        if name not in known:
            merged.findings.append(_unknown(spot, "alternatief", name, known, index))
        elif name in order[:index]:
            merged.findings.append(spot.finding("RG-201", f"'{name}' staat twee keer op de ladder", index))
    for name in known:
        if name not in order:
            message = f"het alternatief '{name}' heeft geen plaats op de ladder"
            merged.findings.append(merged.spots[("alternatieven", name)].finding("RG-231", message))
    merged.parts["alternatieven"] = {name: known[name] for name in order if name in known}


def _questions(merged: Merged, shared: Mapping[str, Spot]) -> None:
    """Number all questions in the order in which they come along: steps, and in a step its alternatives."""
    alternatives: dict[str, Alternative] = dict(merged.parts.get("alternatieven", {}))
    named = {name for step in merged.route.steps for name in step.alternatives}
    free = [name for name in alternatives if name not in named]
    own = {question.id for step in merged.route.steps for question in step.questions}
    weighing_step = next((step.id for step in merged.route.steps if "wegen" in step.special), None)
    for index, step in enumerate(merged.route.steps):
        spot = Spot(merged.route_file, ("stappen", index))
        _add(merged, "stappen", step.id, step, spot)
        _step_questions(merged, step, spot, shared)
        for name in [*step.alternatives, *(free if step.id == weighing_step else [])]:
            _tests(merged, alternatives.pop(name, None), step.id, own)
    for alternative in alternatives.values():
        _tests(merged, alternative, None, own)
    if merged.route.subject == "jeugdige" and AGE.id not in merged.places:
        merged.parts["vragen"] = {AGE.id: AGE, **merged.parts.get("vragen", {})}
        merged.places[AGE.id] = QuestionPlace(-1)


def _step_questions(merged: Merged, step: Step, spot: Spot, shared: Mapping[str, Spot]) -> None:
    for number, question in enumerate(step.questions):
        below = Spot(spot.file, (*spot.path, "vragen", number), shared.get(question.use or ""))
        _question(merged, question, below, step.id, None)


def _tests(merged: Merged, alternative: Alternative | None, step: str | None, own: set[str]) -> None:
    """Add the test questions of an alternative; one that the route asks itself stays a question of the route."""
    if alternative is None:
        return
    spot = merged.spots[("alternatieven", alternative.id)]
    taken = [test.id for test in alternative.tests if test.id in own and spot.file is not merged.route_file]
    if taken:
        merged.replaced.update(dict.fromkeys(taken, alternative.id))
        left = tuple(test for test in alternative.tests if test.id not in taken)
        update = {"tests": left, "related": (*alternative.related, *taken)}
        merged.parts["alternatieven"][alternative.id] = alternative.model_copy(update=update)
    for number, question in enumerate(alternative.tests):
        if question.id in taken:
            continue
        below = Spot(spot.file, (*spot.path, "toetsvragen", number))
        _question(merged, question, below, step, alternative.id)


def _question(merged: Merged, question: Question, spot: Spot, step: str | None, alternative: str | None) -> None:
    _add(merged, "vragen", question.id, question, spot)
    merged.places.setdefault(question.id, QuestionPlace(len(merged.places), step, alternative))
