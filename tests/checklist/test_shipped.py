"""The routes that are shipped have no faults, and the published form knows every key they use."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from routekaart.checklist import check_files, from_canonical, list_routes, load_route
from routekaart.checklist.model import RouteFile
from routekaart.checklist.schema import route_schema
from tests.checklist.samples import ON, write

FOLDER = Path(__file__).parents[2] / "checklists"
ROUTES = sorted(path for path in FOLDER.glob("*.yaml") if not path.name.endswith(".tests.yaml"))
REGIONS = [None, "foodvalley", "ijsselland", "gooi-en-vechtstreek"]


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("path", ROUTES, ids=lambda path: path.stem)
def test_loads_and_rebuilds(path: Path, region: str | None) -> None:
    found = load_route(path, folder=FOLDER, region=region)
    assert from_canonical(found.canonical) == found


def test_no_errors_and_no_long_sentences() -> None:
    found = check_files([*ROUTES, *sorted((FOLDER / "regio").glob("*.yaml"))], folder=FOLDER, on=ON)
    assert found.errors == ()
    assert [str(one) for one in found.warnings if one.code == "RG-311"] == []


def test_sources_grow_old() -> None:
    assert check_files(ROUTES, folder=FOLDER, on=date(2031, 1, 1)).outdated


def _keys(schema: Any) -> set[str]:
    if isinstance(schema, list):
        return set().union(*(_keys(part) for part in schema)) if schema else set()
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("properties", {})).union(*(_keys(part) for part in schema.values()))


def test_schema_has_every_key_and_dutch_descriptions() -> None:
    schema = route_schema()
    assert {info.alias or name for name, info in RouteFile.model_fields.items()} <= _keys(schema)
    route = schema["$defs"]["RouteFile"]
    assert route["properties"]["stappen"]["description"].startswith("De stappen")
    assert route["additionalProperties"] is False


def test_routes_are_shown_in_the_order_of_their_first_step_and_what_cannot_be_read_comes_last(tmp_path: Path) -> None:
    for name, number in (("laatst", "B1"), ("eerst", "A0")):
        write(tmp_path, f"routekaart: {name}\ntitel: X\nstappen:\n  - {{id: a, nummer: {number}}}\n", f"{name}.yaml")
    write(tmp_path, "routekaart: [\n", "alles_kapot.yaml")

    assert [item.id for item in list_routes(tmp_path)] == ["eerst", "laatst", "alles_kapot"]


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.yaml")), ids=lambda path: path.name)
def test_reads_the_same_without_the_fast_parser(path: Path) -> None:
    """Where the library has no compiled part, the plain one reads the file, and it is stricter."""
    text = path.read_text(encoding="utf-8")
    fast = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    assert yaml.load(text, yaml.BaseLoader) == yaml.load(text, fast)  # noqa: S506
