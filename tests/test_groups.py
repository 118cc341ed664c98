"""Rows of signs in groups."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.groups import in_groups

_SIGNS = st.text("0123456789abcdef", max_size=80)


@pytest.mark.parametrize(
    ("signs", "size", "between", "shown"),
    [
        ("ab12cd34ef", 4, " ", "ab12 cd34 ef"),
        ("ABCDEFGHIJ", 5, "-", "ABCDE-FGHIJ"),
        ("ab", 4, " ", "ab"),
        ("", 4, " ", ""),
    ],
)
def test_every_few_signs_stand_apart(signs: str, size: int, between: str, shown: str) -> None:
    assert in_groups(signs, size, between) == shown


@given(_SIGNS, st.integers(1, 9))
def test_no_sign_is_lost_added_or_moved(signs: str, size: int) -> None:
    groups = in_groups(signs, size).split(" ")
    assert "".join(groups) == signs
    assert all(len(group) == size for group in groups[:-1])
    assert len(groups[-1]) <= size
