"""What every part must have: a reason and a source, options to choose from, tests, names of its own.

The merged whole goes in; located errors come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from routekaart.checklist.check.names import Names
from routekaart.checklist.check.walk import source_items
from routekaart.checklist.findings import Finding
from routekaart.checklist.merge import AGE, Merged
from routekaart.checklist.model import Asked, CellKind, Question, Source, WarningRule
from routekaart.checklist.spots import Spot

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_\-]{0,59}\Z")
_DECISION_WORDS = ("plek", "verblijfplek", "plek_soort", "datum", "samen_met", "motivering")


def check_required(merged: Merged, names: Names) -> Iterator[Finding]:
    """Everything that a part of this route lacks."""
    for name, question in names.questions.items():
        if question is not AGE:
            yield from _question(question, merged.spots[("vragen", name)], _inherited(merged, name))
    yield from _fields(merged, names)
    for section, what in (
        ("waarschuwingen", "waarschuwing"),
        ("consulten", "consult"),
        ("alternatieven", "alternatief"),
        ("parameters", "parameter"),
    ):
        for name, part in merged.parts.get(section, {}).items():
            if not part.sources:
                message = f"bij {what} '{name}' ontbreekt de bron"
                yield merged.spots[(section, name)].finding("RG-232", message)
    for name, rule in merged.parts.get("waarschuwingen", {}).items():
        yield from _seen(rule, merged.spots[("waarschuwingen", name)])
    for name, alternative in names.alternatives.items():
        if not alternative.tests and not alternative.related:
            message = f"het alternatief '{name}' heeft geen toetsvragen"
            yield merged.spots[("alternatieven", name)].finding("RG-235", message)
    yield from _ids(merged, names)
    yield from _dates(merged)


def _inherited(merged: Merged, name: str) -> Sequence[Source]:
    """A question may rest on the source of its step or alternative."""
    place = merged.places[name]
    if place.alternative is not None:
        found = merged.parts["alternatieven"].get(place.alternative)
    else:
        found = merged.parts["stappen"].get(place.step or "")
    return found.sources if found is not None else ()


def _question(question: Question, spot: Spot, inherited: Sequence[Source]) -> Iterator[Finding]:
    whole = spot.shared or spot
    if not question.why:
        message = f"bij vraag '{question.id}' ontbreekt 'waarom': waarom wordt dit gevraagd?"
        yield whole.finding("RG-236", message)
    if not question.sources and not inherited:
        yield whole.finding("RG-232", f"bij vraag '{question.id}' ontbreekt de bron")
    yield from _asked(question, spot)


def _fields(merged: Merged, names: Names) -> Iterator[Finding]:
    forms = [(part.fields, merged.spots[("lijsten", name)]) for name, part in names.lists.items()]
    if merged.weighing is not None:
        forms.append((merged.weighing.fields, merged.spots[("weging", "weging")]))
    for fields, spot in forms:
        seen: dict[str, int] = {}
        for index, part in enumerate(fields):
            below = Spot(spot.file, (*spot.path, "velden", index))
            yield from _asked(part, below)
            yield from _name(part.id, below)
            if part.id in seen:
                line, _ = spot.file.place((*spot.path, "velden", seen[part.id]))
                message = f"het veld '{part.id}' bestaat al: {spot.file.name}, regel {line}"
                yield below.finding("RG-201", message, "id")
            seen.setdefault(part.id, index)


def _asked(asked: Asked | CellKind, spot: Spot) -> Iterator[Finding]:
    choice = asked.kind in ("keuze", "meerkeuze")
    if choice and not asked.options and getattr(asked, "id", "") != "orgaan":
        yield spot.finding("RG-237", "hier is niets te kiezen: 'opties' ontbreekt of is leeg", "opties")
    if not choice and asked.options:
        message = f"'opties' hoort niet bij soort {asked.kind}"
        yield spot.finding("RG-238", message, "opties", key=True)
    for option in asked.options:
        yield from _name(option, spot, "opties", option)
    if not isinstance(asked, Asked):
        return
    if asked.cell is not None:
        yield from _asked(asked.cell, spot.below("cel"))
    if asked.minimum is not None and asked.maximum is not None and asked.minimum > asked.maximum:
        yield spot.finding("RG-208", "'max' is lager dan 'min'", "max")
    for key, value in (("min", asked.minimum), ("max", asked.maximum)):
        if value is not None and asked.kind != "getal":
            yield spot.finding("RG-238", f"'{key}' hoort alleen bij soort getal", key, key=True)


def _name(name: str, spot: Spot, *below: str) -> Iterator[Finding]:
    if not _ID.match(name):
        message = f"'{name[:60]}' kan geen naam zijn; gebruik letters, cijfers en _"
        yield spot.finding("RG-239", message, *(below or ("id",)), key=bool(below))


def _seen(rule: WarningRule, spot: Spot) -> Iterator[Finding]:
    blocking = rule.level == "B" or any(part.level == "B" for part in rule.levels)
    if blocking and rule.sources and all(source.verify == "ja" for source in rule.sources):
        message = (
            f"'{rule.id}' houdt afronden tegen (B), maar de bron is nog niet nagekeken (controleer: ja); "
            "geef een bron die gezien is, of niveau M"
        )
        yield spot.finding("RG-240", message, "bron")


def _ids(merged: Merged, names: Names) -> Iterator[Finding]:
    for (section, name), spot in merged.spots.items():
        if section in ("weging", "ladderregels", "begrippen"):
            continue
        named = section in ("bronnen", "parameters")
        if not _ID.match(name):
            message = f"'{name[:60]}' kan geen naam zijn; gebruik letters, cijfers en _"
            yield spot.finding("RG-239", message, *(() if named else ("id",)), key=named)
    for name in names.definitions:
        if name in merged.parts.get("waarschuwingen", {}):
            yield _twice(merged, ("definities", name), ("waarschuwingen", name))
        if name in _DECISION_WORDS:
            message = f"'{name}' is al een woord bij besluit; kies een andere naam"
            yield merged.spots[("definities", name)].finding("RG-201", message, "id")
    for name in names.lists:
        if name == "wegingen" or name in names.questions:
            message = f"'{name}' bestaat al als vraag of vaste lijst"
            yield merged.spots[("lijsten", name)].finding("RG-201", message, "id")
    yield from _doubles(merged, "fasen", [phase.id for phase in merged.route.phases])
    yield from _doubles(merged, "kopjes", [heading.id for heading in merged.route.headings])


def _twice(merged: Merged, first: tuple[str, str], second: tuple[str, str]) -> Finding:
    spot = merged.spots[first]
    line, _ = spot.file.place(spot.path)
    message = f"'{first[1]}' bestaat al: {spot.file.name}, regel {line}"
    return merged.spots[second].finding("RG-201", message, "id")


def _doubles(merged: Merged, section: str, ids: Iterable[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, name in enumerate(ids):
        if name in seen:
            yield Spot(merged.route_file, (section, index)).finding("RG-201", f"'{name}' bestaat al", "id")
        seen.add(name)


_DATE_KEYS = ("gezien_op", "stand_van", "geldig_vanaf")


def _dates(merged: Merged) -> Iterator[Finding]:
    sound: set[object] = set()
    for file in merged.files:
        listed = file.data.get("bronnen") or {}
        items = [file.data, *listed.values(), *merged.written[file.name]]
        values = {item.get(key) for item in items for key in _DATE_KEYS} - sound - {None}
        if all(is_date(value) for value in values):
            sound |= values
            continue
        for path, item in dated(file.data):
            for key in _DATE_KEYS:
                value = item.get(key)
                if value is not None and not is_date(value):
                    message = f"hier hoort een datum (2026-11-22); er staat '{str(value)[:60]}'"
                    yield Spot(file, path).finding("RG-241", message, key)


def is_date(value: object) -> bool:
    """Whether this is a day, month or year that exists."""
    text = str(value)
    full = text + "-01-01"[: 0 if len(text) == 10 else 3 if len(text) == 7 else 6]
    try:
        date.fromisoformat(full)
    except ValueError:
        return False
    return len(text) in (4, 7, 10)


def dated(data: dict[str, object]) -> Iterator[tuple[tuple[str | int, ...], dict[str, object]]]:
    """The route itself, its `bronnen`, and every source written out in place."""
    yield (), data
    listed = data.get("bronnen")
    if isinstance(listed, dict):
        yield from ((("bronnen", name), item) for name, item in listed.items() if isinstance(item, dict))
    for path, item in source_items(data):
        if "uit" not in item:
            yield path, item
