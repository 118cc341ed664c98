"""One whole case from the first start to a sealed PDF, with a mouse and with only the keyboard.

A folder of the test goes in; that nobody was stuck, and that nothing flashed or was cut off, comes out.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.walk.driver import Report, walk_home

pytestmark = pytest.mark.walk

_MOST_INPUTS, _MOST_PAGES = 25, 8
"""Up to the first stored answer, as the design promises."""


@pytest.mark.parametrize("hand", ["muis", "toetsen"])
def test_a_case_that_ends_at_home_can_be_walked_to_a_seal_that_holds(tmp_path: Path, hand: str) -> None:
    report: Report = walk_home(tmp_path, hand)

    assert report.inputs_to_first_answer <= _MOST_INPUTS
    assert report.pages_to_first_answer <= _MOST_PAGES
    assert "niet veranderd" in report.verdict or "onveranderd" in report.verdict.casefold()
    assert report.faults == []
