"""What can be named in a route, and what kind of answer each name stands for.

The merged whole goes in; lookups for questions, fields, decisions and lists come out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from routekaart.checklist.merge import Merged
from routekaart.checklist.model import PLACE_RULES, Alternative, Asked, ListDefinition, ListField, PlaceKind, Question
from routekaart.conditions import Condition
from routekaart.conditions.values import SCALE

STANDINGS = ("open", "bezig", "nog_onderzoeken", "geconcludeerd", "niet_van_toepassing", "niet_aan_de_orde")
PLACES: tuple[str, ...] = get_args(PlaceKind)
YES_NO = ("ja", "nee")
WEIGHINGS = "wegingen"


@dataclass(frozen=True, slots=True)
class Cell:
    """The kind of answer a name stands for; `options` None means that any word may stand there."""

    what: str
    kind: str
    options: tuple[str, ...] | None = None
    minimum: float | None = None
    maximum: float | None = None
    many: bool = True


class Names:
    """Lookups over one merged route."""

    def __init__(self, merged: Merged) -> None:
        self.merged = merged
        self.questions: dict[str, Question] = merged.parts.get("vragen", {})
        self.lists: dict[str, ListDefinition] = merged.parts.get("lijsten", {})
        self.alternatives: dict[str, Alternative] = merged.parts.get("alternatieven", {})
        self.rules = {**merged.parts.get("definities", {}), **merged.parts.get("waarschuwingen", {})}
        self.definitions = merged.parts.get("definities", {})
        self.consultations = merged.parts.get("consulten", {})
        self.parameters = merged.parts.get("parameters", {})
        self.sources = merged.parts.get("bronnen", {})
        weighing = merged.weighing
        self.weighing_fields = {part.id: part for part in weighing.fields} if weighing else {}
        self.conclusions = tuple(weighing.conclusions) if weighing else ()
        self.reasons = tuple(weighing.reasons) if weighing else ()
        self._rasters = {name: part for name, part in self.questions.items() if part.kind == "raster"}

    def list_names(self) -> tuple[str, ...]:
        """Lists a condition may walk over: of records, the weighings, and questions that are a table."""
        return (*self.lists, WEIGHINGS, *self._rasters)

    def targets(self) -> tuple[str, ...]:
        """Lists that a pointer or a table may be about."""
        return (*self.lists, WEIGHINGS, "alternatieven")

    def question(self, name: str) -> Cell | None:
        """What a question holds."""
        found = self.questions.get(name)
        return None if found is None else self._cell(f"vraag '{name}'", found)

    def shown_if(self, name: str) -> tuple[Condition, ...]:
        """What has to hold for a question to be asked: its own condition and that of its step.

        A test question is asked with its alternative, wherever that stands.
        """
        place = self.merged.places[name]
        step = self.merged.parts.get("stappen", {}).get(place.step or "") if place.alternative is None else None
        found = (self.questions[name].show_if, step.show_if if step is not None else None)
        return tuple(condition for condition in found if condition is not None)

    def field(self, list_name: str, name: str) -> Cell | None:
        """What a field of a list holds; None when the list has no such field."""
        fields = self.fields(list_name)
        return fields.get(name)

    def fields(self, list_name: str) -> dict[str, Cell]:
        """All fields of a list with what they hold, built-in ones included."""
        if list_name in self._rasters:
            return self._raster_fields(self._rasters[list_name])
        if list_name == WEIGHINGS:
            return self._weighing_cells()
        if list_name == "alternatieven":
            return {"id": Cell("veld 'id'", "id", tuple(self.alternatives))}
        found = self.lists.get(list_name)
        declared: Sequence[ListField] = found.fields if found else ()
        cells = {part.id: self._cell(f"veld '{part.id}'", part) for part in declared}
        if found and found.id == "consulten" and "orgaan" in cells:
            cells["orgaan"] = Cell("veld 'orgaan'", "keuze", tuple(self.consultations))
        return {"id": Cell("veld 'id'", "id"), "delen": Cell("veld 'delen'", "delen"), **cells}

    def decision(self, name: str) -> Cell | None:
        """What `besluit` can be asked about; None when it is not known."""
        what = f"besluit '{name}'"
        places = tuple(self.alternatives)
        known = {
            "plek": Cell(what, "keuze", ("thuis", "blijft", *places)),
            "verblijfplek": Cell(what, "keuze", ("thuis", *places)),
            "plek_soort": Cell(what, "keuze", PLACES),
            "datum": Cell(what, "datum"),
            "samen_met": Cell(what, "meerkeuze", places),
            "motivering": Cell(what, "tekst"),
        }
        if name in known:
            return known[name]
        return Cell(what, "ja_nee", YES_NO) if name in self.definitions or name in PLACE_RULES else None

    def decisions(self) -> tuple[str, ...]:
        """Everything that may stand after `besluit:`."""
        built_in = ("plek", "verblijfplek", "plek_soort", "datum", "samen_met", "motivering")
        return (*built_in, *self.definitions, *PLACE_RULES)

    def _cell(self, what: str, asked: Asked) -> Cell:
        options: tuple[str, ...] | None = None
        if asked.kind in ("keuze", "meerkeuze"):
            options = tuple(asked.options)
        elif asked.kind == "schaal":
            options = SCALE
        elif asked.kind == "ja_nee":
            options = YES_NO
        elif asked.kind == "verwijzing" and asked.points_at == "alternatieven":
            options = tuple(self.alternatives)
        return Cell(what, asked.kind, options, asked.minimum, asked.maximum, asked.many == "ja")

    def _raster_fields(self, question: Question) -> dict[str, Cell]:
        kind = question.cell.kind if question.cell else "tekst"
        options: tuple[str, ...] | None = tuple(question.cell.options) if question.cell else None
        if kind in ("ja_nee", "schaal"):
            options = YES_NO if kind == "ja_nee" else SCALE
        return {
            "id": Cell("veld 'id'", "id"),
            "rij": Cell("veld 'rij'", "id"),
            "kolom": Cell("veld 'kolom'", "id"),
            "waarde": Cell("veld 'waarde'", kind, options),
        }

    def _weighing_cells(self) -> dict[str, Cell]:
        cells = {
            "conclusie": Cell("veld 'conclusie'", "keuze", self.conclusions),
            "redenen": Cell("veld 'redenen'", "meerkeuze", self.reasons),
            "stand": Cell("veld 'stand'", "keuze", STANDINGS),
            "plek": Cell("veld 'plek'", "keuze", PLACES),
            "titel": Cell("veld 'titel'", "tekst"),
            "id": Cell("veld 'id'", "id", tuple(self.alternatives)),
            "alternatief": Cell("veld 'alternatief'", "id", tuple(self.alternatives)),
        }
        for name in ("compleet", "t_m_besluit", "dichter_dan_besluit", "gekozen", "eigen"):
            cells[name] = Cell(f"veld '{name}'", "ja_nee", YES_NO)
        declared = {name: self._cell(f"veld '{name}'", part) for name, part in self.weighing_fields.items()}
        declared.pop("conclusie", None)
        declared.pop("redenen", None)
        return {**cells, **declared}
