"""The form of an answers file: one case as `assess`, `produce`, the examples and the practice cases read it.

Plain data goes in, a checked form comes out; whether the values fit a route is worked out in `reading`.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["AnswersFile", "Decision", "OwnAlternative", "answers_schema"]


class _Part(BaseModel):
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        defer_build=True,
        coerce_numbers_to_str=True,
    )


class Decision(_Part):
    """What people decided together."""

    place: str | None = Field(None, alias="plek")
    """`thuis`, `blijft`, or the id of an alternative."""
    on: str | None = Field(None, alias="datum")
    together_with: tuple[str, ...] = Field((), alias="samen_met")
    why: str | None = Field(None, alias="motivering")


class OwnAlternative(_Part):
    """An alternative that people added to this case."""

    id: str
    title: str = Field(alias="titel")
    idea_of: str | None = Field(None, alias="idee_van")
    distance: int = Field(50, alias="afstand", ge=0, le=100)
    place: str = Field("maatwerk", alias="plek")


class AnswersFile(_Part):
    """One case as `assess`, `produce`, the examples and the practice cases read it."""

    name: str | None = Field(None, alias="naam")
    practice: Literal["ja", "nee"] = Field("nee", alias="oefening")
    note: str | None = Field(None, alias="toelichting")
    route: str | None = None
    region: str | None = Field(None, alias="regio")
    on: str | None = Field(None, alias="op")
    """The case date: conditions never look at the clock."""
    answers: dict[str, Any] = Field(default_factory=dict, alias="antwoorden")
    unknown: dict[str, Literal["niet_bekend", "wil_niet_zeggen", "niet_gevraagd"]] = Field(
        default_factory=dict, alias="onbekend"
    )
    not_applicable: dict[str, str] = Field(default_factory=dict, alias="nvt")
    lists: dict[str, list[dict[str, Any]]] = Field(default_factory=dict, alias="lijsten")
    complete: tuple[str, ...] = Field((), alias="compleet")
    weighings: dict[str, dict[str, Any]] = Field(default_factory=dict, alias="wegingen")
    own_alternatives: tuple[OwnAlternative, ...] = Field((), alias="eigen_alternatieven")
    warnings_answered: dict[str, dict[str, Any]] = Field(default_factory=dict, alias="waarschuwingen_beantwoord")
    decision: Decision | None = Field(None, alias="besluit")
    signing: dict[str, dict[str, Any]] = Field(default_factory=dict, alias="ondertekening")


def answers_schema() -> dict[str, Any]:
    """The JSON Schema of an answers file."""
    return AnswersFile.model_json_schema(by_alias=True)
