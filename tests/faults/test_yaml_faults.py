"""Hostile and damaged rule files: a sample of the damage, tags, the traps of YAML 1.1, and conditions that are code."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from routekaart.checklist import ChecklistFault
from routekaart.checklist.source import read_source
from tests.faults.hostile import (
    AS_WRITTEN,
    CODE,
    DOUBLES,
    GIGABYTE,
    PLACES,
    as_written,
    bombs,
    burst,
    inert,
    refused,
    tagged,
)
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


def test_three_hundred_tags_are_refused() -> None:
    tried = list(tagged())
    assert len(tried) == 300
    assert [text for text in tried if not refused(text)] == []


@pytest.mark.parametrize(("written", "expected"), AS_WRITTEN.items())
def test_text_stays_as_written(written: str, expected: object) -> None:
    assert as_written(written, expected)


@pytest.mark.parametrize("text", DOUBLES)
def test_doubles_and_merges_are_refused(text: str) -> None:
    assert refused(text)


@pytest.mark.skipif(sys.platform != "linux", reason="memory of a process is read from /proc")
@pytest.mark.parametrize("name", [*bombs(), GIGABYTE])
def test_bombs_are_refused_with_little_memory(name: str, tmp_path: Path) -> None:
    """How long it took is for `make faults`; a busy machine must not fail this."""
    found = burst(name, tmp_path)
    assert found.refused
    assert found.kilobytes <= max(10 * found.size / 1024, 8192)


@pytest.mark.parametrize("place", PLACES, ids=range(len(PLACES)))
def test_code_is_no_condition(place: Any) -> None:
    assert [text for text in CODE if not inert(text, place)] == []


def test_five_hundred_payloads() -> None:
    assert len(CODE) * len(PLACES) == 500


@pytest.mark.parametrize("depth", [50, 1000, 5000])
def test_deep_conditions_do_not_reach_the_models(depth: int) -> None:
    text = "als: " + "{niet: " * depth + "x" + "}" * depth
    with pytest.raises(ChecklistFault) as caught:
        read_source(text, "x")
    assert caught.value.code == "RG-006"
