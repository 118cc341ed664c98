"""Groups at work on the same practice case: which there are, what two of them concluded, and back to the start.

A practice desk goes in; groups and their words beside each other come out. Nothing is counted, compared or scored.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routekaart.casework.base import Environment
from routekaart.casework.case.views import CaseView
from routekaart.casework.desk import Desk
from routekaart.casework.practice.cases import Rules, case_at, start_practice_case
from routekaart.casework.practice.origin import Form, Origin, origins
from routekaart.casework.vault.vaults import has_practised, open_practice, reset_practice
from routekaart.errors import RoutekaartError

__all__ = ["Group", "Said", "SideBySide", "WeighedTwice", "groups", "restart_practice", "side_by_side"]

_NOTHING = "Nog niet gewogen."


@dataclass(frozen=True, slots=True)
class Group:
    """One group: its case, the file it began with, and its number among those of that file."""

    case_id: str
    file: Path
    title: str
    number: int
    form: Form
    weighed: bool
    """The case has alternatives, so that its weighings can stand beside those of another."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a group concluded at one place, and why, in its own words."""

    conclusion: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WeighedTwice:
    """One alternative, or the decision, with what each group said."""

    title: str
    left: Said
    right: Said


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two groups on the same case."""

    title: str
    left: str
    right: str
    rows: tuple[WeighedTwice, ...]


def groups(desk: Desk) -> tuple[Group, ...]:
    """Every practice case that began with a file, group by group. Empty outside practice."""
    found = origins(desk) if desk.practice else {}
    return tuple(_group(desk, case_id, origin) for case_id, origin in found.items())


def side_by_side(desk: Desk, left: Group, right: Group) -> SideBySide:
    """What two groups concluded, alternative by alternative, closest to home first, and then the decision.

    Raises OEF-001 outside practice, OEF-007 when the two did not begin with the same case.
    """
    if not desk.practice:
        raise RoutekaartError("OEF-001", "Groepen naast elkaar zet u alleen bij Oefenen. Er is niets veranderd.")
    if left.file != right.file or left.case_id == right.case_id:
        raise RoutekaartError("OEF-007", "Kies twee groepen met dezelfde casus. Dan is er iets naast elkaar te zetten.")
    one, other = desk.case(left.case_id), desk.case(right.case_id)
    names = dict.fromkeys((*one.assessment.alternatives, *other.assessment.alternatives))
    rows = [WeighedTwice(_title(name, one, other), _said(name, one), _said(name, other)) for name in names]
    rows = [row for row in rows if row.left.conclusion != _NOTHING or row.right.conclusion != _NOTHING]
    rows.append(WeighedTwice("Het besluit", _decided(one), _decided(other)))
    return SideBySide(left.title, _called(left), _called(right), tuple(rows))


def restart_practice(env: Environment) -> Desk:
    """Every practice case back to its start, for the next company; the practice vault must be closed.

    Cases that somebody made up from nothing go, as with `reset_practice`. Raises as that does. A file that is gone or
    no longer fits is left out.
    """
    begun: list[Origin] = []
    if has_practised(env):
        before = open_practice(env)
        try:
            begun = list(origins(before).values())
        finally:
            before.close()
    desk, rules = reset_practice(env), Rules()
    for origin in begun:
        # A case whose file is gone is no reason to keep the others from their start.
        with suppress(RoutekaartError):
            start_practice_case(desk, Path(origin.file), origin.form, group=origin.group, rules=rules)
    return desk


def _group(desk: Desk, case_id: str, origin: Origin) -> Group:
    view = desk.case(case_id)
    path = Path(origin.file)
    try:
        title = case_at(path).title
    except (RoutekaartError, OSError):
        title = path.stem  # the file is gone; what the group did is still here
    return Group(case_id, path, title, origin.group, origin.form, bool(view.assessment.alternatives))


def _called(group: Group) -> str:
    return f"Groep {group.number}" + ("" if group.form == "wegen" else ", met de uitwerking")


def _title(name: str, *views: CaseView) -> str:
    return next(view.assessment.alternatives[name].rung.title for view in views if name in view.assessment.alternatives)


def _said(name: str, view: CaseView) -> Said:
    state = view.assessment.alternatives.get(name)
    if state is None:
        return Said("Dit idee had deze groep niet.", ())
    if state.standing == "niet_van_toepassing":
        return Said("Gaat niet over dit kind.", ())
    if state.conclusion is None:
        return Said(_NOTHING, ())
    reasons = [view.labels.field_option("wegingen", "redenen", reason) for reason in state.reasons]
    return Said(_sentence(view.labels.conclusion(state.conclusion)), (*reasons, *_texts(view, name)))


def _texts(view: CaseView, name: str) -> Sequence[str]:
    """The words typed at one weighing, in the order of the form."""
    form = view.checklist.weighing
    body = view.facts.weighings.get(name, {})
    fields = [field.id for field in form.fields if field.kind == "tekst"] if form else []
    return [str(body[field]) for field in fields if isinstance(body.get(field), str) and body[field].strip()]


def _decided(view: CaseView) -> Said:
    decision: dict[str, Any] = dict(view.facts.decision)
    if not decision.get("plek"):
        return Said("Nog geen besluit.", ())
    along = [view.labels.alternative(str(name)) for name in decision.get("samen_met", ())]
    with_it = [f"Samen met: {', '.join(along)}."] if along else []
    why = [str(decision["motivering"])] if decision.get("motivering") else []
    return Said(_sentence(view.labels.place(str(decision["plek"]))), (*with_it, *why))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:].rstrip(".") + "."
