"""What a route says about its papers: the headings of the justification, and the answers with a place of their own.

The parts `kopjes:` and `document:` of a route file go in; frozen records that the papers read come out.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from routekaart.checklist.asked import JaNee, Part, Words

__all__ = ["DocumentChapter", "DocumentHeading", "DocumentParts", "Sheet", "SheetPart", "SheetTally"]


class DocumentHeading(Part):
    """One of the six headings of the justification: which answers and facts stand under it."""

    id: str
    title: Words = Field(alias="titel")
    facts: tuple[str, ...] = Field((), alias="feiten")
    """Questions or lists whose answers are printed as facts."""
    judgements: tuple[str, ...] = Field((), alias="oordelen")


class SheetPart(Part):
    """One chapter of a sheet: the questions whose answers stand there, and the lists as tables."""

    title: Words = Field(alias="titel")
    intro: Words | None = Field(None, alias="uitleg")
    questions: tuple[str, ...] = Field((), alias="vragen")
    lists: tuple[str, ...] = Field((), alias="lijsten")


class DocumentChapter(SheetPart):
    """A chapter that a route adds to the justification, beside the six headings."""

    child_title: Words | None = Field(None, alias="kindtitel")
    """What it is called on the copy for the child; without it, it is not there."""
    after_weighing: JaNee = Field("nee", alias="na_weging")
    """`ja`: behind the weighing and the consent, not before."""
    in_copies: Literal["ja", "nee", "alleen"] = Field("nee", alias="in_afschriften")
    """`ja`: also on the copies that people take home; `alleen`: only there."""


class SheetTally(Part):
    """How several sheets of one route become one: which answers are counted, which lessons are shown."""

    title: Words = Field(alias="titel")
    intro: Words = Field(alias="inleiding")
    questions: tuple[str, ...] = Field(alias="vragen", min_length=1)
    lessons: str | None = Field(None, alias="lessen")
    """A list; of each record its first field is shown."""
    allowed_by: str | None = Field(None, alias="mag")
    """The yes-or-no field of that list by which an author lets a record go along."""


class Sheet(Part):
    """The main paper of a route without a living place to decide: a learning sheet, an agreement sheet."""

    title: Words = Field(alias="titel")
    intro: Words = Field(alias="inleiding")
    no_names: JaNee = Field("nee", alias="zonder_namen")
    """`ja`: no author, no people; names known in the case may stand in no text of it."""
    sign: JaNee = Field("nee", alias="tekenen")
    parts: tuple[SheetPart, ...] = Field(alias="delen", min_length=1)
    about: str | None = Field(None, alias="gaat_over")
    """The question that says who or what the case is about: a text is its name, a number or choice its age."""
    compare: JaNee = Field("nee", alias="vergelijken")
    """`ja`: beside each answer stands what the case before it about the same said."""
    signers: str = Field("personen", alias="tekenaars")
    """The list of those who sign."""
    names: str | None = Field(None, alias="namen")
    """A list of names that may not stand on it; the first field is the name."""
    names_allowed_by: str | None = Field(None, alias="namen_mag")
    """The yes-or-no field of that list by which an author lets a name stand."""
    tally: SheetTally | None = Field(None, alias="optellen")

    @property
    def questions(self) -> tuple[str, ...]:
        """All questions on it, in order."""
        return tuple(name for part in self.parts for name in part.questions)

    @property
    def lists(self) -> tuple[str, ...]:
        """All lists on it, in order."""
        return tuple(name for part in self.parts for name in part.lists)


class DocumentParts(Part):
    """Which questions the papers print in a place of their own; what a route does not name is not printed there."""

    frame: str | None = Field(None, alias="kader")
    evaluation: str | None = Field(None, alias="evaluatie")
    """Day on which people look again: on the paper, in the list of cases and in 'Deze week'."""
    reviews: str | None = Field(None, alias="evaluaties")
    """List of further days on which people look again: its first date; a record with `gedaan: ja` is over."""
    decide_again: str | None = Field(None, alias="opnieuw_besluiten")
    """Day on which is decided again and a provisional paper expires; without it the list of papers says so."""
    rebuttal: str | None = Field(None, alias="tegenspraak")
    """The answer to what was argued against; not printed again under a heading."""
    harm_leaving: str | None = Field(None, alias="weggaan_schaadt")
    harm_staying: str | None = Field(None, alias="blijven_schaadt")
    still_open: str | None = Field(None, alias="blijft_open")
    contact_person: str | None = Field(None, alias="vast_contact")
    other_school: str | None = Field(None, alias="andere_school")
    deviation: tuple[str, ...] = Field((), alias="afwijking")
    """Why not in a family, when the decided place is further away than that."""
    rights: tuple[str, ...] = Field((), alias="rechten")
    observed: tuple[str, ...] = Field((), alias="over_het_kind")
    """In place of own words, when a child cannot or will not speak."""
    story: dict[str, str] = Field(default_factory=dict, alias="verhaal")
    """What a team that thinks along has to know: a question, and the few words that stand before its answer."""
    elsewhere: tuple[str, ...] = Field((), alias="elders")
    """Steps whose answers say how it goes on when the child lives somewhere else."""
    chapters: tuple[DocumentChapter, ...] = Field((), alias="hoofdstukken")
    sheet: Sheet | None = Field(None, alias="blad")
    """The main paper, in place of the justification."""

    @property
    def main_title(self) -> str:
        """What the main paper is called on screen and in a file name: Verantwoording, Leerblad."""
        return self.sheet.title if self.sheet else "Verantwoording"

    @property
    def questions(self) -> dict[str, tuple[str, ...]]:
        """Key in YAML → the questions named there."""
        given = self.model_dump(by_alias=True, exclude_none=True, exclude={"elsewhere", "reviews", "chapters", "sheet"})
        found = {key: (names,) if isinstance(names, str) else tuple(names) for key, names in given.items()}
        found["hoofdstukken"] = tuple(name for chapter in self.chapters for name in chapter.questions)
        return {**found, **({"blad": self.sheet.questions} if self.sheet else {})}
