"""The ladder from home to far from home: order of the rungs, the decided place, and each weighing's standing.

The scope of one case goes in; rungs with cells for the rules come out. A case's own alternatives
stand between those of the route, by their distance from home.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from routekaart.answers import substantive
from routekaart.checklist.model import ShortOutcome, WeighingForm
from routekaart.conditions import NOT_APPLICABLE, UNKNOWN, Cell, evaluate, questions_in
from routekaart.conditions.evaluate import Place
from routekaart.engine.model import Rung, Standing

if TYPE_CHECKING:
    from routekaart.engine.scope import CaseScope

_HOME = "thuis"
_CHOSEN = ShortOutcome(conclusion="inzetten")


class Ladder:
    """Rungs in order with what is known of each; short-lived, part of one `CaseScope`."""

    def __init__(self, scope: CaseScope) -> None:
        self._scope = scope
        self._standings: dict[str, Standing] = {}
        self._cells: dict[tuple[str, str], Cell] = {}

    @cached_property
    def _unmoved(self) -> tuple[Rung, ...]:
        rungs = [
            Rung(item.id, item.title, item.short, item.distance, item.place)
            for item in self._scope.checklist.alternatives.values()
        ]
        for own in self._scope.facts.own_alternatives:
            rung = Rung(
                str(own["id"]), str(own["titel"]), str(own["titel"]), int(own.get("afstand", 50)),
                str(own.get("plek", "maatwerk")), own=True, idea_of=own.get("idee_van"),
            )  # fmt: skip
            after = [i for i, other in enumerate(rungs) if other.distance <= rung.distance]
            rungs.insert(after[-1] + 1 if after else 0, rung)
        return tuple(rungs)

    @cached_property
    def by_id(self) -> Mapping[str, Rung]:
        """Every rung by its id."""
        return {rung.id: rung for rung in self._unmoved}

    @cached_property
    def rungs(self) -> tuple[Rung, ...]:
        """All rungs, closest to home first, after the ladder rules of the route."""
        order = list(self._unmoved)
        for rule in self._scope.checklist.ladder_rules:
            moved = self.by_id.get(rule.alternative)
            if moved is None or rule.after not in self.by_id or evaluate(rule.unless, self._scope) is True:
                continue
            order.remove(moved)
            order.insert(order.index(self.by_id[rule.after]) + 1, moved)
        return tuple(order)

    # the decided place --------------------------------------------------------------------------------

    @cached_property
    def decided(self) -> str | None:
        """The decided place with `blijft` resolved: `thuis`, the id of a rung, or None while unknown."""
        place = self._scope.facts.decision.get("plek")
        if place != "blijft":
            return str(place) if place else None
        route = self._scope.checklist.route
        lives = self._scope.question(route.stays_question) if route.stays_question else UNKNOWN
        return route.stays_is.get(lives) if isinstance(lives, str) else None

    @cached_property
    def decided_kind(self) -> str | None:
        """The kind of the decided place, such as `thuis` or `gezinsvorm`."""
        if self.decided is None or self.decided == _HOME:
            return self.decided
        rung = self.by_id.get(self.decided)
        return rung.place if rung else None

    @cached_property
    def decided_index(self) -> int | None:
        """Position of the decided place; for home the last rung that keeps the child at home."""
        if self.decided is None:
            return None
        if self.decided == _HOME:
            return max((i for i, rung in enumerate(self.rungs) if rung.place == _HOME), default=-1)
        return next((i for i, rung in enumerate(self.rungs) if rung.id == self.decided), None)

    @cached_property
    def _index(self) -> Mapping[str, int]:
        return {rung.id: i for i, rung in enumerate(self.rungs)}

    def up_to_decision(self, rung_id: str) -> bool | None:
        """Is the rung on the ladder up to and including the decided place?"""
        return None if self.decided_index is None else self._index[rung_id] <= self.decided_index

    def nearer(self, rung_id: str) -> bool | None:
        """Is the rung strictly nearer to home than the decided place? At home no rung is nearer."""
        if self.decided_index is None:
            return None
        return self._index[rung_id] < self.decided_index and self.decided != _HOME

    def chosen(self, rung_id: str) -> bool:
        """Is it the decided place or used together with it?"""
        decision = self._scope.facts.decision
        return rung_id == self.decided or rung_id in (decision.get("samen_met") or ())

    # weighings ------------------------------------------------------------------------------------------

    def body(self, rung_id: str) -> Mapping[str, Any]:
        """What was recorded in the weighing of a rung."""
        return self._scope.facts.weighings.get(rung_id, {})

    def reasons(self, rung_id: str) -> tuple[str, ...]:
        """The reasons chosen; R7 also when a fact of the route says that it does not apply."""
        chosen = tuple(self.body(rung_id).get("redenen") or ())
        if chosen or self.does_not_apply(rung_id):
            return chosen or ("R7",)
        short = self._short(rung_id)
        return (short.reason,) if short is not None and short.reason is not None else ()

    def _short(self, rung_id: str) -> ShortOutcome | None:
        """What the one question says that weighs this rung in short; a weighing of its own goes before.

        In such a route a rung that no answer decides and that people chose, is decided by that choice.
        """
        rules = self._scope.checklist.route.short_weighings
        if not rules or self.body(rung_id).get("conclusie"):
            return None
        rule = rules.get(rung_id)
        answer = self._scope.question(rule.question) if rule is not None else None
        found = rule.outcomes.get(answer) if rule is not None and isinstance(answer, str) else None
        return found or (_CHOSEN if self.chosen(rung_id) else None)

    def does_not_apply(self, rung_id: str) -> bool:
        """A fact of the route decides that this alternative does not apply; what was not asked decides nothing."""
        alternative = self._scope.checklist.alternatives.get(rung_id)
        applies = alternative.applies_if if alternative else None
        if applies is None or any(self._scope.visible(name) is False for name in questions_in(applies)):
            return False
        return evaluate(applies, self._scope) is False

    def conclusion(self, rung_id: str) -> str | None:
        """The conclusion; R7 alone implies that it is set aside, R8 that it is still being looked into."""
        given = self.body(rung_id).get("conclusie")
        if given:
            return str(given)
        reasons, short = self.reasons(rung_id), self._short(rung_id)
        if "R7" in reasons or "R8" in reasons:
            return "niet_passend" if "R7" in reasons else "nog_onderzoeken"
        return short.conclusion if short is not None else None

    def standing(self, rung_id: str) -> Standing:
        """Where the weighing of this rung stands."""
        if rung_id not in self._standings:
            self._standings[rung_id] = self._work_out(rung_id)
        return self._standings[rung_id]

    def _work_out(self, rung_id: str) -> Standing:
        reasons, conclusion = self.reasons(rung_id), self.conclusion(rung_id)
        if "R7" in reasons and conclusion == "niet_passend":
            return "niet_van_toepassing"
        if conclusion == "nog_onderzoeken" or "R8" in reasons:
            return "nog_onderzoeken"
        if conclusion is not None:
            return "geconcludeerd"
        if self.up_to_decision(rung_id) is False:
            return "niet_aan_de_orde"
        return "bezig" if self._touched(rung_id) else "open"

    def _touched(self, rung_id: str) -> bool:
        facts, alternative = self._scope.facts, self._scope.checklist.alternatives.get(rung_id)
        if self.body(rung_id):
            return True
        asked = (*(item.id for item in alternative.tests), *alternative.related) if alternative else ()
        return any(name in facts.answers or name in facts.unknown or name in facts.not_applicable for name in asked)

    def missing(self, rung_id: str) -> tuple[str, ...]:
        """What the conclusion and reasons of this weighing still ask for, as ids of fields and questions."""
        form = self._scope.checklist.weighing
        if form is None or self.does_not_apply(rung_id) or self._short(rung_id) is not None:
            return ()
        conclusion, reasons, body = self.conclusion(rung_id), self.reasons(rung_id), self.body(rung_id)
        if conclusion is None:
            return ("conclusie",)
        needed = list(form.needed_for.get(conclusion, ()))
        if conclusion in form.reasons_for and not reasons:
            needed.append("redenen")
        for reason in reasons:
            needed += form.reasons[reason].asks if reason in form.reasons else ()
        lacking = [name for name in dict.fromkeys(needed) if not self._given(form, body, name, rung_id)]
        tests = () if self._tests_waived(form, reasons, conclusion) else self._open_tests(rung_id)
        return (*lacking, *tests)

    def _given(self, form: WeighingForm, body: Mapping[str, Any], name: str, rung_id: str) -> bool:
        if name == "redenen":
            return bool(body.get("redenen"))
        asked = next((item for item in form.fields if item.id == name), None)
        if asked is not None and asked.show_if is not None and name not in body:
            return evaluate(asked.show_if, self._scope, Place("wegingen", {"id": rung_id})) is False
        value = body.get(name)
        if asked is not None and asked.kind == "verwijzing" and asked.points_at and value:
            # A pointer to a record that was taken out says nothing any more.
            known = {str(row["id"]) for row in self._scope.facts.records(asked.points_at)}
            return bool(known & {str(item) for item in (value if isinstance(value, list | tuple) else [value])})
        return substantive(value)

    def _tests_waived(self, form: WeighingForm, reasons: tuple[str, ...], conclusion: str) -> bool:
        asking = [form.reasons[item].tests_needed for item in reasons if item in form.reasons]
        return conclusion == "nog_onderzoeken" or (bool(asking) and "ja" not in asking)

    def _open_tests(self, rung_id: str) -> tuple[str, ...]:
        alternative = self._scope.checklist.alternatives.get(rung_id)
        if alternative is None:
            return ()
        unknown = self._scope.facts.unknown
        return tuple(
            item.id
            for item in alternative.tests
            if item.required == "ja"
            and self._scope.visible(item.id) is not False
            and self._scope.question(item.id) is UNKNOWN
            and item.id not in unknown
        )

    def cell(self, rung_id: str, name: str) -> Cell:
        """A field of the weighing as rules see it: recorded, or one of the worked-out ones."""
        found = self._cells.get((rung_id, name))
        if found is None:
            found = self._cells[rung_id, name] = self._find_cell(rung_id, name)
        return found

    def _find_cell(self, rung_id: str, name: str) -> Cell:
        rung = self.by_id.get(rung_id)
        if rung is None:
            return NOT_APPLICABLE
        match name:
            case "conclusie":
                return self.conclusion(rung_id) or UNKNOWN
            case "redenen":
                return self.reasons(rung_id) or (UNKNOWN if self.conclusion(rung_id) is None else ())
            case "stand":
                return self.standing(rung_id)
            case "compleet":
                return "nee" if self.missing(rung_id) else "ja"
            case "t_m_besluit":
                return _yes_no(self.up_to_decision(rung_id))
            case "dichter_dan_besluit":
                return _yes_no(self.nearer(rung_id))
            case "gekozen":
                return _yes_no(self.chosen(rung_id) if self.decided else None)
            case "plek":
                return rung.place
            case "eigen":
                return _yes_no(rung.own)
            case "titel":
                return rung.title
        return self._recorded(rung_id, name)

    def _recorded(self, rung_id: str, name: str) -> Cell:
        value = self.body(rung_id).get(name)
        if value is None or value == "":
            return UNKNOWN
        if isinstance(value, Mapping):
            return NOT_APPLICABLE if "nvt" in value else value.get("waarde", UNKNOWN)
        return tuple(value) if isinstance(value, list) else value


def _yes_no(value: bool | None) -> Cell:
    return UNKNOWN if value is None else "ja" if value else "nee"
