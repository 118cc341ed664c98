"""What is still to be done in a case, grouped by sitting and by who it waits for.

A `CaseView` goes in; groups of tasks come out, each with the page to go to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.casework import CaseView
from routekaart.engine.model import OpenPoint
from routekaart.gui.case.plan import warning_home
from routekaart.gui.case.pointer_choices import person_name
from routekaart.gui.kit import write_date

__all__ = ["Task", "TaskGroup", "ret_opens", "task_groups", "task_line"]

SITTINGS = {
    "voorbereiden": "Voorbereiden",
    "kind": "Met het kind",
    "aan_tafel": "Aan tafel",
    "afronden": "Afronden",
    "": "Verder",
}
CONSULTATION = "overleg:"
"""A task whose target begins with this opens the form to log a consultation."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: what, a smaller line, and where it is done."""

    text: str
    note: str
    target: str
    blocks: bool
    """Final signing waits for it."""
    mark: str = ""
    """What it is needed for, in a few words."""


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Tasks that belong to one sitting, or that wait for somebody else."""

    id: str
    title: str
    tasks: tuple[Task, ...]


def task_groups(view: CaseView) -> tuple[TaskGroup, ...]:
    """All groups with something in them; what waits for others comes last."""
    grouped: dict[str, list[Task]] = {name: [] for name in SITTINGS}
    for point in view.assessment.open_final:
        if not _is_asked(view, point):
            grouped[_sitting(view, point.step)].append(_task(view, point))
    groups = [TaskGroup(name, SITTINGS[name], tuple(_sorted(tasks))) for name, tasks in grouped.items() if tasks]
    waiting = tuple(_waiting(view))
    return (*groups, *((TaskGroup("wacht", "Wacht op een ander", waiting),) if waiting else ()))


def task_line(view: CaseView) -> str:
    """How far a final document is, in one line."""
    count = sum(point.blocks for point in view.assessment.open_final)
    things = "1 punt" if count == 1 else f"{count} punten"
    if view.checklist.route.only_provisional is not None:
        needed = f"Nog {things} nodig" if count else "Alles wat nodig is, is er"
        return f"{needed}. Dit stuk is altijd voorlopig. Tekenen kan nu al."
    sheet = view.checklist.route.document.sheet
    if sheet is not None and sheet.sign == "nee":
        return f"Nog {things} nodig. Dan is het blad klaar." if count else "Het blad is klaar."
    if count == 0:
        return "Voorlopig en definitief ondertekenen kunnen allebei."
    return f"Voorlopig ondertekenen kan altijd. Voor definitief moet eerst nog {things} klaar zijn."


def ret_opens(view: CaseView, step: str | None) -> bool:
    """Can the RET be asked from this step on: from the phase before the quick round, or where it is first named?"""
    if "RET" not in view.checklist.consultations:
        return False
    steps = [item for item in view.checklist.steps if item.id in view.assessment.steps]
    phases = [phase.id for phase in view.checklist.route.phases]
    named = next((place for place, item in enumerate(steps) if "RET" in item.consultations), len(steps))
    first = next((item.phase for item in steps if "snelle_ronde" in item.special), None)
    if first in phases and phases.index(first) > 0:
        before = phases[phases.index(first) - 1]
        named = min(named, next((place for place, item in enumerate(steps) if item.phase == before), named))
    here = next((place for place, item in enumerate(steps) if item.id == step), len(steps))
    return here >= named


def _sorted(tasks: list[Task]) -> list[Task]:
    return sorted(tasks, key=lambda task: not task.blocks)


def _sitting(view: CaseView, step: str | None) -> str:
    found = next((item.sitting for item in view.checklist.steps if item.id == step), None)
    return found or ""


def _task(view: CaseView, point: OpenPoint) -> Task:
    step = next((item for item in view.checklist.steps if item.id == point.step), None)
    place = view.labels.fill(step.title) if step else ""
    action = "" if point.kind == "vraag" else point.action
    note = " · ".join(part for part in (action, place) if part)
    mark = _mark(view) if point.blocks else ""
    return Task(view.labels.fill(point.text), note, _target(view, point), point.blocks, mark)


def _mark(view: CaseView) -> str:
    return "nodig voor definitief" if view.checklist.route.only_provisional is None else "nodig"


def _target(view: CaseView, point: OpenPoint) -> str:
    if point.kind == "waarschuwing":
        return warning_home(view, point.id).key
    if point.kind == "consult":
        return f"{CONSULTATION}{point.id}"
    if point.kind in ("vraag", "weging", "lijst"):
        return point.id
    if point.kind == "besluit":
        return "besluit"
    return point.step or ""


def _is_asked(view: CaseView, point: OpenPoint) -> bool:
    state = view.assessment.consultations.get(point.id) if point.kind == "consult" else None
    return state is not None and state.requested


def _waiting(view: CaseView) -> Iterator[Task]:
    """Bodies that were asked and did not answer yet, and what people are still looking into."""
    for state in view.assessment.consultations.values():
        if state.requested and state.held is not True:
            asked = [view.facts.record("consulten", name) for name in state.records]
            dates = [str(row.get("datum_gevraagd")) for row in asked if row and row.get("datum_gevraagd")]
            note = f"Gevraagd op {write_date(dates[-1])}" if dates else "Gevraagd"
            yield Task(state.title, note, f"{CONSULTATION}{state.id}", False)
    for name, alternative in view.assessment.alternatives.items():
        if alternative.standing != "nog_onderzoeken":
            continue
        body = view.facts.weighings.get(name, {})
        who = body.get("wie") or ()
        people = ", ".join(person_name(view, item) for item in ([who] if isinstance(who, str) else who))
        until = f"uiterlijk {write_date(str(body['uiterlijk']))}" if body.get("uiterlijk") else ""
        note = " · ".join(part for part in (people, until) if part) or "Nog niet duidelijk wie dit doet"
        yield Task(f"{alternative.rung.short}: {body.get('actie') or 'nog onderzoeken'}", note, name, True, _mark(view))
