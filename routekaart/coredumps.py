"""What stands in memory stays there: no core dump on the disk, no reading along by another program of the same user.

Nothing goes in; the system is told. Windows and macOS have no such switch for one process: there the disk encryption of
the computer and the rights of its users have to do.
"""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress

__all__ = ["forbid_core_dumps"]

_PR_SET_DUMPABLE = 4


def forbid_core_dumps() -> None:
    """Let a crash never write memory, with keys and texts in it, to the disk; it does not outlive a new program."""
    if os.name != "posix":
        return
    import resource

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # Also stops a debugger of the same user, and a collector of core dumps that ignores the limit.
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
