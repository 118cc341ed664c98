"""Warnings about rules: never or always true, overshadowed, written twice, or used by nothing.

The merged whole, without errors, goes in; findings of severity `waarschuwing` come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from routekaart.checklist.check.domains import Analysis
from routekaart.checklist.check.names import Names
from routekaart.checklist.check.shown import as_shown
from routekaart.checklist.check.sites import Site, parts, sites, visits
from routekaart.checklist.findings import Finding
from routekaart.checklist.merge import AGE, Merged
from routekaart.checklist.model import Question, WarningRule
from routekaart.checklist.spots import Spot
from routekaart.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Count,
    ForAll,
    ForSome,
    Not,
    QuestionLeaf,
    RuleLeaf,
    WeighingLeaf,
)

Outcomes = Mapping[str, set[str]]
"""Rule id → which of waar, onwaar and onbekend the examples reach."""


def check_advice(merged: Merged, on: date, outcomes: Outcomes | None) -> Iterator[Finding]:
    """All warnings about the rules of one route."""
    names = Names(merged)
    places = list(sites(merged))
    found: list[Finding] = []
    for site in places:
        found += _verdicts(site, names, on)
        found += _repeated(site)
    found += _shadowed(merged, names, on)
    found += _same_rule(places)
    found += _unused(merged, names, places)
    if outcomes is not None:
        found += _not_exercised(merged, outcomes)
    return (replace(one, severity="waarschuwing") for one in found)


def _verdicts(site: Site, names: Names, on: date) -> Iterator[Finding]:
    """The condition as a whole, and each condition inside a list by itself."""
    todo = [(site.condition, site.spot, site.lists)]
    for visit in visits(site):
        if isinstance(visit.node, ForAll | ForSome | Count):
            for path, part, list_name in parts(visit.node):
                spot = Spot(site.spot.file, (*site.spot.path, *visit.path, *path))
                todo.append((part, spot, (*visit.lists, list_name or "")))
    for condition, spot, lists in todo:
        verdict = Analysis(names, on, lists).verdict(condition)
        whole = as_shown(condition, names)
        if verdict == "kan" and whole != condition and Analysis(names, on, lists).verdict(whole) == "nooit":
            yield spot.finding(
                "RG-302", "deze voorwaarde is nooit waar: een vraag die zij nodig heeft is dan verborgen"
            )
        elif verdict == "te_groot":
            yield spot.finding("RG-303", "deze voorwaarde is te groot om na te gaan of zij altijd of nooit waar is")
        elif verdict != "kan":
            code = "RG-301" if verdict == "altijd" else "RG-302"
            yield spot.finding(code, f"deze voorwaarde is {verdict} waar")


def _shadowed(merged: Merged, names: Names, on: date) -> Iterator[Finding]:
    for name, rule in merged.parts.get("waarschuwingen", {}).items():
        spot = merged.spots[("waarschuwingen", name)]
        for index in range(1, len(rule.levels)):
            if _never_reached(rule, index, names, on):
                message = f"dit niveau komt nooit aan de beurt: een eerder niveau van '{name}' gaat altijd voor"
                yield spot.finding("RG-304", message, "niveaus", index)


def _never_reached(rule: WarningRule, index: int, names: Names, on: date) -> bool:
    earlier = rule.levels[:index]
    if any(level.when is None for level in earlier):
        return True
    before: list[Condition] = [Not(part=level.when) for level in earlier if level.when is not None]
    own = rule.levels[index].when
    together = AllOf(parts=(rule.when, *before, *([own] if own is not None else [])))
    return Analysis(names, on).verdict(together) == "nooit"


def _repeated(site: Site) -> Iterator[Finding]:
    """The same part twice in one `alle` or `een_van`."""
    for visit in visits(site):
        if isinstance(visit.node, AllOf | AnyOf):
            for index, part in enumerate(visit.node.parts):
                if part in visit.node.parts[:index]:
                    key = "alle" if isinstance(visit.node, AllOf) else "een_van"
                    message = "deze voorwaarde staat hier twee keer"
                    yield site.spot.finding("RG-305", message, *visit.path, key, index)


def _same_rule(places: Sequence[Site]) -> Iterator[Finding]:
    seen: dict[str, Site] = {}
    for site in places:
        if site.owner not in ("definitie", "waarschuwing"):
            continue
        text = site.condition.model_dump_json(by_alias=True, exclude_none=True)
        first = seen.setdefault(text, site)
        if first is not site and not isinstance(site.condition, RuleLeaf):
            line, _ = first.spot.file.place(first.spot.path)
            message = f"dezelfde voorwaarde als '{first.id}' ({first.spot.file.name}, regel {line}); gebruik regel"
            yield site.spot.finding("RG-305", message)


def _unused(merged: Merged, names: Names, places: Sequence[Site]) -> Iterator[Finding]:
    used, options = _used(merged, places)
    printed = {name for heading in merged.route.headings for name in (*heading.facts, *heading.judgements)}
    printed |= {name for named in merged.route.document.questions.values() for name in named}
    for name, question in names.questions.items():
        if question is AGE:
            continue
        if name not in used and not _for_people(question):
            message = (
                f"geen regel, kopje of alternatief gebruikt vraag '{name}'; "
                "is zij alleen om te bewaren, zet er dan bij: alleen_vastleggen: ja"
            )
            yield merged.spots[("vragen", name)].finding("RG-306", message)
        elif question.kind == "keuze" and name not in printed and merged.places[name].alternative is None:
            # A rule on one option, or one option left over, is 'this or otherwise'. Several options with a rule
            # and several without deserve a look, unless people read the answer itself.
            stays = merged.route.stays_is if name == merged.route.stays_question else {}
            seen = options.get(name, set())
            left = [option for option in question.options if option not in {*seen, *stays}]
            if len(left) > 1 and len(seen) > 1 and question.record_only == "nee":
                message = f"geen regel kijkt naar deze opties van '{name}': {', '.join(left[:8])}"
                yield merged.spots[("vragen", name)].finding("RG-307", message, "opties")
    yield from _unused_alternatives(merged, places)


def _for_people(question: Question) -> bool:
    """Needed to finish, said to be a record only, or of a kind that is written for a reader: words, days, pointers."""
    written = question.kind in ("tekst", "datum", "verwijzing", "raster")
    return written or "ja" in (question.required, question.record_only)


def _used(merged: Merged, places: Sequence[Site]) -> tuple[set[str], dict[str, set[str]]]:
    used: set[str] = set()
    options: dict[str, set[str]] = {}
    for site in places:
        for visit in visits(site):
            node = visit.node
            if isinstance(node, QuestionLeaf):
                used.add(node.question)
                for value in (node.equals, node.contains, *(node.one_of or ()), *(node.contains_any or ())):
                    if isinstance(value, str):
                        options.setdefault(node.question, set()).add(value)
            elif isinstance(node, ForAll | ForSome):
                used.add(node.body.list_)
            elif isinstance(node, Count):
                used.add(node.selection.list_)
    for heading in merged.route.headings:
        used |= {*heading.facts, *heading.judgements}
    for named in merged.route.document.questions.values():
        used |= set(named)
    for short in merged.route.short_weighings.values():
        used |= {short.question, *short.beside}
    for alternative in merged.parts.get("alternatieven", {}).values():
        # What belongs to an alternative is read by the people who weigh it.
        used |= {*alternative.related, *(test.id for test in alternative.tests)}
    for rule in merged.parts.get("waarschuwingen", {}).values():
        used |= set(rule.reason_from)
    for question in merged.parts.get("vragen", {}).values():
        if question.derivation is not None:
            used |= {question.derivation.question or "", question.derivation.until or ""}
    return used | {merged.route.stays_question or ""}, options


def _unused_alternatives(merged: Merged, places: Sequence[Site]) -> Iterator[Finding]:
    if any({"wegen", "snelle_ronde", "naast_elkaar"} & set(step.special) for step in merged.route.steps):
        return
    used = {name for step in merged.route.steps for name in step.alternatives}
    used |= {*merged.route.short_weighings, *merged.route.stays_is.values()}
    for site in places:
        used |= {visit.node.weighing for visit in visits(site) if isinstance(visit.node, WeighingLeaf)}
    idle = [name for name in merged.parts.get("alternatieven", {}) if name not in used]
    own = [name for name in idle if merged.spots[("alternatieven", name)].file is merged.route_file]
    for name in own:
        message = f"geen stap of regel gebruikt alternatief '{name}'"
        yield merged.spots[("alternatieven", name)].finding("RG-308", message)
    shared = [name for name in idle if name not in own]
    if shared:
        names = ", ".join(shared[:8]) + (" en meer" if len(shared) > 8 else "")
        message = f"geen stap of regel gebruikt deze alternatieven: {names}; kies met 'neemt' wat hier hoort"
        yield Spot(merged.route_file, ("gebruikt",)).finding("RG-308", message)


def _not_exercised(merged: Merged, outcomes: Outcomes) -> Iterator[Finding]:
    for name in merged.parts.get("waarschuwingen", {}):
        left = [word for word in ("waar", "onwaar", "onbekend") if word not in outcomes.get(name, set())]
        if left:
            message = f"geen voorbeeld maakt '{name}' {' of '.join(left)}"
            yield merged.spots[("waarschuwingen", name)].finding("RG-309", message, "id")
