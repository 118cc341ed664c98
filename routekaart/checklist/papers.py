"""What a route says about its papers: the headings of the justification, and the answers with a place of their own.

The parts `kopjes:` and `document:` of a route file go in; frozen records that the papers read come out.
"""

from __future__ import annotations

from pydantic import Field

from routekaart.checklist.asked import Part

__all__ = ["DocumentHeading", "DocumentParts"]


class DocumentHeading(Part):
    """One of the six headings of the justification: which answers and facts stand under it."""

    id: str
    title: str = Field(alias="titel")
    facts: tuple[str, ...] = Field((), alias="feiten")
    """Questions or lists whose answers are printed as facts."""
    judgements: tuple[str, ...] = Field((), alias="oordelen")


class DocumentParts(Part):
    """Which questions the papers print in a place of their own; what a route does not name is not printed there."""

    frame: str | None = Field(None, alias="kader")
    evaluation: str | None = Field(None, alias="evaluatie")
    """Day on which people look again: on the paper, in the list of cases and in 'Deze week'."""
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

    @property
    def questions(self) -> dict[str, tuple[str, ...]]:
        """Key in YAML → the questions named there."""
        given = self.model_dump(by_alias=True, exclude_none=True, exclude={"elsewhere"})
        return {key: (names,) if isinstance(names, str) else tuple(names) for key, names in given.items()}
