"""The texts of the rules on one page at the table, each with the ids under which a translation has it.

A `CaseView` and a page go in; lines in reading order come out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.casework import STANDPOINTS, CaseView
from routekaart.checklist.model import Asked
from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.table_view import CONCLUSION, CONSENT, REASONS
from routekaart.gui.case.weighing_plan import asked_of, key_of
from routekaart.gui.kit.labels import TextStyle

__all__ = ["RuleLine", "rule_lines", "stance_lines"]


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One text: where a translation has it, best first, and the Dutch."""

    ids: tuple[str, ...]
    dutch: str
    style: TextStyle = "body"
    option: bool = False
    """One of the things to choose from."""


def rule_lines(view: CaseView, ref: PageRef) -> tuple[RuleLine, ...]:
    """Heading, question, explanation, choices and why."""
    return tuple(line for line in _lines(view, ref) if line.dutch.strip())


def stance_lines(view: CaseView) -> tuple[RuleLine, ...]:
    """What people choose from when they say whether they agree."""
    definition = view.checklist.lists.get(STANDPOINTS)
    if definition is None:
        return ()
    asked = next(field for field in definition.fields if field.id == "houding")
    where = f"lijst.{STANDPOINTS}.velden.houding"
    return tuple(line for line in _asked(where, asked) if line.dutch.strip())


def _lines(view: CaseView, ref: PageRef) -> Iterator[RuleLine]:
    if ref.kind == "vragen" and ref.ids:
        yield from _heading(view, ref)
        yield from _asked(f"vraag.{ref.ids[0]}", view.checklist.questions[ref.ids[0]])
    elif ref.kind == "wegen" and len(ref.ids) > 1:
        yield from _alternative(view, ref.ids[0])
        yield from _weighing(view, *ref.ids[:2])
    elif ref.kind == "lijst" and ref.ids:
        yield from _list(view, ref.ids[0])
    elif ref.kind == "besluit" and ref.ids:
        yield from _decision(view, ref.ids[0])
    elif ref.step is not None:
        yield from _heading(view, ref)


def _heading(view: CaseView, ref: PageRef) -> Iterator[RuleLine]:
    if ref.kind == "vragen" and len(ref.ids) > 1:
        yield from _alternative(view, ref.ids[1])
        return
    step = next((item for item in view.checklist.steps if item.id == ref.step), None)
    if step is not None:
        yield _child_or(f"stap.{step.id}", step.title, step.child_title, "section")


def _alternative(view: CaseView, name: str) -> Iterator[RuleLine]:
    known = view.checklist.alternatives.get(name)
    if known is not None:
        yield _child_or(f"alternatief.{name}", known.title, known.child_title, "section")
        yield RuleLine((f"alternatief.{name}.wat",), known.what, "hint")


def _weighing(view: CaseView, alternative: str, part: str) -> Iterator[RuleLine]:
    form = view.checklist.weighing
    if form is None:
        return
    if part == CONCLUSION:
        for name, item in form.conclusions.items():
            yield _child_or(f"weging.conclusies.{name}", item.title, item.child_title, option=True)
    elif part == REASONS:
        for name, reason in form.reasons.items():
            yield RuleLine((f"weging.redenen.{name}.titel",), reason.title, option=True)
    else:
        yield from _asked(f"weging.velden.{part}", asked_of(view, alternative, key_of(alternative, part)))


def _list(view: CaseView, name: str) -> Iterator[RuleLine]:
    definition = view.checklist.lists[name]
    yield RuleLine((f"lijst.{name}.titel",), definition.title, "section")
    yield RuleLine((f"lijst.{name}.uitleg",), definition.hint or "", "hint")
    yield RuleLine((f"lijst.{name}.compleet_vraag",), definition.complete_prompt or "")


def _decision(view: CaseView, part: str) -> Iterator[RuleLine]:
    route = view.checklist.route
    if part.startswith(CONSENT):
        asked = next(field for field in view.checklist.lists["toestemmingen"].fields if field.id == "antwoord")
        yield from _asked("lijst.toestemmingen.velden.antwoord", asked)
        return
    ids = ("route.tafeltitel", "route.titel") if route.table_title else ("route.titel",)
    yield RuleLine(ids, route.table_title or view.checklist.title, "section")
    if part in ("plek", "samen_met"):
        for name, known in view.checklist.alternatives.items():
            if name in view.assessment.alternatives:
                yield _child_or(f"alternatief.{name}", known.title, known.child_title, option=True)


def _asked(where: str, asked: Asked) -> Iterator[RuleLine]:
    ids = (f"{where}.kindvraag",) if asked.child_prompt else ()
    yield RuleLine((*ids, f"{where}.vraag"), asked.child_prompt or asked.prompt, "card")
    yield RuleLine((f"{where}.uitleg",), asked.hint or "", "hint")
    for name, option in asked.options.items():
        yield _child_or(f"{where}.opties.{name}", option.title, option.child_title, option=True)
    yield RuleLine((f"{where}.waarom",), asked.why or "", "hint")


def _child_or(
    where: str, title: str, child_title: str | None, style: TextStyle = "body", *, option: bool = False
) -> RuleLine:
    """In the words for the child when the rules have them; a translation may only have the others."""
    ids = (f"{where}.kindtitel",) if child_title else ()
    return RuleLine((*ids, f"{where}.titel"), child_title or title, style, option)
