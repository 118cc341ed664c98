"""Which answers would change a rule: the smallest sets, of at most two, for authors and trainers.

A condition, a way to make a scope from changed answers, and the possible answers go in; changes come out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product

from routekaart.conditions.evaluate import Scope, evaluate
from routekaart.conditions.model import Condition, QuestionLeaf, children
from routekaart.conditions.values import Cell, Truth

Change = Mapping[str, Cell]


def asked(node: Condition) -> tuple[str, ...]:
    """The questions a condition looks at directly, each once."""
    found = [node.question] if isinstance(node, QuestionLeaf) else []
    for part in children(node):
        found += asked(part)
    return tuple(dict.fromkeys(found))


def flips(
    node: Condition,
    answers: Mapping[str, Cell],
    options: Mapping[str, Sequence[Cell]],
    scope: Callable[[Mapping[str, Cell]], Scope],
    also: Sequence[str] = (),
) -> tuple[tuple[Change, Truth], ...]:
    """The smallest changes that give another outcome, with that outcome; empty when two answers cannot.

    `also` names questions that the condition looks at by way of other rules.
    """
    now = evaluate(node, scope(answers))
    names = [name for name in dict.fromkeys((*asked(node), *also)) if name in options]
    for size in (1, 2):
        found = tuple(
            (change, after)
            for change in _changes(names, answers, options, size)
            if (after := evaluate(node, scope({**answers, **change}))) is not now
        )
        if found:
            return found
    return ()


def _changes(
    names: Sequence[str], answers: Mapping[str, Cell], options: Mapping[str, Sequence[Cell]], size: int
) -> Iterator[Change]:
    for chosen in combinations(names, size):
        for values in product(*(options[name] for name in chosen)):
            change = dict(zip(chosen, values, strict=True))
            if all(answers.get(name) != value for name, value in change.items()):
                yield change
