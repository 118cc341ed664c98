"""Which open cases rest on an earlier text of a rule file, and what changed in that file since.

An open desk and the list of rule files go in; per file that changed its cases come out, by the text they rest on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.casework.case.overview import DONE
from routekaart.casework.case.versions import is_older
from routekaart.casework.rules.files import RuleFile, own_folder
from routekaart.casework.rules.trust import not_accepted
from routekaart.checklist import Checklist, ChecklistFault, load_route
from routekaart.checklist.regional import in_region_of, region_file
from routekaart.outline.changes import Told, told_changes

if TYPE_CHECKING:
    from routekaart.casework.case.views import CaseRow
    from routekaart.casework.desk import Desk

__all__ = ["EarlierText", "cases_behind"]


@dataclass(frozen=True, slots=True)
class EarlierText:
    """One earlier text of a rule file that open cases rest on."""

    version: str
    """As its author numbered it; the text can differ while the number is the same."""
    changes: tuple[Told, ...]
    """What the file says otherwise now."""
    cases: tuple[CaseRow, ...]
    usable: bool
    """The file as it is now may be used in this vault; otherwise somebody has to accept it first."""
    newer: Mapping[str, Checklist] = field(repr=False, compare=False)
    """Case → its rules with this file as it is now, so that what another file changed is not told here."""


@dataclass(slots=True)
class _Gathered:
    """What is found of one earlier text while the cases are looked through."""

    version: str
    changes: dict[Told, None] = field(default_factory=dict)
    cases: list[CaseRow] = field(default_factory=list)
    usable: bool = True
    newer: dict[str, Checklist] = field(default_factory=dict)


def cases_behind(desk: Desk, files: Sequence[RuleFile]) -> Mapping[Path, tuple[EarlierText, ...]]:
    """A route or region file → the earlier texts of it that open cases rest on; only files that have any.

    A file that means the same is left out, like one that is older than the case or that cannot be used at all.
    Of two routes with one id the one that came along counts, as it does for cases.
    """
    cases = [case for case in desk.cases() if case.status not in DONE]
    work = _Looking(desk, files)  # after the cases were listed: that brings their summaries up to date
    for case in cases:
        work.look_at(case)
    return {
        path: tuple(
            EarlierText(item.version, tuple(item.changes), tuple(item.cases), item.usable, item.newer)
            for item in texts.values()
        )
        for path, texts in work.found.items()
    }


class _Looking:
    """Goes through the cases; rules that several cases share are read and compared once."""

    def __init__(self, desk: Desk, files: Sequence[RuleFile]) -> None:
        self.found: dict[Path, dict[str, _Gathered]] = {}
        self._desk = desk
        self._routes = {file.id: file for file in reversed(files) if file.kind == "route"}
        self._regions = {file.name: file for file in reversed(files) if file.kind == "regio"}
        self._pinned = {item.dossier: item.definition for item in desk.vault.summaries() if item.fresh}
        self._current: dict[tuple[str, str], Checklist | None] = {}
        self._parts: dict[str, tuple[_Part, ...]] = {}

    def look_at(self, case: CaseRow) -> None:
        """Count one open case with every file of which it rests on an earlier text."""
        # A vault that may only be read keeps no fresh summaries: then the case itself says it.
        pinned = self._pinned.get(case.id) or self._desk.load(case.id)[1].checklist_hash
        for part in self._parts_of(pinned):
            texts = self.found.setdefault(part.path, {})
            text = texts.setdefault(part.text, _Gathered(part.version))
            text.changes.update(dict.fromkeys(part.changes))
            text.cases.append(case)
            text.usable = text.usable and part.usable
            text.newer[case.id] = part.newer

    def _parts_of(self, pinned: str) -> tuple[_Part, ...]:
        if pinned not in self._parts:
            old = self._desk.rules(pinned)
            new = self._now(old)
            self._parts[pinned] = () if new is None else self._compared(old, new)
        return self._parts[pinned]

    def _now(self, old: Checklist) -> Checklist | None:
        """The rules of this route in this region as they are now; None when they are older or unusable."""
        region, file = old.region.id if old.region else None, self._routes.get(old.id)
        key = (old.id, region or "")
        if key not in self._current:
            self._current[key] = self._read(file, region) if file is not None else None
        new = self._current[key]
        return None if new is None or new.hash == old.hash or is_older(new, old) else new

    def _read(self, file: RuleFile, region: str | None) -> Checklist | None:
        places = self._desk.env.places
        try:
            return load_route(file.path, folder=places.checklists, region=region, own=own_folder(places))
        except ChecklistFault:
            return None  # its own card says what is wrong with it

    def _compared(self, old: Checklist, new: Checklist) -> tuple[_Part, ...]:
        """What the route with its shared files changed, and what the region did, each by itself."""
        region, desk = region_file(old), self._desk
        usable = desk.practice or not not_accepted(desk, new.source_hashes)
        then, now = (dict(side.source_hashes) for side in (old, new))
        area = then.pop(region, ""), now.pop(region, "")
        found = []
        if then != now:
            newer = in_region_of(new, old) or new
            changes, path = told_changes(old, newer), self._routes[old.id].path
            found.append(_Part(path, "|".join(sorted(then.values())), old.version, changes, usable, newer))
        if old.region and region in self._regions and area[0] != area[1]:
            newer = in_region_of(old, new) or new
            changes, path = told_changes(old, newer), self._regions[region].path
            found.append(_Part(path, area[0], old.region.version, changes, usable, newer))
        return tuple(part for part in found if part.changes)


@dataclass(frozen=True, slots=True)
class _Part:
    """What one file changed for the cases that rest on one set of rules."""

    path: Path
    text: str
    """Tells this earlier text apart from others."""
    version: str
    changes: tuple[Told, ...]
    usable: bool
    newer: Checklist
