"""Errors of computer and disk are said in words; faults of the program are not hidden behind them."""

from __future__ import annotations

import errno

import pytest

from routekaart.errors import of_the_machine


@pytest.mark.parametrize(
    ("error", "code", "word"),
    [
        (MemoryError(), "SYS-001", "geheugen"),
        (OSError(errno.ENOSPC, "x"), "SYS-002", "20 MB vrij"),
        (OSError(errno.EDQUOT, "x"), "SYS-002", "ruimte"),
        (PermissionError(errno.EACCES, "x"), "SYS-003", "toegang"),
        (OSError(errno.EMFILE, "x"), "SYS-004", "bestanden"),
        (OSError(errno.EIO, "x"), "SYS-005", "storing"),
    ],
)
def test_what_the_computer_refuses_is_said_with_what_is_safe(error: BaseException, code: str, word: str) -> None:
    known = of_the_machine(error)
    assert known is not None
    assert known.code == code
    assert word in known.message
    assert "Wat al bewaard was, staat er nog." in known.message


@pytest.mark.parametrize("error", [ValueError("x"), FileNotFoundError(errno.ENOENT, "x"), OSError("zonder nummer")])
def test_a_fault_of_the_program_stays_one(error: BaseException) -> None:
    assert of_the_machine(error) is None
