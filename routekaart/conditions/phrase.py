"""Say in Dutch what a condition asks, without a case: for people who read the rules.

A condition and the labels of a route go in; a phrase comes out, with the parts of a group below it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from routekaart.conditions.model import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    ConsultationLeaf,
    Count,
    DecisionLeaf,
    FieldLeaf,
    ForAll,
    ForSome,
    Leaf,
    Not,
    QuestionLeaf,
    RuleLeaf,
    WeighingLeaf,
)
from routekaart.conditions.words import (
    BOUNDS,
    DECISIONS,
    Labels,
    comparison,
    either,
    period_words,
    place_words,
    state_words,
    subject,
    value_words,
)

__all__ = ["Phrase", "phrase"]

_ALL = "dit alles geldt"
_SAME = {
    "same_as": "is hetzelfde als daarboven",
    "inside": "hoort bij daarboven",
    "contains_same": "hoort bij daarboven",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A few words; a group says in `text` how its `parts` hang together."""

    text: str
    parts: tuple[Phrase, ...] = ()


def phrase(node: Condition, labels: Labels, list_name: str = "") -> Phrase:
    """What this condition asks; `list_name` is the list whose fields it looks at, if any."""
    match node:
        case AllOf() | AnyOf() | AtLeast():
            return _group(node, labels, list_name)
        case Not():
            return _negated(phrase(node.part, labels, list_name))
        case ForAll() | ForSome():
            return _records(node, labels)
        case Count():
            return _count(node, labels)
    return Phrase(_leaf(node, labels, list_name))


def _group(node: AllOf | AnyOf | AtLeast, labels: Labels, list_name: str) -> Phrase:
    parts = node.body.parts if isinstance(node, AtLeast) else node.parts
    below = tuple(phrase(part, labels, list_name) for part in parts)
    if len(below) == 1:
        return below[0]
    if isinstance(node, AtLeast):
        return Phrase(f"minstens {value_words(node.body.n, str, labels)} van deze punten gelden", below)
    return Phrase(_ALL if isinstance(node, AllOf) else "een van deze punten geldt", below)


def _negated(inner: Phrase) -> Phrase:
    if inner.parts:
        return Phrase("dit geldt niet", (inner,))
    name, joint, rest = inner.text.partition("’: ")
    return Phrase(f"{name}{joint}niet {rest}" if joint else f"niet: {inner.text}")


def _records(node: ForAll | ForSome, labels: Labels) -> Phrase:
    title, list_name = labels.list_title(node.body.list_), node.body.list_
    holds = phrase(node.body.holds, labels, list_name)
    where = node.body.where
    chosen: tuple[Phrase, ...] = ()
    if where is not None:
        chosen = (Phrase("het gaat om wie of wat dit heeft", _below(phrase(where, labels, list_name))),)
    which = "voor alles" if isinstance(node, ForAll) else "voor minstens één"
    return Phrase(f"{which} in ‘{title}’", (*chosen, *_below(holds)))


def _count(node: Count, labels: Labels) -> Phrase:
    selection = node.selection
    bound = value_words(getattr(node, node.operator), str, labels)
    text = f"{BOUNDS[node.operator]} {bound} in ‘{labels.list_title(selection.list_)}’"
    where = selection.where
    return Phrase(text, () if where is None else _below(phrase(where, labels, selection.list_)))


def _below(inner: Phrase) -> tuple[Phrase, ...]:
    """The parts of an 'all of' may stand directly under what they belong to."""
    return inner.parts if inner.parts and inner.text == _ALL else (inner,)


def _leaf(
    node: QuestionLeaf | FieldLeaf | DecisionLeaf | RuleLeaf | WeighingLeaf | ConsultationLeaf,
    labels: Labels,
    list_name: str,
) -> str:
    match node:
        case QuestionLeaf():
            name = subject(labels.question(node.question))
            return _compared(name, node, lambda value: labels.option(node.question, value), labels)
        case FieldLeaf():
            name = subject(labels.field(list_name, node.field))
            if node.operator in _SAME:
                return f"{name} {_SAME[node.operator]}"
            return _compared(name, node, lambda value: labels.field_option(list_name, node.field, value), labels)
        case DecisionLeaf():
            if node.decision not in DECISIONS:
                return _named(labels.rule(node.decision), node.equals == "ja")
            return _compared(DECISIONS[node.decision], node, lambda value: place_words(value, labels), labels)
        case RuleLeaf():
            return _named(labels.rule(node.rule), node.equals == "ja")
        case WeighingLeaf():
            return _weighing(node, labels)
    return _consultation(node, labels)


def _compared(name: str, leaf: Leaf, option: Callable[[str], str], labels: Labels) -> str:
    if leaf.operator in ("answered", "not_applicable"):
        return f"{name} is {state_words(leaf.operator, (leaf.answered or leaf.not_applicable) == 'ja')}"
    joint = ":" if name.endswith("’") else " is"
    return f"{name}{joint} {comparison(leaf, option, labels)}"


def _named(title: str, wanted: bool) -> str:
    return title if wanted else f"niet: {title}"


def _weighing(node: WeighingLeaf, labels: Labels) -> str:
    wanted = node.conclusion or node.reason or node.standing or ""
    values: Sequence[str] = (wanted,) if isinstance(wanted, str) else wanted
    what = "conclusie" if node.conclusion else "reden" if node.reason else "stand"
    words = either(
        [labels.conclusion(value).lower() if node.conclusion else value.replace("_", " ") for value in values]
    )
    return f"{what} bij {labels.alternative(node.weighing)}: {words}"


def _consultation(node: ConsultationLeaf, labels: Labels) -> str:
    happened = (node.held or node.requested) == "ja"
    verb = "geraadpleegd" if node.held is not None else "gevraagd"
    since = f" in de laatste {period_words(node.within, labels)}" if node.within else ""
    return f"{labels.consultation(node.consultation)} is {'' if happened else 'nog niet '}{verb}{since}"
