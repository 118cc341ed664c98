"""The made-up cases to practise with: those that came along and those of the user.

Folders of answers files go in; a list to choose from comes out, and a filled case on the practice desk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from routekaart.answers import AnswersFile, Facts, Lesson, facts_from
from routekaart.casework.base import Changes
from routekaart.casework.case.eventing import bodies_of
from routekaart.casework.case.opening import begin_case, current_rules
from routekaart.casework.desk import Desk
from routekaart.casework.practice.origin import Form, Origin, free_group, keep_origin
from routekaart.checklist import Checklist, ChecklistFault
from routekaart.checklist.source import read_source
from routekaart.errors import RoutekaartError
from routekaart.paths import Places

__all__ = [
    "FOLDER",
    "PracticeCase",
    "case_at",
    "guided_tour",
    "own_cases_folder",
    "practice_cases",
    "read_case",
    "start_practice_case",
]

FOLDER = "oefencasussen"
_TOUR = "rondleiding"
"""The folder in it of the tour, which is no case to practise with."""
_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")
Rules = dict[tuple[str, str | None], Checklist]


@dataclass(frozen=True, slots=True)
class PracticeCase:
    """One made-up case to choose: its file, its name, what it is about, and its lesson when it has one."""

    path: Path
    title: str
    note: str
    route: str
    lesson: Lesson | None = None
    weighs: bool = False
    """It holds weighings, so that a group can also begin without them."""


def own_cases_folder(places: Places) -> Path:
    """Where a trainer puts practice cases of their own; it need not be there. Emptying practice leaves it alone."""
    return places.data / FOLDER


def practice_cases(checklists: Path) -> tuple[PracticeCase, ...]:
    """The made-up cases that came along, by title; a file that cannot be read is left out."""
    return tuple(sorted(_cases(checklists / FOLDER), key=lambda case: case.title))


def guided_tour(checklists: Path) -> PracticeCase | None:
    """The case that shows the program step by step; None when it did not come along."""
    return next((case for case in _cases(checklists / FOLDER / _TOUR) if case.lesson and case.lesson.tour), None)


def case_at(path: Path) -> PracticeCase:
    """One made-up case. Raises OEF-002 when it cannot be read, OEF-004 when it is not marked as made up."""
    file = read_case(path)
    _require_made_up(path, file)
    return _case(path, file)


def start_practice_case(
    desk: Desk, path: Path, form: Form = "ingevuld", *, group: int | None = None, rules: Rules | None = None
) -> Changes:
    """Open a fresh case from a made-up one; `created` is its id. Raises OEF-001, OEF-002, OEF-004 or ANT-001.

    `form` says whether the weighings come along, or a group makes them; `group` is its number, else the next. The dates
    move along with today, so that the case is the same lesson next year. `rules` keeps what was compiled, for who
    starts several.
    """
    if not desk.practice:
        raise RoutekaartError("OEF-001", "Een oefencasus opent alleen in Oefenen. Uw dossiers zijn niet veranderd.")
    file = read_case(path, desk.today)
    _require_made_up(path, file)
    key, kept = (str(file.route), file.region), rules if rules is not None else {}
    if key not in kept:
        kept[key] = current_rules(desk, str(file.route), file.region or desk.owner.region)
    facts = facts_from(file, kept[key], default_on=desk.today)
    opened = begin_case(desk, kept[key], bodies=bodies_of(facts if form == "ingevuld" else _to_weigh(facts)))
    keep_origin(desk, str(opened.created), Origin(str(path), form, group or free_group(desk, str(path))))
    return opened


def read_case(path: Path, today: date | None = None) -> AnswersFile:
    """The file, with its dates moved to `today` when given. Raises OEF-002."""
    try:
        data = read_source(path, path.name).data
        if today is not None and isinstance(data.get("op"), str):
            data = _moved(data, today - date.fromisoformat(data["op"]))
        return AnswersFile.model_validate(data)
    except (ChecklistFault, ValidationError, ValueError, OverflowError) as fault:
        raise RoutekaartError(
            "OEF-002", f"De oefencasus {path.name} kan niet worden gelezen. Kies een andere oefencasus."
        ) from fault


def _require_made_up(path: Path, file: AnswersFile) -> None:
    if file.practice != "ja" or not file.route:
        raise RoutekaartError(
            "OEF-004", f"{path.name} is geen oefencasus. Zet bovenin: oefening: ja. Er is niets geopend."
        )


def _to_weigh(facts: Facts) -> Facts:
    """The same case before anybody weighed anything."""
    return replace(facts, weighings={}, own_alternatives=(), warnings_answered={}, decision={}, signing={})


def _cases(folder: Path) -> Iterator[PracticeCase]:
    for path in sorted(folder.glob("*.yaml")):
        try:
            yield case_at(path)
        except RoutekaartError:
            # The trainer's page and `routekaart check` name what is wrong; a list to choose from can only leave it out.
            continue


def _case(path: Path, file: AnswersFile) -> PracticeCase:
    return PracticeCase(
        path, _title(file, path), (file.note or "").strip(), str(file.route), file.lesson, bool(file.weighings)
    )


def _title(file: AnswersFile, path: Path) -> str:
    title = (file.name or path.stem).removeprefix("Verzonnen:").strip()
    return title[:1].upper() + title[1:]


def _moved(value: Any, by: timedelta) -> Any:
    """The same with every date moved, birthdays too: everybody keeps the same age."""
    if isinstance(value, dict):
        return {key: _moved(item, by) for key, item in value.items()}
    if isinstance(value, list):
        return [_moved(item, by) for item in value]
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return value
    whole = (date.fromisoformat(f"{value}-15"[:10]) + by).isoformat()
    return whole[: len(value)]
