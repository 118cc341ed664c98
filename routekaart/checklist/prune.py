"""Leave out of a route what shared files offer and this route cannot use.

Shared definitions are a stock to choose from: one that looks at questions of another route, and that nothing
here asks for, is left out. The merged whole goes in and is made smaller.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from routekaart.checklist.check.leaves import check_site
from routekaart.checklist.check.names import Names
from routekaart.checklist.check.sites import Site, sites, visits
from routekaart.checklist.merge import Merged
from routekaart.checklist.model import ConsultationRule
from routekaart.conditions import ConsultationLeaf, DecisionLeaf, RuleLeaf

_REGIONAL = {"waarschuwing": "waarschuwingen", "niveau": "waarschuwingen", "consult": "consulten"}
"""What a region may add, by the owner of a condition."""


def prune(merged: Merged) -> None:
    """Drop unusable shared definitions, ladder rules of untaken alternatives, and steps of other routes."""
    _steps(merged)
    _ladder_rules(merged)
    places = _of_region(merged, list(sites(merged)))
    _consultations(merged, places)
    kept = merged.parts.get("consulten", {})
    _definitions(merged, [site for site in places if site.owner != "consult" or _still(kept.get(site.id), site)])


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
    for name, rule in list(rules.items()):
        ends = {rule.alternative, rule.after}
        if ends & offered or (_unnamed(merged, "ladderregels", name) and not ends <= set(taken)):
            del rules[name]


def _of_region(merged: Merged, places: list[Site]) -> list[Site]:
    """A rule of the region that looks at what this route does not ask is none of it; the other sites are left."""
    if merged.region is None:
        return places
    names, gone = Names(merged), set[tuple[str, str]]()
    own = {site.id: site for site in places if site.owner == "definitie"}
    for site in places:
        section = _REGIONAL.get(site.owner, "")
        spot = merged.spots.get((section, site.id))
        if spot is None or spot.file is not merged.files[-1] or (section, site.id) in gone:
            continue
        chain = (site, *(own[name] for name in _reached([site], own)))
        fault = next((found for part in chain for found in check_site(part, names)), None)
        if fault is not None:
            merged.regional.append(fault)
            gone.add((section, site.id))
    for section, name in gone:
        del merged.parts[section][name], merged.spots[(section, name)]
    return [site for site in places if (_REGIONAL.get(site.owner, ""), site.id) not in gone]


def _still(rule: ConsultationRule | None, site: Site) -> bool:
    return rule is not None and rule.due_if is site.condition


def _consultations(merged: Merged, places: Sequence[Site]) -> None:
    """A shared consultation that no step asks for, and whose duty looks at another route's questions, has no duty here.

    It stays when a rule of this route looks at it.
    """
    found = merged.parts.get("consulten", {})
    asked = {name for step in merged.route.steps for name in step.consultations} | {
        *(merged.route.takes.consultations or ())
    }
    stock = {name for name in found if name not in asked and _shared(merged, "consulten", name)}
    if not stock:
        return
    names = Names(merged)
    own = {site.id: site for site in places if site.owner == "definitie"}
    for site in [site for site in places if site.owner == "consult" and site.id in stock]:
        chain = [site, *(own[name] for name in _reached([site], own))]
        wrong = next((fault for part in chain for fault in check_site(part, names)), None)
        if wrong is not None:
            merged.unusable[site.id] = wrong.message
    rest = [site for site in places if site.owner not in ("definitie", "consult")]
    looked_at = {
        visit.node.consultation
        for site in (*rest, *(own[name] for name in _reached(rest, own)))
        for visit in visits(site)
        if isinstance(visit.node, ConsultationLeaf)
    }
    for name in merged.unusable:
        if name in looked_at:
            found[name] = found[name].model_copy(update={"due_if": None})
        else:
            del found[name]


def _shared(merged: Merged, section: str, name: str) -> bool:
    """Whether this comes from a shared file, so not from the route or its region."""
    own = (merged.route_file, *(merged.files[-1:] if merged.region else ()))
    return not any(merged.spots[(section, name)].file is file for file in own)


def _unnamed(merged: Merged, section: str, name: str) -> bool:
    """Whether this comes from a file that the route did not ask for."""
    shared = _shared(merged, section, name)
    return shared and merged.spots[(section, name)].file.name.removesuffix(".yaml") not in merged.route.uses


def _definitions(merged: Merged, places: Sequence[Site]) -> None:
    definitions = merged.parts.get("definities", {})
    stock = {name for name in definitions if _shared(merged, "definities", name)}
    own = {site.id: site for site in places if site.owner == "definitie"}
    needed = _reached((site for site in places if site.owner != "definitie" or site.id not in stock), own)
    names = Names(merged)
    loose = {name for name in stock if name not in needed or _unnamed(merged, "definities", name)}
    for name in [name for name in definitions if name in loose]:
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
