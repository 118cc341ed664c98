"""Warnings: what is never or always true, overshadowed, double, unused, too long, unexplained or outdated."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from routekaart.checklist import Checklist, Finding, Hooks, check_files, load_route
from routekaart.checklist.check.domains import Analysis
from routekaart.checklist.check.names import Cell as Kind
from routekaart.checklist.check.names import Names
from routekaart.checklist.merge import parse
from routekaart.checklist.model import Budget
from routekaart.checklist.source import read_source
from routekaart.conditions import NOT_APPLICABLE, Cell, evaluate, parse_condition
from tests.checklist.samples import ON, ROUTE, report, write
from tests.conditions.scopes import Facts
from tests.conditions.test_evaluate import NAMES, trees

RULE = "{regel: maatregel, is: ja}"


def names() -> Names:
    merged, found = parse(read_source(ROUTE, "proef.yaml"), [], None)
    assert merged is not None
    assert not found
    return Names(merged)


@pytest.mark.parametrize(
    ("condition", "verdict"),
    [
        ({"vraag": "kader", "is": "ots"}, "kan"),
        ({"alle": [{"vraag": "kader", "is": "ots"}, {"vraag": "kader", "is": "voogdij"}]}, "nooit"),
        ({"alle": [{"vraag": "weken", "meer_dan": 10}, {"vraag": "weken", "minder_dan": 5}]}, "nooit"),
        ({"alle": [{"vraag": "weken", "meer_dan": 5}, {"vraag": "weken", "minder_dan": 10}]}, "kan"),
        ({"alle": [{"vraag": "weken", "meer_dan": 52}]}, "nooit"),
        ({"een_van": [{"vraag": "weken", "minstens": 5}, {"vraag": "weken", "minder_dan": 5}]}, "kan"),
        (
            {"een_van": [{"vraag": "weken", "beantwoord": "ja"}, {"vraag": "weken", "beantwoord": "nee"}]},
            "altijd",
        ),
        ({"alle": [{"vraag": "weken", "beantwoord": "nee"}, {"vraag": "weken", "meer_dan": 3}]}, "nooit"),
        ({"een_van": [{"regel": "maatregel", "is": "ja"}, {"regel": "maatregel", "is": "nee"}]}, "altijd"),
        (
            {"alle": [{"weging": "ALT01", "stand": "open"}, {"niet": {"weging": "ALT01", "stand": "open"}}]},
            "nooit",
        ),
        ({"alle": [{"besluit": "plek", "is": "thuis"}, {"besluit": "plek", "is": "ALT01"}]}, "nooit"),
        (
            {
                "alle": [
                    {"besluit": "datum", "ouder_dan": {"maanden": 6}},
                    {"besluit": "datum", "verstreken": "nee"},
                ]
            },
            "nooit",
        ),
        (
            {
                "alle": [
                    {"besluit": "datum", "ouder_dan": {"maanden": 6}},
                    {"besluit": "datum", "verstreken": "ja"},
                ]
            },
            "kan",
        ),
        (
            {
                "minstens_aantal": {
                    "n": 2,
                    "van": [{"vraag": "kader", "is": "ots"}, {"vraag": "kader", "is": "voogdij"}],
                }
            },
            "nooit",
        ),
        (
            {"alle": [{"besluit": "samen_met", "bevat": "ALT01"}, {"besluit": "samen_met", "leeg": "ja"}]},
            "nooit",
        ),
    ],
)
def test_verdict(condition: Any, verdict: str) -> None:
    assert Analysis(names(), ON).verdict(parse_condition(condition)) == verdict


class _FiveQuestions(Names):
    """Five yes-or-no questions that may all be hidden."""

    def __init__(self) -> None:
        self.parameters = {}

    def question(self, name: str) -> Kind | None:
        return Kind(name, "ja_nee", ("ja", "nee"))


@given(trees)
def test_verdict_agrees_with_trying_everything(tree: Any) -> None:
    condition = parse_condition(tree)
    values_of: tuple[Cell, ...] = ("ja", "nee", NOT_APPLICABLE)
    ends = {
        evaluate(condition, Facts(dict(zip(NAMES, values, strict=True))))
        for values in itertools.product(values_of, repeat=len(NAMES))
    }
    expected = "kan" if len(ends) > 1 else "altijd" if True in ends else "nooit"
    assert Analysis(_FiveQuestions(), ON).verdict(condition) == expected


def codes(found: tuple[Finding, ...]) -> set[str]:
    return {one.code for one in found}


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (RULE, "{een_van: [{regel: maatregel, is: ja}, {regel: maatregel, is: ja}]}", "RG-305"),
        (RULE, "{alle: [{vraag: kader, is: ots}, {vraag: kader, is: voogdij}]}", "RG-302"),
        (
            "waar: {veld: gezag, is: ja}",
            "waar: {alle: [{veld: gezag, is: ja}, {veld: gezag, is: nee}]}",
            "RG-302",
        ),
        ("    doe: Vraag waarom.", "    doe: " + "woord " * 21, "RG-311"),
    ],
)
def test_warning_on_its_line(tmp_path: Path, old: str, new: str, code: str) -> None:
    changed = ROUTE.replace(old, new)
    found = report(tmp_path, changed)
    assert not found.errors
    assert line_of(changed, new) in {one.line for one in found.warnings if one.code == code} or (
        code == "RG-302" and code in codes(found.warnings)
    )


def test_sound_route_has_few_warnings(tmp_path: Path) -> None:
    assert codes(report(tmp_path).warnings) <= {"RG-307"}


def test_shadowed_level(tmp_path: Path) -> None:
    levels = (
        "    niveaus:\n      - {niveau: B, als: {vraag: kader, in: [ots, voogdij]}}\n"
        "      - {niveau: M, als: {vraag: kader, is: ots}}\n      - {niveau: I}\n"
    )
    changed = ROUTE.replace("    niveau: B\n", levels)
    (found,) = (one for one in report(tmp_path, changed).warnings if one.code == "RG-304")
    assert found.line == line_of(changed, "{niveau: M")


def test_unused_question(tmp_path: Path) -> None:
    changed = ROUTE.replace(
        "      - id: weken",
        "      - {id: los, vraag: Los?, waarom: Zo., soort: ja_nee, bron: {uit: jw}}\n      - id: weken",
    )
    (found,) = (one for one in report(tmp_path, changed).warnings if one.code == "RG-306")
    assert found.line == line_of(changed, "{id: los")


def test_same_rule_twice(tmp_path: Path) -> None:
    again = "  - {id: nog_eens, titel: N, als: {vraag: kader, in: [ots, voogdij]}}\nwaarschuwingen:"
    changed = ROUTE.replace("waarschuwingen:", again)
    (found,) = (one for one in report(tmp_path, changed).warnings if one.code == "RG-305")
    assert "'maatregel'" in found.message


def test_unexplained_word_once(tmp_path: Path) -> None:
    changed = ROUTE.replace("Hulp aan huis.", "Systeemtherapie aan huis. Systeemtherapie helpt.")
    hooks = Hooks(professional_words="systeemtherapie  # gezin\n# niets\n")
    (found,) = _warnings(tmp_path, changed, hooks, "RG-312")
    assert found.line == line_of(changed, "Systeemtherapie")
    explained = changed + "begrippen:\n  - {woord: systeemtherapie, uitleg: Hulp voor het hele gezin.}\n"
    assert not _warnings(tmp_path, explained, hooks, "RG-312")


def _warnings(folder: Path, text: str, hooks: Hooks, code: str) -> list[Finding]:
    found = check_files([write(folder, text)], folder=folder, on=ON, hooks=hooks)
    return [one for one in found.warnings if one.code == code]


def test_rules_that_no_example_reaches(tmp_path: Path) -> None:
    reached: Mapping[str, set[str]] = {"W01": {"waar", "onbekend"}}
    (found,) = _warnings(tmp_path, ROUTE, Hooks(find_outcomes=lambda checklist, path: reached), "RG-309")
    assert "onwaar" in found.message
    assert found.line == line_of(ROUTE, "id: W01")


def test_budget(tmp_path: Path) -> None:
    def count(checklist: Checklist, budget: Budget, path: Path) -> tuple[int, int]:
        return 12, 3

    changed = ROUTE + "budget:\n  - {titel: Gewoon, voorbeeld: x, invoer: 11, vrije_tekst: 3}\n"
    path = write(tmp_path, changed)
    found = check_files([path], folder=tmp_path, on=ON, hooks=Hooks(count_budget=count))
    assert [one.code for one in found.errors] == ["RG-261"]
    assert found.errors[0].line == line_of(changed, "{titel: Gewoon")


def test_outdated_sources_are_apart(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert check_files([path], folder=tmp_path, on=date(2027, 11, 20)).outdated == ()
    late = check_files([path], folder=tmp_path, on=date(2027, 11, 21))
    assert [one.line for one in late.outdated] == [line_of(ROUTE, "jw: {titel")]
    assert late.passed


def test_unreadable_file_is_a_finding(tmp_path: Path) -> None:
    found = check_files([tmp_path / "weg.yaml", write(tmp_path, "a: [", "stuk.yaml")], folder=tmp_path, on=ON)
    assert {one.path for one in found.errors} == {"weg.yaml", "stuk.yaml"}
    assert not found.passed


def test_region_is_checked_with_every_route(tmp_path: Path) -> None:
    region = write(
        tmp_path,
        "regio: x\ntitel: X\nversie: 1\nplichten:\n  - {waarschuwing: W1, niveau: M}\n",
        "regio/x.yaml",
    )
    (found,) = report(tmp_path, ROUTE, region).errors
    assert (found.path, found.line, found.code) == ("regio/x.yaml", 5, "RG-202")


REGION = """\
regio: x
titel: X
versie: 1
namen: {RET: Team X}
parameters: {grens: {waarde: 8, bron: {titel: Besluit}}}
plichten:
  - {waarschuwing: W01, niveau: M}
waarschuwingen:
  - id: X01
    niveau: I
    als: {regel: maatregel, is: ja}
    tekst: Er is een maatregel.
    doe: Bel de GI.
    bron: {titel: Besluit}
"""
OTHER = """\
routekaart: ander
titel: Ander
versie: 2026.1
geldig_vanaf: 2026-01-01
onderwerp: signaal
stappen:
  - id: start
    titel: Start
    vragen:
      - {id: wat, vraag: Wat ziet u?, waarom: Dat is het begin., soort: tekst, bron: {titel: Besluit}}
"""


def test_a_region_may_speak_of_what_only_some_routes_have(tmp_path: Path) -> None:
    region, other = write(tmp_path, REGION, "regio/x.yaml"), write(tmp_path, OTHER, "ander.yaml")
    assert report(tmp_path, ROUTE, region, other).errors == ()
    assert "X01" in load_route("proef", folder=tmp_path, region="x").warnings
    assert "X01" not in load_route("ander", folder=tmp_path, region="x").warnings


@pytest.mark.parametrize(
    ("good", "bad", "line"),
    [
        ("RET:", "RAT:", 4),
        ("grens:", "grenz:", 5),
        ("waarschuwing: W01", "waarschuwing: W09", 7),
        ("maatregel, is", "x, is", 11),
    ],
)
def test_what_no_route_has_is_an_error_of_the_region(tmp_path: Path, good: str, bad: str, line: int) -> None:
    region = write(tmp_path, REGION.replace(good, bad), "regio/x.yaml")
    (found,) = report(tmp_path, ROUTE, region, write(tmp_path, OTHER, "ander.yaml")).errors
    assert (found.path, found.line) == ("regio/x.yaml", line)


def test_file_of_another_kind(tmp_path: Path) -> None:
    answers = write(tmp_path, "naam: X\nroute: proef\nregio: x\n", "antwoorden.yaml")
    other = write(tmp_path, "titel: X\n", "anders.yaml")
    found = check_files([answers, other], folder=tmp_path, on=ON)
    assert [(one.path, one.code) for one in found.errors] == [("anders.yaml", "RG-214")]


def test_findings_sort_and_print() -> None:
    first = Finding("a.yaml", 2, 3, "RG-101", "iets")
    assert str(first) == "a.yaml:2:3: iets (RG-101)"
    assert str(replace(first, line=0)) == "a.yaml: iets (RG-101)"
    assert sorted([replace(first, line=10), first])[0] is first
