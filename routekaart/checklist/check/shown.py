"""A condition with what it silently needs: the questions it looks at have to be shown.

A condition goes in; one that can be true exactly when the first can, with its hidden needs written out, comes out.
"""

from __future__ import annotations

from routekaart.checklist.check.names import Names
from routekaart.conditions import AllOf, AnyOf, Condition, QuestionLeaf


def as_shown(node: Condition, names: Names) -> Condition:
    """Beside every question that must have an answer: the conditions under which it and its step are shown.

    What stands under `niet` or is counted is left as it is: there a hidden question may well do.
    """
    if isinstance(node, AllOf):
        return AllOf(parts=tuple(as_shown(part, names) for part in node.parts))
    if isinstance(node, AnyOf):
        return AnyOf(parts=tuple(as_shown(part, names) for part in node.parts))
    if not isinstance(node, QuestionLeaf) or node.not_applicable == "ja" or node.answered == "nee":
        return node
    needed = tuple(as_shown(part, names) for part in names.shown_if(node.question))
    return AllOf(parts=(node, *needed)) if needed else node
