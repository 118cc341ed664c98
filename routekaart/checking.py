"""Everything `check` looks at in one run: rule files, their examples, coverage and budget.

Paths go in; one outcome comes out, as lines that say what to do or as data for programs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from routekaart.answers import AnswersFault
from routekaart.checklist import Checklist, ChecklistFault, Finding, load_route
from routekaart.checklist.check.advice import Outcomes
from routekaart.checklist.model import Budget
from routekaart.checklist.report import CheckReport, Hooks, check_files, name_of
from routekaart.checklist.source import read_source
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

__all__ = ["CheckOutcome", "check_all", "report_json", "report_lines"]


@dataclass(slots=True)
class CheckOutcome:
    """What was found in the files, and what the examples showed."""

    report: CheckReport
    results: dict[str, tuple[ExampleResult, ...]] = field(default_factory=dict)
    coverage: dict[str, Coverage] = field(default_factory=dict)
    budgets: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    trouble: list[str] = field(default_factory=list)
    """Example files that could not be read."""

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
    cases = [finding for path in files for finding in _case_findings(path, folder)]
    if cases:
        report = replace(report, errors=tuple(sorted({*report.errors, *cases})))
    return CheckOutcome(report, run.results, run.coverage, run.budgets, run.trouble)


def _expanded(paths: Sequence[Path]) -> list[Path]:
    """Folders become their files; examples are checked with the route they stand beside."""
    found: list[Path] = []
    for path in paths:
        found += sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    return list(dict.fromkeys(_route_of(path) for path in found))


def _route_of(path: Path) -> Path:
    route = path.with_name(path.name.removesuffix(".tests.yaml") + ".yaml")
    return route if path.name.endswith(".tests.yaml") and route.is_file() else path


def _case_findings(path: Path, folder: Path) -> list[Finding]:
    """What does not fit in a file with answers, such as a practice case, on the route it names."""
    try:
        located = read_source(path, name_of(path))
        if "route" not in located.data or "routekaart" in located.data:
            return []
        region = located.data.get("regio")
        route = load_route(str(located.data["route"]), folder=folder, region=str(region) if region else None)
        facts_of_file(located.data, route)
    except AnswersFault as fault:
        places = ((item, located.place(item.path)) for item in fault.faults)
        return [Finding(located.name, *place, fault.code, item.message) for item, place in places]
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


def report_json(outcome: CheckOutcome) -> dict[str, Any]:
    """The outcome as data; the form is part of the command line."""
    report = outcome.report
    results = [result for results in outcome.results.values() for result in results]
    return {
        "files": [
            {
                "path": path,
                "errors": [_finding(item) for item in report.errors if item.path == name],
                "warnings": [_finding(item) for item in report.warnings if item.path == name],
            }
            for name, path in _files(report).items()
        ],
        "examples": {
            "passed": sum(result.passed for result in results),
            "failed": [
                {"naam": result.example.name, "line": result.example.line, "verschillen": list(result.differences)}
                for result in results
                if not result.passed
            ]
            + [{"naam": "", "line": 0, "verschillen": [text]} for text in outcome.trouble],
        },
        "coverage": {
            name: {
                "waarschuwingen": {key: sorted(seen) for key, seen in coverage.warnings.items()},
                "alternatieven": {key: sorted(seen) for key, seen in coverage.alternatives.items()},
                "niet_gezien": coverage.unseen(),
            }
            for name, coverage in outcome.coverage.items()
        },
        "budget": outcome.budgets,
        "verouderd": [_finding(item) | {"path": item.path} for item in report.outdated],
    }


def _files(report: CheckReport) -> dict[str, str]:
    """Name in findings → path as given; a file that was only read along is there when it has findings."""
    named = {name_of(Path(path)): path for path in report.files}
    along = {item.path: item.path for item in (*report.errors, *report.warnings)}
    return {**along, **named}


def _finding(item: Finding) -> dict[str, Any]:
    return {"line": item.line, "column": item.column, "code": item.code, "message": item.message}


def report_lines(outcome: CheckOutcome) -> list[str]:
    """The outcome to read: per finding the place and what to do, then the figures."""
    report = outcome.report
    lines = [str(item) for item in report.errors]
    lines += [f"{item} [waarschuwing]" for item in report.warnings]
    lines += outcome.trouble
    files, errors, warnings = len(report.files), len(report.errors), len(report.warnings)
    lines.append(
        f"{_counted(files, 'bestand', 'bestanden')} bekeken: {_counted(errors, 'fout', 'fouten')}, "
        f"{_counted(warnings, 'waarschuwing', 'waarschuwingen')}."
    )
    for name, results in outcome.results.items():
        failed = [result for result in results if not result.passed]
        lines.append(f"{name}: {len(results) - len(failed)} van {len(results)} voorbeelden kloppen.")
        for result in failed:
            lines.append(f"  regel {result.example.line}: {result.example.name}")
            lines += [f"      {text}" for text in result.differences]
    for name, coverage in outcome.coverage.items():
        unseen = coverage.unseen()
        seen = len(coverage.warnings) - len(unseen)
        lines.append(f"{name}: {seen} van {len(coverage.warnings)} waarschuwingen waar, onwaar én onbekend gezien.")
        lines += [f"  {key}: nog geen voorbeeld dat {', '.join(values)} geeft" for key, values in unseen.items()]
    for name, budgets in outcome.budgets.items():
        for item in budgets:
            lines.append(
                f"{name}: {item['titel']}: {item['invoer']} keer iets invullen (hoogstens {item['hoogstens']}), "
                f"waarvan {item['vrije_tekst']} vrije tekst."
            )
    lines += [f"Verouderd: {item}" for item in report.outdated]
    return lines


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
