"""What is known of one case, as rules look at it: answers, lists, weighings and the decision.

Frozen plain data; a replayed dossier and an answers file both end up here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

__all__ = ["Facts"]


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything people recorded about one case on one route, on the case date `on`."""

    on: date
    region: str | None = None
    answers: Mapping[str, Any] = field(default_factory=dict)
    unknown: Mapping[str, str] = field(default_factory=dict)
    """Question id → `niet_bekend` or `wil_niet_zeggen`; absent everywhere means not asked yet."""
    not_applicable: Mapping[str, str] = field(default_factory=dict)
    """Question id → the short reason why it does not apply."""
    lists: Mapping[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)
    complete: frozenset[str] = frozenset()
    weighings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    own_alternatives: tuple[Mapping[str, Any], ...] = ()
    warnings_answered: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    decision: Mapping[str, Any] = field(default_factory=dict)
    signing: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"Facts(on={self.on}, answers={len(self.answers)})"

    def records(self, name: str) -> tuple[Mapping[str, Any], ...]:
        """The records of a list, none when nobody added one."""
        return self.lists.get(name, ())

    def record(self, name: str, record_id: str) -> Mapping[str, Any] | None:
        """One record by its id."""
        return next((row for row in self.records(name) if row.get("id") == record_id), None)
