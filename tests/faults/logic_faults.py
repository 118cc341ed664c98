"""Faults of logic sown in every shipped rule file: does the checker find each on its line?

    python -m tests.faults.logic_faults [--each NUMBER] [--seed NUMBER] [--kind NAME]

Reports per kind how many were sown and found, and every one that was not; ends with 1 when one was lost.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from routekaart.checklist import check_files
from tests.faults.seeds import FOLDER, KINDS, Fault, Kind, Sower

ON = date(2026, 11, 22)


@dataclass(slots=True)
class Harvest:
    """What came of the faults of one kind."""

    kind: str
    sown: int = 0
    lost: list[str] = field(default_factory=list)


def routes(folder: Path) -> list[Path]:
    """The routes in a folder."""
    return sorted(path for path in folder.glob("*.yaml") if not path.name.endswith(".tests.yaml"))


def sown(kind: Kind, each: int, seed: int) -> Iterator[Fault]:
    """So many faults of one kind, spread over the shipped routes and shared files."""
    chance = random.Random(f"{seed} {kind.__name__}")
    sowers = [Sower(path) for path in (*routes(FOLDER), *sorted((FOLDER / "gedeeld").glob("*.yaml")))]
    seen: set[tuple[str, str]] = set()
    while len(seen) < each:
        fault = kind(chance.choice(sowers), chance)
        if fault is not None and (fault.name, fault.done) not in seen:
            seen.add((fault.name, fault.done))
            yield fault


def found(fault: Fault, folder: Path) -> str:
    """Empty when the checker tells this fault on its line; else what it says. `folder`: a copy to break."""
    place = folder / fault.path.relative_to(FOLDER)
    before = place.read_bytes()
    place.write_text(fault.text, encoding="utf-8")
    try:
        told = list(_told(fault, place, folder))
    finally:
        place.write_bytes(before)
    return "" if "" in told else "; ".join(told[:4]) or "nothing told"


def _told(fault: Fault, place: Path, folder: Path) -> Iterator[str]:
    """What each route that may use the file says, and then all of them, until one tells the fault."""
    alone = [[place]] if place.parent == folder else [*([route] for route in routes(folder)), [*routes(folder), place]]
    for paths in alone:
        report = check_files(paths, folder=folder, on=ON)
        for one in (*report.errors, *report.warnings):
            if one.path == fault.name and one.code in fault.codes and one.line in fault.lines:
                yield ""
                return
            yield str(one)


def harvest(kind: str, each: int, seed: int) -> Harvest:
    """Sow and look."""
    result = Harvest(kind)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(shutil.copytree(FOLDER, Path(scratch) / "checklists"))
        for fault in sown(KINDS[kind], each, seed):
            result.sown += 1
            missed = found(fault, folder)
            if missed:
                result.lost.append(f"{fault.name}:{sorted(fault.lines)} {fault.done}: {missed}")
    return result


def main() -> int:
    """Sow every kind and say what was lost."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--each", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=KINDS)
    options = parser.parse_args()
    lost = 0
    for kind in [options.kind] if options.kind else KINDS:
        result = harvest(kind, options.each, options.seed)
        lost += len(result.lost)
        print(f"{kind}: {result.sown} sown, {len(result.lost)} lost", flush=True)
        for text in result.lost:
            print(f"  {text[:700]}")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
