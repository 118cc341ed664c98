"""The stops of the river for one case: every phase, and within each phase its steps and alternatives.

A `CaseView`, the plan and the page on screen go in; stops come out, and for each stop the page it leads to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from routekaart.casework import CaseView
from routekaart.checklist.model import Step
from routekaart.engine.model import AlternativeState
from routekaart.gui.case.open_points import place_of
from routekaart.gui.case.plan import PageRef, page_with, title_of
from routekaart.gui.river import State, Stop
from routekaart.outline.course import water

__all__ = ["River", "phase_note", "phase_of", "river_of", "where_text"]

_CONCLUSIONS: Mapping[str, State] = {
    "inzetten": "inzetten",
    "combineren": "combineren",
    "later": "later",
    "niet_passend": "niet_passend",
    "nog_onderzoeken": "wacht",
}


@dataclass(frozen=True, slots=True)
class River:
    """The stops in order, the page each leads to, and the keys of all pages behind it."""

    stops: tuple[Stop, ...]
    pages: Mapping[str, PageRef]
    behind: Mapping[str, frozenset[str]]

    def at(self, current: PageRef | None) -> tuple[Stop, ...]:
        """The stops with 'u bent hier' on that of the page on screen."""
        key = current.key if current is not None else ""
        return tuple(replace(stop, current=True) if key in self.behind[stop.id] else stop for stop in self.stops)


def river_of(view: CaseView, plan: Sequence[PageRef], *, table: bool = False) -> River:
    """All stops of this case, without a place where people are; `table` takes the words for the child."""
    stops: list[Stop] = []
    pages: dict[str, PageRef] = {}
    behind: dict[str, frozenset[str]] = {}
    phases = {step.id: step.phase for step in view.checklist.steps}
    for phase in view.checklist.route.phases:
        mine = [page for page in plan if page.step is not None and phases.get(page.step) == phase.id]
        if not mine:
            continue
        name = f"fase/{phase.id}"
        pages[name] = mine[0]
        note, state = phase_note(view, phase.id), _phase_state(view, phase.id)
        title = phase.child_title if table and phase.child_title else phase.title
        stops.append(Stop(name, title, note, state))
        inner = tuple(_inner_stops(view, mine, table))
        # A step that is all there is of a phase is that phase; an alternative always has a stop of its own.
        alone = len(inner) < 2 and not any(stop.number for stop, _ in inner)
        behind[name] = frozenset(page.key for page in mine) if alone else frozenset()
        for stop, held in () if alone else inner:
            stops.append(stop)
            pages[stop.id], behind[stop.id] = held[0], frozenset(page.key for page in held)
    waiting = {} if table else _waiting(view, plan, behind)
    return River(tuple(_in_water(stops, waiting)), pages, behind)


def _in_water(stops: Sequence[Stop], waiting: Mapping[str, int]) -> Iterator[Stop]:
    """The stops with how far from home the river is there; it runs as on the printed map, never back."""
    begin = next((place for place, stop in enumerate(stops) if stop.number == "1"), 0)
    for stop, far in zip(stops, water([stop.distance for stop in stops], begin), strict=True):
        yield replace(stop, distance=far, waiting=waiting.get(stop.id, 0))


def _waiting(view: CaseView, plan: Sequence[PageRef], behind: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """How many points final signing waits for, by the stop where they are dealt with."""
    stop_of = {key: stop for stop, keys in behind.items() for key in keys}
    found: dict[str, int] = {}
    for point in view.assessment.open_final:
        target = place_of(view, point) if point.blocks else None
        page = page_with(view, plan, target) if target else None
        stop = stop_of.get(page.key) if page is not None else None
        if stop is not None:
            found[stop] = found.get(stop, 0) + 1
    return found


def where_text(view: CaseView, ref: PageRef, return_to: PageRef | None) -> str:
    """What the footer says: the phase and how far it is, or where Doorgaan leads back to."""
    if return_to is not None:
        return f"Doorgaan brengt u terug naar: {title_of(view, return_to)}"
    phase = next((item for item in view.checklist.route.phases if item.id == phase_of(view, ref.step)), None)
    if phase is None:
        return title_of(view, ref)
    return " · ".join(part for part in (phase.title, phase_note(view, phase.id)) if part)


def phase_of(view: CaseView, step: str | None) -> str | None:
    """The phase a step belongs to."""
    return next((item.phase for item in view.checklist.steps if item.id == step), None)


def phase_note(view: CaseView, phase: str) -> str:
    """`2 van 6 gewogen`, or how many bodies were consulted; empty when there is nothing to count."""
    rungs = _rungs_of(view, phase)
    if _is_beyond(rungs):
        return "niet aan de orde"
    if len(rungs) > 1:
        # What is further away than the decided place is not counted: nobody has to weigh it.
        needed = [state for state in rungs if state.standing != "niet_aan_de_orde"]
        done = sum(state.standing in ("geconcludeerd", "niet_van_toepassing") for state in needed)
        return f"{done} van {len(needed)} gewogen"
    due = [state for state in view.assessment.consultations.values() if phase_of(view, state.step) == phase]
    due = [state for state in due if state.due is True]
    if not due or not any("consulten" in step.special for step in _steps(view, phase)):
        return ""
    return f"{sum(state.held is True for state in due)} van {len(due)} overlegd"


def _is_beyond(rungs: list[AlternativeState]) -> bool:
    """Does everything in this phase lie further from home than what was decided?"""
    return bool(rungs) and all(state.standing == "niet_aan_de_orde" for state in rungs)


def _steps(view: CaseView, phase: str) -> list[Step]:
    return [step for step in view.checklist.steps if step.phase == phase and step.id in view.assessment.steps]


def _rungs_of(view: CaseView, phase: str) -> list[AlternativeState]:
    names = {name for step in _steps(view, phase) for name in step.alternatives}
    return [state for name, state in view.assessment.alternatives.items() if name in names]


def _inner_stops(view: CaseView, mine: Sequence[PageRef], table: bool) -> Iterator[tuple[Stop, tuple[PageRef, ...]]]:
    """One stop per alternative, and one per step for its other pages; each with those pages."""
    seen: set[str] = set()
    for page in mine:
        if page.kind == "wegen" and page.ids:
            made = _rung_stop(view, page.key, page.ids[0])
            known = view.checklist.alternatives.get(page.ids[0])
            yield replace(made, title=known.child_title) if table and known and known.child_title else made, (page,)
            continue
        name = f"stap/{page.step}"
        if name not in seen:
            seen.add(name)
            held = tuple(other for other in mine if other.step == page.step and other.kind != "wegen")
            stop = Stop(name, _step_title(view, mine, page, table), "", _step_state(view, page.step), level=1)
            yield stop, held


def _only_lists(mine: Sequence[PageRef], page: PageRef) -> bool:
    """Does this step weigh alternatives, so that its lists need a stop of their own name?"""
    return any(other.step == page.step and other.kind == "wegen" for other in mine)


def _step_title(view: CaseView, mine: Sequence[PageRef], page: PageRef, table: bool) -> str:
    if _only_lists(mine, page):
        return title_of(view, page)
    step = next(item for item in view.checklist.steps if item.id == page.step)
    return view.labels.fill(step.child_title if table and step.child_title else step.title)


def _rung_stop(view: CaseView, name: str, rung: str) -> Stop:
    state = view.assessment.alternatives[rung]
    shown: State = "open"
    note = ""
    if state.standing == "bezig":
        shown = "bezig"
    elif state.standing == "nog_onderzoeken":
        shown, note = "wacht", "nog onderzoeken"
    elif state.standing == "geconcludeerd":
        shown = _CONCLUSIONS.get(state.conclusion or "", "klaar")
        note = f"{(state.conclusion or '').replace('_', ' ')}, voorlopig" if state.provisional else ""
    elif state.standing in ("niet_van_toepassing", "niet_aan_de_orde"):
        shown = "niet_aan_de_orde"
        note = "niet van toepassing" if state.standing == "niet_van_toepassing" else ""
    ladder = list(view.assessment.alternatives)
    number = ladder.index(rung) + 1
    about = QCoreApplication.translate("River", "Mogelijkheid {number} van {count}, geteld van huis")
    return Stop(
        name,
        state.rung.short,
        note,
        shown,
        state.rung.distance / 100,
        level=1,
        number=str(number),
        about=about.format(number=number, count=len(ladder)),
    )


def _step_state(view: CaseView, step: str | None) -> State:
    found = next((item for item in view.checklist.steps if item.id == step), None)
    asked = [question.id for question in found.questions] if found else []
    shown = [name for name in asked if view.assessment.visible.get(name) is True]
    done = [name for name in shown if _is_answered(view, name)]
    lists = [name for name in (found.lists if found else ()) if view.facts.records(name)]
    special = _special_state(view, found)
    if special is not None and special != "klaar":
        return special
    if not shown:
        return "klaar" if lists or special else "open"
    if len(done) == len(shown) and not _lists_open(view, found):
        return "klaar"
    return "bezig" if done or lists else "open"


def _lists_open(view: CaseView, step: Step | None) -> bool:
    """A list that asks whether it is complete is open while it is empty and nobody said that it is complete."""
    return any(
        view.checklist.lists[name].complete_prompt and not view.facts.records(name) and name not in view.facts.complete
        for name in (step.lists if step else ())
    )


def _special_state(view: CaseView, step: Step | None) -> State | None:
    """A step with a decision or signatures is not done before those are there."""
    special = step.special if step else ()
    if "ondertekenen" in special:
        return "klaar" if view.dossier.sealed is not None else "open"
    if "besluit" in special:
        return "klaar" if view.facts.decision.get("plek") else "open"
    if "consulten" in special and step is not None:
        return _consulted(view, step)
    return None


def _consulted(view: CaseView, step: Step) -> State:
    """Done when every body that must be heard was heard; waiting when one was only asked."""
    states = [view.assessment.consultations[name] for name in step.consultations]
    due = [state for state in states if state.due is True and state.held is not True]
    heard = any(state.records and state.held is True for state in states)
    if not due:
        return "klaar" if heard else "open"
    return "wacht" if any(state.requested for state in due) else "bezig" if heard else "open"


def _is_answered(view: CaseView, name: str) -> bool:
    facts = view.facts
    derived = view.checklist.questions[name].derivation is not None
    return derived or name in facts.answers or name in facts.unknown or name in facts.not_applicable


def _phase_state(view: CaseView, phase: str) -> State:
    """Done when every step and alternative in it is; busy as soon as anything is recorded."""
    states = [
        _step_state(view, step.id) for step in _steps(view, phase) if step.questions or step.lists or step.special
    ]
    rungs = _rungs_of(view, phase)
    if _is_beyond(rungs):
        return "niet_aan_de_orde"
    settled = ("geconcludeerd", "niet_van_toepassing", "niet_aan_de_orde")
    states += ["klaar" if state.standing in settled else "open" for state in rungs]
    due = [state for state in view.assessment.consultations.values() if phase_of(view, state.step) == phase]
    waiting = any(state.due is True and state.requested and state.held is not True for state in due)
    if waiting:
        return "wacht"
    if states and all(state == "klaar" for state in states):
        return "klaar"
    return "bezig" if any(state in ("klaar", "bezig") for state in states) else "open"
