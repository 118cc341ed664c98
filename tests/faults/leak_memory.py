"""The memory of the real program at work, read from outside after everything that people do with a passphrase.

A vault with planted words goes in; out comes what could still be read after unlocking, and after the lock.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.faults.display import clipboard_with
from tests.faults.memory import Needle, children_of, found_in
from tests.faults.planted import Planted, slot_keys, words
from tests.faults.program import Program
from tests.faults.table import Tally

__all__ = ["LOCKED", "UNLOCKED", "WAYS", "after_close", "after_lock", "after_unlock", "chosen", "in_use"]

_PIECE, _MEASURED = 8, 16
"""So many signs in a row of a phrase of nonsense stand nowhere by chance. One that is being chosen is taken to pieces
to see how soon it is guessed: up to fifteen signs of it can stay behind in what Python keeps unused beside a text."""
UNLOCKED, LOCKED = 3, 26
"""How many things are tried after unlocking, and after the lock."""


def of_phrase(phrase: str, way: str = "") -> dict[str, Needle]:
    """What to look for of a passphrase: all of it, and every piece."""
    least = _MEASURED if way in CHOSEN else _PIECE
    return {"phrase": Needle.of(phrase), "piece of the phrase": Needle.of(phrase, least=least)}


def _missing(tally: Tally, program: Program, when: str, needles: dict[str, Needle]) -> None:
    for name, count in found_in(program.pid, needles).items():
        tally.saw(f"{when}: {name} {count} times in memory", count == 0)


def in_use(tally: Tally, program: Program, planted: Planted) -> None:
    """First of all the search itself: it finds what is there, in a field and on screen."""
    program.do("go", place="unlock")
    program.type("Wachtzin", planted.phrase)
    tally.saw(
        "the search finds no phrase that is in the field",
        found_in(program.pid, of_phrase(planted.phrase))["phrase"] > 0,
    )


def after_unlock(tally: Tally, program: Program, planted: Planted, way: str) -> None:
    """In: a program whose vault was just opened. The passphrase and what it becomes are gone."""
    program.do("rest")
    keys = tuple(slot_keys(planted.folder, planted.phrase))
    _missing(tally, program, f"after unlock, {way}", of_phrase(planted.phrase, way) | {"key of the slot": Needle(keys)})


def after_lock(tally: Tally, program: Program, planted: Planted, way: str) -> None:
    """Look around in the case, draw its document, lock, and find nothing: nor in what the program had started."""
    program.do("call", what="tests.faults.leak_steps:open_first_case")
    drawing = program.do("call", what="tests.faults.leak_steps:draw")
    here = found_in(program.pid, _case())
    tally.saw(f"the search finds {here} of the case that is open", min(here.values()) > 0)
    program.do("lock")
    program.do("readable")
    when = f"after the lock, {way}"
    tally.saw(f"{when}: {drawing} still draws", drawing not in children_of(program.pid))
    _missing(tally, program, when, of_phrase(planted.phrase) | _case() | _keys(planted))


def after_close(tally: Tally, program: Program, way: str) -> None:
    """Close the window: the process ends, and so does what it had started."""
    before = children_of(program.pid)
    program.send("close")
    ended = program.process.wait(60) == 0
    still = [pid for pid in before if Path(f"/proc/{pid}").exists()]
    tally.saw(f"after closing, {way}: {ended=}, {still} still there", ended and not still)


def _keys(planted: Planted) -> dict[str, Needle]:
    raw = planted.data_key
    keys = (raw, raw[:32], raw.hex().encode(), raw[:32].hex().encode(), *slot_keys(planted.folder, planted.phrase))
    return {"key": Needle(keys), "recovery code": Needle.of(planted.code)}


def _case() -> dict[str, Needle]:
    return {f"planted word {number}": Needle.of(word) for number, word in enumerate(words(), 1)}


# ways in ----------------------------------------------------------------------------------------------------------


def typed(program: Program, planted: Planted) -> None:
    """Type it and press Enter."""
    program.do("go", place="unlock")
    program.type("Wachtzin", planted.phrase)
    program.do("key", name="Return")
    program.do("settle")


def shown(program: Program, planted: Planted) -> None:
    """Have it shown while typing."""
    program.do("go", place="unlock")
    program.do("press", button="Tonen")
    program.type("Wachtzin", planted.phrase)
    program.do("key", name="Return")
    program.do("settle")


def after_a_slip(program: Program, planted: Planted) -> None:
    """The last two signs are left out the first time."""
    program.do("go", place="unlock")
    program.type("Wachtzin", planted.phrase[:-2])
    program.do("key", name="Return")
    program.do("settle")
    assert program.do("see")["errors"], "a passphrase that does not fit was not told"
    # What was typed is selected, so that typing replaces it.
    program.type("Wachtzin", planted.phrase)
    program.do("key", name="Return")
    program.do("settle")


def pasted(program: Program, planted: Planted) -> None:
    """Ctrl+V, from a clipboard that another program fills; on a display of its own."""
    program.do("go", place="unlock")
    program.do("settle")
    program.do("focus", field="Wachtzin")
    with clipboard_with(planted.phrase, program.display):
        program.do("settle")
        program.do("key", name="V", ctrl=True)
        program.do("settle")
        program.do("key", name="Return")
        program.do("settle")
    # What came last from the display stands in its library until something else comes.
    program.do("call", what="tests.faults.leak_steps:move_about")


def with_the_code(program: Program, planted: Planted) -> None:
    """The recovery code, and the passphrase as a new one."""
    program.do("go", place="unlock")
    program.do("press", button="Herstelcode gebruiken")
    program.type("Herstelcode", planted.code)
    program.type("Nieuwe wachtzin", planted.phrase)
    program.do("press", button="Openen met herstelcode")
    program.do("settle")


def changed(program: Program, planted: Planted) -> None:
    """In the settings, from and to the same passphrase, and then another recovery code with it."""
    typed(program, planted)
    program.do("go", place="settings")
    program.do("settle")
    program.type("Uw wachtzin nu", planted.phrase)
    program.type("Nieuwe wachtzin", planted.phrase)
    program.do("press", button="Wachtzin veranderen")
    program.do("settle")
    program.do("go", place="cases")


def chosen(program: Program, phrase: str) -> None:
    """At the first start, typed twice."""
    program.do("go", place="first_start")
    program.do("settle")
    program.do("call", what="tests.faults.leak_steps:about_you")
    program.type("Wachtzin", phrase)
    program.type("Nog een keer", phrase)
    program.do("call", what="tests.faults.leak_steps:forward")


CHOSEN = ("with the code", "changed", "chosen at the first start")
"""Ways in which a passphrase is chosen."""
WAYS: dict[str, Callable[[Program, Planted], None]] = {
    "after a slip": after_a_slip, "typed": typed, "shown": shown, "with the code": with_the_code, "changed": changed,
    "pasted": pasted,
}  # fmt: skip
"""How a vault that is there opens, or gets another passphrase; `pasted` wants a display."""
