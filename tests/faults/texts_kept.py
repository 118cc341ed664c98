"""Every hostile text in every field, written by the commands of the program: does it come back as it was?

Texts go in; a tally over saving, reopening, searching, drafts, the log, data files, backup and restoring comes out.
"""

from __future__ import annotations

import itertools
import json
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from routekaart.answers import clean_text
from routekaart.casework import Desk, Owner, restore, unlock
from routekaart.checklist.source import read_source
from routekaart.dossier.extract import make_extract
from routekaart.errors import RoutekaartError
from routekaart.examples import facts_of_file
from routekaart.reporting import assessment_json
from routekaart.store import DATABASE
from tests.casework.desks import PHRASE, new_desk
from tests.faults.hostile_case import Filled, fill_case, slots, stored
from tests.faults.table import Tally
from tests.routes import practice_data, route

__all__ = ["PACK", "Plan", "desk_in", "in_cases", "in_files", "in_logs", "packed"]

PACK = 10
"""How many texts stand in one field when they are tried together."""
_STEP = 7
"""So that neighbouring fields hold texts that are far apart."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Which routes, which turns (each turn gives every field the next text) and how many texts in one field."""

    routes: tuple[str, ...]
    turns: range
    pack: int


def packed(texts: tuple[str, ...], at: int, number: int) -> str:
    """`number` texts from place `at` on, each between marks of its own; one text stands alone, without marks."""
    if number == 1:
        return texts[at % len(texts)]
    places = [(at + further) % len(texts) for further in range(number)]
    return " ".join(f"({place}<{texts[place]}>{place})" for place in places)


def desk_in(folder: Path) -> Desk:
    """A desk in a vault of its own, with ids of which the beginnings differ too: those of records are cut off."""
    numbers = itertools.count(1)
    desk = new_desk(folder)
    desk.env = replace(desk.env, new_id=lambda: f"{next(numbers):012x}{os.urandom(10).hex()}")
    return desk


def in_cases(tally: Tally, scratch: Path, plans: tuple[Plan, ...], texts: tuple[str, ...]) -> None:
    """Cases full of texts: reopened, searched, backed up and restored."""
    desk = desk_in(scratch / "thuis")
    filled = [(plan, case) for plan in plans for case in _cases(desk, plan, texts)]
    desk.backup()
    desk.vault.close()
    desk = unlock(desk.env, desk.vault.folder, PHRASE)
    for plan, case in filled:
        _compare(tally, "reopened", desk, case, plan.pack)
    _search(tally, desk, [case for plan, case in filled if plan.pack == 1])
    tally.saw("vault not sound", desk.vault.verify_integrity().sound)
    desk = _restored(desk)
    for _, case in filled[:: max(1, len(filled) // 20)]:
        _compare(tally, "restored", desk, case, 1)
    desk.vault.close()


def _cases(desk: Desk, plan: Plan, texts: tuple[str, ...]) -> Iterator[Filled]:
    for name in plan.routes:
        places = {slot: number * _STEP for number, slot in enumerate(slots(name))}
        for turn in plan.turns:
            yield fill_case(
                desk,
                name,
                lambda slot, turn=turn, places=places: packed(texts, places[slot] + turn * plan.pack, plan.pack),
            )


def _compare(tally: Tally, what: str, desk: Desk, case: Filled, number: int) -> None:
    found = stored(desk, case.case_id)
    for slot, text in case.put.items():
        tally.tried += number - 1
        kept = found.get(slot, "")
        tally.saw(f"{what} {slot}: {text!a} became {kept!a}", kept == _normal(text))


def _normal(text: str) -> str:
    """What is promised of a text, written down a second time: independent of the program."""
    lines = re.sub("\r\n|\r|\u0085|\u2028|\u2029", "\n", text).replace("\ufeff", "")
    kept = "".join(" " if _no_sign(sign) else sign for sign in lines)
    return unicodedata.normalize("NFC", kept)


def _no_sign(sign: str) -> bool:
    code = ord(sign)
    never = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return never or (unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t")


_MOST_SHOWN = 200
"""A search for a word that every case has shows so many, the latest."""


def _search(tally: Tally, desk: Desk, cases: list[Filled]) -> None:
    """The code name is searched for: it finds its own case, and no text is an order to the search."""
    desk.cases()
    for case in cases:
        name = case.put.get("personen.codenaam", "")
        words = " ".join(re.findall("[A-Za-z0-9]+", name))
        found = desk.search(name)
        tally.saw(f"search {name!a} raised", found is not None)
        if words and name.isascii():
            shown = desk.search(words)
            tally.saw(f"search {words} misses its case", case.case_id in shown or len(shown) == _MOST_SHOWN)


def _restored(desk: Desk) -> Desk:
    env, folder = desk.env, desk.vault.folder
    desk.vault.close()
    with (folder / DATABASE).open("r+b") as file:
        file.write(os.urandom(4096))
    restore(env, folder, PHRASE)
    return unlock(env, folder, PHRASE)


def in_logs(tally: Tally, scratch: Path, texts: tuple[str, ...]) -> None:
    """Texts as the name of who works here, as drafts, and as the name of a key."""
    desk = desk_in(scratch / "log")
    case_id = str(desk.open_case("terugblik").created)
    for number, text in enumerate(texts):
        name = " ".join(clean_text(text).split())
        desk.set_owner(Owner(name=text, function=text, organisation=text, registration=text))
        desk.log("ingezien", "dossier", case_id)
        tally.saw(f"log {text!a}", desk.vault.vault_log(dossier=case_id)[-1].entry.actor == name)
        field = f"feiten/{number}/wat"
        desk.keep_draft(case_id, field, text)
        tally.saw(f"draft {text!a}", desk.vault.concepts(case_id)[field] == _normal(text))
        desk.papers.keep_key(f"{number:064x}", text)
    kept = {key.fingerprint: key.name for key in desk.papers.known_keys()}
    for number, text in enumerate(texts):
        tally.saw(f"key {text!a}", kept[f"{number:064x}"] == _normal(text))
    tally.saw("log chain", desk.vault.verify_integrity().first_bad_log_entry is None)
    desk.vault.close()


def in_files(tally: Tally, scratch: Path, texts: tuple[str, ...]) -> None:
    """Texts in a file of answers that is read, and in the data that is written: whole, or refused with a place."""
    desk = desk_in(scratch / "bestand")
    for text in texts:
        data = practice_data("noor-bij-oma")
        data["besluit"] = {**data["besluit"], "motivering": text}
        path = scratch / "antwoorden.yaml"
        path.write_bytes(json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass"))
        try:
            read = facts_of_file(dict(read_source(path, path.name).data), route("residentieel"))
            tally.saw(f"answers file {text!a}", read.decision["motivering"] == _normal(text))
        except RoutekaartError as error:
            tally.saw(
                f"answers file {text!a}: {error}", re.search(r"antwoorden\.yaml:\d+:\d+", error.message) is not None
            )
    for turn in range(0, len(texts), PACK * 6):
        case = fill_case(desk, "residentieel", lambda _, turn=turn: packed(texts, turn, PACK))
        view = desk.case(case.case_id)
        written = make_extract(view.checklist, view.facts, view.assessment, app_version="1", practice=False)
        state = json.dumps(assessment_json(view.checklist, view.facts, view.assessment), ensure_ascii=False)
        for leaf in (*_leaves(json.loads(written)), *_leaves(json.loads(state))):
            _leaf(tally, leaf, texts)
    desk.vault.close()


def _leaf(tally: Tally, leaf: str, texts: tuple[str, ...]) -> None:
    for place in map(int, re.findall(r"\((\d+)<", leaf)):
        if f">{place})" in leaf:
            whole = _normal(f"({place}<{texts[place]}>{place})")
            tally.saw(f"data file {texts[place]!a}", whole in leaf)


def _leaves(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping | list):
        for item in data.values() if isinstance(data, Mapping) else data:
            yield from _leaves(item)
