"""The outcome of a check goes in; data for programs comes out. Its form is part of the command line.

What people read is made in `lines`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from routekaart.checking.run import CheckOutcome
from routekaart.checklist import Finding
from routekaart.checklist.report import CheckReport, name_of

__all__ = ["report_json"]


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
        "vertalingen": {
            name: {
                "teksten": gaps.total,
                "vertaald": gaps.done,
                "ontbreekt": list(gaps.missing),
                "verouderd": list(gaps.behind),
                "overbodig": list(gaps.spare),
            }
            for name, gaps in outcome.translations.items()
        },
        "verouderd": [_finding(item) | {"path": item.path} for item in report.outdated],
    }


def _files(report: CheckReport) -> dict[str, str]:
    """Name in findings → path as given; a file that was only read along is there when it has findings."""
    named = {name_of(Path(path)): path for path in report.files}
    along = {item.path: item.path for item in (*report.errors, *report.warnings)}
    return {**along, **named}


def _finding(item: Finding) -> dict[str, Any]:
    return {"line": item.line, "column": item.column, "code": item.code, "message": item.message}
