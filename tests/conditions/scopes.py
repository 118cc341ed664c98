"""A scope made of plain dictionaries, and a ten-line reference for Kleene's three-valued logic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from routekaart.conditions import NOT_APPLICABLE, UNKNOWN, Cell, Records, Truth

TODAY = date(2026, 11, 22)


@dataclass
class Facts:
    """What is known; whatever is absent is unknown."""

    questions: Mapping[str, Cell] = field(default_factory=dict)
    lists: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    complete: frozenset[str] = frozenset()
    parameters: Mapping[str, float] = field(default_factory=dict)
    weighings: Mapping[tuple[str, str], Cell] = field(default_factory=dict)
    consultations: Mapping[tuple[str, str], Truth] = field(default_factory=dict)
    decisions: Mapping[str, Cell] = field(default_factory=dict)
    rules: Mapping[str, Truth] = field(default_factory=dict)
    today: date = TODAY

    def question(self, name: str) -> Cell:
        return self.questions.get(name, UNKNOWN)

    def records(self, name: str) -> Records:
        return Records(self.lists.get(name, ()), name in self.complete)

    def field(self, list_name: str, record: Mapping[str, Any], name: str) -> Cell:
        found: Cell = record.get(name, UNKNOWN)
        return found

    def parameter(self, name: str) -> float:
        return self.parameters[name]

    def weighing(self, alternative: str, aspect: str) -> Cell:
        return self.weighings.get((alternative, aspect), UNKNOWN)

    def consultation(self, name: str, aspect: str, since: date | None) -> Truth:
        return self.consultations.get((name, aspect))

    def decision(self, name: str) -> Cell:
        return self.decisions.get(name, UNKNOWN)

    def rule(self, name: str) -> Truth:
        return self.rules.get(name)


def reference(tree: Any, facts: Mapping[str, Cell]) -> Truth:
    """Boolean trees over ja/nee questions, worked out in numbers: false 0, unknown ½, true 1."""

    def level(node: Any) -> float:
        (kind, body), *_ = node.items()
        if kind in ("alle", "een_van"):
            levels: list[float] = [level(part) for part in body]
            return min(levels) if kind == "alle" else max(levels)
        if kind == "niet":
            return 1.0 - level(body)
        if kind == "minstens_aantal":
            best: list[float] = sorted((level(part) for part in body["van"]), reverse=True)
            return best[int(body["n"]) - 1]
        cell = facts.get(node["vraag"], UNKNOWN)
        return 0.5 if cell is UNKNOWN else float(cell is not NOT_APPLICABLE and cell == node["is"])

    return {0.0: False, 0.5: None, 1.0: True}[level(tree)]
