"""Which rule files there are: those that came along and those of the user, each with its hash and whether it counts.

The folders of the program and of the user, and what was accepted, go in; one line per file comes out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from routekaart.atomicfile import read_at_most
from routekaart.checklist import ChecklistFault
from routekaart.checklist.check.required import dated
from routekaart.checklist.compile import data_hash, find_named, shared_names
from routekaart.checklist.source import Located, read_source
from routekaart.paths import Places, ensure

__all__ = [
    "FINGERPRINTS",
    "Accepted",
    "RuleFile",
    "fingerprints",
    "make_own_folder",
    "own_folder",
    "route_file",
    "rule_files",
    "shipped_hash",
]

FINGERPRINTS = "vingerafdrukken.json"
"""Beside the rule files of a built program: what each of them was when the program was made."""
Standing = Literal["meegeleverd", "aanvaard", "gewijzigd", "nieuw", "onleesbaar"]
Kind = Literal["route", "regio", "gedeeld"]
_FOLDERS: Mapping[Kind, str] = {"route": "", "regio": "regio/", "gedeeld": "gedeeld/"}
_STARTS: Mapping[Kind, str] = {"route": "routekaart", "regio": "regio", "gedeeld": "gedeeld"}


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that somebody accepted as it was then."""

    name: str
    hash: str
    on: str
    by: str


@dataclass(frozen=True, slots=True)
class RuleFile:
    """One rule file. `name` is how rules call it: `mijn-route.yaml`, `regio/onze-regio.yaml`."""

    name: str
    path: Path
    kind: Kind
    own: bool
    """It stands in the folder of the user."""
    id: str = ""
    title: str = ""
    version: str = ""
    hash: str = ""
    standing: Standing = "onleesbaar"
    accepted: Accepted | None = None
    """Who accepted it as it is now."""
    as_of: str = ""
    """The oldest date of a source text, of this file and of what it uses."""
    seen: str = ""
    """The oldest date on which a source was looked at."""
    problem: str = ""

    @property
    def counts(self) -> bool:
        """May a case in a real vault rest on it?"""
        return self.standing in ("meegeleverd", "aanvaard")


def own_folder(places: Places) -> Path:
    """Where a user puts rule files of their own; it need not be there."""
    return places.data / "routekaarten"


def make_own_folder(places: Places) -> Path:
    """The same, made when it is not there yet; nothing is put in it. Raises PTH-002."""
    return ensure(own_folder(places))


def route_file(places: Places, route: str) -> Path | str:
    """The file of a route by its id or path: one that came along first, else one of the user's own.

    What is not found is given back as it came, so that reading it says what is wrong.
    """
    if route.endswith(".yaml") or (places.checklists / f"{route}.yaml").is_file():
        return route
    return next((path for path in _routes(own_folder(places)) if _id(path) == route), route)


def shipped_hash(checklists: Path, name: str) -> str | None:
    """What a file of this name was when the program was made; without a list of that, what it is now."""
    listed = checklists / FINGERPRINTS
    if listed.is_file():
        return _listed(listed).get(name)
    path = checklists / name
    try:
        return data_hash(read_source(path, name)) if path.is_file() else None
    except ChecklistFault:
        return None


def fingerprints(checklists: Path) -> dict[str, str]:
    """Name → hash of every rule file in a folder: what a build keeps beside them."""
    found = {}
    for kind, beginning in _FOLDERS.items():
        for path in _files(checklists, kind):
            name = f"{beginning}{path.name}"
            found[name] = data_hash(read_source(path, name))
    return found


def rule_files(places: Places, accepted: Sequence[Accepted]) -> tuple[RuleFile, ...]:
    """All files: first what came along, then the user's own; routes before regions, shared files only when own."""
    known = {(item.name, item.hash): item for item in accepted}
    own = own_folder(places)
    found = [_line(path, kind, places, known, own=False) for kind, path in _all(places.checklists)]
    shown = [file for file in found if file.kind != "gedeeld" or file.standing != "meegeleverd"]
    return (*shown, *(_line(path, kind, places, known, own=True) for kind, path in _all(own)))


def _all(folder: Path) -> Iterator[tuple[Kind, Path]]:
    for kind in _FOLDERS:
        yield from ((kind, path) for path in _files(folder, kind))


def _files(folder: Path, kind: Kind) -> list[Path]:
    """The rule files of one kind; offers, goals and answers are data that rules read, and no rules."""
    paths = sorted((folder / _FOLDERS[kind]).glob("*.yaml"))
    return [path for path in paths if not path.name.endswith(("-aanbod.yaml", "-doelen.yaml", ".tests.yaml"))]


def _routes(folder: Path) -> list[Path]:
    return _files(folder, "route") if folder.is_dir() else []


def _id(path: Path) -> str:
    try:
        return str(read_source(path, path.name).data.get("routekaart", path.stem))
    except ChecklistFault:
        return path.stem


def _line(path: Path, kind: Kind, places: Places, known: Mapping[tuple[str, str], Accepted], *, own: bool) -> RuleFile:
    name = f"{_FOLDERS[kind]}{path.name}"
    try:
        read = read_source(path, name)
    except ChecklistFault as fault:
        return RuleFile(name, path, kind, own, path.stem, path.stem, problem=fault.findings[0].message)
    digest = data_hash(read)
    accepted = known.get((name, digest))
    as_of, seen = _oldest(_with_used(read, kind, path, places))
    return RuleFile(
        name, path, kind, own,
        id=str(read.data.get(_STARTS[kind], path.stem)),
        title=str(read.data.get("titel", path.stem)),
        version=str(read.data.get("versie", "")),
        hash=digest,
        standing=_standing(places, name, digest, accepted),
        accepted=accepted,
        as_of=as_of,
        seen=seen,
    )  # fmt: skip


def _standing(places: Places, name: str, digest: str, accepted: Accepted | None) -> Standing:
    shipped = shipped_hash(places.checklists, name)
    if shipped == digest:
        return "meegeleverd"
    if accepted is not None:
        return "aanvaard"
    return "gewijzigd" if shipped is not None else "nieuw"


def _with_used(read: Located, kind: Kind, path: Path, places: Places) -> Iterator[Located]:
    """A file and, for a route, the shared files it reads; one that cannot be read is told of elsewhere."""
    yield read
    for name in shared_names(read, path.parent, places.checklists) if kind == "route" else ():
        used = find_named(name, path.parent, places.checklists)
        if used is not None:
            try:
                yield read_source(used, f"{name}.yaml")
            except ChecklistFault:
                continue


def _oldest(files: Iterator[Located]) -> tuple[str, str]:
    items = [item for file in files for _, item in dated(file.data)]
    return _first(items, "stand_van"), _first(items, "gezien_op")


def _first(items: Sequence[Mapping[str, Any]], key: str) -> str:
    return min((str(item[key]) for item in items if item.get(key)), default="")


def _listed(path: Path) -> Mapping[str, str]:
    try:
        found = json.loads(read_at_most(path))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
