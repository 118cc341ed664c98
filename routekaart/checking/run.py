"""Everything `check` looks at in one run: rule files, their examples, coverage and budget.

Paths go in; one outcome comes out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from routekaart.authoring import case_findings
from routekaart.checking.regions import region_findings
from routekaart.checklist import Checklist, ChecklistFault, Finding, load_route
from routekaart.checklist.check.advice import Outcomes
from routekaart.checklist.model import Budget
from routekaart.checklist.report import CheckReport, Hooks, check_files
from routekaart.checklist.source import read_source
from routekaart.checklist.translation import FOLDER as TRANSLATIONS
from routekaart.checklist.translation import Gaps, beside, gaps_of, read_translation
from routekaart.errors import RoutekaartError
from routekaart.examples import (
    Coverage,
    Example,
    ExampleResult,
    count_budget,
    coverage_of,
    examples_path,
    facts_of_file,
    load_examples,
    run_example,
)

__all__ = ["CheckOutcome", "check_all"]


@dataclass(slots=True)
class CheckOutcome:
    """What was found in the files, and what the examples showed."""

    report: CheckReport
    results: dict[str, tuple[ExampleResult, ...]] = field(default_factory=dict)
    coverage: dict[str, Coverage] = field(default_factory=dict)
    budgets: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    trouble: list[str] = field(default_factory=list)
    """Example files that could not be read."""
    translations: dict[str, Gaps] = field(default_factory=dict)
    """Per translation file what it lacks."""
    shipped: Path = Path()
    """The folder with the shared files that a route may read along."""

    @property
    def passed(self) -> bool:
        """No errors and every example as expected."""
        failed = any(not result.passed for results in self.results.values() for result in results)
        return self.report.passed and not failed and not self.trouble


def check_all(paths: Sequence[Path], *, folder: Path, on: date, examples: bool) -> CheckOutcome:
    """Check files, and with `examples` also run what stands beside the routes, with coverage and budget."""
    run = _Run(folder)
    hooks = Hooks(
        count_budget=run.budget if examples else None,
        find_outcomes=run.outcomes if examples else None,
        professional_words=_words(folder),
    )
    files = _expanded(paths)
    report = check_files(files, folder=folder, on=on, hooks=hooks)
    report = replace(report, errors=tuple(sorted({*report.errors, *region_findings(files, folder, on)})))
    cases = [finding for path in files for finding in case_findings(path, folder)]
    translations: dict[str, Gaps] = {}
    for path in files:
        cases += _translated(path, folder, translations)
    if cases:
        report = replace(report, errors=tuple(sorted({*report.errors, *cases})))
    return CheckOutcome(report, run.results, run.coverage, run.budgets, run.trouble, translations, folder)


def _expanded(paths: Sequence[Path]) -> list[Path]:
    """Folders become their files; examples are checked with the route they stand beside."""
    found: list[Path] = []
    for path in paths:
        found += sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    return list(dict.fromkeys(_route_of(path) for path in found))


def _route_of(path: Path) -> Path:
    route = path.with_name(path.name.removesuffix(".tests.yaml") + ".yaml")
    return route if path.name.endswith(".tests.yaml") and route.is_file() else path


def _translated(path: Path, folder: Path, translations: dict[str, Gaps]) -> list[Finding]:
    """Count the gaps of a translation file; findings when it cannot be read or its route is not there."""
    if path.parent.parent.name != TRANSLATIONS:
        return []
    try:
        translation = read_translation(path)
        translations[f"{path.parent.name}/{path.name}"] = gaps_of(
            load_route(translation.route, folder=folder), translation, beside(path)
        )
    except ChecklistFault as fault:
        return list(fault.findings)
    return []


def _words(folder: Path) -> str:
    path = folder.parent / "resources" / "taal" / "vakwoorden.txt"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


class _Run:
    """The hooks of one run; keeps what the examples showed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.results: dict[str, tuple[ExampleResult, ...]] = {}
        self.coverage: dict[str, Coverage] = {}
        self.budgets: dict[str, list[dict[str, Any]]] = {}
        self.trouble: list[str] = []

    def _with_regions(self, checklist: Checklist, path: Path, example: Example) -> Checklist:
        region = example.given.get("regio")
        return load_route(path, folder=self.folder, region=str(region)) if region else checklist

    def outcomes(self, checklist: Checklist, path: Path) -> Outcomes | None:
        """Run the examples of a route."""
        beside = examples_path(path)
        if not beside.is_file():
            return None
        try:
            examples = load_examples(beside)
        except ChecklistFault as fault:
            self.trouble += [str(finding) for finding in fault.findings]
            return None
        except RoutekaartError as error:
            self.trouble.append(error.message)
            return None
        compiled: dict[object, Checklist] = {None: checklist}
        results = []
        for example in examples:
            region = example.given.get("regio")
            if region not in compiled:
                compiled[region] = self._with_regions(checklist, path, example)
            results.append(run_example(compiled[region], example))
        self.results[path.name] = tuple(results)
        self.coverage[path.name] = coverage_of(checklist, results)
        return self.coverage[path.name].warnings

    def budget(self, checklist: Checklist, budget: Budget, path: Path) -> tuple[int, int]:
        """Count the inputs of the example a budget names; a file that cannot be final counts as over."""
        given = self._given(path, budget.example)
        region = given.get("regio")
        compiled = load_route(path, folder=self.folder, region=str(region)) if region else checklist
        count = count_budget(compiled, facts_of_file(given, compiled))
        found = {
            "titel": budget.title,
            "invoer": count.inputs if count else None,
            "hoogstens": budget.inputs,
            "vrije_tekst": count.free_text if count else None,
            "vrije_tekst_hoogstens": budget.free_text,
        }
        self.budgets.setdefault(path.name, []).append(found)
        return (count.inputs, count.free_text) if count else (budget.inputs + 1, 0)

    def _given(self, path: Path, name: str) -> dict[str, Any]:
        for result in self.results.get(path.name, ()):
            if result.example.name == name:
                return dict(result.example.given)
        other = path.parent / name
        return dict(read_source(other, other.name).data) if other.is_file() else {}
