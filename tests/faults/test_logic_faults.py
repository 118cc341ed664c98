"""A handful of every kind of logic fault, sown in the shipped files, is told on its line; `make faults` sows fifty."""

from __future__ import annotations

import pytest

from tests.faults.logic_faults import harvest, sown
from tests.faults.seeds import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_told_on_its_line(kind: str) -> None:
    found = harvest(kind, 5, seed=11)
    assert (found.sown, found.lost) == (5, [])


@pytest.mark.parametrize("kind", KINDS)
def test_fifty_of_each_kind_can_be_sown(kind: str) -> None:
    faults = list(sown(KINDS[kind], 50, seed=1))
    assert len({(fault.name, fault.text) for fault in faults}) == 50
    assert all(fault.lines and fault.codes for fault in faults)
    assert len({fault.name for fault in faults}) >= 4
