"""A vault with a case full of words that stand nowhere else, so that wherever one turns up, it came from there.

A home folder goes in; out come the vault, its keys, and the words planted in its case.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from routekaart.casework import Desk, Environment, Owner, create_vault, system_environment
from routekaart.keys import Cost, load_key_file, open_with_passphrase
from routekaart.keys.slots import Slot, normal, slot_key, unbased

__all__ = ["Planted", "environment", "found_there", "phrase_of", "plant", "slot_keys", "words"]

_WORDS = 20
_CHEAP = Cost(memory_kib=8192, passes=1, lanes=1)


def phrase_of() -> str:
    """A passphrase. Long: what is freed of a short one is mostly used again by chance."""
    # Made when asked for, as the words are: a constant would stand in the memory that is searched.
    return " ".join(["Qvlimkwxorp"] * 8)


def words() -> tuple[str, ...]:
    """The first is the code name of the child, the others are what people said and wrote."""
    return tuple(f"Zwoxq{number:02d}ipjuw" for number in range(_WORDS))


@dataclass(frozen=True)
class Planted:
    """One vault: where it is, the case in it, and what must never be found elsewhere."""

    home: Path
    folder: Path
    case_id: str
    phrase: str
    code: str
    data_key: bytes


def environment(home: Path, cost: Cost = _CHEAP) -> Environment:
    """The real clock and chance, in a home of its own, with keys that are quick to make."""
    return replace(system_environment({**os.environ, "ROUTEKAART_HOME": str(home)}), key_cost=cost)


def plant(home: Path, phrase: str = "", *, cost: Cost = _CHEAP) -> Planted:
    """Make the vault and its case; it is closed afterwards."""
    phrase = phrase or phrase_of()
    desk, code = create_vault(environment(home, cost), Owner(name="K. Verzonnen", function="trainer"), phrase)
    case_id = str(desk.open_case("residentieel").created)
    _fill(desk, case_id)
    made = Planted(home, desk.vault.folder, case_id, phrase, code, desk.vault._data_key)
    desk.close()
    return made


def found_there(home: Path, phrase: str = "") -> Planted:
    """The one vault that somebody made in this home, without a case."""
    phrase = phrase or phrase_of()
    folder = next(path for path in (home / "data" / "kluizen").iterdir() if path.is_dir())
    data_key = open_with_passphrase(load_key_file(folder / "sleutel.json"), phrase)
    return Planted(home, folder, "", phrase, "", data_key)


def _fill(desk: Desk, case_id: str) -> None:
    left = list(words())
    desk.save_record(case_id, "personen", {"codenaam": left.pop(0), "rol": "kind", "delen": "in_document"})
    questions = desk.case(case_id).checklist.questions
    texts = [name for name, question in questions.items() if question.kind == "tekst"]
    for name in texts[: len(left)]:
        desk.answer(case_id, name, f"Iemand zei {left.pop(0)} en ging.")
    assert not left, f"{len(left)} words found no place"


def slot_keys(folder: Path, phrase: str) -> list[bytes]:
    """What a passphrase becomes for the slots of this vault that it opens."""
    slots = [slot for slot in load_key_file(folder / "sleutel.json").slots if isinstance(slot, Slot)]
    return [slot_key(normal(phrase), unbased(slot.salt), slot.cost) for slot in slots if slot.kind == "passphrase"]
