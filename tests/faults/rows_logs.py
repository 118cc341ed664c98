"""Somebody tampers with the logs, looks for what is in them, or for what should be gone (A1 to A5).

The figures are those of the plan; the full ones take about five minutes.
"""

from __future__ import annotations

import random
import shutil
from datetime import timedelta
from pathlib import Path

from routekaart.casework import Desk
from routekaart.casework.documents.standing import standing
from routekaart.casework.rights import logbook
from routekaart.casework.vault.check import check_logs, check_vault
from routekaart.dossier.inspecting import first_bad_event
from routekaart.store import SqlStore, Vault, anchored, anchors, rows
from routekaart.store import connection as connection_module
from routekaart.store.connection import connect
from routekaart.verification import printed_anchor
from tests.faults.log_content import destroyed, fields_present, no_content
from tests.faults.log_tampering import (
    CHANGES,
    KINDS,
    bent_entry,
    bent_event,
    filled_desk,
    unguarded,
    until_rollback,
    with_fitting_hashes,
)
from tests.faults.table import Amount, RowMaker, Tally

_WORDS = {"cut": ("missing", "gone"), "cut and refill": ("rewritten",), "rewrite": ("rewritten",)}


def one_entry(amount: Amount, scratch: Path) -> Tally:
    """A1: one entry is edited, deleted, inserted, swapped or duplicated."""
    each = 1_000 if amount == "full" else 12
    tally, chance = Tally("A1", 2 * each * len(KINDS)), random.Random(1)
    desk, _ = filled_desk(scratch, whole=False)
    connection = desk.vault._connection
    unguarded(connection)
    cases = list(desk.vault.heads())
    for kind in KINDS:
        for number in range(each):
            case = cases[number % len(cases)]
            with until_rollback(connection):
                place = bent_event(connection, case, kind, chance)
                found = {(item.case_id, item.place) for item in check_logs(desk) if item.kind == "entry"}
            tally.saw(f"event {kind} at {place}: {found}", found == {(case, place)})
            with until_rollback(connection):
                place = bent_entry(connection, kind, chance)
                found = {(item.case_id, item.place) for item in check_logs(desk) if item.kind == "entry"}
            tally.saw(f"entry {kind} at {place}: {found}", found == {("", place)})
    desk.vault.close()
    tally.note = "the first bad entry is named each time"
    return tally


def ends_and_all(amount: Amount, scratch: Path) -> Tally:
    """A2: the end is cut off, replaced, or a log is written anew with hashes that fit; only anchors can tell."""
    tally = Tally("A2", 0)
    desk, paper = filled_desk(scratch, whole=amount == "full")
    unguarded(desk.vault._connection)
    lengths = {case: len(desk.vault.events(case)) for case in desk.vault.heads()} | {"": len(desk.vault.vault_log())}
    step = 1 if amount == "full" else 9
    trials = [
        (log, name, keep) for log, length in lengths.items() for name in CHANGES for keep in range(0, length, step)
    ]
    for log, name, keep in trials:
        with until_rollback(desk.vault._connection):
            with_fitting_hashes(desk.vault._connection, log, CHANGES[name], keep)
            _told_by_each(tally, desk, paper, (log, name, keep))
    tally.target = 3 * len(trials)
    desk.vault.close()
    files = trials[:: max(1, len(trials) // (120 if amount == "full" else 4))]
    for trial in files:
        _told_in_the_file(tally, desk, trial, scratch / "kopie")
    tally.target += 2 * len(files)
    tally.note = f"the chains alone show 0 of {len(trials)}"
    return tally


def _told_by_each(tally: Tally, desk: Desk, paper: bytes, trial: tuple[str, str, int]) -> None:
    """The checkpoint, the newest copy and, as far as it reaches, the paper outside: each by itself."""
    log, name, keep = trial
    vault = desk.vault
    whole = vault.first_bad_log_entry() is None
    whole &= all(first_bad_event(vault.events(case), head) is None for case, head in vault.heads().items())
    point = vault.checkpoint()
    assert point is not None
    for told_by, anchor in (("checkpoint", point), ("copy", vault.backups()[0].anchor)):
        length = anchor.log_count if not log else {case: count for case, count, _ in anchor.heads}[log]
        kinds = {fault.kind for fault in vault.against(anchor) if fault.dossier == log}
        wanted = bool(kinds & set(_WORDS[name])) if keep < length else not kinds
        tally.saw(f"{told_by}: {trial} {kinds}", whole and wanted)
    printed = printed_anchor(paper)
    assert printed is not None
    reach = printed.log_count if not log else printed.count if log == printed.dossier else 0
    word = standing(desk, printed)
    tally.saw(f"paper: {trial} {word}", word not in (None, "staat", "vernietigd") if keep < reach else word == "staat")


def _told_in_the_file(tally: Tally, desk: Desk, trial: tuple[str, str, int], folder: Path) -> None:
    """The real file, changed with another program: told when it is opened, and named by the whole check."""
    log, name, keep = trial
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(desk.vault.folder, folder)
    key = desk.vault._data_key
    connection = connect(folder / "kluis.db", key)
    unguarded(connection)
    with_fitting_hashes(connection, log, CHANGES[name], keep)
    connection.close()
    vault = Vault.open(folder, key, now=desk.env.now() + timedelta(hours=1))
    codes = {warning.code for warning in vault.warnings}
    tally.saw(f"opening: {trial} {codes}", bool(codes & {"VLT-010", "VLT-018"}))
    found = {item.case_id for item in check_vault(Desk(desk.env, vault, desk.owner)).findings}
    tally.saw(f"whole check: {trial} {found}", log in found)
    vault.close()


ROWS: dict[str, RowMaker] = {
    "A1": one_entry,
    "A2": ends_and_all,
    "A3": no_content,
    "A4": fields_present,
    "A5": destroyed,
}


def _anchors_pass() -> None:
    """Every anchor seems to fit."""
    anchors.compare = anchored.anchors.compare = lambda *_arguments, **_options: ()  # type: ignore[assignment]


def _hashes_pass() -> None:
    """The hash of an event is not worked out: whatever stands there is believed."""
    from routekaart.dossier import inspecting

    inspecting.event_hash = lambda prev, text: _Equal()  # type: ignore[assignment,return-value]


class _Equal:
    def __eq__(self, _other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


def _nothing_scrubbed() -> None:
    """Free pages and the journal keep what was thrown away."""
    connection_module._SETTINGS = tuple(item for item in connection_module._SETTINGS if "secure_delete" not in item)
    SqlStore._scrub = lambda store: store.set_value(rows.SCRUB_DUE, None)  # type: ignore[method-assign]


def _answers_in_the_log() -> None:
    """The log says what was answered, not only that it was."""
    logbook._subject = lambda body: str(body.model_dump())


SABOTAGES = {
    "anchors pass": ("A2", _anchors_pass),
    "hashes pass": ("A1", _hashes_pass),
    "answers in the log": ("A3", _answers_in_the_log),
    "nothing scrubbed": ("A5", _nothing_scrubbed),
}
