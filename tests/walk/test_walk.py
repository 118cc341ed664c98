"""Whole cases from the first start to a sealed PDF, with a mouse and with only the keyboard.

A folder of the test goes in; that nobody was stuck, and that nothing flashed or was cut off, comes out.
The two quick ones run with all tests; the marker `routes` (`make walk`) has every route with both hands.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.walk.driver import Report, walk_home, walk_route
from tests.walk.script import PRACTICE

pytestmark = pytest.mark.walk

_MOST_INPUTS, _MOST_PAGES = 25, 8
"""Up to the first stored answer, as the design promises."""
_UNSIGNED = "niet verzegeld"
"""What the check says of a sheet that nobody signs."""


def judge(report: Report, *, signed: bool = True) -> None:
    assert report.inputs_to_first_answer <= _MOST_INPUTS
    assert report.pages_to_first_answer <= _MOST_PAGES
    assert ("niet veranderd" if signed else _UNSIGNED) in report.verdict
    assert report.faults == []


def test_a_case_that_ends_at_home_can_be_walked_to_a_seal_that_holds(tmp_path: Path) -> None:
    judge(walk_home(tmp_path, "muis"))


def test_a_crisis_can_be_walked_with_only_the_keyboard(tmp_path: Path) -> None:
    judge(walk_route(tmp_path, "toetsen", "crisis"))


@pytest.mark.routes
@pytest.mark.parametrize("hand", ["muis", "toetsen"])
@pytest.mark.parametrize("route", PRACTICE)
def test_every_route_can_be_walked_to_its_document(tmp_path: Path, route: str, hand: str) -> None:
    judge(walk_route(tmp_path, hand, route), signed=route != "terugblik")


@pytest.mark.routes
def test_a_case_that_ends_at_home_can_be_walked_with_only_the_keyboard(tmp_path: Path) -> None:
    judge(walk_home(tmp_path, "toetsen"))
