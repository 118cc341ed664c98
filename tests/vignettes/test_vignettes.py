"""Fictional cases with what should come of them, written down from the field's agreements before the first run.

Every answers file beside this module goes through the shipped route that it names; differences from
`verwachtingen*.yaml` are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from routekaart.checklist.compile import load_route
from routekaart.checklist.compiled import Checklist
from routekaart.checklist.source import read_source
from routekaart.examples import Example, run_example

HERE = Path(__file__).parent
EXPECTED: Mapping[str, Any] = {
    name: expected
    for path in sorted(HERE.glob("verwachtingen*.yaml"))
    for name, expected in read_source(path, path.name).data.items()
}
NAMES = sorted(path.stem for path in HERE.glob("*.yaml") if not path.stem.startswith("verwachtingen"))


@cache
def _route(name: str) -> Checklist:
    return load_route(name, folder=HERE.parents[1] / "checklists", region="foodvalley")


@pytest.mark.parametrize("name", NAMES)
def test_a_case_comes_out_as_the_field_agreed(name: str) -> None:
    given = read_source(HERE / f"{name}.yaml", f"{name}.yaml").data

    result = run_example(_route(given["route"]), Example(name, 1, given, EXPECTED[name]))

    assert result.differences == ()


def test_every_case_is_practice_and_expects_enough() -> None:
    assert sorted(EXPECTED) == NAMES
    for name in NAMES:
        given = read_source(HERE / f"{name}.yaml", f"{name}.yaml").data
        assert given["oefening"] == "ja"
        assert len(EXPECTED[name]["waarschuwingen"]) >= 10
        assert len(EXPECTED[name]["alternatieven"]) >= 5
