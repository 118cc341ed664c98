"""Facts of one set of rules held against another: what still has a place there, and what has not.

Facts and checklists go in; the facts that fit and a list of what is left over come out. Nothing is thrown away:
the events keep all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from routekaart.answers import Facts, normalise
from routekaart.checklist import Checklist
from routekaart.checklist.model import Asked, Question

__all__ = ["Fit", "Leftover", "Travels", "fitting"]

Travels = Callable[[Question, Question], bool]
"""Whether an answer to the first question may count for the second one."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something people said that has no place under these rules."""

    kind: Literal["vraag", "veld", "lijst", "weging", "besluit"]
    id: str
    title: str
    asked: Asked | None
    """With what it can be read, as far as the former rules still say so."""
    value: Any
    why: Literal["geen_vraag", "past_niet"]


@dataclass(frozen=True, slots=True)
class Fit:
    """The facts that fit, and the rest."""

    facts: Facts
    left: tuple[Leftover, ...]


def fitting(facts: Facts, target: Checklist, former: Sequence[Checklist], travels: Travels | None = None) -> Fit:
    """Hold facts against `target`; `former` are the rules they were given under, the newest first."""
    work = _Fitting(facts, target, former, travels)
    lists = {name: tuple(work.rows(name, rows)) for name, rows in facts.lists.items() if work.has_list(name)}
    places = {*target.alternatives, *(str(item["id"]) for item in facts.own_alternatives)}
    known = {name: {str(row["id"]) for row in rows} for name, rows in lists.items()} | {"alternatieven": places}
    weighings = {name: dict(work.weighing(body)) for name, body in facts.weighings.items() if work.has_rung(name)}
    form = target.weighing
    decision = work.decision(places)
    kept = replace(
        facts,
        answers={name: value for name, value in facts.answers.items() if work.answer(name, value)},
        unknown={name: why for name, why in facts.unknown.items() if work.without_value(name, "onbekend", why)},
        not_applicable={
            name: why for name, why in facts.not_applicable.items() if work.without_value(name, "nvt", why)
        },
        lists={
            name: tuple(_pointing(row, _fields(target, name), known) for row in rows) for name, rows in lists.items()
        },
        decision=decision,
        complete=frozenset(name for name in facts.complete if name in target.lists),
        weighings={
            name: _pointing(body, {item.id: item for item in form.fields} if form else {}, known)
            for name, body in weighings.items()
        },
    )
    answers = {name: _pointed(target.questions[name], value, known) for name, value in kept.answers.items()}
    return Fit(replace(kept, answers={name: value for name, value in answers.items() if value != []}), tuple(work.left))


class _Fitting:
    """Collects what is left over while the rest is kept."""

    def __init__(self, facts: Facts, target: Checklist, former: Sequence[Checklist], travels: Travels | None) -> None:
        self.facts, self.target, self.former, self.travels = facts, target, former, travels
        self.left: list[Leftover] = []

    def answer(self, name: str, value: Any) -> bool:
        """Does this answer have a question, and fit it?"""
        asked = self._open(name, value)
        if asked is None:
            return False
        if _fits(asked, value):
            return True
        self._question_left(name, value, "past_niet")
        return False

    def without_value(self, name: str, how: str, why: str) -> bool:
        """The same for 'niet bekend' (always allowed) and 'niet van toepassing' (only where the route says so)."""
        asked = self._open(name, {how: why})
        if asked is None or how == "onbekend" or "nvt" in asked.allow:
            return asked is not None
        self._question_left(name, {how: why}, "past_niet")
        return False

    def _open(self, name: str, value: Any) -> Question | None:
        asked, before = self.target.questions.get(name), self._former(name)
        if asked is None or asked.derivation is not None:
            self._question_left(name, value, "geen_vraag")
            return None
        if self.travels is not None and before is not None and not self.travels(before, asked):
            self._question_left(name, value, "past_niet")
            return None
        return asked

    def _former(self, name: str) -> Question | None:
        return next((side.questions[name] for side in self.former if name in side.questions), None)

    def _question_left(self, name: str, value: Any, why: Literal["geen_vraag", "past_niet"]) -> None:
        asked = self._former(name) or self.target.questions.get(name)
        self.left.append(Leftover("vraag", name, asked.prompt if asked else name, asked, value, why))

    def has_list(self, name: str) -> bool:
        """Is this list there? When it holds nothing, nobody misses it."""
        rows = self.facts.records(name)
        if name not in self.target.lists and rows:
            title = next((side.lists[name].title for side in self.former if name in side.lists), name)
            self.left.append(Leftover("lijst", name, title, None, len(rows), "geen_vraag"))
        return name in self.target.lists

    def rows(self, name: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
        """The records with the fields that are there and fit; each keeps its id and who may read it."""
        now = _fields(self.target, name)
        before = next((_fields(side, name) for side in self.former if name in side.lists), now)
        for row in rows:
            kept = {
                key: value for key, value in row.items() if key in ("id", "delen") or _field_fits(now.get(key), value)
            }
            for key in [key for key in row if key not in kept and key in {**before, **now}]:
                why: Literal["geen_vraag", "past_niet"] = "past_niet" if key in now else "geen_vraag"
                asked = before.get(key) or now[key]
                self.left.append(Leftover("veld", f"{name}/{row['id']}/{key}", asked.prompt, asked, row[key], why))
            yield kept

    def has_rung(self, name: str) -> bool:
        """Is this alternative weighed here too?"""
        own = any(item["id"] == name for item in self.facts.own_alternatives)
        if name in self.target.alternatives or own:
            return True
        title = next((side.alternatives[name].title for side in self.former if name in side.alternatives), name)
        self.left.append(Leftover("weging", name, title, None, dict(self.facts.weighings[name]), "geen_vraag"))
        return False

    def decision(self, places: Collection[str]) -> dict[str, Any]:
        """The decision without a place that is no alternative here."""
        found = dict(self.facts.decision)
        if found.get("plek") not in (None, "thuis", "blijft", *places):
            place = str(found.pop("plek"))
            title = next((side.alternatives[place].title for side in self.former if place in side.alternatives), place)
            self.left.append(Leftover("besluit", "plek", "De gekozen plek", None, title, "geen_vraag"))
        if isinstance(found.get("samen_met"), list | tuple):
            found["samen_met"] = [name for name in found["samen_met"] if name in places]
        return found

    def weighing(self, body: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """The parts of a weighing that its block has here too."""
        form = self.target.weighing
        if form is None:
            return
        fields = {item.id: item for item in form.fields}
        for key, value in body.items():
            if key == "conclusie":
                fits = value in form.conclusions
            elif key == "redenen":
                value = [reason for reason in value if reason in form.reasons]
                fits = bool(value)
            else:
                fits = key not in fields or _field_fits(fields[key], value)
            if fits:
                yield key, value


def _fields(checklist: Checklist, list_name: str) -> dict[str, Asked]:
    found = checklist.lists.get(list_name)
    return {item.id: item for item in found.fields} if found else {}


def _field_fits(asked: Asked | None, value: Any) -> bool:
    return asked is not None and _fits(asked, value)


def _fits(asked: Asked, value: Any) -> bool:
    if isinstance(value, Mapping) and set(value) in ({"onbekend"}, {"nvt"}) and asked.kind != "raster":
        return True
    try:
        normalise(asked, value)
    except ValueError:
        return False
    return True


def _pointing(row: Mapping[str, Any], fields: Mapping[str, Asked], known: Mapping[str, set[str]]) -> dict[str, Any]:
    """A record without pointers to what did not come along."""
    found = {key: _pointed(fields[key], value, known) if key in fields else value for key, value in row.items()}
    return {key: value for key, value in found.items() if value != [] or row[key] == []}


def _pointed(asked: Asked, value: Any, known: Mapping[str, set[str]]) -> Any:
    if asked.kind != "verwijzing" or isinstance(value, Mapping):
        return value
    there = known.get(asked.points_at or "", set())
    if isinstance(value, str):
        return value if value in there else []
    return [item for item in value if item in there]
