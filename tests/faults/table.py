"""What each row of the table of faults is made of: things tried, how many held, and the figure to reach.

A row is a function from how much to try and a scratch folder to a `Tally`; modules called `rows_*` hold them.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import tests.faults

Amount = Literal["quick", "full"]
"""`quick` is what `make test` does at every change, `full` what `make faults` does before a release."""
SABOTAGE = "ROUTEKAART_SABOTAGE"
"""Names what is taken out of the program, so that a row can be seen to fail: `<module>:<name>`."""

LONG = frozenset({"F2", "F12", "T6", "S1", "L1", "L2", "L4", "L7"})
"""Rows that take ten seconds or more at their smallest: not at every change, but with `make rows`."""


@dataclass(slots=True)
class Tally:
    """One row while it is counted. `target` is how many have to be tried; `note` says more, for people."""

    id: str
    target: int
    note: str = ""
    tried: int = 0
    lost: list[str] = field(default_factory=list)

    def saw(self, what: object, held: bool) -> bool:
        """Count one trial; `what` is told when it did not hold."""
        self.tried += 1
        if not held:
            self.lost.append(str(what)[:300])
        return held

    def add(self, other: Tally) -> None:
        """Count what another part of the same row tried."""
        self.tried += other.tried
        self.lost += other.lost
        self.note = "; ".join(note for note in (self.note, other.note) if note)

    @property
    def holds(self) -> bool:
        """Tell whether enough was tried and nothing was lost."""
        return self.tried >= self.target and not self.lost

    def row(self) -> dict[str, str | int]:
        """The row as it goes into build/faults.json."""
        lost = len(self.lost)
        return {"id": self.id, "tried": self.tried, "held": self.tried - lost, "lost": lost, "target": self.target}


RowMaker = Callable[[Amount, Path], Tally]


def row_makers() -> dict[str, RowMaker]:
    """Every row by its id, from the modules `tests.faults.rows_*`, in the order of the plan."""
    found: dict[str, RowMaker] = {}
    for name in _modules():
        found |= importlib.import_module(name).ROWS
    return dict(sorted(found.items(), key=lambda item: _place(item[0])))


def often(rows: dict[str, RowMaker]) -> list[str]:
    """Of these rows the ones for every change."""
    return [row for row in rows if row not in LONG]


def sabotages() -> dict[str, str]:
    """What can be taken out, as `<module>:<name>`, and the row that has to notice."""
    found: dict[str, str] = {}
    for name in _modules():
        for taken, (row, _) in getattr(importlib.import_module(name), "SABOTAGES", {}).items():
            found[f"{name}:{taken}"] = row
    return found


def sabotage_if_asked() -> None:
    """Take something out of the program when the environment says so. Children that a row starts call this first."""
    wanted = os.environ.get(SABOTAGE)
    if wanted:
        module, _, name = wanted.partition(":")
        importlib.import_module(module).SABOTAGES[name][1]()


def _modules() -> list[str]:
    names = (module.name for module in pkgutil.iter_modules(tests.faults.__path__))
    return sorted(f"tests.faults.{name}" for name in names if name.startswith("rows_"))


def _place(row: str) -> tuple[int, int]:
    return "FYTSAL".index(row[0]), int(row[1:])
