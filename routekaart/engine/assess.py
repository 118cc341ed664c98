"""Work out the state of affairs of one case: the one function that screens, documents and the CLI call.

A compiled checklist and the facts go in; an `Assessment` comes out. Nothing is scored or advised:
it says what applies, what is missing, who must still be heard, and why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from routekaart.answers import Facts, substantive
from routekaart.checklist.compiled import Checklist
from routekaart.checklist.model import ConsultationRule, Level, LevelRule, ListField, WarningRule
from routekaart.conditions import (
    NOT_APPLICABLE,
    UNKNOWN,
    Condition,
    Missing,
    Truth,
    evaluate,
    missing,
    trace,
)
from routekaart.conditions.explain import explain
from routekaart.engine.labels import CaseLabels
from routekaart.engine.model import (
    AlternativeState,
    Assessment,
    ConsultationState,
    OpenPoint,
    WarningState,
)
from routekaart.engine.names import names_in_sheet
from routekaart.engine.scope import CaseScope

__all__ = ["assess", "is_complete"]

_STRICT: dict[Level, int] = {"I": 0, "M": 1, "B": 2}
COURT_REQUESTED = "machtiging_gevraagd"
"""Id of the definition that says: the request at court is made, moving is not allowed yet."""


def assess(checklist: Checklist, facts: Facts) -> Assessment:
    """What the rules of `checklist` make of `facts`; same input, same outcome, no clock and no network."""
    return _Assessor(checklist, facts).run()


def is_complete(checklist: Checklist, facts: Facts) -> bool:
    """`assess(…).complete` without the words: for who asks it of thousands of files, such as the budget of a route."""
    return not any(point.blocks for point in _Assessor(checklist, facts).may_block())


class _Assessor:
    """Carries the scope and labels through one assessment."""

    def __init__(self, checklist: Checklist, facts: Facts) -> None:
        self.checklist = checklist
        self.facts = facts
        self.scope = CaseScope(checklist, facts)
        self.labels = CaseLabels(checklist, facts)
        self.names_left = names_in_sheet(checklist, facts)

    def run(self) -> Assessment:
        visible = {name: self.scope.visible(name) for name in self.checklist.questions}
        alternatives = {state.rung.id: state for state in self._alternatives()}
        warnings = {name: self._warning(rule) for name, rule in self.checklist.warnings.items()}
        consultations = {name: self._consultation(rule) for name, rule in self.checklist.consultations.items()}
        final = (*self._open(alternatives, warnings, consultations, visible),)
        complete = not any(point.blocks for point in final)
        lacking = [item for state in warnings.values() for item in state.missing]
        lacking += [item for name, shown in visible.items() if shown is None for item in self._awaited(name)]
        return Assessment(
            visible=visible,
            steps=tuple(name for name, shown in self.scope.steps.items() if shown is not False),
            alternatives=alternatives,
            warnings=warnings,
            consultations=consultations,
            open_provisional=tuple(self._open_provisional()),
            open_final=final,
            missing=tuple(dict.fromkeys(lacking)),
            may_provisional=True,
            complete=complete,
            may_final=complete and self.checklist.route.only_provisional is None,
            derived={
                name: self.scope.question(name)
                for name, question in self.checklist.questions.items()
                if question.derivation is not None
            },
            names_left=self.names_left,
            court_requested=self.scope.rule(COURT_REQUESTED) is True,
        )

    def may_block(self) -> Iterator[OpenPoint]:
        """The open points that may keep final signing waiting, each worked out only when it is asked for."""
        yield from self._open_provisional()
        yield from self._open_decision()
        for rule in self.checklist.warnings.values():
            yield from self._open_warning(self._warning(rule, explained=False))
        yield from self._open_questions({name: self.scope.visible(name) for name in self.checklist.questions})
        yield from self._open_weighings({state.rung.id: state for state in self._alternatives()})
        yield from self._open_names()

    # alternatives -----------------------------------------------------------------------------------

    def _alternatives(self) -> Iterator[AlternativeState]:
        ladder, all_nearer_concluded = self.scope.ladder, True
        for rung in ladder.rungs:
            standing = ladder.standing(rung.id)
            lacking = () if standing == "niet_aan_de_orde" else ladder.missing(rung.id)
            concluded = standing in ("geconcludeerd", "niet_van_toepassing")
            alternative = self.checklist.alternatives.get(rung.id)
            yield AlternativeState(
                rung=rung,
                standing=standing,
                conclusion=ladder.conclusion(rung.id),
                reasons=ladder.reasons(rung.id),
                complete=concluded and not lacking,
                missing=lacking,
                provisional=standing == "geconcludeerd" and not all_nearer_concluded,
                up_to_decision=ladder.up_to_decision(rung.id),
                chosen=ladder.chosen(rung.id),
                not_because=alternative.not_because if alternative and ladder.does_not_apply(rung.id) else None,
            )
            all_nearer_concluded = all_nearer_concluded and concluded

    # warnings ---------------------------------------------------------------------------------------

    def _warning(self, rule: WarningRule, *, explained: bool = True) -> WarningState:
        value = self.scope.rule(rule.id)
        chosen = self._level(rule)
        because, lacking = self._explained(rule.when, value) if explained else ((), ())
        if explained and value is True and rule.levels and chosen.when is not None:
            because = (*because, *self._explained(chosen.when, True)[0])
        return WarningState(
            id=rule.id,
            title=self.labels.fill(rule.title),
            value=value,
            level=chosen.level if value is not False else None,
            text=self.labels.fill(chosen.text or rule.text),
            action=self.labels.fill(chosen.action or rule.action),
            step=rule.step,
            because=tuple(dict.fromkeys(because)),
            missing=lacking,
            reason=self._reason(rule),
        )

    def _level(self, rule: WarningRule) -> LevelRule:
        """The first level that is true; while an earlier one is unknown the strictest still open counts."""
        if rule.level is not None:
            return LevelRule(level=rule.level)
        open_levels: list[LevelRule] = []
        for level in rule.levels:
            holds = True if level.when is None else evaluate(level.when, self.scope)
            if holds is True:
                open_levels.insert(0, level)  # among equally strict ones the words of what is so go first
                break
            if holds is None:
                open_levels.append(level)
        return max(open_levels or [rule.levels[-1]], key=lambda item: _STRICT[item.level])

    def _explained(self, node: Condition, value: Truth) -> tuple[tuple[str, ...], tuple[Missing, ...]]:
        if value is False:
            return (), ()
        tree = trace(node, self.scope)
        return explain(tree, self.labels), tuple(self._leaves(missing(tree)))

    def _leaves(self, items: tuple[Missing, ...], seen: frozenset[str] = frozenset()) -> Iterator[Missing]:
        """Missing rules are replaced by what those rules miss, hidden questions by what they wait for."""
        for item in items:
            if item.kind in ("regel", "besluit") and item.id not in seen:
                rule = self.checklist.definitions.get(item.id) or self.checklist.warnings.get(item.id)
                if rule is not None:
                    tree = trace(rule.when, self.scope)
                    yield from self._leaves(missing(tree), seen | {item.id})
                    continue
            if item.kind == "vraag" and self.scope.visible(item.id) is None:
                yield from self._awaited(item.id)
                continue
            yield item

    def _awaited(self, name: str) -> tuple[Missing, ...]:
        shown = self.checklist.questions[name].show_if
        return () if shown is None else missing(trace(shown, self.scope))

    def _reason(self, rule: WarningRule) -> str | None:
        given = self.facts.warnings_answered.get(rule.id, {}).get("reden")
        if substantive(given):
            return str(given)
        found = (
            self._reason_in_list(name) if "." in name else self._reason_in_answer(name) for name in rule.reason_from
        )
        return next((reason for reason in found if reason), None)

    def _reason_in_answer(self, name: str) -> str | None:
        value = self.facts.answers.get(name)
        return value if isinstance(value, str) and substantive(value) and self.scope.visible(name) is True else None

    def _reason_in_list(self, name: str) -> str | None:
        """The texts of a field, when every record that shows it has it filled."""
        list_name, _, field = name.partition(".")
        cells = [self.scope.field(list_name, row, field) for row in self.facts.records(list_name)]
        shown = [cell for cell in cells if cell is not NOT_APPLICABLE]
        return (
            " ".join(map(str, shown))
            if shown and all(isinstance(cell, str) and substantive(cell) for cell in shown)
            else None
        )

    # consultations ----------------------------------------------------------------------------------

    def _consultation(self, rule: ConsultationRule) -> ConsultationState:
        due = False if rule.due_if is None else evaluate(rule.due_if, self.scope)
        records = [row for row in self.facts.records("consulten") if row.get("orgaan") == rule.id]
        return ConsultationState(
            id=rule.id,
            title=self.labels.fill(rule.title),
            ground=rule.ground,
            due=due,
            held=self.scope.consultation(rule.id, "gehouden", None),
            requested=self.scope.consultation(rule.id, "gevraagd", None) is True,
            records=tuple(str(row["id"]) for row in records),
            because=() if rule.due_if is None else self._explained(rule.due_if, due)[0],
            step=rule.step,
        )

    # open points ------------------------------------------------------------------------------------

    def _open_provisional(self) -> Iterator[OpenPoint]:
        if self.checklist.route.subject == "jeugdige" and not self._child():
            text = "Er is nog geen kind met een codenaam."
            yield OpenPoint("lijst", "personen", text, "Vul de codenaam van het kind in.", None, blocks=True)

    def _child(self) -> bool:
        return any(row.get("rol") == "kind" and row.get("codenaam") for row in self.facts.records("personen"))

    def _open(
        self,
        alternatives: dict[str, AlternativeState],
        warnings: dict[str, WarningState],
        consultations: dict[str, ConsultationState],
        visible: dict[str, Truth],
    ) -> Iterator[OpenPoint]:
        yield from self._open_provisional()
        yield from self._open_decision()
        yield from (point for state in warnings.values() for point in self._open_warning(state))
        yield from self._open_questions(visible)
        yield from self._open_weighings(alternatives)
        for state in consultations.values():
            if state.due is True and state.held is not True:
                action = _sentence(f"Leg het overleg vast: {state.title}")
                yield OpenPoint(
                    "consult",
                    state.id,
                    _sentence(f"Nog niet overlegd: {state.title}"),
                    action,
                    state.step,
                    blocks=False,
                )
        yield from self._open_names()

    def _open_names(self) -> Iterator[OpenPoint]:
        """Of a sheet without names: what still holds one. The name itself is not told, the point may be printed."""
        for place in self.names_left:
            kind: Literal["lijst", "vraag"] = "lijst" if "." in place.id else "vraag"
            text = f"Hier staat nog een naam of een dag: {self.labels.fill(place.prompt)}"
            yield OpenPoint(kind, place.id, text, "Haal die weg, of kies dat de naam mag blijven.", place.step)

    def _open_decision(self) -> Iterator[OpenPoint]:
        if self.checklist.route.subject != "jeugdige" or not self.checklist.alternatives:
            return
        decision = self.facts.decision
        wanted = (
            ("plek", "Er is nog geen plek besloten.", "Leg vast waar het kind gaat wonen."),
            ("datum", "De datum van het besluit ontbreekt.", "Vul de datum van het besluit in."),
            (
                "motivering",
                "De reden van het besluit ontbreekt.",
                "Schrijf in gewone woorden waarom dit het besluit is.",
            ),
        )
        for key, text, action in wanted:
            if not substantive(decision.get(key)):
                yield OpenPoint("besluit", key, text, action, self._step_with("besluit"))

    def _step_with(self, special: str) -> str | None:
        return next((step.id for step in self.checklist.steps if special in step.special), None)

    def _open_warning(self, state: WarningState) -> Iterator[OpenPoint]:
        if state.value is False or (state.value is True and state.level == "I"):
            return
        if state.value is True and state.level == "M" and state.reason is not None:
            return
        unknown = state.value is None
        # What the title says may turn out not to be so: it is not clear yet, which is more than not filled in.
        text = f"Nog niet duidelijk: {_sentence(state.title)}" if unknown else state.text
        blocks = state.level == "B" or (state.level == "M" and not unknown)
        yield OpenPoint(
            "waarschuwing",
            state.id,
            text,
            state.action,
            state.step,
            state.level,
            blocks=blocks,
            unknown=unknown,
        )

    def _open_questions(self, visible: dict[str, Truth]) -> Iterator[OpenPoint]:
        for name, question in self.checklist.questions.items():
            if question.required != "ja" or visible[name] is False or name in self.checklist.alternative_of:
                continue
            if self.scope.question(name) is UNKNOWN and name not in self.facts.unknown:
                text = f"Nog niet ingevuld: {self.labels.fill(question.prompt)}"
                yield OpenPoint("vraag", name, text, "Beantwoord deze vraag.", self.checklist.step_of.get(name))
        for list_name, definition in self.checklist.lists.items():
            wanted = [item for item in definition.fields if item.required == "ja"]
            for row in self.facts.records(list_name) if wanted else ():
                yield from self._open_fields(list_name, wanted, row)

    def _open_fields(self, list_name: str, wanted: list[ListField], row: Mapping[str, Any]) -> Iterator[OpenPoint]:
        step = next((step.id for step in self.checklist.steps if list_name in step.lists), None)
        for item in wanted:
            said_unknown = isinstance(row.get(item.id), Mapping) and "onbekend" in row[item.id]
            if self.scope.field(list_name, row, item.id) is UNKNOWN and step is not None and not said_unknown:
                text = f"{self.labels.record(list_name, row)}: nog niet ingevuld: {self.labels.fill(item.prompt)}"
                yield OpenPoint("lijst", f"{list_name}.{item.id}", text, "Vul dit aan.", step)

    def _open_weighings(self, alternatives: dict[str, AlternativeState]) -> Iterator[OpenPoint]:
        for state in alternatives.values():
            concluded = state.standing in ("geconcludeerd", "niet_van_toepassing")
            if concluded and state.missing and (state.up_to_decision is not False or state.chosen):
                names = ", ".join(self.labels.weighing_field(name) for name in state.missing)
                yield OpenPoint(
                    "weging",
                    state.rung.id,
                    f"De weging van {state.rung.short} is nog niet compleet.",
                    _sentence(f"Vul nog in: {names}"),
                    self._step_of_alternative(state.rung.id),
                )

    def _step_of_alternative(self, rung_id: str) -> str | None:
        return next((step.id for step in self.checklist.steps if rung_id in step.alternatives), None)


def _sentence(text: str) -> str:
    """With a sign at the end: a question, or a code name such as `N.`, brings its own."""
    return text if text.endswith((".", "?", "!")) else f"{text}."
