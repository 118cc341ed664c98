"""Can a condition ever be true, and can it ever be untrue? Worked out over finite domains.

A condition goes in; every leaf becomes a variable with the few values that matter (numbers and dates are cut
at the constants used), and a search over them says never, always, or neither. Parts about lists, rules and
consultations count as free yes-or-no variables, so an 'always' or 'never' found here is certain.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from routekaart.checklist.check.names import Cell, Names
from routekaart.checklist.check.sites import parts
from routekaart.conditions import (
    NOT_APPLICABLE,
    UNKNOWN,
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    DecisionLeaf,
    FieldLeaf,
    Leaf,
    Not,
    ParameterRef,
    QuestionLeaf,
    RuleLeaf,
    Truth,
    WeighingLeaf,
)
from routekaart.conditions.evaluate import number, test_cell
from routekaart.conditions.model import Node
from routekaart.conditions.values import kleene_all, kleene_any, kleene_not

MAX_CELLS = 100_000
Verdict = Literal["altijd", "nooit", "kan", "te_groot"]


@dataclass(slots=True)
class Variable:
    """One thing that can differ: its possible values, and per leaf the truth at each value."""

    leaves: list[Leaf | None] = field(default_factory=list)
    cell: Cell | None = None
    hideable: bool = False
    truths: list[tuple[Truth, ...]] = field(default_factory=list)
    """Per value: the truth of every leaf."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A leaf in the reduced tree: variable and number of the leaf on it."""

    variable: str
    leaf: int
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """An inner node of the reduced tree; `least` for `minstens_aantal`."""

    kind: Literal["alle", "een_van", "niet", "minstens"]
    below: tuple[Tree, ...]
    least: float = 0


Tree = Atom | Branch


class _Constants:
    """The scope of one leaf on one value: only the case date and the parameters."""

    def __init__(self, names: Names, today: date) -> None:
        self.names = names
        self.today = today

    def parameter(self, name: str) -> float:
        found = self.names.parameters.get(name)
        return float(found.value) if found else 0.0


class Analysis:
    """The reduced form of one condition, ready to be searched."""

    def __init__(self, names: Names, today: date, lists: tuple[str, ...] = ()) -> None:
        self.names = names
        self.scope = _Constants(names, today)
        self.lists = lists
        self.variables: dict[str, Variable] = {}

    def verdict(self, condition: Condition) -> Verdict:
        """Whether the condition is always true, never true, or can be both."""
        tree = self._reduce(condition)
        self._tabulate()
        order = sorted(self.variables, key=lambda name: len(self.variables[name].truths))
        try:
            if not _search(tree, order, self.variables, {}, [0], wanted=True):
                return "nooit"
            if not _search(tree, order, self.variables, {}, [0], wanted=False):
                return "altijd"
        except OverflowError:
            return "te_groot"
        return "kan"

    def _reduce(self, node: Condition) -> Tree:
        match node:
            case AllOf():
                return Branch("alle", tuple(self._reduce(part) for part in node.parts))
            case AnyOf():
                return Branch("een_van", tuple(self._reduce(part) for part in node.parts))
            case Not():
                return Branch("niet", (self._reduce(node.part),))
            case AtLeast():
                below = tuple(self._reduce(part) for _, part, _ in parts(node))
                return Branch("minstens", below, number(node.body.n, self.scope))  # type: ignore[arg-type]
            case RuleLeaf():
                return Atom(self._free(f"regel {node.rule}"), 0, node.equals == "nee")
            case QuestionLeaf():
                return self._leaf(f"vraag {node.question}", node, self.names.question(node.question))
            case DecisionLeaf():
                return self._leaf(f"besluit {node.decision}", node, self.names.decision(node.decision))
            case FieldLeaf() if self.lists:
                cell = self.names.field(self.lists[-1], node.field)
                return self._leaf(f"veld {node.field}", node, cell)
            case WeighingLeaf():
                return self._weighing(node)
        return Atom(self._free(_key(node)), 0)

    def _free(self, name: str) -> str:
        self.variables.setdefault(name, Variable([None]))
        return name

    def _leaf(self, name: str, leaf: Leaf, cell: Cell | None) -> Tree:
        # Text, records and comparisons with another record are not cut up: they are free.
        if cell is None or cell.kind in ("tekst", "verwijzing", "raster", "id", "delen"):
            return Atom(self._free(_key(leaf)), 0)
        if leaf.operator in ("same_as", "inside", "contains_same"):
            return Atom(self._free(_key(leaf)), 0)
        if cell.kind == "datum" and leaf.before != "op" and leaf.after != "op" and (leaf.before or leaf.after):
            # A fixed date and the case date have no fixed order.
            return Atom(self._free(_key(leaf)), 0)
        if cell.kind == "keuze" and not cell.options:
            return Atom(self._free(_key(leaf)), 0)
        variable = self.variables.setdefault(name, Variable([], cell))
        variable.hideable |= isinstance(leaf, QuestionLeaf | FieldLeaf)
        if leaf not in variable.leaves:
            variable.leaves.append(leaf)
        return Atom(name, variable.leaves.index(leaf))

    def _weighing(self, node: WeighingLeaf) -> Tree:
        if node.conclusion is None:
            return Atom(self._free(_key(node)), 0)
        wanted = node.conclusion if isinstance(node.conclusion, tuple) else (node.conclusion,)
        leaf = QuestionLeaf(question=node.weighing, one_of=wanted)
        options = (*self.names.conclusions, "\0geen")
        return self._leaf(f"weging {node.weighing}", leaf, Cell("", "keuze", options))

    def _tabulate(self) -> None:
        for variable in self.variables.values():
            rows = {tuple(self._truth(leaf, value) for leaf in variable.leaves) for value in self._values(variable)}
            # Values that no leaf can tell apart are one value.
            variable.truths = sorted(rows, key=str)

    def _truth(self, leaf: Leaf | None, value: object) -> Truth:
        if leaf is None:
            return bool(value)
        return test_cell(leaf, value, self.scope)  # type: ignore[arg-type]

    def _values(self, variable: Variable) -> list[object]:
        if variable.cell is None:
            return [True, False]
        leaves = [leaf for leaf in variable.leaves if leaf is not None]
        values = self._answers(variable.cell, leaves)
        if variable.hideable:
            values.append(NOT_APPLICABLE)
        if any(leaf.operator == "answered" for leaf in leaves):
            values.append(UNKNOWN)
        return values

    def _answers(self, cell: Cell, leaves: list[Leaf]) -> list[object]:
        if cell.kind in ("getal", "afgeleid"):
            return list(_cut(self._bounds(leaves), cell))
        if cell.kind == "datum":
            return list(self._days(leaves))
        if cell.kind == "meerkeuze":
            return [list(chosen) for chosen in _subsets(_mentioned(leaves), len(cell.options or ()))]
        return list(cell.options or ())

    def _bounds(self, leaves: list[Leaf]) -> set[float]:
        found: set[float] = set()
        for leaf in leaves:
            value = getattr(leaf, leaf.operator)
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, int | float | ParameterRef) or _is_number(one):
                    found.add(number(one, self.scope))  # type: ignore[arg-type]
        return found

    def _days(self, leaves: list[Leaf]) -> list[str]:
        """Days round every limit; a limit moves with the case date, which is fixed here."""
        today = self.scope.today.toordinal()
        edges = {today}
        for leaf in leaves:
            for period in (leaf.older_than, leaf.within):
                if period is not None:
                    edges |= {today - _length(period, self.scope), today + _length(period, self.scope)}
        near = {edge + step for edge in edges for step in (-40, -4, -1, 0, 1, 4, 40)}
        return [date.fromordinal(max(1, min(day, date.max.toordinal()))).isoformat() for day in sorted(near)]


def _is_number(text: object) -> bool:
    return isinstance(text, str) and text.lstrip("-").replace(".", "", 1).isdigit()


def _length(period: Node, scope: _Constants) -> int:
    sizes = {"days": 1, "weeks": 7, "months": 30.44, "years": 365.25}
    days = 0
    for name, size in sizes.items():
        value = getattr(period, name)
        days += int(number(value, scope) * size) if value is not None else 0  # type: ignore[arg-type]
    return days


def _key(node: Node) -> str:
    return json.dumps(node.model_dump(mode="json", by_alias=True, exclude_none=True), sort_keys=True)


def _cut(bounds: set[float], cell: Cell) -> list[float]:
    edges = sorted(bounds) or [0.0]
    middles = [(low + high) / 2 for low, high in zip(edges, edges[1:], strict=False)]
    values = [edges[0] - 1, *edges, *middles, edges[-1] + 1]
    low = cell.minimum if cell.minimum is not None else (0 if cell.kind == "afgeleid" else None)
    kept = [
        value for value in values if (low is None or value >= low) and (cell.maximum is None or value <= cell.maximum)
    ]
    return kept or edges


def _mentioned(leaves: list[Leaf]) -> list[str]:
    found: dict[str, None] = {}
    for leaf in leaves:
        for name in (leaf.contains, *(leaf.contains_any or ())):
            if name is not None:
                found[name] = None
    return list(found)


def _subsets(mentioned: list[str], total: int) -> list[tuple[str, ...]]:
    """Every choice among the options mentioned, with any number of others (numbers may be compared too)."""
    if len(mentioned) > 12:
        raise OverflowError
    others = [f"\0{index}" for index in range(max(total - len(mentioned), 0))]
    found: list[tuple[str, ...]] = []
    for bits in range(1 << len(mentioned)):
        chosen = tuple(name for index, name in enumerate(mentioned) if bits >> index & 1)
        found += [(*chosen, *others[:count]) for count in range(len(others) + 1)]
    return found


def _search(
    tree: Tree,
    order: list[str],
    variables: Mapping[str, Variable],
    chosen: dict[str, tuple[Truth, ...]],
    visited: list[int],
    wanted: bool,
) -> bool:
    """Is there a choice of values where the tree is true (or, if not `wanted`, is not)?"""
    visited[0] += 1
    if visited[0] > MAX_CELLS:
        raise OverflowError
    # What is not chosen yet counts as unknown; Kleene's logic then never says more than is certain.
    value = _value(tree, chosen)
    if value is not None:
        return value is wanted
    if len(chosen) == len(order):
        return not wanted
    name = order[len(chosen)]
    for row in variables[name].truths:
        chosen[name] = row
        if _search(tree, order, variables, chosen, visited, wanted):
            del chosen[name]
            return True
        del chosen[name]
    return False


def _value(tree: Tree, chosen: Mapping[str, tuple[Truth, ...]]) -> Truth:
    if isinstance(tree, Atom):
        row = chosen.get(tree.variable)
        value = row[tree.leaf] if row is not None else None
        return kleene_not(value) if tree.negated else value
    values = [_value(part, chosen) for part in tree.below]
    match tree.kind:
        case "alle":
            return kleene_all(values)
        case "een_van":
            return kleene_any(values)
        case "niet":
            return kleene_not(values[0])
    sure, open_ = values.count(True), values.count(None)
    if sure >= tree.least:
        return True
    return None if sure + open_ >= tree.least else False
