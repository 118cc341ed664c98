"""Errors that stop a file: names that point at nothing, parts that miss something, rules that cannot work.

The merged whole goes in; every located error comes out, those of the conditions included.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from routekaart.checklist.check.leaves import check_site
from routekaart.checklist.check.names import Names
from routekaart.checklist.check.order import check_order
from routekaart.checklist.check.required import check_required
from routekaart.checklist.check.sheet import check_sheet
from routekaart.checklist.check.short import check_short
from routekaart.checklist.check.sites import derivation_spot, sites
from routekaart.checklist.check.walk import source_items
from routekaart.checklist.findings import Finding, unknown_name
from routekaart.checklist.merge import Merged
from routekaart.checklist.model import Asked, ListDefinition
from routekaart.checklist.source import Key
from routekaart.checklist.spots import Spot


def check_references(merged: Merged) -> list[Finding]:
    """Everything in the merged whole that points at something that does not exist or cannot work."""
    names = Names(merged)
    places = list(sites(merged))
    found = list(merged.findings)
    for site in places:
        found += check_site(site, names)
    found += _pointers(merged, names)
    found += check_required(merged, names)
    if not found:
        # Order and cycles only make sense once every name is known.
        found += check_order(merged, names, places)
    return found


def unknown(spot: Spot, what: str, name: str, known: Iterable[str], *below: Key) -> Iterator[Finding]:
    """A finding when `name` is not among `known`."""
    listed = tuple(known)
    if name not in listed:
        yield spot.finding("RG-202", unknown_name(what, name, listed), *below)


def _each(spot: Spot, what: str, wanted: Iterable[str], known: Iterable[str], *below: Key) -> Iterator[Finding]:
    listed = tuple(known)
    for index, name in enumerate(wanted):
        yield from unknown(spot, what, name, listed, *below, index)


def _pointers(merged: Merged, names: Names) -> Iterator[Finding]:
    yield from _route(merged, names)
    yield from _takes(merged)
    for name, question in names.questions.items():
        if ("vragen", name) in merged.spots:
            yield from _question(merged, names, name)
            yield from _asked(question, merged.spots[("vragen", name)], names)
    for name, definition in names.lists.items():
        yield from _list(definition, merged.spots[("lijsten", name)], names)
    for name, alternative in names.alternatives.items():
        spot = merged.spots[("alternatieven", name)]
        yield from _each(spot, "vraag", alternative.related, names.questions, "vragen")
    yield from _warnings(merged, names)
    yield from _consultations(merged, names)
    yield from _ladder(merged, names)
    yield from _weighing(merged, names)
    yield from _sources(merged, names)


def _takes(merged: Merged) -> Iterator[Finding]:
    takes, spot = merged.route.takes, Spot(merged.route_file, ("neemt",))
    for section, wanted in (
        ("alternatieven", takes.alternatives),
        ("waarschuwingen", takes.warnings),
        ("consulten", takes.consultations),
    ):
        what = {"alternatieven": "alternatief", "waarschuwingen": "waarschuwing"}.get(section, "consult")
        known = {*merged.parts.get(section, {}), *merged.offered.get(section, ())}
        yield from _each(spot, what, wanted or (), known, section)


def _route(merged: Merged, names: Names) -> Iterator[Finding]:
    route, file = merged.route, merged.route_file
    phases = [phase.id for phase in route.phases]
    for index, step in enumerate(route.steps):
        spot = Spot(file, ("stappen", index))
        if step.phase is not None:
            yield from unknown(spot, "fase", step.phase, phases, "fase")
        yield from _each(spot, "lijst", step.lists, names.lists, "lijsten")
        yield from _each(spot, "alternatief", step.alternatives, names.alternatives, "alternatieven")
        yield from _each(spot, "consult", step.consultations, names.consultations, "consulten")
    answers = (*names.questions, *names.lists)
    for index, heading in enumerate(route.headings):
        spot = Spot(file, ("kopjes", index))
        yield from _each(spot, "vraag of lijst", heading.facts, answers, "feiten")
        yield from _each(spot, "vraag of lijst", heading.judgements, answers, "oordelen")
    spot = Spot(file, ("document",))
    for key, wanted in route.document.questions.items():
        if key not in ("blad", "hoofdstukken"):
            yield from _each(spot, "vraag", wanted, names.questions, key)
    for index, chapter in enumerate(route.document.chapters):
        below = Spot(file, ("document", "hoofdstukken", index))
        yield from _each(below, "vraag", chapter.questions, names.questions, "vragen")
        yield from _each(below, "lijst", chapter.lists, names.lists, "lijsten")
    yield from check_sheet(merged, names)
    yield from check_short(merged, names)
    if route.document.reviews is not None:
        yield from unknown(spot, "lijst", route.document.reviews, names.lists, "evaluaties")
    yield from _each(spot, "stap", route.document.elsewhere, [step.id for step in route.steps], "elders")
    yield from _stays(merged, names)


def _stays(merged: Merged, names: Names) -> Iterator[Finding]:
    route, spot = merged.route, Spot(merged.route_file, ())
    question = None
    if route.stays_question is not None:
        yield from unknown(spot, "vraag", route.stays_question, names.questions, "blijft_vraag")
        question = names.question(route.stays_question)
    for option, place in route.stays_is.items():
        yield from unknown(spot, "plek", place, ("thuis", *names.alternatives), "blijft_is", option)
        if question is not None and question.options is not None:
            yield from unknown(spot, "optie", option, question.options, "blijft_is", option)


def _question(merged: Merged, names: Names, name: str) -> Iterator[Finding]:
    question, spot = names.questions[name], merged.spots[("vragen", name)]
    derivation = question.derivation
    if (derivation is None) != (question.kind != "afgeleid"):
        message = "'afleiding' hoort bij soort afgeleid, en alleen daarbij"
        yield spot.finding("RG-234", message, "afleiding")
    if derivation is None:
        return
    at = derivation_spot(spot)
    if derivation.question is not None:
        yield from unknown(at, "vraag", derivation.question, names.questions, "vraag")
    if derivation.list_ is not None:
        yield from unknown(at, "lijst", derivation.list_, names.list_names(), "lijst")
        if derivation.field is not None and derivation.list_ in names.list_names():
            yield from unknown(at, "veld", derivation.field, names.fields(derivation.list_), "veld")
    if derivation.until is not None:
        yield from unknown(at, "vraag of dag", derivation.until, ("op", "besluit", *names.questions), "tot")


def _asked(asked: Asked, spot: Spot, names: Names) -> Iterator[Finding]:
    if asked.kind == "verwijzing":
        if asked.points_at is None:
            yield spot.finding("RG-102", "de sleutel 'naar' ontbreekt: naar welke lijst wijst dit?")
        else:
            yield from unknown(spot, "lijst", asked.points_at, names.targets(), "naar")
    if asked.kind == "raster":
        for key, part in (("rijen", asked.rows), ("kolommen", asked.columns)):
            if part is None:
                yield spot.finding("RG-102", f"de sleutel '{key}' ontbreekt")
            else:
                yield from unknown(spot, "lijst", part.list_, names.targets(), key, "lijst")
        if asked.cell is None:
            yield spot.finding("RG-102", "de sleutel 'cel' ontbreekt")


def _list(definition: ListDefinition, spot: Spot, names: Names) -> Iterator[Finding]:
    fields = [part.id for part in definition.fields]
    for name in definition.label.split():
        yield from unknown(spot, "veld", name, (*fields, "id"), "etiket")
    yield from _each(spot, "veld", definition.quick, fields, "snel")
    for index, part in enumerate(definition.fields):
        yield from _asked(part, Spot(spot.file, (*spot.path, "velden", index)), names)


def _warnings(merged: Merged, names: Names) -> Iterator[Finding]:
    steps = merged.parts.get("stappen", {})
    fields = [f"{name}.{field.id}" for name, part in names.lists.items() for field in part.fields]
    answers = (*names.questions, *fields)
    for name, rule in merged.parts.get("waarschuwingen", {}).items():
        spot = merged.spots[("waarschuwingen", name)]
        if rule.step is not None:
            yield from unknown(spot, "stap", rule.step, steps, "stap")
        yield from _each(spot, "vraag of veld", rule.reason_from, answers, "reden_uit")


def _consultations(merged: Merged, names: Names) -> Iterator[Finding]:
    fields = names.fields("consulten")
    for name, rule in names.consultations.items():
        spot = merged.spots[("consulten", name)]
        if rule.step is not None:
            yield from unknown(spot, "stap", rule.step, merged.parts.get("stappen", {}), "stap")
        if "consulten" in names.lists:
            yield from _each(spot, "veld", rule.extra_fields, fields, "velden")


def _ladder(merged: Merged, names: Names) -> Iterator[Finding]:
    for name, rule in merged.parts.get("ladderregels", {}).items():
        spot = merged.spots[("ladderregels", name)]
        yield from unknown(spot, "alternatief", rule.alternative, names.alternatives, "alternatief")
        yield from unknown(spot, "alternatief", rule.after, names.alternatives, "na")


def _weighing(merged: Merged, names: Names) -> Iterator[Finding]:
    form = merged.weighing
    if form is None:
        return
    spot = merged.spots[("weging", "weging")]
    fields = tuple(names.weighing_fields)
    yield from _each(spot, "veld", form.opening, fields, "opening")
    yield from _each(spot, "conclusie", form.reasons_for, names.conclusions, "reden_bij")
    for conclusion, needed in form.needed_for.items():
        yield from unknown(spot, "conclusie", conclusion, names.conclusions, "nodig_bij", conclusion)
        yield from _each(spot, "veld", needed, fields, "nodig_bij", conclusion)
    for name, reason in form.reasons.items():
        yield from _each(spot, "veld", reason.asks, fields, "redenen", name, "vraagt")
    for index, part in enumerate(form.fields):
        yield from _asked(part, Spot(spot.file, (*spot.path, "velden", index)), names)


def _sources(merged: Merged, names: Names) -> Iterator[Finding]:
    """`bron: {uit: …}` anywhere in the files."""
    known = set(names.sources)
    for file in merged.files:
        if all(item["uit"] in known if "uit" in item else "titel" in item for item in merged.written[file.name]):
            continue
        for path, item in source_items(file.data):
            use = item.get("uit")
            if isinstance(use, str):
                yield from unknown(Spot(file, path), "bron", use, names.sources, "uit")
            elif "titel" not in item:
                yield Spot(file, path).finding("RG-233", "noem bij een bron 'uit' of 'titel'")
