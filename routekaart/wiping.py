"""A secret that has been used goes in; what is left of it in memory is zeros.

Python never changes a text, so wiping one goes behind its back: only for a text that nobody else can have.
"""

from __future__ import annotations

import ctypes
import sys

__all__ = ["wipe"]

_OWN_FORM = sys.implementation.name == "cpython"
_NARROW = sys.getsizeof("") - 1
_WIDE = sys.getsizeof("\x80\x80") - 3
"""Where the signs begin, in a text of ASCII and in any other; after the last comes a zero."""
_BYTES = sys.getsizeof(b"") - 1


def wipe(secret: str | bytes) -> None:
    """Fill it with zeros where it stands. It must have been made for this one use, and be used no more."""
    # Python shares texts of one sign among everybody.
    if len(secret) < 2 or not _OWN_FORM:
        return
    if isinstance(secret, bytes):
        start, size = _BYTES, len(secret)
    else:
        widest = max(map(ord, secret))
        start = _NARROW if widest < 0x80 else _WIDE
        size = len(secret) * (1 if widest < 0x100 else 2 if widest < 0x10000 else 4)
    ctypes.memset(id(secret) + start, 0, size)
