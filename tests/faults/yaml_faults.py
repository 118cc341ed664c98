"""Damage rule files in thousands of ways: none may crash the reader, take a second, or give a fault without a place.

    python -m tests.faults.yaml_faults [--cuts EVERY] [--changes NUMBER] [--seed NUMBER]

Reports, per shipped file, what was tried and what came of it; ends with 1 when anything was wrong.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from routekaart.checklist import ChecklistFault
from routekaart.checklist.compile import compile_files, read_route_files
from routekaart.checklist.source import Located, read_source

FOLDER = Path(__file__).parents[2] / "checklists"
LIMIT = 1.0
"""Seconds of the processor that one damaged file may take."""


@dataclass(slots=True)
class Outcome:
    """What came of the damaged copies of one file."""

    name: str
    tried: int = 0
    refused: int = 0
    slowest: float = 0.0
    codes: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def shipped() -> list[Path]:
    """Every rule file that is shipped."""
    return sorted(path for path in FOLDER.rglob("*.yaml") if not path.name.endswith(".tests.yaml"))


def cuts(raw: bytes, every: int) -> Iterator[bytes]:
    """The file cut off after each byte, or after each `every`th."""
    return (raw[:end] for end in range(0, len(raw), every))


def changes(raw: bytes, number: int, seed: int) -> Iterator[bytes]:
    """The file with a byte or a short piece taken out, put in, doubled or changed."""
    chance = random.Random(seed)
    for _ in range(number):
        damaged = bytearray(raw)
        for _ in range(chance.choice((1, 1, 1, 2, 8))):
            at = chance.randrange(len(damaged))
            size = chance.choice((1, 1, 1, 4, 40))
            what = chance.randrange(4)
            if what == 0:
                del damaged[at : at + size]
            elif what == 1:
                damaged[at:at] = bytes(chance.choice(_LIKELY) for _ in range(size))
            elif what == 2:
                damaged[at:at] = damaged[at : at + size]
            else:
                damaged[at] = chance.randrange(256)
        yield bytes(damaged)


_LIKELY = b" \n\t:-[]{},'\"#&*!|>%@`?\\0019aAxX\x00\xff\xc3"


def read(raw: bytes, name: str) -> Located:
    """One damaged file by itself."""
    return read_source(raw, name)


def whole_route(raw: bytes) -> None:
    """A damaged route, merged and checked with everything it uses."""
    _, shared = read_route_files(FOLDER / "residentieel.yaml", FOLDER)
    compile_files(read_source(raw, "residentieel.yaml"), shared, None)


def damage(path: Path, every: int, number: int, seed: int, *, whole: bool = False) -> Outcome:
    """All damaged copies of one file through the reader (`whole`: through all checks)."""
    raw = path.read_bytes()
    outcome = Outcome(path.relative_to(FOLDER).as_posix())
    for copy in chain(cuts(raw, every), changes(raw, number, seed)):
        outcome.tried += 1
        start = time.process_time()
        try:
            whole_route(copy) if whole else read(copy, outcome.name)
        except ChecklistFault as fault:
            outcome.refused += 1
            outcome.codes[fault.code] += 1
            if not all(one.path and one.line > 0 for one in fault.findings):
                outcome.wrong.append(f"fault without a place: {fault.findings[0]}")
        except Exception as error:  # the point of the test: nothing else may come out
            outcome.wrong.append(f"{type(error).__name__}: {error}"[:200])
        took = time.process_time() - start
        outcome.slowest = max(outcome.slowest, took)
        if took > LIMIT:
            outcome.wrong.append(f"took {took:.2f} s")
    return outcome


def main() -> int:
    """Damage every shipped file and say what came of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cuts", type=int, default=1)
    parser.add_argument("--changes", type=int, default=2000)
    parser.add_argument("--whole", type=int, default=500, help="damaged copies of the route that go through all checks")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    outcomes = [damage(path, options.cuts, options.changes, options.seed) for path in shipped()]
    route = FOLDER / "residentieel.yaml"
    outcomes.append(
        damage(route, max(1, route.stat().st_size // options.whole), options.whole, options.seed, whole=True)
    )
    for outcome in outcomes:
        codes = " ".join(f"{code}:{count}" for code, count in outcome.codes.most_common(6))
        print(
            f"{outcome.name}: {outcome.tried} tried, {outcome.refused} refused, slowest "
            f"{outcome.slowest * 1000:.0f} ms, {len(outcome.wrong)} wrong  {codes}"
        )
        for text in sorted(set(outcome.wrong))[:5]:
            print(f"  {text}")
    return 1 if any(outcome.wrong for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
