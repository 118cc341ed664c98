"""Say in short Dutch sentences why a condition came out as it did.

A trace and the labels of questions, options and lists go in; sentences about the deciding parts only come
out, rendered from the very nodes that were evaluated.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from routekaart.conditions.model import (
    ConsultationLeaf,
    Count,
    DecisionLeaf,
    FieldLeaf,
    ForAll,
    ForSome,
    Leaf,
    QuestionLeaf,
    RuleLeaf,
    WeighingLeaf,
)
from routekaart.conditions.trace import Trace, deciding
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

__all__ = ["Labels", "explain"]

MAX_RECORDS = 5
"""Of a long list no more records are named than this; the rest is counted."""


def explain(tree: Trace, labels: Labels) -> tuple[str, ...]:
    """The sentences that together explain the outcome, each once, in reading order."""
    found = (sentence for part in deciding(tree) for sentence in _part(part, labels))
    return tuple(dict.fromkeys(found))


def _part(part: Trace, labels: Labels) -> Iterable[str]:
    node = part.node
    match node:
        case QuestionLeaf():
            name = subject(labels.question(node.question))
            return [_leaf(name, node, part, lambda value: labels.option(node.question, value), labels)]
        case FieldLeaf():
            return [_field(part, node, labels)]
        case DecisionLeaf():
            if node.decision in DECISIONS:
                return [_leaf(DECISIONS[node.decision], node, part, lambda value: place_words(value, labels), labels)]
            return [_named(labels.rule(node.decision), part, node.equals == "ja")]
        case RuleLeaf():
            return [_named(labels.rule(node.rule), part, node.equals == "ja")]
        case WeighingLeaf():
            return [_weighing(part, node, labels)]
        case ConsultationLeaf():
            return [_consultation(part, node, labels)]
        case Count():
            return [_count(part, node, labels)]
    assert isinstance(node, ForAll | ForSome)  # `deciding` opens every group
    return _records(part, node, labels)


def _leaf(name: str, leaf: Leaf, part: Trace, option: Any, labels: Labels) -> str:
    if part.value is None:
        return f"Nog niet gevraagd: {name}"
    if leaf.operator in ("answered", "not_applicable"):
        wanted = (leaf.answered or leaf.not_applicable) == "ja"
        return f"{name} is {state_words(leaf.operator, wanted is part.value)}."
    if leaf.operator in ("equals", "one_of") and isinstance(part.found, str) and name.endswith("’"):
        # What people answered says more than a list of what it is or is not.
        return f"{name}: {value_words(part.found, option, labels)}."
    text = comparison(leaf, option, labels)
    if name.endswith("?’"):
        # A question is no subject of a verb: "Hoe ver is het?": loopt.
        return f"{name}: {'' if part.value else 'niet '}{text}."
    return f"{name} is {'' if part.value else 'niet '}{text}."


def _named(title: str, part: Trace, wanted: bool) -> str:
    if part.value is None:
        return f"Nog niet duidelijk: {title}."
    return f"{'Dit geldt' if part.value is wanted else 'Dit geldt niet'}: {title}."


def _field(part: Trace, node: FieldLeaf, labels: Labels) -> str:
    list_name = part.list_name or ""
    record = labels.record(list_name, part.record or {})
    name = subject(labels.field(list_name, node.field))
    if node.operator in ("same_as", "inside", "contains_same"):
        word = "onbekend bij" if part.value is None else "hoort bij" if part.value else "hoort niet bij"
        return f"{record}: {name} {word} wat hierboven staat."
    sentence = _leaf(name, node, part, lambda value: labels.field_option(list_name, node.field, value), labels)
    return f"{record}: {sentence}"


def _weighing(part: Trace, node: WeighingLeaf, labels: Labels) -> str:
    title = labels.alternative(node.weighing)
    if part.value is None:
        return f"Nog niet gewogen: {title}."
    wanted = node.conclusion or node.reason or node.standing or ""
    values = (wanted,) if isinstance(wanted, str) else wanted
    name = labels.conclusion if node.conclusion else str
    words = either([name(value).replace("_", " ") for value in values])
    what = "is de reden" if node.reason else "is de stand" if node.standing else "is de conclusie"
    return f"Bij {title} {what} {'' if part.value else 'niet '}{words}."


def _consultation(part: Trace, node: ConsultationLeaf, labels: Labels) -> str:
    title = labels.consultation(node.consultation)
    if part.value is None:
        return (
            f"Nog geen overleg vastgelegd: {title}."
            if node.held is not None
            else f"Nog geen vraag vastgelegd: {title}."
        )
    verb = "geraadpleegd" if node.held is not None else "gevraagd"
    happened = part.value is ((node.held or node.requested) == "ja")
    since = f" in de laatste {period_words(node.within, labels)}" if node.within else ""
    return f"{title} is {'' if happened else 'niet '}{verb}{since}."


def _count(part: Trace, node: Count, labels: Labels) -> str:
    title = labels.list_title(node.selection.list_)
    bound = value_words(getattr(node, node.operator), str, labels)
    what = f"{BOUNDS[node.operator]} {bound} in ‘{title}’"
    if node.selection.where is not None:
        what += " die hierbij passen"
    if part.value is None:
        return f"Nog niet duidelijk: zijn er {what}?"
    return f"Er zijn {'' if part.value else 'niet '}{what}."


def _records(part: Trace, node: ForAll | ForSome, labels: Labels) -> list[str]:
    title = labels.list_title(node.body.list_)
    if part.value is None:
        found = [sentence for below in _undecided(part) for sentence in explain(below, labels)]
        if part.open_list:
            found.append(f"Nog niet gevraagd: staat in ‘{title}’ alles?")
        return _shortened(found)
    if isinstance(node, ForSome) and not part.value:
        return [f"In ‘{title}’ past niets hierbij."]
    if isinstance(node, ForAll) and part.value:
        return [f"Het geldt voor alles in ‘{title}’."]
    wanted = part.value
    per_record = 1 if node.body.where is None else 2
    rows = [part.parts[index : index + per_record] for index in range(0, len(part.parts), per_record)]
    deciding_rows = [row for row in rows if row[-1].value is wanted and (len(row) == 1 or row[0].value is True)]
    found = [sentence for row in deciding_rows for sentence in explain(row[-1], labels)]
    return _shortened(found)


def _undecided(part: Trace) -> list[Trace]:
    return [below for below in part.parts if below.value is None]


def _shortened(sentences: list[str]) -> list[str]:
    unique = list(dict.fromkeys(sentences))
    if len(unique) <= MAX_RECORDS:
        return unique
    return [*unique[:MAX_RECORDS], f"En nog {len(unique) - MAX_RECORDS} punten."]
