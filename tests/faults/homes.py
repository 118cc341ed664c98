"""Homes with one vault in them: opened as their owner does, written to, and read back to see whether all is there.

A home goes in; an open desk comes out, or what was lost. Rules and drawings are made once, for all children.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from routekaart.casework import Desk, Environment, open_practice
from routekaart.casework.vault.vaults import unlock
from routekaart.checklist import Checklist
from routekaart.document.drawing import DrawnHere
from routekaart.document.meta import PdfMeta
from routekaart.dossier.events import Answered
from routekaart.paths import vaults_folder
from tests.casework.desks import PHRASE, environment

__all__ = [
    "DRAFT",
    "answer",
    "answered",
    "begin_anew",
    "case_of",
    "desk_in",
    "kept_answers",
    "opened",
    "opened_practice",
    "same_each_time",
    "vault_of",
    "whole",
]

QUESTION, DRAFT = "achtergrond", "kind_observatie"


class _Remembered:
    """Draws each document once: a child that was forked since finds it drawn."""

    def __init__(self) -> None:
        self._drawn: dict[str, bytes] = {}

    def prepare(self) -> None:
        """Nothing to load ahead."""

    def draw(self, xml: str, meta: PdfMeta) -> bytes:
        """The document, drawn now or before."""
        if xml not in self._drawn:
            self._drawn[xml] = DrawnHere().draw(xml, meta)
        return self._drawn[xml]


_DRAWING = _Remembered()


def same_each_time(home: Path) -> Environment:
    """Ids follow from what is stored: the same state gives the same ids, so what is drawn is the same as well."""
    stored, numbers = hashlib.sha256(), itertools.count()
    for path in sorted(home.rglob("kluis.db*")):
        if path.is_file() and not path.name.endswith("-shm"):
            stored.update(path.read_bytes())
    start = stored.hexdigest()[:20]
    return replace(environment(home), new_id=lambda: f"{start}{next(numbers):012x}", drawing=_DRAWING)


def vault_of(home: Path) -> Path:
    """The one vault with real cases in this home."""
    (folder,) = [path for path in vaults_folder(environment(home).places).iterdir() if path.is_dir()]
    return folder


def opened(home: Path, phrase: str = PHRASE) -> Desk:
    """The vault, opened as its owner does. Close its vault."""
    return _knowing(unlock(replace(environment(home), drawing=_DRAWING), vault_of(home), phrase))


def opened_practice(home: Path) -> Desk:
    """The practice vault. Close its vault."""
    return _knowing(open_practice(same_each_time(home)))


_RULES: dict[str, Checklist] = {}


def begin_anew() -> None:
    """Other homes, perhaps with other rules."""
    _RULES.clear()


def _knowing(desk: Desk) -> Desk:
    """Rules are compiled once for all homes and children: they are not what is interrupted."""
    for rules in _RULES.values():
        desk.know_rules(rules)
    for case in () if _RULES else desk.vault.heads():
        rules = desk.checklist_of(desk.load(case)[1])
        _RULES[rules.hash] = rules
    return desk


def case_of(desk: Desk) -> str:
    """The one case."""
    (case,) = desk.vault.heads()
    return case


def answer(desk: Desk, case: str, number: int) -> None:
    """Type a draft and answer a question; both hold the number."""
    desk.keep_draft(case, DRAFT, str(number))
    desk.answer(case, QUESTION, f"antwoord {number} " + "x" * (number * 37 % 900))


def answered(desk: Desk, case: str) -> list[int]:
    """The numbers that were answered, in the order of the events."""
    bodies = (event.body for event in desk.load(case)[0])
    said = (body.value for body in bodies if isinstance(body, Answered) and body.question == QUESTION)
    return [int(str(value).split()[1]) for value in said]


@contextmanager
def desk_in(home: Path, phrase: str = PHRASE, *, practice: bool = False) -> Iterator[Desk]:
    """The open vault, closed afterwards without a copy."""
    desk = opened_practice(home) if practice else opened(home, phrase)
    try:
        yield desk
    finally:
        desk.vault.close()


def kept_answers(home: Path, said: Sequence[str], phrase: str = PHRASE) -> str:
    """Every answer that was acknowledged is there, once and in order; the rest is whole."""
    with desk_in(home, phrase) as desk:
        case = case_of(desk)
        there = answered(desk, case)
        if there != sorted(set(there)):
            return f"twice or out of order: {there}"
        lost = {int(line) for line in said} - set(there)
        if lost:
            return f"lost {sorted(lost)} of {there}"
        return whole(desk, case)


def whole(desk: Desk, case: str) -> str:
    """Nothing in the vault is half."""
    unforeseen = [warning.code for warning in desk.vault.warnings]
    if unforeseen:
        return f"warns of {unforeseen}"
    report = desk.vault.verify_integrity()
    if not report.sound:
        return f"not sound: {report}"
    dossier = desk.load(case)[1]  # raises when the chain does not hold
    return "" if dossier.head == desk.vault.heads()[case] else "the head is not the last event"
