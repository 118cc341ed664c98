"""Leave out of a route what shared files offer and this route cannot use.

Shared definitions are a stock to choose from: one that looks at questions of another route, and that nothing
here asks for, is left out. The merged whole goes in and is made smaller.
"""

from __future__ import annotations

from collections.abc import Iterable

from routekaart.checklist.check.leaves import check_site
from routekaart.checklist.check.names import Names
from routekaart.checklist.check.sites import Site, sites, visits
from routekaart.checklist.merge import Merged
from routekaart.conditions import DecisionLeaf, RuleLeaf


def prune(merged: Merged) -> None:
    """Drop unusable shared definitions, ladder rules of untaken alternatives, and steps of other routes."""
    _steps(merged)
    _ladder_rules(merged)
    _definitions(merged)


def _steps(merged: Merged) -> None:
    """A shared rule may name the step of one route; in another route it simply has no step of its own."""
    known = merged.parts.get("stappen", {})
    for section in ("waarschuwingen", "consulten"):
        found = merged.parts.get(section, {})
        for name, rule in found.items():
            shared = merged.spots[(section, name)].file is not merged.route_file
            if shared and rule.step is not None and rule.step not in known:
                found[name] = rule.model_copy(update={"step": None})


def _ladder_rules(merged: Merged) -> None:
    taken = merged.parts.get("alternatieven", {})
    offered = merged.offered.get("alternatieven", set()) - set(taken)
    rules = merged.parts.get("ladderregels", {})
    for name in [name for name, rule in rules.items() if {rule.alternative, rule.after} & offered]:
        del rules[name]


def _definitions(merged: Merged) -> None:
    definitions = merged.parts.get("definities", {})
    stock = {name for name in definitions if merged.spots[("definities", name)].file is not merged.route_file}
    places = list(sites(merged))
    own = {site.id: site for site in places if site.owner == "definitie"}
    needed = _reached((site for site in places if site.owner != "definitie" or site.id not in stock), own)
    names = Names(merged)
    for name in [name for name in definitions if name in stock and name not in needed]:
        # A definition that builds on an unusable one falls with it.
        chain = [own[name], *(own[other] for other in _reached([own[name]], own))]
        if any(next(check_site(site, names), None) for site in chain):
            del definitions[name]
            del merged.spots[("definities", name)]


def _reached(start: Iterable[Site], own: dict[str, Site]) -> set[str]:
    """Ids of the definitions that these conditions look at, directly or through one another."""
    found: set[str] = set()
    todo = list(start)
    while todo:
        for visit in visits(todo.pop()):
            node = visit.node
            name = node.rule if isinstance(node, RuleLeaf) else None
            name = node.decision if isinstance(node, DecisionLeaf) else name
            if name in own and name not in found:
                found.add(name)
                todo.append(own[name])
    return found
