"""What a screen may read of one case: the dossier, its rules, the state of affairs and the drafts.

A view is frozen; after a change the screen asks for a new one. Summaries for lists are made here too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.answers import Facts
from routekaart.casework.case.overview import consultation_summaries
from routekaart.casework.rules.fitting import Leftover
from routekaart.checklist import Checklist
from routekaart.dossier import Dossier, Event
from routekaart.engine import Assessment, CaseLabels, age_text
from routekaart.engine.again import decides_again_on
from routekaart.engine.subject import about_age, about_name

__all__ = ["CaseRow", "CaseView", "Earlier", "TimelineEntry", "review_on", "row_of", "summary_of"]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event as a person reads it: when, who, what kind; never the content."""

    seq: int
    at: str
    actor: str
    kind: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """The case before this one about the same: its id, and what was answered on the day it was last changed."""

    case_id: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case as it stands now."""

    dossier: Dossier
    checklist: Checklist
    facts: Facts
    assessment: Assessment
    labels: CaseLabels
    drafts: Mapping[str, str]
    """Field → text that was typed but not yet left."""
    can_undo: bool
    can_redo: bool
    last_step: str | None
    """Where you were: the step of the last answer."""
    timeline: tuple[TimelineEntry, ...]
    leftovers: tuple[Leftover, ...] = ()
    """What people said that has no place under the rules this case moved to; it stays in the dossier."""
    earlier: Earlier | None = None
    """What was answered before, on a route that compares."""

    def __repr__(self) -> str:
        return f"CaseView({self.dossier.id})"

    @property
    def id(self) -> str:
        """Id of the dossier."""
        return self.dossier.id

    @property
    def child(self) -> Mapping[str, Any]:
        """The person with the role of child; empty when there is none yet."""
        return next((row for row in self.facts.records("personen") if row.get("rol") == "kind"), {})

    @property
    def child_name(self) -> str:
        """Code name of the child, or what else the case is about, such as a provider."""
        return about_name(self.checklist, self.facts)

    @property
    def age(self) -> str:
        """`9 jaar`, or that it is not known; empty when the case is not about a child."""
        known = age_text(self.assessment.derived.get("leeftijd")) or about_age(self.checklist, self.facts)
        return known or ("" if self.checklist.route.subject == "aanbieder" else "leeftijd onbekend")

    @property
    def status(self) -> str:
        """Concept, Voorlopig, Wacht op handtekening, Verzegeld, or Klaar for a sheet that nobody signs."""
        if self.dossier.sealed is not None:
            return "Verzegeld"
        made = [item for item in self.dossier.documents if item.document == "verantwoording"]
        if not made or made[-1].version != self.dossier.version:
            return "Concept"
        if made[-1].status == "voorlopig":
            return "Voorlopig"
        sheet = self.checklist.route.document.sheet
        return "Klaar" if sheet and sheet.sign == "nee" else "Wacht op handtekening"

    @property
    def title(self) -> str:
        """How the route is called at the table."""
        return self.labels.fill(self.checklist.route.table_title or self.checklist.title)


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line in the list of cases."""

    id: str
    name: str
    age: str
    route: str
    progress: str
    next_up: str
    status: str
    waits_for: str
    changed_at: str
    reviews: tuple[str, ...]
    """Days on which people look again that are not over, soonest first."""
    expires_on: str | None
    open_points: int
    practice: bool


def summary_of(view: CaseView) -> tuple[str, str]:
    """The summary (JSON) and the search text of a case, stored with its last event."""
    state = view.assessment
    open_consult = next(
        (item for item in state.consultations.values() if item.requested and item.held is not True), None
    )
    row = {
        "name": view.child_name,
        "age": view.age,
        "route": view.checklist.title,
        "progress": progress_text(view),
        "next_up": next_up(view),
        "status": view.status,
        "waits_for": f"Wacht op: {open_consult.title}" if open_consult else "",
        "changed_at": view.dossier.changed_at,
        "reviews": review_days(view),
        "expires_on": decides_again_on(view.checklist, view.facts),
        "open_points": sum(point.blocks for point in state.open_final),
        "practice": view.dossier.practice,
        "consultations": consultation_summaries(view),
    }
    words = [view.child_name, view.checklist.title, view.dossier.number, row["progress"], row["next_up"]]
    words += [view.labels.consultation(str(item.get("orgaan"))) for item in view.facts.records("consulten")]
    words += [str(item.get("codenaam", "")) for item in view.facts.records("personen")]
    return json.dumps(row, ensure_ascii=False, sort_keys=True), " ".join(str(word) for word in words)


def row_of(case_id: str, summary: str) -> CaseRow:
    """A stored summary as a row; a summary of an older form gives an almost empty row."""
    data = json.loads(summary or "{}")

    def text(name: str) -> str:
        return str(data.get(name) or "")

    return CaseRow(
        id=case_id,
        name=text("name"),
        age=text("age"),
        route=text("route"),
        progress=text("progress"),
        next_up=text("next_up"),
        status=text("status"),
        waits_for=text("waits_for"),
        changed_at=text("changed_at"),
        reviews=tuple(map(str, data.get("reviews", ()))),
        expires_on=text("expires_on") or None,
        open_points=int(data.get("open_points", 0)),
        practice=bool(data.get("practice")),
    )


def progress_text(view: CaseView) -> str:
    """`Thuis met hulp: 2 van 6 gewogen`, or the step where people were last."""
    steps = [step for step in view.checklist.steps if step.id in view.assessment.steps]
    here = next((step for step in steps if step.id == view.last_step), steps[0] if steps else None)
    if here is None:
        return ""
    if here.alternatives:
        states = [
            view.assessment.alternatives[name] for name in here.alternatives if name in view.assessment.alternatives
        ]
        needed = [state for state in states if state.standing != "niet_aan_de_orde"]
        done = sum(state.standing in ("geconcludeerd", "niet_van_toepassing") for state in needed)
        return f"{here.title}: {done} van {len(needed)} gewogen" if needed else f"{here.title}: niet aan de orde"
    return view.labels.fill(here.title)


def next_up(view: CaseView) -> str:
    """Where people went on with it, else the first thing still open, in a few words."""
    if view.dossier.continued_in:
        return f"Verder in {view.dossier.continued_in[-1].number}"
    first = next((point for point in view.assessment.open_final if point.blocks and not point.unknown), None)
    return first.text if first else ""


def review_on(view: CaseView) -> str | None:
    """The first day on which people look again, when the route asks for one and it is known."""
    return next(iter(review_days(view)), None)


def review_days(view: CaseView) -> tuple[str, ...]:
    """Every day on which people look again and that is not over, soonest first."""
    parts = view.checklist.route.document
    given = [view.facts.answers.get(parts.evaluation or "")]
    if parts.reviews is not None:
        dates = [field.id for field in view.checklist.lists[parts.reviews].fields if field.kind == "datum"]
        rows = [row for row in view.facts.records(parts.reviews) if row.get("gedaan") != "ja"]
        given += [row.get(name) for row in rows for name in dates[:1]]
    return tuple(sorted({day for day in given if isinstance(day, str)}))


def timeline(events: tuple[Event, ...]) -> tuple[TimelineEntry, ...]:
    """The events of a case as lines to read."""
    return tuple(TimelineEntry(event.seq, event.at, event.actor, event.kind) for event in events)


def last_step(checklist: Checklist, events: tuple[Event, ...]) -> str | None:
    """The step of the last answer, weighing or record."""
    by_alternative = {name: step.id for step in checklist.steps for name in step.alternatives}
    by_list: dict[str, str] = {}
    for step in checklist.steps:
        for name in step.lists:
            by_list.setdefault(name, step.id)
    for event in reversed(events):
        if event.kind == "carried":
            break  # what came along from another case is no step that people took here
        body = event.body.model_dump()
        found = (
            checklist.step_of.get(str(body.get("question")))
            or by_alternative.get(str(body.get("alternative")))
            or by_list.get(str(body.get("list")))
        )
        if found:
            return found
    return None
