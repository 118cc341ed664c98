"""Hostile and damaged rule files: a sample of the damage, tags, the traps of YAML 1.1, and conditions that are code."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from routekaart.checklist import ChecklistFault
from routekaart.checklist.source import read_source
from routekaart.conditions import parse_condition
from tests.faults.yaml_faults import FOLDER, damage, shipped

SAMPLE = [FOLDER / "residentieel.yaml", FOLDER / "gedeeld" / "weging.yaml", FOLDER / "regio" / "foodvalley.yaml"]


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_damaged_files(path: Path) -> None:
    outcome = damage(path, max(1, path.stat().st_size // 60), 60, seed=7)
    assert outcome.tried >= 120
    assert 0 < outcome.refused < outcome.tried
    assert outcome.wrong == []


def test_a_damaged_route_through_all_checks() -> None:
    path = FOLDER / "residentieel.yaml"
    outcome = damage(path, path.stat().st_size // 12, 12, seed=3, whole=True)
    assert outcome.refused > 0
    assert outcome.wrong == []


def test_every_shipped_file_is_damaged() -> None:
    assert {path.name for path in shipped()} >= {"residentieel.yaml", "weging.yaml", "foodvalley.yaml"}


TAGS = [
    "!!python/object/apply:os.system",
    "!!python/object/new:subprocess.Popen",
    "!!python/object:builtins.eval",
    "!!python/name:os.system",
    "!!python/module:os",
    "!!python/tuple",
    "!!binary",
    "!!timestamp",
    "!!int",
    "!!str",
    "!!set",
    "!!omap",
    "!!merge",
    "!eigen",
    "!",
    "!<tag:yaml.org,2002:python/object/apply:os.system>",
    "!e!x",
    "!!float",
    "!!null",
    "!!map",
    "!!bool",
    "!!pairs",
    "!!value",
    "!!yaml",
    "!!python/bytes",
]
SHAPES = [
    "a: {} x",
    "a: {} [x]",
    "a: {} {{x: 1}}",
    "- {} x",
    "{} x: 1",
    "{}\na: 1",
    "a:\n  - {} ['echo hoi']",
    "a: [1, {} x]",
    "a: {{b: {} x}}",
    "a: {} |\n  tekst",
    "a: {} 'x'",
    'a: {} "x"',
]


@pytest.mark.parametrize(("tag", "shape"), list(itertools.product(TAGS, SHAPES)))
def test_tags_are_refused(tag: str, shape: str) -> None:
    with pytest.raises(ChecklistFault) as caught:
        read_source(shape.format(tag), "x.yaml")
    assert caught.value.findings[0].line >= 1


def test_three_hundred_tags() -> None:
    assert len(TAGS) * len(SHAPES) == 300


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        *((word, word) for word in ("no", "NO", "yes", "on", "off", "y", "n", "true", "False", "ja", "12:30", "012")),
        *((word, word) for word in ("1.10", "1e3", "0x1f", "0o7", "1_000", ".5", "+1", ".inf", ".nan", "2026-11-22")),
        *((word, word) for word in ("2026-11", "<<", "=", "NULL", "Null", "None", "1,5", "12:30:00", "00")),
        ("7", 7),
        ("-3", -3),
        ("~", None),
        ("null", None),
        ("'7'", "7"),
    ],
)
def test_text_stays_as_written(written: str, expected: object) -> None:
    assert read_source(f"a: {written}", "x").data == {"a": expected}
    if isinstance(expected, str) and written != "<<":
        assert read_source(f"{written}: 1", "x").data == {expected: 1}


@pytest.mark.parametrize("text", ["a: 1\na: 2", "a: {b: 1, b: 2}", "<<: {a: 1}", "no: 1\nno: 2", "012: 1\n012: 2"])
def test_doubles_and_merges_are_refused(text: str) -> None:
    with pytest.raises(ChecklistFault):
        read_source(text, "x")


CODE = [
    "__import__('os').system('echo hoi')",
    "9**9**9",
    "().__class__.__bases__[0].__subclasses__()",
    "{{ 7*7 }}",
    "${jndi:ldap://x}",
    "(a+)+$",
    "'; DROP TABLE x; --",
    "lambda: 0",
    "exec('x')",
    "x" * 1_000_000,
    "../../etc/passwd",
    "%s%s%n",
    "\u202egesrever",
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    "f'{open(1)}'",
    "import os",
    "eval(x)",
    "true or 1/0",
    "a.b.c.d.__globals__",
]
PLACES: list[Any] = [
    lambda text: text,
    lambda text: [text],
    lambda text: {text: 1},
    lambda text: {"als": text},
    lambda text: {"niet": text},
    lambda text: {"alle": [text]},
    lambda text: {"een_van": text},
    lambda text: {"alle": [{"niet": {text: {}}}]},
    lambda text: {"vraag": "a", text: "ja"},
    lambda text: {"vraag": "a", "is": [text]},
    lambda text: {"vraag": "a", "is": {text: 1}},
    lambda text: {"vraag": "a", "meer_dan": {"parameter": {text: 1}}},
    lambda text: {"vraag": {"x": text}, "is": "ja"},
    lambda text: {"vraag": "a", "tussen": [text, text]},
    lambda text: {"vraag": "a", "ouder_dan": text},
    lambda text: {"vraag": "a", "ouder_dan": {"maanden": {text: 1}}},
    lambda text: {"voor_een": text},
    lambda text: {"voor_een": {"in": "personen", "geldt": text}},
    lambda text: {"voor_alle": {"in": [text], "geldt": {"veld": "a", "is": "ja"}}},
    lambda text: {"aantal": {"in": "personen", "waar": text}, "minstens": 1},
    lambda text: {"aantal": {"in": "personen"}, "minstens": text},
    lambda text: {"minstens_aantal": {"n": text, "van": [{"vraag": "a", "is": "ja"}]}},
    lambda text: {"weging": "ALT01", "conclusie": {"x": text}},
    lambda text: {"consult": "RET", "gehouden": text},
    lambda text: {"regel": "W01", "is": text},
]


@pytest.mark.parametrize("place", PLACES, ids=range(len(PLACES)))
def test_code_is_no_condition(place: Any) -> None:
    """Nothing in a condition is ever run or worked out: what is not a node of the language is refused."""
    for text in CODE:
        try:
            made = parse_condition(place(text))
        except ValidationError:
            continue
        # A number may be written as text; whether it is one is the checker's question.
        assert text in made.model_dump_json(by_alias=True, exclude_none=True), text


def test_five_hundred_payloads() -> None:
    assert len(CODE) * len(PLACES) == 500


@pytest.mark.parametrize("depth", [50, 1000, 5000])
def test_deep_conditions_do_not_reach_the_models(depth: int) -> None:
    text = "als: " + "{niet: " * depth + "x" + "}" * depth
    with pytest.raises(ChecklistFault) as caught:
        read_source(text, "x")
    assert caught.value.code == "RG-006"
