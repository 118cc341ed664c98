"""A region beside its rules: which regions there are, what help it offers, and which goals it follows.

YAML files under `regio/` go in; frozen models come out. Names, limits and duties are part of a checklist
(`checklist.load_route(region=…)`); nothing here changes what a rule says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

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
    aim: str = ""
    """What the region wants to reach, in its own words."""


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


def list_regions(*folders: Path) -> tuple[RegionSummary, ...]:
    """The regions with rules in `regio` under these folders, by name; of two with one id the first counts.

    A file that cannot be read is left out.
    """
    found: dict[str, RegionSummary] = {}
    for path in [path for folder in folders for path in sorted((folder / FOLDER).glob("*.yaml"))]:
        try:
            data = read_source(path, f"{FOLDER}/{path.name}").data
        except ChecklistFault:
            # `routekaart check` says what is wrong with it; a menu can only leave it out.
            continue
        if isinstance(data.get("regio"), str):
            title, version = str(data.get("titel", path.stem)), str(data.get("versie", ""))
            found.setdefault(path.stem, RegionSummary(path.stem, title, version, path, _aim(data)))
    return tuple(found.values())


def _aim(data: Mapping[str, Any]) -> str:
    return " ".join(str(data.get("streven") or "").split())


def load_offer(region: str, *folders: Path) -> Offer | None:
    """The offer of a region; None when it keeps no file. Raises ChecklistFault with what is wrong in it."""
    return _load(Offer, f"{region}-aanbod.yaml", folders)


def load_goals(region: str, *folders: Path) -> Goals | None:
    """The goals of a region; None when it keeps no file. Raises ChecklistFault with what is wrong in it."""
    return _load(Goals, f"{region}-doelen.yaml", folders)


P = TypeVar("P", bound=Part)


def _load(model: type[P], name: str, folders: Sequence[Path]) -> P | None:
    path = next((path for folder in folders if (path := folder / FOLDER / name).is_file()), None)
    if path is None:
        return None
    parsed, findings = validate(model, read_source(path, f"{FOLDER}/{path.name}"))
    if parsed is None:
        raise ChecklistFault(findings)
    return parsed
