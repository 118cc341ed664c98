"""The words of a route for who has no case: names filled in, and conditions as phrases.

A checklist goes in; titles, phrases, and what belongs to which step come out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from routekaart.answers import Facts
from routekaart.checklist import Checklist
from routekaart.checklist.model import ConsultationRule, Step, WarningRule
from routekaart.conditions import Condition
from routekaart.conditions.phrase import Phrase, phrase
from routekaart.engine.labels import CaseLabels

__all__ = ["RouteWords", "by_step"]


class RouteWords:
    """Names of one route, with nobody in it."""

    def __init__(self, checklist: Checklist) -> None:
        # A route on paper is about no child: the day is never read.
        self._labels = CaseLabels(checklist, Facts(on=date.min))

    def fill(self, text: str | None) -> str:
        """`[naam]` and names of the region filled in; nothing stays nothing."""
        return self._labels.fill(text) if text else ""

    def condition(self, condition: Condition | None, list_name: str = "") -> Phrase | None:
        """What a condition asks; None when there is none."""
        return None if condition is None else phrase(condition, self._labels, list_name)

    def list_title(self, name: str) -> str:
        """The title of a list, of alternatives or of consultations."""
        return "de mogelijkheden" if name in ("wegingen", "alternatieven") else self._labels.list_title(name)


def by_step(
    steps: Sequence[Step],
    rules: Mapping[str, ConsultationRule] | Mapping[str, WarningRule],
    listed: Callable[[Step], Sequence[str]],
) -> dict[str, list[str]]:
    """Step id → what belongs there: by its own `stap`, else by the first step that lists it, else to none ("")."""
    known = {step.id for step in steps}
    places: dict[str, str] = {}
    for step in steps:
        for name in listed(step):
            places.setdefault(name, step.id)
    found: dict[str, list[str]] = {}
    for name, rule in rules.items():
        own = rule.step if rule.step in known else None
        found.setdefault(own or places.get(name, ""), []).append(name)
    return found
