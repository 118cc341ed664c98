"""One case as one reader may see it: facts that were cut to the reader, with look-ups in readable text.

A request goes in; names, answers and records as plain text come out. Only what `sharing` left is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from routekaart.answers import Facts
from routekaart.checklist.model import Asked, DocumentParts
from routekaart.conditions.values import as_date, years_between
from routekaart.document.paper.language import and_list, day_text, lower, number_text
from routekaart.document.paper.request import PaperRequest
from routekaart.engine.labels import CaseLabels, age_text
from routekaart.engine.subject import about_name

__all__ = ["Case", "Record", "words"]

Record = Mapping[str, Any]


class Case:
    """The facts of a case as far as the reader of this paper may see them."""

    def __init__(self, request: PaperRequest, facts: Facts) -> None:
        self.request = request
        self.checklist = request.checklist
        self.assessment = request.assessment
        self.facts = replace(
            facts,
            lists={name: tuple(_given(row) for row in rows) for name, rows in facts.lists.items()},
            weighings={name: _given(body) for name, body in facts.weighings.items()},
        )
        self.labels = CaseLabels(request.checklist, facts)
        self.child: Record = next((row for row in facts.records("personen") if row.get("rol") == "kind"), {})
        self.name = about_name(request.checklist, self.facts)

    # people ---------------------------------------------------------------------------------------

    @property
    def age(self) -> str:
        """The age of the child on the day of the decision; empty when not known or not to be read."""
        born = as_date(str(self.child.get("geboren", "")))
        if born is None:
            return ""
        decided = as_date(str(self.request.facts.decision.get("datum", "")))
        return age_text(years_between(born, decided.last if decided else self.facts.on))

    def person(self, person_id: object) -> str:
        """What a person is called on paper: the code name, of a professional the name; empty when kept back."""
        row = self.facts.record("personen", str(person_id)) if person_id else None
        return self.called(row) if row else ""

    def called(self, row: Record) -> str:
        """The name of one person record."""
        return words(row, "naam") or words(row, "codenaam") or self.role(row)

    def role(self, row: Record) -> str:
        """The function of a professional, else what the person is to the child."""
        return words(row, "functie") or self.labels.field_option("personen", "rol", words(row, "rol"))

    def people(self, *roles: str) -> tuple[Record, ...]:
        """The persons with one of these roles, in the order in which they were written down."""
        return tuple(row for row in self.facts.records("personen") if row.get("rol") in roles)

    # answers --------------------------------------------------------------------------------------

    def shown(self, question: str) -> bool:
        """Does the question apply, and was it answered with something this reader may see?"""
        return self.assessment.visible.get(question) is True and question in self.facts.answers

    def raw(self, question: str | None) -> Any:
        """The stored answer, None when there is none, it does not apply, or the route has no such question."""
        return self.facts.answers[question] if question is not None and self.shown(question) else None

    @property
    def parts(self) -> DocumentParts:
        """Which questions of this route have a place of their own on paper."""
        return self.checklist.route.document

    def answer(self, question: str | None) -> str:
        """The answer as text; empty when there is none, or when the route has no such question."""
        if question is None or not self.shown(question):
            return ""
        return self.value(self.checklist.questions[question], self.facts.answers[question])

    def prompt(self, question: str) -> str:
        """What the question asks."""
        return self.labels.question(question)

    def value(self, asked: Asked, value: Any) -> str:
        """One stored value as text."""
        if _is_blank(value):
            return ""
        match asked.kind:
            case "keuze":
                return self._option(asked, value)
            case "meerkeuze":
                options = [self._option(asked, item) for item in value]
                return and_list([*options[:1], *(lower(option) for option in options[1:])])
            case "ja_nee":
                return {"ja": "Ja", "nee": "Nee"}.get(str(value), str(value))
            case "schaal":
                return _scale(value)
            case "datum":
                return day_text(value)
            case "getal" | "afgeleid":
                return " ".join(part for part in (number_text(value), asked.unit or "") if part)
            case "verwijzing":
                items = value if isinstance(value, list | tuple) else [value]
                return and_list(_unstopped([self.pointed(asked.points_at or "", str(item)) for item in items]))
            case "raster":
                return "; ".join(self._grid(asked, value))
        return str(value)

    def _option(self, asked: Asked, value: object) -> str:
        found = asked.options.get(str(value))
        return self.labels.fill(found.title) if found else str(value)

    def _grid(self, asked: Asked, value: Record) -> Iterator[str]:
        """Rows and columns that point at what is kept back are left out."""
        for row, columns in value.items():
            named = self.pointed(asked.rows.list_ if asked.rows else "", row)
            for column, cell in columns.items():
                other = self.pointed(asked.columns.list_ if asked.columns else "", column)
                if named and other and asked.cell is not None:
                    kind = Asked(id="cel", prompt=asked.prompt, kind=asked.cell.kind, options=asked.cell.options)
                    yield f"{named} – {other}: {lower(self.value(kind, cell))}"

    # records --------------------------------------------------------------------------------------

    def field(self, list_name: str, row: Record, name: str) -> str:
        """One field of a record as text; empty when there is none."""
        definition = self.checklist.lists.get(list_name)
        asked = next((item for item in definition.fields if item.id == name), None) if definition else None
        value = row.get(name)
        return "" if asked is None or value in (None, "", []) else self.value(asked, value)

    def line(self, list_name: str, row: Record) -> str:
        """A record as one line: the fields that name it, each as text."""
        if list_name == "hulp":
            return words(row, "vorm")
        definition = self.checklist.lists[list_name]
        parts = [self.field(list_name, row, name) for name in definition.label.split()]
        return ", ".join(part for part in _unstopped(parts) if part)

    def pointed(self, list_name: str, record_id: str) -> str:
        """What a record that is pointed at is called; empty when the reader may not see it."""
        if list_name in ("alternatieven", "wegingen"):
            return self.labels.alternative(record_id)
        if list_name == "personen":
            return self.person(record_id)
        row = self.facts.record(list_name, record_id)
        return self.line(list_name, row) if row else ""

    def title(self, alternative: str, *, short: bool = False) -> str:
        """What an alternative is called, one that people added as it may be read here."""
        own = next((item for item in self.facts.own_alternatives if item["id"] == alternative), None)
        if own is not None:
            return str(own.get("titel", ""))
        model = self.checklist.alternatives.get(alternative)
        return self.labels.fill(model.short if short else model.title) if model else ""

    # the decision ---------------------------------------------------------------------------------

    @property
    def place(self) -> str:
        """`thuis`, or the id of an alternative; `blijft` is resolved to where the child stays, if the route can."""
        chosen = str(self.facts.decision.get("plek") or "")
        route = self.checklist.route
        if chosen != "blijft":
            return chosen
        return route.stays_is.get(str(self.request.facts.answers.get(route.stays_question or "", "")), chosen)

    @property
    def place_kind(self) -> str:
        """The kind of living place that was decided; empty when nothing is."""
        place = self.place
        state = self.assessment.alternatives.get(place)
        return state.rung.place if state else place

    @property
    def stays(self) -> bool:
        """Stays where it lives now: at home, or decided so."""
        route = self.checklist.route
        lives = self.request.facts.answers.get(route.stays_question or "")
        at_home = self.place_kind == "thuis" and (lives is None or route.stays_is.get(str(lives)) == "thuis")
        return at_home or self.facts.decision.get("plek") == "blijft"


def _given(row: Record) -> Record:
    """A record without the fields that are not known or do not apply: on paper an empty spot says the same."""
    return {key: value for key, value in row.items() if not _is_blank(value)}


def _unstopped(parts: list[str]) -> list[str]:
    """A sentence in the middle of a line loses its stop; an initial such as `L.` keeps it."""
    return [part.rstrip(".") if len(part) > 3 else part for part in parts[:-1]] + parts[-1:]


def _is_blank(value: object) -> bool:
    return isinstance(value, Mapping) and set(value) in ({"onbekend"}, {"nvt"})


def words(row: Record, name: str) -> str:
    """What people typed or chose in one field; empty when it is not filled in, not known or does not apply."""
    value = row.get(name)
    return str(value) if isinstance(value, str | int | float) else ""


def _scale(value: Any) -> str:
    if isinstance(value, Mapping):
        note = str(value.get("toelichting") or "")
        word = str(value.get("waarde") or "")
        return f"{word} ({note})" if note else word
    return str(value)
