"""What a passphrase leaves behind in memory that was given back: nothing, after `rinse`.

Python and Qt keep freed memory, with its old content, until something else happens to need it. `begin_rinsing` goes in
when a passphrase may be typed; after `rinse` what was freed since then holds zeros or a filling.

Covered everywhere: texts of Python up to 512 bytes, whoever made them (a text cannot be wiped, what it leaves can).
Covered on Linux alone: what Qt, OpenSSL and long texts leave, because only its C library can be told to fill what is
given back. On Windows and macOS pieces of a passphrase may stay there until that memory is used again or the program
locks. Nowhere covered: what the system keeps itself, such as the clipboard, an input method or swapped memory.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

__all__ = ["begin_rinsing", "rinse", "rinse_thread"]

_M_PERTURB = -6
_FILLING = 0x5A
_CACHED = 8
"""The C library keeps up to seven pieces of each size aside for every thread, and does not fill those."""
_CACHED_SIZES = range(24, 1040, 16)
_SIZES = range(64, 513, 16)
"""Python's own pieces: smaller ones hold no text, larger ones come from the C library."""
_HEAD = 33
"""What Python puts around the zeros of `bytes`."""
_EACH, _WHOLE = 1 << 20, 16 << 20
"""Bytes to fill for each size, and for the largest, which also takes the room that has no size yet."""


def begin_rinsing() -> None:
    """From now on the C library fills what is given back; what that costs cannot be measured in the use of a case."""
    library = _c_library()
    if library is not None:
        library.mallopt(_M_PERTURB, _FILLING)


def rinse() -> None:
    """Fill what lies free: of Python for all threads, of the C library for the thread that calls this.

    Takes a twentieth of a second.
    """
    for size in _SIZES:
        room = _WHOLE if size == _SIZES[-1] else _EACH
        # All at once, so that every piece that lies free is taken; together they are let go again.
        zeros = [bytes(size - _HEAD) for _ in range(room // size)]
        del zeros
    rinse_thread()


def rinse_thread() -> None:
    """Only what the C library keeps aside for the thread that calls this; takes a few milliseconds."""
    library = _c_library()
    for size in _CACHED_SIZES if library is not None else ():
        # Not with calloc: that leaves alone what was kept aside.
        taken = [library.malloc(size) for _ in range(_CACHED)]
        for piece in taken:
            library.memset(piece, 0, size)
            library.free(piece)


def _c_library() -> Any:
    """That of Linux, or None."""
    if sys.platform != "linux":
        return None
    # The GIL is held meanwhile: these take less time than letting it go and having it back.
    library = ctypes.PyDLL(None)
    if not hasattr(library, "mallopt"):  # another C library than GNU's
        return None
    library.malloc.restype = ctypes.c_void_p
    library.malloc.argtypes = [ctypes.c_size_t]
    library.memset.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_void_p]
    return library
