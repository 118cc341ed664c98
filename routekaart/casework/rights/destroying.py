"""Destroying a case with a record of it: a hold that refuses, a request that may be refused, and what remains to tell.

A desk, a case and a ground go in; the case is gone and a record without a name or a word of it comes out.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from routekaart.casework.base import Changes
from routekaart.casework.case.given import checked_reason
from routekaart.casework.documents.leaving import LEFT, write_outside
from routekaart.casework.rights.keeping import case_record
from routekaart.dossier import events as ev
from routekaart.errors import RoutekaartError

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = [
    "Asker",
    "Destroyed",
    "DestructionRecord",
    "Ground",
    "ask_erasure",
    "destroy_case",
    "destruction_pdf",
    "destruction_records",
    "lift_hold",
    "place_hold",
    "refuse_erasure",
    "save_destruction",
]

Ground = Literal["verzoek", "termijn", "vergissing"]
Asker = Literal["jeugdige", "ouder", "voogd", "ander"]
_RECORDS = "destroyed/records"


@dataclass(frozen=True, slots=True)
class DestructionRecord:
    """That a case was destroyed, by what it can be found in the log: no number of the case, no names, no free text."""

    dossier: str
    """The id in the log of the vault, made of chance."""
    head: str
    events: int
    ground: Ground
    asker: str
    """Who asked, as a kind of person; empty when nobody did."""
    asked_on: str
    destroyed_at: str
    function: str
    organisation: str
    copies_replaced: int
    copies_left: int
    """Backups that could not be reached and must be removed by hand."""
    papers_out: int
    """How often something was saved outside the vault, printed or handed over."""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What a page tells after it: the record, the copies that are left by name, and trouble if there was any."""

    record: DestructionRecord
    left: tuple[str, ...]
    trouble: str = ""


# the hold ----------------------------------------------------------------------------------------------------


def place_hold(desk: Desk, case_id: str, reason: str) -> Changes:
    """From now on nobody can destroy this case. Raises ANT-003 for a reason that says nothing."""
    return desk.write(case_id, [ev.HoldPlaced(reason=checked_reason(reason))])


def lift_hold(desk: Desk, case_id: str, reason: str) -> Changes:
    """It may be destroyed again. Raises ANT-003 for a reason that says nothing."""
    return desk.write(case_id, [ev.HoldLifted(reason=checked_reason(reason))])


# a request ---------------------------------------------------------------------------------------------------


def ask_erasure(desk: Desk, case_id: str, asker: Asker, on: str) -> Changes:
    """Somebody asks to destroy the case."""
    return desk.write(case_id, [ev.ErasureAsked(id=desk.env.new_id()[:12], asker=asker, on=on)])


def refuse_erasure(desk: Desk, case_id: str, reason: str) -> Changes:
    """The open request is refused; the reason is for who asked. Raises ANT-003, and DOS-011 when there is none."""
    asked = desk.load(case_id)[1].requests.open_erasure
    if asked is None:
        raise RoutekaartError("DOS-011", "Er ligt geen verzoek om vernietiging. Er is niets veranderd.")
    body = ev.ErasureRefused(id=asked.id, on=desk.today.isoformat(), reason=checked_reason(reason))
    return desk.write(case_id, [body])


# destroying --------------------------------------------------------------------------------------------------


def destroy_case(desk: Desk, case_id: str, ground: Ground) -> Destroyed:
    """Destroy the case for good and keep the record of it.

    Raises DOS-010 on hold, DOS-011 for a request that nobody made, DOS-012 when the term is not over.
    """
    record = case_record(desk, case_id)
    record.requests.require_no_hold()
    asked = record.requests.open_erasure
    if ground == "verzoek" and asked is None:
        raise RoutekaartError("DOS-011", "Er ligt geen verzoek om vernietiging. Leg het verzoek eerst vast.")
    if ground == "termijn" and not record.over:
        raise RoutekaartError("DOS-012", "De bewaartermijn is nog niet voorbij. Er is niets vernietigd.")
    dossier, older = desk.load(case_id)[1], len(desk.vault.old_copies())
    papers = sum(row.entry.action in LEFT for row in desk.vault.vault_log(dossier=case_id))
    left, trouble = _destroyed(desk, case_id)
    made = DestructionRecord(
        dossier=case_id,
        head=dossier.head,
        events=dossier.count,
        ground=ground,
        asker=asked.asker if asked is not None and ground == "verzoek" else "",
        asked_on=asked.on if asked is not None and ground == "verzoek" else "",
        destroyed_at=desk.env.now().isoformat(timespec="minutes"),
        function=desk.owner.function,
        organisation=desk.owner.organisation,
        copies_replaced=0 if trouble else max(0, older - len(left)),
        copies_left=older if trouble else len(left),
        papers_out=papers,
        practice=desk.practice,
    )
    _keep(desk, made)
    return Destroyed(made, left, trouble)


def _destroyed(desk: Desk, case_id: str) -> tuple[tuple[str, ...], str]:
    try:
        return tuple(desk.destroy(case_id)), ""
    except RoutekaartError as error:
        if error.code != "VLT-013":  # then the case is gone, and only the copies are still as they were
            raise
        return (), error.message


def _keep(desk: Desk, made: DestructionRecord) -> None:
    """In the vault, to save later, and its hash in the log that nobody can change unseen."""
    text = json.dumps([asdict(item) for item in (*destruction_records(desk), made)], ensure_ascii=False)
    desk.vault.set_value(_RECORDS, text)
    one = json.dumps(asdict(made), ensure_ascii=False, sort_keys=True)
    desk.log("vernietiging vastgelegd", hashlib.sha256(one.encode()).hexdigest(), made.dossier)


def destruction_records(desk: Desk) -> tuple[DestructionRecord, ...]:
    """All records of this vault, oldest first."""
    return tuple(DestructionRecord(**item) for item in json.loads(desk.vault.value(_RECORDS) or "[]"))


def destruction_pdf(desk: Desk, record: DestructionRecord) -> bytes:
    """The record as a paper to keep or to send to who asked."""
    from routekaart.document.destruction import compose_destruction

    xml, meta = compose_destruction(asdict(record), desk.env.now().replace(microsecond=0))
    return desk.env.drawing.draw(xml, meta)


def save_destruction(desk: Desk, record: DestructionRecord, path: Path) -> Changes:
    """Write that paper outside the vault, whole or not at all. Raises DOC-035 when that fails."""
    write_outside(path, destruction_pdf(desk, record), "De verklaring staat ook nog in uw kluis.")
    desk.log("geëxporteerd", "vernietigingsverklaring", record.dossier)
    return Changes(vault=True)
