"""Where conditions stand in a merged route, and a walk over their parts with the path of each.

The merged whole goes in; one `Site` per condition comes out, and from a site one `Visit` per node.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from routekaart.checklist.findings import Finding
from routekaart.checklist.merge import Merged
from routekaart.checklist.model import (
    DERIVATIONS,
    Alternative,
    Asked,
    ConsultationRule,
    Definition,
    LadderRule,
    ListDefinition,
    ListField,
    Question,
    WarningRule,
)
from routekaart.checklist.source import Key
from routekaart.checklist.spots import Path_, Spot
from routekaart.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Count,
    ForAll,
    ForSome,
    Leaf,
    Not,
)


@dataclass(frozen=True)
class Site:
    """One condition: where it stands, what owns it, and in which list it is evaluated (if any)."""

    spot: Spot
    condition: Condition
    owner: str
    """vraag, stap, veld, alternatief, definitie, waarschuwing, niveau, consult, ladder, keuzelijst."""
    id: str
    lists: tuple[str, ...] = ()

    @cached_property
    def visits(self) -> Sequence[Visit]:
        """Every node of the condition, in reading order; several checks walk over it."""
        found: list[Visit] = []
        _visit(self.condition, (), self.lists, (), found)
        return found


@dataclass(frozen=True, slots=True)
class Visit:
    """One node of a condition, its path below the site, the lists around it and the nodes above it."""

    node: Condition
    path: Path_
    lists: tuple[str, ...]
    above: tuple[Condition, ...]


def visits(site: Site) -> Sequence[Visit]:
    """Every node of the condition of a site, in reading order."""
    return site.visits


def _visit(
    node: Condition,
    path: Path_,
    lists: tuple[str, ...],
    above: tuple[Condition, ...],
    found: list[Visit],
) -> None:
    found.append(Visit(node, path, lists, above))
    for below, part, list_name in parts(node):
        inner = (*lists, list_name) if list_name else lists
        _visit(part, (*path, *below), inner, (*above, node), found)


def parts(node: Condition) -> list[tuple[Path_, Condition, str | None]]:
    """Path, condition and list (when it opens one) of everything directly below a node."""
    if isinstance(node, Leaf):
        # Most nodes are leaves; the order of cases below would try them last.
        return []
    match node:
        case AllOf():
            return [(("alle", index), part, None) for index, part in enumerate(node.parts)]
        case AnyOf():
            return [(("een_van", index), part, None) for index, part in enumerate(node.parts)]
        case Not():
            return [(("niet",), node.part, None)]
        case AtLeast():
            return [(("minstens_aantal", "van", index), part, None) for index, part in enumerate(node.body.parts)]
        case ForAll() | ForSome():
            key = "voor_alle" if isinstance(node, ForAll) else "voor_een"
            found: list[tuple[Path_, Condition, str | None]] = []
            if node.body.where is not None:
                found.append(((key, "waar"), node.body.where, node.body.list_))
            return [*found, ((key, "geldt"), node.body.holds, node.body.list_)]
        case Count():
            where = node.selection.where
            return [] if where is None else [(("aantal", "waar"), where, node.selection.list_)]
    return []


def finding(site: Site, visit: Visit, code: str, message: str, *below: Key, key: bool = False) -> Finding:
    """A finding at a node of a condition, or at a key in it."""
    return site.spot.finding(code, message, *visit.path, *below, key=key)


def sites(merged: Merged) -> Iterator[Site]:
    """Every condition of a route."""
    yield from _steps(merged)
    yield from _asked(merged)
    yield from _lists(merged)
    yield from _rules(merged)


def derivation_spot(spot: Spot) -> Spot:
    """Where the derivation of a question stands: `afleiding`, or one of its short forms."""
    forms = [("afleiding", name) for name in DERIVATIONS] + [("afleiding",)] + [(name,) for name in DERIVATIONS]
    return next((spot.below(*form) for form in forms if spot.known(*form)), spot)


def _of(merged: Merged, section: str) -> list[tuple[str, object, Spot]]:
    found = merged.parts.get(section, {})
    return [
        (name, part, merged.spots[(section, name)]) for name, part in found.items() if (section, name) in merged.spots
    ]


def _steps(merged: Merged) -> Iterator[Site]:
    for index, step in enumerate(merged.route.steps):
        if step.show_if is not None:
            spot = Spot(merged.route_file, ("stappen", index, "toon_als"))
            yield Site(spot, step.show_if, "stap", step.id)


def _asked(merged: Merged) -> Iterator[Site]:
    for name, question, spot in _of(merged, "vragen"):
        assert isinstance(question, Question)
        if question.show_if is not None:
            yield Site(spot.below("toon_als"), question.show_if, "vraag", name)
        if question.derivation is not None and question.derivation.where is not None:
            lists = (question.derivation.list_ or "",)
            yield Site(derivation_spot(spot).below("waar"), question.derivation.where, "keuzelijst", name, lists)
        yield from _raster(question, spot)


def _raster(asked: Asked, spot: Spot) -> Iterator[Site]:
    for key, part in (("rijen", asked.rows), ("kolommen", asked.columns)):
        if part is not None and part.where is not None:
            yield Site(spot.below(key, "waar"), part.where, "keuzelijst", asked.id, (part.list_,))


def _lists(merged: Merged) -> Iterator[Site]:
    for name, definition, spot in _of(merged, "lijsten"):
        assert isinstance(definition, ListDefinition)
        yield from _fields(definition.fields, spot, name)
    if merged.weighing is not None:
        yield from _fields(merged.weighing.fields, merged.spots[("weging", "weging")], "wegingen")


def _fields(fields: Sequence[ListField], spot: Spot, list_name: str) -> Iterator[Site]:
    for index, field in enumerate(fields):
        below = spot.below("velden", index)
        if field.show_if is not None:
            yield Site(below.below("toon_als"), field.show_if, "veld", field.id, (list_name,))
        yield from _raster(field, below)


def _rules(merged: Merged) -> Iterator[Site]:
    for name, part, spot in _of(merged, "alternatieven"):
        if isinstance(part, Alternative) and part.applies_if is not None:
            yield Site(spot.below("geldt_als"), part.applies_if, "alternatief", name)
    for name, part, spot in _of(merged, "definities"):
        assert isinstance(part, Definition)
        yield Site(spot.below("als"), part.when, "definitie", name)
    for name, part, spot in _of(merged, "waarschuwingen"):
        assert isinstance(part, WarningRule)
        yield Site(spot.below("als"), part.when, "waarschuwing", name)
        for index, level in enumerate(part.levels):
            if level.when is not None:
                yield Site(spot.below("niveaus", index, "als"), level.when, "niveau", name)
    for name, part, spot in _of(merged, "consulten"):
        assert isinstance(part, ConsultationRule)
        if part.due_if is not None:
            yield Site(spot.below("verplicht_als"), part.due_if, "consult", name)
    for name, part, spot in _of(merged, "ladderregels"):
        assert isinstance(part, LadderRule)
        yield Site(spot.below("tenzij"), part.unless, "ladder", name)
