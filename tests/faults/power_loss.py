"""The power fails: from one recorded run, thousands of disks that could have been left behind.

A scenario goes in; what was tried and what was lost come out. Unsynced writes are dropped, torn and reordered.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.faults.disk_model import NEEDED, Disk, Step
from tests.faults.scenarios import Bench, Scenario, bound, judged
from tests.faults.table import Tally
from tests.faults.tracing import record

__all__ = ["fail_power", "left_behind"]

Parts = Sequence[tuple[int, int]]
_SECTOR, _PAGE = 512, 4096
_TRIES = 4
"""Draws for each state still wanted, before the run is recorded anew."""


def fail_power(tally: Tally, scenario: Scenario, folder: Path, states: int, seed: int) -> None:
    """Let the power fail at so many different moments, or with other parts of the writes on the disk."""
    bench, chance, number = Bench(scenario, folder), random.Random(f"{seed} {scenario.name}"), 0
    while number < states:
        disk = _recorded(bench, folder)
        for until, kept in left_behind(disk, states - number, chance):
            number += 1
            wrong = _look(bench, disk, until, kept)
            tally.saw(
                f"{scenario.name}, step {until} of {len(disk.steps)}, kept {_named(disk, kept)}: {wrong}", not wrong
            )
    tally.target += states


def _recorded(bench: Bench, folder: Path) -> Disk:
    ended, calls = record(bound(bench.scenario, bench.home()), folder / "calls", calls=NEEDED, data=True)
    if ended.broke or ended.refusals:
        raise RuntimeError(f"{bench.scenario.name}: {ended}")
    return Disk(bench.before, calls, bench.place)


def left_behind(disk: Disk, states: int, chance: random.Random) -> list[tuple[int, Mapping[int, Parts]]]:
    """Different states: for each moment nothing and everything unsynced, then parts by chance."""
    found: dict[tuple[object, ...], tuple[int, Mapping[int, Parts]]] = {}
    moments = range(len(disk.steps) + 1)
    for until in moments:
        for keep in (_nothing, _everything):
            _add(found, disk, until, keep(disk, until, chance))
    firsts = list(found.values())
    if len(firsts) > states:
        return chance.sample(firsts, states)
    for _ in range((states - len(firsts)) * _TRIES):
        if len(found) >= states:
            break
        until = chance.choice(moments)
        _add(found, disk, until, chance.choice(_CHOICES)(disk, until, chance))
    return list(found.values())[:states]


def _add(
    found: dict[tuple[object, ...], tuple[int, Mapping[int, Parts]]], disk: Disk, until: int, kept: Mapping[int, Parts]
) -> None:
    key = (until, *((number, *parts) for number, parts in sorted(kept.items())))
    found.setdefault(key, (until, kept))


def _look(bench: Bench, disk: Disk, until: int, kept: Mapping[int, Parts]) -> str:
    bench.empty()
    disk.leave(until, kept, bench.place)
    return judged(bench.scenario, bench.place, disk.said(until))


def _whole(step: Step) -> Parts:
    return [(0, len(step.write[2]) if step.write else 0)]


def _nothing(disk: Disk, until: int, chance: random.Random) -> dict[int, Parts]:
    return {}


def _everything(disk: Disk, until: int, chance: random.Random) -> dict[int, Parts]:
    return {number: _whole(disk.steps[number]) for number in disk.unsure(until)}


def _some(disk: Disk, until: int, chance: random.Random) -> dict[int, Parts]:
    """Any of them, in any order: what came later may be there without what came before."""
    return {number: parts for number, parts in _everything(disk, until, chance).items() if chance.random() < 0.5}


def _all_but_one(disk: Disk, until: int, chance: random.Random) -> dict[int, Parts]:
    kept = _everything(disk, until, chance)
    if kept:
        del kept[chance.choice(list(kept))]
    return kept


def _torn(disk: Disk, until: int, chance: random.Random) -> dict[int, Parts]:
    """Of each write the pieces that happened to reach the disk."""
    unit = chance.choice((_SECTOR, _PAGE))
    kept: dict[int, Parts] = {}
    for number in disk.unsure(until):
        ((_, length),) = _whole(disk.steps[number])
        pieces = [(start, min(start + unit, length)) for start in range(0, length, unit)] or [(0, 0)]
        there = [piece for piece in pieces if chance.random() < 0.6]
        if there:
            kept[number] = there
    return kept


def _until_torn(disk: Disk, until: int, chance: random.Random) -> dict[int, Parts]:
    """In order up to some write, and of that one the beginning."""
    numbers = disk.unsure(until)
    last = chance.randrange(len(numbers) + 1)
    kept = {number: _whole(disk.steps[number]) for number in numbers[:last]}
    if last < len(numbers):
        length = _whole(disk.steps[numbers[last]])[0][1]
        kept[numbers[last]] = [(0, chance.randrange(0, length + 1, _SECTOR))]
    return kept


_CHOICES = (_some, _some, _all_but_one, _torn, _torn, _until_torn)


def _named(disk: Disk, kept: Mapping[int, Parts]) -> str:
    def what(number: int) -> str:
        step = disk.steps[number]
        return f"{number}:" + "+".join(name for _, name, _ in step.names) if step.names else str(number)

    return " ".join(what(number) for number in kept)[:120]
