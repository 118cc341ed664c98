"""All alternatives beside each other as plain words: the same columns for each, and what is missing said as such.

The facts of a case go in, with what people and help are called; a table of frozen rows comes out, the same for screen
and paper. Nothing here orders, scores or marks one above another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from routekaart.answers import Facts
from routekaart.checklist.compiled import Checklist
from routekaart.engine.labels import CaseLabels
from routekaart.engine.model import AlternativeState, Assessment

__all__ = ["NOT_ABOUT", "NOT_ASKED", "NOT_FILLED", "NOT_NEEDED", "Cell", "Comparison", "Names", "Row", "compare"]

_SIGNS = {"inzetten": "✓", "combineren": "+", "later": "›", "niet_passend": "×", "nog_onderzoeken": "?"}
NOT_ASKED = "nog niet gevraagd"
NOT_ABOUT = "nog niets hierover"
"""Of somebody who did speak, about other things."""
NOT_FILLED = "nog niet ingevuld"
NOT_NEEDED = "niet nodig"
"""Of what does not apply, or lies further from home than what was decided."""


class Names(Protocol):
    """What things are called, on screen or for the reader of a paper."""

    def person(self, row: Mapping[str, Any]) -> str:
        """What one person is called."""

    def help(self, row: Mapping[str, Any]) -> str:
        """What a help that runs or was there is called."""

    def title(self, state: AlternativeState) -> str:
        """What an alternative is called, in a few words."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of one cell; `missing` when they only say that something is not there."""

    text: str
    missing: bool = False
    quoted: bool = False
    """Somebody's own words."""


@dataclass(frozen=True, slots=True)
class Row:
    """One alternative; `number` counts from home, `distance` runs from 0 to 100."""

    id: str
    number: int
    title: str
    distance: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Column names and rows, closest to home first."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def compare(
    checklist: Checklist, facts: Facts, assessment: Assessment, names: Names, *, unsaid: str | None = None
) -> Comparison:
    """The table of this case: a column for the child, and for each parent or other carer with authority.

    `unsaid` is what a cell says of somebody without words in it; by default whether that person was asked at all.
    """
    people = _heard(facts)
    columns = ("Mogelijkheid", "Loopt of geprobeerd", *(f"{_capital(names.person(row))} zegt" for row in people))
    table = _Table(checklist, facts, names, people, unsaid)
    rows = (table.row(number, state) for number, state in enumerate(assessment.alternatives.values(), start=1))
    return Comparison((*columns, "Uitkomst"), tuple(rows))


def _heard(facts: Facts) -> tuple[Mapping[str, Any], ...]:
    """The child first, then the parents and guardians."""
    rows = facts.records("personen")
    return tuple(row for role in ("kind", "ouder", "voogd") for row in rows if row.get("rol") == role)


@dataclass(frozen=True, slots=True)
class _Table:
    checklist: Checklist
    facts: Facts
    names: Names
    people: Sequence[Mapping[str, Any]]
    unsaid: str | None

    def row(self, number: int, state: AlternativeState) -> Row:
        body = self.facts.weighings.get(state.rung.id, {})
        aside = state.standing in ("niet_aan_de_orde", "niet_van_toepassing")
        said = (self._says(body, str(person["id"]), aside) for person in self.people)
        cells = (self._tried(body, aside), *said, Cell(self._outcome(state)))
        return Row(state.rung.id, number, self.names.title(state), state.rung.distance, cells)

    def _tried(self, body: Mapping[str, Any], aside: bool) -> Cell:
        value = body.get("eerder")
        if isinstance(value, Mapping):
            return Cell("weten we niet", missing=True)
        rows = [self.facts.record("hulp", str(item)) for item in body.get("hulp") or ()]
        words = ", ".join(self.names.help(row) for row in rows if row is not None)
        title = self._option("eerder", str(value)) if value else ""
        text = _line(": ".join(part for part in (title, words) if part))
        return Cell(text) if text else Cell(NOT_NEEDED if aside else NOT_FILLED, missing=True)

    def _says(self, body: Mapping[str, Any], person: str, aside: bool) -> Cell:
        rows = [self.facts.record("woorden", str(item)) for item in body.get("woorden") or ()]
        said = [str(row.get("tekst") or "") for row in rows if row is not None and row.get("wie") == person]
        text = _line(" ".join(said))
        if text:
            return Cell(text, quoted=True)
        spoke = any(row.get("wie") == person for row in self.facts.records("woorden"))
        return Cell(NOT_NEEDED if aside else self.unsaid or (NOT_ABOUT if spoke else NOT_ASKED), missing=True)

    def _outcome(self, state: AlternativeState) -> str:
        if state.standing == "niet_van_toepassing":
            return "– gaat hier niet over"
        if state.standing == "niet_aan_de_orde":
            return "· niet aan de orde"
        if state.conclusion is None:
            return "○ nog geen conclusie"
        words = CaseLabels(self.checklist, self.facts).conclusion(state.conclusion).lower()
        later = ", voorlopig" if state.provisional else ""
        return f"{_SIGNS.get(state.conclusion, '·')} {words}{later}"

    def _option(self, field: str, value: str) -> str:
        form = self.checklist.weighing
        asked = next((item for item in form.fields if item.id == field), None) if form else None
        option = asked.options.get(value) if asked else None
        return option.title if option else value


def _line(text: str) -> str:
    return " ".join(text.split())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
