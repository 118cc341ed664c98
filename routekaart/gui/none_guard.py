"""Keeps Python alive under a counting fault in PySide6 6.12.0 on Python 3.11.

In goes nothing; out comes a process in which calls into Qt can no longer end with "deallocating None".
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

__all__ = ["guard_none"]

_ENOUGH: Final = 1 << 40


def guard_none() -> bool:
    """Out: whether it was needed and done; a second call does nothing.

    PySide6 6.12.0 gives away one reference to None in every call that returns nothing. From Python 3.12
    on None cannot die; on 3.11 the process aborts after some thousands of calls, within minutes of normal
    use. A reserve of references that no session can use up takes the fault away. PySide6 6.11.3 does
    not have it (both were measured).
    """
    plain = sys.implementation.name == "cpython" and not hasattr(sys, "gettotalrefcount")
    if not plain or sys.version_info >= (3, 12) or sys.getrefcount(None) > _ENOUGH // 2:
        return False
    ctypes.c_ssize_t.from_address(id(None)).value += _ENOUGH
    return True
