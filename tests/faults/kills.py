"""Killing the program: at a random moment while answers are stored, and at every system call of one thing done.

A folder goes in; what was tried and what was lost come out.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from tests.faults.children import Child, Ended, Say
from tests.faults.homes import answer, answered, case_of, opened
from tests.faults.scenarios import SCENARIOS, Bench, Scenario, bound, judged
from tests.faults.table import Tally
from tests.faults.tracing import changing, concerning, kill_at, record, traced

__all__ = ["at_every_call", "at_random", "spread"]

_MOST, _ANEW, _WHOLE = 5, 25, 10
"""Answers before a kill, kills before a new vault, and kills between two looks at the whole file."""
T = TypeVar("T")


def at_random(tally: Tally, kills: int, folder: Path, seed: int) -> None:
    """Kill a child that answers questions; it says a number when the screen would say that it was kept."""
    chance, bench, started = random.Random(seed), Bench(SCENARIOS["save"], folder), 1
    home = bench.home()
    for kill in range(kills):
        if kill and kill % _ANEW == 0:
            home, started = bench.home(), 1
        ended = _killed_writer(home, started + 1, chance)
        said = [int(line) for line in ended.acknowledged]
        count, wrong = _there(home, whole=kill % _WHOLE == 0)
        last = said[-1] if said else started
        wrong = wrong or ended.broke or "".join(ended.refusals)
        held = not wrong and count in {last, last + 1}  # the last one may be stored and not yet said
        tally.saw(f"kill {kill}: said {last}, there are {count} {wrong}", held)
        started = count


def _killed_writer(home: Path, first: int, chance: random.Random) -> Ended:
    def write(say: Say) -> None:
        desk = opened(home)
        case = case_of(desk)
        for number in range(first, first + 1000):
            answer(desk, case, number)
            say(str(number))

    child = Child(write)
    child.go()
    heard = child.wait_for(chance.randrange(_MOST))
    until = time.perf_counter() + chance.random() * (0.001 if heard else 0.006)  # without an answer: while opening
    while time.perf_counter() < until:
        pass
    child.kill()
    return child.end(heard)


def _there(home: Path, *, whole: bool) -> tuple[int, str]:
    """How many answers a reopened vault has, and what is wrong with it."""
    try:
        desk = opened(home)
        case = case_of(desk)
        numbers = answered(desk, case)
        wrong = "" if numbers == list(range(1, len(numbers) + 1)) else f"not in order: {numbers}"
        draft = int(desk.vault.concepts(case)["kind_observatie"])
        if not wrong and draft not in {len(numbers), len(numbers) + 1}:
            wrong = f"the draft is {draft}"
        if not wrong and (desk.vault.warnings or (whole and not desk.vault.verify_integrity().sound)):
            wrong = f"not whole: {desk.vault.warnings}"
        desk.vault.close()
    except Exception as error:
        return 0, f"{type(error).__name__}: {error}"
    return len(numbers), wrong


def at_every_call(tally: Tally, scenario: Scenario, folder: Path, most: int | None = None) -> None:
    """Kill at each call that may change something, and once after the last; `most` takes a spread of them."""
    bench = Bench(scenario, folder)
    ended, calls = record(bound(scenario, bench.home()), folder / "calls")
    tally.saw(f"{scenario.name}, not killed: {ended.broke}", not judged(scenario, bench.place, ended.acknowledged))
    positions = spread(changing(concerning(calls, bench.place)), most)
    tally.target += len(positions)
    for call in positions:
        ended = traced(bound(scenario, bench.home()), kill_at(call))
        wrong = ended.broke or judged(scenario, bench.place, ended.acknowledged)
        tally.saw(f"{scenario.name}, killed at {call.name} {call.number}: {wrong}", ended.killed and not wrong)


def spread(items: Sequence[T], most: int | None) -> list[T]:
    """At most so many, over the whole length; the last one always."""
    if most is None or len(items) <= most:
        return list(items)
    return [items[round(place * (len(items) - 1) / (most - 1))] for place in range(most)]
