"""Which pages a case has, in which order: made from the rules and the state of affairs alone, without Qt.

A `CaseView` goes in; `PageRef`s come out, the same as long as the steps that apply stay the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from routekaart.casework import CaseView
from routekaart.checklist.model import Question, Step
from routekaart.conditions import questions_in
from routekaart.engine.model import WarningState

__all__ = [
    "OUTSIDE",
    "PER_PAGE",
    "PageKind",
    "PageRef",
    "destinations",
    "make_plan",
    "page_with",
    "place_in",
    "standing_ref",
    "title_of",
    "warning_home",
    "warnings_on",
]

PageKind = Literal[
    "vragen",
    "lijst",
    "snelle_ronde",
    "wegen",
    "naast_elkaar",
    "besluit",
    "consulten",
    "controleren",
    "ondertekenen",
    "documenten",
    "taken",
    "kaart",
    "verder",
    "nieuwe_versie",
    "gezelschap",
]
CONSULTATIONS = "consulten"
"""The list that has a page of its own kind."""
PER_PAGE = 5
"""The most questions on one page of the work view."""


@dataclass(frozen=True, slots=True)
class PageRef:
    """One page: what kind, of which step, and about which questions, list or alternative.

    At the table a page is a part of one of the work view: behind the alternative stands which part, or behind a
    question the alternative that it belongs to.
    """

    kind: PageKind
    step: str | None = None
    ids: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The same page keeps the same key, whatever is answered."""
        parts = self.ids[:2] if self.kind == "wegen" else self.ids[:1]
        return f"{self.kind}/{self.step or ''}/{'/'.join(parts)}"

    @property
    def details(self) -> dict[str, object]:
        """What `show_case` gets: step, ids, and the alternative of a weighing page."""
        found: dict[str, object] = {"step": self.step, "ids": self.ids}
        if self.kind == "wegen" and self.ids:
            found["alternative"] = self.ids[0]
        return found


OUTSIDE: tuple[PageKind, ...] = ("taken", "kaart", "controleren", "documenten", "verder", "nieuwe_versie", "gezelschap")
"""Pages that belong to no step."""


_BESIDE: tuple[PageKind, ...] = ("taken", "kaart", "verder", "nieuwe_versie", "gezelschap")
"""Of these the pages that are not in the plan: people go there and come back."""

_WITHOUT_NOTES: tuple[PageKind, ...] = ("snelle_ronde", "ondertekenen")
"""Pages on which no warning stands: too full, or not the place to write a reason any more."""


def standing_ref(kind: PageKind) -> PageRef:
    """The page of a kind that belongs to no step, such as the task list."""
    return PageRef(kind)


def make_plan(view: CaseView, *, per_page: int = PER_PAGE) -> tuple[PageRef, ...]:
    """All pages to walk through, in order; a page on which nothing applies is left out."""
    pages: list[PageRef] = []
    steps = {step.id: step for step in view.checklist.steps}
    for name in view.assessment.steps:
        pages += list(_pages_of(view, steps[name], per_page)) or _waiting_pages(view, steps[name], per_page)
    signing = next((place for place, page in enumerate(pages) if page.kind == "ondertekenen"), len(pages))
    pages.insert(signing, standing_ref("controleren"))
    return (*pages, standing_ref("documenten"))


def page_with(view: CaseView, plan: Sequence[PageRef], target: str) -> PageRef | None:
    """The page for a question, list or alternative; else of that key or kind; else the first of that step.

    A question that is on no page yet, because an earlier answer decides about it, leads to its step.
    """
    beside = next((kind for kind in _BESIDE if kind == target), None)
    if beside is not None:
        return standing_ref(beside)
    short = view.checklist.route.short_weighings.get(target)
    if short is not None:
        target = short.question
    step = view.checklist.step_of.get(target, target)
    tests = (
        lambda page: target in page.ids,
        lambda page: target in (page.key, page.kind),
        lambda page: page.step == step,
    )
    found = (page for test in tests for page in plan if test(page))
    return next(found, None) or _list_apart(view, target)


def _list_apart(view: CaseView, target: str) -> PageRef | None:
    """A list that no step walks along, such as authorisations on a short route, still has a page to change it on."""
    deciding = next((step.id for step in view.checklist.steps if "besluit" in step.special), None)
    return PageRef("lijst", deciding, (target,)) if deciding and target in view.checklist.lists else None


def place_in(plan: Sequence[PageRef], ref: PageRef) -> int:
    """Where a page stands in the plan; -1 when it is not (or no longer) in it."""
    return next((place for place, page in enumerate(plan) if page.key == ref.key), -1)


def title_of(view: CaseView, ref: PageRef) -> str:
    """What a page is called in the task list, the palette and the footer."""
    fixed = {
        "controleren": "Antwoorden nalezen",
        "documenten": "Documenten",
        "taken": "Wat is er nog te doen?",
        "kaart": "De hele route",
        "verder": "Verder op een andere route",
        "nieuwe_versie": "Nieuwere versie van deze routekaart",
        "gezelschap": "Wie zit er aan tafel?",
        "snelle_ronde": "Snelle ronde",
        "naast_elkaar": "Alles naast elkaar",
    }
    if ref.kind in fixed:
        return fixed[ref.kind]
    if ref.kind == "wegen" and ref.ids:
        return view.labels.alternative(ref.ids[0])
    if ref.kind == "lijst" and ref.ids:
        return view.labels.list_title(ref.ids[0])
    step = next((item for item in view.checklist.steps if item.id == ref.step), None)
    return view.labels.fill(step.title) if step else ""


def destinations(view: CaseView, plan: Sequence[PageRef]) -> tuple[tuple[str, str], ...]:
    """Every page as (what leads to it, its name with its step), for the command palette."""
    found: dict[str, str] = {}
    for page in plan:
        step = next((item for item in view.checklist.steps if item.id == page.step), None)
        target = page.ids[0] if page.kind in ("wegen", "vragen") and page.ids else page.key
        place, title = view.labels.fill(step.title) if step else "", title_of(view, page)
        found[target] = title if title == place or not place else f"{place}: {title}"
    return tuple(found.items())


def _pages_of(view: CaseView, step: Step, per_page: int) -> Iterator[PageRef]:
    """The pages of one step: lists its questions point at, questions, weighings, other lists, what is special."""
    pointed_at = {item.points_at for item in step.questions}
    for name in step.lists:
        if name in pointed_at and name != CONSULTATIONS:
            yield PageRef("lijst", step.id, (name,))
    for group in _groups(step.questions, per_page):
        if any(view.assessment.visible.get(item.id) is True for item in group):
            yield PageRef("vragen", step.id, tuple(item.id for item in group))
    if "snelle_ronde" in step.special:
        yield PageRef("snelle_ronde", step.id)
    for name in _rungs(view, step):
        yield PageRef("wegen", step.id, (name,))
    for name in step.lists:
        if name not in pointed_at and name != CONSULTATIONS:
            yield PageRef("lijst", step.id, (name,))
    yield from _special(step)


def _waiting_pages(view: CaseView, step: Step, per_page: int) -> list[PageRef]:
    """A step of which every question waits for an earlier answer stays on the route, and says what it waits for."""
    visible = view.assessment.visible
    groups = (group for group in _groups(step.questions, per_page) if any(visible[item.id] is None for item in group))
    return [PageRef("vragen", step.id, tuple(item.id for item in group)) for group in groups]


def _special(step: Step) -> Iterator[PageRef]:
    if "consulten" in step.special or CONSULTATIONS in step.lists:
        yield PageRef("consulten", step.id)
    for kind in ("naast_elkaar", "besluit", "ondertekenen"):
        if kind in step.special:
            yield PageRef(kind, step.id)


def _rungs(view: CaseView, step: Step) -> list[str]:
    """The alternatives of a step in the order of the ladder; those that people added come where they stand on it.

    One that a question decides has no page of its own.
    """
    weighed = set(step.alternatives) - set(view.checklist.route.short_weighings)
    return [
        name
        for name, state in view.assessment.alternatives.items()
        if name in weighed or (state.rung.own and _owner_of(view, name) == step.id)
    ]


def _owner_of(view: CaseView, name: str) -> str | None:
    """The step in which an alternative of people's own is weighed: that of the one just nearer to home."""
    ladder = list(view.assessment.alternatives)
    for nearer in (*reversed(ladder[: ladder.index(name)]), *ladder):
        found = next((step.id for step in view.checklist.steps if nearer in step.alternatives), None)
        if found is not None and found in view.assessment.steps:
            return found
    return None


def _groups(questions: Sequence[Question], per_page: int) -> Iterator[tuple[Question, ...]]:
    """Groups in order, of nearly equal size; fixed for a route, so that a page never changes under people's hands."""
    count = math.ceil(len(questions) / per_page) if questions else 0
    start = 0
    for place in range(count):
        end = start + math.ceil((len(questions) - start) / (count - place))
        yield tuple(questions[start:end])
        start = end


def warnings_on(view: CaseView, ref: PageRef) -> tuple[WarningState, ...]:
    """The warnings that hold and belong on this page."""
    plan, states = make_plan(view), view.assessment.warnings.values()
    return tuple(state for state in states if state.value is True and _home(view, plan, state).key == ref.key)


def warning_home(view: CaseView, warning: str) -> PageRef:
    """The page on which a warning stands, and where a reason for it can be given."""
    return _home(view, make_plan(view), view.assessment.warnings[warning])


def _home(view: CaseView, plan: Sequence[PageRef], state: WarningState) -> PageRef:
    """Where its question is asked, else the end of its step; without a page of its step where all is read back."""
    told = [page for page in plan if page.step is not None and page.kind not in _WITHOUT_NOTES]
    pages = [page for page in told if page.step == state.step]
    asked = questions_in(view.checklist.warnings[state.id].when)
    last = pages[-1] if pages else standing_ref("controleren")
    return next((page for page in pages if asked & set(page.ids)), last)
