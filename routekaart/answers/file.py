"""The form of an answers file: one case as `assess`, `produce`, the examples and the practice cases read it.

Plain data goes in, a checked form comes out; whether the values fit a route is worked out in `reading`.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from routekaart.answers.lesson import Lesson
from routekaart.checklist.asked import Part

__all__ = ["AnswersFile", "Decision", "OwnAlternative", "answers_schema"]


class Decision(Part):
    """What people decided together."""

    place: str | None = Field(None, alias="plek", description="thuis, blijft of een alternatief.")
    """`thuis`, `blijft`, or the id of an alternative."""
    on: str | None = Field(None, alias="datum", description="Dag van het besluit.")
    together_with: tuple[str, ...] = Field((), alias="samen_met", description="Alternatieven die erbij worden ingezet.")
    why: str | None = Field(None, alias="motivering", description="Waarom dit het besluit is.")


class OwnAlternative(Part):
    """An alternative that people added to this case."""

    id: str
    title: str = Field(alias="titel", description="Hoe het alternatief heet.")
    idea_of: str | None = Field(None, alias="idee_van", description="Wie het bedacht.")
    distance: int = Field(50, alias="afstand", description="0 is thuis, 100 is het verst van huis.", ge=0, le=100)
    place: str = Field("maatwerk", alias="plek", description="thuis, blijft of een alternatief.")


class AnswersFile(Part):
    """One case as `assess`, `produce`, the examples and the practice cases read it."""

    name: str | None = Field(None, alias="naam", description="Naam van deze casus of dit voorbeeld.")
    practice: Literal["ja", "nee"] = Field("nee", alias="oefening", description="ja: verzonnen, alleen om te oefenen.")
    note: str | None = Field(None, alias="toelichting", description="Uitleg voor wie het bestand leest.")
    route: str | None = Field(None, description="Naam van de routekaart, zoals residentieel.")
    region: str | None = Field(None, alias="regio", description="Naam van de regio, zoals foodvalley.")
    on: str | None = Field(None, alias="op", description="De dag waarop de regels kijken: jjjj-mm-dd.")
    """The case date: conditions never look at the clock."""
    answers: dict[str, Any] = Field(
        default_factory=dict,
        alias="antwoorden",
        description="Per vraag het antwoord. Wat ontbreekt is nog niet gevraagd.",
    )
    unknown: dict[str, Literal["niet_bekend", "wil_niet_zeggen", "niet_gevraagd"]] = Field(
        default_factory=dict, alias="onbekend", description="Per vraag waarom het antwoord er niet is."
    )
    not_applicable: dict[str, str] = Field(
        default_factory=dict, alias="nvt", description="Per vraag waarom zij niet van toepassing is."
    )
    lists: dict[str, list[dict[str, Any]]] = Field(
        default_factory=dict, alias="lijsten", description="Per lijst de regels, elk met een eigen id."
    )
    complete: tuple[str, ...] = Field((), alias="compleet", description="Lijsten die alles bevatten.")
    weighings: dict[str, dict[str, Any]] = Field(
        default_factory=dict, alias="wegingen", description="Per alternatief de weging."
    )
    own_alternatives: tuple[OwnAlternative, ...] = Field(
        (), alias="eigen_alternatieven", description="Alternatieven die mensen bij deze casus bedachten."
    )
    warnings_answered: dict[str, dict[str, Any]] = Field(
        default_factory=dict, alias="waarschuwingen_beantwoord", description="Per waarschuwing de reden."
    )
    decision: Decision | None = Field(None, alias="besluit", description="Wat mensen samen besloten.")
    signing: dict[str, dict[str, Any]] = Field(
        default_factory=dict, alias="ondertekening", description="Per persoon de houding en de eigen woorden."
    )
    lesson: Lesson | None = Field(None, alias="les", description="Alleen bij een oefencasus: wat de trainer gebruikt.")


def answers_schema() -> dict[str, Any]:
    """The JSON Schema of an answers file."""
    return AnswersFile.model_json_schema(by_alias=True)
