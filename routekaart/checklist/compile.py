"""Make one frozen `Checklist` of a route with its shared files and region, and pin it as canonical text.

A name or path goes in; the merged, checked whole comes out, or a `ChecklistFault` with every finding.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from routekaart.checklist.check.references import check_references
from routekaart.checklist.compiled import Checklist, Region
from routekaart.checklist.findings import ChecklistFault, Finding
from routekaart.checklist.merge import Merged, parse
from routekaart.checklist.prune import prune
from routekaart.checklist.source import Located, read_source

ALWAYS_READ = ("gedeeld/bronnen", "gedeeld/lijsten", "gedeeld/weging")
STOCK = ("gedeeld/parameters", "gedeeld/definities")
"""Read after everything else when a route does not name them: what it cannot use of them is left out."""
_NAME = re.compile(r"[a-z0-9][a-z0-9_\-]*(?:/[a-z0-9][a-z0-9_\-]*)*\Z")


def load_route(
    name_or_path: str | Path, *, folder: Path, region: str | None = None, own: Path | None = None
) -> Checklist:
    """Read, check and compile a route by name (`residentieel`) or path; `folder` holds the shipped files.

    A region is looked for beside the route, among the shipped files, and in `own`, a folder of the user.

    Raises ChecklistFault with everything that is wrong, each with its file and line.
    """
    path = route_path(name_or_path, folder)
    route, shared = read_route_files(path, folder)
    folders = (path.parent, folder, *([own] if own else []))
    area = _read_named(f"regio/{region}", folders, route) if region else None
    return compile_files(route, shared, area)


def read_route_files(path: Path, folder: Path) -> tuple[Located, list[Located]]:
    """A route and the shared files it uses, read but not merged."""
    route = read_source(path, path.name)
    names = shared_names(route, path.parent, folder)
    return route, [_read_named(name, (path.parent, folder), route) for name in names]


def route_path(name_or_path: str | Path, folder: Path) -> Path:
    """The file of a route: a path as given, a plain name in `folder`."""
    text = str(name_or_path)
    if isinstance(name_or_path, Path) or text.endswith((".yaml", ".yml")) or "/" in text or "\\" in text:
        return Path(name_or_path)
    if not _NAME.match(text):
        raise ChecklistFault([Finding(text[:60], 0, 0, "RG-211", "dit is geen naam van een routekaart")])
    return folder / f"{text}.yaml"


def shared_names(route: Located, beside: Path, folder: Path) -> tuple[str, ...]:
    """Names of the shared files a route reads; the built-in lists and weighing come first, when present."""
    used = route.data.get("gebruikt")
    names = [name for name in used if isinstance(name, str)] if isinstance(used, list) else []
    built_in = [name for name in ALWAYS_READ if find_named(name, beside, folder)]
    stock = [name for name in STOCK if find_named(name, beside, folder)]
    return tuple(dict.fromkeys([*built_in, *names, *stock]))


def find_named(name: str, *folders: Path) -> Path | None:
    """`gedeeld/lijsten` in the first of these folders that has it; None when none has."""
    if not _NAME.match(name):
        return None
    candidates = (base / f"{name}.yaml" for base in folders)
    return next((path for path in candidates if path.is_file()), None)


def _read_named(name: str, folders: Sequence[Path], route: Located) -> Located:
    path = find_named(name, *folders)
    if path is None:
        used = route.data.get("gebruikt")
        at = ("gebruikt", used.index(name)) if isinstance(used, list) and name in used else ()
        line, column = route.place(at)
        message = f"het bestand '{name[:60]}.yaml' is er niet"
        raise ChecklistFault([Finding(route.name, line, column, "RG-212", message)])
    return read_source(path, f"{name}.yaml")


def compile_files(route: Located, shared: Sequence[Located], region: Located | None) -> Checklist:
    """The same for files that have been read already."""
    # Pinned before anything is filled in. The order of keys counts (options), the layout does not.
    dumped = {part.name: _dump(part.data) for part in (*shared, route, *([region] if region else []))}
    canonical = _canonical(route, shared, region, dumped)
    hashes = {name: _hash(text) for name, text in dumped.items()}
    merged, findings = parse(route, shared, region)
    if merged is not None and not findings:
        prune(merged)
        findings = check_references(merged)
    if merged is None or findings:
        raise ChecklistFault(findings)
    return checklist_of(merged, canonical, hashes)


def from_canonical(text: str) -> Checklist:
    """Rebuild a checklist from the text pinned in a case alone; raises ChecklistFault when it has no form.

    Checks on names are not repeated: what was accepted once must stay readable.
    """
    try:
        data = json.loads(text)
        route, *others = (Located(name, part) for name, part in (data["route"], *data["gedeeld"]))
        region = Located(*data["regio"]) if data["regio"] else None
    except (ValueError, KeyError, TypeError, RecursionError):
        message = "de vastgelegde routekaart is niet leesbaar"
        raise ChecklistFault([Finding("vastgelegd", 0, 0, "RG-213", message)]) from None
    hashes = {part.name: _hash(_dump(part.data)) for part in (*others, route, *([region] if region else []))}
    merged, findings = parse(route, others, region)
    if merged is None or findings:
        raise ChecklistFault(findings)
    prune(merged)
    return checklist_of(merged, text, hashes)


def _canonical(route: Located, shared: Sequence[Located], region: Located | None, dumped: Mapping[str, str]) -> str:
    """`{"route":[name,data],"gedeeld":[[name,data],…],"regio":…}`, put together from the files as dumped."""

    def pair(part: Located) -> str:
        return f"[{_dump(part.name)},{dumped[part.name]}]"

    listed = ",".join(pair(part) for part in shared)
    area = pair(region) if region else "null"
    return f'{{"route":{pair(route)},"gedeeld":[{listed}],"regio":{area}}}'


def _dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def data_hash(part: Located) -> str:
    """The hash of one file as `source_hashes` has it: of its data, layout aside. In: a file just read, not merged."""
    return _hash(_dump(part.data))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def checklist_of(merged: Merged, canonical: str = "", hashes: Mapping[str, str] | None = None) -> Checklist:
    """The merged whole as a checklist; without `canonical` it is for checking only and cannot be pinned."""

    def section(name: str) -> Mapping[str, Any]:
        return MappingProxyType(dict(merged.parts.get(name, {})))

    region = merged.region
    return Checklist(
        route=merged.route,
        steps=merged.route.steps,
        questions=section("vragen"),
        step_of=MappingProxyType({name: place.step for name, place in merged.places.items() if place.step}),
        alternative_of=MappingProxyType(
            {name: place.alternative for name, place in merged.places.items() if place.alternative}
        ),
        lists=section("lijsten"),
        alternatives=section("alternatieven"),
        ladder_rules=tuple(merged.parts.get("ladderregels", {}).values()),
        weighing=merged.parts.get("weging", {}).get("weging"),
        definitions=section("definities"),
        warnings=section("waarschuwingen"),
        consultations=section("consulten"),
        parameters=section("parameters"),
        terms=tuple(merged.parts.get("begrippen", {}).values()),
        sources=section("bronnen"),
        region=Region(region.id, region.title, region.version, MappingProxyType(dict(region.names)))
        if region
        else None,
        canonical=canonical,
        hash=_hash(canonical),
        source_hashes=MappingProxyType(dict(hashes or {})),
    )


@dataclass(frozen=True, slots=True)
class RouteSummary:
    """What a tile shows of a route before it is opened; `findings` when it cannot be used."""

    path: Path
    id: str
    title: str
    tile: str | None = None
    version: str | None = None
    subject: str | None = None
    table_title: str | None = None
    number: str = ""
    """That of its first step, such as `A0`: the routes are shown in this order."""
    findings: tuple[Finding, ...] = ()


def list_routes(folder: Path) -> tuple[RouteSummary, ...]:
    """Every route file directly in `folder`, in the order of their first step's number (A0, B1, …), then by name.

    One that cannot be read has findings, and comes last.
    """
    paths = (path for path in folder.glob("*.yaml") if not path.name.endswith(".tests.yaml"))
    return tuple(sorted((_summary(path) for path in paths), key=lambda item: (item.number or "~", item.id)))


def _summary(path: Path) -> RouteSummary:
    try:
        data = read_source(path, path.name).data
    except ChecklistFault as fault:
        return RouteSummary(path, path.stem, path.stem, findings=fault.findings)
    texts = {key: str(data[key]) for key in _SUMMARY_KEYS if isinstance(data.get(key), str | int)}
    return RouteSummary(
        path=path,
        id=texts.get("routekaart", path.stem),
        title=texts.get("titel", path.stem),
        tile=texts.get("tegel"),
        version=texts.get("versie"),
        subject=texts.get("onderwerp", "jeugdige"),
        table_title=texts.get("tafeltitel"),
        number=_first_number(data.get("stappen")),
    )


def _first_number(steps: Any) -> str:
    """The number of the first step: `A0`."""
    first = steps[0] if isinstance(steps, list) and steps else None
    number = first.get("nummer") if isinstance(first, dict) else None
    return number if isinstance(number, str) else ""


_SUMMARY_KEYS = ("routekaart", "titel", "tegel", "versie", "onderwerp", "tafeltitel")
