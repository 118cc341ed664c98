"""Killing the program anywhere between "onderteken" and "klaar" (S1): at calls of the program itself, while it draws,
embeds, seals, keeps and writes, and at the calls to the system that change a file.

How much to try goes in; a tally comes out.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from routekaart.casework import Desk, add_returned, open_practice, save_received, seal_received
from routekaart.casework.practice.cases import start_practice_case
from routekaart.casework.seals.keys import seal_key
from routekaart.checklist import Checklist
from routekaart.document.drawing import DrawnHere
from routekaart.document.meta import PdfMeta
from routekaart.verification import revision_hashes
from tests.casework.desks import environment
from tests.faults.children import Child, Say
from tests.faults.kills import spread
from tests.faults.table import Amount, Tally
from tests.faults.tracing import available, changing, concerning, kill_at, record, traced
from tests.routes import CHECKLISTS

__all__ = ["interrupted"]

_PARTS = re.compile(r"/routekaart/(casework|signing|store|dossier|verification|atomicfile)")
_OTHER = "B. de Wit, gedragswetenschapper"
_FILE = "uit.pdf"
_STEPS = {"quick": (4, 2, 0), "full": (50, 40, 12)}
"""Kills at calls of the program and at calls to the system, for each thing people do; and while it draws."""


class _Remembered:
    """Draws each document once, without being watched; other rows look into drawing."""

    def __init__(self) -> None:
        self._drawn: dict[str, bytes] = {}
        self.anew = False
        """Draw again, so that a child can be killed in the midst of it."""

    def prepare(self) -> None:
        """Nothing to load ahead."""

    def draw(self, xml: str, meta: PdfMeta) -> bytes:
        """The document, drawn now or before."""
        if self.anew or xml not in self._drawn:
            watching = sys.getprofile()
            sys.setprofile(None)
            self._drawn[xml] = DrawnHere().draw(xml, meta)
            sys.setprofile(watching)
        return self._drawn[xml]


_DRAWING = _Remembered()


_RULES: list[Checklist] = []


def _desk(home: Path) -> Desk:
    """The practice vault of this home. Rules are compiled once for all children: they are not what is interrupted."""
    desk = open_practice(replace(environment(home), drawing=_DRAWING))
    for case in () if _RULES else desk.vault.heads():
        _RULES.append(desk.checklist_of(desk.load(case)[1]))
    for rules in _RULES:
        desk.know_rules(rules)
    return desk


@dataclass(frozen=True, slots=True)
class Step:
    """One thing people do in a home. `act` says a line when something was stored; `judge` tells what was lost."""

    name: str
    act: Callable[[Path, Say], None]
    judge: Callable[[Path, Sequence[str]], str]


def interrupted(amount: Amount, scratch: Path) -> Tally:
    """S1: each step of signing, sealing and taking back; afterwards nothing is half, and what was not done can be."""
    tally, (calls, system, drawing) = Tally("S1", 0), _STEPS[amount]
    steps = (SIGN, RECEIVE, RETURN) if amount == "full" else (SIGN,)
    prepared = _prepare(scratch, steps)
    for step in steps:
        before, home = prepared[step.name], scratch / "home"
        judge = partial(_judged, step, home)
        _again(before, home)
        judge([])  # whatever is loaded on first use is there for every child: their calls have the same numbers
        names = _names(step, _again(before, home))
        if amount == "full":
            tally.saw(f"{step.name}, not killed", not judge([_DONE[step.name]]))
        for number in _chosen(names, calls):
            ended = Child(partial(_killed_at, step, _again(before, home), number))
            ended.go()
            _count(tally, f"{step.name}, at call {number} {names[number]}", ended.end(), judge)
        if available():
            tally.note = available()
            continue
        _, listed = record(partial(step.act, _again(before, home)), scratch / "calls")
        for call in spread(changing(concerning(listed, home)), system):
            done = traced(partial(step.act, _again(before, home)), kill_at(call))
            _count(tally, f"{step.name}, at {call.name} {call.number}", done, judge)
    _while_drawing(tally, _again(prepared[SIGN.name], scratch / "home"), prepared[SIGN.name], drawing)
    tally.target = tally.tried
    tally.note = "; ".join(part for part in (tally.note, "sign and seal, seal elsewhere, take back") if part)
    return tally


def _while_drawing(tally: Tally, home: Path, before: Path, times: int) -> None:
    """Killed from outside at a moment that moves on, with the drawing done anew."""
    for number in range(times):
        _again(before, home)
        _DRAWING.anew = True
        child = Child(partial(SIGN.act, home))
        _DRAWING.anew = False
        child.go()
        heard = child.wait_for(1)
        time.sleep(0.02 + 1.2 * number / max(times, 2))
        child.kill()
        _count(tally, f"while drawing, moment {number}", child.end(heard), partial(_judged, SIGN, home))


def _count(tally: Tally, what: str, ended: Any, judge: Callable[[Sequence[str]], str]) -> None:
    wrong = ended.broke or "".join(ended.refusals) or judge(ended.acknowledged)
    tally.saw(f"{what}: {wrong}", not wrong)


def _again(before: Path, home: Path) -> Path:
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(before, home)
    return home


def _prepare(scratch: Path, steps: Sequence[Step]) -> dict[str, Path]:
    """The state before each step. The key is there already: making one is slow and another row's business."""
    mine, other = scratch / "mine", scratch / "other"
    desk = _desk(mine)
    case = str(start_practice_case(desk, CHECKLISTS / "oefencasussen" / "noor-bij-oma.yaml").created)
    seal_key(desk)
    desk.papers.open_signing(case, final=True, sealers=[_OTHER])
    for signer in desk.papers.signers(case)[:-1]:
        desk.papers.sign(case, signer.person, "eens", "getypt")
    desk.vault.close()
    found = {SIGN.name: shutil.copytree(mine, scratch / "sign")}
    if steps == (SIGN,):
        return found
    desk = _desk(mine)
    _sign_last(desk)
    sent = _seal(desk)
    desk.vault.close()
    far = _desk(other)
    seal_key(far)
    (other / "in.pdf").write_bytes(sent)
    far.vault.close()
    found[RECEIVE.name] = shutil.copytree(other, scratch / "receive")
    far = _desk(other)
    kept = seal_received(far, sent, revision_hashes(sent)[-1], "zegel_2", "in.pdf")
    (mine / "terug.pdf").write_bytes(far.vault.blob(kept.sha256))
    far.vault.close()
    found[RETURN.name] = mine
    return found


# the three things people do --------------------------------------------------------------------------------------


def _case(desk: Desk) -> str:
    (case,) = desk.vault.heads()
    return case


def _sign_last(desk: Desk) -> None:
    case = _case(desk)
    last = desk.papers.signers(case)[-1]
    if last.stance is None:
        desk.papers.sign(case, last.person, "eens", "getypt")


def _seal(desk: Desk) -> bytes:
    case = _case(desk)
    current = desk.papers.current(case)
    assert current is not None
    return desk.papers.seal(case, current.sha256).pdf


def _do_sign(home: Path, say: Say) -> None:
    desk = _desk(home)
    _sign_last(desk)
    say("signed")
    _seal(desk)
    say("sealed")
    case = _case(desk)
    desk.papers.save(case, desk.papers.sealed(case), home / _FILE)
    say("saved")
    desk.vault.close()


def _signed(home: Path, said: Sequence[str]) -> str:
    desk = _desk(home)
    try:
        case = _case(desk)
        events, dossier = desk.load(case)
        actions = [action for _, _, action in desk.case_log(case)]
        kinds = [event.body.kind for event in events]
        if (kinds.count("signed"), kinds.count("sealed")) != (actions.count("getekend"), actions.count("verzegeld")):
            return f"log and dossier differ: {actions[-4:]}"
        last = desk.papers.signers(case)[-1].stance
        if ("signed" in said and last is None) or ("sealed" in said and dossier.sealed is None):
            return f"lost what was acknowledged: {list(said)}"
        if dossier.sealed is None:
            _sign_last(desk)  # the session goes on where it was
            _seal(desk)
        pdf = desk.papers.sealed(case).pdf
        report = desk.papers.check(pdf)
        written = home / _FILE
        return _faults(
            untouched=report.untouched and report.seals_present == 1,
            dossier=report.matches_dossier is True,
            saved=written.exists() or "saved" not in said,
            whole=not written.exists() or written.read_bytes() == pdf,
            sound=desk.vault.verify_integrity().sound,
        )
    finally:
        desk.vault.close()


def _do_receive(home: Path, say: Say) -> None:
    desk, sent = _desk(home), (home / "in.pdf").read_bytes()
    made = seal_received(desk, sent, revision_hashes(sent)[-1], "zegel_2", "in.pdf")
    say("kept")
    save_received(desk, made, home / _FILE)
    say("saved")
    desk.vault.close()


def _received(home: Path, said: Sequence[str]) -> str:
    from routekaart.casework import look_at_received

    desk, sent = _desk(home), (home / "in.pdf").read_bytes()
    try:
        actions = [row.entry.action for row in desk.vault.vault_log()]
        found = look_at_received(desk, sent, desk.papers.check(sent))
        if (found.kept is not None) != ("ontvangen document verzegeld" in actions):
            return f"log and copy differ: {actions}"
        if found.kept is None and "kept" in said:
            return "an acknowledged seal is gone"
        kept = found.kept or seal_received(desk, sent, revision_hashes(sent)[-1], "zegel_2", "in.pdf")
        pdf, written = desk.vault.blob(kept.sha256), home / _FILE
        report = desk.papers.check(pdf)
        return _faults(
            untouched=report.untouched and report.seals_present == 2,
            saved=written.exists() or "saved" not in said,
            whole=not written.exists() or written.read_bytes() == pdf,
            sound=desk.vault.verify_integrity().sound,
        )
    finally:
        desk.vault.close()


def _do_return(home: Path, say: Say) -> None:
    desk = _desk(home)
    add_returned(desk, _case(desk), (home / "terug.pdf").read_bytes())
    say("added")
    desk.vault.close()


def _returned(home: Path, said: Sequence[str]) -> str:
    desk, back = _desk(home), (home / "terug.pdf").read_bytes()
    try:
        case = _case(desk)
        actions = [action for _, _, action in desk.case_log(case)]
        added = desk.papers.sealed(case).pdf == back
        if added != ("teruggekomen zegel toegevoegd" in actions) or ("added" in said and not added):
            return f"log and dossier differ: {actions[-3:]}, {list(said)}"
        if not added:
            add_returned(desk, case, back)
        report = desk.papers.check(desk.papers.sealed(case).pdf)
        return _faults(
            dossier=report.matches_dossier is True and report.seals_present == 2,
            sound=desk.vault.verify_integrity().sound,
        )
    finally:
        desk.vault.close()


def _faults(**held: bool) -> str:
    return ", ".join(name for name, holds in held.items() if not holds)


SIGN = Step("sign and seal", _do_sign, _signed)
RECEIVE = Step("seal elsewhere", _do_receive, _received)
RETURN = Step("take back", _do_return, _returned)
_DONE = {SIGN.name: "sealed", RECEIVE.name: "kept", RETURN.name: "added"}


def _judged(step: Step, home: Path, said: Sequence[str]) -> str:
    try:
        return step.judge(home, said)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


# calls of the program --------------------------------------------------------------------------------------------


def _names(step: Step, home: Path) -> list[str]:
    """Every call in the program and out of it while the step is done, in order; the home is then as after the step."""

    def work(say: Say) -> None:
        found: list[str] = []

        def note(frame: FrameType, event: str, argument: Any) -> None:
            if event in ("call", "c_call") and _PARTS.search(frame.f_code.co_filename):
                inner = getattr(argument, "__name__", "") if event == "c_call" else ""
                found.append(f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_name} {inner}".strip())

        sys.setprofile(note)
        step.act(home, lambda _line: None)
        sys.setprofile(None)
        for name in found:
            say(name)

    child = Child(work)
    child.go()
    return list(child.end().acknowledged)


def _killed_at(step: Step, home: Path, number: int, say: Say) -> None:
    """Do the step and die at so many calls."""
    left = number

    def note(frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal left
        if event in ("call", "c_call") and _PARTS.search(frame.f_code.co_filename):
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

    sys.setprofile(note)
    step.act(home, say)


def _chosen(names: Sequence[str], most: int) -> list[int]:
    """Just after each thing written as one, where half of something would show; the rest over the whole length."""
    ends = [number for number, name in enumerate(names) if name.endswith("_transaction execute")]
    after = [min(number + 1, len(names) - 1) for number in ends[1::2]]  # each begins, and is then kept
    return sorted({*after, *spread(range(len(names)), max(2, most - len(after)))})
