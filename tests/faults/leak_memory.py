"""The memory of the real program at work, read from outside after everything that people do with a passphrase.

A vault with planted words goes in; out comes what could still be read after unlocking, and after the lock.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.faults.display import clipboard_with
from tests.faults.memory import children_of, forms, found_in, pieces
from tests.faults.planted import PLANTED, Planted, slot_keys
from tests.faults.program import Program
from tests.faults.table import Tally

__all__ = ["LOCKED", "UNLOCKED", "WAYS", "after_lock", "after_unlock", "in_use"]

_PIECE = 8
"""So many signs in a row of a passphrase of nonsense stand nowhere by chance."""
UNLOCKED, LOCKED = 3, 7
"""How many things are looked for after unlocking, and after the lock."""


def of_phrase(phrase: str) -> dict[str, tuple[bytes, ...]]:
    """What to look for of a passphrase: all of it, and every piece."""
    parts = tuple(form for piece in pieces(phrase, _PIECE) for form in forms(piece))
    return {"phrase": forms(phrase), "piece of the phrase": parts}


def _missing(tally: Tally, program: Program, when: str, needles: dict[str, tuple[bytes, ...]]) -> None:
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
    _missing(tally, program, f"after unlock, {way}", of_phrase(planted.phrase) | {"key of the slot": keys})


def after_lock(tally: Tally, program: Program, planted: Planted, way: str) -> None:
    """Draw, look around in the case, lock, and find nothing: neither in the program nor in what it started."""
    program.do("call", what="tests.faults.leak_steps:open_first_case")
    drawing = program.do("call", what="tests.faults.leak_steps:draw")
    tally.saw("the search finds no case that is open", found_in(program.pid, _case())["case"] >= len(PLANTED))
    program.do("lock")
    program.do("readable")
    when = f"after the lock, {way}"
    tally.saw(f"{when}: {drawing} still draws", drawing not in children_of(program.pid))
    raw = planted.data_key
    keys = (raw, raw[:32], raw.hex().encode(), raw[:32].hex().encode(), *slot_keys(planted.folder, planted.phrase))
    _missing(tally, program, when, of_phrase(planted.phrase) | _case() | {"key": keys, "code": forms(planted.code)})


def _case() -> dict[str, tuple[bytes, ...]]:
    return {"case": tuple(form for word in PLANTED for form in forms(word))}


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
    program.do("focus", field="Wachtzin")
    with clipboard_with(planted.phrase, program.display):
        program.do("key", name="V", ctrl=True)
        program.do("key", name="Return")
        program.do("settle")


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


def chosen(program: Program, planted: Planted) -> None:
    """At the first start, typed twice; a case is planted in the vault that comes of it."""
    program.do("go", place="first_start")
    program.do("settle")
    program.do("call", what="tests.faults.leak_steps:about_you")
    program.type("Wachtzin", planted.phrase)
    program.type("Nog een keer", planted.phrase)
    program.do("call", what="tests.faults.leak_steps:forward")


WAYS: dict[str, Callable[[Program, Planted], None]] = {
    "after a slip": after_a_slip, "typed": typed, "shown": shown, "with the code": with_the_code, "changed": changed,
    "pasted": pasted,
}  # fmt: skip
"""How a vault that is there opens, or gets another passphrase; `pasted` wants a display."""
