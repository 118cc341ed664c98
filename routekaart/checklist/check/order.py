"""Rules that cannot work: a condition on a later answer, a circle of rules, `niet` over a hidden question.

The merged whole, in which every name is known, goes in; located errors come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from routekaart.checklist.check.names import Names
from routekaart.checklist.check.sites import Site, Visit, finding, visits
from routekaart.checklist.findings import Finding
from routekaart.checklist.merge import Merged
from routekaart.conditions import (
    AllOf,
    Condition,
    DecisionLeaf,
    FieldLeaf,
    Not,
    QuestionLeaf,
    RuleLeaf,
    WeighingLeaf,
)

Thing = tuple[str, str]
"""("vraag", id), ("regel", id) or ("weging", alternative)."""
_OWNERS = {
    "vraag": "vraag",
    "keuzelijst": "vraag",
    "definitie": "regel",
    "waarschuwing": "regel",
    "niveau": "regel",
    "alternatief": "weging",
}


@dataclass(frozen=True, slots=True)
class Use:
    """One thing that a condition looks at, and where it says so."""

    thing: Thing
    site: Site
    visit: Visit


def check_order(merged: Merged, names: Names, places: Sequence[Site]) -> Iterator[Finding]:
    """Later answers, circles, and unguarded `niet`."""
    uses = _uses(names, places)
    yield from _circles(uses)
    yield from _later(merged, names, places, uses)
    for site in places:
        yield from _unguarded(site, merged, names)


def _uses(names: Names, places: Sequence[Site]) -> dict[Thing, list[Use]]:
    """What every question, rule and weighing looks at directly."""
    graph: dict[Thing, list[Use]] = {}
    for site in places:
        owner = _OWNERS.get(site.owner)
        if owner is None or (site.owner == "niveau"):
            # The level of a warning is no part of its truth.
            continue
        graph.setdefault((owner, site.id), []).extend(_looks_at(site, names))
    return graph


def _looks_at(site: Site, names: Names) -> Iterator[Use]:
    for visit in visits(site):
        node = visit.node
        if isinstance(node, QuestionLeaf):
            yield Use(("vraag", node.question), site, visit)
        elif isinstance(node, RuleLeaf):
            yield Use(("regel", node.rule), site, visit)
        elif isinstance(node, DecisionLeaf) and node.decision in names.definitions:
            yield Use(("regel", node.decision), site, visit)
        elif isinstance(node, WeighingLeaf) and node.standing is not None:
            yield Use(("weging", node.weighing), site, visit)
        elif isinstance(node, FieldLeaf) and visit.lists[-1] == "wegingen" and node.field in ("stand", "compleet"):
            yield from (Use(("weging", name), site, visit) for name in names.alternatives)


def _circles(graph: dict[Thing, list[Use]]) -> Iterator[Finding]:
    done: set[Thing] = set()
    for start in graph:
        if start in done:
            continue
        yield from _search(start, graph, done)


def _search(start: Thing, graph: dict[Thing, list[Use]], done: set[Thing]) -> Iterator[Finding]:
    """Depth first without recursion: thousands of rules in a row must not end in a stack error."""
    trail: list[Thing] = [start]
    todo: list[Iterator[Use]] = [iter(graph.get(start, ()))]
    while todo:
        use = next(todo[-1], None)
        if use is None:
            todo.pop()
            done.add(trail.pop())
        elif use.thing in trail:
            circle = [name for _, name in trail[trail.index(use.thing) :]]
            message = f"deze regels wachten op elkaar: {' → '.join([*circle, circle[0]][:8])}"
            yield finding(use.site, use.visit, "RG-251", message)
        elif use.thing not in done:
            trail.append(use.thing)
            todo.append(iter(graph.get(use.thing, ())))


def _later(merged: Merged, names: Names, places: Sequence[Site], graph: dict[Thing, list[Use]]) -> Iterator[Finding]:
    """A `toon_als` may only look at what was asked before."""
    first = _first_orders(merged)
    for site in places:
        if site.owner == "vraag":
            limit = merged.places[site.id].order
        elif site.owner == "stap":
            limit = first[site.id]
        else:
            continue
        for use in _looks_at(site, names):
            late = _latest(use.thing, graph, merged, limit)
            if late is not None:
                through = "" if use.thing == ("vraag", late) else f" (via '{use.thing[1]}')"
                message = f"'{late}' wordt pas later gevraagd{through}"
                yield finding(use.site, use.visit, "RG-252", message)


def _first_orders(merged: Merged) -> dict[str, int]:
    """Per step the first question in it; of a step without questions (lists, pages) the first one after it."""
    own: dict[str, int] = {}
    for place in merged.places.values():
        if place.step is not None:
            own[place.step] = min(place.order, own.get(place.step, place.order))
    first: dict[str, int] = {}
    after = len(merged.places)
    for step in reversed(merged.route.steps):
        after = first[step.id] = own.get(step.id, after)
    return first


def _latest(thing: Thing, graph: dict[Thing, list[Use]], merged: Merged, limit: int) -> str | None:
    """A question at or after `limit` that this leads to, through definitions and warnings."""
    seen: set[Thing] = set()
    todo = [thing]
    while todo:
        kind, name = todo.pop()
        if (kind, name) in seen:
            continue
        seen.add((kind, name))
        if kind == "vraag":
            if merged.places[name].order >= limit:
                return name
        elif kind == "regel":
            todo += [use.thing for use in graph.get((kind, name), ())]
    return None


def _unguarded(site: Site, merged: Merged, names: Names) -> Iterator[Finding]:
    """`niet` over a question that may be hidden: n.v.t. makes the inside false, so `niet` would be true."""
    for visit in visits(site):
        node = visit.node
        if not isinstance(node, QuestionLeaf) or node.operator in ("answered", "not_applicable"):
            continue
        outer = [index for index, above in enumerate(visit.above) if isinstance(above, Not)]
        if len(outer) % 2 == 0 or not _hideable(node.question, merged, names):
            continue
        if not _guarded(node.question, visit.above[: outer[-1]], names, visit.above[outer[-1]]):
            message = (
                f"'niet' over vraag '{node.question}', die ook verborgen of n.v.t. kan zijn; "
                f"zet er in dezelfde 'alle' bij: {{vraag: {node.question}, nvt: nee}}"
            )
            yield finding(site, visit, "RG-253", message)


def _hideable(name: str, merged: Merged, names: Names) -> bool:
    question = names.questions[name]
    place = merged.places[name]
    step = merged.parts.get("stappen", {}).get(place.step or "")
    return question.show_if is not None or "nvt" in question.allow or (step is not None and step.show_if is not None)


def _guarded(name: str, above: Sequence[Condition], names: Names, inner: Condition) -> bool:
    """Whether an `alle` around the `niet` has a part that only holds when the question applies."""
    show_if = names.questions[name].show_if
    for index, node in enumerate(above):
        if not isinstance(node, AllOf):
            continue
        inside = above[index + 1] if index + 1 < len(above) else inner
        for part in node.parts:
            if part is not inside and (part == show_if or _asks(part, name)):
                return True
    return False


def _asks(part: Condition, name: str) -> bool:
    if isinstance(part, AllOf):
        return any(_asks(below, name) for below in part.parts)
    if not isinstance(part, QuestionLeaf) or part.question != name:
        return False
    return part.not_applicable != "ja" and part.answered is None
