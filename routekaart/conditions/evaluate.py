"""Work out a condition against what is known of a case: true, false or unknown, without a trace.

A node and a `Scope` go in; Kleene's strong three-valued logic decides. No answer is ever guessed:
an open list or an unanswered question leaves the outcome unknown unless other parts decide it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

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
    ParameterRef,
    Period,
    QuestionLeaf,
    RuleLeaf,
    WeighingLeaf,
)
from routekaart.conditions.values import (
    NOT_APPLICABLE,
    SCALE,
    UNKNOWN,
    Cell,
    DateSpan,
    NumberSpan,
    Truth,
    add_days,
    add_months,
    as_date,
    as_number,
    below,
    date_below,
    kleene_all,
    kleene_any,
    kleene_not,
    parse_date,
)

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a list, and whether people said that this is all of them."""

    rows: Sequence[Record]
    complete: bool


class Scope(Protocol):
    """What a condition may look at. `today` is the case date (`op`), never the clock."""

    @property
    def today(self) -> date: ...
    def question(self, name: str) -> Cell: ...
    def records(self, name: str) -> Records: ...
    def field(self, list_name: str, record: Record, name: str) -> Cell: ...
    def parameter(self, name: str) -> float: ...
    def weighing(self, alternative: str, aspect: str) -> Cell: ...
    def consultation(self, name: str, aspect: str, since: date | None) -> Truth: ...
    def decision(self, name: str) -> Cell: ...
    def rule(self, name: str) -> Truth: ...


@dataclass(frozen=True, slots=True)
class Place:
    """Where in nested lists we are: the list and record at hand, and those one level up."""

    list_name: str
    record: Record
    outer: Place | None = None


def evaluate(node: Condition, scope: Scope, place: Place | None = None) -> Truth:
    """The truth of `node` in `scope`; `place` is given inside lists only."""
    return _EVALUATORS[type(node)](node, scope, place)


def _all_of(node: AllOf, scope: Scope, place: Place | None) -> Truth:
    outcome: Truth = True
    for part in node.parts:
        value = evaluate(part, scope, place)
        if value is False:
            return False
        if value is None:
            outcome = None
    return outcome


def _any_of(node: AnyOf, scope: Scope, place: Place | None) -> Truth:
    outcome: Truth = False
    for part in node.parts:
        value = evaluate(part, scope, place)
        if value is True:
            return True
        if value is None:
            outcome = None
    return outcome


def _not(node: Not, scope: Scope, place: Place | None) -> Truth:
    return kleene_not(evaluate(node.part, scope, place))


def _at_least(node: AtLeast, scope: Scope, place: Place | None) -> Truth:
    values = [evaluate(part, scope, place) for part in node.body.parts]
    sure = values.count(True)
    return kleene_not(below(NumberSpan(sure, sure + values.count(None)), number(node.body.n, scope)))


def inside(node: ForAll | ForSome | Count, record: Record, place: Place | None) -> Place:
    """The place of one record of the list that `node` walks over."""
    body = node.selection if isinstance(node, Count) else node.body
    return Place(body.list_, record, place)


def _for_all(node: ForAll, scope: Scope, place: Place | None) -> Truth:
    listed = scope.records(node.body.list_)
    values = [_implied(node, scope, inside(node, row, place)) for row in listed.rows]
    return kleene_all([*values, True if listed.complete else None])


def _implied(node: ForAll, scope: Scope, place: Place) -> Truth:
    where = True if node.body.where is None else evaluate(node.body.where, scope, place)
    if where is False:
        return True
    return kleene_any([kleene_not(where), evaluate(node.body.holds, scope, place)])


def _for_some(node: ForSome, scope: Scope, place: Place | None) -> Truth:
    listed = scope.records(node.body.list_)
    values = [_both(node, scope, inside(node, row, place)) for row in listed.rows]
    return kleene_any([*values, False if listed.complete else None])


def _both(node: ForSome, scope: Scope, place: Place) -> Truth:
    where = True if node.body.where is None else evaluate(node.body.where, scope, place)
    if where is False:
        return False
    return kleene_all([where, evaluate(node.body.holds, scope, place)])


def _count(node: Count, scope: Scope, place: Place | None) -> Truth:
    listed = scope.records(node.selection.list_)
    where = node.selection.where
    values = [True if where is None else evaluate(where, scope, inside(node, row, place)) for row in listed.rows]
    sure = values.count(True)
    most = sure + values.count(None) if listed.complete else math.inf
    return compare_number(NumberSpan(sure, most), node.operator, number(getattr(node, node.operator), scope))


def _question(node: QuestionLeaf, scope: Scope, place: Place | None) -> Truth:
    return test_cell(node, scope.question(node.question), scope)


def _decision(node: DecisionLeaf, scope: Scope, place: Place | None) -> Truth:
    return test_cell(node, scope.decision(node.decision), scope)


def _field(node: FieldLeaf, scope: Scope, place: Place | None) -> Truth:
    if place is None:
        raise ValueError("veld: alleen binnen een lijst")
    cell = scope.field(place.list_name, place.record, node.field)
    reference = node.same_as or node.inside or node.contains_same
    if reference is None:
        return test_cell(node, cell, scope)
    if place.outer is None:
        raise ValueError("is_zelfde, zit_in en bevat_zelfde: alleen in een lijst binnen een lijst")
    other = scope.field(place.outer.list_name, place.outer.record, reference)
    if cell is NOT_APPLICABLE or other is NOT_APPLICABLE:
        return False
    if cell is UNKNOWN or other is UNKNOWN:
        return None
    if node.same_as is not None:
        return cell == other
    return cell in _many(other) if node.inside is not None else other in _many(cell)


def _many(cell: Cell) -> tuple[object, ...]:
    return tuple(cell) if isinstance(cell, Sequence) and not isinstance(cell, str) else (cell,)


def _rule(node: RuleLeaf, scope: Scope, place: Place | None) -> Truth:
    value = scope.rule(node.rule)
    return value if node.equals == "ja" else kleene_not(value)


def _weighing(node: WeighingLeaf, scope: Scope, place: Place | None) -> Truth:
    if node.reason is not None:
        cell, wanted = scope.weighing(node.weighing, "redenen"), _texts(node.reason)
        if cell is UNKNOWN or cell is NOT_APPLICABLE:
            return None if cell is UNKNOWN else False
        return any(reason in _many(cell) for reason in wanted)
    aspect = "conclusie" if node.conclusion is not None else "stand"
    cell = scope.weighing(node.weighing, aspect)
    if cell is UNKNOWN or cell is NOT_APPLICABLE:
        return None if cell is UNKNOWN else False
    return cell in _texts(node.conclusion if node.conclusion is not None else node.standing)


def _texts(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()


def _consultation(node: ConsultationLeaf, scope: Scope, place: Place | None) -> Truth:
    since = earlier(scope.today, node.within, scope) if node.within else None
    aspect, wanted = ("gehouden", node.held) if node.held is not None else ("gevraagd", node.requested)
    value = scope.consultation(node.consultation, aspect, since)
    return value if wanted == "ja" else kleene_not(value)


_EVALUATORS: dict[type, Callable[[Any, Scope, Place | None], Truth]] = {
    AllOf: _all_of,
    AnyOf: _any_of,
    Not: _not,
    AtLeast: _at_least,
    ForAll: _for_all,
    ForSome: _for_some,
    Count: _count,
    QuestionLeaf: _question,
    DecisionLeaf: _decision,
    FieldLeaf: _field,
    RuleLeaf: _rule,
    WeighingLeaf: _weighing,
    ConsultationLeaf: _consultation,
}


def number(value: float | ParameterRef | object, scope: Scope) -> float:
    """A number as written, or the value of the parameter it names."""
    return scope.parameter(value.parameter) if isinstance(value, ParameterRef) else float(value)  # type: ignore[arg-type]


def earlier(day: date, period: Period, scope: Scope) -> date:
    """The day `period` before `day`."""
    return _shift(day, period, scope, -1)


def _shift(day: date, period: Period, scope: Scope, sign: int) -> date:
    if period.days is not None or period.weeks is not None:
        days = number(period.days, scope) if period.days is not None else 7 * number(period.weeks, scope)
        return add_days(day, sign * int(days))
    months = number(period.months, scope) if period.months is not None else 12 * number(period.years, scope)
    return add_months(day, sign * int(months))


def test_cell(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    """One operator on one cell; every operator on 'n.v.t.' is false, except `nvt` and `beantwoord`."""
    operator = leaf.operator
    if operator == "answered":
        return (cell is not UNKNOWN) is (leaf.answered == "ja")
    if operator == "not_applicable":
        known = None if cell is UNKNOWN else cell is NOT_APPLICABLE
        return known if leaf.not_applicable == "ja" else kleene_not(known)
    if cell is UNKNOWN:
        return None
    if cell is NOT_APPLICABLE:
        return False
    return _OPERATIONS[operator](leaf, cell, scope)


def _equals(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    span = as_number(cell)
    return cell == leaf.equals if span is None else compare_number(span, "equals", number(leaf.equals, scope))


def _one_of(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    return cell in (leaf.one_of or ())


def _contains(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    return leaf.contains in _many(cell)


def _contains_any(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    held = _many(cell)
    return any(wanted in held for wanted in leaf.contains_any or ())


def _empty(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    return (len(_many(cell)) == 0) is (leaf.empty == "ja")


def _ordered(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    bound = getattr(leaf, leaf.operator)
    if bound in SCALE:
        rank = SCALE.index(str(cell)) if cell in SCALE else math.nan
        return compare_number(NumberSpan(rank, rank), leaf.operator, SCALE.index(bound)) if rank >= 0 else False
    if not isinstance(cell, str) and isinstance(cell, Sequence):
        return compare_number(NumberSpan(len(cell), len(cell)), leaf.operator, number(bound, scope))
    numeric = as_number(cell)
    return False if numeric is None else compare_number(numeric, leaf.operator, number(bound, scope))


def _between(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    span = as_number(cell)
    if span is None or leaf.between is None:
        return False
    low, high = (number(bound, scope) for bound in leaf.between)
    return kleene_all([compare_number(span, "at_least", low), compare_number(span, "at_most", high)])


def _before(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    return _date_test(cell, lambda span: date_below(span, _day(leaf.before, scope).first))


def _after(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    last = _day(leaf.after, scope).last
    return _date_test(cell, lambda span: kleene_not(date_below(span, add_days(last, 1))))


def _day(text: str | None, scope: Scope) -> DateSpan:
    return DateSpan(scope.today, scope.today) if text in (None, "op") else parse_date(str(text))


def _older_than(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    assert leaf.older_than is not None
    limit = earlier(scope.today, leaf.older_than, scope)
    return _date_test(cell, lambda span: date_below(span, limit))


def _within(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    assert leaf.within is not None
    end = add_days(_shift(scope.today, leaf.within, scope, 1), 1)
    return _date_test(cell, lambda span: kleene_all([kleene_not(date_below(span, scope.today)), date_below(span, end)]))


def _passed(leaf: Leaf, cell: Cell, scope: Scope) -> Truth:
    value = _date_test(cell, lambda span: date_below(span, scope.today))
    return value if leaf.passed == "ja" else kleene_not(value)


def _date_test(cell: Cell, test: Callable[[DateSpan], Truth]) -> Truth:
    span = as_date(cell)
    return False if span is None else test(span)


_OPERATIONS: dict[str, Callable[[Leaf, Cell, Scope], Truth]] = {
    "equals": _equals,
    "one_of": _one_of,
    "contains": _contains,
    "contains_any": _contains_any,
    "empty": _empty,
    "at_least": _ordered,
    "at_most": _ordered,
    "more_than": _ordered,
    "less_than": _ordered,
    "between": _between,
    "before": _before,
    "after": _after,
    "older_than": _older_than,
    "within": _within,
    "passed": _passed,
}


def compare_number(span: NumberSpan, operator: str, bound: float) -> Truth:
    """`span` compared with `bound`; unknown where the span lies on both sides."""
    less = below(span, bound)
    more = below(NumberSpan(-span.high, -span.low), -bound)
    match operator:
        case "less_than":
            return less
        case "more_than":
            return more
        case "at_least":
            return kleene_not(less)
        case "at_most":
            return kleene_not(more)
    return kleene_all([kleene_not(less), kleene_not(more)])
