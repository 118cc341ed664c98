"""A route with everything it uses, merged, resolved and frozen: what a dossier is pinned to.

Rule files go in through `compile`; the engine, the screens and the documents read only this.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from routekaart.checklist.model import (
    Alternative,
    ConsultationRule,
    Definition,
    LadderRule,
    ListDefinition,
    Parameter,
    Question,
    RouteFile,
    Source,
    Step,
    Term,
    WarningRule,
    WeighingForm,
)

__all__ = ["Checklist", "Region"]


@dataclass(frozen=True, slots=True)
class Region:
    """Who a region is, as far as a dossier is pinned to it."""

    id: str
    title: str
    version: str
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checklist:
    """One compiled route; every mapping is in reading order and keyed by id."""

    route: RouteFile
    steps: tuple[Step, ...]
    questions: Mapping[str, Question]
    """All questions, those of steps and the test questions of alternatives, in order of asking."""
    step_of: Mapping[str, str]
    """Question id → id of its step (a test question: the step where its alternative is weighed)."""
    alternative_of: Mapping[str, str]
    """Test question id → alternative id."""
    alternatives: Mapping[str, Alternative]
    """In the order of the ladder, closest to home first (before ladder rules)."""
    lists: Mapping[str, ListDefinition]
    weighing: WeighingForm | None
    definitions: Mapping[str, Definition]
    warnings: Mapping[str, WarningRule]
    consultations: Mapping[str, ConsultationRule]
    parameters: Mapping[str, Parameter]
    terms: tuple[Term, ...]
    sources: Mapping[str, Source]
    ladder_rules: tuple[LadderRule, ...]
    region: Region | None
    canonical: str
    """Canonical JSON of route, shared parts and region rules: enough to rebuild this."""
    hash: str
    """SHA-256 (hex) of `canonical`."""
    source_hashes: Mapping[str, str]
    """File name → SHA-256 of its data, layout aside: the same after rebuilding from `canonical`."""

    @property
    def id(self) -> str:
        """Name of the route, such as `residentieel`."""
        return self.route.id

    @property
    def title(self) -> str:
        """Title of the route."""
        return self.route.title

    @property
    def version(self) -> str:
        """Version of the route, as its author wrote it."""
        return self.route.version

    def warning_named(self, name: str) -> str | None:
        """The id of a warning: `name` itself, or the only one that starts with `name_` (`W04` → `W04_vrijwillig`)."""
        if name in self.warnings:
            return name
        found = [known for known in self.warnings if known.split("_")[0] == name]
        return found[0] if len(found) == 1 else None

    def source(self, source: Source) -> Source:
        """A source with what it takes over from `bronnen:` filled in."""
        base = self.sources.get(source.use or "")
        if base is None:
            return source
        return base.model_copy(update=source.model_dump(exclude_unset=True, exclude={"use"}))
