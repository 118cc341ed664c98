"""What is kept about a case and for how long: who saw it, what happened, what was asked, what destroying would touch.

A desk and a case go in; one frozen record to show comes out. Facts of the log only, never the content.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from routekaart.casework.rights.moments import moments_before
from routekaart.casework.rights.retention import (
    MEASURES,
    YEARS_BY_LAW,
    Term,
    keep_until,
    last_change,
    term_is_over,
    term_of,
)
from routekaart.checklist import Checklist
from routekaart.dossier.asking import Requests
from routekaart.dossier.recorded import Answered
from routekaart.store import BackupInfo

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["CaseRecord", "LogLine", "case_record", "gathered_log", "over_term", "witnessed"]

_YEARS = "bewaartermijn_jaren"
_FRAME = "kader"
"""The question how a family gets help, the same on every route that asks it."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """Somebody did something, once or several times in a row on one day."""

    at: str
    who: str
    what: str
    """An action of the access log, or the kind of an event."""
    times: int = 1
    before: str = ""
    """The moment of the line before it where that is later: the clock had been put back in between."""


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """Everything the page about keeping a case shows."""

    case_id: str
    number: str
    code_name: str
    """What has to be typed to destroy the case: the code name of the child, or the number when there is none."""
    seen: tuple[LogLine, ...]
    """Who opened, viewed, printed or exported it, last one first."""
    happened: tuple[LogLine, ...]
    """The timeline of the case, last one first."""
    term: Term
    over: bool
    """The term has really passed, whatever the clock says alone."""
    requests: Requests
    """Corrections and destruction that people asked for, and the hold."""
    today: date
    backups: tuple[BackupInfo, ...]
    """Copies of the vault that hold this case and that will be replaced when it is destroyed."""


def case_record(desk: Desk, case_id: str) -> CaseRecord:
    """Read it all in one go."""
    view = desk.case(case_id)
    term = _term(desk, case_id)
    return CaseRecord(
        case_id=case_id,
        number=view.dossier.number,
        code_name=str(view.child.get("codenaam") or view.dossier.number),
        seen=_gathered(LogLine(*entry) for entry in desk.case_log(case_id)),
        happened=_gathered(LogLine(item.at, item.actor, item.kind) for item in view.timeline),
        term=term,
        over=term_is_over(term.until, desk.today, witnessed(desk)),
        requests=view.dossier.requests,
        today=desk.today,
        backups=tuple(desk.vault.backups()),
    )


def over_term(desk: Desk) -> tuple[tuple[str, str, date], ...]:
    """The cases whose term has passed: id, number and last day. Nothing happens to them by itself."""
    least = keep_until(desk.today, -YEARS_BY_LAW)
    old = [row.id for row in desk.cases() if row.changed_at[:10] and _day(row.changed_at) < least]
    if not old:
        return ()
    days = witnessed(desk)
    found = ((desk.load(case_id)[1], _term(desk, case_id)) for case_id in old)
    return tuple(
        (dossier.id, dossier.number, term.until)
        for dossier, term in found
        if term.until is not None and term_is_over(term.until, desk.today, days)
    )


def witnessed(desk: Desk) -> tuple[date, ...]:
    """The days on which anything was written down in this vault."""
    logged = {row.entry.at[:10] for row in desk.vault.vault_log()}
    changed = {item.last_at[:10] for item in desk.vault.summaries()}
    return tuple(date.fromisoformat(day) for day in logged | changed)


def _term(desk: Desk, case_id: str) -> Term:
    events, dossier = desk.load(case_id)
    answered = (event.body for event in events if isinstance(event.body, Answered))
    measure = any(body.question == _FRAME and body.value in MEASURES for body in answered)
    child = next((row for row in dossier.facts.records("personen") if row.get("rol") == "kind"), {})
    years = _years(desk.checklist_of(dossier))
    last = last_change((_day(event.at) for event in events), _before(desk, case_id))
    return term_of(last, years, measure=measure, born=str(child.get("geboren") or ""))


def _before(desk: Desk, case_id: str) -> list[date]:
    """The days of the log of the vault before this case stood in it."""
    days: list[date] = []
    for row in desk.vault.vault_log():
        if row.entry.dossier == case_id:
            break
        days.append(_day(row.entry.at))
    return days


def _day(at: str) -> date:
    return date.fromisoformat(at[:10])


def gathered_log(record: CaseRecord) -> tuple[tuple[str, str, str], ...]:
    """Who saw the case, per day and in words, last one first: day, who, what."""
    from routekaart.document.paper.language import day_text

    return tuple(
        (day_text(line.at[:10]), line.who, f"{line.what} ({line.times} keer)" if line.times > 1 else line.what)
        for line in record.seen
    )


def _years(checklist: Checklist) -> int:
    parameter = checklist.parameters.get(_YEARS)
    return int(parameter.value) if parameter is not None else YEARS_BY_LAW


def _gathered(lines: Iterable[LogLine]) -> tuple[LogLine, ...]:
    """Last one first; the same person doing the same on one day becomes one line with a count."""
    found: list[LogLine] = []
    for line in _with_moments(tuple(lines)):
        last = found[-1] if found else None
        if last is not None and not line.before and _same_day(last, line):
            found[-1] = replace(line, times=last.times + 1, before=last.before)
        else:
            found.append(line)
    return tuple(reversed(found))


def _same_day(one: LogLine, other: LogLine) -> bool:
    return (one.at[:10], one.who, one.what) == (other.at[:10], other.who, other.what)


def _with_moments(lines: tuple[LogLine, ...]) -> list[LogLine]:
    before = moments_before([line.at for line in lines])
    return [replace(line, before=moment) for line, moment in zip(lines, before, strict=True)]
