"""Going on with a case on another route: which routes, what travels along, and the new case itself.

A desk, a case and a route go in; what would travel, or a new case that holds it, comes out. The old case stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from routekaart.answers import Facts
from routekaart.casework.base import Changes
from routekaart.casework.case.eventing import bodies_of
from routekaart.casework.case.opening import begin_case, current_rules, next_number
from routekaart.casework.case.views import CaseView
from routekaart.casework.rules.fitting import Fit, Leftover, fitting
from routekaart.checklist import Checklist, RouteSummary
from routekaart.checklist.model import Question
from routekaart.conditions import questions_in
from routekaart.dossier import Body, Event
from routekaart.dossier import events as ev
from routekaart.dossier.carrying import ANSWER, WEIGHING, Key, key_of

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["ENDS_HERE", "Journey", "NextRoute", "continue_on", "journey", "next_routes", "still_true"]

STAYS = ("toestemmingen", "stukken")
"""Lists that never travel: consent for one place is no consent for another, and papers belong to their case."""
ENDS_HERE = ("terugblik", "aanbieder")
"""Subjects of routes that are not about what happens next to a child."""


@dataclass(frozen=True, slots=True)
class NextRoute:
    """A route on which a case can go on."""

    id: str
    title: str
    tile: str
    named: bool
    """The route of the case names it as what usually follows."""


@dataclass(frozen=True, slots=True)
class Journey:
    """What travels to another route, and what stays behind."""

    route: str
    title: str
    answers: int
    lists: tuple[tuple[str, int], ...]
    """Title of a list and how many records of it travel."""
    weighings: int
    own_alternatives: int
    left: tuple[Leftover, ...]
    """What people said that has no place on the other route."""
    stays: tuple[tuple[str, int], ...]
    """What belongs to this case alone, and how many there are; 0 when it is not counted."""


def next_routes(desk: Desk, case_id: str) -> tuple[NextRoute, ...]:
    """The routes on which this case can go on; those that its route names come first, in that order."""
    route = desk.case(case_id).checklist.route
    if route.subject in ENDS_HERE:
        return ()
    named = route.continues_in
    offered = {item.id: item for item in desk.routes() if item.id != route.id}
    found = [offered[name] for name in named if name in offered]
    found += [item for item in offered.values() if item.id not in named and item.subject == "jeugdige"]
    return tuple(_next(item, named=item.id in named) for item in found)


def _next(item: RouteSummary, *, named: bool) -> NextRoute:
    return NextRoute(item.id, item.title, item.tile or "", named)


def journey(desk: Desk, case_id: str, route: str) -> Journey:
    """What would travel to this route; nothing is written."""
    view = desk.case(case_id)
    target = current_rules(desk, route, view.dossier.region)
    fit = _travelling(view, target)
    facts = fit.facts
    return Journey(
        route=target.id,
        title=target.title,
        answers=len(facts.answers) + len(facts.unknown) + len(facts.not_applicable),
        lists=tuple((target.lists[name].title, len(rows)) for name, rows in facts.lists.items() if rows),
        weighings=len(facts.weighings),
        own_alternatives=len(facts.own_alternatives),
        left=fit.left,
        stays=tuple(_staying(view)),
    )


def continue_on(desk: Desk, case_id: str, route: str) -> Changes:
    """Begin a case on another route with all that fits there; `created` is its id. The old case says where it went.

    Raises RG-… when the route cannot be used; nothing has changed then.
    """
    view = desk.case(case_id)
    events, _ = desk.load(case_id)
    target = current_rules(desk, route, view.dossier.region)
    facts = _travelling(view, target).facts
    came_from = ev.CameFrom(
        dossier=case_id, number=view.dossier.number, route_title=view.checklist.title, head=view.dossier.head
    )
    number = next_number(desk)
    bodies = [*bodies_of(facts), _carried(facts, _days(view, events))]
    begun = begin_case(desk, target, number=number, came_from=came_from, bodies=bodies)
    told = ev.ContinuedIn(dossier=str(begun.created), number=number, route=target.id, route_title=target.title)
    desk.write(case_id, [told], action="voortgezet")
    return Changes(begun.dossiers | {case_id}, created=begun.created, saved_at=begun.saved_at)


def still_true(desk: Desk, case_id: str, question: str) -> Changes:
    """An answer that came along was looked at again and still holds: it counts as said here, today."""
    facts = desk.case(case_id).facts
    body: Body
    if question in facts.unknown:
        body = ev.Answered.model_validate({"question": question, "unknown": facts.unknown[question]})
    elif question in facts.not_applicable:
        body = ev.Answered(question=question, not_applicable=facts.not_applicable[question])
    elif question in facts.answers:
        body = ev.Answered(question=question, value=facts.answers[question])
    else:
        return Changes()  # it was taken out meanwhile
    return desk.write(case_id, [body])


def _travelling(view: CaseView, target: Checklist) -> Fit:
    """The facts without what belongs to this case alone, held against the other route."""
    gone = _changed_by_decision(view)
    bare = replace(
        view.facts,
        answers={name: value for name, value in view.facts.answers.items() if name not in gone},
        lists={name: rows for name, rows in view.facts.lists.items() if name not in STAYS},
        complete=view.facts.complete - {*STAYS},
        weighings={name: body for name, body in view.facts.weighings.items() if body},
        warnings_answered={},
        decision={},
        signing={},
    )
    return fitting(bare, target, (view.checklist,), _same_question)


def _changed_by_decision(view: CaseView) -> frozenset[str]:
    """Where the child lives, and what follows from that: after a decision to move it is asked anew, not assumed."""
    route, place = view.checklist.route, view.facts.decision.get("plek")
    asked = route.stays_question
    if asked is None or place in (None, "blijft", route.stays_is.get(str(view.facts.answers.get(asked)))):
        return frozenset()
    questions = view.checklist.questions.values()
    follow = (item.id for item in questions if item.show_if is not None and asked in questions_in(item.show_if))
    return frozenset({asked, *follow}) & view.facts.answers.keys()


def _same_question(before: Question, after: Question) -> bool:
    """The same kind of answer, and never one kept in the file alone to a question that is printed."""
    printed = before.share == "alleen_dossier" and after.share != "alleen_dossier"
    return before.kind == after.kind and not printed


def _staying(view: CaseView) -> Iterator[tuple[str, int]]:
    for name in STAYS:
        rows = view.facts.records(name)
        if rows:
            yield view.labels.list_title(name), len(rows)
    if view.facts.decision:
        yield "Het besluit", 0
    if _changed_by_decision(view):
        yield "Waar het kind woont; dat is anders door het besluit", 0
    if view.facts.warnings_answered:
        yield "Redenen bij waarschuwingen", len(view.facts.warnings_answered)
    if view.dossier.documents:
        yield "Documenten", len(view.dossier.documents)
    if view.dossier.signatures:
        yield "Handtekeningen", len(view.dossier.signatures)


def _days(view: CaseView, events: tuple[Event, ...]) -> dict[Key, str]:
    """The day on which each answer was given; of one that itself came along, the day it was given there."""
    found: dict[Key, str] = {}
    for event in events:
        key = key_of(event.body)
        if key is not None:
            found[key] = event.at[:10]
    earlier = ((key, view.dossier.carried.day(*key)) for key in view.dossier.carried.days)
    return found | {key: day for key, day in earlier if day is not None}


def _carried(facts: Facts, days: Mapping[Key, str]) -> ev.Carried:
    said = (*facts.answers, *facts.unknown, *facts.not_applicable)
    return ev.Carried(
        answers={name: days.get((ANSWER, name), "") for name in said},
        records={
            name: {str(row["id"]): days.get((name, str(row["id"])), "") for row in rows}
            for name, rows in facts.lists.items()
            if rows
        },
        weighings={name: days.get((WEIGHING, name), "") for name in facts.weighings},
    )
