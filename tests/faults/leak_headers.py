"""How the files of a vault begin, looked at after everything that writes one.

A folder goes in; out comes whether any file was ever one that anybody can read.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path

from routekaart.casework import unlock
from routekaart.casework.vault.vaults import new_passphrase, restore
from tests.faults.leak_files import headers
from tests.faults.planted import Planted, environment, plant
from tests.faults.table import Tally

__all__ = ["every_write"]


def every_write(tally: Tally, scratch: Path, answers: int) -> None:
    """A fresh vault, answers one by one, a copy, another passphrase, a killed session, and a copy put back."""
    home = scratch / "home"
    planted = plant(home)
    headers(tally, home, "made")
    env = environment(home)
    desk = unlock(env, planted.folder, planted.phrase)
    headers(tally, home, "opened")
    texts = [name for name, one in desk.case(planted.case_id).checklist.questions.items() if one.kind == "tekst"]
    for number in range(answers):
        desk.answer(planted.case_id, texts[number % len(texts)], f"Nog een zin, nummer {number}.")
        headers(tally, home, f"answer {number}")
    desk.backup()
    headers(tally, home, "copied")
    desk.close()
    new_passphrase(env, planted.folder, planted.phrase, planted.phrase + "!")
    headers(tally, home, "another passphrase")
    new_passphrase(env, planted.folder, planted.phrase + "!", planted.phrase)
    _killed(planted, texts[0])
    headers(tally, home, "killed")
    unlock(env, planted.folder, planted.phrase).close()
    headers(tally, home, "opened after a kill")
    _damaged(planted)
    restore(env, planted.folder, planted.phrase)
    headers(tally, home, "put back")
    tally.saw("the case is not there any more", _cases(planted) == 1)


def _killed(planted: Planted, question: str) -> None:
    """A session that is cut off while it writes."""
    child = os.fork()
    if not child:
        desk = unlock(environment(planted.home), planted.folder, planted.phrase)
        desk.answer(planted.case_id, question, "En toen viel de stroom uit.")
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)


def _damaged(planted: Planted) -> None:
    """The disk lost a page."""
    path = next(path for path in planted.folder.iterdir() if path.suffix == ".db" or path.name.startswith("kluis"))
    content = bytearray(path.read_bytes())
    content[4096:8192] = bytes(4096)
    path.write_bytes(content)


def _cases(planted: Planted) -> int:
    desk = unlock(environment(planted.home), planted.folder, planted.phrase)
    try:
        return len(desk.cases())
    finally:
        desk.close()
