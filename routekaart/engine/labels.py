"""The Dutch names of everything a rule can point at, for explanations and open points.

A checklist and the facts of a case go in; labels come out, with the child's code name filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from routekaart.answers import Facts
from routekaart.checklist.compiled import Checklist
from routekaart.conditions import NumberSpan
from routekaart.engine.subject import about_name

__all__ = ["CaseLabels", "age_text"]

_PLACES = {
    "thuis": "thuis",
    "blijft": "blijven waar het kind nu woont",
    "andere_ouder": "bij de andere ouder",
    "gezinsvorm": "in een gezin",
    "begeleid_wonen": "begeleid wonen",
    "kleinschalig": "kleinschalig",
    "maatwerk": "maatwerk",
    "ggz": "opname in de ggz",
    "residentieel": "in een groep",
    "gesloten": "gesloten",
}


class CaseLabels:
    """Implements `conditions.explain.Labels` for one case."""

    def __init__(self, checklist: Checklist, facts: Facts) -> None:
        self._checklist = checklist
        self._facts = facts
        self._name = about_name(checklist, facts)

    def fill(self, text: str) -> str:
        """`[naam]` becomes the code name; names of the region fill `[ret]`, `[gi]` and so on."""
        filled = text.replace("[naam]", self._name)
        if "[" in filled:
            region = self._checklist.region
            for key, name in (region.names if region else {}).items():
                filled = filled.replace(f"[{key}]", name)
        return filled

    def question(self, name: str) -> str:
        """What a question asks."""
        question = self._checklist.questions.get(name)
        return self.fill(question.prompt) if question else name

    def option(self, question: str, option: str) -> str:
        """The title of one option of a question."""
        asked = self._checklist.questions.get(question)
        found = asked.options.get(option) if asked else None
        return self.fill(found.title) if found else option

    def list_title(self, name: str) -> str:
        """The title of a list."""
        if name == "wegingen":
            return "de alternatieven"
        definition = self._checklist.lists.get(name)
        return definition.title if definition else self.question(name)

    def field(self, list_name: str, name: str) -> str:
        """What a field of a list asks."""
        definition = self._checklist.lists.get(list_name)
        found = next((item for item in definition.fields if item.id == name), None) if definition else None
        return self.fill(found.prompt) if found else self.weighing_field(name)

    def field_option(self, list_name: str, name: str, option: str) -> str:
        """The title of one option of a field."""
        if list_name == "wegingen":
            return self._weighing_option(name, option)
        definition = self._checklist.lists.get(list_name)
        found = next((item for item in definition.fields if item.id == name), None) if definition else None
        chosen = found.options.get(option) if found else None
        return self.fill(chosen.title) if chosen else option

    def _weighing_option(self, name: str, option: str) -> str:
        """A conclusion, a reason with its code, or an option of a field of a weighing, in words."""
        form = self._checklist.weighing
        if form is None:
            return option
        if name == "redenen":
            reason = form.reasons.get(option)
            return f"{option} ({self.fill(reason.title)})" if reason else option
        if name == "conclusie":
            return self.conclusion(option)
        field = next((item for item in form.fields if item.id == name), None)
        chosen = field.options.get(option) if field else None
        return self.fill(chosen.title) if chosen else option

    def weighing_field(self, name: str) -> str:
        """What a field of a weighing, or a test question, asks."""
        form = self._checklist.weighing
        found = next((item for item in form.fields if item.id == name), None) if form else None
        if found is not None:
            return self.fill(found.prompt)
        return {"conclusie": "de conclusie", "redenen": "de reden"}.get(name) or self.question(name)

    def alternative(self, name: str) -> str:
        """The short name of an alternative, also of one that people added."""
        found = self._checklist.alternatives.get(name)
        if found is not None:
            return found.short
        own = (item for item in self._facts.own_alternatives if item.get("id") == name)
        return next((str(item.get("titel")) for item in own), name)

    def conclusion(self, name: str) -> str:
        """The title of a conclusion."""
        form = self._checklist.weighing
        found = form.conclusions.get(name) if form else None
        return found.title if found else name

    def consultation(self, name: str) -> str:
        """The title of a body that is consulted."""
        found = self._checklist.consultations.get(name)
        return self.fill(found.title) if found else name

    def rule(self, name: str) -> str:
        """The title of a definition or warning."""
        found = self._checklist.definitions.get(name) or self._checklist.warnings.get(name)
        return self.fill(found.title) if found else name

    def place(self, value: str) -> str:
        """A place of the decision, a kind of place, or any other value of it, in words."""
        return _PLACES.get(value) or self.alternative(value)

    def parameter(self, name: str) -> str:
        """The value of a limit with its unit."""
        found = self._checklist.parameters.get(name)
        return f"{found.value:g} {found.unit or ''}".strip() if found else name

    def record(self, list_name: str, record: Mapping[str, Any]) -> str:
        """What one record is called on screen, such as a person's code name."""
        if list_name == "wegingen":
            return self.alternative(str(record.get("id")))
        definition = self._checklist.lists.get(list_name)
        names = definition.label.split() if definition else []
        points = {item.id: item.points_at for item in definition.fields} if definition else {}
        parts = [self._shown(list_name, name, points.get(name), record[name]) for name in names if record.get(name)]
        return " · ".join(filter(None, parts)) or str(record.get("id", ""))

    def _shown(self, list_name: str, name: str, points_at: str | None, value: object) -> str:
        if list_name == "consulten" and name == "orgaan":
            return self.consultation(str(value))
        if points_at is not None:
            return ", ".join(filter(None, (self._pointed(points_at, str(item)) for item in _items(value))))
        return self.field_option(list_name, name, str(value))

    def _pointed(self, list_name: str, record: str) -> str:
        """What a record that a field points at is called; nothing when it was taken out."""
        if list_name == "alternatieven":
            return self.alternative(record)
        row = self._facts.record(list_name, record)
        if row is None:
            return ""
        return str(row.get("codenaam") or "") or self.record(list_name, row)


def _items(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]


def age_text(span: object) -> str:
    """`9 jaar`, or `8 of 9 jaar` when only the year of birth is known; empty when nothing is known."""
    if not isinstance(span, NumberSpan):
        return ""
    low, high = int(span.low), int(span.high)
    return f"{low} jaar" if low == high else f"{low} of {high} jaar" if high == low + 1 else f"{low} tot {high} jaar"
