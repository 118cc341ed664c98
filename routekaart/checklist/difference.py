"""What changed in meaning between two compiled routes: questions, options, rules, limits, sources, order.

Two checklists go in; changes grouped by part come out, and the same as plain Dutch lines. Layout, comments and
version numbers are no change in meaning.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from pydantic import BaseModel

from routekaart.checklist.compiled import Checklist
from routekaart.checklist.model import ListDefinition, Question, RouteFile, Source, WeighingForm
from routekaart.conditions.model import Node

__all__ = ["Change", "ChangeKind", "Detail", "change_lines", "differences"]

ChangeKind = Literal["erbij", "weg", "anders"]
_ROUTE_PARTS = frozenset({
    "id", "version", "language_version", "valid_from", "uses", "takes", "phases", "steps", "ladder", "sources",
    "parameters", "lists", "alternatives", "weighing", "definitions", "warnings", "consultations", "terms",
    "ladder_rules", "budgets",
})  # fmt: skip
"""Of a route: what is compared part by part, or says nothing about its meaning."""

_SUBJECTS = ("vraag", "veld", "besluit", "regel", "weging", "consult", "in")
"""What a condition is about stands in front, as authors write it."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that is different in a part."""

    text: str
    """As an author reads it, with the names of the rule file."""
    plain: str = ""
    """The same for everybody, when that takes no names of the route."""
    key: str = ""
    """What the rule file calls the thing that reads differently; then `before` and `after` are its two values."""
    of: str = ""
    """The option or field it is about, as people read it."""
    before: Any = field(default=None, compare=False)
    after: Any = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Change:
    """One part that came, went or reads differently."""

    group: str
    """Heading under which it is told, such as `Vragen`."""
    kind: ChangeKind
    id: str
    title: str
    parts: tuple[Detail, ...] = ()

    @property
    def details(self) -> tuple[str, ...]:
        """What is different, one line each, as an author reads it."""
        return tuple(part.text for part in self.parts)

    @property
    def line(self) -> str:
        """`Erbij: ‘Is een tolk nodig?’ (tolk)`"""
        name = f"‘{self.title}’ ({self.id})" if self.title and self.title != self.id else self.id
        return f"{self.kind.capitalize()}: {name}"


def differences(old: Checklist, new: Checklist) -> tuple[Change, ...]:
    """Everything that differs in meaning, in reading order; empty when nothing does."""
    return (
        *_route(old.route, new.route),
        *_steps(old, new),
        *_questions(old, new),
        *_lists(old.lists, new.lists),
        *_parts("Alternatieven", old.alternatives, new.alternatives, leave={"tests"}),
        *_order("Alternatieven", "ladder", "De ladder", old.alternatives, new.alternatives),
        *_ladder_rules(old, new),
        *_weighing(old.weighing, new.weighing),
        *_parts("Waarschuwingen", old.warnings, new.warnings),
        *_parts("Overleg", old.consultations, new.consultations),
        *_parts("Definities", old.definitions, new.definitions),
        *_parts("Grenzen", old.parameters, new.parameters),
        *_parts("Bronnen", old.sources, new.sources),
        *_parts("Begrippen", {term.word: term for term in old.terms}, {term.word: term for term in new.terms}),
        *_region(old, new),
    )


def change_lines(changes: Iterable[Change]) -> list[str]:
    """The changes to read: a heading per group, a line per change, what differs below it."""
    lines: list[str] = []
    group = ""
    for change in changes:
        if change.group != group:
            group = change.group
            lines += [*([""] if lines else []), group]
        lines.append(f"  {change.line}")
        lines += [f"      {detail}" for detail in change.details]
    return lines or ["Geen verschil in betekenis."]


# the route and its steps -------------------------------------------------------------------------------------


def _route(old: RouteFile, new: RouteFile) -> Iterator[Change]:
    details = [] if old.id == new.id else [_renamed("routekaart", old.id, new.id)]
    details += _details(old, new, _ROUTE_PARTS)
    if details:
        yield Change("Route", "anders", new.id, new.title, tuple(details))


def _steps(old: Checklist, new: Checklist) -> Iterator[Change]:
    phases = [{phase.id: phase for phase in side.route.phases} for side in (old, new)]
    group = "Fasen en stappen"
    yield from _parts(group, *phases)
    yield from _order(group, "fasen", "De fasen", *phases)
    before, after = ({step.id: step for step in side.steps} for side in (old, new))
    yield from _parts(group, before, after, leave={"questions"})
    yield from _order(group, "stappen", "De stappen", before, after)
    for name in [name for name in after if name in before]:
        asked = [[question.id for question in side[name].questions] for side in (before, after)]
        yield from _order(group, name, after[name].title, *asked, what="de vragen")


# questions and lists -----------------------------------------------------------------------------------------


def _questions(old: Checklist, new: Checklist) -> Iterator[Change]:
    yield from _parts("Vragen", old.questions, new.questions, details=_question_details)
    for name in new.questions:
        before, after = old.step_of.get(name), new.step_of.get(name)
        if name in old.questions and before != after:
            said = f"komt in stap {_said(after)}, was in stap {_said(before)}"
            detail = Detail(said, plain="Deze vraag staat in een andere stap.")
            yield Change("Vragen", "anders", name, new.questions[name].prompt, (detail,))


def _question_details(old: Question, new: Question) -> list[Detail]:
    return [*_details(old, new, frozenset({"options", "use"})), *_options(old.options, new.options)]


def _options(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Detail]:
    lines = [_came("optie", "Keuze", name, new[name].title) for name in new if name not in old]
    lines += [_went("optie", "Keuze", name, old[name].title) for name in old if name not in new]
    for name in [name for name in new if name in old]:
        found = _details(old[name], new[name], frozenset())
        lines += [replace(item, text=f"optie {name}, {item.text}", of=old[name].title) for item in found]
    moved = Detail("de opties staan in een andere volgorde", plain="De keuzes staan in een andere volgorde.")
    return lines + ([moved] if _moved(old, new) else [])


def _came(word: str, plain: str, name: str, title: str) -> Detail:
    return Detail(f"{word} erbij: {_said(title)} ({name})", plain=f"{plain} erbij: ‘{title}’.")


def _went(word: str, plain: str, name: str, title: str) -> Detail:
    return Detail(f"{word} weg: {_said(title)} ({name})", plain=f"{plain} weg: ‘{title}’.")


def _lists(old: Mapping[str, ListDefinition], new: Mapping[str, ListDefinition]) -> Iterator[Change]:
    def details(before: ListDefinition, after: ListDefinition) -> list[Detail]:
        return [*_details(before, after, frozenset({"fields"})), *_fields(before.fields, after.fields)]

    yield from _parts("Lijsten", old, new, details=details)


def _fields(old: Sequence[Any], new: Sequence[Any]) -> list[Detail]:
    before, after = ({part.id: part for part in side} for side in (old, new))
    lines = [_came("veld", "Vraag", name, after[name].prompt) for name in after if name not in before]
    lines += [_went("veld", "Vraag", name, before[name].prompt) for name in before if name not in after]
    for name in [name for name in after if name in before]:
        found = _question_details(before[name], after[name])
        lines += [replace(item, text=f"veld {name}, {item.text}", of=item.of or before[name].prompt) for item in found]
    moved = Detail("de velden staan in een andere volgorde", plain="De vragen staan in een andere volgorde.")
    return lines + ([moved] if _moved(before, after) else [])


def _weighing(old: WeighingForm | None, new: WeighingForm | None) -> Iterator[Change]:
    empty = frozenset({"fields", "conclusions", "reasons"})
    if old is None or new is None:
        if old is not new:
            yield Change("Weging", "weg" if new is None else "erbij", "weging", "Het blok om te wegen")
        return
    details = [*_details(old, new, empty), *_fields(old.fields, new.fields)]
    details += [replace(item, text=f"conclusie: {item.text}") for item in _options(old.conclusions, new.conclusions)]
    if details:
        yield Change("Weging", "anders", "weging", "Het blok om te wegen", tuple(details))
    yield from _parts("Redenen", old.reasons, new.reasons)


def _ladder_rules(old: Checklist, new: Checklist) -> Iterator[Change]:
    before, after = ({_flow(rule) for rule in side.ladder_rules} for side in (old, new))
    for rule in sorted(after - before):
        yield Change("Alternatieven", "erbij", "ladderregels", "Regel voor de ladder", (Detail(rule),))
    for rule in sorted(before - after):
        yield Change("Alternatieven", "weg", "ladderregels", "Regel voor de ladder", (Detail(rule),))


def _region(old: Checklist, new: Checklist) -> Iterator[Change]:
    names = [dict(side.region.names) if side.region else {} for side in (old, new)]
    ids = [side.region.id if side.region else None for side in (old, new)]
    details = [] if ids[0] == ids[1] else [_renamed("regio", ids[0], ids[1])]
    for name in {**names[0], **names[1]}:
        before, after = names[0].get(name), names[1].get(name)
        details += [] if before == after else [_renamed(f"naam van {name}", before, after)]
    if details:
        yield Change("Regio", "anders", ids[1] or ids[0] or "", "", tuple(details))


# comparing ---------------------------------------------------------------------------------------------------


def _parts(
    group: str,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    *,
    leave: Iterable[str] = (),
    details: Any = None,
) -> Iterator[Change]:
    """What came, what went, and what reads differently."""
    left_out = frozenset(leave)
    for name in [name for name in new if name not in old]:
        yield Change(group, "erbij", name, _title(new[name]))
    for name in [name for name in old if name not in new]:
        yield Change(group, "weg", name, _title(old[name]))
    for name in [name for name in new if name in old]:
        found = details(old[name], new[name]) if details else _details(old[name], new[name], left_out)
        if found:
            yield Change(group, "anders", name, _title(new[name]), tuple(found))


def _title(part: Any) -> str:
    found = (getattr(part, name, None) for name in ("prompt", "title", "text", "word"))
    return next((text for text in found if isinstance(text, str) and text), "")


def _details(old: BaseModel, new: BaseModel, leave: frozenset[str]) -> list[Detail]:
    """One line per key of the rule file that differs, by the name it has there."""
    lines = []
    for attribute, part in type(new).model_fields.items():
        if attribute in leave or attribute == "id":
            continue
        values = [getattr(side, attribute) for side in (old, new)]
        before, after = map(_given, values)
        if before != after:
            key = part.alias or attribute
            text = f"{key}: was {_said(before)}, wordt {_said(after)}"
            # A rule stays a rule, so that it can be put in words; all else is compared by what it says.
            rules = any(isinstance(value, Node) for value in values)
            lines.append(Detail(text, "", key, "", *(values if rules else (before, after))))
    return lines


def _renamed(key: str, before: str | None, after: str | None) -> Detail:
    return Detail(f"{key}: was {_said(before)}, wordt {_said(after)}", "", key, "", before, after)


def _given(value: Any) -> Any:
    """A part as bare data; of a source only what this place says of it, because `bronnen` says the rest."""
    if isinstance(value, tuple) and value and all(isinstance(item, Source) for item in value):
        return "; ".join(_source(item) for item in value)
    return _plain(value)


def _source(source: Source) -> str:
    own = () if source.use else (source.address, source.as_of, source.seen_on)
    verify = "nog na te lezen" if source.verify == "ja" else None
    parts = (source.use or source.title, source.article, *own, source.ground, verify)
    return ", ".join(part for part in parts if part)


def _order(
    group: str, name: str, title: str, old: Iterable[str], new: Iterable[str], *, what: str = ""
) -> Iterator[Change]:
    if _moved(old, new):
        said = f"{what} staan in een andere volgorde" if what else "staan in een andere volgorde"
        if name == "ladder":
            said = "heeft een andere volgorde"
        plain = f"{what.capitalize()} staan in een andere volgorde." if what else "De volgorde is anders."
        yield Change(group, "anders", name, title, (Detail(f"{said}: {', '.join(new)}", plain=plain),))


def _moved(old: Iterable[str], new: Iterable[str]) -> bool:
    before, after = list(old), list(new)
    return [name for name in before if name in after] != [name for name in after if name in before]


def _plain(value: Any) -> Any:
    """A part of a rule file as bare data, without what is only the default."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value


def _said(value: Any) -> str:
    """A value as a person reads it: text between quotes, rules as an author writes them."""
    if value in (None, "", [], {}):
        return "niets"
    return f"‘{value}’" if isinstance(value, str) else _flow(value)


def _flow(value: Any) -> str:
    """`{vraag: tolk, is: ja}`: short, on one line."""
    value = _plain(value)
    if isinstance(value, Mapping):
        subject_first = sorted(value, key=lambda key: key not in _SUBJECTS)
        return "{" + ", ".join(f"{key}: {_flow(value[key])}" for key in subject_first) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
