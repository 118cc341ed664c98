"""What is shown of an answer that came along from another case: where it was said and when.

A `CaseView` and what people look at go in; one line of text comes out, empty when it was said here.
"""

from __future__ import annotations

from collections.abc import Iterable

from routekaart.casework import CaseView
from routekaart.dossier.carrying import ANSWER, WEIGHING
from routekaart.gui.kit import write_date

__all__ = ["carried_answer", "carried_records", "carried_weighing"]


def carried_answer(view: CaseView, question: str) -> str:
    """`Overgenomen uit Crisis als kans, RK-2026-0001, 12 november 2026`."""
    return _line(view, [view.dossier.carried.day(ANSWER, question)])


def carried_weighing(view: CaseView, alternative: str) -> str:
    """The same for the weighing of one alternative."""
    return _line(view, [view.dossier.carried.day(WEIGHING, alternative)])


def carried_records(view: CaseView, list_name: str, ids: Iterable[str]) -> str:
    """The same for records of a list; when only some of them came along it says how many."""
    return _line(view, [view.dossier.carried.day(list_name, record) for record in ids])


def _line(view: CaseView, days: list[str | None]) -> str:
    source = view.dossier.came_from
    came = [day for day in days if day is not None]
    if source is None or not came:
        return ""
    where = f"Overgenomen uit {source.route_title}, {source.number}"
    known = {day for day in came if day}
    when = f", {write_date(known.pop())}" if len(known) == 1 else ""
    return f"{where}{when}" + (f" ({len(came)} van {len(days)})" if len(came) < len(days) else "")
