"""From a question of the rules to an input on screen, and from what was filled in to a command for the desk.

A `CaseView` and a question or field go in; an `InputSpec`, values for the input and stored values come out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from routekaart.casework import CaseView, Changes, Desk
from routekaart.checklist.model import Asked, CellKind, ListOf, Question
from routekaart.conditions import evaluate, questions_in
from routekaart.conditions.evaluate import Place
from routekaart.engine.scope import CaseScope
from routekaart.gui.case.pointer_choices import record_label, spoken_choices
from routekaart.gui.inputs import Column, InputSpec, Option, SpecialAnswer

__all__ = [
    "answer_of",
    "field_shown",
    "record_value",
    "spec_of",
    "store_answer",
    "stored_in_record",
    "waits_for",
    "with_unseen",
]

_UNKNOWN = {"onbekend": "niet_bekend", "wil_niet_zeggen": "wil_niet_zeggen"}


def spec_of(view: CaseView, asked: Asked, *, table: bool = False, options_first: tuple[str, ...] = ()) -> InputSpec:
    """The input for a question or field; `table` takes the words for the child, `options_first` go on top."""
    fill = view.labels.fill
    prompt = asked.child_prompt if table and asked.child_prompt else asked.prompt
    return InputSpec(
        kind=asked.kind,
        label=fill(prompt),
        hint=fill(asked.hint or ""),
        id=asked.id,
        why=fill(asked.why or "") if table else "",
        options=_options(view, asked, table=table, first=options_first),
        minimum=asked.minimum,
        maximum=asked.maximum,
        unit=asked.unit or "",
        lines=asked.lines,
        rows=_axis(view, asked.rows, table=table),
        columns=_columns(view, asked, table=table),
        allow=frozenset(asked.allow),
        records=spoken_choices(view, asked.points_at),
        add_label=_add_label(view, asked.points_at),
        multiple=asked.many == "ja",
    )


def _options(
    view: CaseView, asked: Asked | CellKind, *, table: bool, first: tuple[str, ...] = ()
) -> tuple[Option, ...]:
    made = [
        Option(
            key,
            view.labels.fill((item.child_title if table else None) or item.title),
            view.labels.fill(item.hint or ""),
        )
        for key, item in asked.options.items()
    ]
    made.sort(key=lambda option: first.index(option.id) if option.id in first else len(first))
    return tuple(made)


def _axis(view: CaseView, axis: ListOf | None, *, table: bool) -> tuple[Option, ...]:
    """Rows or columns of a table: the records of a list for which its condition holds."""
    if axis is None:
        return ()
    scope = CaseScope(view.checklist, view.facts)
    return tuple(
        Option(str(row["id"]), _name_of(view, axis.list_, row))
        for row in scope.records(axis.list_).rows
        if axis.where is None or evaluate(axis.where, scope, Place(axis.list_, row)) is True
    )


def _name_of(view: CaseView, list_name: str, row: Mapping[str, Any]) -> str:
    return view.labels.record(list_name, row) if list_name == "wegingen" else record_label(view, list_name, row)


def _columns(view: CaseView, asked: Asked, *, table: bool) -> tuple[Column, ...]:
    cell = asked.cell
    if cell is None:
        return ()
    inner = InputSpec(cell.kind, "", options=_options(view, cell, table=table))
    return tuple(Column(item.id, item.label, inner) for item in _axis(view, asked.columns, table=table))


def _add_label(view: CaseView, points_at: str | None) -> str:
    definition = view.checklist.lists.get(points_at or "")
    return f"+ {definition.one[:1].upper()}{definition.one[1:]} toevoegen" if definition else ""


def waits_for(view: CaseView, question: Question) -> tuple[str, ...]:
    """What must be answered before it is clear whether this question applies."""
    if question.show_if is None:
        return ()
    names = [name for name in view.checklist.questions if name in questions_in(question.show_if)]
    facts = view.facts
    return tuple(
        view.labels.question(name) for name in names if name not in facts.answers and name not in facts.not_applicable
    )


# answers -----------------------------------------------------------------------------------------------


def answer_of(view: CaseView, question: Question) -> tuple[object | None, str]:
    """The value for the input and the explanation of a scale."""
    name, facts = question.id, view.facts
    if question.kind == "afgeleid":
        return _derived(view, name), ""
    if name in facts.unknown:
        kind = "onbekend" if facts.unknown[name] == "niet_bekend" else "wil_niet_zeggen"
        return SpecialAnswer(kind), ""  # type: ignore[arg-type]
    if name in facts.not_applicable:
        return SpecialAnswer("nvt", facts.not_applicable[name]), ""
    value = facts.answers.get(name)
    if question.kind == "schaal" and isinstance(value, Mapping):
        return value.get("waarde"), str(value.get("toelichting") or "")
    return value, ""


def _derived(view: CaseView, name: str) -> object | None:
    value = view.assessment.derived.get(name)
    low, high = getattr(value, "low", None), getattr(value, "high", None)
    if low is None or high is None:
        return None
    return low if low == high else f"{low:g} tot {high:g}"


def store_answer(desk: Desk, case_id: str, question: str, value: object | None, explanation: str = "") -> Changes:
    """Write what the input holds: an answer, one of the unknowns, not applicable, or nothing any more."""
    if isinstance(value, SpecialAnswer):
        if value.kind == "nvt":
            return desk.answer_not_applicable(case_id, question, value.reason)
        return desk.answer_unknown(case_id, question, _UNKNOWN[value.kind])
    if value is None:
        return desk.withdraw(case_id, question)
    return desk.answer(case_id, question, {"waarde": value, "toelichting": explanation} if explanation else value)


def with_unseen(desk: Desk, view: CaseView, question: Question, value: object | None) -> object | None:
    """At the table some records are not shown; an answer that pointed at one keeps pointing at it."""
    if question.kind != "verwijzing" or question.points_at in (None, "alternatieven") or not isinstance(value, list):
        return value
    seen = {row["id"] for row in view.facts.records(question.points_at or "")}
    stored = desk.case(view.id).facts.answers.get(question.id) or []
    return [*value, *(item for item in stored if item not in seen)] if isinstance(stored, list) else value


# records -----------------------------------------------------------------------------------------------


def field_shown(view: CaseView, list_name: str, field: str, record: Mapping[str, Any]) -> bool:
    """Does a field apply to a record as it is now? One that waits for another field is not shown yet."""
    definition = view.checklist.lists[list_name]
    asked = next(item for item in definition.fields if item.id == field)
    if asked.show_if is None:
        return True
    row = {"id": "nieuw", **record}
    return evaluate(asked.show_if, CaseScope(view.checklist, view.facts), Place(list_name, row)) is True


def record_value(value: object) -> object | None:
    """A stored value of a record as the input takes it."""
    if isinstance(value, Mapping):
        if "onbekend" in value:
            return SpecialAnswer("onbekend" if value["onbekend"] != "wil_niet_zeggen" else "wil_niet_zeggen")
        if "nvt" in value:
            return SpecialAnswer("nvt", str(value["nvt"]))
        if "waarde" in value:
            inner: object = value["waarde"]
            return inner
    return value


def stored_in_record(value: object | None) -> object | None:
    """What the input gives as it is stored in a record."""
    if isinstance(value, SpecialAnswer):
        return {"nvt": value.reason} if value.kind == "nvt" else {"onbekend": _UNKNOWN[value.kind]}
    return value
