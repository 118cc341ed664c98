"""Examples beside the rules: read them, run them, and say which outcomes of each rule they show.

A route and its `.tests.yaml` go in; per example what differs from the expectation comes out, with coverage
and the budget: how many inputs the smallest file needs before final signing is allowed.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from routekaart.answers import AnswersFault, AnswersFile, Facts, Fault, facts_from
from routekaart.checklist import Checklist, ChecklistFault
from routekaart.checklist.example_form import example_findings
from routekaart.checklist.findings import nearest
from routekaart.checklist.source import read_items, read_source
from routekaart.conditions import truth_word
from routekaart.engine import Assessment, assess, is_complete
from routekaart.errors import RoutekaartError

__all__ = [
    "BudgetCount",
    "Coverage",
    "Example",
    "ExampleResult",
    "count_budget",
    "coverage_of",
    "examples_path",
    "facts_of_file",
    "load_examples",
    "run_example",
]

DEFAULT_ON = date(2026, 11, 22)
_MAY = {"mag_definitief": "may_final", "mag_voorlopig": "may_provisional", "compleet": "complete"}
_PER_KEY = ("antwoorden", "onbekend", "nvt", "wegingen", "waarschuwingen_beantwoord", "besluit", "ondertekening")


@dataclass(frozen=True, slots=True)
class Example:
    """One case with what is expected of it."""

    name: str
    line: int
    given: Mapping[str, Any]
    expected: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What came out of one example; no differences means it passed."""

    example: Example
    differences: tuple[str, ...]
    assessment: Assessment | None

    @property
    def passed(self) -> bool:
        """Nothing differs."""
        return not self.differences


@dataclass(slots=True)
class Coverage:
    """Which values of each rule and which standings of each alternative the examples show."""

    warnings: dict[str, set[str]] = field(default_factory=dict)
    alternatives: dict[str, set[str]] = field(default_factory=dict)

    def unseen(self) -> dict[str, list[str]]:
        """Per warning the values that no example shows."""
        wanted = ("waar", "onwaar", "onbekend")
        return {
            name: [value for value in wanted if value not in seen]
            for name, seen in self.warnings.items()
            if len(seen & set(wanted)) < len(wanted)
        }


def examples_path(route_path: Path) -> Path:
    """`residentieel.yaml` → `residentieel.tests.yaml`."""
    return route_path.with_name(route_path.name.removesuffix(".yaml") + ".tests.yaml")


def load_examples(path: Path) -> tuple[Example, ...]:
    """Read the examples of a route; raises RoutekaartError (also ChecklistFault) with file and line."""
    items, located = read_items(path, path.name)
    wrong = example_findings(items, located)
    if wrong:
        raise ChecklistFault(wrong)
    made: dict[str, Example] = {}
    for index, item in enumerate(items):
        line = located.place((index,))[0]
        made_name = str(item.get("naam") or "")
        if not made_name or made_name in made:
            raise RoutekaartError("VBD-002", f"{path.name}:{line}: geef elk voorbeeld een eigen naam.", line=line)
        base = _base(str(item["basis"]), made, path, line) if "basis" in item else {}
        given = merge_given(base, item.get("gegeven") or {})
        made[made_name] = Example(made_name, line, given, item.get("verwacht") or {})
    return tuple(made.values())


def _base(name: str, made: Mapping[str, Example], path: Path, line: int) -> Mapping[str, Any]:
    if name in made:
        return made[name].given
    other = path.parent / name
    if name.endswith(".yaml") and other.is_file():
        data = read_source(other, other.name).data
        return data if isinstance(data, Mapping) else {}
    raise RoutekaartError("VBD-004", f"{path.name}:{line}: de basis {name!r} is er niet, of staat verderop.", line=line)


def merge_given(base: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """`change` over `base`: per key for answers and weighings, per record for lists; null takes away."""
    merged: dict[str, Any] = copy.deepcopy(dict(base))
    for key, value in change.items():
        if key in _PER_KEY and isinstance(value, Mapping):
            merged[key] = _merge_keys(merged.get(key) or {}, value)
            for name in value if key in ("antwoorden", "onbekend", "nvt") else ():
                for other in {"antwoorden", "onbekend", "nvt"} - {key}:
                    (merged.get(other) or {}).pop(name, None)
        elif key == "lijsten" and isinstance(value, Mapping):
            merged[key] = {**(merged.get(key) or {})}
            for name, rows in value.items():
                merged[key][name] = _merge_rows(merged[key].get(name) or [], rows)
        elif value is None:
            merged.pop(key, None)
        else:
            merged[key] = value
    return merged


def _merge_keys(base: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    merged = {**base, **change}
    return {key: value for key, value in merged.items() if value is not None}


def _merge_rows(base: Sequence[Mapping[str, Any]], change: Any) -> list[Mapping[str, Any]]:
    if change is None:
        return []
    if isinstance(change, Mapping):  # {id: null or fields}
        change = [
            {"id": key, **value} if isinstance(value, Mapping) else {"id": key, "_weg": 1}
            for key, value in change.items()
        ]
    rows = {str(row.get("id", index)): dict(row) for index, row in enumerate(base)}
    for index, row in enumerate(change):
        key = str(row.get("id", f"nieuw-{index}"))
        if row.get("_weg"):
            rows.pop(key, None)
        else:
            rows[key] = _merge_keys(rows.get(key, {}), row)
    return list(rows.values())


def facts_of_file(data: Mapping[str, Any], checklist: Checklist, default_on: date = DEFAULT_ON) -> Facts:
    """An answers file as data → facts; raises AnswersFault with the place of every fault."""
    try:
        file = AnswersFile.model_validate(dict(data))
    except ValidationError as error:
        raise AnswersFault([_fault(item) for item in error.errors()]) from None
    return facts_from(file, checklist, default_on=default_on)


def _fault(item: Any) -> Fault:
    texts = {
        "extra_forbidden": "Deze sleutel kent een antwoordenbestand niet.",
        "literal_error": "Deze waarde kan hier niet.",
        "dict_type": "Hier hoort een lijst met sleutel en waarde.",
        "list_type": "Hier hoort een lijst met streepjes.",
        "tuple_type": "Hier hoort een lijst met streepjes.",
        "string_type": "Hier hoort gewone tekst.",
    }
    return Fault(tuple(item["loc"]), texts.get(item["type"], "Dit past niet in een antwoordenbestand."))


def run_example(checklist: Checklist, example: Example) -> ExampleResult:
    """Assess one example and compare with what is expected."""
    try:
        facts = facts_of_file(example.given, checklist)
    except AnswersFault as fault:
        texts = tuple(f"{'.'.join(map(str, item.path))}: {item.message}" for item in fault.faults)
        return ExampleResult(example, texts, None)
    assessment = assess(checklist, facts)
    return ExampleResult(example, tuple(_differences(_full_names(example.expected, checklist), assessment)), assessment)


def _full_names(expected: Mapping[str, Any], checklist: Checklist) -> Mapping[str, Any]:
    """`W04` may stand for `W04_vrijwillig` when that is the only one."""
    wanted = expected.get("waarschuwingen")
    if not isinstance(wanted, Mapping):
        return expected
    named = {checklist.warning_named(str(name)) or name: value for name, value in wanted.items()}
    return {**expected, "waarschuwingen": named}


def _differences(expected: Mapping[str, Any], state: Assessment) -> Iterator[str]:
    readers: dict[str, Callable[[Any, Assessment], Iterator[str]]] = {
        "waarschuwingen": _compare_warnings,
        "alternatieven": _compare_alternatives,
        "consulten": _compare_consultations,
        "mist": _compare_missing,
        "open_definitief": _compare_open,
    }
    for key, wanted in expected.items():
        if key in readers:
            yield from readers[key](wanted, state)
        elif key in _MAY:
            found = "ja" if getattr(state, _MAY[key]) else "nee"
            if found != wanted:
                blocking = ", ".join(point.id for point in state.open_final if point.blocks)
                yield f"{key}: verwacht {wanted}, gevonden {found}" + (f" (open: {blocking})" if blocking else "")
        else:
            yield f"onbekend bij verwacht: {key}"


def _compare_warnings(wanted: Mapping[str, str], state: Assessment) -> Iterator[str]:
    for name, value in wanted.items():
        warning = state.warnings.get(name)
        if warning is None:
            yield f"{name}: deze waarschuwing is er niet{nearest(name, state.warnings)}"
            continue
        found = truth_word(warning.value)
        truth, _, level = str(value).partition(" ")
        if found != truth or (level and warning.level != level):
            because = "; ".join(warning.because[:3])
            yield f"{name}: verwacht {value}, gevonden {found} {warning.level or ''} ({because})"


def _compare_alternatives(wanted: Mapping[str, str], state: Assessment) -> Iterator[str]:
    for name, value in wanted.items():
        found = state.alternatives.get(name)
        if found is None or value not in (found.standing, found.conclusion):
            yield f"{name}: verwacht {value}, gevonden {found.standing if found else 'niets'}"


def _compare_consultations(wanted: Mapping[str, str], state: Assessment) -> Iterator[str]:
    for name, value in wanted.items():
        found = state.consultations.get(name)
        if found is None:
            yield f"{name}: dit consult is er niet{nearest(name, state.consultations)}"
            continue
        due = {True: "nodig", False: "niet_nodig", None: "onbekend"}[found.due]
        held = {True: "gehouden", False: "niet_gehouden", None: "onbekend"}[found.held]
        if value not in (due, held if value in ("gehouden", "niet_gehouden") else due):
            yield f"{name}: verwacht {value}, gevonden {due} en {held}"


def _compare_missing(wanted: Sequence[str], state: Assessment) -> Iterator[str]:
    found = {item.id for item in state.missing} | {item.name for item in state.missing if item.name}
    yield from (f"mist: verwacht {name}, dat ontbreekt niet" for name in wanted if name not in found)


def _compare_open(wanted: Sequence[str], state: Assessment) -> Iterator[str]:
    found = {point.id for point in state.open_final}
    yield from (f"open_definitief: verwacht {name}, dat staat niet open" for name in wanted if name not in found)


def coverage_of(checklist: Checklist, results: Sequence[ExampleResult]) -> Coverage:
    """What the examples show of every warning and alternative."""
    coverage = Coverage({name: set() for name in checklist.warnings}, {name: set() for name in checklist.alternatives})
    for result in results:
        if result.assessment is not None:
            for name, warning in result.assessment.warnings.items():
                coverage.warnings.setdefault(name, set()).add(truth_word(warning.value))  # a region adds its own
            for name, state in result.assessment.alternatives.items():
                coverage.alternatives.setdefault(name, set()).add(state.standing)
    return coverage


@dataclass(frozen=True, slots=True)
class BudgetCount:
    """How many inputs the smallest file needs, and how many of them are free text."""

    inputs: int
    free_text: int


def count_budget(checklist: Checklist, facts: Facts) -> BudgetCount | None:
    """Take away, one by one, whatever final signing does not need, and count what is left.

    None when the facts do not allow final signing to begin with. Greedy, so the outcome is a file from which
    nothing more can be left out; pointed-at records count once. Source: ontwerp.md §1.8.
    """
    if not is_complete(checklist, facts):
        return None
    progress = True
    while progress:
        progress = False
        for smaller in _smaller(facts):
            candidate = smaller(facts)
            if candidate != facts and is_complete(checklist, candidate):
                facts, progress = candidate, True
    return BudgetCount(_inputs(facts), _free_text(checklist, facts))


def _smaller(facts: Facts) -> Iterator[Callable[[Facts], Facts]]:
    """Ways to leave one thing out: whole records and weighings first, then single fields and answers."""
    for name, rows in facts.lists.items():
        for row in rows:
            yield lambda now, n=name, i=row["id"]: _without_record(now, n, i)  # type: ignore[misc]
    for section in ("weighings", "warnings_answered"):
        for key in getattr(facts, section):
            yield lambda now, s=section, k=key: replace(now, **{s: _without(getattr(now, s), k)})  # type: ignore[misc]
    for section in ("answers", "unknown", "not_applicable", "decision"):
        for key in getattr(facts, section):
            yield lambda now, s=section, k=key: replace(now, **{s: _without(getattr(now, s), k)})  # type: ignore[misc]
    for name in sorted(facts.complete):
        yield lambda now, n=name: replace(now, complete=now.complete - {n})  # type: ignore[misc]
    for name, rows in facts.lists.items():
        for row in rows:
            for key in set(row) - {"id", "delen"}:
                yield lambda now, n=name, i=row["id"], k=key: _without_field(now, n, i, k)  # type: ignore[misc]
    for key, body in facts.weighings.items():
        for part in body:
            yield lambda now, k=key, p=part: _without_part(now, k, p)  # type: ignore[misc]


def _without(items: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in items.items() if name != key}


def _without_record(facts: Facts, name: str, record_id: str) -> Facts:
    lists = {
        other: tuple(
            {key: _unpointed(value, record_id) for key, value in row.items()}
            for row in rows
            if other != name or row["id"] != record_id
        )
        for other, rows in facts.lists.items()
    }
    weighings = {
        key: {part: _unpointed(value, record_id) for part, value in body.items()}
        for key, body in facts.weighings.items()
    }
    return replace(facts, lists=lists, weighings=weighings)


def _unpointed(value: Any, record_id: str) -> Any:
    return [item for item in value if item != record_id] if isinstance(value, list) else value


def _without_field(facts: Facts, name: str, record_id: str, key: str) -> Facts:
    rows = tuple(_without(row, key) if row["id"] == record_id else row for row in facts.records(name))
    return replace(facts, lists={**facts.lists, name: rows})


def _without_part(facts: Facts, key: str, part: str) -> Facts:
    if key not in facts.weighings:
        return facts
    return replace(facts, weighings={**facts.weighings, key: _without(facts.weighings[key], part)})


def _inputs(facts: Facts) -> int:
    answers = len(facts.answers) + len(facts.unknown) + len(facts.not_applicable) + len(facts.complete)
    fields = sum(len(set(row) - {"id", "delen"}) for rows in facts.lists.values() for row in rows)
    weighed = sum(len(set(body) - {"delen"}) for body in facts.weighings.values())
    decided = sum(bool(value) for value in facts.decision.values())
    return answers + fields + weighed + decided + len(facts.warnings_answered)


def _free_text(checklist: Checklist, facts: Facts) -> int:
    texts = sum(checklist.questions[name].kind == "tekst" for name in facts.answers if name in checklist.questions)
    for name, rows in facts.lists.items():
        kinds = {item.id: item.kind for item in checklist.lists[name].fields}
        texts += sum(kinds.get(key) == "tekst" for row in rows for key in row)
    form = checklist.weighing
    kinds = {item.id: item.kind for item in form.fields} if form else {}
    texts += sum(kinds.get(part) == "tekst" for body in facts.weighings.values() for part in body)
    return texts + len(facts.warnings_answered) + bool(facts.decision.get("motivering"))
