"""The drill: each copy of a series put back on an empty computer, with the passphrase and with the recovery code.

A folder goes in; what was tried and what was lost come out. What a copy held is compared byte for byte.
"""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from pathlib import Path

from routekaart.casework import Desk, create_vault
from routekaart.casework.seals.keys import seal_key
from routekaart.casework.vault.restoring import find_vaults, restore_here
from routekaart.store import BackupInfo
from tests.casework.desks import OWNER, PHRASE, Clock, environment
from tests.faults.homes import answer, begin_anew, opened
from tests.faults.table import Tally
from tests.routes import practice_facts

__all__ = ["drill", "exported"]

_NEW = "een nieuwe zin voor de nieuwe laptop"
Export = dict[str, object]


def exported(desk: Desk) -> Export:
    """Every case as it would leave the vault: its events as they were written, its drafts and its documents."""
    vault, found = desk.vault, {}
    for case in sorted(vault.heads()):
        found[f"{case}/events"] = [(event.seq, event.prev, event.hash, event.text) for event in vault.events(case)]
        found[f"{case}/drafts"] = vault.concepts(case)
        found[f"{case}/blobs"] = sorted((info.sha256, info.kind, vault.blob(info.sha256)) for info in vault.blobs(case))
    return found


def drill(tally: Tally, folder: Path, *, evenings: int, sealed: bool) -> None:
    """Work for some evenings, then put back what each of them left, beside the vault and in the second place."""
    begin_anew()
    home, second, clock = folder / "home", folder / "stick", Clock()
    second.mkdir(parents=True)
    desk, code = create_vault(environment(home, clock), OWNER, PHRASE)
    held: dict[int, Export] = {}
    for evening in range(evenings):
        _work(desk, evening, sealed=sealed and evening == evenings - 1)
        desk.second_backups = second
        made = exported(desk)
        desk.close()
        clock.later(days=1)
        held |= {info.log_seq: made for info in _copies(home, second)[:1]}
        desk = _reopened(home, clock)
    desk.vault.close()
    copies = _copies(home, second)
    spent = [_put_back(tally, folder / "laptop", copy, held, secret) for copy in copies for secret in ("", code)]
    tally.target += 2 * 2 * min(10, evenings)
    seconds = sorted(spent)
    middle, last = seconds[len(spent) // 2], seconds[-1]
    tally.note = f"{len(copies)} copies; put back in {middle:.2f} to {last:.2f} s, the work on the passphrase aside"


def _reopened(home: Path, clock: Clock) -> Desk:
    desk = opened(home)
    desk.env = replace(desk.env, now=clock)
    return desk


def _copies(home: Path, second: Path) -> list[BackupInfo]:
    """The copies beside the vault and in the second place, newest first."""
    desk = opened(home)
    found = desk.vault.backups()
    desk.vault.close()
    assert all(info.folder.is_relative_to(home) or info.folder.is_relative_to(second) for info in found)
    return found


def _work(desk: Desk, evening: int, *, sealed: bool) -> None:
    """An evening: a new case each third one, answers, a draft, and on the last one a sealed document."""
    if evening % 3 == 0:
        case = str(desk.open_case("residentieel").created)
        facts = practice_facts("noor-bij-oma")
        desk.fill(case, replace(facts, answers=dict(list(facts.answers.items())[: 5 + evening])))
    for case in desk.vault.heads():
        answer(desk, case, evening)
    desk.keep_draft(case, "kind_observatie", f"half getypt op avond {evening}")
    if sealed:
        seal_key(desk)
        made = desk.papers.open_signing(case, final=False)
        desk.papers.seal(case, made.sha256)


def _put_back(tally: Tally, laptop: Path, copy: BackupInfo, held: dict[int, Export], code: str) -> float:
    """On an empty computer; out comes how long that took."""
    shutil.rmtree(laptop, ignore_errors=True)
    begun = time.monotonic()
    with_what = "code" if code else "passphrase"
    try:
        (found,) = find_vaults(copy.folder)
        other = environment(laptop)
        done = restore_here(other, found, code or PHRASE, new_passphrase=_NEW if code else None)
        spent = time.monotonic() - begun
        same = exported(done.desk) == held[copy.log_seq] and not done.skipped
        done.desk.vault.close()
        again = opened(laptop, _NEW if code else PHRASE)
        same &= exported(again) == held[copy.log_seq] and again.vault.verify_integrity().sound
        again.vault.close()
    except Exception as error:
        tally.saw(f"{copy.folder.parent.name}/{copy.name} with {with_what}: {type(error).__name__} {error}", False)
        return time.monotonic() - begun
    tally.saw(f"{copy.folder.parent.name}/{copy.name} with {with_what}: not the same", same)
    return spent
