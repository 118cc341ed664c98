"""The computer sleeps, the lid closes, people log out or the program is told to end, while it stores or seals.

A folder goes in; what was tried and what was lost come out. The real window runs in a process of its own.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from routekaart.casework import Desk, unlock
from tests.faults import leak_locks
from tests.faults.homes import answered
from tests.faults.leak_memory import typed
from tests.faults.life_steps import ANSWERS
from tests.faults.planted import Planted, environment, plant
from tests.faults.program import Program, started
from tests.faults.table import Tally

__all__ = ["ended", "locked"]

_STEPS = "tests.faults.life_steps"
_BUSY = ("mid_save", "mid_sign")


def locked(tally: Tally, folder: Path, times: list[tuple[str, str]]) -> None:
    """For each reason to lock and what is being done then: locked, all stored, and back at the same question.

    At last the program is told to end while it stores.
    """
    planted = plant(folder / "home")
    with ExitStack() as stack:
        buses, where = stack.enter_context(leak_locks.bus(folder / "bus"))
        program = stack.enter_context(started(planted.home, **where))
        _begin(program, planted)
        for number, (reason, busy) in enumerate(times, start=1):
            before = program.do("call", what="tests.faults.leak_steps:begin_draft")
            tally.saw(f"{busy} was done before {reason}", program.do("call", what=f"{_STEPS}:{busy}"))
            _reason(reason)(program, buses)
            while program.answer() != "ready":
                pass
            there = program.do("see")
            tally.saw(f"{reason} in {busy}: {there}", there["place"] == "unlock" and not there["open"])
            wrong = _stored(planted, [kind for _, kind in times[:number]])
            tally.saw(f"{reason} in {busy}: {wrong}", not wrong)
            program.type("Wachtzin", planted.phrase)
            program.do("key", name="Return")
            program.do("rest")
            after = program.do("call", what="tests.faults.leak_steps:draft_there")
            tally.saw(f"{reason} in {busy}: was at {before}, is at {after}", after == before)
        _told_to_end(tally, program, planted, "SIGTERM", "mid_save", [busy for _, busy in times])
    tally.target += 4 * len(times) + 3


def _reason(name: str) -> leak_locks.Reason:
    return leak_locks.REASONS[name]


def ended(tally: Tally, folder: Path, times: list[tuple[str, str]]) -> None:
    """For each way to be told to end: it ends by itself, with all stored and the vault closed."""
    for number, (reason, busy) in enumerate(times):
        planted = plant(folder / str(number))
        with started(planted.home) as program:
            _begin(program, planted)
            _told_to_end(tally, program, planted, reason, busy, [])
    tally.target += 3 * len(times)


def _told_to_end(tally: Tally, program: Program, planted: Planted, reason: str, busy: str, earlier: list[str]) -> None:
    before = program.do("call", what="tests.faults.leak_steps:begin_draft")
    tally.saw(f"{busy} was done before {reason}", program.do("call", what=f"{_STEPS}:{busy}"))
    _ENDS[reason](program)
    tally.saw(f"{reason} in {busy} does not end it", program.process.wait(60) == 0)
    wrong = _stored(planted, [*earlier, busy], typed_text=before["text"])
    tally.saw(f"{reason} in {busy}: {wrong}", not wrong)


_ENDS: dict[str, Callable[[Program], None]] = {
    "logout": lambda program: program.send("call", what=f"{_STEPS}:logout"),
    "SIGTERM": lambda program: os.kill(program.pid, signal.SIGTERM),
    "SIGHUP": lambda program: os.kill(program.pid, signal.SIGHUP),
}


def _begin(program: Program, planted: Planted) -> None:
    typed(program, planted)
    program.do("call", what="tests.faults.leak_steps:open_first_case")


def _stored(planted: Planted, busy: list[str], typed_text: str = "") -> str:
    """What is missing in the vault, opened from here, which only goes when the program closed it."""
    desk = unlock(environment(planted.home), planted.folder, planted.phrase)
    try:
        if desk.vault.cut_off is not None:
            return "the vault was not closed"
        if desk.vault.warnings or not desk.vault.verify_integrity().sound:
            return f"not whole: {desk.vault.warnings}"
        if typed_text and typed_text not in _texts(desk, planted.case_id):
            return f"what was typed is gone: {typed_text}"
        return _cases_wrong(desk, planted, busy)
    finally:
        desk.vault.close()


def _texts(desk: Desk, case: str) -> set[str]:
    """Drafts and answers of a case."""
    return {str(text) for text in (*desk.vault.concepts(case).values(), *desk.case(case).facts.answers.values())}


def _cases_wrong(desk: Desk, planted: Planted, busy: list[str]) -> str:
    others = [name for name in desk.vault.heads() if name != planted.case_id]
    if len(others) != len(busy):
        return f"{len(others)} cases after {busy}"
    full = sum(answered(desk, case) == list(range(1, ANSWERS + 1)) for case in others if not _sealed(desk, case))
    whole = sum(_sealed(desk, case) for case in others)
    expected = busy.count("mid_save"), busy.count("mid_sign")
    return "" if (full, whole) == expected else f"{full} cases stored and {whole} sealed of {expected}"


def _sealed(desk: Desk, case: str) -> bool:
    made = desk.load(case)[1].sealed
    return made is not None and desk.papers.check(desk.vault.blob(made.sealed_sha256 or "")).whole_and_unchanged
