"""What every condition of every route asks, in words: as authors and readers of the process description see it.

A change in rules or wording shows here as a difference that a person can read: tests/conditions/golden/*.txt.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from routekaart.answers import Facts
from routekaart.checklist import Checklist
from routekaart.conditions import Condition
from routekaart.conditions.flips import asked
from routekaart.conditions.phrase import Phrase, phrase
from routekaart.engine import CaseLabels
from tests.golden import same_as_kept
from tests.routes import CHECKLISTS, route

GOLDEN = Path(__file__).parent / "golden"
ROUTES = sorted(path.stem for path in CHECKLISTS.glob("*.yaml") if not path.name.endswith(".tests.yaml"))


@pytest.mark.parametrize("name", ROUTES)
def test_every_condition_in_words(name: str) -> None:
    checklist = route(name)
    labels = CaseLabels(checklist, Facts(on=date(2026, 6, 1)))
    lines = []
    for title, condition in conditions(checklist):
        lines += [title, *_told(phrase(condition, labels), 1), f"  vraagt: {' '.join(asked(condition))}"]
    same_as_kept(GOLDEN / f"{name}.txt", "\n".join(lines) + "\n")


def conditions(checklist: Checklist) -> Iterator[tuple[str, Condition]]:
    """Every condition of a route with where it stands."""
    yield from ((f"regel {key}", item.when) for key, item in checklist.definitions.items())
    for key, warning in checklist.warnings.items():
        yield f"waarschuwing {key}", warning.when
    for key, question in checklist.questions.items():
        if question.show_if is not None:
            yield f"vraag {key}", question.show_if


def _told(said: Phrase, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}{said.text}"
    for part in said.parts:
        yield from _told(part, depth + 1)
