"""The models of a rule file: steps, questions, alternatives, warnings, consultations and their sources.

One attribute here is one key in YAML (the alias), both visible at the definition; unknown keys are refused.
Whether names point at something that exists is checked in `checklist.check`, on the compiled whole.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from routekaart.conditions import Condition

Kind = Literal["ja_nee", "keuze", "meerkeuze", "schaal", "getal", "datum", "tekst", "afgeleid", "verwijzing", "raster"]
Level = Literal["B", "M", "I"]
JaNee = Literal["ja", "nee"]
Allowed = Literal["onbekend", "wil_niet_zeggen", "nvt"]
Subject = Literal["jeugdige", "signaal", "aanbieder", "terugblik"]
PlaceKind = Literal[
    "thuis",
    "andere_ouder",
    "gezinsvorm",
    "begeleid_wonen",
    "kleinschalig",
    "maatwerk",
    "ggz",
    "residentieel",
    "gesloten",
]


_ELSEWHERE = frozenset({"gezinsvorm", "begeleid_wonen", "kleinschalig", "maatwerk", "ggz", "residentieel", "gesloten"})
PLACE_RULES: dict[str, frozenset[str]] = {
    "plek_thuis": frozenset({"thuis"}),
    "plek_uit_huis": _ELSEWHERE,
    "plek_gezinsvorm": frozenset({"gezinsvorm"}),
    "plek_verblijf": frozenset({"kleinschalig", "ggz", "residentieel", "gesloten"}),
    "plek_residentieel": frozenset({"residentieel", "gesloten"}),
}
"""What `{besluit: plek_uit_huis, is: ja}` means in a route without a definition of that name: kinds of place."""


DERIVATIONS = ("leeftijd_op", "maanden_tussen", "aantal")
_BIRTH_OF_CHILD = {"lijst": "personen", "waar": {"veld": "rol", "is": "kind"}, "veld": "geboren"}


def written_out(data: Any) -> Any:
    """A short derivation with its parts by name: `{aantal: {in: personen}}`, `{leeftijd_op: besluit}`; else unchanged."""
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
    title: str | None = Field(None, alias="titel")
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
    title: str = Field(alias="titel")
    hint: str | None = Field(None, alias="uitleg")
    child_title: str | None = Field(None, alias="kindtitel")


def _option(value: Any) -> Any:
    return {"titel": value} if isinstance(value, str) else value


Options = dict[str, Annotated[Option, BeforeValidator(_option)]]


class ListOf(Part):
    """Rows or columns of a raster, or the records a pointer may point at; `rijen: personen` is short for all of them."""

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
    prompt: str = Field(alias="vraag")
    child_prompt: str | None = Field(None, alias="kindvraag")
    """Wording for the table view."""
    hint: str | None = Field(None, alias="uitleg")
    why: str | None = Field(None, alias="waarom")
    kind: Kind = Field(alias="soort")
    options: Options = Field(default_factory=dict, alias="opties")
    minimum: float | None = Field(None, alias="min")
    maximum: float | None = Field(None, alias="max")
    unit: str | None = Field(None, alias="eenheid")
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


class Question(Asked):
    """One question; `waarom` and `bron` are always given."""

    number: str | None = Field(None, alias="nummer")
    show_if: Condition | None = Field(None, alias="toon_als")
    derivation: Derivation | None = Field(None, alias="afleiding")
    sources: Sources = Field((), alias="bron")
    share: Literal["in_document", "alleen_dossier"] = Field("in_document", alias="delen")
    record_only: JaNee = Field("nee", alias="alleen_vastleggen")
    """`ja`: kept for the people who read it; that no rule looks at it is no slip."""

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
    title: str = Field(alias="titel")
    one: str = Field("regel", alias="enkelvoud")
    """What one record is called on a button: `persoon`."""
    hint: str | None = Field(None, alias="uitleg")
    why: str | None = Field(None, alias="waarom")
    complete_prompt: str | None = Field(None, alias="compleet_vraag")
    label: str = Field("", alias="etiket")
    """Names of the fields that name a record on screen, divided by spaces: `codenaam rol`; default the first field."""
    fields: tuple[ListField, ...] = Field(alias="velden")
    quick: tuple[str, ...] = Field((), alias="snel")
    """Ids of the few fields shown first; the others under 'Meer'."""
    sources: Sources = Field((), alias="bron")

    @model_validator(mode="before")
    @classmethod
    def _label(cls, data: Any) -> Any:
        fields = data.get("velden") if isinstance(data, dict) and "etiket" not in data else None
        first = fields[0] if isinstance(fields, list) and fields else None
        return {**data, "etiket": first["id"]} if isinstance(first, dict) and "id" in first else data


class Alternative(Part):
    """One rung of the ladder from home to far from home."""

    id: str
    title: str = Field(alias="titel")
    short: str = Field(alias="kort")
    child_title: str | None = Field(None, alias="kindtitel")
    distance: int = Field(alias="afstand", ge=0, le=100)
    """0 is at home, 100 is furthest from home; decides colour, not rank."""
    place: PlaceKind = Field(alias="plek")
    """What living place choosing it gives; `thuis` = help at home, no other place."""
    what: str = Field(alias="wat")
    for_whom: str = Field(alias="voor_wie")
    rather_not: str = Field(alias="liever_niet_als")
    duration: str | None = Field(None, alias="duur")
    needed: str | None = Field(None, alias="nodig")
    forms: tuple[str, ...] = Field((), alias="vormen")
    tests: tuple[Question, ...] = Field((), alias="toetsvragen")
    related: tuple[str, ...] = Field((), alias="vragen")
    """Questions elsewhere that also belong to it."""
    applies_if: Condition | None = Field(None, alias="geldt_als")
    """False: does not apply (as R7), with `geldt_niet` as the reason shown."""
    not_because: str | None = Field(None, alias="geldt_niet")
    sources: Sources = Field((), alias="bron")


class Reason(Part):
    """R1-R8: why an alternative is set aside, and what must then be recorded."""

    title: str = Field(alias="titel")
    hint: str | None = Field(None, alias="uitleg")
    asks: tuple[str, ...] = Field((), alias="vraagt")
    """Ids of the weighing fields this reason needs."""
    tests_needed: JaNee = Field("ja", alias="toetsvragen")
    sources: Sources = Field((), alias="bron")


class WeighingForm(Part):
    """The block 'weigh an alternative': the same in every route."""

    fields: tuple[ListField, ...] = Field(alias="velden")
    opening: tuple[str, ...] = Field(alias="opening")
    """Fields shown first; with the test questions at most five inputs."""
    conclusions: Options = Field(alias="conclusies")
    needed_for: dict[str, tuple[str, ...]] = Field(default_factory=dict, alias="nodig_bij")
    """Fields needed per conclusion, such as `wie` and `uiterlijk` for `nog_onderzoeken`."""
    reasons: dict[str, Reason] = Field(alias="redenen")
    reasons_for: tuple[str, ...] = Field(alias="reden_bij")
    """Conclusions that need a reason."""


class LevelRule(Part):
    """A level by condition; the first true one wins. Its own text may replace the warning's."""

    level: Level = Field(alias="niveau")
    when: Condition | None = Field(None, alias="als")
    text: str | None = Field(None, alias="tekst")
    action: str | None = Field(None, alias="doe")


class WarningRule(Part):
    """A rule that speaks when something is missing or must be explained."""

    id: str
    title: str = Field("", alias="titel")
    """Short name; default the first sentence of `tekst`."""
    level: Level | None = Field(None, alias="niveau")
    levels: tuple[LevelRule, ...] = Field((), alias="niveaus")
    when: Condition = Field(alias="als")
    text: str = Field(alias="tekst")
    action: str = Field(alias="doe")
    step: str | None = Field(None, alias="stap")
    """Step at which it is shown and to which 'what to do' leads."""
    reason_from: tuple[str, ...] = Field((), alias="reden_uit")
    """Questions, or fields of lists (`broers_zussen.toelichting`), whose answer already is the reason asked for."""
    sources: Sources = Field((), alias="bron")

    @model_validator(mode="before")
    @classmethod
    def _title(cls, data: Any) -> Any:
        text = data.get("tekst") if isinstance(data, dict) and "titel" not in data else None
        return {**data, "titel": text.split(". ")[0].rstrip(".")} if isinstance(text, str) else data

    @model_validator(mode="after")
    def _one_kind_of_level(self) -> WarningRule:
        if (self.level is None) == (not self.levels):
            raise ValueError("noem bij een waarschuwing precies één van niveau of niveaus")
        return self


class Definition(Part):
    """A named condition, used through `{regel: …}` and `{besluit: …}`."""

    id: str
    title: str = Field(alias="titel")
    when: Condition = Field(alias="als")
    sources: Sources = Field((), alias="bron")


class ConsultationRule(Part):
    """One row of the consultation matrix: who, when due, on what ground."""

    id: str
    title: str = Field(alias="titel")
    who: str = Field(alias="wie")
    why: str | None = Field(None, alias="waarom")
    ground: Literal["W", "R", "Z", "V"] = Field(alias="status")
    """W law, R guideline, Z source document, V proposal (a region may set it)."""
    due_if: Condition | None = Field(None, alias="verplicht_als")
    """When this body must be asked; absent: never by itself."""
    step: str | None = Field(None, alias="stap")
    extra_fields: tuple[str, ...] = Field((), alias="velden")
    """Fields of a consultation that this body needs on top of the five."""
    sources: Sources = Field((), alias="bron")


class Parameter(Part):
    """A limit that a region may set, with its source and date."""

    value: float = Field(alias="waarde")
    unit: str | None = Field(None, alias="eenheid")
    title: str | None = Field(None, alias="titel")
    regional: JaNee = Field("ja", alias="regio_mag")
    sources: Sources = Field((), alias="bron")


class Term(Part):
    """A professional word explained in plain Dutch."""

    word: str = Field(alias="woord")
    explanation: str = Field(alias="uitleg")
    also: tuple[str, ...] = Field((), alias="ook")


class LadderRule(Part):
    """Moves an alternative on the ladder unless a condition is true (unknown also moves)."""

    alternative: str = Field(alias="alternatief")
    after: str = Field(alias="na")
    unless: Condition = Field(alias="tenzij")


class Phase(Part):
    id: str
    title: str = Field(alias="titel")
    child_title: str | None = Field(None, alias="kindtitel")


class Step(Part):
    """One stop of the route: questions, lists and alternatives that belong together."""

    id: str
    number: str | None = Field(None, alias="nummer")
    title: str = Field(alias="titel")
    child_title: str | None = Field(None, alias="kindtitel")
    phase: str | None = Field(None, alias="fase")
    sitting: Literal["voorbereiden", "kind", "aan_tafel", "afronden"] | None = Field(None, alias="zitting")
    goal: str | None = Field(None, alias="doel")
    why: str | None = Field(None, alias="waarom")
    questions: tuple[Question, ...] = Field((), alias="vragen")
    lists: tuple[str, ...] = Field((), alias="lijsten")
    alternatives: tuple[str, ...] = Field((), alias="alternatieven")
    consultations: tuple[str, ...] = Field((), alias="consulten")
    special: tuple[Literal["snelle_ronde", "wegen", "naast_elkaar", "besluit", "ondertekenen", "consulten"], ...] = (
        Field((), alias="bijzonder")
    )
    show_if: Condition | None = Field(None, alias="toon_als")
    sources: Sources = Field((), alias="bron")


class DocumentHeading(Part):
    """One of the six headings of the justification: which answers and facts stand under it."""

    id: str
    title: str = Field(alias="titel")
    facts: tuple[str, ...] = Field((), alias="feiten")
    """Questions or lists whose answers are printed as facts."""
    judgements: tuple[str, ...] = Field((), alias="oordelen")


class Budget(Part):
    """Highest number of inputs allowed, and the example each is measured on."""

    title: str = Field(alias="titel")
    example: str = Field(alias="voorbeeld")
    inputs: int = Field(alias="invoer")
    free_text: int | None = Field(None, alias="vrije_tekst")


class Content(Part):
    """What both a route and a shared file may hold."""

    sources: dict[str, Source] = Field(default_factory=dict, alias="bronnen")
    parameters: dict[str, Parameter] = Field(default_factory=dict)
    lists: tuple[ListDefinition, ...] = Field((), alias="lijsten")
    alternatives: tuple[Alternative, ...] = Field((), alias="alternatieven")
    weighing: WeighingForm | None = Field(None, alias="weging")
    definitions: tuple[Definition, ...] = Field((), alias="definities")
    warnings: tuple[WarningRule, ...] = Field((), alias="waarschuwingen")
    consultations: tuple[ConsultationRule, ...] = Field((), alias="consulten")
    terms: tuple[Term, ...] = Field((), alias="begrippen")
    ladder_rules: tuple[LadderRule, ...] = Field((), alias="ladderregels")


class SharedFile(Content):
    """A file under `gedeeld/`."""

    shared: str = Field(alias="gedeeld")
    version: str = Field(alias="versie")


class Selection(Part):
    """Which parts of the shared files this route takes; a part not named here is taken whole."""

    alternatives: tuple[str, ...] | None = Field(None, alias="alternatieven")
    warnings: tuple[str, ...] | None = Field(None, alias="waarschuwingen")
    consultations: tuple[str, ...] | None = Field(None, alias="consulten")


class RouteFile(Content):
    """One route (routekaart)."""

    id: str = Field(alias="routekaart")
    title: str = Field(alias="titel")
    table_title: str | None = Field(None, alias="tafeltitel")
    """How it is called at the table; `[naam]` stands for the code name of the child."""
    tile: str | None = Field(None, alias="tegel")
    """One line on the tile 'Wat is er aan de hand?'."""
    subject: Subject = Field("jeugdige", alias="onderwerp")
    version: str = Field(alias="versie")
    language_version: Literal[1] = Field(1, alias="taalversie")
    valid_from: str = Field(alias="geldig_vanaf")
    uses: tuple[str, ...] = Field((), alias="gebruikt")
    takes: Selection = Field(default_factory=lambda: Selection(), alias="neemt")
    phases: tuple[Phase, ...] = Field((), alias="fasen")
    """Default the phases that the steps name, in order of the steps."""
    steps: tuple[Step, ...] = Field(alias="stappen", min_length=1)
    ladder: tuple[str, ...] | None = Field(None)
    """Order of the alternatives, closest to home first; default the order in which they are defined."""
    stays_is: dict[str, str] = Field(default_factory=dict, alias="blijft_is")
    """For the decision `blijft`: option of the question `stays_question` → alternative or `thuis`."""
    stays_question: str | None = Field(None, alias="blijft_vraag")
    headings: tuple[DocumentHeading, ...] = Field((), alias="kopjes")
    budgets: tuple[Budget, ...] = Field((), alias="budget")
    sources_of_route: Sources = Field((), alias="bron")

    @model_validator(mode="before")
    @classmethod
    def _phases(cls, data: Any) -> Any:
        steps = data.get("stappen") if isinstance(data, dict) and "fasen" not in data else None
        named = [step.get("fase") for step in steps if isinstance(step, dict)] if isinstance(steps, list) else []
        listed = dict.fromkeys(name for name in named if isinstance(name, str) and name)
        phases = [{"id": name, "titel": name.replace("_", " ").capitalize()} for name in listed]
        return {**data, "fasen": phases} if phases else data


class RegionParameter(Part):
    """A limit as this region sets it."""

    value: float = Field(alias="waarde")
    title: str | None = Field(None, alias="titel")
    sources: Sources = Field((), alias="bron")


class Duty(Part):
    """The level this region gives to a warning."""

    warning: str = Field(alias="waarschuwing")
    level: Level = Field(alias="niveau")
    sources: Sources = Field((), alias="bron")


class RegionFile(Part):
    """A file under `regio/`: names, limits and duties of one region."""

    id: str = Field(alias="regio")
    title: str = Field(alias="titel")
    version: str = Field(alias="versie")
    names: dict[str, str] = Field(default_factory=dict, alias="namen")
    """How bodies are called here: `ret`, `gi`, `veilig_thuis`, `wijkteam`, …"""
    sources: dict[str, Source] = Field(default_factory=dict, alias="bronnen")
    parameters: dict[str, RegionParameter] = Field(default_factory=dict)
    duties: tuple[Duty, ...] = Field((), alias="plichten")
    warnings: tuple[WarningRule, ...] = Field((), alias="waarschuwingen")
    consultations: tuple[ConsultationRule, ...] = Field((), alias="consulten")
    sources_of_region: Sources = Field((), alias="bron")
