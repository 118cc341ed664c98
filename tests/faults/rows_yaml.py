"""Damaged, booby-trapped and hostile rule files (Y1 to Y6): refused with a place, never run, never slow.

The figures are those of the plan; the full ones take the better part of an hour.
"""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path

from routekaart.checklist import check_files
from tests.faults.hostile import (
    AS_WRITTEN,
    CODE,
    DOUBLES,
    GIGABYTE,
    PLACES,
    as_written,
    bombs,
    burst,
    evaluated,
    heavy,
    inert,
    refused,
    tagged,
)
from tests.faults.logic_faults import harvest
from tests.faults.seeds import KINDS
from tests.faults.table import Amount, RowMaker, Tally
from tests.faults.yaml_faults import FOLDER, Outcome, damage, shipped

_CHANGES = 10_000
_TRANSLATION_CUTS = 16  # a translation is no checklist, and ten times as long: cut after every sixteenth byte


def damaged(amount: Amount, _: Path) -> Tally:
    """Y1: cut off at every byte, and ten thousand mutants of each file."""
    tally, slowest = Tally("Y1", 0), 0.0
    for path in shipped() if amount == "full" else shipped()[::4]:
        every, changes = _dose(path, amount)
        outcome = damage(path, every, changes, seed=1)
        slowest = max(slowest, outcome.slowest)
        tally.target += len(range(0, path.stat().st_size, every)) + changes
        _count(tally, outcome)
    route = FOLDER / "residentieel.yaml"
    copies = 500 if amount == "full" else 12
    _count(tally, damage(route, max(1, route.stat().st_size // copies), copies, seed=1, whole=True))
    tally.note = f"each loads or is refused with its place, slowest {slowest * 1000:.0f} ms"
    return tally


def _dose(path: Path, amount: Amount) -> tuple[int, int]:
    if amount == "quick":
        return max(1, path.stat().st_size // 40), 40
    return (_TRANSLATION_CUTS if "vertalingen" in path.parts else 1), _CHANGES


def _count(tally: Tally, outcome: Outcome) -> None:
    tally.tried += outcome.tried
    tally.lost += [f"{outcome.name}: {text}" for text in outcome.wrong]


def bursts(_: Amount, scratch: Path) -> Tally:
    """Y2: bombs are refused before they go off, with little memory."""
    names = (*bombs(), GIGABYTE)
    tally = Tally("Y2", len(names))
    for name in names:
        found = burst(name, scratch)
        tally.saw(found, found.held)
    return tally


def tags(_: Amount, __: Path) -> Tally:
    """Y3: tags are refused and run nothing."""
    tally = Tally("Y3", 300)
    for text in tagged():
        tally.saw(text, refused(text))
    return tally


def traps(_: Amount, __: Path) -> Tally:
    """Y4: what YAML 1.1 turns into something else is read as written, or refused."""
    tally = Tally("Y4", len(AS_WRITTEN) + len(DOUBLES))
    for word, meant in AS_WRITTEN.items():
        tally.saw(word, as_written(word, meant))
    for text in DOUBLES:
        tally.saw(text, refused(text))
    return tally


def logic(amount: Amount, _: Path) -> Tally:
    """Y5: seeded faults of every kind are found; nothing is said of what is shipped."""
    each = 50 if amount == "full" else 1
    files = [path for path in shipped() if "oefencasussen" not in path.parts]
    tally = Tally("Y5", len(KINDS) * each + len(files))
    for kind in KINDS:
        found = harvest(kind, each, seed=1)
        tally.tried += found.sown
        tally.lost += found.lost
    report = check_files(files, folder=FOLDER, on=date.today())
    told = [*report.errors, *report.warnings]
    for path in files:
        tally.saw(f"false alarm on {path.name}", not any(one.path.endswith(path.name) for one in told))
    return tally


def hostile(_: Amount, scratch: Path) -> Tally:
    """Y6: conditions that are code do nothing; heavy ones are worked out within 10 ms."""
    tally = Tally("Y6", 500)
    for number, (text, place) in enumerate(itertools.product(CODE, PLACES)):
        tally.saw((text, number), inert(text, place))
    for name, condition in heavy().items():
        took = evaluated(condition, scratch)
        tally.saw(f"{name}: {took:.1f} ms", took <= 10)
    return tally


ROWS: dict[str, RowMaker] = {"Y1": damaged, "Y2": bursts, "Y3": tags, "Y4": traps, "Y5": logic, "Y6": hostile}
