"""The access log as people read it (NEN 7513): per client and period, on screen and in a file to hand over.

A desk and a choice go in; rows come out, and text or CSV of them. Facts only: the log never holds content.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart import __version__
from routekaart.casework.base import Changes, Environment
from routekaart.casework.documents.leaving import write_outside
from routekaart.casework.rights.moments import moments_before
from routekaart.dossier import Body
from routekaart.dossier import events as ev

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk
    from routekaart.store import VaultLogRow

__all__ = [
    "CHANGES",
    "CLOCK_BACK",
    "LogChoice",
    "LogRow",
    "as_csv",
    "as_text",
    "log_choices",
    "log_rows",
    "origin_of",
    "said_of",
    "save_log",
]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")  # noqa: RUF001 (full width on purpose)
_HEADS = ("nummer", "wanneer", "wie", "verantwoordelijk", "wat", "waarop", "dossier", "uitkomst", "waar")
_MANY = "ingevuld"
CHANGES = frozenset({*ev.KINDS, _MANY})
"""Actions that changed a dossier; who saw it is something else."""
CLOCK_BACK = "de klok stond terug, de regel ervoor is van"
"""What stands before the later of the two moments."""
Words = Callable[[str], str]
"""An action of the log in, the words for it out."""


@dataclass(frozen=True, slots=True)
class LogRow:
    """One entry: when, who, what, on what, with what result, who answers for it, and where it was done."""

    seq: int
    at: str
    """In local time, ISO."""
    who: str
    responsible: str
    what: str
    """An action of the log or the kind of an event, to be put into words."""
    subject: str
    case: str
    """Number of the dossier; empty when it is about the vault."""
    result: str
    origin: str
    before: str = ""
    """The moment of the line before it where that is later, also in local time: the clock had been put back."""


@dataclass(frozen=True, slots=True)
class LogChoice:
    """A dossier to choose: its id, its number, and the code name of the child."""

    case_id: str
    number: str
    name: str


# writing -------------------------------------------------------------------------------------------------


def origin_of(env: Environment) -> str:
    """The program and the computer, as each entry names them."""
    return f"Routekaart {__version__}{f' op {env.station}' if env.station else ''}"


def said_of(bodies: Sequence[Body], action: str | None) -> tuple[str, str]:
    """Action and object for what is written: the given action, or the kind of what people recorded.

    Of a question, list, alternative or warning only the id from the rules is named, never a record of people.
    """
    if action is not None:
        return action, "dossier"
    kinds = {body.kind for body in bodies}
    if len(bodies) > 1:
        return (kinds.pop() if len(kinds) == 1 else _MANY), f"dossier, {len(bodies)} gebeurtenissen"
    return bodies[0].kind, _subject(bodies[0])


def _subject(body: Body) -> str:
    match body:
        case ev.Answered() | ev.Withdrawn():
            return f"vraag {body.question}"
        case ev.RecordAdded() | ev.RecordChanged() | ev.RecordWithdrawn() | ev.ListCompleted():
            return f"lijst {body.list}"
        case ev.Weighed():
            return f"alternatief {body.alternative}"
        case ev.WarningAnswered():
            return f"waarschuwing {body.warning}"
    return "dossier"


# reading -------------------------------------------------------------------------------------------------


def log_choices(desk: Desk) -> tuple[LogChoice, ...]:
    """The dossiers to choose from, last changed first."""
    return tuple(LogChoice(row.id, desk.load(row.id)[1].number, row.name) for row in desk.cases())


def log_rows(desk: Desk, case_id: str = "", since: date | None = None, until: date | None = None) -> tuple[LogRow, ...]:
    """The entries of one dossier or of all, from the first day to the last one included; last entry first."""
    kept = desk.vault.vault_log(
        dossier=case_id,
        since=_start(since) if since else "",
        until=_start(until + timedelta(days=1)) if until and until < date.max else "",
    )
    numbers = {choice.case_id: choice.number for choice in log_choices(desk)}
    before = moments_before([item.entry.at for item in kept])
    return tuple(_row(item, numbers, moment) for item, moment in reversed(list(zip(kept, before, strict=True))))


def _start(day: date) -> str:
    """The moment a day begins here, as the log writes moments."""
    return datetime.combine(day, time()).astimezone().astimezone(UTC).isoformat(timespec="milliseconds")


def _row(item: VaultLogRow, numbers: dict[str, str], before: str) -> LogRow:
    entry = item.entry
    case = numbers.get(entry.dossier, "een vernietigd dossier" if entry.dossier else "")
    subject = "dossier" if entry.object == entry.dossier else entry.object
    return LogRow(
        item.seq, _local(entry.at), entry.actor, entry.responsible or entry.actor, entry.action, subject, case,
        entry.result, entry.origin, _local(before) if before else "",
    )  # fmt: skip


def _local(at: str) -> str:
    return datetime.fromisoformat(at).astimezone().isoformat(timespec="seconds")


# a file to hand over -------------------------------------------------------------------------------------


def save_log(desk: Desk, rows: Sequence[LogRow], words: Words, path: Path, case_id: str = "") -> Changes:
    """Write these entries to a file: CSV when the name ends so, else text to read. Raises DOC-035."""
    made = as_csv(rows, words) if path.suffix.casefold() == ".csv" else as_text(rows, words, desk.today)
    write_outside(path, made, "Het logboek in uw kluis is niet veranderd.")
    desk.log("logboek bewaard", "logboek", case_id)
    return Changes(vault=True)


def as_csv(rows: Sequence[LogRow], words: Words) -> bytes:
    """A table for a spreadsheet, in which no cell can become a formula."""
    made = io.StringIO()
    table = csv.writer(made, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow(_HEADS)
    for row in rows:
        cells = (str(row.seq), row.at, row.who, row.responsible, words(row.what), row.subject, row.case, row.result,
                 row.origin)  # fmt: skip
        table.writerow([_harmless(cell) for cell in cells])
    return made.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    """A spreadsheet runs what begins as a formula; behind an apostrophe it is text."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def as_text(rows: Sequence[LogRow], words: Words, today: date) -> bytes:
    """The same to read, for the person it is about."""
    cases = sorted({row.case for row in rows if row.case})
    about = f"Dossier {cases[0]}" if len(cases) == 1 and all(row.case for row in rows) else "Alle dossiers"
    lines = [
        "Logboek: wie deed wat, en wanneer",
        f"{about}. Gemaakt op {today:%d-%m-%Y}. Het laatste staat boven.",
        "",
    ]
    for row in rows:
        at = datetime.fromisoformat(row.at)
        lines.append(f"{at:%d-%m-%Y %H:%M}  {row.who}: {words(row.what)}")
        told = [
            f"waarop: {_one_line(row.subject)}",
            f"dossier: {row.case}" if row.case else "",
            f"uitkomst: {row.result}",
        ]
        if row.before:
            told.append(f"{CLOCK_BACK} {datetime.fromisoformat(row.before):%d-%m-%Y %H:%M}")
        told += [f"verantwoordelijk: {row.responsible}", f"waar: {row.origin}" if row.origin else ""]
        lines += [f"    {' · '.join(part for part in told if part)}", ""]
    return "\n".join(_one_line(line) for line in lines).encode("utf-8")


def _one_line(text: str) -> str:
    return " ".join(text.splitlines()) if "\n" in text or "\r" in text else text
