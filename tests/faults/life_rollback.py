"""An old file is put back in the place of today's: told at opening, by the check, or by a paper outside.

A folder goes in; what was tried and what was lost come out.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from routekaart.casework import Desk, create_vault
from routekaart.casework.documents.standing import standing
from routekaart.casework.vault.check import check_vault
from routekaart.verification import printed_anchor
from tests.casework.desks import OWNER, PHRASE, Clock, environment
from tests.faults.homes import answer, begin_anew, opened, vault_of
from tests.faults.table import Tally
from tests.routes import practice_facts

__all__ = ["NOTE", "put_back"]

NOTE = (
    "a whole folder with its own copies, without a second place, is only told by a paper outside; "
    "so are lines that nobody copied yet"
)
_TOLD = {"VLT-010", "VLT-018"}
_VAULT, _JOURNAL, _KEY, _COPIES = "kluis.db", "kluis.db-wal", "sleutel.json", "reservekopieen"


@dataclass(frozen=True, slots=True)
class _Variant:
    """What of yesterday is put back, and what tells it: the opening, or a paper outside alone."""

    name: str
    parts: tuple[str, ...]
    second: bool
    told: bool = True


_VARIANTS = (
    _Variant("vault", (_VAULT,), second=False),
    _Variant("vault and journal", (_VAULT, _JOURNAL), second=False),
    _Variant("vault and key file", (_VAULT, _KEY), second=False),
    _Variant("all but the copies", (_VAULT, _JOURNAL, _KEY, "naam.txt", "kluis.slot"), second=False),
    _Variant("all, a second place is there", (_VAULT, _KEY, _COPIES), second=True),
    _Variant("all, with its copies", (_VAULT, _KEY, _COPIES), second=False, told=False),
)
Later = Callable[[Desk], None]


def _nothing_more(_desk: Desk) -> None:
    """The old file is opened as it is."""


def _went_on(desk: Desk) -> None:
    """Somebody works on in the old file until it is longer than the one it replaced."""
    for number in range(100, 130):
        answer(desk, min(desk.vault.heads()), number)


def put_back(tally: Tally, folder: Path, *, days: int, everything: bool) -> None:
    """Each variant, of each of so many days ago, opened as it is and after going on in it."""
    begin_anew()
    home, second, paper = folder / "home", folder / "stick", b""
    second.mkdir(parents=True)
    clock = Clock()
    desk, _ = create_vault(environment(home, clock), OWNER, PHRASE)
    case = str(desk.open_case("residentieel").created)
    desk.fill(case, replace(practice_facts("noor-bij-oma"), answers={}, lists={}, weighings={}, decision={}))
    desk.second_backups = second
    _snapshots(desk, home, second, folder, days, clock)
    desk = _again(home, clock)
    answer(desk, case, 99)
    made = desk.papers.open_signing(case, final=False)
    paper = desk.papers.seal(case, made.sha256).pdf
    desk.second_backups = second
    desk.close()
    for day in range(days):
        for variant in _VARIANTS:
            for later in (_nothing_more, _went_on) if everything else (_nothing_more,):
                place = _rolled_back(folder, home, second, day, variant)
                _judge(tally, place, variant, later, paper, f"{variant.name}, day {day}, {later.__name__}")
                tally.target += 3


def _again(home: Path, clock: Clock) -> Desk:
    desk = opened(home)
    desk.env = replace(desk.env, now=clock)
    return desk


def _snapshots(desk: Desk, home: Path, second: Path, folder: Path, days: int, clock: Clock) -> None:
    """Work each day; of each evening the closed vault is kept, and the open one with its journal."""
    for day in range(days):
        answer(desk, min(desk.vault.heads()), day + 1)
        desk.second_backups = second
        shutil.copytree(vault_of(home), folder / f"open-{day}")
        desk.close()
        shutil.copytree(vault_of(home), folder / f"closed-{day}")
        clock.later(days=1)
        desk = _again(home, clock)
    desk.vault.close()


def _rolled_back(folder: Path, home: Path, second: Path, day: int, variant: _Variant) -> Path:
    """A computer on which these parts are of then; the journal belongs to the vault that was open."""
    place = folder / "rolled"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(home, place)
    target = vault_of(place)
    source = folder / (f"open-{day}" if _JOURNAL in variant.parts else f"closed-{day}")
    for part in variant.parts:
        if (target / part).is_dir():
            shutil.rmtree(target / part)
        if (source / part).is_dir():
            shutil.copytree(source / part, target / part)
        elif (source / part).exists():
            shutil.copy2(source / part, target / part)
    aside = second.with_name("stick-away")
    if variant.second and aside.exists():
        aside.rename(second)
    elif not variant.second and second.exists():
        second.rename(aside)
    return place


def _judge(tally: Tally, place: Path, variant: _Variant, later: Later, paper: bytes, what: str) -> None:
    if later is _went_on:
        desk = opened(place)
        later(desk)
        desk.vault.close()
    before = {path: path.read_bytes() for path in place.rglob("kopie.json")}
    desk = opened(place)
    try:
        codes = {warning.code for warning in desk.vault.warnings}
        tally.saw(f"{what}: at opening {codes}", bool(codes & _TOLD) == variant.told)
        findings = check_vault(desk).findings
        kept = all(path.exists() and path.read_bytes() == raw for path, raw in before.items())
        tally.saw(f"{what}: check {findings}, copies kept: {kept}", bool(findings) == variant.told and kept)
        word = standing(desk, printed_anchor(paper))
        tally.saw(f"{what}: the paper says {word}", word not in (None, "staat", "vernietigd"))
    finally:
        desk.vault.close()
