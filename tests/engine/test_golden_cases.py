"""Everything the engine makes of every practice case, whole and half filled in, down to the last word.

A change in rules or engine shows here as a difference in cases that a person can read: tests/engine/golden/*.txt.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.conditions import missing, trace
from routekaart.conditions.explain import explain
from routekaart.engine import Assessment, CaseLabels, assess, is_complete
from routekaart.engine.scope import CaseScope
from tests.golden import same_as_kept
from tests.routes import PRACTICE, practice_facts, route_of

GOLDEN = Path(__file__).parent / "golden"
NAMES = [path.stem for path in PRACTICE]


@pytest.mark.parametrize("name", NAMES)
def test_a_whole_case(name: str) -> None:
    same_as_kept(GOLDEN / f"{name}.txt", told(name, practice_facts(name)))


@pytest.mark.parametrize("name", NAMES)
def test_a_case_half_filled_in(name: str) -> None:
    same_as_kept(GOLDEN / f"{name}-half.txt", told(name, half(practice_facts(name))))


def half(facts: Facts) -> Facts:
    """As after the first talk: half of the answers and records, nothing decided, the last answer refused."""
    answers = dict(islice(facts.answers.items(), len(facts.answers) // 2))
    refused = [answers.popitem()[0]] if answers else []
    return replace(
        facts,
        answers=answers,
        unknown=dict.fromkeys(refused, "wil_niet_zeggen"),
        lists={name: rows[: len(rows) // 2] for name, rows in facts.lists.items()},
        complete=frozenset(),
        weighings=dict(islice(facts.weighings.items(), len(facts.weighings) // 2)),
        warnings_answered={},
        decision={},
    )


def told(name: str, facts: Facts) -> str:
    """The assessment and the names of things as lines of text."""
    checklist = route_of(name)
    labels = CaseLabels(checklist, facts)
    found = assess(checklist, facts)
    lines = list(_assessment(found))
    for list_name, rows in facts.lists.items():
        lines += [f"naam {list_name}: {labels.record(list_name, row)}" for row in rows]
    lines += [f"alternatief {key}: {labels.alternative(key)}" for key in found.alternatives]
    lines += [f"consult {key}: {labels.consultation(key)}" for key in checklist.consultations]
    scope = CaseScope(checklist, facts)
    for key, definition in checklist.definitions.items():
        tree = trace(definition.when, scope)
        lines.append(f"regel {key}: {labels.rule(key)} {tree.value} {_line(explain(tree, labels))} {missing(tree)}")
    return "\n".join(lines) + "\n"


def _assessment(found: Assessment) -> Iterator[str]:
    """One line for each alternative, warning, consultation and open point; the rest together."""
    for field in fields(found):
        value = getattr(found, field.name)
        if field.name == "visible":
            for truth in (True, False, None):
                yield f"vragen {truth}: {' '.join(key for key, shown in value.items() if shown is truth)}"
        elif isinstance(value, Mapping):
            yield from (f"{field.name} {key}: {_line(part)}" for key, part in value.items())
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            yield from (f"{field.name}: {_line(part)}" for part in value)
        else:
            yield f"{field.name}: {value}"


def _line(value: Any) -> str:
    """A tree of dataclasses on one line; what is empty has no place, unless unknown says something else than no."""
    if isinstance(value, tuple):
        return "[" + " | ".join(_line(part) for part in value) + "]"
    if not is_dataclass(value):
        return str(value)
    shown = ((field.name, getattr(value, field.name)) for field in fields(value))
    return " ".join(f"{name}={_line(part)}" for name, part in shown if part not in ((), "", None) or name in _TRUTHS)


_TRUTHS = ("value", "due", "held", "up_to_decision")
"""Fields in which unknown says something else than no."""


@pytest.mark.parametrize("name", NAMES)
def test_complete_is_the_same_with_and_without_its_words(name: str) -> None:
    checklist, whole, chance = route_of(name), practice_facts(name), random.Random(name)
    seen = set()
    for facts in (whole, half(whole), *(_without_one(whole, chance) for _ in range(10))):
        complete = assess(checklist, facts).complete
        assert is_complete(checklist, facts) is complete
        seen.add(complete)
    assert False in seen


def _without_one(facts: Facts, chance: random.Random) -> Facts:
    """The same case with one answer, weighing, list or part of the decision gone."""
    section = chance.choice([name for name in ("answers", "weighings", "lists", "decision") if getattr(facts, name)])
    held = dict(getattr(facts, section))
    gone = chance.choice(sorted(held))
    return replace(facts, **{section: {**held, gone: ()} if section == "lists" else _rest(held, gone)})


def _rest(held: Mapping[str, Any], gone: str) -> dict[str, Any]:
    return {name: value for name, value in held.items() if name != gone}
