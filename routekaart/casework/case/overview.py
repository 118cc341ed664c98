"""What goes on across cases: consultations asked, planned and held, what this week brings, and who waits.

Stored summaries go in; frozen rows for the list pages come out. No case is replayed for it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from routekaart.casework.case.views import CaseRow, CaseView

__all__ = [
    "GROUPS",
    "ConsultationRow",
    "ConsultationStatus",
    "Group",
    "WeekItem",
    "consultation_summaries",
    "consultations_in",
    "in_group",
    "this_week",
]

ConsultationStatus = Literal["nodig", "gevraagd", "gepland", "gehouden"]
Group = Literal["alle", "mij", "iemand", "evaluatie", "afgerond"]
GROUPS: tuple[Group, ...] = ("alle", "mij", "iemand", "evaluatie", "afgerond")
DONE = ("Verzegeld", "Klaar")
"""The states of a case with a paper that is final: sealed, or a sheet that nobody signs."""
NEAR_DAYS = 14
WEEK_DAYS = 7
PATIENCE_DAYS = 14
"""A request without an answer for longer than this is shown as waiting long."""


@dataclass(frozen=True, slots=True)
class ConsultationRow:
    """One consultation of one case, as the page across cases shows it."""

    case_id: str
    child: str
    body: str
    """Id of the body asked, such as `RET`."""
    body_title: str
    asked_on: str | None
    held_on: str | None
    """The date of the consultation, past or planned."""
    status: ConsultationStatus
    overdue: bool
    """Asked long ago without a date, or past its date without advice."""
    about: str
    """The question put to the body."""


@dataclass(frozen=True, slots=True)
class WeekItem:
    """One line of 'Deze week'."""

    on: str
    case_id: str
    title: str
    text: str
    late: bool


def consultation_summaries(view: CaseView) -> list[dict[str, Any]]:
    """What the summary of a case keeps of its consultations: logged ones, and those still to be asked."""
    found = [
        {
            "body": str(row.get("orgaan") or ""),
            "title": view.labels.consultation(str(row.get("orgaan") or "")),
            "asked": _day(row.get("datum_gevraagd")),
            "on": _day(row.get("datum")),
            "advice": bool(row.get("advies")),
            "about": str(row.get("vraag") or "")[:200],
        }
        for row in view.facts.records("consulten")
    ]
    needed = (s for s in view.assessment.consultations.values() if s.due is True and not s.records and not s.requested)
    return found + [
        {"body": state.id, "title": state.title, "asked": None, "on": None, "advice": False, "about": ""}
        for state in needed
        if state.held is not True
    ]


def consultations_in(case_id: str, summary: str, today: date) -> tuple[ConsultationRow, ...]:
    """The consultations in the stored summary of one case, as they stand today."""
    data = json.loads(summary or "{}")
    child = ", ".join(part for part in (str(data.get("name") or ""), str(data.get("age") or "")) if part)
    return tuple(_row(case_id, child, item, today) for item in data.get("consultations", ()))


def _row(case_id: str, child: str, item: dict[str, Any], today: date) -> ConsultationRow:
    asked, held, advice = item.get("asked"), item.get("on"), bool(item.get("advice"))
    status = _status(asked, held, today)
    waits_long = status == "gevraagd" and asked is not None and _days_ago(asked, today) > PATIENCE_DAYS
    return ConsultationRow(
        case_id=case_id,
        child=child,
        body=str(item.get("body") or ""),
        body_title=str(item.get("title") or ""),
        asked_on=asked,
        held_on=held,
        status=status,
        overdue=waits_long or (status == "gehouden" and not advice),
        about=str(item.get("about") or ""),
    )


def _status(asked: str | None, held: str | None, today: date) -> ConsultationStatus:
    if held:
        return "gehouden" if held <= today.isoformat() else "gepland"
    return "gevraagd" if asked else "nodig"


def _days_ago(iso: str, today: date) -> int:
    try:
        return (today - date.fromisoformat(iso)).days
    except ValueError:
        return 0  # only a month or year is known: no day to count from


def _day(value: object) -> str | None:
    return value if isinstance(value, str) and value[:4].isdigit() else None


def in_group(row: CaseRow, group: Group, today: date) -> bool:
    """Does a case belong under this filter of the list?"""
    done = row.status in DONE
    waits = bool(row.waits_for) or row.status == "Wacht op handtekening"
    near = (today + timedelta(days=NEAR_DAYS)).isoformat()
    fits: dict[Group, bool] = {
        "alle": True,
        "mij": not done and not waits,
        "iemand": not done and waits,
        "evaluatie": any(day is not None and day <= near for day in (_review(row, today), row.expires_on)),
        "afgerond": done,
    }
    return fits[group]


def _review(row: CaseRow, today: date) -> str | None:
    """The day of looking again that counts: nothing can be ticked off on a final paper, so there a day passes."""
    since = (today - timedelta(days=WEEK_DAYS)).isoformat() if row.status in DONE else ""
    return next((day for day in row.reviews if day >= since), None)


def this_week(rows: Iterable[CaseRow], consultations: Sequence[ConsultationRow], today: date) -> tuple[WeekItem, ...]:
    """What is planned within seven days, and what should have been done before, soonest first."""
    end = (today + timedelta(days=WEEK_DAYS)).isoformat()
    now = today.isoformat()
    found = []
    for row in rows:
        review = _review(row, today)
        if review is not None and review <= end:
            found.append(WeekItem(review, row.id, row.name, "Evaluatie", review < now))
        if row.expires_on and row.expires_on <= end:
            found.append(WeekItem(row.expires_on, row.id, row.name, "Opnieuw beslissen", row.expires_on < now))
    for item in consultations:
        if item.status == "gepland" and item.held_on and item.held_on <= end:
            found.append(WeekItem(item.held_on, item.case_id, item.child, item.body_title, False))
    return tuple(sorted(found, key=lambda item: (item.on, item.title)))
