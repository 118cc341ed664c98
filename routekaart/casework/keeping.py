"""What is kept about a case and for how long: who saw it, what happened, and what destroying it would touch.

A desk and a case go in; one frozen record to show comes out. Facts of the log only, never the content.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from routekaart.checklist import Checklist
from routekaart.store import BackupInfo

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["CaseRecord", "LogLine", "case_record", "gathered_log", "keep_until"]

_YEARS = "bewaartermijn_jaren"
_YEARS_BY_LAW = 20


@dataclass(frozen=True, slots=True)
class LogLine:
    """Somebody did something, once or several times in a row on one day."""

    at: str
    who: str
    what: str
    """An action of the access log, or the kind of an event."""
    times: int = 1


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
    last_change: date
    years: int
    keep_until: date
    backups: tuple[BackupInfo, ...]
    """Copies of the vault that hold this case and that will be replaced when it is destroyed."""


def case_record(desk: Desk, case_id: str) -> CaseRecord:
    """Read it all in one go."""
    view = desk.case(case_id)
    last = date.fromisoformat(view.dossier.changed_at[:10])
    years = _years(view.checklist)
    return CaseRecord(
        case_id=case_id,
        number=view.dossier.number,
        code_name=str(view.child.get("codenaam") or view.dossier.number),
        seen=_gathered(LogLine(*entry) for entry in desk.case_log(case_id)),
        happened=_gathered(LogLine(item.at, item.actor, item.kind) for item in view.timeline),
        last_change=last,
        years=years,
        keep_until=keep_until(last, years),
        backups=tuple(desk.vault.backups()),
    )


def keep_until(last_change: date, years: int) -> date:
    """The last day a case has to be kept, counted from its last change."""
    try:
        return last_change.replace(year=last_change.year + years)
    except ValueError:  # 29 February in a year without one
        return date(last_change.year + years, 3, 1)


def gathered_log(record: CaseRecord) -> tuple[tuple[str, str, str], ...]:
    """Who saw the case, per day and in words, last one first: day, who, what."""
    from routekaart.document.paper.language import day_text

    return tuple(
        (day_text(line.at[:10]), line.who, f"{line.what} ({line.times} keer)" if line.times > 1 else line.what)
        for line in record.seen
    )


def _years(checklist: Checklist) -> int:
    parameter = checklist.parameters.get(_YEARS)
    return int(parameter.value) if parameter is not None else _YEARS_BY_LAW


def _gathered(lines: Iterable[LogLine]) -> tuple[LogLine, ...]:
    """Last one first; the same person doing the same on one day becomes one line with a count."""
    found: list[LogLine] = []
    for line in lines:
        last = found[-1] if found else None
        if last is not None and (last.at[:10], last.who, last.what) == (line.at[:10], line.who, line.what):
            found[-1] = replace(line, times=last.times + 1)
        else:
            found.append(line)
    return tuple(reversed(found))
