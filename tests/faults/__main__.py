"""`python -m tests.faults`: damage, bombs, traps, faults of logic and hostile conditions, at the figures to hold.

    python -m tests.faults [--cuts EVERY] [--changes NUMBER] [--each NUMBER] [--seed NUMBER] [ROW …]

Prints each row, and writes build/faults.json; exit 1 when something was lost. `--cuts 1 --changes 10000` takes an hour.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from routekaart.checklist import check_files
from tests.faults.hostile import (
    AS_WRITTEN,
    CODE,
    DOUBLES,
    GIGABYTE,
    PEOPLE,
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
from tests.faults.yaml_faults import FOLDER, Outcome, damage, shipped

BUILD = Path(__file__).parents[2] / "build"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: how many were tried, and of how many it held."""

    id: str
    tried: int
    held: int
    lost: int
    target: str


def main(arguments: list[str]) -> int:
    """Print each row as soon as it is there."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cuts", type=int, default=0, help="cut off after every so many bytes (0: 120 cuts a file)")
    parser.add_argument("--changes", type=int, default=150, help="mutants of each file")
    parser.add_argument("--each", type=int, default=50, help="faults of each kind of logic")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("rows", nargs="*", metavar="ROW", help="Y1 to Y6; without any, all")
    options = parser.parse_args(arguments)
    groups: dict[str, Callable[[], Iterator[Row]]] = {
        "Y1": lambda: _damaged(options.cuts, options.changes, options.seed),
        "Y2": _bombs,
        "Y3": lambda: iter([_row("Y3", "tags refused, 0 run", [(text, refused(text)) for text in tagged()])]),
        "Y4": _traps,
        "Y5": lambda: _logic(options.each, options.seed),
        "Y6": _hostile,
    }
    rows = []
    for name in options.rows or groups:
        for row in groups[name]():
            print(f"{row.id:<16}{row.tried:>8} tried {row.held:>8} held {row.lost:>4} lost   {row.target}", flush=True)
            rows.append(row)
    BUILD.mkdir(exist_ok=True)
    (BUILD / "faults.json").write_text(json.dumps({"rows": [asdict(row) for row in rows]}, indent=2), encoding="utf-8")
    return 1 if any(row.lost for row in rows) else 0


def _row(name: str, target: str, tried: Iterable[tuple[object, bool]]) -> Row:
    """A row of what was tried; what was lost is printed above it."""
    results = list(tried)
    lost = [str(what)[:200] for what, held in results if not held]
    for text in lost[:20]:
        print(f"  lost: {text}")
    return Row(name, len(results), len(results) - len(lost), len(lost), target)


def _damaged(cuts: int, changes: int, seed: int) -> Iterator[Row]:
    """Each either loads or names file, line and column; none crashes or takes a second."""
    found: list[Outcome] = []
    for path in shipped():
        found.append(damage(path, cuts or max(1, path.stat().st_size // 120), changes, seed))
    route = FOLDER / "residentieel.yaml"
    whole = damage(route, max(1, route.stat().st_size // 60), 60, seed, whole=True)
    for name, outcomes in (("Y1 read", found), ("Y1 whole route", [whole])):
        for outcome in outcomes:
            for text in sorted(set(outcome.wrong))[:5]:
                print(f"  lost: {outcome.name}: {text}")
        tried, lost = sum(one.tried for one in outcomes), sum(len(one.wrong) for one in outcomes)
        slowest = max(one.slowest for one in outcomes) * 1000
        target = f"0 crashes, 0 over 1 s (slowest {slowest:.0f} ms), each with its place"
        yield Row(name, tried, tried - lost, lost, target)


def _bombs() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as scratch:
        bursts = [burst(name, Path(scratch)) for name in (*bombs(), GIGABYTE)]
    worst = max(one.milliseconds for one in bursts)
    target = f"refused within 100 ms (slowest {worst:.0f}), memory at most 10 x the file or 8 MB"
    yield _row("Y2", target, [(one, one.held) for one in bursts])


def _traps() -> Iterator[Row]:
    kept = [(word, as_written(word, meant)) for word, meant in AS_WRITTEN.items()]
    yield _row("Y4", "loads as written, or is refused", [*kept, *((text, refused(text)) for text in DOUBLES)])


def _logic(each: int, seed: int) -> Iterator[Row]:
    for kind in KINDS:
        found = harvest(kind, each, seed)
        for text in found.lost[:20]:
            print(f"  lost: {text[:300]}")
        lost = len(found.lost)
        yield Row(f"Y5 {kind}", found.sown, found.sown - lost, lost, "each told on its line")
    files = [path for path in shipped() if path.parent.name != "oefencasussen"]
    report = check_files(files, folder=FOLDER, on=date.today())
    told = [*report.errors, *report.warnings]
    clean = [(path, not any(one.path.endswith(path.name) for one in told)) for path in files]
    yield _row("Y5 sound", "0 false alarms on what is shipped", clean)


def _hostile() -> Iterator[Row]:
    tried = itertools.product(CODE, PLACES)
    yield _row(
        "Y6 code", "0 of 500 run", [((text, number), inert(text, place)) for number, (text, place) in enumerate(tried)]
    )
    with tempfile.TemporaryDirectory() as scratch:
        times = {name: evaluated(condition, Path(scratch)) for name, condition in heavy().items()}
    target = f"heavy conditions within 10 ms with {PEOPLE} people (slowest {max(times.values()):.1f})"
    yield _row("Y6 evaluation", target, [(f"{name}: {took:.1f} ms", took <= 10) for name, took in times.items()])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
