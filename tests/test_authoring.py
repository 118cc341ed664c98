"""What an author makes as files: whole or not at all, never over something that is there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from routekaart.authoring import start_route, write_form, write_map
from routekaart.checking import check_all
from routekaart.errors import RoutekaartError
from tests.routes import CHECKLISTS
from tests.small_route import small_route

ON = date(2026, 11, 22)


def refused(code: str) -> pytest.RaisesExc[RoutekaartError]:
    return pytest.raises(RoutekaartError, check=lambda error: error.code == code)


@pytest.mark.parametrize("name", ["logeren.yaml", "mijn-eigen-route.yaml", "Weekend 2.yaml"])
def test_a_start_passes_the_checker(tmp_path: Path, name: str) -> None:
    route, examples = start_route(tmp_path / name)
    outcome = check_all([route], folder=CHECKLISTS, on=ON, examples=True)
    assert outcome.passed and outcome.report.warnings == ()
    assert [result.passed for result in outcome.results[name]] == [True, True, True]
    assert outcome.coverage[name].unseen() == {}
    assert "mijn_route" not in route.read_text(encoding="utf-8") + examples.read_text(encoding="utf-8")


@pytest.mark.parametrize("there", ["logeren.yaml", "logeren.tests.yaml"])
def test_nothing_is_overwritten(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("van mij", encoding="utf-8")
    with refused("AUT-003"):
        start_route(tmp_path / "logeren.yaml")
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [(there, "van mij")]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("logeren.yml", "AUT-001"),
        ("logeren.tests.yaml", "AUT-001"),
        ("logeren", "AUT-001"),
        ("1e-route.yaml", "AUT-004"),
        ("café.yaml", "AUT-004"),
        ("weg/logeren.yaml", "AUT-002"),
    ],
)
def test_a_name_that_cannot_be(tmp_path: Path, name: str, code: str) -> None:
    with refused(code):
        start_route(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_map_and_form_are_written(tmp_path: Path) -> None:
    checklist = small_route(tmp_path)
    for write, name, start in (
        (write_map, "kaart.pdf", b"%PDF-"),
        (write_map, "kaart.SVG", b"<?xml"),
        (write_form, "lijst.pdf", b"%PDF-"),
    ):
        write(checklist, tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(start)


def test_a_paper_that_cannot_be_written(tmp_path: Path) -> None:
    checklist = small_route(tmp_path)
    for write, name, code in (
        (write_map, "kaart.png", "AUT-001"),
        (write_form, "lijst.svg", "AUT-001"),
        (write_form, "weg/lijst.pdf", "AUT-002"),
    ):
        with refused(code):
            write(checklist, tmp_path / name)
    assert {path.name for path in tmp_path.iterdir()} == {"klein.yaml"}
