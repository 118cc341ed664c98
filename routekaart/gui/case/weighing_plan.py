"""Which inputs the page of one alternative shows, read off from the rules and the state of affairs.

A `CaseView` and the id of an alternative go in; a frozen plan of input keys comes out. A key is the name under
which a draft is kept: a question id, or `<alternative>/<field>`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.answers import substantive
from routekaart.casework import CaseView
from routekaart.checklist.model import Alternative, Asked, WeighingForm

__all__ = ["MOST_AT_FIRST", "WORDS", "WeighingPlan", "asked_of", "key_of", "plan_of", "unasked", "without_conclusion"]

MOST_AT_FIRST = 5
"""An alternative opens with at most this many inputs, the conclusion among them."""
WORDS = "woorden"
"""The field that points at what people said about it."""
_NOT_YET = "nog_niet"
"""Options whose id begins like this mean: nobody asked so far."""


@dataclass(frozen=True, slots=True)
class WeighingPlan:
    """Keys of the inputs in order, by the part of the page they stand in."""

    opening: tuple[str, ...]
    words: tuple[str, ...]
    more: tuple[str, ...]
    needed: tuple[str, ...]
    """What the conclusion and its reasons ask for."""
    reasons: tuple[str, ...]
    """The reasons to choose from; none when this conclusion needs none."""


def key_of(alternative: str, field: str) -> str:
    """The key of a field of a weighing."""
    return f"{alternative}/{field}"


def asked_of(view: CaseView, alternative: str, key: str) -> Asked:
    """The question or field behind a key. Raises KeyError when there is none."""
    prefix = f"{alternative}/"
    if key.startswith(prefix) and view.checklist.weighing is not None:
        name = key.removeprefix(prefix)
        found = next((item for item in view.checklist.weighing.fields if item.id == name), None)
        if found is None:
            raise KeyError(key)
        return found
    return view.checklist.questions[key]


def plan_of(view: CaseView, alternative: str) -> WeighingPlan:
    """What to show for this alternative now; nothing for one that is not in the case."""
    form, state = view.checklist.weighing, view.assessment.alternatives.get(alternative)
    if form is None or state is None:
        return WeighingPlan((), (), (), (), ())
    defined = view.checklist.alternatives.get(alternative)
    required, optional = _tests(view, defined)
    fields = {item.id for item in form.fields}
    words = tuple(key_of(alternative, name) for name in (WORDS,) if name in fields)
    room = MOST_AT_FIRST - 1 - len(words) - len(required) - len(form.opening)
    first = (*required, *optional[: max(0, room)])
    opening = (*first, *(key_of(alternative, name) for name in form.opening))
    body = view.facts.weighings.get(alternative, {})
    wanted = _wanted(form, state.conclusion, state.reasons)
    shown = [name for name in wanted if name in state.missing or substantive(body.get(name))]
    needed = tuple(key_of(alternative, name) for name in shown if name not in form.opening)
    asked_for = {*wanted, *(name for reason in form.reasons.values() for name in reason.asks), *form.opening, WORDS}
    asked_for |= {name for names in form.needed_for.values() for name in names}
    free = (key_of(alternative, item.id) for item in form.fields if item.id not in asked_for)
    reasons = tuple(form.reasons) if state.conclusion in form.reasons_for else ()
    return WeighingPlan(opening, words, (*optional[max(0, room) :], *free), needed, reasons)


def _tests(view: CaseView, defined: Alternative | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Required and other test questions that apply now."""
    shown = [item for item in (defined.tests if defined else ()) if view.assessment.visible.get(item.id) is True]
    required = tuple(item.id for item in shown if item.required == "ja")
    return required, tuple(item.id for item in shown if item.required != "ja")


def _wanted(form: WeighingForm, conclusion: str | None, reasons: Iterable[str]) -> tuple[str, ...]:
    """Ids of the fields that a conclusion and these reasons ask for, each once."""
    names = list(form.needed_for.get(conclusion or "", ()))
    for reason in reasons:
        names += form.reasons[reason].asks if reason in form.reasons else ()
    known = {item.id for item in form.fields}
    return tuple(name for name in dict.fromkeys(names) if name in known)


def unasked(view: CaseView, alternative: str) -> str | None:
    """A required test question that was answered 'not asked yet', or is empty below a conclusion; else None."""
    state, defined = view.assessment.alternatives.get(alternative), view.checklist.alternatives.get(alternative)
    for name in _tests(view, defined)[0]:
        value = view.facts.answers.get(name)
        if isinstance(value, str) and value.startswith(_NOT_YET):
            return name
        if state is not None and state.conclusion is not None and name in state.missing:
            return name
    return None


def without_conclusion(view: CaseView, alternative: str) -> tuple[str, ...]:
    """Short names of the alternatives nearer to home that have no conclusion yet."""
    return tuple(_nearer_open(view, alternative))


def _nearer_open(view: CaseView, alternative: str) -> Iterator[str]:
    states: Mapping[str, Any] = view.assessment.alternatives
    for name, state in states.items():
        if name == alternative:
            return
        if state.standing not in ("geconcludeerd", "niet_van_toepassing"):
            yield str(state.rung.short)
