"""Limits of the machine: the size of files, open files, memory, and a quota.

A folder goes in; what was tried and what was lost or not said in words come out.
"""

from __future__ import annotations

import os
import resource
from collections.abc import Callable
from functools import partial
from pathlib import Path

from routekaart.casework import Desk
from routekaart.casework.vault.vaults import new_passphrase
from tests.casework.desks import PHRASE, environment
from tests.faults import tracing
from tests.faults.children import Say, run, told
from tests.faults.failing import fail_each_call, unsaid
from tests.faults.homes import answer, case_of, opened, vault_of
from tests.faults.scenarios import SCENARIOS, Bench, judged
from tests.faults.table import Amount, Tally

__all__ = ["press"]

_WRITES = "write,pwrite64,ftruncate,mkdir"
Limit = Callable[[], None]


def press(tally: Tally, folder: Path, amount: Amount) -> None:
    """Work under each limit, set before the vault opens and in the middle of a session."""
    bench = Bench(SCENARIOS["save"], folder)
    _session(
        lambda line: None, home=bench.home(), before=_free, halfway=_free
    )  # so that nothing is loaded for the first time below
    full = amount == "full"
    for what, limit in _limits(full):
        for when, before, halfway in (("at the start", limit, _free), ("halfway", _free, limit)):
            home = bench.home()
            ended = run(partial(_session, home=home, before=before, halfway=halfway))
            answers = [line for line in ended.acknowledged if line.isdigit()]
            wrong = unsaid(ended) or judged(bench.scenario, home, answers)
            if not wrong and not ended.refusals and "closed" not in ended.said:
                wrong = "it stopped without a word"
            tally.saw(f"{what} {when}: {wrong}", not wrong)
            tally.target += 1
    if tracing.available():
        tally.note = f"without a quota: {tracing.available()}"
        return
    for name in ("save", "backup", "new passphrase") if full else ("save",):
        fail_each_call(tally, SCENARIOS[name], folder / "quota", None if full else 4, "EDQUOT", only=_WRITES)


def _limits(full: bool) -> list[tuple[str, Limit]]:
    sizes = range(0, 512 * 1024, 8 * 1024 if full else 128 * 1024)
    files = [16, *range(6, 40, 1 if full else 11)]
    memory = range(0, 96, 2 if full else 24)
    found: list[tuple[str, Limit]] = [(f"files of {size} bytes", partial(_file_size, size)) for size in sizes]
    found += [(f"{number} open files", partial(_open_files, number)) for number in files]
    return found + [(f"{size} MB of memory more", partial(_memory, size)) for size in memory]


def _free() -> None:
    """No limit."""


def _file_size(size: int) -> None:
    _set(resource.RLIMIT_FSIZE, size)


def _open_files(number: int) -> None:
    _set(resource.RLIMIT_NOFILE, number)


def _memory(megabytes: int) -> None:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    _set(resource.RLIMIT_AS, pages * os.sysconf("SC_PAGE_SIZE") + megabytes * 1024 * 1024)


def _set(which: int, value: int) -> None:
    resource.setrlimit(which, (value, resource.getrlimit(which)[1]))


def _session(say: Say, *, home: Path, before: Limit, halfway: Limit) -> None:
    """Open, answer, take a document out, copy, change the passphrase; what is refused is said, the next is tried."""
    before()
    desk = opened(home)
    case = case_of(desk)
    _try(say, lambda: answer(desk, case, 2), "2")
    halfway()
    for number in (3, 4):
        _try(say, partial(answer, desk, case, number), str(number))
    _try(say, lambda: _others(desk, case, home), "others")
    _try(say, desk.vault.close, "closed")


def _others(desk: Desk, case: str, home: Path) -> None:
    made = desk.papers.preview(case, "verantwoording")
    desk.papers.save(case, made, home / "stuk.pdf")
    desk.backup()
    new_passphrase(environment(home), vault_of(home), PHRASE, PHRASE)


def _try(say: Say, work: Callable[[], object], done: str) -> None:
    try:
        work()
    except Exception as error:
        told(say, error)
    else:
        say(done)
