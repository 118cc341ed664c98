"""Guessing a passphrase: what one guess costs, and what who guesses wrong is told.

Passphrases in every form go in; out comes whether they opened, what was said, and how much work it took.
"""

from __future__ import annotations

import os
import resource
import statistics
import time
import unicodedata
from pathlib import Path

from routekaart.casework import unlock
from routekaart.errors import RoutekaartError
from routekaart.keys import Cost, load_key_file, open_with_passphrase
from routekaart.keys.slots import Slot
from tests.faults.planted import environment, plant
from tests.faults.table import Tally

__all__ = ["forms_of_a_phrase", "one_guess", "same_effort", "wrong_tries"]

_LEAST_KIB, _LEAST_PASSES = 46 * 1024, 1
_TRIES = 100
_SPREAD = 0.10
_PHRASE = "Crème brûlée met ﬁjne ½ perzik"


def wrong_tries(tally: Tally, scratch: Path) -> None:
    """A hundred times another phrase: each time the same sentence, nothing is locked for good, and the vault opens."""
    planted = plant(scratch / "wrong", cost=Cost(memory_kib=64, passes=1, lanes=1))
    env, told = environment(scratch / "wrong"), set[tuple[str, str]]()
    before = _files(planted.home)
    for number in range(_TRIES):
        try:
            unlock(env, planted.folder, planted.phrase + str(number))
        except RoutekaartError as error:
            told.add((error.code, error.message))
            tally.saw(f"{number}: {error.code}", error.code == "KEY-001" and len(told) == 1)
        else:
            tally.saw(f"{number}: it opened", held=False)
    tally.saw("wrong tries changed a file", _files(planted.home) == before)
    desk = unlock(env, planted.folder, planted.phrase)
    tally.saw("the case is not there any more", len(desk.cases()) == 1)
    desk.close()


def forms_of_a_phrase(tally: Tally, scratch: Path) -> None:
    """One phrase in every normal form opens; none, a very long one and one with spaces around it do not."""
    planted = plant(scratch / "forms", _PHRASE, cost=Cost(memory_kib=64, passes=1, lanes=1))
    keyfile = load_key_file(planted.folder / "sleutel.json")
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        tally.saw(f"{form} does not open", _told(planted.folder, unicodedata.normalize(form, _PHRASE)) == "")
    for name, phrase in _odd().items():
        tally.saw(f"{name}: {_told(planted.folder, phrase)}", _told(planted.folder, phrase) == "KEY-001")
    tally.saw("the key differs", open_with_passphrase(keyfile, _PHRASE) == planted.data_key)


def _odd() -> dict[str, str]:
    return {
        "empty": "",
        "a thousand signs": "z" * 1000,
        "a thousand wide signs": "🗝" * 1000,
        "spaces around it": f" {_PHRASE} ",
        "small letters": _PHRASE.lower(),
        "half a sign": _PHRASE + "\ud83d",
        "a zero": _PHRASE + "\0",
    }


def _told(folder: Path, phrase: str) -> str:
    try:
        open_with_passphrase(load_key_file(folder / "sleutel.json"), phrase)
    except RoutekaartError as error:
        return error.code
    return ""


def same_effort(tally: Tally, scratch: Path, times: int) -> None:
    """Right, wrong, empty or a thousand signs: the processor is at it as long, within a tenth."""
    planted = plant(scratch / "effort", _PHRASE, cost=Cost(memory_kib=64 * 1024, passes=3, lanes=1))
    kinds = {"right": _PHRASE, "wrong": _PHRASE[::-1], **_odd()}
    spent: dict[str, list[float]] = {name: [] for name in kinds}
    # In turn: what else the computer does then counts for all alike.
    for _ in range(times):
        for name, phrase in kinds.items():
            begun = time.process_time()
            _told(planted.folder, phrase)
            spent[name].append(time.process_time() - begun)
    middle = statistics.median(spent["right"])
    for name, measured in spent.items():
        ratio = statistics.median(measured) / middle
        tally.saw(f"{name} takes {ratio:.2f} of the right one", abs(ratio - 1) <= _SPREAD)


def one_guess(tally: Tally, scratch: Path, times: int) -> None:
    """Every slot of a vault as it is made for people asks the memory of the plan, and takes it."""
    planted = plant(scratch / "cost", cost=Cost())
    for slot in load_key_file(planted.folder / "sleutel.json").slots:
        assert isinstance(slot, Slot)
        cost = slot.cost
        dear = cost.memory_kib >= _LEAST_KIB and cost.passes >= _LEAST_PASSES
        tally.saw(f"{slot.kind}: {cost.memory_kib} KiB, {cost.passes} passes", dear)
    for _ in range(times):
        seconds, peak = _guess_apart(planted.folder)
        tally.saw(f"a guess takes no more than {peak} KiB", peak >= _LEAST_KIB)
        tally.note = f"one guess took {seconds:.2f} s of processor time and {peak // 1024} MiB here"


def _guess_apart(folder: Path) -> tuple[float, int]:
    """In a child, whose peak of memory is then its own."""
    into, out = os.pipe()
    child = os.fork()
    if not child:
        before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
        _told(folder, "not this one")
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        os.write(out, f"{time.process_time() - begun} {grown}".encode())
        os._exit(0)
    os.close(out)
    with os.fdopen(into) as said:
        seconds, grown = said.read().split()
    os.waitpid(child, 0)
    return float(seconds), int(grown)


def _files(home: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file()}
