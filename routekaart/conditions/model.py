"""The nodes of a condition tree, as pydantic models read straight from YAML data.

Unknown keys and a second operator in one leaf are refused; what a name means (does this question exist?)
is the checker's work, because it needs the whole rule file.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, TypeAdapter, model_validator

JaNee = Literal["ja", "nee"]


class Node(BaseModel):
    """What every part of a tree shares: frozen, and no key that is not declared."""

    # Built at the first rule file that is read: the window starts without one.
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class ParameterRef(Node):
    """`{parameter: leeftijdsgrens_ret}`: a number that a region may set, wherever a number may stand."""

    parameter: str


Number = int | float | ParameterRef


class Period(Node):
    """A length of time: exactly one of days, weeks, months or years; `{maanden: 6}`."""

    days: Number | None = Field(None, alias="dagen")
    weeks: Number | None = Field(None, alias="weken")
    months: Number | None = Field(None, alias="maanden")
    years: Number | None = Field(None, alias="jaren")

    @model_validator(mode="after")
    def _exactly_one(self) -> Period:
        if sum(part is not None for part in (self.days, self.weeks, self.months, self.years)) != 1:
            raise ValueError("noem precies één van dagen, weken, maanden of jaren")
        return self


OPERATORS = (
    "equals",
    "one_of",
    "contains",
    "contains_any",
    "empty",
    "at_least",
    "at_most",
    "more_than",
    "less_than",
    "between",
    "before",
    "after",
    "older_than",
    "within",
    "passed",
    "answered",
    "not_applicable",
    "same_as",
    "inside",
    "contains_same",
)


class Leaf(Node):
    """Exactly one operator on exactly one value."""

    equals: str | int | float | ParameterRef | None = Field(None, alias="is")
    one_of: tuple[str, ...] | None = Field(None, alias="in")
    contains: str | None = Field(None, alias="bevat")
    contains_any: tuple[str, ...] | None = Field(None, alias="bevat_een_van")
    empty: JaNee | None = Field(None, alias="leeg")
    at_least: Number | str | None = Field(None, alias="minstens")
    at_most: Number | str | None = Field(None, alias="hoogstens")
    more_than: Number | None = Field(None, alias="meer_dan")
    less_than: Number | None = Field(None, alias="minder_dan")
    between: tuple[Number, Number] | None = Field(None, alias="tussen")
    before: str | None = Field(None, alias="voor")
    after: str | None = Field(None, alias="na")
    older_than: Period | None = Field(None, alias="ouder_dan")
    within: Period | None = Field(None, alias="binnen")
    passed: JaNee | None = Field(None, alias="verstreken")
    answered: JaNee | None = Field(None, alias="beantwoord")
    not_applicable: JaNee | None = Field(None, alias="nvt")

    @cached_property
    def operator(self) -> str:
        """The attribute name of the one operator that is set, such as `at_least`."""
        return next(name for name in OPERATORS if getattr(self, name, None) is not None)

    @model_validator(mode="after")
    def _one_operator(self) -> Leaf:
        used = [name for name in OPERATORS if getattr(self, name, None) is not None]
        if len(used) != 1:
            found = f"hier staan er {len(used)}"
            raise ValueError(f"een voorwaarde heeft precies één vergelijking, zoals is of minstens; {found}")
        return self


class QuestionLeaf(Leaf):
    """`{vraag: kader, in: [ots, voogdij]}`."""

    question: str = Field(alias="vraag")


class FieldLeaf(Leaf):
    """`{veld: gezag, is: ja}`: only inside `voor_alle`, `voor_een` and `aantal`.

    `is_zelfde`, `zit_in` and `bevat_zelfde` compare with a field of the record one level up.
    """

    field: str = Field(alias="veld")
    same_as: str | None = Field(None, alias="is_zelfde")
    inside: str | None = Field(None, alias="zit_in")
    contains_same: str | None = Field(None, alias="bevat_zelfde")


class DecisionLeaf(Leaf):
    """`{besluit: plek, in: [ALT09]}`, or the definition of that name: `{besluit: plek_uit_huis, is: ja}`."""

    decision: str = Field(alias="besluit")


class RuleLeaf(Node):
    """`{regel: plek_residentieel, is: ja}`: the outcome of a definition or warning by its id."""

    rule: str = Field(alias="regel")
    equals: JaNee = Field(alias="is")


class WeighingLeaf(Node):
    """`{weging: ALT07, conclusie: inzetten}`; `conclusie`, `reden` and `stand` take one value or a list."""

    weighing: str = Field(alias="weging")
    conclusion: str | tuple[str, ...] | None = Field(None, alias="conclusie")
    reason: str | tuple[str, ...] | None = Field(None, alias="reden")
    standing: str | tuple[str, ...] | None = Field(None, alias="stand")

    @model_validator(mode="after")
    def _one_aspect(self) -> WeighingLeaf:
        if sum(part is not None for part in (self.conclusion, self.reason, self.standing)) != 1:
            raise ValueError("noem bij weging precies één van conclusie, reden of stand")
        return self


class ConsultationLeaf(Node):
    """`{consult: RET, gehouden: ja}`; `gehouden` or `gevraagd`, and optionally not older than `binnen`."""

    consultation: str = Field(alias="consult")
    held: JaNee | None = Field(None, alias="gehouden")
    requested: JaNee | None = Field(None, alias="gevraagd")
    within: Period | None = Field(None, alias="binnen")

    @model_validator(mode="after")
    def _one_aspect(self) -> ConsultationLeaf:
        if (self.held is None) == (self.requested is None):
            raise ValueError("noem bij consult precies één van gehouden of gevraagd")
        return self


class Not(Node):
    """`{niet: <voorwaarde>}`."""

    part: Condition = Field(alias="niet")


class AllOf(Node):
    """`{alle: [<voorwaarde>, …]}`."""

    parts: tuple[Condition, ...] = Field(alias="alle", min_length=1)


class AnyOf(Node):
    """`{een_van: [<voorwaarde>, …]}`."""

    parts: tuple[Condition, ...] = Field(alias="een_van", min_length=1)


class AtLeastBody(Node):
    n: Number
    parts: tuple[Condition, ...] = Field(alias="van", min_length=1)


class AtLeast(Node):
    """`{minstens_aantal: {n: 2, van: [<voorwaarde>, …]}}`."""

    body: AtLeastBody = Field(alias="minstens_aantal")


class Aggregate(Node):
    """Which list, which of its records (`waar`), and what holds of them (`geldt`)."""

    list_: str = Field(alias="in")
    where: Condition | None = Field(None, alias="waar")
    holds: Condition = Field(alias="geldt")


class ForAll(Node):
    """`{voor_alle: {in: personen, waar: …, geldt: …}}`."""

    body: Aggregate = Field(alias="voor_alle")


class ForSome(Node):
    """`{voor_een: {in: personen, waar: …, geldt: …}}`."""

    body: Aggregate = Field(alias="voor_een")


class Selection(Node):
    list_: str = Field(alias="in")
    where: Condition | None = Field(None, alias="waar")


class Count(Node):
    """`{aantal: {in: aanvragen, waar: …}, minstens: 2}`."""

    selection: Selection = Field(alias="aantal")
    equals: Number | None = Field(None, alias="is")
    at_least: Number | None = Field(None, alias="minstens")
    at_most: Number | None = Field(None, alias="hoogstens")
    more_than: Number | None = Field(None, alias="meer_dan")
    less_than: Number | None = Field(None, alias="minder_dan")

    @cached_property
    def operator(self) -> str:
        """The attribute name of the one comparison that is set."""
        names = ("equals", "at_least", "at_most", "more_than", "less_than")
        return next(name for name in names if getattr(self, name) is not None)

    @model_validator(mode="after")
    def _one_operator(self) -> Count:
        names = ("equals", "at_least", "at_most", "more_than", "less_than")
        if sum(getattr(self, name) is not None for name in names) != 1:
            raise ValueError("noem bij aantal precies één vergelijking")
        return self


_KINDS = {
    "alle": "alle",
    "een_van": "een_van",
    "niet": "niet",
    "minstens_aantal": "minstens_aantal",
    "vraag": "vraag",
    "veld": "veld",
    "voor_alle": "voor_alle",
    "voor_een": "voor_een",
    "aantal": "aantal",
    "weging": "weging",
    "consult": "consult",
    "besluit": "besluit",
    "regel": "regel",
}


def _kind(value: Any) -> str | None:
    """The tag of a node: the first key that names a kind (models answer by their class)."""
    if isinstance(value, dict):
        return next((_KINDS[key] for key in value if key in _KINDS), None)
    return _TAG_OF.get(type(value).__name__)


_TAG_OF = {
    "AllOf": "alle",
    "AnyOf": "een_van",
    "Not": "niet",
    "AtLeast": "minstens_aantal",
    "QuestionLeaf": "vraag",
    "FieldLeaf": "veld",
    "ForAll": "voor_alle",
    "ForSome": "voor_een",
    "Count": "aantal",
    "WeighingLeaf": "weging",
    "ConsultationLeaf": "consult",
    "DecisionLeaf": "besluit",
    "RuleLeaf": "regel",
}

Condition = Annotated[
    Annotated[AllOf, Tag("alle")]
    | Annotated[AnyOf, Tag("een_van")]
    | Annotated[Not, Tag("niet")]
    | Annotated[AtLeast, Tag("minstens_aantal")]
    | Annotated[QuestionLeaf, Tag("vraag")]
    | Annotated[FieldLeaf, Tag("veld")]
    | Annotated[ForAll, Tag("voor_alle")]
    | Annotated[ForSome, Tag("voor_een")]
    | Annotated[Count, Tag("aantal")]
    | Annotated[WeighingLeaf, Tag("weging")]
    | Annotated[ConsultationLeaf, Tag("consult")]
    | Annotated[DecisionLeaf, Tag("besluit")]
    | Annotated[RuleLeaf, Tag("regel")],
    Discriminator(
        _kind,
        custom_error_type="voorwaarde_onbekend",
        custom_error_message="dit is geen voorwaarde; begin met alle, een_van, niet, vraag, consult of besluit",
    ),
]


@cache
def _adapter() -> TypeAdapter[Condition]:
    return TypeAdapter(Condition)


def parse_condition(data: object) -> Condition:
    """Plain data (as YAML gives it) in, a condition out; raises pydantic's ValidationError."""
    return _adapter().validate_python(data)


def children(node: Node) -> Iterator[Condition]:
    """The conditions directly below `node`, in reading order."""
    match node:
        case AllOf() | AnyOf():
            yield from node.parts
        case Not():
            yield node.part
        case AtLeast():
            yield from node.body.parts
        case ForAll() | ForSome():
            if node.body.where is not None:
                yield node.body.where
            yield node.body.holds
        case Count():
            if node.selection.where is not None:
                yield node.selection.where


def walk(node: Condition) -> Iterator[Condition]:
    """`node` and everything below it, parents first."""
    yield node
    for child in children(node):
        yield from walk(child)


def questions_in(node: Condition) -> frozenset[str]:
    """Ids of the questions that a condition looks at directly."""
    return frozenset(part.question for part in walk(node) if isinstance(part, QuestionLeaf))
