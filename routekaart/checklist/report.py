"""Check rule files: paths go in, a report with errors, warnings and outdated sources per file comes out.

This is what `routekaart check` prints: a route with its shared files, a region with every route given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from routekaart.checklist.check.advice import Outcomes, check_advice
from routekaart.checklist.check.language import check_language, read_words
from routekaart.checklist.check.references import check_references
from routekaart.checklist.check.required import dated
from routekaart.checklist.check.wording import check_wording
from routekaart.checklist.compile import ALWAYS_READ, STOCK, checklist_of, read_route_files
from routekaart.checklist.compiled import Checklist
from routekaart.checklist.findings import ChecklistFault, Finding, unknown_name
from routekaart.checklist.merge import Merged, parse
from routekaart.checklist.messages import validate
from routekaart.checklist.model import Budget, RegionFile, SharedFile
from routekaart.checklist.prune import prune
from routekaart.checklist.source import Located, read_source
from routekaart.checklist.spots import Spot
from routekaart.checklist.translation import FOLDER as TRANSLATIONS

CountBudget = Callable[[Checklist, Budget, Path], tuple[int, int]]
"""Works out (inputs, free texts) that final signing needs on an example; the engine supplies it."""
FindOutcomes = Callable[[Checklist, Path], Outcomes | None]
"""Which outcomes the examples of a route reach per rule; None when there are no examples."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Everything that was found, in order of file and line."""

    files: tuple[str, ...]
    errors: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()
    outdated: tuple[Finding, ...] = ()

    @property
    def passed(self) -> bool:
        """No errors; warnings do not count."""
        return not self.errors


@dataclass(frozen=True, slots=True)
class Hooks:
    """What the checker needs from above: counting inputs, running examples, the professional words."""

    count_budget: CountBudget | None = None
    find_outcomes: FindOutcomes | None = None
    professional_words: str = ""


_Places = dict[tuple[str, int, int], Finding]
"""Findings by where they stand: what they say differs per route."""


def check_files(paths: Iterable[Path], *, folder: Path, on: date, hooks: Hooks | None = None) -> CheckReport:
    """Check routes, shared files and regions; never raises for what is in a file."""
    hooks = hooks or Hooks()
    paths = [path for path in paths if not path.name.endswith(".tests.yaml")]
    found: list[Finding] = []
    read = [(path, located) for path in paths if (located := _read(path, found)) is not None]
    regions = [path for path, located in read if _is_region(located)]
    seen: dict[str, Located] = {}
    nowhere: list[_Places] = []
    for path, located in read:
        if "routekaart" in located.data and "vertaling" not in located.data:
            nowhere.append({})
            found += _check_route(path, folder, on, hooks, regions, seen, nowhere[-1])
    found += [one for place, one in nowhere[0].items() if all(place in other for other in nowhere)] if nowhere else []
    found += _steps_nowhere(read)
    for _, located in read:
        found += _form(located)
        seen.setdefault(located.name, located)
    unique = sorted(set(found))
    return CheckReport(
        files=tuple(str(path) for path in paths),
        errors=tuple(one for one in unique if one.severity == "fout"),
        warnings=tuple(one for one in unique if one.severity == "waarschuwing"),
        outdated=tuple(sorted({one for file in seen.values() for one in _outdated(file, on)})),
    )


def _read(path: Path, found: list[Finding]) -> Located | None:
    try:
        return read_source(path, name_of(path))
    except ChecklistFault as fault:
        found += fault.findings
        return None


def name_of(path: Path) -> str:
    """How a file is called in findings: `residentieel.yaml`, `gedeeld/weging.yaml`, `en/residentieel.yaml`."""
    inside = path.parent.name in ("gedeeld", "regio") or path.parent.parent.name == TRANSLATIONS
    return f"{path.parent.name}/{path.name}" if inside else path.name


def _is_region(located: Located) -> bool:
    # A file with answers names its region too, but starts with its route.
    return "regio" in located.data and "route" not in located.data


_OTHER_KINDS = ("routekaart", "route", "aanbod_van", "doelen_van", "vertaling")
"""Routes are checked as a whole; answers, offers, goals and translations are read by others."""


def _form(located: Located) -> list[Finding]:
    """A shared file or region by itself; whether its names exist shows in the routes that use it."""
    if "gedeeld" in located.data:
        return validate(SharedFile, located)[1]
    if _is_region(located):
        return validate(RegionFile, located)[1]
    if any(key in located.data for key in _OTHER_KINDS):
        return []
    message = "dit is geen regelbestand; het begint met routekaart, gedeeld of regio"
    return [Finding(located.name, 1, 1, "RG-214", message)]


def _check_route(
    path: Path,
    folder: Path,
    on: date,
    hooks: Hooks,
    regions: Sequence[Path],
    seen: dict[str, Located],
    nowhere: _Places,
) -> list[Finding]:
    """Findings about one route; in `nowhere` comes what a region says of parts that this route does not have."""
    found: list[Finding] = []
    for region in (None, *regions):
        try:
            # Sources are filled in while merging, so every run reads its own copy.
            route, shared = read_route_files(path, folder)
            area = read_source(region, name_of(region)) if region else None
        except ChecklistFault as fault:
            return [*found, *fault.findings]
        merged, findings = parse(route, shared, area)
        if merged is None:
            found += findings
            continue
        prune(merged)
        nowhere.update({(one.path, one.line, one.column): one for one in merged.regional})
        errors = [*check_references(merged), *_successors(merged, path, folder)]
        found += errors
        if region is None:
            seen.update({file.name: file for file in merged.files})
            found += _advice(merged, path, on, hooks, errors)
    return found


def _steps_nowhere(read: Sequence[tuple[Path, Located]]) -> Iterator[Finding]:
    """A shared rule names the step of some route; told when no route beside the file has it."""
    routes = {path: located for path, located in read if "routekaart" in located.data}
    steps = {name for located in routes.values() for name in _ids(located.data.get("stappen"))}
    for path, located in read:
        if "gedeeld" not in located.data or not set(_routes_in(path.parent.parent)) <= set(routes):
            continue
        for section in ("waarschuwingen", "consulten"):
            rules = located.data.get(section)
            for index, rule in enumerate(rules if isinstance(rules, list) else ()):
                name = rule.get("stap") if isinstance(rule, dict) else None
                if isinstance(name, str) and name not in steps:
                    spot = Spot(located, (section, index))
                    yield spot.finding("RG-202", unknown_name("stap", name, steps), "stap")


def _ids(parts: object) -> Iterator[str]:
    rows = parts if isinstance(parts, list) else ()
    yield from (str(part.get("id")) for part in rows if isinstance(part, dict))


def _routes_in(folder: Path) -> list[Path]:
    """The files in a folder that begin a route."""
    texts = {file: file.read_text(encoding="utf-8", errors="replace") for file in folder.glob("*.yaml")}
    return [file for file, text in texts.items() if _HEAD.search(text)]


def _successors(merged: Merged, path: Path, folder: Path) -> Iterator[Finding]:
    """The routes that usually follow: each is a file beside this one or among the shipped ones, and not this one."""
    wanted = merged.route.continues_in
    known = {file.stem for base in {path.parent, folder} for file in _routes_in(base)} if wanted else set()
    spot = Spot(merged.route_file, ("gaat_verder_in",))
    for index, name in enumerate(wanted):
        if name == merged.route.id:
            yield spot.finding("RG-246", "een routekaart gaat niet verder in zichzelf", index)
        elif name not in known:
            yield spot.finding("RG-202", unknown_name("routekaart", name, known - {merged.route.id}), index)


_HEAD = re.compile(r"^routekaart:", re.MULTILINE)


_RULES_STAND = frozenset({"RG-252", "RG-253"})
"""Errors about the order of questions: every name is known, so that advice about the rules is possible beside them."""


def _advice(merged: Merged, path: Path, on: date, hooks: Hooks, errors: Sequence[Finding]) -> list[Finding]:
    found: list[Finding] = []
    words = read_words(hooks.professional_words)
    for file in merged.files:
        if file.name.removesuffix(".yaml") in {*ALWAYS_READ, *STOCK} - {*merged.route.uses}:
            # Read with every route; its words are the concern of a route that names it.
            continue
        found += check_language(file, merged.parts.get("begrippen", {}).values(), words)
        found += check_wording(file)
    if any(one.code not in _RULES_STAND for one in errors):
        return found
    if errors:
        return [*found, *check_advice(merged, on, None)]
    checklist = checklist_of(merged)
    outcomes = hooks.find_outcomes(checklist, path) if hooks.find_outcomes else None
    found += check_advice(merged, on, outcomes)
    found += _set_aside(merged)
    found += _budgets(merged, checklist, path, hooks.count_budget)
    return found


def _set_aside(merged: Merged) -> list[Finding]:
    """What of the shared files works differently in this route, in one line each."""
    found: list[Finding] = []
    spot = Spot(merged.route_file, ("gebruikt",))
    if merged.unusable:
        names = ", ".join(sorted(merged.unusable))
        first = next(iter(merged.unusable.values()))
        message = f"deze consulten zijn hier nooit vanzelf verplicht: {names} ({first})"
        found.append(replace(spot.finding("RG-313", message), severity="waarschuwing"))
    for name, alternative in merged.replaced.items():
        if merged.parts["vragen"][name].use == name:
            continue  # taken over word for word: nothing is replaced
        message = f"vraag '{name}' komt hier in de plaats van de toetsvraag van '{alternative}'"
        found.append(replace(merged.spots[("vragen", name)].finding("RG-314", message), severity="waarschuwing"))
    return found


def _budgets(merged: Merged, checklist: Checklist, path: Path, count: CountBudget | None) -> list[Finding]:
    found: list[Finding] = []
    for index, budget in enumerate(merged.route.budgets if count else ()):
        assert count is not None
        inputs, texts = count(checklist, budget, path)
        spot = Spot(merged.route_file, ("budget", index))
        if inputs > budget.inputs:
            message = f"'{budget.title}' vraagt {inputs} keer iets; het mag {budget.inputs} keer"
            found.append(spot.finding("RG-261", message, "invoer"))
        if budget.free_text is not None and texts > budget.free_text:
            message = f"'{budget.title}' vraagt {texts} vrije teksten; het mogen er {budget.free_text} zijn"
            found.append(spot.finding("RG-261", message, "vrije_tekst"))
    return found


def _outdated(file: Located, on: date) -> list[Finding]:
    found: list[Finding] = []
    limit = on.replace(year=on.year - 1) if (on.month, on.day) != (2, 29) else on.replace(year=on.year - 1, day=28)
    for path, item in dated(file.data):
        seen = item.get("gezien_op")
        if path and isinstance(seen, str) and _before(seen, limit):
            line, column = file.place((*path, "gezien_op"))
            title = str(item.get("titel", ""))[:60]
            message = f"bron '{title}' is het laatst bekeken op {seen}, meer dan een jaar geleden"
            found.append(Finding(file.name, line, column, "RG-321", message, "waarschuwing"))
    return found


def _before(text: str, limit: date) -> bool:
    try:
        return date.fromisoformat(text) < limit
    except ValueError:
        return False
