"""The eyes of the rules: looks up questions, lists, weighings and decisions of one case.

A compiled checklist and the facts go in; cells come out. Hidden is 'n.v.t.', not answered is unknown;
every look-up is worked out once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from routekaart.answers import Facts
from routekaart.checklist.compiled import Checklist
from routekaart.checklist.model import PLACE_RULES, Asked, Derivation, ListField, Question, Step
from routekaart.conditions import (
    NOT_APPLICABLE,
    UNKNOWN,
    Cell,
    DateSpan,
    NumberSpan,
    Records,
    Truth,
    evaluate,
    questions_in,
)
from routekaart.conditions.evaluate import Place, Record
from routekaart.conditions.values import as_date, kleene_all, months_between, parse_date, years_between
from routekaart.engine.ladder import Ladder

_BUSY = object()


class CaseScope:
    """Implements `conditions.Scope` for one case; short-lived, one per assessment."""

    def __init__(self, checklist: Checklist, facts: Facts) -> None:
        self.checklist = checklist
        self.facts = facts
        self._cells: dict[str, Any] = {}
        self._visible: dict[str, Any] = {}
        self._rules: dict[str, Any] = {}
        self._records: dict[str, Records] = {}
        self._fields: dict[str, dict[str, ListField]] = {}

    @property
    def today(self) -> date:
        """The case date (`op`)."""
        return self.facts.on

    @cached_property
    def ladder(self) -> Ladder:
        """The rungs in order, with the decided place on them."""
        return Ladder(self)

    # questions ------------------------------------------------------------------------------------

    def question(self, name: str) -> Cell:
        """The cell of a question: its value, unknown, or 'n.v.t.' when hidden or chosen so."""
        if name not in self._cells:
            self._cells[name] = UNKNOWN  # a question that leans on itself stays unknown
            self._cells[name] = self._look_up(name)
        cell: Cell = self._cells[name]
        return cell

    def visible(self, name: str) -> Truth:
        """Shown, hidden, or None while an earlier answer decides it."""
        found = self._visible.get(name, _BUSY)
        if found is _BUSY:
            self._visible[name] = None
            found = self._visible[name] = self._is_visible(self.checklist.questions[name])
        shown: Truth = found
        return shown

    @cached_property
    def steps(self) -> Mapping[str, Truth]:
        """Step id → does this step apply?"""
        return {step.id: self._step_shown(step) for step in self.checklist.steps}

    def _step_shown(self, step: Step) -> Truth:
        return True if step.show_if is None else evaluate(step.show_if, self)

    def _is_visible(self, question: Question) -> Truth:
        own = self._own_visibility(question)
        step = self.checklist.step_of.get(question.id)
        if step is None or question.id in self.checklist.alternative_of:
            return own
        # Only its own step: asking all of them here would lean on the question that is being looked up.
        return kleene_all([self._step_shown(self._steps_by_id[step]), own])

    @cached_property
    def _steps_by_id(self) -> Mapping[str, Step]:
        return {step.id: step for step in self.checklist.steps}

    def _own_visibility(self, question: Question) -> Truth:
        alternative = self.checklist.alternatives.get(self.checklist.alternative_of.get(question.id, ""))
        applies_if = alternative.applies_if if alternative else None
        # The question that decides whether an alternative applies must stay visible itself.
        decides = applies_if is not None and question.id in questions_in(applies_if)
        if applies_if is not None and not decides and evaluate(applies_if, self) is False:
            return False
        return True if question.show_if is None else evaluate(question.show_if, self)

    def _look_up(self, name: str) -> Cell:
        question = self.checklist.questions.get(name)
        if question is None:
            return UNKNOWN
        shown = self.visible(name)
        if shown is not True:
            return UNKNOWN if shown is None else NOT_APPLICABLE
        if question.derivation is not None:
            return self._derive(question.derivation)
        if name in self.facts.not_applicable:
            return NOT_APPLICABLE
        return UNKNOWN if name not in self.facts.answers else _cell(question, self.facts.answers[name])

    def _derive(self, rule: Derivation) -> Cell:
        if rule.function == "aantal":
            return self._counted(rule)
        start = as_date(self._derived_from(rule))
        if start is None:
            return UNKNOWN
        if rule.function == "leeftijd_op":
            return years_between(start, self._moment(rule.until or "besluit").last)
        return months_between(start, self._moment(rule.until or "op"))

    def _counted(self, rule: Derivation) -> Cell:
        listed = self.records(rule.list_ or "")
        where = rule.where
        values = [True if where is None else evaluate(where, self, Place(rule.list_ or "", row)) for row in listed.rows]
        sure = values.count(True)
        if not listed.complete:
            return UNKNOWN
        return NumberSpan(sure, sure + values.count(None))

    def _derived_from(self, rule: Derivation) -> Cell:
        if rule.question is not None:
            return self.question(rule.question)
        for row in self.records(rule.list_ or "").rows:
            if rule.where is None or evaluate(rule.where, self, Place(rule.list_ or "", row)) is True:
                return self.field(rule.list_ or "", row, rule.field or "")
        return UNKNOWN

    def _moment(self, name: str) -> DateSpan:
        if name == "besluit":
            found = as_date(str(self.facts.decision.get("datum", "")))
        else:
            found = as_date(self.question(name)) if name != "op" else None
        return found or DateSpan(self.today, self.today)

    # lists ----------------------------------------------------------------------------------------

    def records(self, name: str) -> Records:
        """The records of a list, of the weighings, or of a raster question (a record per cell)."""
        if name not in self._records:
            self._records[name] = self._find_records(name)
        return self._records[name]

    def _find_records(self, name: str) -> Records:
        if name == "wegingen":
            return Records(tuple({"id": rung.id} for rung in self.ladder.rungs), True)
        question = self.checklist.questions.get(name)
        if question is not None and question.kind == "raster":
            return self._raster(question)
        return Records(self.facts.records(name), name in self.facts.complete)

    def _raster(self, question: Question) -> Records:
        if self.visible(question.id) is not True:
            return Records((), self.visible(question.id) is False)
        rows, columns = self._axis(question, "rows"), self._axis(question, "columns")
        given = self.facts.answers.get(question.id, {})
        cells = tuple(
            {"id": f"{row}×{column}", "rij": row, "kolom": column, "waarde": given.get(row, {}).get(column)}
            for row in rows.rows
            for column in columns.rows
        )
        return Records(cells, rows.complete and columns.complete)

    def _axis(self, question: Question, side: str) -> Records:
        axis = getattr(question, side)
        listed = self.records(axis.list_)
        kept = tuple(
            str(row["id"])
            for row in listed.rows
            if axis.where is None or evaluate(axis.where, self, Place(axis.list_, row)) is not False
        )
        return Records(kept, listed.complete)  # type: ignore[arg-type]

    def field(self, list_name: str, record: Record, name: str) -> Cell:
        """The cell of one field of a record."""
        if name == "id":
            return str(record["id"])
        if list_name == "wegingen":
            return self.ladder.cell(str(record["id"]), name)
        asked = self._fields_of(list_name).get(name)
        value = record.get(name)
        if asked is None:
            return UNKNOWN if value is None else value
        if value is None and asked.show_if is not None:
            shown = evaluate(asked.show_if, self, Place(list_name, record))
            return NOT_APPLICABLE if shown is False else UNKNOWN
        return UNKNOWN if value is None else _cell(asked, value)

    def _fields_of(self, list_name: str) -> dict[str, ListField]:
        if list_name not in self._fields:
            definition = self.checklist.lists.get(list_name)
            self._fields[list_name] = {item.id: item for item in definition.fields} if definition else {}
        return self._fields[list_name]

    def parameter(self, name: str) -> float:
        """The value of a limit, after the region has set it."""
        return self.checklist.parameters[name].value

    # weighings, consultations, decision, rules -------------------------------------------------------

    def weighing(self, alternative: str, aspect: str) -> Cell:
        """Conclusion, reasons or standing of one alternative."""
        return self.ladder.cell(alternative, aspect)

    def consultation(self, name: str, aspect: str, since: date | None) -> Truth:
        """Was this body consulted (or asked) on or before the case date, and not before `since`?"""
        listed = self.records("consulten")
        outcome: Truth = False if listed.complete else None
        for row in listed.rows:
            if row.get("orgaan") != name:
                continue
            if any(_is_between(row.get(key), since, self.today) for key in _DATES[aspect]):
                return True
        return outcome

    def decision(self, name: str) -> Cell:
        """A part of the decision, or the outcome of the definition of that name."""
        if name in ("plek", "datum", "motivering", "samen_met"):
            value = self.facts.decision.get(name)
            if name == "samen_met":
                return tuple(value or ()) if self.facts.decision.get("plek") else UNKNOWN
            return UNKNOWN if value in (None, "") else value
        if name == "verblijfplek":
            return self.ladder.decided or UNKNOWN
        if name == "plek_soort":
            return self.ladder.decided_kind or UNKNOWN
        if name in PLACE_RULES and name not in self.checklist.definitions:
            kind = self.ladder.decided_kind
            return UNKNOWN if kind is None else "ja" if kind in PLACE_RULES[name] else "nee"
        value = self.rule(name)
        return UNKNOWN if value is None else "ja" if value else "nee"

    def rule(self, name: str) -> Truth:
        """The outcome of a definition or warning; a rule that leans on itself is unknown."""
        if name not in self._rules:
            self._rules[name] = None
            rule = self.checklist.definitions.get(name) or self.checklist.warnings.get(name)
            self._rules[name] = None if rule is None else evaluate(rule.when, self)
        value: Truth = self._rules[name]
        return value


_DATES = {"gehouden": ("datum",), "gevraagd": ("datum", "datum_gevraagd")}


def _is_between(value: object, since: date | None, until: date) -> bool:
    if not isinstance(value, str):
        return False
    try:
        span = parse_date(value)
    except ValueError:
        return False
    return span.first <= until and (since is None or span.last >= since)


def _cell(asked: Asked | ListField, value: Any) -> Cell:
    """A stored value as rules see it."""
    if isinstance(value, Mapping) and asked.kind != "raster":
        if "nvt" in value:
            return NOT_APPLICABLE
        value = value.get("waarde")
        if value is None:
            return UNKNOWN
    if asked.kind == "datum":
        return as_date(str(value)) or UNKNOWN
    if asked.kind == "raster":
        return tuple(value)
    return tuple(value) if isinstance(value, list) else value
