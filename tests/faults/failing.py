"""The disk fails: each call that touches the vault comes back with an error, once, and from then on.

A scenario goes in; what was tried and what was lost or not said come out.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.faults.children import Ended
from tests.faults.disk_model import NEEDED, Disk
from tests.faults.kills import spread
from tests.faults.scenarios import Bench, Scenario, bound, judged
from tests.faults.table import Tally
from tests.faults.tracing import Call, concerning, fail, record, traced

__all__ = ["fail_each_call", "fail_each_sync", "unsaid"]

CALLS = (
    "open,openat,creat,read,pread64,write,pwrite64,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat,"
    "mkdir,mkdirat,rmdir,chmod,flock"
)
_SAFE, _DO = ("veilig", "staat er nog", "Er is niets", "geldt nog", "zijn er nog"), 40


def fail_each_call(
    tally: Tally, scenario: Scenario, folder: Path, most: int | None = None, error: str = "EIO", *, only: str = CALLS
) -> None:
    """Let each call fail, and each with all that follow; afterwards nothing is lost and everything was said."""
    bench = Bench(scenario, folder)
    _, calls = record(bound(scenario, bench.home()), folder / "calls", calls=CALLS)
    wanted = only.split(",")
    positions = spread([call for call in concerning(calls, bench.place) if call.name in wanted], most)
    tally.target += 2 * len(positions)
    for call in positions:
        for onwards in (False, True):
            faults = fail((), error, onwards=_from(calls, call)) if onwards else fail([call], error)
            ended = traced(bound(scenario, bench.home()), *faults)
            wrong = unsaid(ended) or judged(scenario, bench.place, ended.acknowledged)
            when = "from" if onwards else "at"
            tally.saw(f"{scenario.name}, {error} {when} {call.name} {call.number}: {wrong}", not wrong)


def _from(calls: Sequence[Call], first: Call) -> list[Call]:
    """Of each name the first one from here on; acknowledging goes on, for the pipe is no disk."""
    found: dict[str, Call] = {}
    for call in calls[calls.index(first) :]:
        found.setdefault(call.name, call)
    return [call for name, call in found.items() if name != "write" or first.name == "write"]


def unsaid(ended: Ended) -> str:
    """An error nobody foresaw, or one that does not say what is safe."""
    if ended.broke or ended.killed:
        return ended.broke or "the child was killed"
    mute = [line for line in ended.refusals if len(line) < _DO or not any(words in line for words in _SAFE)]
    return f"does not help: {mute}" if mute else ""


def fail_each_sync(tally: Tally, scenario: Scenario, folder: Path) -> None:
    """A failed sync may have thrown away what it was to keep: no later one that succeeds may count as having kept it.

    The power fails at the end; of what was not synced since, nothing is there.
    """
    bench = Bench(scenario, folder)
    _, calls = record(bound(scenario, bench.home()), folder / "calls", calls=NEEDED)
    syncs = [call for call in concerning(calls, bench.place) if call.name in {"fsync", "fdatasync"}]
    tally.target += len(syncs)
    for call in syncs:
        work = bound(scenario, bench.home())
        ended, done = record(work, folder / "calls", *fail([call], "EIO"), calls=NEEDED, data=True)
        disk = Disk(bench.before, done, bench.place, failed_sync_drops=True)
        bench.empty()
        disk.leave(len(disk.steps), {}, bench.place)
        wrong = unsaid(ended) or judged(scenario, bench.place, ended.acknowledged)
        tally.saw(f"{scenario.name}, sync {call.number} failed, then no power: {wrong}", not wrong)
