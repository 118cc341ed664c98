"""The disk is full: at 129 positions, so many bytes short of what was to be written, in the middle of a session.

A folder goes in; what was tried and what was lost come out. A disk in memory, or a limit where none may be mounted.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
from collections.abc import Callable, Sequence
from pathlib import Path

from routekaart.casework import Desk
from routekaart.casework.vault.vaults import new_passphrase
from routekaart.errors import RoutekaartError
from tests.casework.desks import PHRASE, environment
from tests.faults import mounts
from tests.faults.children import Say, run, told
from tests.faults.homes import answer, answered, case_of, kept_answers, opened, vault_of
from tests.faults.scenarios import SCENARIOS, Bench
from tests.faults.table import Tally

__all__ = ["POSITIONS", "fill_up"]

POSITIONS = range(0, 64 * 1024 + 1, 512)
_DISK = 6 * 1024 * 1024
_BALLAST = "vol"


def fill_up(tally: Tally, folder: Path, positions: Sequence[int]) -> None:
    """Store answers until the disk is full, at each position on a fresh vault."""
    bench = Bench(SCENARIOS["save"], folder)
    why_not = mounts.allowed()
    tally.note = f"a limit on file size stands in for the disk: {why_not}" if why_not else "on a disk of 6 MB"
    place = bench.place if why_not else folder / "disk"
    place.mkdir(exist_ok=True)

    def everywhere(say: Say) -> None:
        if not why_not:
            mounts.leave_machine()
            mounts.memory_disk(place, _DISK)
        for short in positions:
            say(f"{short} {_session(bench.before, place, short, limited=bool(why_not))}")

    ended = run(everywhere)
    for short in positions:
        found = [line for line in ended.said if line.partition(" ")[0] == str(short)]
        tally.saw(f"{short} bytes: {found or ended.broke or ended.refusals}", found == [f"{short} "])


def _session(before: Path, place: Path, short: int, *, limited: bool) -> str:
    """One session that meets a full disk and goes on after room was made; says what was not as it should be."""
    home = place / "home"
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(before, home)
    take, give = _limit(home, short) if limited else _ballast(place, short)
    desk = opened(home)
    case = case_of(desk)
    take()
    try:
        stored, error = _until_refused(desk, case)
        others = _others(home, desk)
    finally:
        give()
    if error.code not in ({"VLT-006", "VLT-015"} if limited else {"VLT-006"}):
        return f"says {error}"
    if "Wat al bewaard was, staat er nog" not in error.message or (not limited and "MB vrij" not in error.message):
        return f"does not help: {error}"
    if others or answered(desk, case) != list(range(1, stored + 1)):
        return f"stored {stored}, there are {answered(desk, case)} {others}"
    answer(desk, case, stored + 1)  # the same session goes on
    take()
    closed_full = _closed_and_opened(home, desk, stored + 1)
    give()
    return closed_full or _goes_on(home, stored + 1)


def _until_refused(desk: Desk, case: str) -> tuple[int, RoutekaartError]:
    for number in range(2, 500):
        try:
            answer(desk, case, number)
        except RoutekaartError as error:
            return number - 1, error
    raise AssertionError("it never became full")


def _others(home: Path, desk: Desk) -> str:
    """What else writes says so in its own words, or succeeds; nothing is left half."""
    wrong = []
    for what, codes, work in (
        ("backup", ("VLT-006", "VLT-013", "VLT-015"), desk.backup),
        ("key", ("KEY-006",), lambda: new_passphrase(environment(home), vault_of(home), PHRASE, PHRASE)),
    ):
        try:
            work()
        except RoutekaartError as error:
            wrong += [] if error.code in codes else [f"{what}: {error.code}"]
        except Exception as error:
            wrong.append(f"{what}: {error!r}")
    return " ".join(wrong)


def _closed_and_opened(home: Path, desk: Desk, stored: int) -> str:
    """Closing and opening again with the disk still full: refused in words, or all is there."""
    desk.vault.close()
    lines: list[str] = []
    try:
        again = opened(home)
    except Exception as error:
        told(lines.append, error)
        return "" if lines[0].startswith("!VLT-0") else lines[0]
    found = answered(again, case_of(again))
    again.vault.close()
    return "" if found == list(range(1, stored + 1)) else f"after opening: {found}"


def _goes_on(home: Path, stored: int) -> str:
    desk = opened(home)
    answer(desk, case_of(desk), stored + 1)
    desk.backup()
    desk.vault.close()
    return kept_answers(home, [str(number) for number in range(1, stored + 2)])


def _ballast(place: Path, short: int) -> tuple[Callable[[], None], Callable[[], None]]:
    def take() -> None:
        free = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
        (place / _BALLAST).write_bytes(bytes(max(0, free - short)))

    return take, lambda: (place / _BALLAST).unlink(missing_ok=True)


def _limit(home: Path, short: int) -> tuple[Callable[[], None], Callable[[], None]]:
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    def take() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000 + short, hard))

    return take, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
