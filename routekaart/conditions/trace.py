"""The record of how a condition was worked out, and what it says: what decided, and what is still missing.

A node and a scope go in; a tree of the same shape comes out, with the value of every part.
The explanation on screen, in the PDF and in tests is rendered from this tree and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.conditions.evaluate import Place, Record, Scope, evaluate, inside
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
    Not,
    QuestionLeaf,
    RuleLeaf,
    WeighingLeaf,
    children,
)
from routekaart.conditions.values import Cell, Truth, kleene_all, kleene_any, kleene_not


@dataclass(frozen=True, slots=True)
class Trace:
    """One part of a condition with its value; inside lists also which list and record it is about."""

    node: Condition
    value: Truth
    parts: tuple[Trace, ...] = ()
    list_name: str | None = None
    record: Record | None = None
    open_list: bool = False
    found: Cell | None = None
    """Of a leaf: what was looked at."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that must be answered before an undecided rule can be decided.

    `kind` is vraag, lijst, veld, weging, consult, besluit or regel; `record` and `name` say which field.
    """

    kind: str
    id: str
    record: str | None = None
    name: str | None = None


def trace(node: Condition, scope: Scope, place: Place | None = None) -> Trace:
    """Evaluate `node` and keep every step."""
    list_name, record = (place.list_name, place.record) if place else (None, None)
    match node:
        case AllOf() | AnyOf() | Not():
            parts = tuple(trace(part, scope, place) for part in children(node))
            return Trace(node, _joined(node, [part.value for part in parts]), parts, list_name, record)
        case ForAll() | ForSome() | Count():
            body = node.selection if isinstance(node, Count) else node.body
            listed = scope.records(body.list_)
            parts = tuple(part for row in listed.rows for part in _row(node, scope, inside(node, row, place)))
            return Trace(node, evaluate(node, scope, place), parts, list_name, record, not listed.complete)
        case _:
            parts = tuple(trace(part, scope, place) for part in children(node))
            seen = _found(node, scope, place)
            return Trace(node, evaluate(node, scope, place), parts, list_name, record, found=seen)


def _found(node: Condition, scope: Scope, place: Place | None) -> Cell | None:
    """The answer a leaf is about, so that an explanation can say what people answered."""
    match node:
        case QuestionLeaf():
            return scope.question(node.question)
        case DecisionLeaf():
            return scope.decision(node.decision)
        case FieldLeaf() if place is not None:
            return scope.field(place.list_name, place.record, node.field)
    return None


def _joined(node: AllOf | AnyOf | Not, values: list[Truth]) -> Truth:
    """The same as evaluating the node, from the parts that were worked out already."""
    match node:
        case AllOf():
            return kleene_all(values)
        case AnyOf():
            return kleene_any(values)
    return kleene_not(values[0])


def _row(node: ForAll | ForSome | Count, scope: Scope, place: Place) -> Iterator[Trace]:
    """`waar` and `geldt` of one record; of a record that is not meant, `geldt` is not looked into."""
    body = node.selection if isinstance(node, Count) else node.body
    meant = True
    if body.where is not None:
        kept = trace(body.where, scope, place)
        meant = kept.value is not False
        yield kept
    if isinstance(node, ForAll | ForSome):
        holds = node.body.holds
        yield trace(holds, scope, place) if meant else Trace(holds, False, (), place.list_name, place.record)


def deciding(tree: Trace) -> tuple[Trace, ...]:
    """The leaves that made the outcome what it is, in reading order."""
    found: list[Trace] = []
    _collect(tree, found)
    return tuple(found)


def _collect(tree: Trace, found: list[Trace]) -> None:
    match tree.node:
        case AllOf():
            wanted = [part for part in tree.parts if part.value is tree.value]
            picked = wanted[:1] if tree.value is False else wanted
        case AnyOf():
            wanted = [part for part in tree.parts if part.value is tree.value]
            picked = wanted[:1] if tree.value is True else wanted
        case Not():
            picked = list(tree.parts)
        case AtLeast():
            picked = [part for part in tree.parts if part.value is tree.value]
        case _:
            found.append(tree)
            return
    for part in picked:
        _collect(part, found)


def missing(tree: Trace) -> tuple[Missing, ...]:
    """Unanswered leaves on undecided paths: of alternatives ways to a decision the shortest comes first."""
    if tree.value is not None:
        return ()
    groups = sorted((group for group in _groups(tree) if group), key=len)
    return tuple(dict.fromkeys(item for group in groups for item in group))


def _groups(tree: Trace) -> list[tuple[Missing, ...]]:
    node = tree.node
    undecided = [part for part in tree.parts if part.value is None]
    groups = [missing(part) for part in undecided]
    match node:
        case ForAll() | ForSome() | Count():
            body = node.selection if isinstance(node, Count) else node.body
            return [*groups, (Missing("lijst", body.list_),)] if tree.open_list else groups
        case QuestionLeaf():
            return [(Missing("vraag", node.question),)]
        case DecisionLeaf():
            return [(Missing("besluit", node.decision),)]
        case WeighingLeaf():
            return [(Missing("weging", node.weighing),)]
        case ConsultationLeaf():
            return [(Missing("consult", node.consultation),)]
        case RuleLeaf():
            return [(Missing("regel", node.rule),)]
        case FieldLeaf():
            record = str((tree.record or {}).get("id", ""))
            return [(Missing("veld", tree.list_name or "", record, node.field),)]
    return groups
