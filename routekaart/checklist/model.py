"""The models of a rule file: steps, questions, alternatives, warnings, consultations and their sources.

One attribute here is one key in YAML (the alias), both visible at the definition; unknown keys are refused.
Whether names point at something that exists is checked in `checklist.check`, on the compiled whole.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from routekaart.checklist.asked import (
    DERIVATIONS,
    Asked,
    CellKind,
    Derivation,
    JaNee,
    ListDefinition,
    ListField,
    ListOf,
    Option,
    Options,
    Part,
    Question,
    Source,
    Sources,
    Words,
)
from routekaart.checklist.papers import DocumentHeading, DocumentParts
from routekaart.conditions import Condition

__all__ = [
    "Alternative",
    "Asked",
    "Budget",
    "CellKind",
    "ConsultationRule",
    "Content",
    "DERIVATIONS",
    "Definition",
    "Derivation",
    "DocumentHeading",
    "DocumentParts",
    "Duty",
    "JaNee",
    "LadderRule",
    "Level",
    "LevelRule",
    "ListDefinition",
    "ListField",
    "ListOf",
    "OnlyProvisional",
    "Option",
    "PLACE_RULES",
    "Parameter",
    "Part",
    "Phase",
    "PlaceKind",
    "Question",
    "Reason",
    "RegionFile",
    "RegionParameter",
    "RouteFile",
    "Selection",
    "SharedFile",
    "ShortOutcome",
    "ShortWeighing",
    "Source",
    "Sources",
    "Step",
    "Subject",
    "Term",
    "WarningRule",
    "WeighingForm",
]

Level = Literal["B", "M", "I"]
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


class Alternative(Part):
    """One rung of the ladder from home to far from home."""

    id: str
    title: Words = Field(alias="titel")
    short: Words = Field(alias="kort")
    child_title: Words | None = Field(None, alias="kindtitel")
    distance: int = Field(alias="afstand", ge=0, le=100)
    """0 is at home, 100 is furthest from home; decides colour, not rank."""
    place: PlaceKind = Field(alias="plek")
    """What living place choosing it gives; `thuis` = help at home, no other place."""
    stays_only: JaNee = Field("nee", alias="alleen_blijven")
    """`ja`: the place where the child lives now; decided as `blijft`, never chosen as a new place."""
    what: Words = Field(alias="wat")
    for_whom: Words = Field(alias="voor_wie")
    rather_not: Words = Field(alias="liever_niet_als")
    duration: Words | None = Field(None, alias="duur")
    needed: Words | None = Field(None, alias="nodig")
    forms: tuple[str, ...] = Field((), alias="vormen")
    tests: tuple[Question, ...] = Field((), alias="toetsvragen")
    related: tuple[str, ...] = Field((), alias="vragen")
    """Questions elsewhere that also belong to it."""
    applies_if: Condition | None = Field(None, alias="geldt_als")
    """False: does not apply (as R7), with `geldt_niet` as the reason shown."""
    not_because: Words | None = Field(None, alias="geldt_niet")
    sources: Sources = Field((), alias="bron")


class Reason(Part):
    """R1-R8: why an alternative is set aside, and what must then be recorded."""

    title: Words = Field(alias="titel")
    hint: Words | None = Field(None, alias="uitleg")
    asks: tuple[str, ...] = Field((), alias="vraagt")
    """Ids of the weighing fields this reason needs."""
    tests_needed: JaNee = Field("ja", alias="toetsvragen")
    sources: Sources = Field((), alias="bron")


class WeighingForm(Part):
    """The block 'weigh an alternative': the same in every route."""

    fields: tuple[ListField, ...] = Field(alias="velden", min_length=1)
    opening: tuple[str, ...] = Field(alias="opening")
    """Fields shown first; with the test questions at most five inputs."""
    conclusions: Options = Field(alias="conclusies", min_length=1)
    needed_for: dict[str, tuple[str, ...]] = Field(default_factory=dict, alias="nodig_bij")
    """Fields needed per conclusion, such as `wie` and `uiterlijk` for `nog_onderzoeken`."""
    reasons: dict[str, Reason] = Field(alias="redenen", min_length=1)
    reasons_for: tuple[str, ...] = Field(alias="reden_bij")
    """Conclusions that need a reason."""


class LevelRule(Part):
    """A level by condition; the first true one wins. Its own text may replace the warning's."""

    level: Level = Field(alias="niveau")
    when: Condition | None = Field(None, alias="als")
    text: Words | None = Field(None, alias="tekst")
    action: Words | None = Field(None, alias="doe")


class WarningRule(Part):
    """A rule that speaks when something is missing or must be explained."""

    id: str
    title: Words = Field("", alias="titel")
    """Short name; default the first sentence of `tekst`."""
    level: Level | None = Field(None, alias="niveau")
    levels: tuple[LevelRule, ...] = Field((), alias="niveaus")
    when: Condition = Field(alias="als")
    text: Words = Field(alias="tekst")
    action: Words = Field(alias="doe")
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
    title: Words = Field(alias="titel")
    when: Condition = Field(alias="als")
    sources: Sources = Field((), alias="bron")


class ConsultationRule(Part):
    """One row of the consultation matrix: who, when due, on what ground."""

    id: str
    title: Words = Field(alias="titel")
    who: Words = Field(alias="wie")
    why: Words | None = Field(None, alias="waarom")
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
    unit: Words | None = Field(None, alias="eenheid")
    title: Words | None = Field(None, alias="titel")
    regional: JaNee = Field("ja", alias="regio_mag")
    sources: Sources = Field((), alias="bron")


class Term(Part):
    """A professional word explained in plain Dutch."""

    word: Words = Field(alias="woord")
    explanation: Words = Field(alias="uitleg")
    also: tuple[str, ...] = Field((), alias="ook")


class LadderRule(Part):
    """Moves an alternative on the ladder unless a condition is true (unknown also moves)."""

    alternative: str = Field(alias="alternatief")
    after: str = Field(alias="na")
    unless: Condition = Field(alias="tenzij")


class Phase(Part):
    id: str
    title: Words = Field(alias="titel")
    child_title: Words | None = Field(None, alias="kindtitel")


class Step(Part):
    """One stop of the route: questions, lists and alternatives that belong together."""

    id: str
    number: str | None = Field(None, alias="nummer")
    title: Words = Field(alias="titel")
    child_title: Words | None = Field(None, alias="kindtitel")
    phase: str | None = Field(None, alias="fase")
    sitting: Literal["voorbereiden", "kind", "aan_tafel", "afronden"] | None = Field(None, alias="zitting")
    goal: Words | None = Field(None, alias="doel")
    why: Words | None = Field(None, alias="waarom")
    questions: tuple[Question, ...] = Field((), alias="vragen")
    lists: tuple[str, ...] = Field((), alias="lijsten")
    alternatives: tuple[str, ...] = Field((), alias="alternatieven")
    consultations: tuple[str, ...] = Field((), alias="consulten")
    special: tuple[Literal["snelle_ronde", "wegen", "naast_elkaar", "besluit", "ondertekenen", "consulten"], ...] = (
        Field((), alias="bijzonder")
    )
    show_if: Condition | None = Field(None, alias="toon_als")
    sources: Sources = Field((), alias="bron")


class Budget(Part):
    """Highest number of inputs allowed, and the example each is measured on."""

    title: Words = Field(alias="titel")
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
    questions: tuple[Question, ...] = Field((), alias="vragen")
    """Questions that more than one route asks; a route takes one with `gebruik`."""


class Selection(Part):
    """Which parts of the shared files this route takes; a part not named here is taken whole."""

    alternatives: tuple[str, ...] | None = Field(None, alias="alternatieven")
    warnings: tuple[str, ...] | None = Field(None, alias="waarschuwingen")
    consultations: tuple[str, ...] | None = Field(None, alias="consulten")


class ShortOutcome(Part):
    """What one answer to a short question means for the alternative."""

    conclusion: str = Field(alias="conclusie")
    reason: str | None = Field(None, alias="reden")
    """R1-R8, when the answer itself says why not."""


class ShortWeighing(Part):
    """An alternative that is weighed by one question: its answer is the conclusion, and nothing more is asked."""

    question: str = Field(alias="vraag")
    outcomes: dict[str, ShortOutcome] = Field(alias="antwoorden")
    """Option of the question → what it means; an option that is not named leaves the alternative open."""
    beside: tuple[str, ...] = Field((), alias="ook")
    """Questions that say more about it (who was asked, when); printed beside it."""


class OnlyProvisional(Part):
    """A route of which the paper is never final: why not, and what comes next."""

    why: Words = Field(alias="waarom")
    next: Words = Field(alias="hierna")


class RouteFile(Content):
    """One route (routekaart)."""

    id: str = Field(alias="routekaart")
    title: Words = Field(alias="titel")
    table_title: Words | None = Field(None, alias="tafeltitel")
    """How it is called at the table; `[naam]` stands for the code name of the child."""
    tile: Words | None = Field(None, alias="tegel")
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
    continues_in: tuple[str, ...] = Field((), alias="gaat_verder_in")
    """Routes that usually follow on this one, offered first to whoever goes on."""
    short_weighings: dict[str, ShortWeighing] = Field(default_factory=dict, alias="kort_gewogen")
    """Alternatives that one question decides, instead of a weighing of their own."""
    only_provisional: OnlyProvisional | None = Field(None, alias="alleen_voorlopig")
    headings: tuple[DocumentHeading, ...] = Field((), alias="kopjes")
    document: DocumentParts = Field(default_factory=lambda: DocumentParts())
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
    title: Words | None = Field(None, alias="titel")
    sources: Sources = Field((), alias="bron")


class Duty(Part):
    """The level this region gives to a warning."""

    warning: str = Field(alias="waarschuwing")
    level: Level = Field(alias="niveau")
    sources: Sources = Field((), alias="bron")


class RegionFile(Part):
    """A file under `regio/`: names, limits and duties of one region."""

    id: str = Field(alias="regio")
    title: Words = Field(alias="titel")
    version: str = Field(alias="versie")
    names: dict[str, str] = Field(default_factory=dict, alias="namen")
    """How a body is called here, by the id of its consultation: `RET`, `GI`, `VT`, `WIJKTEAM`, …"""
    aim: str | None = Field(None, alias="streven")
    """What this region wants to reach, in one or two sentences; shown where a region is chosen."""
    municipalities: tuple[str, ...] = Field((), alias="gemeenten")
    providers: tuple[str, ...] = Field((), alias="aanbieders")
    """As the sources of the region list them."""
    sources: dict[str, Source] = Field(default_factory=dict, alias="bronnen")
    parameters: dict[str, RegionParameter] = Field(default_factory=dict)
    duties: tuple[Duty, ...] = Field((), alias="plichten")
    warnings: tuple[WarningRule, ...] = Field((), alias="waarschuwingen")
    consultations: tuple[ConsultationRule, ...] = Field((), alias="consulten")
    sources_of_region: Sources = Field((), alias="bron")
