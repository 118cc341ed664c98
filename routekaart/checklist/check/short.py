"""Alternatives that one question decides: do alternative, question, options, conclusions and reasons exist?

The merged whole goes in; located errors come out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from routekaart.checklist.check.names import Names
from routekaart.checklist.findings import Finding, unknown_name
from routekaart.checklist.merge import Merged
from routekaart.checklist.spots import Spot

_KEY = "kort_gewogen"


def check_short(merged: Merged, names: Names) -> Iterator[Finding]:
    """Every name under `kort_gewogen`."""
    spot = Spot(merged.route_file, (_KEY,))
    reasons = merged.weighing.reasons if merged.weighing else {}
    for name, rule in merged.route.short_weighings.items():
        if name not in names.alternatives:
            yield spot.finding("RG-202", unknown_name("alternatief", name, tuple(names.alternatives)), name, key=True)
        yield from _known(spot, "vraag", rule.question, names.questions, name, "vraag")
        for index, other in enumerate(rule.beside):
            yield from _known(spot, "vraag", other, names.questions, name, "ook", index)
        question = names.question(rule.question)
        for option, outcome in rule.outcomes.items():
            at = (name, "antwoorden", option)
            if question is not None:
                yield from _known(spot, "optie", option, question.options or (), *at)
            yield from _known(spot, "conclusie", outcome.conclusion, names.conclusions, *at, "conclusie")
            if outcome.reason is not None:
                yield from _known(spot, "reden", outcome.reason, reasons, *at, "reden")


def _known(spot: Spot, what: str, name: str, known: Iterable[str], *below: str | int) -> Iterator[Finding]:
    listed = tuple(known)
    if name not in listed:
        yield spot.finding("RG-202", unknown_name(what, name, listed), *below)
