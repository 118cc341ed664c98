"""The made-up cases that come along to practise with.

A folder of answers files goes in; a list to choose from comes out, and a filled case on the practice desk.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from routekaart.answers import AnswersFile, facts_from
from routekaart.casework.base import Changes
from routekaart.casework.desk import Desk
from routekaart.checklist import ChecklistFault
from routekaart.checklist.source import read_source
from routekaart.errors import RoutekaartError

__all__ = ["PracticeCase", "practice_cases", "start_practice_case"]

FOLDER = "oefencasussen"
_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")


@dataclass(frozen=True, slots=True)
class PracticeCase:
    """One made-up case to choose: its file, its name and what it is about."""

    path: Path
    title: str
    note: str
    route: str


def practice_cases(checklists: Path) -> tuple[PracticeCase, ...]:
    """The made-up cases in a checklists folder, by title; a file that cannot be read is left out."""
    found = []
    for path in sorted((checklists / FOLDER).glob("*.yaml")):
        try:
            file = _read(path)
        except RoutekaartError:
            # `routekaart check` names what is wrong with it; a list to choose from can only leave it out.
            continue
        if file.practice == "ja" and file.route:
            found.append(PracticeCase(path, _title(file, path), (file.note or "").strip(), file.route))
    return tuple(sorted(found, key=lambda case: case.title))


def start_practice_case(desk: Desk, path: Path) -> Changes:
    """Open a fresh case from a made-up one; `created` is its id. Raises OEF-001, OEF-002 or ANT-001.

    The dates in it move along with today, so that the case is the same lesson next year.
    """
    if not desk.practice:
        raise RoutekaartError("OEF-001", "Een oefencasus opent alleen in Oefenen. Uw dossiers zijn niet veranderd.")
    file = _read(path, desk.today)
    opened = desk.open_case(str(file.route), region=file.region)
    case_id = str(opened.created)
    checklist = desk.checklist_of(desk.load(case_id)[1])
    filled = desk.fill(case_id, facts_from(file, checklist, default_on=desk.today))
    return Changes(opened.dossiers, created=case_id, saved_at=filled.saved_at or opened.saved_at)


def _title(file: AnswersFile, path: Path) -> str:
    title = (file.name or path.stem).removeprefix("Verzonnen:").strip()
    return title[:1].upper() + title[1:]


def _read(path: Path, today: date | None = None) -> AnswersFile:
    try:
        data = read_source(path, path.name).data
        if today is not None and isinstance(data.get("op"), str):
            data = _moved(data, today - date.fromisoformat(data["op"]))
        return AnswersFile.model_validate(data)
    except (ChecklistFault, ValidationError, ValueError, OverflowError) as fault:
        raise RoutekaartError(
            "OEF-002", f"De oefencasus {path.name} kan niet worden gelezen. Kies een andere oefencasus."
        ) from fault


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
