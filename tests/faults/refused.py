"""A place where nothing may be written: opened for reading, with all that reading, printing and copying out needs.

A folder goes in; what was tried and what did not work come out.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from routekaart.casework import Desk
from routekaart.errors import RoutekaartError
from tests.faults import mounts
from tests.faults.children import Say, run, told
from tests.faults.homes import case_of, opened, opened_practice
from tests.faults.scenarios import SCENARIOS, Bench
from tests.faults.table import Tally

__all__ = ["read_only"]

_NOBODY = 65534
Lock = Callable[[Path], None]


def read_only(tally: Tally, folder: Path) -> None:
    """Real vault and practice, under each thing that may forbid writing."""
    for name, practice in (("save", False), ("sign and seal", True)):
        bench = Bench(SCENARIOS[name], folder)
        # Here first, so that whoever may read less finds everything loaded.
        _look(lambda line: None, lambda place: None, bench.home(), folder, practice=practice)
        for how, lock in _locks(tally):
            home, out = bench.home(), folder / "out"
            shutil.rmtree(out, ignore_errors=True)
            out.mkdir()
            out.chmod(0o777)
            before = _names(home)
            ended = run(partial(_look, lock=lock, home=home, out=out, practice=practice))
            for what in ("opened", *(what for what, _ in _WORK), "closed"):
                tally.saw(f"{name}, {how}, {what}: {ended.refusals} {ended.broke}", what in ended.said)
            tally.saw(f"{name}, {how}, left behind: {_names(home)}", _names(home) == before)
            _unlock(home)


def _locks(tally: Tally) -> list[tuple[str, Lock]]:
    found: list[tuple[str, Lock]] = [("folder of somebody else", _of_another)] if os.getuid() == 0 else []
    found.append(("folder without the right to write", _no_rights))
    why_not = mounts.allowed()
    if not why_not:
        found.append(("disk for reading only", _mounted))
    else:
        tally.note = f"without a disk for reading only: {why_not}"
    return found


def _mounted(home: Path) -> None:
    mounts.leave_machine()
    mounts.read_only(home)


def _of_another(home: Path) -> None:
    for path in (home, *home.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    _become_nobody(home)


def _no_rights(home: Path) -> None:
    for path in (home, *home.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
        if os.getuid() == 0:
            os.chown(path, _NOBODY, _NOBODY)
    _become_nobody(home)


def _become_nobody(home: Path) -> None:
    if os.getuid() != 0:
        return  # rights already count
    for parent in home.parents[:3]:
        if parent.stat().st_uid == 0 and parent not in (Path("/"), Path("/tmp"), Path("/dev"), Path("/dev/shm")):
            parent.chmod(0o755)
    os.setgid(_NOBODY)
    os.setuid(_NOBODY)


def _unlock(home: Path) -> None:
    for path in (home, *home.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)


def _look(say: Say, lock: Lock, home: Path, out: Path, *, practice: bool) -> None:
    lock(home)
    desk = opened_practice(home) if practice else opened(home)
    if desk.vault.read_only:
        say("opened")
    case = case_of(desk)
    for what, work in _WORK:
        try:
            if work(desk, case, out):
                say(what)
        except Exception as error:
            told(say, error)
    desk.close()
    say("closed")


def _shows(desk: Desk, case: str, out: Path) -> bool:
    return desk.case(case, viewed=True).dossier.count > 0 and len(desk.cases()) == 1


def _finds(desk: Desk, case: str, out: Path) -> bool:
    return desk.search("") == (case,) and desk.consultations() is not None and bool(desk.routes())


def _exports(desk: Desk, case: str, out: Path) -> bool:
    made = desk.papers.preview(case, "verantwoording")
    desk.papers.save(case, made, out / "stuk.pdf")
    return (out / "stuk.pdf").read_bytes() == made.pdf


def _prints(desk: Desk, case: str, out: Path) -> bool:
    desk.papers.printed(case, desk.papers.preview(case, "verantwoording"))
    return True


def _checks(desk: Desk, case: str, out: Path) -> bool:
    return desk.papers.check((out / "stuk.pdf").read_bytes()) is not None and desk.vault.verify_integrity().sound


def _refuses_to_write(desk: Desk, case: str, out: Path) -> bool:
    try:
        desk.keep_draft(case, "kind_observatie", "x")
    except RoutekaartError as error:
        return error.code == "VLT-005" and "lezen en afdrukken" in error.message
    return False


_WORK: tuple[tuple[str, Callable[[Desk, str, Path], bool]], ...] = (
    ("a case shows", _shows),
    ("searching", _finds),
    ("exporting elsewhere", _exports),
    ("printing", _prints),
    ("checking", _checks),
    ("writing is refused", _refuses_to_write),
)


def _names(home: Path) -> list[str]:
    return sorted(str(path.relative_to(home)) for path in home.rglob("*"))
