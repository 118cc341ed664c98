"""Two to eight programs on one vault at the same moment, and a file that something else changes underneath.

A folder and a number of rounds go in; what was tried and what was lost come out.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from routekaart.casework import Desk, create_vault
from routekaart.casework.case.opening import begin_case
from routekaart.casework.vault.vaults import restore
from routekaart.errors import RoutekaartError
from tests.casework.desks import OWNER, PHRASE, environment
from tests.faults.children import Child, Ended, Say
from tests.faults.homes import answer, answered, opened, vault_of, whole
from tests.faults.table import Tally

__all__ = ["changed_underneath", "together"]

_EACH = 3
"""Answers of whoever came in."""
_SINCE = "sinds 22-11-2026"
_OPENING = "door een venster dat net opent of sluit"


def together(tally: Tally, folder: Path, rounds: int) -> None:
    """Start two to eight at once: what was acknowledged is there once, and who came second hears who has it."""
    home = _with_a_case(folder / "home")
    said, numbers = ["1"], 1
    for turn in range(rounds):
        if turn and turn % 25 == 0:
            home, said, numbers = _with_a_case(folder / f"home-{turn}"), ["1"], 1
        many = 2 + turn % 7
        children = [Child(_comer(home, 1000 * (turn + 1) + 10 * place)) for place in range(many)]
        for child in children:
            child.go()
        pids = {child.pid for child in children}
        ended = [child.end() for child in children]
        came_in = [one for one in ended if one.acknowledged]
        said += [line for one in ended for line in one.acknowledged]
        numbers += len(came_in)
        tally.saw(f"round {turn}: nobody came in of {many}: {ended}", bool(came_in))
        for one in ended:
            tally.saw(f"round {turn}: {one}", _heard_who(one, pids))
        tally.saw(f"round {turn}: lost or double", not (wrong := _lost(home, said, numbers)) or _tell(tally, wrong))
        _after_a_kill(tally, home, turn)


def _with_a_case(home: Path) -> Path:
    desk, _ = create_vault(environment(home), OWNER, PHRASE)
    case = str(desk.open_case("residentieel").created)
    answer(desk, case, 1)
    desk.vault.close()
    return home


def _comer(home: Path, first: int) -> Callable[[Say], None]:
    """Open as people do, answer and begin a case; whoever is refused says why."""

    def come(say: Say) -> None:
        desk = opened(home)
        case = next(iter(sorted(desk.vault.heads(), key=lambda name: desk.load(name)[1].number)))
        for number in range(first, first + _EACH):
            answer(desk, case, number)
            say(str(number))
        begin_case(desk, desk.checklist_of(desk.load(case)[1]))
        desk.vault.close()

    return come


def _heard_who(ended: Ended, pids: set[int]) -> bool:
    """Came in whole, or heard who has it since when (or that it is just being opened or closed)."""
    if ended.killed or ended.broke:
        return False
    if not ended.refusals:
        return len(ended.acknowledged) == _EACH
    if ended.acknowledged or not ended.refusals[0].startswith("VLT-004"):
        return False
    text = ended.refusals[0]
    named = _SINCE in text and any(f"(proces {pid})" in text for pid in pids)
    return named or _OPENING in text


def _lost(home: Path, said: list[str], numbers: int) -> str:
    """What is missing or double: answers, places in the chains, and numbers of cases."""
    desk = opened(home)
    try:
        cases = {desk.load(name)[1].number: name for name in desk.vault.heads()}
        if len(cases) != len(desk.vault.heads()) or len(cases) != numbers:
            return f"{numbers} cases and {sorted(cases)}"
        first = cases[min(cases)]
        there = [str(number) for number in answered(desk, first)]
        if sorted(there) != sorted(said):
            return f"acknowledged {sorted(set(said) - set(there))} is gone, {len(there)} there of {len(said)}"
        places = [row.seq for row in desk.vault.vault_log()]
        if places != list(range(1, len(places) + 1)):
            return f"places in the log: {places}"
        return whole(desk, first)
    finally:
        desk.vault.close()


def _tell(tally: Tally, wrong: str) -> bool:
    tally.note = wrong
    return False


def _after_a_kill(tally: Tally, home: Path, turn: int) -> None:
    """Who has the vault is killed; the very next start comes in, and knows of it."""

    def hold(say: Say) -> None:
        opened(home)
        say("in")
        os.read(os.pipe()[0], 1)

    child = Child(hold)
    child.go()
    heard = child.wait_for(1)
    refusal = _refusal(home)
    child.kill()
    child.end(heard)
    tally.saw(f"round {turn}: heard {refusal}", f"(proces {child.pid})" in refusal and _SINCE in refusal)
    try:
        desk = opened(home)
    except RoutekaartError as error:
        tally.saw(f"round {turn}: a dead program keeps the vault: {error}", False)
        return
    left = desk.vault.cut_off
    desk.vault.close()
    tally.saw(f"round {turn}: left behind {left}", left is not None and left.pid == child.pid)


def _refusal(home: Path) -> str:
    try:
        opened(home).vault.close()
    except RoutekaartError as error:
        return error.message if error.code == "VLT-004" else error.code
    return "came in beside another"


# changed underneath ------------------------------------------------------------------------------------------


def _renamed(path: Path, other: bytes) -> None:
    beside = path.with_name("nieuw.tmp")
    beside.write_bytes(other)
    os.replace(beside, path)


def _written_over(path: Path, other: bytes) -> None:
    with path.open("r+b") as file:
        file.write(other)
        file.truncate()


def _taken_away(path: Path, _other: bytes) -> None:
    path.unlink()


_WAYS: dict[str, Callable[[Path, bytes], None]] = {
    "renamed over": _renamed,
    "written over": _written_over,
    "taken away": _taken_away,
}


def changed_underneath(tally: Tally, folder: Path) -> None:
    """A program that keeps folders alike puts an older file in place while the vault is open."""
    for name, change in _WAYS.items():
        home = _with_a_case(folder / name.replace(" ", "-"))
        path = vault_of(home) / "kluis.db"
        older = path.read_bytes()
        _one_session(home, 2)
        desk = opened(home)
        case = min(desk.vault.heads())
        answer(desk, case, 3)
        change(path, older)
        found = path.read_bytes() if path.exists() else b""
        tally.saw(f"{name}: {_answer_refused(desk, case, 4)}", _answer_refused(desk, case, 4) == "VLT-023")
        tally.saw(f"{name}: and again", _answer_refused(desk, case, 5) == "VLT-023")
        told = _closing(desk)
        there = path.read_bytes() if path.exists() else b""
        tally.saw(f"{name}: the file that was put there was written over", there == found)
        kept = _in_newest_copy(home)
        # Under a file that is written over nothing can be read any more: then closing has to say so.
        tally.saw(f"{name}: {told}, kept {kept}", kept == [1, 2, 3] or (kept == [1, 2] and told == "VLT-013"))
        shutil.rmtree(home)


def _one_session(home: Path, number: int) -> None:
    desk = opened(home)
    answer(desk, min(desk.vault.heads()), number)
    desk.close()


def _answer_refused(desk: Desk, case: str, number: int) -> str:
    try:
        answer(desk, case, number)
    except RoutekaartError as error:
        return error.code
    return "accepted"


def _closing(desk: Desk) -> str:
    try:
        desk.close()
    except RoutekaartError as error:
        return error.code
    return ""


def _in_newest_copy(home: Path) -> list[int]:
    """Put back as people do, and read."""
    restore(environment(home), vault_of(home), PHRASE)
    desk = opened(home)
    found = answered(desk, min(desk.vault.heads()))
    desk.vault.close()
    return found
