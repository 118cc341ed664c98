"""What is asked: questions, the fields of lists, their options, cells and derivations, and the sources they rest on.

Data of a rule file goes in; frozen models come out, with short forms written out.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationInfo, model_validator

from routekaart.checklist.findings import unknown_name
from routekaart.conditions import Condition

Kind = Literal["ja_nee", "keuze", "meerkeuze", "schaal", "getal", "datum", "tekst", "afgeleid", "verwijzing", "raster"]
JaNee = Literal["ja", "nee"]
Allowed = Literal["onbekend", "wil_niet_zeggen", "nvt"]
Words = Annotated[str, StringConstraints(pattern=r"\S")]
"""Text that people read: when it is there, something stands in it."""

DERIVATIONS = ("leeftijd_op", "maanden_tussen", "aantal")
_BIRTH_OF_CHILD = {"lijst": "personen", "waar": {"veld": "rol", "is": "kind"}, "veld": "geboren"}


def written_out(data: Any) -> Any:
    """A short derivation (`{aantal: {in: personen}}`, `{leeftijd_op: besluit}`) with its parts by name."""
    short = [key for key in DERIVATIONS if key in data] if isinstance(data, dict) else []
    if len(short) != 1 or len(data) != 1:
        return data
    function, value = short[0], data[short[0]]
    if function == "aantal" and isinstance(value, str):
        value = {"in": value}
    elif function == "maanden_tussen" and isinstance(value, list) and len(value) == 2:
        value = {"van": value[0], "tot": value[1]}
    elif function == "leeftijd_op" and isinstance(value, str):
        value = {"op": value}
    if not isinstance(value, dict):
        return data
    names = {"in": "lijst", "van": "vraag", "op": "tot"}
    parts: dict[str, Any] = {names.get(str(key), str(key)): part for key, part in value.items()}
    if function == "leeftijd_op" and "lijst" not in parts and parts.get("vraag", "kind") == "kind":
        parts = {**_BIRTH_OF_CHILD, **{key: part for key, part in parts.items() if key != "vraag"}}
    return {"functie": function, **parts}


class Part(BaseModel):
    """What every part of a rule file shares: frozen, no unknown keys, docstrings become descriptions."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        defer_build=True,
        coerce_numbers_to_str=True,
    )


def _as_tuple(value: Any) -> Any:
    """One item may stand without a list around it."""
    return value if isinstance(value, list | tuple) else (value,)


class Source(Part):
    """Where a rule or text comes from."""

    use: str | None = Field(None, alias="uit")
    """Id of a source in `bronnen:`; what is given here comes on top of it."""
    title: Words | None = Field(None, alias="titel")
    article: str | None = Field(None, alias="artikel")
    """Article, paragraph or page."""
    address: str | None = Field(None, alias="adres")
    as_of: str | None = Field(None, alias="stand_van")
    """Date of the text that was read."""
    seen_on: str | None = Field(None, alias="gezien_op")
    """Date on which somebody looked at it."""
    verify: JaNee = Field("nee", alias="controleer")
    """`ja`: not seen as text, must still be verified."""
    ground: Literal["wet", "bron", "richtlijn", "voorstel"] | None = Field(None, alias="grond")


Sources = Annotated[tuple[Source, ...], BeforeValidator(_as_tuple)]


class Option(Part):
    title: Words = Field(alias="titel")
    hint: Words | None = Field(None, alias="uitleg")
    child_title: Words | None = Field(None, alias="kindtitel")


def _option(value: Any) -> Any:
    return {"titel": value} if isinstance(value, str) else value


Options = dict[str, Annotated[Option, BeforeValidator(_option)]]


class ListOf(Part):
    """Rows or columns of a raster; `rijen: personen` is short for all of them."""

    list_: str = Field(alias="lijst")
    where: Condition | None = Field(None, alias="waar")


def _list_of(value: Any) -> Any:
    return {"lijst": value} if isinstance(value, str) else value


ListName = Annotated[ListOf, BeforeValidator(_list_of)]


class Derivation(Part):
    """How a derived question is worked out: a function from a fixed list, or one of its short forms."""

    function: Literal["leeftijd_op", "maanden_tussen", "aantal"] = Field(alias="functie")
    question: str | None = Field(None, alias="vraag")
    list_: str | None = Field(None, alias="lijst")
    where: Condition | None = Field(None, alias="waar")
    field: str | None = Field(None, alias="veld")
    until: str | None = Field(None, alias="tot")
    """For `maanden_tussen`: a date question, `op` or `besluit`; for `leeftijd_op` default `besluit`."""

    @model_validator(mode="before")
    @classmethod
    def _written_out(cls, data: Any) -> Any:
        return written_out(data)


def _cell_kind(value: Any) -> Any:
    """`cel: schaal` is short for a cell of that kind."""
    return {"soort": value} if isinstance(value, str) else value


class Asked(Part):
    """What a question and a field of a list have in common."""

    id: str
    prompt: Words = Field(alias="vraag")
    child_prompt: Words | None = Field(None, alias="kindvraag")
    """Wording for the table view."""
    hint: Words | None = Field(None, alias="uitleg")
    why: Words | None = Field(None, alias="waarom")
    kind: Kind = Field(alias="soort")
    options: Options = Field(default_factory=dict, alias="opties")
    minimum: float | None = Field(None, alias="min")
    maximum: float | None = Field(None, alias="max")
    unit: Words | None = Field(None, alias="eenheid")
    lines: Literal["een", "meer"] = Field("een", alias="regels")
    points_at: str | None = Field(None, alias="naar")
    """For `verwijzing`: the list whose records may be chosen (or `alternatieven`)."""
    many: JaNee = Field("ja", alias="meer")
    """For `verwijzing`: more than one record may be chosen."""
    rows: ListName | None = Field(None, alias="rijen")
    columns: ListName | None = Field(None, alias="kolommen")
    cell: Annotated[CellKind, BeforeValidator(_cell_kind)] | None = Field(None, alias="cel")
    allow: tuple[Allowed, ...] = Field((), alias="mag")
    required: JaNee = Field("nee", alias="verplicht")
    """`ja`: needed for final signing."""


class CellKind(Part):
    """What one cell of a raster holds."""

    kind: Literal["ja_nee", "keuze", "schaal", "tekst", "getal", "datum"] = Field(alias="soort")
    options: Options = Field(default_factory=dict, alias="opties")


_OWN_WITH_USE = ("gebruik", "nummer", "toon_als", "kindvraag", "uitleg", "waarom", "verplicht", "alleen_vastleggen",
                 "delen", "bron")  # fmt: skip
"""What a route may say itself of a question it shares; what is asked stays the same, so that answers can travel."""


def _use_or_whole(schema: dict[str, Any]) -> None:
    """For editors: either the name of a shared question, or a whole one."""
    schema["anyOf"] = [{"required": ["gebruik"]}, {"required": schema.pop("required")}]


class Question(Asked):
    """One question; `waarom` and `bron` are always given."""

    model_config = ConfigDict(json_schema_extra=_use_or_whole)

    use: str | None = Field(None, alias="gebruik")
    """Id of a question under `vragen:` of a shared file; what is given here comes on top of it."""
    number: str | None = Field(None, alias="nummer")
    show_if: Condition | None = Field(None, alias="toon_als")
    derivation: Derivation | None = Field(None, alias="afleiding")
    sources: Sources = Field((), alias="bron")
    share: Literal["in_document", "alleen_dossier"] = Field("in_document", alias="delen")
    record_only: JaNee = Field("nee", alias="alleen_vastleggen")
    """`ja`: kept for the people who read it; that no rule looks at it is no slip."""

    @model_validator(mode="before")
    @classmethod
    def _shared(cls, data: Any, info: ValidationInfo) -> Any:
        """The shared question that `gebruik` names, with what stands here on top."""
        name = data.get("gebruik") if isinstance(data, dict) else None
        if not isinstance(name, str):
            return data
        changed = next((key for key in data if key not in _OWN_WITH_USE), None)
        if changed is not None:
            raise ValueError(f"'{changed}' kan niet naast gebruik staan; die staat in de gedeelde vraag")
        offered = info.context or {}
        if name not in offered:
            raise ValueError(unknown_name("gedeelde vraag", name, offered))
        return {**offered[name], **data}

    @model_validator(mode="before")
    @classmethod
    def _short_derivation(cls, data: Any) -> Any:
        """`aantal: personen` beside `soort: afgeleid` is short for `afleiding: {aantal: personen}`."""
        short = [key for key in DERIVATIONS if key in data] if isinstance(data, dict) else []
        if len(short) != 1 or "afleiding" in data:
            return data
        rest = {key: value for key, value in data.items() if key != short[0]}
        return {**rest, "afleiding": {short[0]: data[short[0]]}}


class ListField(Asked):
    """One field of the records of a list; `toon_als` may look at other fields (`veld:`)."""

    show_if: Condition | None = Field(None, alias="toon_als")


class ListDefinition(Part):
    """A list of records, such as persons or consultations."""

    id: str
    title: Words = Field(alias="titel")
    one: Words = Field("regel", alias="enkelvoud")
    """What one record is called on a button: `persoon`."""
    hint: Words | None = Field(None, alias="uitleg")
    why: Words | None = Field(None, alias="waarom")
    complete_prompt: Words | None = Field(None, alias="compleet_vraag")
    label: str = Field("", alias="etiket")
    """Names of the fields that name a record on screen, divided by spaces: `codenaam rol`; default the first field."""
    fields: tuple[ListField, ...] = Field(alias="velden", min_length=1)
    quick: tuple[str, ...] = Field((), alias="snel")
    """Ids of the few fields shown first; the others under 'Meer'."""
    sources: Sources = Field((), alias="bron")

    @model_validator(mode="before")
    @classmethod
    def _label(cls, data: Any) -> Any:
        fields = data.get("velden") if isinstance(data, dict) and "etiket" not in data else None
        first = fields[0] if isinstance(fields, list) and fields else None
        return {**data, "etiket": first["id"]} if isinstance(first, dict) and "id" in first else data


Asked.model_rebuild()
Question.model_rebuild()
ListField.model_rebuild()
