"""Examples beside the rules: merging, running, saying what differs, and counting what a case asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from routekaart.answers import AnswersFault
from routekaart.checklist import ChecklistFault
from routekaart.engine import assess
from routekaart.errors import RoutekaartError
from routekaart.examples import (
    count_budget,
    coverage_of,
    examples_path,
    facts_of_file,
    load_examples,
    merge_given,
    run_example,
)
from tests.routes import practice_facts, route_a
from tests.small_route import small_route

TEXT = """\
- naam: Basis
  gegeven:
    antwoorden: {kader: ots, tolk: nee}
    lijsten:
      personen: [{id: k, rol: kind, codenaam: N., geboren: 2017-03-01}, {id: m, rol: ouder, codenaam: Moeder}]
  verwacht:
    waarschuwingen: {W_ALLES: onbekend}
    alternatieven: {DICHT: open}
    mag_definitief: nee
- naam: Zonder moeder
  basis: Basis
  gegeven:
    antwoorden: {tolk: null}
    lijsten: {personen: {m: null}}
  verwacht: {mag_voorlopig: ja}
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "klein.tests.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_examples_lie_beside_the_route() -> None:
    assert examples_path(Path("map/klein.yaml")) == Path("map/klein.tests.yaml")


def test_an_example_builds_on_an_earlier_one(written: Path, tmp_path: Path) -> None:
    base, later = load_examples(written)
    assert (base.line, later.line) == (1, 10)
    assert [row["id"] for row in later.given["lijsten"]["personen"]] == ["k"]
    assert later.given["antwoorden"] == {"kader": "ots"}
    assert len(base.given["lijsten"]["personen"]) == 2
    route = small_route(tmp_path)
    assert [run_example(route, example).differences for example in (base, later)] == [(), ()]


def test_what_differs_is_named(written: Path, tmp_path: Path) -> None:
    route = small_route(tmp_path)
    expected = {
        "waarschuwingen": {"W_ALLES": "waar B", "W99": "waar"},
        "alternatieven": {"DICHT": "geconcludeerd", "NIETS": "open"},
        "consulten": {"RET": "nodig"},
        "mist": ["bestaat_niet"],
        "open_definitief": ["bestaat_niet"],
        "mag_definitief": "ja",
        "iets": 1,
    }
    result = run_example(route, replace(load_examples(written)[0], expected=expected))
    assert not result.passed
    for part in (
        "W_ALLES: verwacht waar B, gevonden onbekend",
        "W99: deze waarschuwing is er niet",
        "DICHT: verwacht geconcludeerd, gevonden open",
        "NIETS: verwacht open, gevonden niets",
        "RET: dit consult is er niet",
        "mist: verwacht bestaat_niet",
        "open_definitief: verwacht bestaat_niet",
        "mag_definitief: verwacht ja, gevonden nee",
        "onbekend bij verwacht: iets",
    ):
        assert any(text.startswith(part) for text in result.differences), (part, result.differences)


def test_an_example_that_does_not_fit_the_route_fails_with_its_place(written: Path, tmp_path: Path) -> None:
    example = replace(load_examples(written)[0], given={"antwoorden": {"kader": "ja", "niets": 1}})
    result = run_example(small_route(tmp_path), example)
    assert result.assessment is None
    assert {text.split(":")[0] for text in result.differences} == {"antwoorden.kader", "antwoorden.niets"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: 1\n", "RG-013"),
        ("- gegeven: {}\n", "VBD-002"),
        ("- naam: A\n- naam: A\n", "VBD-002"),
        ("- naam: A\n  verwachting: {}\n", "VBD-003"),
        ("- naam: A\n  basis: B\n", "VBD-004"),
        ("- naam: A\n  basis: A\n", "VBD-004"),
    ],
)
def test_a_file_of_examples_that_cannot_be_used(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "x.tests.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RoutekaartError, check=lambda error: error.code == code):
        load_examples(path)


def test_merging_leaves_the_base_as_it_was() -> None:
    base: dict[str, Any] = {
        "antwoorden": {"a": "ja"},
        "lijsten": {"feiten": [{"id": "f", "wat": "x"}]},
        "op": "2026-01-01",
    }
    change = {"onbekend": {"a": "niet_bekend"}, "lijsten": {"feiten": {"f": {"wat": "y"}}}, "op": None}
    merged = merge_given(base, change)
    assert merged["onbekend"] == {"a": "niet_bekend"} and merged["antwoorden"] == {}
    assert merged["lijsten"]["feiten"] == [{"id": "f", "wat": "y"}]
    assert "op" not in merged
    assert base == {"antwoorden": {"a": "ja"}, "lijsten": {"feiten": [{"id": "f", "wat": "x"}]}, "op": "2026-01-01"}


def test_coverage_says_what_no_example_shows(written: Path, tmp_path: Path) -> None:
    route = small_route(tmp_path)
    coverage = coverage_of(route, [run_example(route, example) for example in load_examples(written)])
    assert coverage.warnings["W_ALLES"] == {"onbekend"}
    assert coverage.unseen()["W_ALLES"] == ["waar", "onwaar"]


def test_the_budget_counts_only_what_final_signing_needs() -> None:
    facts, route = practice_facts("blijft-thuis"), route_a()
    count = count_budget(route, facts)
    assert count is not None
    assert 20 < count.inputs <= 70
    # Something that nobody needs does not count.
    more = replace(facts, answers={**facts.answers, "droomvraag": "Thuis, met een hond."})
    again = count_budget(route, more)
    assert again is not None and again.inputs == count.inputs


def test_a_case_that_cannot_be_final_has_no_budget() -> None:
    empty = facts_of_file({"route": "residentieel"}, route_a(), default_on=date(2026, 11, 22))
    assert not assess(route_a(), empty).may_final
    assert count_budget(route_a(), empty) is None


def test_faults_of_form_are_told_in_dutch() -> None:
    with pytest.raises(AnswersFault) as told:
        facts_of_file({"antwoorden": ["a"], "niets": 1, "oefening": "misschien"}, route_a())
    assert {item.path[0] for item in told.value.faults} == {"antwoorden", "niets", "oefening"}
    assert isinstance(told.value, RoutekaartError) and not isinstance(told.value, ChecklistFault)
