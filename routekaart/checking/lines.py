"""The outcome of a check goes in; lines for people come out: per file the place, the line itself and what to do.

After the findings come the figures: examples, coverage and budget.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from routekaart.checking.remedies import remedy
from routekaart.checking.run import CheckOutcome
from routekaart.checklist import Finding
from routekaart.checklist.report import name_of

__all__ = ["excerpt", "report_lines"]

_WIDEST = 96
_CUT = "…"
_NAMED = 5
"""So many texts are named; a translator finds the others in the file."""


def report_lines(outcome: CheckOutcome) -> list[str]:
    """The outcome to read."""
    report = outcome.report
    given = {name_of(Path(path)) for path in report.files}
    # What was asked about before what was only read along; in a file errors before warnings.
    found = sorted(
        (*report.errors, *report.warnings), key=lambda item: (item.path not in given, item.path, item.severity, item)
    )
    lines = [line for name, items in groupby(found, lambda item: item.path) for line in _file(outcome, name, [*items])]
    lines += outcome.trouble
    files, errors, warnings = len(report.files), len(report.errors), len(report.warnings)
    lines.append(
        f"{_counted(files, 'bestand', 'bestanden')} bekeken: {_counted(errors, 'fout', 'fouten')}, "
        f"{_counted(warnings, 'waarschuwing', 'waarschuwingen')}."
    )
    for name in dict.fromkeys((*outcome.results, *outcome.coverage, *outcome.budgets)):
        lines += _figures(outcome, name)
    lines += _translations(outcome)
    lines += [f"Verouderd: {item}" for item in report.outdated]
    return lines


def _translations(outcome: CheckOutcome) -> Iterator[str]:
    for name, gaps in outcome.translations.items():
        yield f"vertalingen/{name}: {gaps.done} van {gaps.total} teksten vertaald."
        for what, names in (("nog niet vertaald", gaps.missing), ("tekst is veranderd", gaps.behind)):
            if names:
                more = f" en nog {len(names) - _NAMED}" if len(names) > _NAMED else ""
                yield f"  {what}: {', '.join(names[:_NAMED])}{more}"


def _file(outcome: CheckOutcome, name: str, items: Sequence[Finding]) -> Iterator[str]:
    """One file: its name with figures, then every finding."""
    errors = sum(item.severity == "fout" for item in items)
    counts = [_counted(errors, "fout", "fouten")] if errors else []
    if errors < len(items):
        counts.append(_counted(len(items) - errors, "waarschuwing", "waarschuwingen"))
    # As it was typed, so that a terminal or editor can open it.
    shown = next((path for path in outcome.report.files if name_of(Path(path)) == name), name)
    yield f"{shown}: {', '.join(counts)}"
    source = _source(outcome, name)
    for item in items:
        yield ""
        kind = "" if item.severity == "fout" else " [waarschuwing]"
        yield f"{replace(item, path=shown)}{kind}"
        yield from excerpt(source, item.line, item.column)
        advice = remedy(item.code)
        if advice:
            yield f"  Doe dit: {advice}"
    yield ""


def _source(outcome: CheckOutcome, name: str) -> list[str]:
    """The lines of the file that a finding names, as far as it can still be read."""
    given = [Path(path) for path in outcome.report.files]
    beside = dict.fromkeys(path.parent for path in given)
    candidates = [path for path in given if name_of(path) == name]
    candidates += [folder / name for folder in (*beside, outcome.shipped)]
    for path in candidates:
        if path.is_file():
            return path.read_text(encoding="utf-8", errors="replace").splitlines()
    return []


def excerpt(source: Sequence[str], line: int, column: int) -> list[str]:
    """The line with a caret under the column; a long line is cut around it. Nothing when there is no such line."""
    if source and line == len(source) + 1:
        # The end of the file: something is missing after the last line.
        line, column = len(source), len(source[-1]) + 1
    if not 0 < line <= len(source):
        return []
    # One sign is one column here, also a tab.
    text = "".join(char if char.isprintable() else " " for char in source[line - 1])
    at = min(max(column, 1), len(text) + 1) - 1
    start = 0 if at < _WIDEST - 16 else at - _WIDEST // 2
    shown = text[start : start + _WIDEST].rstrip()
    if start:
        shown = _CUT + shown[1:]
    if start + _WIDEST < len(text):
        shown = shown[:-1] + _CUT
    number = f"{line:>6}"
    return [f"{number} | {shown}", f"{' ' * len(number)} | {' ' * (at - start)}^"]


def _figures(outcome: CheckOutcome, name: str) -> Iterator[str]:
    """Of one route: which examples failed, which outcomes were not seen, and the budgets."""
    results = outcome.results.get(name, ())
    failed = [result for result in results if not result.passed]
    if results:
        yield f"{name}: {len(results) - len(failed)} van {len(results)} voorbeelden kloppen."
    for result in failed:
        yield f"  regel {result.example.line}: {result.example.name}"
        yield from (f"      {text}" for text in result.differences)
    coverage = outcome.coverage.get(name)
    if coverage:
        unseen = coverage.unseen()
        seen = len(coverage.warnings) - len(unseen)
        yield f"{name}: {seen} van {len(coverage.warnings)} waarschuwingen waar, onwaar én onbekend gezien."
        yield from (f"  {key}: nog geen voorbeeld dat {', '.join(values)} geeft" for key, values in unseen.items())
    for item in outcome.budgets.get(name, ()):
        yield (
            f"{name}: {item['titel']}: {item['invoer']} keer iets invullen (hoogstens {item['hoogstens']}), "
            f"waarvan {item['vrije_tekst']} vrije tekst."
        )


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
