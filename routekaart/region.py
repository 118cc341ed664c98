"""A region beside its rules: which regions there are, what help it offers, and which goals it follows.

YAML files under `regio/` go in; frozen models come out. Names, limits and duties are part of a checklist
(`checklist.load_route(region=…)`); nothing here changes what a rule says.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import Field

from routekaart.checklist import ChecklistFault
from routekaart.checklist.messages import validate
from routekaart.checklist.model import Part, Source, Sources
from routekaart.checklist.source import read_source

__all__ = [
    "Goal",
    "Goals",
    "Offer",
    "OfferItem",
    "RegionSummary",
    "list_regions",
    "load_goals",
    "load_offer",
]

FOLDER = "regio"


@dataclass(frozen=True, slots=True)
class RegionSummary:
    """A region to choose from."""

    id: str
    title: str
    version: str
    path: Path


class OfferItem(Part):
    """Help that can be had in the region for one alternative."""

    alternative: str = Field(alias="alternatief")
    name: str = Field(alias="naam")
    provider: str | None = Field(None, alias="aanbieder")
    for_whom: str | None = Field(None, alias="voor")
    how_to_ask: str | None = Field(None, alias="hoe_vragen")
    waiting_weeks: float | None = Field(None, alias="wachttijd_weken", ge=0)
    known_on: str | None = Field(None, alias="bekend_op")
    """The day on which this was asked."""
    source: Source | None = Field(None, alias="bron")


class Offer(Part):
    """Everything a region knows to be available."""

    region: str = Field(alias="aanbod_van")
    title: str = Field(alias="titel")
    version: str = Field(alias="versie")
    items: tuple[OfferItem, ...] = Field((), alias="aanbod")
    sources: Sources = Field((), alias="bron")

    def for_alternative(self, alternative: str) -> tuple[OfferItem, ...]:
        """What there is for one alternative, in the order of the file."""
        return tuple(item for item in self.items if item.alternative == alternative)


class Goal(Part):
    """One goal of a region, followed with a counter of the program."""

    id: str
    title: str = Field(alias="titel")
    number: float | None = Field(None, alias="aantal")
    direction: Literal["minstens", "hoogstens"] = Field("minstens", alias="richting")
    indicator: str
    sources: Sources = Field((), alias="bron")


class Goals(Part):
    """The goals of a region for one year."""

    region: str = Field(alias="doelen_van")
    title: str = Field(alias="titel")
    version: str = Field(alias="versie")
    year: int | None = Field(None, alias="jaar")
    goals: tuple[Goal, ...] = Field((), alias="doelen")
    sources: Sources = Field((), alias="bron")


def list_regions(folder: Path) -> tuple[RegionSummary, ...]:
    """The regions with rules under `folder`/regio, by name; a file that cannot be read is left out."""
    found: list[RegionSummary] = []
    for path in sorted((folder / FOLDER).glob("*.yaml")):
        try:
            data = read_source(path, f"{FOLDER}/{path.name}").data
        except ChecklistFault:
            # `routekaart check` says what is wrong with it; a menu can only leave it out.
            continue
        if isinstance(data.get("regio"), str):
            title, version = str(data.get("titel", path.stem)), str(data.get("versie", ""))
            found.append(RegionSummary(path.stem, title, version, path))
    return tuple(found)


def load_offer(region: str, folder: Path) -> Offer | None:
    """The offer of a region; None when it keeps no file. Raises ChecklistFault with what is wrong in it."""
    return _load(Offer, folder / FOLDER / f"{region}-aanbod.yaml")


def load_goals(region: str, folder: Path) -> Goals | None:
    """The goals of a region; None when it keeps no file. Raises ChecklistFault with what is wrong in it."""
    return _load(Goals, folder / FOLDER / f"{region}-doelen.yaml")


P = TypeVar("P", bound=Part)


def _load(model: type[P], path: Path) -> P | None:
    if not path.is_file():
        return None
    parsed, findings = validate(model, read_source(path, f"{FOLDER}/{path.name}"))
    if parsed is None:
        raise ChecklistFault(findings)
    return parsed
